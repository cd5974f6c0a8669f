/** A place of the main navigation: its name and its path below the base. */
export interface Place {
  name: string;
  path: string;
}

/** A paper's plain text. */
export interface Text {
  id: string;
  title: string;
  abstract: string;
  /** Keywords that its authors gave. */
  keyword?: string[];
}

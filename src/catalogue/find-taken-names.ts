/** A key that is the same for ids that some file systems do not distinguish: those of macOS ignore case and Unicode normalisation. */
export const toIdKey = (id: string) => id.normalize('NFC').toLowerCase();

/** A paper, digest or page with its former names. */
export interface FormerNames {
  id: string;
  /** The file that contains `also`, from the content folder. */
  file: string;
  also?: string[] | undefined;
}

/** A former name that something else has or had, although a URL can show only one page. */
export interface TakenName {
  file: string;
  message: string;
  hint: string;
}

/** Finds the former names (`also`) that are also names or former names of something else. Case is ignored, as on some file systems. */
export function findTakenNames(all: FormerNames[]): TakenName[] {
  const owners = new Map(all.map(({ id, file }) => [toIdKey(id), file]));
  return all.flatMap(({ file, also = [] }) =>
    also.flatMap((former) => {
      const owner = owners.get(toIdKey(former));
      owners.set(toIdKey(former), file);
      if (owner === undefined || owner === file) return [];
      const message = `“${former}”, listed under also, is already an id of ${owner}.`;
      return [{ file, message, hint: 'Remove it from one of the two.' }];
    }),
  );
}

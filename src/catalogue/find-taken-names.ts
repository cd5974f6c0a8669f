/** The same key for ids that some file systems do not distinguish: those of macOS ignore case and Unicode normalisation. */
export const toAddressKey = (id: string) => id.normalize('NFC').toLowerCase();

/** A paper, digest or page with its former names. */
export interface FormerNames {
  id: string;
  /** Where `also` is, from the content folder. */
  file: string;
  also?: string[] | undefined;
}

/** A former name that something else has or had, although a URL can show only one page. */
export interface TakenName {
  file: string;
  message: string;
  hint: string;
}

/** Finds the former names (`also`) that are names or former names of another one. Case is ignored, as on some file systems. */
export function findTakenNames(all: FormerNames[]): TakenName[] {
  const owners = new Map(all.map(({ id, file }) => [toAddressKey(id), file]));
  return all.flatMap(({ file, also = [] }) =>
    also.flatMap((former) => {
      const owner = owners.get(toAddressKey(former));
      owners.set(toAddressKey(former), file);
      if (owner === undefined || owner === file) return [];
      const message = `“${former}”, listed under also, is already an id of ${owner}.`;
      return [{ file, message, hint: 'Remove it from one of the two.' }];
    }),
  );
}

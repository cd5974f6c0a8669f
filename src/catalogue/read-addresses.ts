import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddressList, type AddressList } from '../model/files/address-list.ts';
import { ContentError } from './content-error.ts';
import { readText } from './read-text.ts';

/** The list of published addresses, in a content folder. */
export const addressFile = 'addresses.txt';

/** Reads the list of published addresses; `undefined` if there is none yet. Throws a `ContentError` with all problems in it. */
export function readAddresses(contentDir: string): AddressList | undefined {
  const path = join(contentDir, addressFile);
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  const { list, issues } = parseAddressList(readText(path));
  if (issues.length === 0) return list;
  const code = 'addresses-invalid';
  throw new ContentError(issues.map((issue) => ({ code, file: addressFile, ...issue })));
}

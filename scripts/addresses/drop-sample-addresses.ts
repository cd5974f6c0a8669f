import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressFile, readAddresses } from '../../src/catalogue/read-addresses.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { parseAddressList, printAddressList } from '../../src/model/files/address-list.ts';
import { paths } from '../../src/model/paths.ts';
import { sampleDigest, sampleDir } from '../test/sample.ts';
import { writeAtomically } from '../write-atomically.ts';

const sampleList = join(fileURLToPath(new URL('../..', import.meta.url)), sampleDir, addressFile);

/**
 * Removes the sample’s addresses from the list once the maintainer has deleted the sample’s ledger and papers, because a new site need not explain
 * them. Addresses that still have a page are recorded again. A sample that was renamed or withdrawn is treated like any other collection.
 */
export function dropSampleAddresses(content: string, ledgers: ReadonlyMap<string, Ledger>): void {
  if (ledgers.has(sampleDigest) || existsSync(join(content, 'papers', sampleDigest))) return;
  const list = readAddresses(content);
  if (list?.get(paths.digest(sampleDigest))?.kind !== 'published' || !existsSync(sampleList))
    return;
  const sample = parseAddressList(readFileSync(sampleList, 'utf8')).list;
  const kept = [...list].filter(
    ([address, { kind }]) => kind === 'withdrawn' || !sample.has(address),
  );
  writeAtomically(new Map([[join(content, addressFile), printAddressList(new Map(kept))]]));
}

import { join } from 'node:path';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { clearCatalogues, getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { addressFile, readAddresses } from '../../src/catalogue/read-addresses.ts';
import { printAddressList, type AddressList } from '../../src/model/files/address-list.ts';
import { getAddresses, type SiteAddresses } from '../../src/site/addresses/get-addresses.ts';
import { toFileProblemOrThrow } from '../convert/file-problem.ts';
import { takeLock } from '../lock.ts';
import { problem, type Problem } from '../problems.ts';
import { writeAtomically } from '../write-atomically.ts';
import { dropSampleAddresses } from './drop-sample-addresses.ts';
import { getCommittedAddresses } from './committed-addresses.ts';
import { toLostIssues } from './lost-addresses.ts';
import { toMovedProblems } from './moved-addresses.ts';

/**
 * Adds the addresses of a collection’s pages to its list of published addresses, and reports which addresses now redirect and which would be lost.
 * `withdraw` withdraws the latter. Nothing is recorded while files of the collection have errors.
 */
export function recordAddresses(content: string, withdraw = false): Problem[] {
  try {
    // The catalogue read before the conversion is out of date. The build reuses the one read here.
    clearCatalogues();
    const catalogue = getCatalogue(content);
    dropSampleAddresses(content, catalogue.ledgers);
    const addresses = dropUncommitted(content, getAddresses(catalogue));
    const list = withdraw ? withdrawLost(addresses) : addresses.list;
    writeList(content, addresses.previous, list);
    return [...toMovedProblems(addresses), ...(withdraw ? [] : toProblems(addresses))];
  } catch (error) {
    if (!(error instanceof ContentError))
      return [toFileProblemOrThrow(error, content, 'write-failed')];
    return error.issues.map(({ file, line, message, hint }) =>
      problem('addresses-unrecorded', file, `${message} Until then, no URLs are recorded.`, {
        line,
        hint,
      }),
    );
  }
}

/** Removes addresses from the list that no longer have a page and are in no commit: a local conversion added them, so they were not published. */
function dropUncommitted(content: string, addresses: SiteAddresses): SiteAddresses {
  const { list, lost, previous } = addresses;
  if (!previous) return addresses;
  const lostAddresses = new Set(lost.map(({ address }) => address));
  const gone = [...previous]
    .filter(([address, { kind }]) => {
      return (
        kind === 'published' && (lostAddresses.has(address) || list.get(address)?.kind === 'moved')
      );
    })
    .map(([address]) => address);
  const committed = gone.length > 0 ? getCommittedAddresses(content) : undefined;
  const dropped = new Set(gone.filter((address) => committed?.has(address) === false));
  if (dropped.size === 0) return addresses;
  writeList(content, previous, new Map([...previous].filter(([address]) => !dropped.has(address))));
  clearCatalogues();
  return getAddresses(getCatalogue(content));
}

function withdrawLost({ list, lost }: SiteAddresses): AddressList {
  const withdrawn = new Map(list);
  for (const { address } of lost) withdrawn.set(address, { kind: 'withdrawn' });
  return withdrawn;
}

/** Writes the list if it changed. If another process has written it since it was read, that process has recorded the same pages. */
function writeList(content: string, previous: AddressList | undefined, list: AddressList) {
  const release = takeLock(join(content, '.convert.lock'), `converting ${content}`);
  try {
    const text = printAddressList(list);
    const onDisk = readAddresses(content);
    const isCurrent = onDisk === undefined ? !previous : isSame(onDisk, previous);
    if (isCurrent && (!onDisk || printAddressList(onDisk) !== text))
      writeAtomically(new Map([[join(content, addressFile), text]]));
  } finally {
    release();
  }
}

const isSame = (a: AddressList, b: AddressList | undefined) =>
  b !== undefined && printAddressList(a) === printAddressList(b);

const toProblems = (addresses: SiteAddresses): Problem[] =>
  toLostIssues(addresses).map(({ message, hint }) =>
    problem('address-missing', addressFile, message, { hint }),
  );

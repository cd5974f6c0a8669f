import { join } from 'node:path';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { forgetCatalogues, getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { addressFile, readAddresses } from '../../src/catalogue/read-addresses.ts';
import { printAddressList, type AddressList } from '../../src/model/files/address-list.ts';
import { getAddresses, type SiteAddresses } from '../../src/site/addresses/get-addresses.ts';
import { toFileFault } from '../convert/file-fault.ts';
import { takeLock } from '../lock.ts';
import { problem, type Problem } from '../problems.ts';
import { writeWhole } from '../write-whole.ts';
import { dropSample } from './drop-sample.ts';
import { toLostIssues } from './lost-addresses.ts';
import { findMoved } from './moved-addresses.ts';

/**
 * Adds the addresses of a collection’s pages to its list of published addresses, and reports which ones now redirect and which would be lost.
 * `isWithdrawn` withdraws the latter. While files of the collection have errors nothing is recorded.
 */
export function recordAddresses(content: string, isWithdrawn = false): Problem[] {
  try {
    // What was read before the conversion is out of date; what is read here, the build uses again.
    forgetCatalogues();
    const catalogue = getCatalogue(content);
    dropSample(content, catalogue.ledgers);
    const addresses = getAddresses(catalogue);
    const list = isWithdrawn ? withdrawLost(addresses) : addresses.list;
    writeList(content, addresses.previous, list);
    return [...findMoved(addresses), ...(isWithdrawn ? [] : toProblems(addresses))];
  } catch (error) {
    if (!(error instanceof ContentError)) {
      const fault = toFileFault(error, content, 'write-failed');
      if (!fault) throw error;
      return [fault];
    }
    return error.issues.map(({ file, line, message, hint }) =>
      problem('addresses-unrecorded', file, `${message} Until then, no addresses are recorded.`, {
        line,
        hint,
      }),
    );
  }
}

function withdrawLost({ list, lost }: SiteAddresses): AddressList {
  const withdrawn = new Map(list);
  for (const { address } of lost) withdrawn.set(address, { kind: 'withdrawn' });
  return withdrawn;
}

/** Writes the list if it differs. If another process has written it since it was read, that one has recorded the same pages. */
function writeList(content: string, previous: AddressList | undefined, list: AddressList) {
  const release = takeLock(join(content, '.convert.lock'), `converting ${content}`);
  try {
    const text = printAddressList(list);
    const onDisk = readAddresses(content);
    const isCurrent = onDisk === undefined ? !previous : isSame(onDisk, previous);
    if (isCurrent && (!onDisk || printAddressList(onDisk) !== text))
      writeWhole(new Map([[join(content, addressFile), text]]));
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

import { addressFile } from '../../src/catalogue/read-addresses.ts';
import type { SiteAddresses } from '../../src/site/addresses/get-addresses.ts';
import { problem, type Problem } from '../problems.ts';

/** A further page of a list or of a source: it redirects with its first page, and is not named in reports. */
const isPart = (address: string) => /\/(?:page\/\d+|source|source\/\d+)\/$/.test(address);

/** Number of redirects that get a message each; more are one message. */
const MAX_SEPARATE = 5;
/** Number of redirects that the one message names. */
const MAX_NAMED = 3;

interface Redirect {
  address: string;
  to: string;
}

/** What to say about the pages that redirect from now on: without references, hundreds of pages of authors do. */
export function findMoved({ list, previous }: SiteAddresses): Problem[] {
  if (!previous) return [];
  const redirects = [...list].flatMap(([address, state]): Redirect[] => {
    const before = previous.get(address);
    if (state.kind !== 'moved' || !before || isPart(address)) return [];
    const isKnown = before.kind === 'moved' && before.to === state.to;
    return isKnown ? [] : [{ address, to: state.to }];
  });
  return redirects.length > MAX_SEPARATE ? [summarise(redirects)] : redirects.map(toProblem);
}

function toProblem({ address, to }: Redirect): Problem {
  const message = `${address} no longer has a page. It redirects to ${to}`;
  return problem('address-moved', addressFile, message, toHint(address, to));
}

function summarise(redirects: Redirect[]): Problem {
  const named = redirects.slice(0, MAX_NAMED).map(({ address, to }) => `${address} to ${to}`);
  const rest = formatNumber(redirects.length - MAX_NAMED);
  const message = `${formatNumber(redirects.length)} pages no longer exist and redirect: ${named.join(', ')} and ${rest} more, which ${addressFile} lists.`;
  const hint = `If there is a better place for one of them, write it in ${addressFile}: ADDRESS moved PLACE`;
  return problem('address-moved', addressFile, message, { hint });
}

const formatNumber = (number: number) => number.toLocaleString('en');

/** An index in place of one of its values is a makeshift. */
function toHint(address: string, to: string): { hint?: string } {
  const isIndex = address.split('/').length > to.split('/').length || to.includes('/letter/');
  return isIndex
    ? { hint: `If there is a better place, write it in addresses.txt: ${address} moved PLACE` }
    : {};
}

import { addressFile } from '../../src/catalogue/read-addresses.ts';
import type { SiteAddresses } from '../../src/site/addresses/get-addresses.ts';
import { problem, type Problem } from '../problems.ts';

/** Whether an address is a later page of a list or source. It redirects together with the first page and is not reported separately. */
const isLaterPage = (address: string) => /\/(?:page\/\d+|source|source\/\d+)\/$/.test(address);

/** Maximum number of redirects that are reported one by one. If there are more, one message reports all of them. */
const MAX_SEPARATE = 5;
/** Number of redirects that this message names. */
const MAX_NAMED = 3;

interface Redirect {
  address: string;
  to: string;
}

/** Reports new redirects. Removing references can redirect hundreds of author pages. */
export function toMovedProblems({ list, previous }: SiteAddresses): Problem[] {
  if (!previous) return [];
  const redirects = [...list].flatMap(([address, state]): Redirect[] => {
    const before = previous.get(address);
    if (state.kind !== 'moved' || !before || isLaterPage(address)) return [];
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
  const hint = `If there is a better target for one of them, write it into ${addressFile}: ADDRESS moved TARGET`;
  return problem('address-moved', addressFile, message, { hint });
}

const formatNumber = (number: number) => number.toLocaleString('en');

/** If a page redirects only to an index, suggests writing a better target. */
function toHint(address: string, to: string): { hint?: string } {
  const isIndex = address.split('/').length > to.split('/').length || to.includes('/letter/');
  return isIndex
    ? { hint: `If there is a better target, write it into addresses.txt: ${address} moved TARGET` }
    : {};
}

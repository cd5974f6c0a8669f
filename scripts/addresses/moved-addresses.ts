import { addressFile } from '../../src/catalogue/read-addresses.ts';
import type { SiteAddresses } from '../../src/site/addresses/get-addresses.ts';
import { problem, type Problem } from '../problems.ts';

/** A further page of a list or of a source: it redirects with its first page, and is not named in reports. */
const isPart = (address: string) => /\/(?:page\/\d+|source|source\/\d+)\/$/.test(address);

/** A message for each page that redirects from now on. */
export function findMoved({ list, previous }: SiteAddresses): Problem[] {
  if (!previous) return [];
  return [...list].flatMap(([address, state]) => {
    const before = previous.get(address);
    if (state.kind !== 'moved' || !before || isPart(address)) return [];
    if (before.kind === 'moved' && before.to === state.to) return [];
    const message = `${address} no longer has a page. It redirects to ${state.to}`;
    return [problem('address-moved', addressFile, message, toHint(address, state.to))];
  });
}

/** An index in place of one of its values is a makeshift. */
function toHint(address: string, to: string): { hint?: string } {
  const isIndex = address.split('/').length > to.split('/').length || to.includes('/letter/');
  return isIndex
    ? { hint: `If there is a better place, write it in addresses.txt: ${address} moved PLACE` }
    : {};
}

import type { AddressList, AddressState } from '../../model/files/address-list.ts';

/** The input for resolving the addresses of a site. */
export interface AddressSources {
  /** The published addresses, before this build. */
  previous: AddressList;
  /** Addresses of the site's pages. */
  pages: ReadonlySet<string>;
  /** New addresses by former address: `also`, renamed topics, moves found by the converter. Each is used only if there is a page at the new address. */
  redirects: ReadonlyMap<string, string>;
  /** Finds probable new addresses of a missing page's content, best first. `resolve` returns the state of an address. */
  findSuccessors(address: string, resolve: (address: string) => AddressState | undefined): string[];
}

/** An address that was published and would be lost. */
interface LostAddress {
  address: string;
  /** The address to which it redirects, which does not exist either. */
  to?: string;
}

/** The state of every address, and the addresses that would be lost. */
export interface ResolvedAddresses {
  list: AddressList;
  lost: LostAddress[];
}

/**
 * Determines the current state of each address that was ever published: a page, a redirect to a page, or a withdrawn page. A page always takes
 * precedence over a redirect, and the maintainer's new addresses over the list.
 */
export function resolveAddresses(sources: AddressSources): ResolvedAddresses {
  const { previous, pages, redirects } = sources;
  const list: AddressList = new Map();
  const lost: LostAddress[] = [];
  for (const page of pages) list.set(page, toPublished(previous.get(page)));
  for (const address of new Set([...previous.keys(), ...redirects.keys()])) {
    if (pages.has(address)) continue;
    const state = resolve(address, new Set(), sources);
    const before = previous.get(address);
    if (state) list.set(address, state);
    else if (before) {
      list.set(address, before);
      lost.push({ address, ...(before.kind === 'moved' && { to: before.to }) });
    }
  }
  return { list, lost };
}

const toPublished = (before: AddressState | undefined): AddressState =>
  before?.kind === 'published' ? before : { kind: 'published' };

/** The state of an address; `undefined` if it has none. `visited` contains the addresses that led to it, so that cycles end. */
function resolve(
  address: string,
  visited: ReadonlySet<string>,
  sources: AddressSources,
): AddressState | undefined {
  const { previous, pages, redirects } = sources;
  if (pages.has(address) || address === '') return { kind: 'published' };
  if (visited.has(address)) return undefined;
  const nextVisited = new Set([...visited, address]);
  const follow = (to: string): AddressState | undefined => {
    const state = resolve(to, nextVisited, sources);
    return state?.kind === 'published' ? { kind: 'moved', to } : state;
  };
  const target = redirects.get(address);
  const declaredState = target !== undefined && pages.has(target) ? follow(target) : undefined;
  if (declaredState) return declaredState;
  const before = previous.get(address);
  const state = before?.kind === 'moved' ? follow(before.to) : before;
  if (state && state.kind !== 'published') return state;
  for (const to of sources.findSuccessors(address, (other) =>
    resolve(other, nextVisited, sources),
  )) {
    const successor = follow(to);
    if (successor) return successor;
  }
  return undefined;
}

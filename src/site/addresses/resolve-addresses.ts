import type { AddressList, AddressState } from '../../model/files/address-list.ts';

/** What is known about the addresses of a site. */
export interface AddressSources {
  /** Those published before. */
  previous: AddressList;
  /** Those of the pages that the site has. */
  pages: ReadonlySet<string>;
  /** New places that the maintainer states, by former address: `also`, renamed topics. Only pages count. */
  stated: ReadonlyMap<string, string>;
  /** Places where the content of a missing page probably is, best first. `resolve` says what an address is. */
  findSuccessors(address: string, resolve: (address: string) => AddressState | undefined): string[];
}

/** An address that was published and would be lost. */
export interface LostAddress {
  address: string;
  /** Where it is said to be, which does not exist either. */
  to?: string;
}

/** Every address with its state, and those that would be lost. */
export interface ResolvedAddresses {
  list: AddressList;
  lost: LostAddress[];
}

/**
 * Decides for each address that was ever published what is there now: a page, a redirect to a page, or a withdrawn page. A page always takes
 * precedence over a redirect, and what the maintainer states over what the list says.
 */
export function resolveAddresses(sources: AddressSources): ResolvedAddresses {
  const { previous, pages, stated } = sources;
  const list: AddressList = new Map();
  const lost: LostAddress[] = [];
  for (const page of pages) list.set(page, toPublished(previous.get(page)));
  for (const address of new Set([...previous.keys(), ...stated.keys()])) {
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

/** What is at an address; `undefined` if nothing. `seen` contains the addresses on the way to it, so that circles end. */
function resolve(
  address: string,
  seen: ReadonlySet<string>,
  sources: AddressSources,
): AddressState | undefined {
  const { previous, pages, stated } = sources;
  if (pages.has(address) || address === '') return { kind: 'published' };
  if (seen.has(address)) return undefined;
  const way = new Set([...seen, address]);
  const follow = (to: string | undefined): AddressState | undefined => {
    const state = to === undefined ? undefined : resolve(to, way, sources);
    return state?.kind === 'published' ? { kind: 'moved', to: to! } : state;
  };
  const known = previous.get(address);
  const place = stated.get(address);
  const said =
    (place !== undefined && pages.has(place) ? follow(place) : undefined) ??
    (known?.kind === 'moved' ? follow(known.to) : known?.kind === 'withdrawn' ? known : undefined);
  if (said) return said;
  for (const to of sources.findSuccessors(address, (other) => resolve(other, way, sources))) {
    const state = follow(to);
    if (state) return state;
  }
  return undefined;
}

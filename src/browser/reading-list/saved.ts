import type { Kept } from '../shelf.ts';

/** A list as a file that can be imported again. */
export function printList(kept: Kept[]): string {
  return `${JSON.stringify({ offprint: 1, kept }, null, 2)}\n`;
}

/** The list in a file; `undefined` where it is none of ours. */
export function parseList(json: string): Kept[] | undefined {
  try {
    const { offprint, kept } = JSON.parse(json) as { offprint?: number; kept?: Kept[] };
    if (offprint !== 1 || !Array.isArray(kept)) return undefined;
    return kept.flatMap(({ id, note }) =>
      typeof id === 'string' ? [{ id, ...(typeof note === 'string' && note && { note }) }] : [],
    );
  } catch {
    return undefined;
  }
}

/** `#list=a,b`: the ids alone; notes stay at home. */
export function toFragment(kept: Kept[]): string {
  return `#list=${kept.map(({ id }) => encodeURIComponent(id)).join(',')}`;
}

/** The ids in a link that somebody shared, each once; `undefined` for any other fragment. */
export function parseFragment(fragment: string): string[] | undefined {
  const [, list] = /^#list=(.+)$/.exec(fragment) ?? [];
  try {
    return list ? [...new Set(list.split(',').filter(Boolean).map(decodeURIComponent))] : undefined;
  } catch {
    return undefined;
  }
}

/** Two lists as one: what was kept first stays first, and a note is never lost. */
export function joinLists(own: Kept[], others: Kept[]): Kept[] {
  const joined = new Map(own.map((kept) => [kept.id, kept]));
  for (const { id, note } of others)
    joined.set(id, { ...(note && { note }), ...joined.get(id), id });
  return [...joined.values()];
}

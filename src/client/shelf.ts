/** What a visitor keeps and has done, in this browser alone. Sites on one origin (github.io) are told apart by their base. */

/** A kept paper, with the visitor's own words. */
export interface Kept {
  id: string;
  note?: string;
}

const base = document.documentElement.dataset['base'] ?? '/';

/** The kept papers, in the order in which they were kept. */
export const readKept = (): Kept[] => read<Kept>('kept').filter(({ id }) => typeof id === 'string');

export const isKept = (id: string): boolean => readKept().some((kept) => kept.id === id);

/** Keeps a paper or lets it go; whether it is kept now. */
export function toggleKept(id: string): boolean {
  const others = readKept().filter((kept) => kept.id !== id);
  const isNew = others.length === readKept().length;
  writeKept(isNew ? [...others, { id }] : others);
  return isNew;
}

export function writeKept(kept: Kept[]): void {
  write('kept', kept);
  document.dispatchEvent(new CustomEvent('shelf'));
}

export const readDone = (): Set<string> => new Set(read<string>('done'));

/** Marks a paper as done or not; whether it is done now. */
export function toggleDone(id: string): boolean {
  const done = readDone();
  if (!done.delete(id)) done.add(id);
  write('done', [...done]);
  return done.has(id);
}

function read<Entry>(name: string): Entry[] {
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(base + name) ?? '[]');
    return Array.isArray(entries) ? (entries as Entry[]) : [];
  } catch {
    return [];
  }
}

/** Storage may be full or forbidden; what is kept then lasts as long as the page. */
function write(name: string, entries: unknown[]) {
  try {
    localStorage.setItem(base + name, JSON.stringify(entries));
  } catch {
    return;
  }
}

/** What a visitor keeps and has done, in this browser alone. Sites on one origin (github.io) are told apart by their base. */

/** A kept paper, with the visitor's own words. */
export interface Kept {
  id: string;
  note?: string;
}

const base = document.documentElement.dataset['base'] ?? '/';

/** The kept papers, in the order in which they were kept. */
export const readKept = (): Kept[] =>
  read<Kept | null>('kept').filter((kept): kept is Kept => typeof kept?.id === 'string');

export const isKept = (id: string): boolean => readKept().some((kept) => kept.id === id);

/** What was let go since the page was opened, and where it stood, so that it comes back with its note to its place. */
const gone = new Map<string, { kept: Kept; at: number }>();

/** Keeps a paper or lets it go; whether it is kept now. */
export function toggleKept(id: string): boolean {
  const all = readKept();
  const at = all.findIndex((kept) => kept.id === id);
  const isNew = at === -1;
  const former = gone.get(id);
  if (isNew) all.splice(former?.at ?? all.length, 0, former?.kept ?? { id });
  else for (const kept of all.splice(at, 1)) gone.set(id, { kept, at });
  writeKept(all);
  return isNew;
}

export function writeKept(kept: Kept[]): void {
  writeChoice('kept', JSON.stringify(kept));
  document.dispatchEvent(new CustomEvent('shelf'));
}

export const readDone = (): Set<string> => new Set(read<string>('done'));

/** Marks a paper as done or not; whether it is done now. */
export function toggleDone(id: string): boolean {
  const done = readDone();
  if (!done.delete(id)) done.add(id);
  writeChoice('done', JSON.stringify([...done]));
  return done.has(id);
}

function read<Entry>(name: string): Entry[] {
  try {
    const entries: unknown = JSON.parse(readChoice(name) ?? '[]');
    return Array.isArray(entries) ? (entries as Entry[]) : [];
  } catch {
    return [];
  }
}

/** Storage may be full or forbidden; what is kept then lasts as long as the page. */
const unsaved = new Map<string, string>();

/** What a visitor chose, by name: how much lists show. */
export function readChoice(name: string): string | undefined {
  try {
    return unsaved.get(name) ?? localStorage.getItem(base + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeChoice(name: string, choice: string): void {
  try {
    localStorage.setItem(base + name, choice);
    unsaved.delete(name);
  } catch {
    unsaved.set(name, choice);
  }
}

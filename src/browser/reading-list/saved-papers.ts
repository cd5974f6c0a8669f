import { showStorageNotice } from './storage-notice.ts';
import { readArray, readValue, writeValue } from '../storage.ts';

/** A paper of the visitor's reading list, with the visitor's note. */
export interface SavedPaper {
  id: string;
  note?: string;
}

/** Sent to the document when the reading list has changed. */
export const CHANGE = 'reading-list-change';

/** A value with a former name is read as long as none with the new name is stored. */
const FORMER_NAMES = { 'reading-list': 'kept', read: 'done' } as const;

const readStored = (name: keyof typeof FORMER_NAMES): unknown[] =>
  readArray(readValue(name) === undefined ? FORMER_NAMES[name] : name);

/** The saved papers, each once, in the order in which they were saved. Anything else that is stored is left out. */
export function readSaved(): SavedPaper[] {
  const saved = new Map<string, SavedPaper>();
  for (const entry of readStored('reading-list')) {
    const { id, note } = (entry ?? {}) as Record<keyof SavedPaper, unknown>;
    if (typeof id === 'string' && !saved.has(id))
      saved.set(id, { id, ...(typeof note === 'string' && note && { note }) });
  }
  return [...saved.values()];
}

/** Stores the reading list. Returns whether it fits into the browser's storage; if it does not, the page shows a notice. */
export function writeSaved(papers: SavedPaper[]): boolean {
  const isStored = writeValue('reading-list', JSON.stringify(papers));
  showStorageNotice(!isStored);
  document.dispatchEvent(new CustomEvent(CHANGE));
  return isStored;
}

/** Papers removed since the page was opened, and their places, so that undoing restores the note and the place. */
const removed = new Map<string, { paper: SavedPaper; at: number }>();

/** Saves a paper, or removes it if it is saved. */
export function toggleSaved(id: string): void {
  const all = readSaved();
  const at = all.findIndex((saved) => saved.id === id);
  const removal = removed.get(id);
  if (at === -1) all.splice(removal?.at ?? all.length, 0, removal?.paper ?? { id });
  else for (const paper of all.splice(at, 1)) removed.set(id, { paper, at });
  writeSaved(all);
}

/** Stores the note on a saved paper; an empty text removes it. */
export function writeNote(id: string, text: string): void {
  const note = text.trim();
  writeSaved(readSaved().map((saved) => (saved.id === id ? { id, ...(note && { note }) } : saved)));
}

/** The ids of the papers that the visitor marked as read. */
export const readPapersRead = (): Set<string> =>
  new Set(readStored('read').filter((id) => typeof id === 'string'));

/** Marks a paper as read, or as unread if it is read. */
export function toggleRead(id: string): void {
  const read = readPapersRead();
  if (!read.delete(id)) read.add(id);
  writeValue('read', JSON.stringify([...read]));
}

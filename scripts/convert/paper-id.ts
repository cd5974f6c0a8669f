import { shortenFileName } from '../../src/text/shorten-file-name.ts';
import { isDeviceName } from '../../src/text/device-name.ts';
import { foldedWords, removeAccents } from '../../src/text/fold.ts';

/** Ids made from titles are cut between words, to fewer characters than this. */
const MAX_ID_LENGTH = 80;

/** Titles that are longer by at most this many characters are kept whole, because cutting a word would save little. */
const TOLERANCE = 1;

/**
 * The id from a source's own identifier, if it can be part of a URL: `DBLP:conf/acl/X19` → `DBLP.conf.acl.X19`, `2305.16300`,
 * `math/0211159` → `math.0211159`. Dots and case stay. `undefined` if nothing usable remains.
 */
export function idFromSource(identifier: string): string | undefined {
  const id = removeAccents(identifier)
    .normalize('NFC')
    .replace(/[:/\\]+/g, '.')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 2 * MAX_ID_LENGTH);
  return id === '' ? undefined : safeName(id);
}

/** The id from a plain title: lower-case words joined by `-`, cut at a word. Letters of other scripts stay as they are. */
export function idFromTitle(title: string): string {
  const words = foldedWords(title).map((word) => word.normalize('NFC'));
  const whole = words.join('-');
  if (whole.length <= MAX_ID_LENGTH + TOLERANCE && whole !== '')
    return safeName(shortenFileName(whole));
  const cut = cutAtWord(words) || [...whole].slice(0, MAX_ID_LENGTH - 1).join('') || 'untitled';
  return safeName(shortenFileName(cut));
}

function cutAtWord(words: string[]): string {
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length >= MAX_ID_LENGTH) break;
    id = longer;
  }
  return id;
}

/** `id`, or `id-2`, `id-3` …: the first that is not taken, ignoring case as some file systems do. `taken` contains lower-case ids. */
export function firstFreeId(id: string, taken: Set<string>): string {
  let freeId = id;
  for (let count = 2; taken.has(freeId.toLowerCase()); count += 1) freeId = `${id}-${count}`;
  return freeId;
}

const safeName = (id: string) =>
  isDeviceName(id) || /^index\.html$/i.test(id) ? `${id}-paper` : id;

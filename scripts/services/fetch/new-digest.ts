import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seriesOf, type SourceSettings } from '../../../src/model/sources.ts';
import { formatDate } from '../../../src/text/format-date.ts';
import { CommandError } from '../../command-error.ts';
import { formats } from '../../formats/index.ts';
import { writeAtomically } from '../../write-atomically.ts';
import { matchesKeywords, selectRecords, type Selection } from './select-records.ts';
import { identityKeys, keysIn } from './series-files.ts';
import type { FetchedDigest, ReadContext } from './source-reader.ts';

/** A digest to write. */
interface NewDigest {
  /** File name. */
  name: string;
  text: string;
  title?: string | undefined;
  papers: number;
  /** Number of papers beyond the source's `limit`. */
  beyondLimit: number;
}

/** The digest to write, and `notes` about it; `undefined` if no paper matches the source's settings. Throws a `CommandError` if the response is unusable. */
export function toNewDigest(
  source: SourceSettings,
  response: FetchedDigest,
  { files, language }: ReadContext,
  notes: string[],
): NewDigest | undefined {
  notes.push(...(response.notes ?? []));
  if (response.text === '') return undefined;
  const name = `${response.date}-${seriesOf(source)}${response.extension}`;
  const format = formats.find((format) => format.name === response.format)!;
  const knownKeys = response.newOnly ? files.keys() : new Set<string>();
  const selection = select(
    { name, text: response.text, format },
    (paper) =>
      matchesKeywords(paper, source) && !identityKeys(paper.keys).some((key) => knownKeys.has(key)),
    source.limit,
  );
  const { text, papers, broken, beyondLimit } = selection;
  // A list without any readable record is an error, except for a library: it returns only changed items, which may not have titles yet.
  if (selection.isUnreadable && !response.state) throw unreadable(broken.join(' '));
  notes.push(...broken.map((reason) => `left out of ${name}: ${reason}`));
  if (papers === 0) return undefined;
  const last = files.names.at(-1);
  if (response.isDistinct && last && isSameList(keysIn(name, text), keysIn(last, files.read(last))))
    throw new CommandError(
      'list-repeated',
      `The list of ${response.date} is the same as in ${last}. It was not saved.`,
    );
  const title = source.title && `${source.title}, ${formatDate(response.date, language)}`;
  return { name, text, title, papers, beyondLimit };
}

/** The records to save. Throws a `CommandError` if the response cannot be parsed. */
function select(...parameters: Parameters<typeof selectRecords>): Selection {
  try {
    return selectRecords(...parameters);
  } catch (error) {
    throw unreadable(`${(error as Error).message}.`);
  }
}

const unreadable = (reason: string) =>
  new CommandError(
    'service-unexpected',
    `The response cannot be read: ${reason} Nothing was saved.`,
  );

const isSameList = (keys: string[], others: string[]) =>
  keys.length === others.length && keys.every((key) => others.includes(key));

/** Writes a digest and, for a source with a title, its `.yaml` file. Never changes existing files. */
export function writeNewDigest({ name, text, title }: NewDigest, content: string): void {
  const path = join(content, 'digests', name);
  if (existsSync(path))
    throw new CommandError('digest-exists', `digests/${name} already exists. It was not changed.`);
  const files = new Map<string, string>();
  const description = path.replace(/\.\w+$/, '.yaml');
  if (title !== undefined && !existsSync(description))
    files.set(description, `title: ${JSON.stringify(title)}\n`);
  // The digest is written last: after an interruption the digest is missing, so the next run fetches it again.
  writeAtomically(files.set(path, text));
}

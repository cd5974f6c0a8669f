import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../../../src/catalogue/read-text.ts';
import { decode } from '../../convert/decode.ts';
import { parseDigestName } from '../../convert/digest-name.ts';
import { toCandidate } from '../../convert/candidate.ts';
import { detectFormat, formats } from '../../formats/index.ts';

/** The digests of one series in `content/digests/`. */
export interface SeriesFiles {
  /** Dates of the digests, earliest first. */
  dates: string[];
  /** File names, by date. */
  names: string[];
  /** Reads the text of a digest. */
  read(name: string): string;
  /** The keys by which the converter recognises the papers in the digests. */
  keys(): Set<string>;
}

/** Finds the digests of a series by their names: `2026-11-24-hugging-face.json`. */
export function findSeriesFiles(content: string, series: string): SeriesFiles {
  const folder = join(content, 'digests');
  const extensions = formats.flatMap((format) => format.extensions);
  const files = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => !/\.ya?ml$|\.part$|^\./i.test(name))
    .map((name) => ({ name, ...parseDigestName(name, extensions) }))
    .filter((file) => file.series === series && file.date !== undefined)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const read = (name: string) => {
    const text = decode(`digests/${name}`, readBytes(join(folder, name)));
    return typeof text === 'string' ? text : '';
  };
  return {
    dates: files.flatMap(({ date }) => date ?? []),
    names: files.map(({ name }) => name),
    read,
    keys: () => new Set(files.flatMap(({ name }) => keysIn(name, read(name)))),
  };
}

/** The keys that identify the papers of a digest. */
export function keysIn(name: string, text: string): string[] {
  const drafts = detectFormat({ name, text })?.parse({ name, text }).drafts ?? [];
  return drafts.flatMap((draft, index) =>
    identityKeys(toCandidate(draft, index, '', name).candidate?.keys ?? []),
  );
}

/** The keys that identify a paper, unlike years and abstracts, which several papers may share. */
export const identityKeys = (keys: string[]): string[] =>
  keys.filter((key) => /^(?:doi|arxiv|id|title):/.test(key));

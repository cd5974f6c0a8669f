import { rm } from 'node:fs/promises';
import type { ResultCache } from '../catalogue/result-cache.ts';
import { withoutElidedWords } from '../text/elision.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { languages } from '../text/languages.ts';
import { hasSplitCharacter, separateCharacters } from '../text/unspaced.ts';
import type { SearchText } from '../text/search-text.ts';
import { searchText } from '../text/views.ts';
import { compactFilters } from './compact-filters.ts';
import { filtersOf, toIndexedRecord } from './indexed-record.ts';
import { getParts } from './parts/get-parts.ts';
import { mergeParts } from './parts/merge-parts.ts';
import type { PlainRecord, SearchRecord } from './record.ts';
import { runPagefind } from './run-pagefind.ts';
import { splitChunks } from './split-chunks.ts';
import { writeSupplement } from './write-supplement.ts';
import { writeShownTexts } from './write-shown-texts.ts';

/** Maximum number of papers that are indexed at once. More are indexed in parts, which later builds use again. */
const MAX_WHOLE = 4_000;

/** Maximum number of papers in a part: Pagefind takes 90 kB of memory for each. */
const MAX_PART = 5_000;

export interface IndexOptions {
  /** Keeps the parts of the index, so that the next build can use them again. Default: no cache. */
  cache?: ResultCache | undefined;
  /** Maximum number of papers of an index without parts. */
  maxWhole?: number;
  /** Maximum number of papers in a part. */
  maxPart?: number;
}

/**
 * Writes the search index of the records into a folder, which is replaced: Pagefind's files, read by `index-files/`. The order of the
 * records is the order of the pages; the same records give the same bytes. Throws what Pagefind reports.
 */
export async function writeIndex(
  records: SearchRecord[],
  outDir: string,
  { cache, maxWhole = MAX_WHOLE, maxPart = MAX_PART }: IndexOptions = {},
): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  const plainRecords = records.map(withTexts);
  if (plainRecords.length <= maxWhole) await writeWhole(plainRecords, outDir);
  else
    await mergeParts(
      plainRecords,
      await getParts(plainRecords, { cache, maxPart, outDir }),
      outDir,
    );
  await compactFilters(outDir);
  await writeSupplement(plainRecords, outDir);
}

/** Writes an index that Pagefind creates at once, with a file for each fragment. */
async function writeWhole(records: PlainRecord[], outDir: string): Promise<void> {
  const indexed = records.map((record) => ({
    ...toIndexedRecord(record),
    filters: filtersOf(record),
  }));
  await runPagefind(indexed, Math.max(records.length, 1), outDir);
  await writeShownTexts(records, outDir);
  if (isMostlyUnspaced(records)) await splitChunks(outDir);
}

/** Minimum share of papers in scripts without spaces for which the index is divided into smaller chunks. */
const MIN_UNSPACED_SHARE = 0.25;

const isMostlyUnspaced = (records: PlainRecord[]): boolean =>
  records.filter(({ shown }) => hasSplitCharacter(shown.meta.title)).length >
  MIN_UNSPACED_SHARE * records.length;

/** The language of a paper's text, if search treats it differently from English. */
function languageOf({ language }: SearchRecord, text: string): string | undefined {
  const code = language?.split('-')[0] ?? detectLanguage(text);
  return code !== undefined && languages.has(code) ? code : undefined;
}

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A record with its texts as plain Unicode and as indexed, and additional words to find it by. */
function withTexts(record: SearchRecord): PlainRecord {
  const [title, abstract, comment] = [
    record.title,
    record.abstract,
    record.comments?.join('\n\n') ?? '',
  ].map(searchText) as [SearchText, SearchText, SearchText];
  const shown = {
    // Pagefind leaves out records whose content has no word, and page numbers would then differ from record numbers.
    content: [abstract.plain, title.plain].find(hasWord) ?? record.id,
    meta: {
      title: title.plain,
      authors: record.authors.join(', '),
      topics: record.topics.join(', '),
      comment: comment.plain,
    },
  };
  const language = languageOf(record, `${title.plain} ${abstract.plain}`);
  const toIndexedText = (text: string) =>
    separateCharacters(language ? withoutElidedWords(text) : text);
  const indexed = {
    content: toIndexedText(shown.content),
    meta: {
      title: toIndexedText(shown.meta.title),
      authors: separateCharacters(shown.meta.authors),
      topics: separateCharacters(shown.meta.topics),
      comment: toIndexedText(shown.meta.comment),
    },
  };
  const aliases = [
    ...title.aliases,
    ...abstract.aliases,
    ...comment.aliases,
    ...[title, abstract, comment].flatMap(({ plain, aliases }) =>
      hiddenNames([plain, ...aliases].map(separateCharacters).join(' ')),
    ),
  ];
  return {
    ...record,
    language,
    shown,
    indexed,
    aliases: [...new Set(aliases)].filter((alias) => !hasSplitCharacter(alias)),
  };
}

/**
 * Names that Pagefind would index only in parts, because they are in a compound and contain a capital or a digit: for
 * `SemEval-2018`, it indexes `semeval2018`, `sem`, `eval` and `2018`, but not `semeval`.
 */
const hiddenNames = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((pieces) => pieces.length > 1)
    .flat()
    .filter((piece) => /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u.test(piece));

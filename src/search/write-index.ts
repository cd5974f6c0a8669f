import { close, createIndex } from 'pagefind';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutEmpty } from '../model/without-empty.ts';
import { removeElided } from '../text/elision.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { languages } from '../text/languages.ts';
import { hasUnspaced, separateCharacters } from '../text/unspaced.ts';
import type { SearchText } from '../text/search-text.ts';
import { searchText } from '../text/views.ts';
import { compactFilters } from './compact-filters.ts';
import { FRAGMENTS_A_FILE } from './index-files/decode.ts';
import { mergeParts } from './merge-parts.ts';
import type { SearchRecord } from './record.ts';
import { writeExtras, type PlainRecord } from './write-extras.ts';
import { writeShownTexts } from './write-shown-texts.ts';

/** Number of papers above which fragments share files, so that the site has at most 1.2 files per paper. */
const OWN_FRAGMENT_LIMIT = 20_000;

/** Number of papers that Pagefind indexes at once: it takes 90 kB of memory for each. */
const MAX_PAPERS_OF_PART = 20_000;

/** Parts of Pagefind's output that the site does not load: its own interfaces and engine. */
const UNUSED = /^(?:pagefind-(?:component-ui|highlight|modular-ui|ui)\.|wasm\.unknown)/;

/**
 * Writes the search index of the records into a folder, which is replaced: Pagefind's files, read by `index-files/`. The order of the
 * records is the order of the pages; the same records give the same bytes. More than `maxPapers` papers are indexed in parts. Throws what Pagefind
 * reports.
 */
export async function writeIndex(
  records: SearchRecord[],
  outDir: string,
  maxPapers = MAX_PAPERS_OF_PART,
): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  const texts = records.map(withTexts);
  const fragments = maxFragments(records.length);
  if (texts.length <= maxPapers) await writePart(texts, fragments, outDir);
  else await writeParts(texts, { fragments, maxPapers }, outDir);
  await compactFilters(outDir);
  await writeExtras(texts, outDir);
}

async function writeParts(
  texts: PlainRecord[],
  { fragments, maxPapers }: { fragments: number; maxPapers: number },
  outDir: string,
): Promise<void> {
  const folders: string[] = [];
  for (let start = 0; start < texts.length; start += maxPapers) {
    const part = texts.slice(start, start + maxPapers);
    const folder = join(outDir, `part-${folders.length}`);
    await writePart(part, Math.ceil((fragments * part.length) / texts.length), folder);
    folders.push(folder);
  }
  await mergeParts(folders, outDir);
}

/** Indexes papers in a process of Pagefind, whose memory is free afterwards. */
async function writePart(texts: PlainRecord[], fragments: number, outDir: string): Promise<void> {
  try {
    const index = unwrap(await createIndex({ forceLanguage: 'en', maxFragments: fragments })).index;
    if (!index) throw new Error('Pagefind gave no index.');
    for (const record of texts) unwrap(await index.addCustomRecord(toCustomRecord(record)));
    unwrap(await index.writeFiles({ outputPath: outDir }));
  } finally {
    await close();
  }
  await removeUnused(outDir);
  await writeShownTexts(texts, outDir);
}

function unwrap<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}

const maxFragments = (papers: number): number =>
  papers > OWN_FRAGMENT_LIMIT ? Math.ceil(papers / FRAGMENTS_A_FILE) : Math.max(papers, 1);

/**
 * What Pagefind indexes of a paper. Every word of `meta` is searched, so it contains only text; values that are only shown or filtered by are
 * in `filters`.
 */
function toCustomRecord({ url, indexed, aliases, language, ...record }: PlainRecord) {
  return {
    url: `/${url}`,
    content: indexed.content,
    language: 'en',
    meta: withoutEmpty({
      ...indexed.meta,
      also: [...aliases, ...(record.identifiers ?? [])].join(' '),
    }),
    filters: {
      ...record.filters,
      ...(language && { language: [language] }),
      ...(record.date && { date: [record.date] }),
    },
  };
}

/** The language of a text if search treats it differently from English. */
function languageOf({ language }: SearchRecord, text: string): string | undefined {
  const code = language?.split('-')[0] ?? detectLanguage(text);
  return code !== undefined && languages.has(code) ? code : undefined;
}

/** A record with its texts as plain Unicode and as indexed, and the additional words by which it is found. */
function withTexts(record: SearchRecord): PlainRecord {
  const [title, abstract, comment] = [
    record.title,
    record.abstract,
    record.comments?.join('\n\n') ?? '',
  ].map(searchText) as [SearchText, SearchText, SearchText];
  const shown = {
    // Pagefind leaves out records without content; page numbers would then differ from record numbers.
    content: abstract.plain || title.plain || record.id,
    meta: {
      title: title.plain,
      authors: record.authors.join(', '),
      topics: record.topics.join(', '),
      comment: comment.plain,
    },
  };
  const language = languageOf(record, `${title.plain} ${abstract.plain}`);
  const toIndexed = (text: string) => separateCharacters(language ? removeElided(text) : text);
  const indexed = {
    content: toIndexed(shown.content),
    meta: {
      title: toIndexed(shown.meta.title),
      authors: separateCharacters(shown.meta.authors),
      topics: separateCharacters(shown.meta.topics),
      comment: toIndexed(shown.meta.comment),
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
    aliases: [...new Set(aliases)].filter((alias) => !hasUnspaced(alias)),
  };
}

/**
 * Names that Pagefind would index only in parts, because they are in a compound and contain a capital or a digit: of
 * `SemEval-2018` it indexes `semeval2018`, `sem`, `eval` and `2018`, but not `semeval`.
 */
const hiddenNames = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((pieces) => pieces.length > 1)
    .flat()
    .filter((piece) => /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u.test(piece));

async function removeUnused(outDir: string): Promise<void> {
  for (const name of await readdir(outDir)) if (UNUSED.test(name)) await rm(join(outDir, name));
}

import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { commentsOf } from '../../model/comment.ts';
import { sortOldestFirst } from '../../catalogue/digests.ts';
import { citationKeys } from '../../outputs/exports/citation-key.ts';
import { collectionFileNames, MAX_FILE_BYTES } from '../../outputs/exports/export-files.ts';
import type { Export, ExportContext } from '../../outputs/exports/export.ts';
import { exports } from '../../outputs/exports/index.ts';
import { joinEntries, splitEntries } from '../../outputs/exports/print.ts';
import { frontMatterSchema, type Paper } from '../../model/paper.ts';
import { getDigests, getDigestTitles } from './digests.ts';
import { once } from './once.ts';
import { getPapers, readAbstract } from './papers.ts';
import { getSite } from './site.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { getLimits } from './limits.ts';

/** The data that exports need from the whole collection: citation keys and digests. */
export const getExportContext: () => Promise<ExportContext> = once(async () =>
  toContext(await getPapers()),
);

function toContext(papers: CataloguePaper[]): ExportContext {
  const keys = citationKeys(sortOldestFirst(papers, getDigests()));
  const digests = new Map(papers.map(({ id, appearances }) => [id, appearances]));
  return {
    key: ({ id }) => keys.get(id) ?? id,
    digests: ({ id }) => (digests.get(id) ?? []).map(({ digest }) => digest).reverse(),
  };
}

/** A paper in the form that exports need: the fields of its file, with the abstract. */
export function toPaper(paper: CataloguePaper): Paper {
  const abstract = readAbstract(paper);
  return { ...withoutAbstract(paper), ...(abstract && { abstract }) };
}

/** The fields of a paper's front matter, without those that the catalogue adds. Comments are included only if the settings allow it. */
export function withoutAbstract(paper: CataloguePaper): Paper {
  const fields = Object.entries({ ...paper, comment: undefined }).filter(
    ([name, value]) => value !== undefined && name in frontMatterSchema.shape,
  );
  const comment = getSite().exportComments ? joinComments(paper) : '';
  return {
    id: paper.id,
    title: paper.title,
    ...Object.fromEntries(fields),
    ...(comment && { comment }),
  };
}

/** All comments as one Markdown text: those of digests with the digest's title. */
const joinComments = (paper: CataloguePaper): string =>
  commentsOf(paper)
    .map(({ text, digest }) => {
      const title = digest && getDigestTitles().get(digest);
      return title ? `${escapeMarkdown(title)}: ${text}` : text;
    })
    .join('\n\n');

/** Prints papers in a format, as the contents of a file. */
export async function getExport(format: Export, papers: CataloguePaper[]): Promise<string> {
  return joinEntries(format, await getEntries(format, papers));
}

/** Prints the whole collection in a format: the texts of its files, by name. */
export function getCollectionFiles(format: Export): Promise<Map<string, string>> {
  const files = getCollectionFilesByFormat();
  const texts = files.get(format) ?? toCollectionFiles(format);
  files.set(format, texts);
  return texts;
}

const getCollectionFilesByFormat = once(() => new Map<Export, Promise<Map<string, string>>>());

async function toCollectionFiles(format: Export): Promise<Map<string, string>> {
  const texts = splitEntries(format, await getEntries(format, await getPapers()), MAX_FILE_BYTES);
  const names = collectionFileNames(format, texts.length);
  return new Map(names.map((name, index) => [name, texts[index]!]));
}

/**
 * The entries of a paper in all formats. They are cached, because a paper is on many pages, and printed together, because they share the parsed
 * abstract. If only the collection has such files, nothing is cached.
 */
async function getEntries(format: Export, papers: CataloguePaper[]): Promise<string[]> {
  const context = await getExportContext();
  const { hasListFiles } = getLimits();
  const entries = getEntriesByPaper();
  return papers.map((paper) => {
    if (!hasListFiles) return format.entry(toPaper(paper), context);
    const entriesOfPaper = entries.get(paper.id) ?? toEntries(toPaper(paper), context);
    entries.set(paper.id, entriesOfPaper);
    return entriesOfPaper.get(format.name)!;
  });
}

/** By paper, then by name of the format. */
const getEntriesByPaper = once(() => new Map<string, Map<string, string>>());

function toEntries(paper: Paper, context: ExportContext): Map<string, string> {
  return new Map(exports.map((format) => [format.name, format.entry(paper, context)]));
}

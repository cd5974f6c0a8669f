import { resolve } from 'node:path';
import { shortHash } from '../model/files/sha256.ts';
import { withoutComments } from '../text/comments.ts';
import { toTextLanguage } from '../text/text-language.ts';
import type { Catalogue, CataloguePaper } from './catalogue.ts';
import { checkAppearance } from './check-appearance.ts';
import { toAppearances, toDigests } from './digests.ts';
import { getResultCache } from './result-cache.ts';
import { getShared } from './once.ts';
import { readLedgers } from './read-ledgers.ts';
import { readPages } from './read-pages.ts';
import { readPapers } from './read-papers.ts';
import { readSite } from './read-site.ts';
import { readTopicCorrections } from './read-topic-corrections.ts';
import { readMessages } from './read-messages.ts';

/** Catalogues by the absolute path of their content folder. */
const catalogues = () => getShared('catalogues', () => new Map<string, Catalogue>());

/** The catalogue of a content folder, read once per process. */
export function getCatalogue(contentDir: string): Catalogue {
  const path = resolve(contentDir);
  const catalogue = catalogues().get(path) ?? readCatalogue(path);
  catalogues().set(path, catalogue);
  return catalogue;
}

/** Clears the catalogue and everything computed from it, so that changed files are read again (`npm run dev`). */
export function clearCatalogues(): void {
  catalogues().clear();
}

/** Reads a content folder; throws a `ContentError` with all problems of the first kind of file that has any. */
export function readCatalogue(contentDir: string): Catalogue {
  const site = readSite(contentDir);
  const messages = readMessages(contentDir);
  checkAppearance(contentDir, site, readPages(contentDir));
  const files = readPapers(contentDir, getResultCache());
  const ledgers = readLedgers(contentDir);
  const currentIds = new Map([
    ...files.flatMap(({ id, frontMatter: { also = [] } }) =>
      also.map((former) => [former, id] as const),
    ),
    ...files.map(({ id }) => [id, id] as const),
  ]);
  const digests = toDigests(ledgers, (id) => currentIds.get(id), messages.locale);
  const appearances = toAppearances(digests);
  const abstracts = new Map(
    files.map(({ file, body }) => [file, withoutComments(body) || undefined]),
  );
  const languages = new Map(digests.map(({ id, language }) => [id, language]));
  const papers = files.map(({ id, file, frontMatter, body }): CataloguePaper => {
    const listed = appearances.get(id) ?? [];
    const defaultLanguage = languages.get(listed[0]?.digest ?? '') ?? site.language;
    return {
      ...frontMatter,
      id,
      file,
      appearances: listed,
      textLanguage: toTextLanguage(
        { ...frontMatter, abstract: abstracts.get(file) },
        defaultLanguage,
      ),
      ...(body && { bodyHash: shortHash(body) }),
    };
  });
  return {
    contentDir,
    site,
    messages,
    papers: sortByDigest(papers, digests),
    digests,
    ledgers,
    topicCorrections: readTopicCorrections(contentDir),
    readAbstract: ({ file }) => abstracts.get(file),
  };
}

function sortByDigest(papers: CataloguePaper[], digests: Catalogue['digests']): CataloguePaper[] {
  const ordered = new Set(digests.flatMap((digest) => digest.papers));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const listed = [...ordered].flatMap((id) => byId.get(id) ?? []);
  return [
    ...listed,
    ...papers.filter(({ id }) => !ordered.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  ];
}

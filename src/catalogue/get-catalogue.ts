import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parsePaperFile } from '../model/files/paper-file.ts';
import { shortHash } from '../model/files/sha256.ts';
import { findNeighbours } from '../analysis/neighbours/neighbours.ts';
import { plain, prose } from '../text/views.ts';
import { findTopics } from '../analysis/topics/find-topics.ts';
import type { Text } from '../analysis/topics/text.ts';
import type { Catalogue, CataloguePaper } from './catalogue.ts';
import { checkPages } from './check-pages.ts';
import { toAppearances, toDigests } from './digests.ts';
import { readLedgers } from './read-ledgers.ts';
import { readPapers, type PaperSource } from './read-papers.ts';
import { readSite } from './read-site.ts';
import { readTopicCorrections } from './read-topic-corrections.ts';

/**
 * The catalogue of a content folder. It is read once a process: the Astro config and the pages are different module graphs
 * (the pages' one is bundled), so the memory is global.
 */
export function getCatalogue(contentDir: string): Catalogue {
  const memory = globalThis as { offprintCatalogues?: Map<string, Catalogue> };
  memory.offprintCatalogues ??= new Map();
  const key = resolve(contentDir);
  const known = memory.offprintCatalogues.get(key) ?? readCatalogue(key);
  memory.offprintCatalogues.set(key, known);
  return known;
}

/** Forgets what was read, so that changed files are seen (`astro dev`). */
export function forgetCatalogues(): void {
  (globalThis as { offprintCatalogues?: Map<string, Catalogue> }).offprintCatalogues?.clear();
}

/** Reads a content folder; throws a `ContentError` with all that is wrong in its files. */
export function readCatalogue(contentDir: string): Catalogue {
  const site = readSite(contentDir);
  checkPages(contentDir);
  const sources = readPapers(contentDir);
  const ids = new Set(sources.map(({ id }) => id));
  const digests = toDigests(readLedgers(contentDir), (id) => ids.has(id), site.language);
  const corrections = readTopicCorrections(contentDir);
  const { topics, byPaper, warnings } = findTopics(sources.map(toText(prose)), corrections);
  const related = findNeighbours(sources.map(toText(plain)));
  const appearances = toAppearances(digests);
  const papers = sources.map(({ id, file, frontMatter, body }): CataloguePaper => ({
    ...frontMatter,
    id,
    file,
    appearances: appearances.get(id) ?? [],
    topics: byPaper.get(id) ?? [],
    related: related.get(id) ?? [],
    ...(body && { bodyHash: shortHash(body) }),
  }));
  const readAbstract: Catalogue['readAbstract'] = ({ file, bodyHash }) =>
    bodyHash === undefined ? undefined : readBody(join(contentDir, 'papers', file));
  return {
    contentDir,
    site,
    papers: inOrder(papers, digests),
    digests,
    topics,
    warnings,
    readAbstract,
  };
}

const toText =
  (print: (markdown: string) => string) =>
  ({ id, frontMatter: { title, keyword }, body }: PaperSource): Text => ({
    id,
    title: print(title),
    abstract: print(body),
    ...(keyword && { keyword }),
  });

function readBody(path: string): string | undefined {
  const parsed = parsePaperFile(readFileSync(path, 'utf8'));
  return parsed.issues ? undefined : parsed.body;
}

function inOrder(papers: CataloguePaper[], digests: Catalogue['digests']): CataloguePaper[] {
  const ordered = new Set(digests.flatMap((digest) => digest.papers));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const listed = [...ordered].flatMap((id) => byId.get(id) ?? []);
  return [
    ...listed,
    ...papers.filter(({ id }) => !ordered.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  ];
}

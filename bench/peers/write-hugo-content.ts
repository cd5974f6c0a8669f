import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getRelated, getTopics, withTopics } from '../../src/analysis/analyse.ts';
import type { Catalogue, CollectionPaper } from '../../src/catalogue/catalogue.ts';
import { getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { formatAuthors } from '../../src/model/names/format-authors.ts';
import { formatName, formatSortName } from '../../src/model/names/format-name.ts';
import { getVenue } from '../../src/model/venue.ts';
import { truncateDescription } from '../../src/outputs/metadata/truncate-description.ts';
import {
  letterOf,
  toAuthorValue,
  toFilledFacets,
  type FilledFacet,
} from '../../src/site/facets.ts';
import { limitsFor, type Limits } from '../../src/site/limits.ts';
import { toPaperLinks } from '../../src/site/links.ts';
import { valuesPerPage } from '../../src/site/pagination.ts';
import { plain, plainLine } from '../../src/text/views.ts';

/** What Hugo's templates need to know about the whole collection. */
interface Collection {
  catalogue: Catalogue;
  papers: CollectionPaper[];
  facets: FilledFacet[];
  limits: Limits;
  /** The authors that have a page, by slug. */
  authorPages: Set<string>;
  titles: Map<string, string>;
}

/**
 * Writes a collection as Hugo's content: a page for each paper, and a list for each digest and each value of a facet that has a page on Offprint's site.
 * Topics and related papers are Offprint's: Hugo finds neither.
 */
export function writeHugoContent(contentDir: string, hugoContent: string): void {
  const collection = readCollection(contentDir);
  const write = (path: string, frontMatter: object, body = '') => {
    const file = join(hugoContent, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `${JSON.stringify(frontMatter)}\n\n${body}\n`);
  };
  for (const [index, paper] of collection.papers.entries())
    write(`papers/${paper.id}.md`, ...toPage(paper, index, collection));
  for (const facet of collection.facets) writeFacet(facet, collection.limits, write);
  for (const { id, title } of collection.catalogue.digests)
    write(`digests/${id}/_index.md`, { title, outputs: ['HTML', 'RSS'] });
}

function readCollection(contentDir: string): Collection {
  const catalogue = getCatalogue(contentDir);
  const papers = withTopics(catalogue);
  const names = new Map(getTopics(catalogue).topics.map(({ slug, name }) => [slug, name]));
  const facets = toFilledFacets(papers, names);
  const authors = facets.find(({ slug }) => slug === 'authors');
  return {
    catalogue,
    papers,
    facets,
    limits: limitsFor(papers.length),
    authorPages: new Set(authors?.values.map(({ slug }) => slug)),
    titles: new Map(papers.map(({ id, title }) => [id, plainLine(title)])),
  };
}

/** The front matter and the body of a paper's page. */
function toPage(paper: CollectionPaper, index: number, collection: Collection): [object, string] {
  const { catalogue, papers, limits, authorPages, titles } = collection;
  const abstract = plain(catalogue.readAbstract(paper) ?? '');
  const people = (paper.author ?? []).map((name) => {
    const { slug } = toAuthorValue(name);
    return {
      name: formatName(name),
      sortName: formatSortName(name),
      slug: authorPages.has(slug) ? slug : undefined,
    };
  });
  const toNeighbour = (other?: CollectionPaper) =>
    other && !limits.isBrief ? { id: other.id, title: titles.get(other.id) } : undefined;
  const valuesOf = (slug: string) => {
    const facet = collection.facets.find((facet) => facet.slug === slug);
    return facet?.valuesOf(paper, new Map()).map((value) => value.slug) ?? [];
  };
  const frontMatter = {
    title: titles.get(paper.id),
    // Hugo sorts lists by weight.
    weight: index + 1,
    people,
    shortAuthors: formatAuthors(paper.author ?? []),
    authors: people.flatMap(({ slug }) => slug ?? []),
    topics: valuesOf('topics'),
    years: valuesOf('years'),
    venues: valuesOf('venues'),
    digests: paper.appearances.map(({ digest }) => digest),
    issued: paper.issued,
    venue: getVenue(paper),
    doi: paper.DOI,
    arxiv: paper.arxiv,
    links: toPaperLinks(paper).map(({ label, href }) => ({ label, url: href })),
    description: truncateDescription(abstract, limits.descriptionLength),
    related: toRelated(paper, collection),
    previous: toNeighbour(papers[index - 1]),
    next: toNeighbour(papers[index + 1]),
    source: paper.file,
  };
  return [frontMatter, abstract];
}

function toRelated({ id }: CollectionPaper, { catalogue, limits, titles }: Collection) {
  const { papers, hasTerms } = limits.related;
  if (papers === 0) return [];
  return (getRelated(catalogue).get(id) ?? []).slice(0, papers).map((related) => ({
    id: related.id,
    title: titles.get(related.id),
    terms: hasTerms ? related.terms.join(', ') : '',
  }));
}

type Write = (path: string, frontMatter: object, body?: string) => void;

/** Writes the index of a facet, its values and, if the index is long, a page for each letter. */
function writeFacet({ slug, name, values, listed }: FilledFacet, limits: Limits, write: Write) {
  const byLetter =
    listed.length > valuesPerPage
      ? Map.groupBy(listed, (value) => letterOf(value.name))
      : new Map();
  write(`${slug}/_index.md`, { title: name, letters: [...byLetter.keys()] });
  const { facets, minPapers } = limits.feeds;
  for (const value of values) {
    const hasFeed = (facets === 'all' || facets.includes(slug)) && value.papers.length >= minPapers;
    write(`${slug}/${value.slug}/_index.md`, {
      title: value.name,
      // Hugo has no infinity: 0 means all.
      max: Number.isFinite(limits.maxPapersOfList) ? limits.maxPapersOfList : 0,
      outputs: hasFeed ? ['HTML', 'RSS'] : ['HTML'],
    });
  }
  const slugsWithPages = new Set(values.map((value) => value.slug));
  for (const [letter, ofLetter] of byLetter)
    write(`letters/${slug}-${letter}.md`, {
      title: `${name}: ${letter}`,
      people: ofLetter.map((value: FilledFacet['listed'][number]) => ({
        name: value.name,
        slug: slugsWithPages.has(value.slug) ? value.slug : undefined,
        papers: slugsWithPages.has(value.slug)
          ? []
          : value.papers.map(({ id, title }) => ({ id, title: plainLine(title) })),
      })),
    });
}

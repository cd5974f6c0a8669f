import type { CollectionPaper } from '../catalogue/catalogue.ts';
import { formatSortName } from '../model/names/format-name.ts';
import type { Name } from '../model/paper.ts';
import { getFullVenue, getVenue } from '../model/venue.ts';
import { removeAccents } from '../text/fold.ts';
import { toSlug } from '../text/slug.ts';
import { limitsFor } from './limits.ts';
import { formatLanguage } from '../i18n/format-language.ts';
import { hasTextInOtherLanguages } from '../i18n/has-text-in-other-languages.ts';
import { message } from '../i18n/message.ts';

/** One value of a facet, with its papers. */
export interface FacetValue {
  slug: string;
  name: string;
  papers: CollectionPaper[];
}

/** A facet: an index page, a page for each value, an entry in the navigation, a query field and a filter of the search. */
export interface Facet {
  /** First segment of its paths: `topics`. */
  slug: string;
  /** Heading of its index: `Topics`. */
  name: string;
  /** Label before a value and above the search filter: `Topic`. */
  singular: string;
  /** The values that a paper has, most specific first. `names` turns topic slugs into names. */
  valuesOf(paper: CollectionPaper, names: Map<string, string>): { slug: string; name: string }[];
  /** Alternative names of a paper's values, used only by search. */
  aliasesOf?(paper: CollectionPaper): string[];
  /** The order of the index. */
  order: 'count' | 'newest' | 'name';
  /** The search's query field (`topic:…`). `values`: also a filter; `codes`: the same, but the index has the slugs; `years`: a filter by range; `words`: no filter, the index has the names as text. */
  search: { field: string; kind: 'values' | 'codes' | 'years' | 'words' };
  /** A note for visitors about how values are distinguished, shown on the index and on the pages of values. */
  note?: string;
  /** Whether the index groups values whose names end in the same word, if at least three do: `models`. */
  isGrouped?: boolean;
  /** Minimum number of papers for a value to have a page, by the size of the collection. Other values are on the index with their papers. Default: one. */
  minPapers?(collectionSize: number): number;
  /** Minimum number of values of a collection for the facet to exist. Default: one. */
  minValues?: number;
  /** Minimum number of papers for a value to have exports and feeds. Default: one. */
  minPapersForFiles?: number;
}

const languages: Facet = {
  slug: 'languages',
  name: message('facet.languages'),
  singular: message('facet.language'),
  order: 'count',
  search: { field: 'language', kind: 'codes' },
  minValues: 2,
  valuesOf: ({ textLanguage }) => {
    const { language } = new Intl.Locale(textLanguage);
    return language === 'und' ? [] : [{ slug: language, name: formatLanguage(language) }];
  },
};

/** Every facet. A facet without values in the collection has no pages. */
export const facets: Facet[] = [
  {
    slug: 'topics',
    name: message('facet.topics'),
    singular: message('facet.topic'),
    order: 'count',
    search: { field: 'topic', kind: 'values' },
    isGrouped: true,
    valuesOf: ({ topics }, names) =>
      topics.map((slug) => ({ slug, name: names.get(slug) ?? slug })),
  },
  {
    slug: 'years',
    name: message('facet.years'),
    singular: message('facet.year'),
    order: 'newest',
    search: { field: 'year', kind: 'years' },
    valuesOf: ({ issued }) =>
      issued ? [{ slug: issued.slice(0, 4), name: issued.slice(0, 4) }] : [],
  },
  {
    slug: 'venues',
    name: message('facet.venues'),
    singular: message('facet.venue'),
    order: 'count',
    search: { field: 'venue', kind: 'values' },
    aliasesOf: (paper) => [getFullVenue(paper)].filter((name) => name !== undefined),
    valuesOf: (paper) => {
      const venue = getVenue(paper);
      return venue ? [{ slug: toSlug(venue, 'other'), name: venue }] : [];
    },
  },
  {
    slug: 'authors',
    name: message('facet.authors'),
    singular: message('facet.author'),
    order: 'name',
    search: { field: 'author', kind: 'words' },
    minPapersForFiles: 3,
    note: message('facet.authorsNote'),
    minPapers: (papers) => limitsFor(papers).minPapersOfAuthor,
    valuesOf: ({ author = [] }) => author.map(toAuthorValue),
  },
  ...(hasTextInOtherLanguages ? [languages] : []),
];

/** A facet with the values that papers have. */
export interface FilledFacet extends Facet {
  /** The values that have a page. */
  values: FacetValue[];
  /** The values on the index, including those too rare for a page. */
  listed: FacetValue[];
  /** Number of values that are not listed, not even on the index. */
  unlistedCount: number;
}

/** The facets that papers have values for. */
export function toFilledFacets(
  papers: CollectionPaper[],
  names: Map<string, string>,
): FilledFacet[] {
  const { hasAuthorsWithoutPage } = limitsFor(papers.length);
  return facets
    .map((facet) => {
      const all = toFacetValues(facet, papers, names);
      const minPapers = facet.minPapers?.(papers.length) ?? 1;
      const values = all.filter((value) => value.papers.length >= minPapers);
      const listed = hasAuthorsWithoutPage ? all : values;
      return { ...facet, listed, values, unlistedCount: all.length - listed.length };
    })
    .filter(({ listed, minValues = 1 }) => listed.length >= minValues);
}

/** Whether a collection has enough values of a facet. */
export function isUsed(
  { minValues = 1, valuesOf }: Facet,
  papers: CollectionPaper[],
  names: Map<string, string>,
): boolean {
  if (minValues <= 1) return true;
  const slugs = papers.flatMap((paper) => valuesOf(paper, names).map(({ slug }) => slug));
  return new Set(slugs).size >= minValues;
}

/** Authors are distinguished by ORCID if they have one, otherwise by name. */
export function toAuthorValue(name: Name): { slug: string; name: string } {
  const sortName = formatSortName(name);
  return {
    slug: [toSlug(sortName, 'other'), name.orcid].filter(Boolean).join('-'),
    name: sortName,
  };
}

/** The values of a facet that papers have, in the facet's order; ties by name. */
export function toFacetValues(
  facet: Facet,
  papers: CollectionPaper[],
  names: Map<string, string>,
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const paper of papers)
    for (const { slug, name } of facet.valuesOf(paper, names)) {
      const value = values.get(slug) ?? { slug, name, papers: [] };
      value.papers.push(paper);
      values.set(slug, value);
    }
  return [...values.values()].sort(orders[facet.order]);
}

let collator: Intl.Collator | undefined;

/** In English by code unit, so that a site's files do not depend on the version of ICU; in other languages by their rules, for example Chinese by Pinyin. */
const byName = (a: FacetValue, b: FacetValue) => {
  if (!message('locale').startsWith('en')) {
    collator ??= new Intl.Collator(message('locale'));
    const order = collator.compare(a.name, b.name);
    if (order !== 0) return order;
  }
  return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
};

const orders: Record<Facet['order'], (a: FacetValue, b: FacetValue) => number> = {
  name: byName,
  newest: (a, b) => (a.slug < b.slug ? 1 : -1),
  count: (a, b) => b.papers.length - a.papers.length || byName(a, b),
};

/** The letter of a name in an index: `a`–`z`, or `other` for other scripts, digits and symbols. */
export function letterOf(name: string): string {
  const [first = ''] = removeAccents(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return /^[a-z]$/.test(first) ? first : 'other';
}

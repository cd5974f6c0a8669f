import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { facets, toFacetValues, type Facet, type FacetValue } from '../facets.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';
import { getPapers } from './papers.ts';

/** A facet with the values that papers have. */
export interface FilledFacet extends Facet {
  values: FacetValue[];
}

/** The ways to browse that lead somewhere. */
export const getFacets: () => Promise<FilledFacet[]> = once(async () => {
  const papers = await getPapers();
  const names = getTopicNames();
  return facets
    .map((facet) => ({ ...facet, values: toFacetValues(facet, papers, names) }))
    .filter(({ values }) => values.length > 0);
});

/** Topic slug → name. */
export const getTopicNames: () => Map<string, string> = once(
  () => new Map(getCatalogue(contentDir).topics.map(({ slug, name }) => [slug, name])),
);

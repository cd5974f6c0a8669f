import type { Ledger } from '../model/ledger.ts';
import { formatDate } from '../text/format-date.ts';
import { formatSeries } from '../text/format-series.ts';
import type { Appearance, CatalogueDigest } from './catalogue.ts';

/**
 * The digests, each with those of its papers that exist, newest first; undated ones come last, by id. `idOf` returns a paper's current id for its id in a
 * ledger: they differ if its file was renamed.
 */
export function toDigests(
  ledgers: Map<string, Ledger>,
  idOf: (id: string) => string | undefined,
  locale: string,
): CatalogueDigest[] {
  const digests = [...ledgers].map(([id, { digest, papers, source, format }]) => ({
    ...digest,
    ...(digest.comments && { comments: withIds(digest.comments, idOf) }),
    id,
    title: digest.title ?? titleOf(id, digest.date, digest.series, locale),
    papers: [...new Set(papers.flatMap((paper) => (paper.gone ? [] : (idOf(paper.id) ?? []))))],
    source,
    format,
  }));
  return digests.sort(newestFirst);
}

const withIds = (comments: Record<string, string>, idOf: (id: string) => string | undefined) =>
  Object.fromEntries(Object.entries(comments).map(([id, text]) => [idOf(id) ?? id, text]));

/** Each paper's positions in its digests, by paper id, in the order of `digests`. */
export function toAppearances(digests: CatalogueDigest[]): Map<string, Appearance[]> {
  const appearances = new Map<string, Appearance[]>();
  for (const { id: digest, papers, comments = {} } of digests)
    papers.forEach((id, index) => {
      const earlier = appearances.get(id) ?? [];
      const comment = Object.hasOwn(comments, id) ? { comment: comments[id] } : {};
      appearances.set(id, [...earlier, { digest, position: index + 1, ...comment }]);
    });
  return appearances;
}

function newestFirst(a: CatalogueDigest, b: CatalogueDigest): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** `2025-04-28-hugging-face` → “Hugging Face, 28 April 2025”; `my-library` → “My Library”. */
function titleOf(id: string, date: string | undefined, series = id, locale: string): string {
  const name = formatSeries(series);
  return date ? `${name}, ${formatDate(date, locale)}` : name;
}

/** Papers in the order in which digests first listed them, so that the papers of a new digest come last; papers of no digest come after them. Ties are broken by id. */
export function sortOldestFirst<Paper extends { id: string; appearances: Appearance[] }>(
  papers: readonly Paper[],
  digests: readonly { id: string }[],
): Paper[] {
  const ageOf = new Map(digests.toReversed().map(({ id }, index) => [id, index]));
  const papersWithAge = papers.map((paper) => ({
    paper,
    age: Math.min(
      Infinity,
      ...paper.appearances.map(({ digest }) => ageOf.get(digest) ?? Infinity),
    ),
  }));
  papersWithAge.sort((a, b) =>
    a.age === b.age ? (a.paper.id < b.paper.id ? -1 : 1) : a.age - b.age,
  );
  return papersWithAge.map(({ paper }) => paper);
}

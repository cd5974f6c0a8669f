import type { Ledger } from '../model/ledger.ts';
import type { Appearance, CatalogueDigest } from './catalogue.ts';

/** The digests with those of their papers that exist, newest first; those without a date come last, by id. */
export function toDigests(
  ledgers: Map<string, Ledger>,
  exists: (id: string) => boolean,
  language: string,
): CatalogueDigest[] {
  const digests = [...ledgers].map(([id, { digest, papers, source, format }]) => ({
    ...digest,
    id,
    title: digest.title ?? titleOf(id, digest.date, digest.series, language),
    papers: papers.filter((paper) => !paper.gone && exists(paper.id)).map((paper) => paper.id),
    source,
    format,
  }));
  return digests.sort(newestFirst);
}

/** Where each paper stands, by its id; its digests in the order given. */
export function toAppearances(digests: CatalogueDigest[]): Map<string, Appearance[]> {
  const appearances = new Map<string, Appearance[]>();
  for (const { id: digest, papers } of digests)
    papers.forEach((id, index) => {
      const known = appearances.get(id) ?? [];
      appearances.set(id, [...known, { digest, position: index + 1 }]);
    });
  return appearances;
}

function newestFirst(a: CatalogueDigest, b: CatalogueDigest): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** `2025-04-28-hugging-face` → “Hugging Face, 28 April 2025”; `my-library` → “My Library”. */
function titleOf(id: string, date: string | undefined, series = id, language: string): string {
  const name = seriesName(series);
  return date ? `${name}, ${formatDate(date, language)}` : name;
}

/** A series in words: `hugging-face` → “Hugging Face”. */
export function seriesName(series: string): string {
  return series
    .split(/[-_\s]+/)
    .map(capitalise)
    .join(' ');
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** `2025-04-28` → `28 April 2025`, `2025-04` → `April 2025`, in the language's own way. */
export function formatDate(date: string, language: string): string {
  const [, month, day] = date.split('-');
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
  return format.format(new Date(`${date}${month ? '' : '-01'}${day ? '' : '-01'}`));
}

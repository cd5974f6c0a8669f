import { shortHash } from '../../src/model/files/sha256.ts';
import type { FrontMatter } from '../../src/model/paper.ts';
import { foldedWords, removeAccents } from '../../src/text/fold.ts';

/** Title or abstract without the differences that copying causes: case, accents, spaces, punctuation. */
export const normalise = (text: string): string =>
  foldedWords(text).join(' ') || removeAccents(text).toLowerCase().trim();

/** Keys that identify a paper, most reliable first, and its year, which distinguishes papers with the same title. `title` and `abstract` are plain text. */
export function matchKeysOf(
  paper: Pick<FrontMatter, 'DOI' | 'arxiv' | 'issued'>,
  {
    sourceId,
    title,
    abstract,
  }: { sourceId?: string | undefined; title: string; abstract?: string },
): string[] {
  return [
    ...(paper.DOI ? [`doi:${paper.DOI.toLowerCase()}`] : []),
    ...(arxivOf(paper) ? [`arxiv:${arxivOf(paper)}`] : []),
    ...(sourceId ? [`id:${sourceId}`] : []),
    `title:${shortHash(normalise(title))}`,
    ...(abstract ? [`abstract:${shortHash(normalise(abstract))}`] : []),
    ...(paper.issued ? [`year:${paper.issued.slice(0, 4)}`] : []),
  ];
}

const arxivDoi = /^10\.48550\/arxiv\.(?<id>.+)$/i;

/** A paper's arXiv id, from its field or from arXiv's DOI for it. */
export function arxivOf({
  arxiv,
  DOI = '',
}: Pick<FrontMatter, 'DOI' | 'arxiv'>): string | undefined {
  return (arxiv ?? arxivDoi.exec(DOI)?.groups?.['id'])?.toLowerCase();
}

/** A publisher's DOI: any but arXiv's. */
export function publisherDoiOf({ DOI }: Pick<FrontMatter, 'DOI'>): string | undefined {
  return DOI && !arxivDoi.test(DOI) ? DOI.toLowerCase() : undefined;
}

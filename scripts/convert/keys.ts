import { createHash } from 'node:crypto';
import type { FrontMatter } from '../../src/model/paper.ts';

/** First 16 hex digits of SHA-256: enough for a billion papers, and short in a ledger. */
export function hash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Title or abstract without what copies change: case, accents, spaces, punctuation. */
export function normalise(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? folded.trim();
}

/** By what a paper is known again, surest first, and its year, which tells papers of one title apart; `title` and `abstract` are plain text. */
export function keysOf(
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
    `title:${hash(normalise(title))}`,
    ...(abstract ? [`abstract:${hash(normalise(abstract))}`] : []),
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

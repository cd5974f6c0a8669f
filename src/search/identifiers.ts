import type { CataloguePaper } from '../catalogue/catalogue.ts';
import { isCitationKey } from '../model/identifiers.ts';

/** Prefixes that people type or paste before an identifier. */
const PREFIX =
  /^(?:https?:\/\/)?(?:(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:dx\.)?doi\.org\/|(?:www\.)?aclanthology\.org\/|arxiv[:.]|doi:)/i;

const SHAPES = [
  // arXiv, since April 2007 and before
  /^\d{4}\.\d{4,5}$/,
  /^[a-z-]+\/\d{7}$/i,
  // DOI
  /^10\.\d{4,9}\/\S+$/,
  // ACL Anthology, before 2020 and since
  /^[a-z]\d\d-\d{4}$/i,
  /^\d{4}\.[a-z\d_]+-[a-z\d]+\.\d+$/i,
];

/**
 * An identifier as one word of the index, `https://arxiv.org/abs/1706.03762v5` → `170603762`: only letters and digits, so that no part of it is
 * indexed as a number. `undefined` for any other text.
 */
export function toIdentifierWord(text: string): string | undefined {
  const identifier = text
    .replace(PREFIX, '')
    .replace(/(?:\.pdf|\/)$/i, '')
    .replace(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})v\d+$/i, '$1');
  if (!SHAPES.some((shape) => shape.test(identifier)) && !isCitationKey(identifier))
    return undefined;
  return identifier.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The identifiers by which a paper is found, as words: its arXiv id, DOI, the last part of the DOI, Anthology id, id on the site, and citation key. */
export function identifierWords(
  { id, arxiv, DOI, URL }: Pick<CataloguePaper, 'id' | 'arxiv' | 'DOI' | 'URL'>,
  citationKey?: string,
): string[] {
  const texts = [arxiv, DOI, DOI?.split('/').at(-1), URL, id, citationKey];
  return [...new Set(texts.flatMap((text) => (text && toIdentifierWord(text)) ?? []))];
}

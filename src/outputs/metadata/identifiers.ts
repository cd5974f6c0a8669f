import type { Paper } from '../../model/paper.ts';

/** `https://doi.org/10.1000/182`, characters that an address cannot hold percent-encoded. */
export function doiAddress({ DOI }: Pick<Paper, 'DOI'>): string | undefined {
  return DOI && `https://doi.org/${encodeURI(DOI.toWellFormed())}`;
}

/** `https://arxiv.org/abs/2305.16300`. */
export function preprintAddress({ arxiv }: Pick<Paper, 'arxiv'>): string | undefined {
  return arxiv && `https://arxiv.org/abs/${encodeURI(arxiv.toWellFormed())}`;
}

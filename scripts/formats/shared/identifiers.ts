import { hrefSchema } from '../../../src/model/href.ts';

/** The DOI in `https://doi.org/10.1/x`, `doi:10.1/x`, `10.1%2Fx`. `undefined` for other texts. */
export function toDoi(raw: string): string | undefined {
  const doi = /10\.\d{4,9}\/\S+/.exec(decodePercentEncoding(raw.trim()))?.[0];
  return doi?.replace(/(?<![.,;])[.,;]+$/, '');
}

const doiUrl = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/(?=10\.)/i;

/** The DOI in a URL of doi.org. */
export const doiOfHref = (href: string) => (doiUrl.test(href) ? toDoi(href) : undefined);

const arxivId =
  /^(?:arxiv[:.\s]\s*)?(?<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[.*\])?$/i;
const arxivUrl =
  /(?:arxiv\.org\/(?:abs|pdf|html|format)|huggingface\.co\/papers|alphaxiv\.org\/abs|(?:dx\.)?doi\.org\/10\.48550)\/(?:arxiv\.)?(?<id>[^?#\s]{1,40}?)(?:\.pdf)?\/?(?:[?#].*)?$/i;

/** An arXiv id without version and subject class: `arXiv:2305.16300v2 [cs.CL]` → `2305.16300`. `undefined` for other texts. */
export function toArxivId(raw: string): string | undefined {
  const id = arxivId.exec(raw.trim().replace(/^10\.48550\/arxiv\./i, ''))?.groups?.['id'];
  return id?.replace(/\.[A-Z]{2}\//, '/');
}

/** The arXiv id in a URL of arXiv, of arXiv's DOIs or of a papers page. */
export function arxivOfHref(href: string): string | undefined {
  const id = arxivUrl.exec(href.trim())?.groups?.['id'];
  return id === undefined ? undefined : toArxivId(id);
}

/** A URL that is safe as a link; `www.a.org/b` gets https. `undefined` for other texts. */
export function toHref(raw: string): string | undefined {
  const text = raw
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/[ "<>`\\]/g, encodeURIComponent);
  const full = /^(?:www\.|(?:[\w-]+\.)+[a-z]{2,}\/)/i.test(text) ? `https://${text}` : text;
  return hrefSchema.safeParse(full).data;
}

/** `https://orcid.org/0000-0002-1825-0097` → `0000-0002-1825-0097`. */
export const toOrcid = (raw: string) =>
  /\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/i.exec(raw)?.[0].toUpperCase();

function decodePercentEncoding(text: string): string {
  try {
    return /%2f/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

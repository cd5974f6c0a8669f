import type { FrontMatter, Link, Name } from '../../../src/model/paper.ts';
import { frontMatterSchema, nameSchema } from '../../../src/model/paper.ts';
import { arxivOfHref, doiOfHref, toArxivId, toDoi, toHref } from './identifiers.ts';

export type Fields = Omit<FrontMatter, 'title'>;

/** A value that its field cannot hold. */
export interface LeftOut {
  field: string;
  value: string;
}

/**
 * Fields as a source gave them → fields that the schema takes: identifiers without dress, dates that exist, addresses that may be links,
 * nothing empty. An arXiv id that stands in the DOI or the address is found there. What does not fit is left out and told.
 */
export function cleanFields(given: Fields): { fields: Fields; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const fields: Fields = {};
  for (const [field, value] of Object.entries(dress(given))) {
    const kept = trimField(value);
    if (kept === undefined) continue;
    const schema = frontMatterSchema.shape[field as keyof Fields];
    const parsed = schema.safeParse(kept);
    if (parsed.success) Object.assign(fields, { [field]: parsed.data });
    else leftOut.push({ field, value: asText(given[field as keyof Fields] ?? kept) });
  }
  return { fields, leftOut };
}

/** Takes what is around identifiers off; an address where a DOI is due is the paper's; what is no identifier stays as it is, for the schema to refuse. */
function dress(given: Fields): Fields {
  const { DOI, URL, arxiv, page, links, author, editor } = given;
  const isAddress = DOI !== undefined && toDoi(DOI) === undefined && /^https?:/.test(DOI);
  const address = URL ?? (isAddress ? DOI : undefined);
  const href = address && (toHref(address) ?? address);
  const doi = DOI && !isAddress ? (toDoi(DOI) ?? DOI) : href && doiOfHref(href);
  const arxivId = [
    arxiv && (toArxivId(arxiv) ?? arxivOfHref(arxiv) ?? arxiv),
    doi && toArxivId(doi),
    href && arxivOfHref(href),
  ];
  return {
    ...given,
    DOI: doi,
    arxiv: arxivId.find((id) => id !== undefined && id !== ''),
    URL: href,
    page: page?.replace(/\s*(?:-{1,3}|[‐-―−])\s*/gu, '-'),
    links: links && uniqueLinks(links),
    author: author?.map(cleanName),
    editor: editor?.map(cleanName),
  };
}

function uniqueLinks(links: Link[]): Link[] {
  const usable = links.flatMap((link) => {
    const href = toHref(link.href);
    return href === undefined ? [] : [{ ...link, href }];
  });
  return [...new Map(usable.map((link) => [`${link.rel} ${link.href}`, link])).values()];
}

/** A name without empty parts; parts that its schema refuses go. */
function cleanName(name: Name): Name {
  const parts = Object.entries(name).filter(
    ([part, value]) => nameSchema.shape[part as keyof Name]?.safeParse(value).success,
  );
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}

/** Trimmed; `undefined` for an empty text or list. */
function trimField(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (!Array.isArray(value)) return value ?? undefined;
  const kept = value.map(trimField).filter((one) => one !== undefined && !isEmptyObject(one));
  const unique = kept.filter(
    (one, index) => typeof one !== 'string' || kept.indexOf(one) === index,
  );
  return unique.length === 0 ? undefined : unique;
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

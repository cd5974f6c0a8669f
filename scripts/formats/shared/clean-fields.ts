import type { FrontMatter, Link, Name } from '../../../src/model/paper.ts';
import { frontMatterSchema, nameSchema } from '../../../src/model/paper.ts';
import { withoutEmailAddresses } from '../../../src/text/email-addresses.ts';
import { lookUp } from '../../../src/text/look-up.ts';
import { arxivOfHref, doiOfHref, toArxivId, toDoi, toHref } from './identifiers.ts';

export type Fields = Omit<FrontMatter, 'title'>;

/** A value that is invalid for its field. */
export interface LeftOut {
  field: string;
  value: string;
  /** A number for a field that takes text. */
  isNumber: boolean;
}

/**
 * Fields of a source in the form that the schema accepts: bare identifiers, valid dates, safe URLs, no empty values. An arXiv id is also taken
 * from the DOI or the URL. Values of any type are accepted; invalid ones are in `leftOut`.
 */
export function cleanFields(given: Fields): { fields: Fields; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const fields: Fields = {};
  for (const [field, value] of Object.entries(normalise(given))) {
    const kept = trimField(value);
    if (kept === undefined) continue;
    const schema = lookUp(frontMatterSchema.shape, field);
    const parsed = schema?.safeParse(kept);
    if (parsed?.success) Object.assign(fields, { [field]: parsed.data });
    else {
      const invalid = given[field as keyof Fields] ?? kept;
      leftOut.push({ field, value: asText(invalid), isNumber: typeof invalid === 'number' });
    }
  }
  return { fields, leftOut };
}

/** Reduces identifiers to their bare form; a URL in place of a DOI becomes the paper's URL. Values of an unexpected type are left for the schema to refuse. */
function normalise(given: Fields): Fields {
  const text = (field: 'DOI' | 'URL' | 'arxiv' | 'page') =>
    typeof given[field] === 'string' ? given[field] : undefined;
  const [DOI, URL, arxiv, page] = [text('DOI'), text('URL'), text('arxiv'), text('page')];
  const { links, author, editor } = given;
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
    DOI: isText(given.DOI) ? doi : given.DOI,
    arxiv: isText(given.arxiv) ? arxivId.find((id) => id !== undefined && id !== '') : given.arxiv,
    URL: isText(given.URL) ? href : given.URL,
    page: page?.replace(/(?:(?<!\s)\s+)?(?:-{1,3}|[‐-―−])\s*/gu, '-') ?? given.page,
    links: Array.isArray(links) ? uniqueLinks(links) : links,
    author: Array.isArray(author) ? author.map(cleanName) : author,
    editor: Array.isArray(editor) ? editor.map(cleanName) : editor,
  };
}

/** Whether `normalise` may replace a value: it is a text or missing. */
const isText = (value: unknown) => typeof value === 'string' || value === undefined;

function uniqueLinks(links: Link[]): Link[] {
  const usable = links.flatMap((link) => {
    const href = typeof link?.href === 'string' ? toHref(link.href) : undefined;
    return href === undefined ? [] : [{ ...link, href }];
  });
  return [...new Map(usable.map((link) => [`${link.rel} ${link.href}`, link])).values()];
}

/** A name without empty and invalid parts and without email addresses. */
function cleanName(name: Name): Name {
  const parts = Object.entries(name ?? {}).map(([part, value]: [string, unknown]) => ({
    part,
    value: typeof value === 'string' ? withoutEmailAddresses(value) : value,
  }));
  const valid = parts.filter(
    ({ part, value }) =>
      value !== undefined && lookUp(nameSchema.shape, part)?.safeParse(value).success,
  );
  return Object.fromEntries(valid.map(({ part, value }) => [part, value]));
}

/** Trimmed; `undefined` for an empty text or list. */
function trimField(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (!Array.isArray(value)) return value ?? undefined;
  const kept = value.map(trimField).filter((item) => item !== undefined && !isEmptyObject(item));
  return kept.length === 0 ? undefined : [...new Set(kept)];
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

import type { FrontMatter, Link, Name } from '../../../src/model/paper.ts';
import { frontMatterSchema, nameSchema } from '../../../src/model/paper.ts';
import { withoutEmailAddresses } from '../../../src/text/email-addresses.ts';
import { lookUp } from '../../../src/text/look-up.ts';
import { arxivOfHref, doiOfHref, toArxivId, toDoi, toHref } from './identifiers.ts';

export type Fields = Omit<FrontMatter, 'title'>;

/** A value that is invalid for its field. */
export interface InvalidValue {
  field: string;
  value: string;
  /** A number for a field that takes text. */
  isNumber: boolean;
}

/**
 * Fields of a source in the form that the schema accepts: bare identifiers, valid dates, safe URLs, no empty values. An arXiv id is also taken
 * from the DOI or the URL. Values of any type are accepted; invalid ones are in `invalidValues`.
 */
export function cleanFields(raw: Fields): { fields: Fields; invalidValues: InvalidValue[] } {
  const invalidValues: InvalidValue[] = [];
  const fields: Fields = {};
  for (const [field, value] of Object.entries(normalise(raw))) {
    const trimmed = trimField(value);
    if (trimmed === undefined) continue;
    const schema = lookUp(frontMatterSchema.shape, field);
    const parsed = schema?.safeParse(trimmed);
    if (parsed?.success) Object.assign(fields, { [field]: parsed.data });
    else {
      const invalid = raw[field as keyof Fields] ?? trimmed;
      invalidValues.push({ field, value: asText(invalid), isNumber: typeof invalid === 'number' });
    }
  }
  return { fields, invalidValues };
}

/** Reduces identifiers to their bare form; a URL in place of a DOI becomes the paper's URL. Values of an unexpected type are left for the schema to refuse. */
function normalise(raw: Fields): Fields {
  const text = (field: 'DOI' | 'URL' | 'arxiv' | 'page') =>
    typeof raw[field] === 'string' ? raw[field] : undefined;
  const [DOI, URL, arxiv, page] = [text('DOI'), text('URL'), text('arxiv'), text('page')];
  const { links, author, editor } = raw;
  const isUrl = DOI !== undefined && toDoi(DOI) === undefined && /^https?:/.test(DOI);
  const url = URL ?? (isUrl ? DOI : undefined);
  const href = url && (toHref(url) ?? url);
  const doi = DOI && !isUrl ? (toDoi(DOI) ?? DOI) : href && doiOfHref(href);
  const arxivIds = [
    arxiv && (toArxivId(arxiv) ?? arxivOfHref(arxiv) ?? arxiv),
    doi && toArxivId(doi),
    href && arxivOfHref(href),
  ];
  return {
    ...raw,
    DOI: isTextOrMissing(raw.DOI) ? doi : raw.DOI,
    arxiv: isTextOrMissing(raw.arxiv)
      ? arxivIds.find((id) => id !== undefined && id !== '')
      : raw.arxiv,
    URL: isTextOrMissing(raw.URL) ? href : raw.URL,
    page: page?.replace(/(?:(?<!\s)\s+)?(?:-{1,3}|[‐-―−])\s*/gu, '-') ?? raw.page,
    links: Array.isArray(links) ? uniqueLinks(links) : links,
    author: Array.isArray(author) ? author.map(cleanName) : author,
    editor: Array.isArray(editor) ? editor.map(cleanName) : editor,
  };
}

/** Whether `normalise` may replace a value. */
const isTextOrMissing = (value: unknown) => typeof value === 'string' || value === undefined;

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

import type { FilledFields } from '../../src/model/ledger.ts';
import type { FrontMatter, Name } from '../../src/model/paper.ts';
import type { Candidate } from './candidate.ts';
import { arxivOf, normalise, publisherDoiOf } from './keys.ts';

/** A paper of this run: the candidate that came first, and what later ones added. */
export interface MergedPaper {
  id: string;
  file: string;
  frontMatter: FrontMatter;
  body: string;
  /** The title is only an identifier, because no source has a title. */
  untitled?: boolean | undefined;
  /** The fields that references filled in. */
  filled?: FilledFields[];
  /** In the order of the digests; the first one owns the file. */
  sources: Candidate[];
}

type WithFrontMatter = Pick<MergedPaper, 'frontMatter'>;

/**
 * The reason why two papers that share a title or an identifier are different, or `undefined` if they are the same paper: they have the same DOI or
 * arXiv id, or the same title, and nothing contradicts that. Two different publisher DOIs never belong to the same paper.
 */
export function findContradiction(a: WithFrontMatter, b: WithFrontMatter): string | undefined {
  const [left, right] = [a.frontMatter, b.frontMatter];
  if (differ(publisherDoiOf(left), publisherDoiOf(right)))
    return `their DOIs differ (${left.DOI}, ${right.DOI})`;
  if (publisherDoiOf(left) && publisherDoiOf(left) === publisherDoiOf(right)) return undefined;
  if (differ(arxivOf(left), arxivOf(right)))
    return `their arXiv ids differ (${arxivOf(left)}, ${arxivOf(right)})`;
  if (arxivOf(left) && arxivOf(left) === arxivOf(right)) return undefined;
  if (left.issued && right.issued && Math.abs(yearOf(left.issued) - yearOf(right.issued)) > 1)
    return `their years differ (${left.issued}, ${right.issued})`;
  const authors = [firstAuthor(left.author), firstAuthor(right.author)] as const;
  return differ(authors[0] && toFamilyKey(authors[0]), authors[1] && toFamilyKey(authors[1]))
    ? `their first authors differ (${authors.join(', ')})`
    : undefined;
}

const differ = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a !== b;

const yearOf = (date: string) => Number(date.slice(0, 4));

function firstAuthor([first]: Name[] = []): string | undefined {
  return first && (first.family ?? first.literal ?? first.given ?? '');
}

/** The last word of a name, folded. */
const toFamilyKey = (name: string) => normalise(name).split(' ').at(-1);

/** The result of merging a later candidate: the fields that it added, and those in which it differs. */
export interface MergeResult {
  added: string[];
  differs: Record<string, string>;
}

/** Adds a later candidate to a paper: missing fields are added, fields that differ keep the earlier value. Changes `paper`. */
export function mergeInto(paper: MergedPaper, later: Candidate): MergeResult {
  const merging: MergeResult = { added: [], differs: {} };
  const fields = { ...later.frontMatter, abstract: later.body || undefined };
  mergeTitle(paper, later, merging);
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || field === 'title') continue;
    const existing =
      field === 'abstract' ? paper.body || undefined : valueOf(paper.frontMatter, field);
    if (existing === undefined) {
      merging.added.push(field);
      if (field === 'abstract') paper.body = later.body;
      else Object.assign(paper.frontMatter, { [field]: value });
    } else if (field === 'links') addLinks(paper, later, merging);
    else if (!isSame(existing, value)) merging.differs[field] = asText(value);
  }
  paper.sources.push(later);
  return merging;
}

/** A title replaces an identifier used as a title, and the two do not count as different. */
function mergeTitle(paper: MergedPaper, later: Candidate, merging: MergeResult) {
  const { title } = later.frontMatter;
  if (later.untitled) return;
  if (paper.untitled) {
    paper.frontMatter.title = title;
    paper.untitled = undefined;
    merging.added.push('title');
  } else if (!isSame(paper.frontMatter.title, title)) merging.differs['title'] = title;
}

function addLinks(paper: MergedPaper, later: Candidate, merging: MergeResult) {
  const hrefs = new Set(paper.frontMatter.links?.map(({ href }) => href));
  const added = later.frontMatter.links?.filter(({ href }) => !hrefs.has(href)) ?? [];
  if (added.length === 0) return;
  paper.frontMatter.links = [...(paper.frontMatter.links ?? []), ...added];
  merging.added.push('links');
}

const valueOf = (frontMatter: FrontMatter, field: string): unknown =>
  frontMatter[field as keyof FrontMatter];

/** Texts are the same when only case, accents, spaces or punctuation differ. */
function isSame(a: unknown, b: unknown): boolean {
  return normalise(asText(a)) === normalise(asText(b));
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

import type { Link, LinkRel } from '../../../src/model/paper.ts';
import { arxivOfHref } from '../shared/identifiers.ts';

/** A Markdown link, `[label](URL)`, or a plain URL without a label. */
export interface MarkdownLink {
  label: string;
  href: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** Labels can contain brackets and one level of images: `[[code]](…)`, `[![Code](badge)](…)`. */
const link =
  /\[((?:!\[[^\]]{0,300}\]\([^)]{0,2000}\)|\[[^[\]]*\]|\\.|[^[\]\\])*)\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))+)>?(?:\s+"[^"]*")?\s*\)/g;

/** `https://…` and `<https://…>`, not in an HTML attribute. */
const bareUrl = /(?<!["'=\w])<?(https?:\/\/[^\s<>"()[\]]*[^\s<>"()[\].,;:!?*_'”])>?/g;

/**
 * All links in a text, in order, except `#…`, links to email addresses, and images without a link. They are not read with remark, whose parser alone takes six times
 * as long for 8,000 entries as this format's whole reader.
 */
export function linksOf(text: string): MarkdownLink[] {
  const labelled = [...text.matchAll(link)].flatMap((match) => {
    const [whole, label = '', href = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (text[start - 1] === '!' || !/^https?:|^www\./.test(href)) return [];
    return [{ label: labelOf(label), href, start, end }];
  });
  const rest = text.replace(link, (whole) => ' '.repeat(whole.length));
  const bare = [...rest.matchAll(bareUrl)].map(({ 0: whole, 1: href = '', index }) => ({
    label: '',
    href,
    start: index,
    end: index + whole.length,
  }));
  return [...labelled, ...bare].sort((a, b) => a.start - b.start);
}

/** The label without brackets, emphasis and escapes; for an image, its alternative text. */
function labelOf(raw: string): string {
  const text = raw.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/^\s*\[(.*)\]\s*$/, '$1');
  return plainMarkdown(text);
}

/** Markdown without emphasis and escapes: `**Title**` → `Title`. */
export const plainMarkdown = (text: string) =>
  text
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/(\*\*|__|\*|`)(?=\S)([^*`]*?\S)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Patterns of the URLs of papers in proceedings and journals and at publishers. */
const proceedings = [
  String.raw`proceedings\.mlr\.press/v\d`,
  String.raw`(?:proceedings\.neurips\.cc|papers\.nips\.cc)/paper`,
  String.raw`openaccess\.thecvf\.com/content`,
  String.raw`ecva\.net/papers/`,
  String.raw`jmlr\.org/papers/`,
  String.raw`ojs\.aaai\.org/.*/article/`,
  String.raw`ijcai\.org/proceedings/`,
  String.raw`dl\.acm\.org/doi/`,
  String.raw`ieeexplore\.ieee\.org/document/`,
  String.raw`link\.springer\.com/(?:article|chapter)/`,
  String.raw`huggingface\.co/papers/\d`,
];

/** Kinds of links by words in the label and by URL. */
const kinds: [rel: LinkRel | 'paper', label: RegExp, address?: RegExp][] = [
  [
    'code',
    /\b(?:code|github|git|implementation|repo(?:sitory)?|pytorch|tensorflow|jax|stars?)\b/i,
    /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\//,
  ],
  ['dataset', /\b(?:data ?sets?|data|benchmark)\b/i, /huggingface\.co\/datasets\//],
  ['model', /\b(?:models?|checkpoints?|weights)\b/i],
  ['demo', /\b(?:demo|space|colab)\b/i],
  ['video', /\b(?:video|talk|youtube)\b/i, /youtube\.com|youtu\.be/],
  ['slides', /\bslides?\b/i],
  ['poster', /\bposter\b/i],
  ['review', /\b(?:openreview|reviews?)\b/i],
  ['project', /\b(?:project|website|web ?page|homepage|page|site|blog)\b/i, /\.github\.io/],
  [
    'paper',
    /\b(?:paper|arxiv|abs|abstract|link|html|doi|pdf|acl|cvf|ieee|acm|springer|url)\b/i,
    new RegExp(
      String.raw`arxiv\.org/|aclanthology\.org|openreview\.net/(?:forum|pdf)|doi\.org|^https?://(?:www\.)?(?:${proceedings.join('|')})`,
    ),
  ],
];

/** The kind of a link, from its label, otherwise from its URL. */
export function kindOf({ label, href }: MarkdownLink): LinkRel | 'paper' | undefined {
  const isShort = label !== '' && label.length < 30;
  return (
    (isShort && kinds.find(([, pattern]) => pattern.test(label))?.[0]) ||
    kinds.find(([, , pattern]) => pattern?.test(href))?.[0]
  );
}

/** Whether a URL is that of a paper: on arXiv, in the ACL Anthology, on OpenReview, in `proceedings`, or a DOI. */
export const isPaperUrl = (href: string): boolean =>
  arxivOfHref(href) !== undefined || kindOf({ label: '', href, start: 0, end: 0 }) === 'paper';

/** Links except those to the paper itself. */
export function toLinks(links: MarkdownLink[]): Link[] {
  return links.flatMap((link) => {
    const rel = kindOf(link);
    return rel && rel !== 'paper' ? [{ rel, href: link.href }] : [];
  });
}

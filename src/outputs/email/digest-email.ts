import { cleanLine } from '../../text/clean-text.ts';
import type { FeedItem } from '../feeds/feed.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { formatMessage, type Messages } from '../../i18n/messages.ts';
import { textDirection } from '../../i18n/text-direction.ts';
import { joinIsolated } from '../../text/join-isolated.ts';

/** A digest as an email. Texts are plain Unicode; URLs are absolute. */
export interface DigestEmail {
  /** Also the subject. */
  title: string;
  description?: string;
  /** BCP 47 code of the interface's language. */
  language: string;
  /** The absolute URL of the digest's page. */
  url: string;
  /** The site's name. */
  site: string;
  papers: FeedItem[];
  /** The strings of the interface. */
  messages: Messages;
}

/** The email as MJML (https://documentation.mjml.io) with the first `count` papers, and a link to the rest. */
export function toMjml(email: DigestEmail, count: number): string {
  const { title, description = '', language, url, site, papers, messages } = email;
  const rest = papers.length - count;
  const isRtl = textDirection(language) === 'rtl';
  return `<mjml lang="${escapeHtml(language)}"${isRtl ? ' dir="rtl"' : ''}>
<mj-head>
<mj-title>${escapeText(title)}</mj-title>
<mj-preview>${escapeText(preheader(email))}</mj-preview>
<mj-attributes><mj-all font-family="Georgia, 'Times New Roman', serif" /><mj-text${isRtl ? ' align="right"' : ''} font-size="16px" line-height="1.5" color="#1c1b19" padding="0 24px" /></mj-attributes>
<mj-style>${styles}</mj-style>
<mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw>
</mj-head>
<mj-body background-color="#fbfaf7" width="640px" css-class="page">
<mj-section padding="24px 0 0"><mj-column><mj-text>
<p class="quiet" style="margin:0;color:#5b574f">${escapeText(site)}</p>
<h1 style="margin:4px 0 8px;font-size:28px;line-height:1.2"><a href="${escapeHtml(url)}" style="color:#8a2b1f;text-decoration:none">${escapeText(title)}</a></h1>
${description && `<p style="margin:0 0 8px">${escapeText(description)}</p>`}
</mj-text></mj-column></mj-section>
<mj-section padding="0"><mj-column><mj-text>
${papers
  .slice(0, count)
  .map((paper) => paperHtml(paper, messages, isRtl ? 'right' : 'left'))
  .join('\n')}
</mj-text></mj-column></mj-section>
<mj-section padding="8px 0 32px"><mj-column><mj-text>
<p class="quiet" style="color:#5b574f">${footer(url, rest, messages)}</p>
</mj-text></mj-column></mj-section>
</mj-body>
</mjml>`;
}

/** Colours for clients with a dark mode; clients that invert colours themselves get colours that invert well. */
const styles = `
@media (prefers-color-scheme: dark) {
  body, .page, .page table, .page div { background: #191817 !important; }
  h1, h2, p, div { color: #e9e6df !important; }
  h1 a, h2 a, p a { color: #f0a18f !important; }
  .quiet { color: #b5b0a5 !important; }
}`;

function paperHtml(
  { title, url, authors, html, attributes = '' }: FeedItem,
  messages: Messages,
  start: 'left' | 'right',
): string {
  const heading = `<h2${attributes} style="margin:28px 0 4px;font-size:20px;line-height:1.3"><a href="${escapeHtml(url)}" style="color:#8a2b1f">${escapeText(title)}</a></h2>`;
  const names =
    authors.length > 0
      ? `<p${attributes} class="quiet" style="margin:0 0 4px;color:#5b574f">${escapeText(shortenAuthors(authors, messages))}</p>`
      : '';
  return heading + names + withStyles(withoutMergeTags(html), start);
}

/** Mail programs keep styles of elements and drop style sheets and logical properties; `start` is the side where lines begin. */
const withStyles = (html: string, start: 'left' | 'right') =>
  html
    .replaceAll('<p>', '<p style="margin:0 0 8px">')
    .replaceAll(
      '<blockquote>',
      `<blockquote style="margin:0 0 8px;padding-${start}:12px;border-${start}:3px solid #dcd6c9">`,
    );

/** The first authors, because hundreds of names would fill the email. */
function shortenAuthors(authors: string[], messages: Messages): string {
  const maxAuthors = 12;
  const comma = formatMessage(messages, 'comma');
  const others = authors.length - maxAuthors;
  if (others <= 1) return joinIsolated(authors, comma);
  const first = joinIsolated(authors.slice(0, maxAuthors), comma);
  return formatMessage(messages, 'email.someAuthors', { authors: first, count: others });
}

function footer(url: string, rest: number, messages: Messages): string {
  return `<a href="${escapeHtml(url)}" style="color:#8a2b1f">${escapeText(webLinkText(rest, messages))}</a>`;
}

const webLinkText = (rest: number, messages: Messages): string =>
  rest === 0
    ? formatMessage(messages, 'email.onTheWeb')
    : formatMessage(messages, 'email.moreOnTheWeb', { count: rest });

/** The preview text next to the subject in mail programs: the first titles. */
function preheader({ papers }: DigestEmail): string {
  return cleanLine(
    joinIsolated(
      papers.slice(0, 3).map(({ title }) => title),
      ' · ',
    ),
  )
    .slice(0, 140)
    .toWellFormed();
}

/** The email as plain text, with the same papers. */
export function toText(email: DigestEmail, count = email.papers.length): string {
  const { title, description, url, papers, messages } = email;
  const head = [title, url, description].filter(Boolean).join('\n\n');
  const entries = papers.slice(0, count).map((paper) => paperText(paper, messages));
  const rest = papers.length - count;
  const foot = rest > 0 ? [`${webLinkText(rest, messages)}: ${url}`] : [];
  return `${withoutMergeTags([head, ...entries, ...foot].join('\n\n\n'))}\n`;
}

function paperText({ title, authors, url, text }: FeedItem, messages: Messages): string {
  const head = [title, shortenAuthors(authors, messages), url].filter(Boolean).join('\n');
  return [head, text].filter(Boolean).join('\n\n');
}

function escapeText(value: string): string {
  return withoutMergeTags(escapeHtml(cleanLine(value)));
}

/** Newsletter services replace `{{…}}`, `{%…%}` and `*|…|*`, so a paper's text must not contain them. */
function withoutMergeTags(value: string): string {
  return value.replace(/\{(?=[{%])|\*(?=\|)|\|(?=\*)/g, '$&\u2060');
}

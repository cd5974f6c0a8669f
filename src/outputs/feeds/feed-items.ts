import { cleanLine } from '../../text/clean-text.ts';
import { formatName } from '../../model/names/format-name.ts';
import { message } from '../../i18n/message.ts';
import { plain, plainLine } from '../../text/views.ts';
import { truncateDescription } from '../metadata/truncate-description.ts';
import type { Paper } from '../../model/paper.ts';
import type { FeedItem } from './feed.ts';
import { paragraphs } from './plain-html.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { renderAttributes, toTextAttributes } from '../../i18n/text-attributes.ts';
import { joinIsolated } from '../../text/join-isolated.ts';

/** Data of a feed item besides the paper's own fields. */
export interface PaperFacts {
  /** The absolute URL of the paper's page. */
  url: string;
  /** The names of the paper's topics. */
  topics: string[];
  /** The date of the paper's first digest. */
  date?: string;
  /** The maintainer's comments as plain text, each with its label. Default: none. */
  comments?: string[];
  /** The language of title and abstract, and that of the feed or email. Default: they are the same. */
  languages?: { text: string; surrounding: string };
}

/** A paper as an item: the comments on it, and its full abstract. */
export function paperItem(
  paper: Paper,
  { comments = [], languages, ...facts }: PaperFacts,
): FeedItem {
  const abstract = paper.abstract ? plain(paper.abstract) : '';
  const attributesOf = (text: string) =>
    languages
      ? renderAttributes(toTextAttributes(text, languages.text, languages.surrounding))
      : '';
  const title = plainLine(paper.title);
  const attributes = attributesOf(title);
  const language = attributes ? languages?.text : paper.language;
  const authors = (paper.author ?? []).map((name) => cleanLine(formatName(name)));
  return {
    ...facts,
    topics: facts.topics.map(cleanLine),
    title,
    authors,
    text: [...comments, abstract].filter(Boolean).join('\n\n'),
    html: [...comments.map(quotation), withAttributes(paragraphs(abstract), attributesOf(abstract))]
      .filter(Boolean)
      .join('\n'),
    summary: paragraphs(truncateDescription(abstract, 300)),
    ...(paper.URL && { source: cleanLine(paper.URL) }),
    ...(language && { language }),
    ...(attributes && { attributes }),
  };
}

const withAttributes = (html: string, attributes: string) =>
  html && attributes ? `<div${attributes}>\n${html}\n</div>` : html;

const quotation = (text: string) => `<blockquote>${paragraphs(text)}</blockquote>`;

/** Data of a feed item for a whole digest. */
export interface DigestFacts {
  title: string;
  /** The absolute URL of the digest's page. */
  url: string;
  description?: string | undefined;
  date?: string | undefined;
  /** The digest's papers as items, in its order. */
  papers: FeedItem[];
}

/** A whole digest as one item, for services that send a feed by email: every paper with its link, authors and abstract. */
export function digestItem({ title, url, description = '', date, papers }: DigestFacts): FeedItem {
  return {
    url,
    title: cleanLine(title),
    authors: [],
    topics: [],
    text: [description, ...papers.map(paperText)].filter(Boolean).join('\n\n\n'),
    html: [paragraphs(description), ...papers.map(paperHtml)].filter(Boolean).join('\n'),
    summary: paragraphs(
      description ||
        joinIsolated(
          papers.map((paper) => paper.title),
          ' · ',
        ),
    ),
    ...(date && { date }),
  };
}

function paperText({ title, authors, url, text }: FeedItem): string {
  return [[title, joinIsolated(authors, message('comma')), url].filter(Boolean).join('\n'), text]
    .filter(Boolean)
    .join('\n\n');
}

function paperHtml({ title, authors, url, html, attributes = '' }: FeedItem): string {
  const heading = `<h2${attributes}><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></h2>`;
  const names = joinIsolated(authors, message('comma'));
  return [heading, names && withAttributes(paragraphs(names), attributes), html]
    .filter(Boolean)
    .join('\n');
}

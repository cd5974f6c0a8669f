import { problem } from '../problems.ts';
import type { Format, ParseResult, Source } from './format.ts';
import { mentionsPapers } from './papers-page/evidence.ts';
import { parseHtml } from './papers-page/html.ts';
import { parseLines } from './papers-page/lines.ts';
import { PlainReader } from './papers-page/plain.ts';
import { StructuredReader } from './papers-page/structured.ts';
import { findCitations } from './shared/citation.ts';

/** Lines that are typical of a papers page. */
const typicalLine =
  /\bthe research community\s*$|get trending papers in your e-?mail|^(?:#+ *)?(?:daily|trending) papers(?: - hugging face)?\s*$/im;

const htmlName = /\.html?$/i;
const paperUrl = /\/papers\/\d{4}\.\d{4,5}/;

/** A page of papers copied as text: boilerplate, a date, then title, abstract, title, abstract … */
export const papersPage: Format = {
  name: 'papers-page',
  description: 'A page of papers, copied as text, or saved as Markdown or HTML',
  reads: [
    'Kept: titles, abstracts, arXiv ids, publication dates (only if they include a year), organisations, author counts and code links. Left out: votes, comments, avatars and submitters.',
    'Many kinds of copied text are recognised: plain, wrapped, quoted in an email, with links or numbered links, with a URL on each line, from a text browser or a Markdown converter, with every paper listed twice. Pages saved by a browser are recognised too.',
    'Titles without abstracts must be recognisable as titles: by links, author counts, headings, or phrases such as “Daily Papers”.',
    'Lists of formatted references are rejected, and so are texts with short paragraphs that do not mention papers.',
  ],
  extensions: ['.txt', '.text', '.md', '.markdown', '.html', '.htm'],
  detect({ name, text }) {
    if (htmlName.test(name)) return paperUrl.test(text) ? 0.9 : 0.2;
    if (!/\.(?:txt|text|md|markdown)$/i.test(name)) return 0;
    return typicalLine.test(text.slice(0, 4000)) ? 0.9 : 0.3;
  },
  parse(source) {
    const isForced = source.options?.isFormatChosen === true;
    const citation = isForced ? undefined : findCitations(source.text);
    if (citation !== undefined) return refuseCitations(source, citation);
    const page = (htmlName.test(source.name) ? parseHtml : parseLines)(source.text);
    const result = page.isStructured
      ? new StructuredReader(source, page).read()
      : new PlainReader(source, page).read();
    if (isForced || mentionsPapers(source.text, page, result.drafts)) return result;
    return refuse(source, result);
  },
};

function refuseCitations({ name, text }: Source, line: number): ParseResult {
  const start = (text.split('\n')[line - 1] ?? '').trim().slice(0, 60);
  const message = `This is a list of formatted references, such as “${start}…”. Authors, titles and venues cannot be separated reliably.`;
  const problems = [problem('citations-unsupported', `digests/${name}`, message, { line })];
  return { digest: {}, drafts: [], account: [], problems };
}

/** A result without papers, with the reason. */
function refuse({ name }: Source, { drafts, digest }: ParseResult): ParseResult {
  const message = `This does not look like a list of papers: no link, identifier or author, and short paragraphs. It would become ${drafts.length} papers, starting with “${drafts[0]?.title}”.`;
  const refused = problem('papers-unlikely', `digests/${name}`, message);
  return { digest, drafts: [], account: [], problems: [refused] };
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { readMarkdownFolder, readPlainText } from '../../model/files/markdown-folder.ts';
import type { FilledFields, LineSpan } from '../../model/ledger.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';
import { getSite } from './site.ts';
import { message } from '../../i18n/message.ts';

/** A span of a digest's source with its text; the text of a private one is never shown. */
export interface SourceSpan extends LineSpan {
  text: string[];
  /** What references filled in for its paper; on the paper's first span. */
  filled?: FilledFields[];
}

/** Whether a digest has a conversion log: the settings allow it, and its file was not deleted. */
export const hasSource = (digest: string): boolean =>
  getSite().publishSource && findSource(digest) !== undefined;

/** The path of a digest's file or folder, if it exists. */
function findSource(digest: string): string | undefined {
  const ledger = getCatalogue(contentDir).ledgers.get(digest);
  const path = ledger && join(contentDir, 'digests', ledger.source);
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** A digest's account, with the source's lines; none if its file was deleted. */
export function getSourceSpans(digest: string): SourceSpan[] {
  const ledger = getCatalogue(contentDir).ledgers.get(digest);
  const path = findSource(digest);
  if (!ledger || path === undefined) return [];
  const lines = readSource(path).split('\n');
  const filled = new Map(ledger.papers.map((paper) => [paper.id, paper.filled]));
  return ledger.account.map((span) => ({
    ...span,
    ...takeFilled(filled, span.paper),
    text: span.part === 'private' ? [] : lines.slice(span.lines[0] - 1, span.lines[1]).map(clip),
  }));
}

/** Of each paper once. */
function takeFilled(
  filled: Map<string, FilledFields[] | undefined>,
  paper: string | undefined,
): Pick<SourceSpan, 'filled'> {
  const fields = paper === undefined ? undefined : filled.get(paper);
  if (paper !== undefined) filled.delete(paper);
  return fields ? { filled: fields } : {};
}

const getAllFilled: () => Map<string, FilledFields[]> = once(({ ledgers }) => {
  const papers = [...ledgers.values()].flatMap((ledger) => ledger.papers);
  return new Map(papers.flatMap(({ id, filled }) => (filled ? [[id, filled]] : [])));
});

/** What references filled in for a paper. */
export const getFilledFields = (paper: string): FilledFields[] => getAllFilled().get(paper) ?? [];

/** What a digest's source has of each of its papers: the first line, and the lines themselves. */
export interface PaperSource {
  line: number;
  text: string;
}

/** By digest, then by paper. */
const getPaperSources = once(() => new Map<string, Map<string, PaperSource>>());

/** A paper's lines in the source of a digest; nothing if they share a line with other papers or are too many to show. */
export function getPaperSource(digest: string, paper: string): PaperSource | undefined {
  const sources = getPaperSources().get(digest) ?? toPaperSources(getSourceSpans(digest));
  getPaperSources().set(digest, sources);
  return sources.get(paper);
}

function toPaperSources(spans: SourceSpan[]): Map<string, PaperSource> {
  const sources = new Map<string, PaperSource>();
  const owners = Map.groupBy(spans, ({ lines }) => lines[0]);
  for (const { lines, paper, text } of spans) {
    if (!paper || text.length === 0 || (owners.get(lines[0])?.length ?? 0) > 1) continue;
    const known = sources.get(paper) ?? { line: lines[0], text: '' };
    known.text = [known.text, ...text].filter(Boolean).join('\n');
    sources.set(paper, known);
  }
  return new Map([...sources].filter(([, { text }]) => text.length <= longestLine));
}

/** A digest is a file, perhaps compressed, or a folder of Markdown files. */
function readSource(path: string): string {
  if (statSync(path).isDirectory()) {
    const folder = readMarkdownFolder<never>(path, readPlainText);
    return folder.text;
  }
  if (!path.endsWith('.gz')) return readPlainText(path);
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

/** Longest line that is shown whole, in characters: abstracts are shorter, a JSON file in one line is not. */
const longestLine = 10_000;

const clip = (line: string) =>
  line.length <= longestLine
    ? line
    : line.slice(0, longestLine) + message('log.cut', { count: line.length - longestLine });

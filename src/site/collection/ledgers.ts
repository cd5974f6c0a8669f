import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import {
  readMarkdownFolder,
  readPlainText,
  toPlainText,
} from '../../model/files/markdown-folder.ts';
import { sha256 } from '../../model/files/sha256.ts';
import type { FilledFields, LineSpan } from '../../model/ledger.ts';
import { contentDir } from './content-dir.ts';
import { once } from './once.ts';
import { getSite } from './site.ts';
import { message } from '../../i18n/message.ts';

/** A span of a digest's source, with its text if it may be shown. */
export interface SourceSpan extends LineSpan {
  /** Empty for a span that is not used on the site. */
  text: string[];
  /** Fields that references filled in for its paper; only on the paper's first span. */
  filled?: FilledFields[];
}

/** Whether a digest has a conversion log: the settings allow it, and its file has not changed since the conversion. */
export function hasSource(digest: string): boolean {
  const isPublished =
    getHasSource().get(digest) ?? (getSite().publishSource && readSource(digest) !== undefined);
  getHasSource().set(digest, isPublished);
  return isPublished;
}

/** By digest. */
const getHasSource = once(() => new Map<string, boolean>());

/** A digest's account, with the lines of the source that may be shown; empty if its file was changed or deleted. */
export function getSourceSpans(digest: string): SourceSpan[] {
  const ledger = getCatalogue(contentDir).ledgers.get(digest);
  const lines = readSource(digest)?.split('\n');
  if (!ledger || !lines) return [];
  const filled = new Map(ledger.papers.map((paper) => [paper.id, paper.filled]));
  return ledger.account.map((span) => ({
    ...span,
    ...takeFilled(filled, span.paper),
    text: isShown(span) ? lines.slice(span.lines[0] - 1, span.lines[1]).map(clip) : [],
  }));
}

/** Parts of a digest that are used on the site. The converter has compared their lines with what the site publishes. */
const publishedParts = new Set<LineSpan['part']>([
  'title',
  'abstract',
  'date',
  'curators',
  'metadata',
  'record',
  'blank',
]);

/** Whether the text of a span may be shown: not if the paper's file was deleted. */
const isShown = ({ part, paper }: LineSpan): boolean =>
  (publishedParts.has(part) || (part === 'repeated' && paper !== undefined)) &&
  (paper === undefined || getPaperIds().has(paper));

const getPaperIds = once(({ papers }) => new Set(papers.map(({ id }) => id)));

/** The fields that references filled in for a paper. Removes them from `filled`, so that each paper has them only once. */
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

/** The fields that references filled in for a paper. */
export const getFilledFields = (paper: string): FilledFields[] => getAllFilled().get(paper) ?? [];

/** The part of a paper's lines in a digest's source that may be shown: the number of the first line, and the lines. */
export interface PaperSource {
  /** The digest's file. */
  file: string;
  line: number;
  text: string;
}

/** By digest, then by paper. */
const getPaperSources = once(() => new Map<string, Map<string, PaperSource>>());

/** A paper's lines in the source of a digest; `undefined` if they share a line with other papers or are too many to show. */
export function getPaperSource(digest: string, paper: string): PaperSource | undefined {
  const file = getCatalogue(contentDir).ledgers.get(digest)?.source ?? digest;
  const sources = getPaperSources().get(digest) ?? toPaperSources(file, getSourceSpans(digest));
  getPaperSources().set(digest, sources);
  return sources.get(paper);
}

function toPaperSources(file: string, spans: SourceSpan[]): Map<string, PaperSource> {
  const sources = new Map<string, PaperSource & { end: number }>();
  const spansByLine = Map.groupBy(spans, ({ lines }) => lines[0]);
  for (const { lines, paper, text } of spans) {
    if (!paper || text.length === 0 || (spansByLine.get(lines[0])?.length ?? 0) > 1) continue;
    const source = sources.get(paper) ?? { file, line: lines[0], text: '', end: lines[0] - 1 };
    const gap = lines[0] - 1 - source.end;
    if (source.text !== '' && gap > 0)
      source.text += `\n… ${message('log.hiddenLines', { count: gap })}`;
    source.text = [source.text, ...text].filter(Boolean).join('\n');
    source.end = lines[1];
    sources.set(paper, source);
  }
  return new Map([...sources].filter(([, { text }]) => text.length <= MAX_LINE));
}

/**
 * The text of a digest's (possibly compressed) file or folder of Markdown files. `undefined` if it was deleted or has changed since the ledger was
 * written: lines could have moved, so that private ones would be shown.
 */
function readSource(digest: string): string | undefined {
  const ledger = getCatalogue(contentDir).ledgers.get(digest);
  const path = ledger && join(contentDir, 'digests', ledger.source);
  if (!path || !existsSync(path)) return undefined;
  const { text, bytes } = readText(path);
  return sha256(bytes) === ledger.sha256 ? text : undefined;
}

function readText(path: string): { text: string; bytes: string | Uint8Array } {
  if (statSync(path).isDirectory()) {
    const { text } = readMarkdownFolder<never>(path, readPlainText);
    return { text, bytes: text };
  }
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return { text: toPlainText(isCompressed ? gunzipSync(bytes) : bytes), bytes };
}

/** Maximum length of a line that is shown completely, in characters: abstracts are shorter, but a JSON file on one line is not. */
const MAX_LINE = 10_000;

const clip = (line: string) =>
  line.length <= MAX_LINE
    ? line
    : line.slice(0, MAX_LINE) + message('log.cut', { count: line.length - MAX_LINE });

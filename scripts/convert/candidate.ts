import { formatPath } from '../../src/model/files/yaml-messages.ts';
import type { z } from 'astro/zod';
import { frontMatterSchema, type FrontMatter, type Link } from '../../src/model/paper.ts';
import { parseMarkdown, toInlineMarkdown, toMarkdown } from '../../src/text/markdown.ts';
import { withoutControls } from '../../src/text/controls.ts';
import { MAX_TEXT } from '../../src/text/paragraphs.ts';
import { parseTex } from '../../src/text/parse-tex.ts';
import { toPlain } from '../../src/text/plain.ts';
import type { Draft } from '../formats/format.ts';
import { matchKeysOf } from './keys.ts';
import { linksIn } from './links.ts';
import { problem, type Problem } from '../problems.ts';

/** A draft converted to the content of a paper's file. */
export interface Candidate {
  digest: string;
  /** Index of its draft in the parse result. */
  index: number;
  lines: [number, number];
  frontMatter: FrontMatter;
  /** Markdown; empty if the source has no abstract. */
  body: string;
  /** The source's own id for it. */
  sourceId?: string;
  keys: string[];
  /** The title is only an identifier. */
  untitled?: true;
  /** Repairs and unknown commands, in words, for the ledger. */
  notes: { title: string[]; abstract: string[] };
}

/** Converts a draft's texts to Markdown, recognises the links in them and checks the result against the schema. */
export function toCandidate(
  draft: Draft,
  index: number,
  digest: string,
  file: string,
): { candidate?: Candidate; problems: Problem[] } {
  const title = convertText(draft.title, draft.markup);
  const abstract = convertText(draft.abstract ?? '', draft.markup);
  const body = toMarkdown(abstract.tree).trim();
  const links = joinLinks(draft.fields.links ?? [], linksIn(abstract.tree));
  const parsed = frontMatterSchema.safeParse({
    ...draft.fields,
    title: toInlineMarkdown(title.tree),
    ...(links.length > 0 && { links }),
  });
  const line = draft.lines[0];
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => toInvalidProblem(issue, file, line)) };
  const candidate: Candidate = {
    digest,
    index,
    lines: draft.lines,
    frontMatter: parsed.data,
    body,
    ...(draft.id && { sourceId: draft.id }),
    ...(draft.untitled && { untitled: true }),
    keys: matchKeysOf(parsed.data, {
      sourceId: draft.id,
      title: toPlain(title.tree),
      abstract: toPlain(abstract.tree),
    }),
    notes: { title: title.notes, abstract: abstract.notes },
  };
  return { candidate, problems: toProblems(title, abstract, file, line) };
}

function joinLinks(fieldLinks: Link[], abstractLinks: Link[]): Link[] {
  const hrefs = new Set(fieldLinks.map(({ href }) => href));
  return [...fieldLinks, ...abstractLinks.filter(({ href }) => !hrefs.has(href))];
}

function toInvalidProblem(issue: z.core.$ZodIssue, file: string, line: number): Problem {
  const message = `${formatPath(issue.path) || 'The paper'}: ${issue.message}.`;
  return problem('paper-invalid', file, message, { line });
}

interface ConvertedText extends ReturnType<typeof parseTex> {
  notes: string[];
}

function convertText(raw: string, markup: Draft['markup']): ConvertedText {
  if (markup === 'markdown' && raw.length <= MAX_TEXT) {
    const tree = parseMarkdown(withoutControls(raw));
    return { tree, repairs: [], unknownCommands: [], isTooLong: false, notes: [] };
  }
  const parsed = parseTex(raw);
  const notes = [
    ...parsed.repairs.map(({ name, from, to }) => `repaired ${name}: ${from} → ${to}`),
    ...parsed.unknownCommands.map(({ command, count }) => `unknown ${command} (${count}×)`),
  ];
  return { ...parsed, notes };
}

const tooLongMessage = `Text longer than ${MAX_TEXT} characters was kept as plain text.`;

function toProblems(
  title: ConvertedText,
  abstract: ConvertedText,
  file: string,
  line: number,
): Problem[] {
  return [title, abstract].flatMap(({ repairs, unknownCommands, isTooLong }) => [
    ...(isTooLong ? [problem('text-too-long', file, tooLongMessage, { line })] : []),
    ...repairs.map(({ name, from, to }) =>
      problem('text-repaired', file, `“${from}” was read as “${to}” (${name}).`, { line }),
    ),
    ...unknownCommands.map(({ command, count }) =>
      problem('tex-command-unknown', file, `Unknown command ${command} (${count}×).`, {
        line,
      }),
    ),
  ]);
}

import { problem, type Problem } from '../../problems.ts';
import { plain } from '../../../src/text/views.ts';
import { toCandidate } from '../candidate.ts';
import type { MergedPaper } from '../merge.ts';
import type { Facts } from './facts.ts';
import { fillIn, type FillingRecord } from './fill.ts';
import { findReferences, ReferenceIndex, type FoundReferences } from './find.ts';
import { describeDoubt } from './match.ts';
import { convertOrRecordFailure, toBrokenRecord, type Reference } from './reference.ts';

/** Fills in missing fields of papers from references, and reports what could not be decided. Changes the papers. */
export function applyReferences(papers: MergedPaper[], references: Reference[]): Problem[] {
  const index = new ReferenceIndex(references);
  const problems = papers.flatMap((paper) => {
    const paperFacts = toFacts(paper);
    const found = findReferences(index, paperFacts);
    const { filled, ...content } = fillIn(paper, found.used.flatMap(toFillingRecord));
    Object.assign(paper, content, { filled });
    return [
      ...toProblems(paper, paperFacts, found),
      ...(paper.untitled ? [toUntitledProblem(paper)] : []),
    ];
  });
  const broken = references.flatMap((reference) =>
    reference.failure ? [toBrokenRecord(reference, reference.failure)] : [],
  );
  return [...problems, ...broken];
}

function toFacts({ frontMatter, body, untitled }: MergedPaper): Facts {
  let abstract: string | undefined;
  return {
    ...frontMatter,
    title: plain(frontMatter.title),
    // Parsed only for papers that have a record to compare it with.
    get abstract() {
      return (abstract ??= body && plain(body));
    },
    ...(untitled && { untitled }),
  };
}

/** A record as the content of a paper's file; empty if its text cannot be converted or the schema rejects it. */
function toFillingRecord(reference: Reference): FillingRecord[] {
  const { file, record, draft } = reference;
  const converted = convertOrRecordFailure(reference, () =>
    toCandidate(draft, 0, '', `references/${file}`),
  );
  if (!converted?.candidate) return [];
  const { candidate } = converted;
  const { frontMatter, body, untitled } = candidate;
  return [{ file, record, frontMatter, body, untitled }];
}

function toProblems(paper: MergedPaper, facts: Facts, found: FoundReferences): Problem[] {
  const { used, conflicting, ambiguous, uncertain } = found;
  const { id } = paper;
  const isDecided = used.length + conflicting.length > 0;
  return [
    ...reportFirst(
      'references-differ',
      conflicting,
      `These records match “${id}” but differ from each other, so none was used: ${formatPositions(conflicting)}.`,
    ),
    ...reportFirst(
      'references-ambiguous',
      ambiguous,
      `These records have the title of “${id}”, and none of them clearly matches it, so none was used: ${formatPositions(ambiguous)}.`,
    ),
    ...reportFirst(
      'reference-uncertain',
      isDecided ? [] : uncertain,
      `These records have the title of “${id}” but were not used: ${formatPositions(uncertain, facts)}.`,
    ),
  ];
}

/** A problem at the first of some records; empty if there are none. */
function reportFirst(
  code: 'references-differ' | 'references-ambiguous' | 'reference-uncertain',
  [first]: Reference[],
  message: string,
): Problem[] {
  if (!first) return [];
  return [problem(code, `references/${first.file}`, message, { line: first.draft.lines[0] })];
}

/** Maximum number of records that a message names. */
const MAX_NAMED = 5;

/** The positions of records and, if `paper` is given, why they are not certainly about it: `references/a.bib:1 (bell): their years differ (2020, 2024)`. */
function formatPositions(references: Reference[], paper?: Facts): string {
  const positions = references.slice(0, MAX_NAMED).map(({ file, record, draft, facts }) => {
    const name = draft.id === undefined ? '' : ` (${record})`;
    const doubt = paper ? `: ${describeDoubt(paper, facts)}` : '';
    return `references/${file}:${draft.lines[0]}${name}${doubt}`;
  });
  return [...positions, ...(references.length > MAX_NAMED ? ['…'] : [])].join('; ');
}

function toUntitledProblem({ id, file }: MergedPaper): Problem {
  return problem(
    'title-unknown',
    `papers/${file}`,
    `The title of “${id}” is unknown, so the identifier is shown.`,
  );
}

import { problem, type Problem } from '../../problems.ts';
import { plain } from '../../../src/text/views.ts';
import { toCandidate } from '../candidate.ts';
import type { MergedPaper } from '../merge.ts';
import type { Facts } from './facts.ts';
import { fillIn, type FillingRecord } from './fill.ts';
import { findReferences, ReferenceIndex, type Findings } from './find.ts';
import type { Reference } from './reference.ts';

/** Fills in missing fields of papers from references, and reports what could not be decided. Changes the papers. */
export function applyReferences(papers: MergedPaper[], references: Reference[]): Problem[] {
  const index = new ReferenceIndex(references);
  return papers.flatMap((paper) => {
    const findings = findReferences(index, toFacts(paper));
    const { filled, ...facts } = fillIn(paper, findings.used.flatMap(toFillingRecord));
    Object.assign(paper, facts, { filled });
    return [...toProblems(paper, findings), ...(paper.untitled ? [untitledProblem(paper)] : [])];
  });
}

function toFacts({ frontMatter, body, untitled }: MergedPaper): Facts {
  return {
    ...frontMatter,
    title: plain(frontMatter.title),
    abstract: body && plain(body),
    ...(untitled && { untitled }),
  };
}

/** A record as the content of a paper's file; `undefined` if the schema rejects it. */
function toFillingRecord({ file, record, draft }: Reference): FillingRecord[] {
  const { candidate } = toCandidate(draft, 0, '', `references/${file}`);
  if (!candidate) return [];
  const { frontMatter, body, untitled } = candidate;
  return [{ file, record, frontMatter, body, untitled }];
}

function toProblems({ id }: MergedPaper, { conflicting, uncertain, used }: Findings): Problem[] {
  return [
    ...reportFirst(
      'references-differ',
      conflicting,
      `These records match “${id}” but differ from each other, so none was used: ${nameAll(conflicting)}.`,
    ),
    ...reportFirst(
      'reference-uncertain',
      used.length + conflicting.length === 0 ? uncertain : [],
      `This has the title of “${id}”, but nothing else shows that it is the same paper: ${nameAll(uncertain)}.`,
    ),
  ];
}

/** A problem at the first of some records; empty if there are none. */
function reportFirst(
  code: 'references-differ' | 'reference-uncertain',
  [first]: Reference[],
  message: string,
): Problem[] {
  if (!first) return [];
  return [problem(code, `references/${first.file}`, message, { line: first.draft.lines[0] })];
}

const nameAll = (references: Reference[]) =>
  references
    .slice(0, 5)
    .map(({ file, record }) => `${record} (${file})`)
    .join(', ') + (references.length > 5 ? ', …' : '');

function untitledProblem({ id, file }: MergedPaper): Problem {
  return problem(
    'title-unknown',
    `papers/${file}`,
    `The title of “${id}” is unknown, so the identifier is shown.`,
  );
}

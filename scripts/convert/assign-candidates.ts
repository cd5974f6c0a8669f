import { arxivOf, publisherDoiOf } from './keys.ts';
import type { Candidate } from './candidate.ts';
import type { PreviousRun } from './previous-run.ts';
import { findContradiction, mergeInto, type MergedPaper, type MergeResult } from './merge.ts';
import { firstFreeId, idFromSource, idFromTitle } from './paper-id.ts';
import { problem, type Problem } from '../problems.ts';
import { plain } from '../../src/text/views.ts';

/** The paper that a candidate belongs to. */
export interface Assignment {
  candidate: Candidate;
  paper: MergedPaper;
  /** Absent for the paper's first source. */
  merging?: MergeResult;
}

export interface AssignedPapers {
  papers: MergedPaper[];
  /** In the order of the digests and of the papers in them. */
  assignments: Assignment[];
  problems: Problem[];
}

/**
 * Combines the candidates of all digests: candidates for the same paper are merged, and each new paper gets a permanent id. Candidates are given in
 * the order of the digests, earliest first.
 */
export function assignCandidates(
  candidates: Candidate[],
  previous: PreviousRun,
  fileOf: (digest: string) => string,
): AssignedPapers {
  return new CandidateAssigner(previous, fileOf).assignAll(candidates);
}

class CandidateAssigner {
  readonly papers: MergedPaper[] = [];
  readonly problems: Problem[] = [];
  readonly previous: PreviousRun;
  readonly fileOf: (digest: string) => string;
  readonly byKey = new Map<string, MergedPaper[]>();
  /** Lower-case ids of this run. */
  readonly claimed = new Set<string>();
  /** Lower-case ids of this run and of all earlier ones. */
  readonly taken: Set<string>;

  constructor(previous: PreviousRun, fileOf: (digest: string) => string) {
    this.previous = previous;
    this.fileOf = fileOf;
    this.taken = new Set(previous.ids().map((id) => id.toLowerCase()));
  }

  assignAll(candidates: Candidate[]): AssignedPapers {
    const assignments = candidates.map((candidate) => this.assign(candidate));
    return { papers: this.papers, assignments, problems: this.problems };
  }

  assign(candidate: Candidate): Assignment {
    const paper = this.findPaper(candidate);
    if (!paper) return { candidate, paper: this.addPaper(candidate) };
    const merging = mergeInto(paper, candidate);
    this.addToIndex(paper, candidate);
    this.reportMerge(paper, candidate, merging);
    return { candidate, paper, merging };
  }

  findPaper(candidate: Candidate): MergedPaper | undefined {
    const contradictions = new Map<MergedPaper, string>();
    for (const key of identityKeys(candidate))
      for (const paper of this.byKey.get(key) ?? []) {
        const reason = findContradiction(paper, candidate);
        if (!reason) return paper;
        contradictions.set(paper, reason);
      }
    for (const [paper, reason] of contradictions)
      this.report(
        candidate,
        'merge-refused',
        `Not merged with “${paper.id}” although the titles or ids match: ${reason}.`,
      );
    return undefined;
  }

  addPaper(candidate: Candidate): MergedPaper {
    const id = this.idFor(candidate);
    this.claimed.add(id.toLowerCase());
    this.taken.add(id.toLowerCase());
    const file = this.previous.fileOf(id) ?? `${candidate.digest}/${id}.md`;
    const { frontMatter, body } = candidate;
    const paper: MergedPaper = {
      id,
      file,
      frontMatter: { ...frontMatter },
      body,
      ...(candidate.untitled && { untitled: true }),
      sources: [candidate],
    };
    this.papers.push(paper);
    this.addToIndex(paper, candidate);
    return paper;
  }

  idFor({ digest, keys, sourceId, frontMatter }: Candidate): string {
    const isFree = (id: string) => !this.claimed.has(id.toLowerCase());
    const formerId = this.previous.idFor(digest, keys, isFree);
    if (formerId) return formerId;
    const identifier = sourceId ?? frontMatter.arxiv;
    const id = (identifier && idFromSource(identifier)) ?? idFromTitle(plain(frontMatter.title));
    return firstFreeId(id, this.taken);
  }

  addToIndex(paper: MergedPaper, candidate: Candidate) {
    for (const key of identityKeys(candidate)) {
      const papers = this.byKey.get(key) ?? [];
      if (!papers.includes(paper)) this.byKey.set(key, [...papers, paper]);
    }
  }

  reportMerge(paper: MergedPaper, candidate: Candidate, merging: MergeResult) {
    const repeats = paper.sources.slice(0, -1).find(({ digest }) => digest === candidate.digest);
    const added = merging.added.length > 0 ? `; added ${merging.added.join(', ')}` : '';
    if (repeats)
      this.report(
        candidate,
        'paper-repeated',
        `Duplicate paper “${paper.id}” (first on line ${repeats.lines[0]})${added}.`,
      );
    else this.report(candidate, 'paper-merged', `Merged with “${paper.id}”${added}.`);
    for (const [field, value] of Object.entries(merging.differs))
      this.report(
        candidate,
        'fields-differ',
        `“${paper.id}”: different ${field}: ${shorten(value)}`,
      );
  }

  report({ digest, lines }: Candidate, code: Problem['code'], message: string) {
    this.problems.push(problem(code, this.fileOf(digest), message, { line: lines[0] }));
  }
}

/** The keys by which two candidates of one run can be recognised as the same paper. */
function identityKeys({ keys, frontMatter }: Candidate): string[] {
  const doi = publisherDoiOf(frontMatter);
  const arxiv = arxivOf(frontMatter);
  return [
    ...(doi ? [`doi:${doi}`] : []),
    ...(arxiv ? [`arxiv:${arxiv}`] : []),
    ...keys.filter((key) => key.startsWith('title:')),
  ];
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

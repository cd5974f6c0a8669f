import { arxivOf, publisherDoiOf } from './keys.ts';
import type { Candidate } from './candidate.ts';
import type { Known } from './known.ts';
import { contradiction, mergeInto, type Merged, type Merging } from './merge.ts';
import { firstFreeId, idFromSource, idFromTitle } from './paper-id.ts';
import { problem, type Problem } from '../problems.ts';
import { plain } from '../../src/text/views.ts';

/** What became of one candidate. */
export interface Placed {
  candidate: Candidate;
  paper: Merged;
  /** Absent for the paper's first source. */
  merging?: Merging;
}

export interface Collection {
  papers: Merged[];
  /** In the order of the digests and of the papers in them. */
  placed: Placed[];
  problems: Problem[];
}

/**
 * Puts the candidates of all digests together: the same paper is merged, every other gets an id that it keeps for ever. Candidates come in
 * the order of the digests, earliest first.
 */
export function collect(
  candidates: Candidate[],
  known: Known,
  fileOf: (digest: string) => string,
): Collection {
  return new Collector(known, fileOf).collect(candidates);
}

class Collector {
  readonly papers: Merged[] = [];
  readonly problems: Problem[] = [];
  readonly known: Known;
  readonly fileOf: (digest: string) => string;
  readonly byKey = new Map<string, Merged[]>();
  /** Lower-case ids of this run. */
  readonly claimed = new Set<string>();
  /** Lower-case ids of this run and of all earlier ones. */
  readonly taken: Set<string>;

  constructor(known: Known, fileOf: (digest: string) => string) {
    this.known = known;
    this.fileOf = fileOf;
    this.taken = new Set(known.ids().map((id) => id.toLowerCase()));
  }

  collect(candidates: Candidate[]): Collection {
    const placed = candidates.map((candidate) => this.place(candidate));
    return { papers: this.papers, placed, problems: this.problems };
  }

  place(candidate: Candidate): Placed {
    const paper = this.findSame(candidate);
    if (!paper) return { candidate, paper: this.add(candidate) };
    const merging = mergeInto(paper, candidate);
    this.index(paper, candidate);
    this.reportMerge(paper, candidate, merging);
    return { candidate, paper, merging };
  }

  findSame(candidate: Candidate): Merged | undefined {
    const refused = new Map<Merged, string>();
    for (const key of identityKeys(candidate))
      for (const paper of this.byKey.get(key) ?? []) {
        const reason = contradiction(paper, candidate);
        if (!reason) return paper;
        refused.set(paper, reason);
      }
    for (const [paper, reason] of refused)
      this.report(
        candidate,
        'merge-refused',
        `This is not “${paper.id}”, although the titles or ids agree: ${reason}.`,
      );
    return undefined;
  }

  add(candidate: Candidate): Merged {
    const id = this.idFor(candidate);
    this.claimed.add(id.toLowerCase());
    this.taken.add(id.toLowerCase());
    const file = this.known.fileOf(id) ?? `${candidate.digest}/${id}.md`;
    const { frontMatter, body } = candidate;
    const paper: Merged = { id, file, frontMatter: { ...frontMatter }, body, sources: [candidate] };
    this.papers.push(paper);
    this.index(paper, candidate);
    return paper;
  }

  idFor({ digest, keys, sourceId, frontMatter }: Candidate): string {
    const isFree = (id: string) => !this.claimed.has(id.toLowerCase());
    const before = this.known.idFor(digest, keys, isFree);
    if (before) return before;
    const own = sourceId ?? frontMatter.arxiv;
    const id = (own && idFromSource(own)) ?? idFromTitle(plain(frontMatter.title));
    return firstFreeId(id, this.taken);
  }

  index(paper: Merged, candidate: Candidate) {
    for (const key of identityKeys(candidate)) {
      const papers = this.byKey.get(key) ?? [];
      if (!papers.includes(paper)) this.byKey.set(key, [...papers, paper]);
    }
  }

  reportMerge(paper: Merged, candidate: Candidate, merging: Merging) {
    const repeats = paper.sources.slice(0, -1).find(({ digest }) => digest === candidate.digest);
    const gave = merging.gave.length > 0 ? `; it gave ${merging.gave.join(', ')}` : '';
    if (repeats)
      this.report(
        candidate,
        'paper-repeated',
        `“${paper.id}” stands in line ${repeats.lines[0]} already${gave}.`,
      );
    else this.report(candidate, 'paper-merged', `This is “${paper.id}” again${gave}.`);
    for (const [field, value] of Object.entries(merging.differs))
      this.report(
        candidate,
        'fields-differ',
        `“${paper.id}” has another ${field} here: ${shorten(value)}`,
      );
  }

  report({ digest, lines }: Candidate, code: Problem['code'], message: string) {
    this.problems.push(problem(code, this.fileOf(digest), message, { line: lines[0] }));
  }
}

/** By what two papers of one run may be the same. */
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

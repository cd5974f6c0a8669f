import { findContradiction } from '../merge.ts';
import { toUrlKey, identifiersOf, toTitleKey, type Facts } from './facts.ts';
import { haveConflict, evidenceOf, shareIdentifier, type Evidence } from './match.ts';
import type { Reference } from './reference.ts';

/** The references found for one paper. */
export interface FoundReferences {
  /** Records that are certainly about the paper, in their order. */
  used: Reference[];
  /** Records that match the paper but contradict each other: none of them is used. */
  conflicting: Reference[];
  /** Several records that share only the title with the paper: none of them is used. */
  ambiguous: Reference[];
  /** Records with the title that do not certainly describe the paper, or certainly describe another one. */
  uncertain: Reference[];
}

/** Maximum number of records with one title that are compared: a title with more records is a heading, such as “Preface”. */
const MAX_CANDIDATES = 100;

/** The records of all references, found by title and by identifier. Records keep the order in which they were given. */
export class ReferenceIndex {
  readonly #byTitle = new Map<string, Reference[]>();
  readonly #byIdentifier = new Map<string, Reference[]>();
  readonly #order = new Map<Reference, number>();

  constructor(references: Iterable<Reference>) {
    for (const reference of references) {
      const { facts } = reference;
      this.#order.set(reference, this.#order.size);
      add(this.#byTitle, toTitleKey(facts.title), reference);
      for (const key of identifiersOf(facts)) add(this.#byIdentifier, key, reference);
      if (facts.URL) add(this.#byIdentifier, toUrlKey(facts.URL), reference);
    }
  }

  withIdentifiersOf(facts: Facts): Reference[] {
    return identifiersOf(facts).flatMap((key) => this.#byIdentifier.get(key) ?? []);
  }

  withTitle(title: string): Reference[] {
    return this.#byTitle.get(toTitleKey(title)) ?? [];
  }

  inOrder(references: Reference[]): Reference[] {
    const positionOf = (reference: Reference) => this.#order.get(reference) ?? 0;
    return references.toSorted((a, b) => positionOf(a) - positionOf(b));
  }
}

function add(records: Map<string, Reference[]>, key: string, reference: Reference) {
  const list = records.get(key);
  if (list) list.push(reference);
  else records.set(key, [reference]);
}

/**
 * The records about a paper: those with its identifiers or its title, then those that share an identifier with one of these. If two of them
 * contradict each other, none is used, unless an identifier decides.
 */
export function findReferences(index: ReferenceIndex, paper: Facts): FoundReferences {
  const candidates = new Set(index.withIdentifiersOf(paper));
  const titled = paper.untitled ? [] : index.withTitle(paper.title);
  if (titled.length <= MAX_CANDIDATES) for (const record of titled) candidates.add(record);
  const found = choose(paper, [...candidates]);
  return { ...found, used: index.inOrder(withRelated(index, found.used)) };
}

function choose(paper: Facts, candidates: Reference[]): FoundReferences {
  const evidence = Map.groupBy(
    candidates,
    ({ facts }): Evidence | 'none' => evidenceOf(paper, facts) ?? 'none',
  );
  const withEvidence = (...kinds: (Evidence | 'none')[]) =>
    kinds.flatMap((kind) => evidence.get(kind) ?? []);
  const identified = withEvidence('identifier');
  const alike = withEvidence('abstract', 'author-and-year');
  if (identified.length > 0)
    return chooseIdentified(identified, [...alike, ...withEvidence('title')]);
  const [titled, unlike] = [withEvidence('title'), withEvidence('none')];
  if (alike.length > 0) return withoutConflicts(alike, haveConflict, [...titled, ...unlike]);
  if (!areAboutOnePaper(titled)) return { ...noReferences, ambiguous: titled, uncertain: unlike };
  if (unlike.length > 0) return { ...noReferences, uncertain: [...titled, ...unlike] };
  return withoutConflicts(titled, haveConflict, []);
}

/** If an identifier decides, other records are used if they contradict none of the identified ones, although year and venue may differ. */
function chooseIdentified(identified: Reference[], others: Reference[]): FoundReferences {
  const certain = withoutConflicts(identified, recordsContradict, []);
  const fitting = others.filter((other) =>
    certain.used.every((record) => !recordsContradict(record.facts, other.facts)),
  );
  const { used, conflicting } = withoutConflicts(fitting, haveConflict, []);
  if (certain.used.length === 0) return certain;
  return { ...noReferences, used: [...certain.used, ...used], conflicting };
}

const noReferences: FoundReferences = { used: [], conflicting: [], ambiguous: [], uncertain: [] };

type Conflict = (a: Facts, b: Facts) => boolean;

/** Whether two records with the paper's identifiers contradict each other. Years and venues may differ, as those of a preprint and its publication do. */
const recordsContradict: Conflict = (a, b) =>
  findContradiction({ frontMatter: a }, { frontMatter: b }) !== undefined ||
  (shareIdentifier(a, b) && evidenceOf(a, b) === undefined);

/** All records, or none if two of them contradict each other. */
function withoutConflicts(
  records: Reference[],
  isConflict: Conflict,
  uncertain: Reference[],
): FoundReferences {
  const conflict = records.some(({ facts }, index) =>
    records.slice(index + 1).some((other) => isConflict(facts, other.facts)),
  );
  return { ...noReferences, [conflict ? 'conflicting' : 'used']: records, uncertain };
}

/** Whether records with one title are about one paper: there is one record, or all share an identifier. */
const areAboutOnePaper = (records: Reference[]): boolean =>
  records.every(
    (record) =>
      records[0] && (record === records[0] || shareIdentifier(record.facts, records[0].facts)),
  );

/** Adds to the used records those that share an identifier with one of them: a preprint's record may contain the DOI of its publication. */
function withRelated(index: ReferenceIndex, used: Reference[]): Reference[] {
  const related = new Set(used);
  // A set's iterator also visits values that are added during the iteration.
  for (const { facts } of related)
    for (const other of index.withIdentifiersOf(facts))
      if (
        evidenceOf(facts, other.facts) === 'identifier' &&
        [...related].every((record) => !recordsContradict(record.facts, other.facts))
      )
        related.add(other);
  return [...related];
}

import type { FrontMatter } from '../../../src/model/paper.ts';
import { arxivOf, publisherDoiOf } from '../../convert/keys.ts';
import { findContradiction } from '../../convert/merge.ts';
import { toReference } from '../../convert/references/reference.ts';
import { toTitleKey, type Facts } from '../../convert/references/facts.ts';
import {
  haveConflict,
  describeDoubt,
  evidenceOf,
  MIN_OVERLAP,
  overlapOf,
} from '../../convert/references/match.ts';
import type { Draft } from '../../formats/format.ts';
import type { LookupKey } from '../service.ts';

/** A record that may describe the paper; the maintainer decides. */
interface UncertainRecord {
  /** The value for `accept` in `sources.yaml`: `arxiv:2504.17789`. */
  accept: string;
  title: string;
  /** Why it is not certain. */
  reason: string;
}

/** The matches for one paper in a response: a certain one, or uncertain ones. */
export interface Choice {
  certain?: Draft;
  uncertain: UncertainRecord[];
}

/** Minimum share of word trigrams that two abstracts of the same paper have in common, if the titles differ. */
const MIN_RENAMED_OVERLAP = 0.5;

/**
 * Finds the record of a paper in a response. By id: the record with this id, whatever its title, because papers are renamed. By day: the only
 * record in that day's list with the same title. By title: the same title, and overlapping abstracts or the same first author within a year.
 * Everything else is uncertain.
 */
export function chooseRecord(by: LookupKey, key: string, paper: Facts, drafts: Draft[]): Choice {
  if (by === 'arxiv' || by === 'doi') {
    const certain = drafts.find(({ fields }) => idOf(by, fields) === key.toLowerCase());
    return { ...(certain && { certain }), uncertain: [] };
  }
  const records = drafts.map((draft) => ({ draft, facts: toReference(draft, '').facts }));
  return by === 'date' ? chooseByDay(paper, records) : chooseByTitle(paper, records);
}

interface ComparedRecord {
  draft: Draft;
  facts: Facts;
}

const idOf = (by: 'arxiv' | 'doi', fields: Pick<FrontMatter, 'DOI' | 'arxiv'>) =>
  by === 'arxiv' ? arxivOf(fields) : fields.DOI?.toLowerCase();

function chooseByDay(paper: Facts, records: ComparedRecord[]): Choice {
  const key = toTitleKey(paper.title);
  const sameTitle = records.filter(({ facts }) => key !== '' && toTitleKey(facts.title) === key);
  const [first] = sameTitle;
  if (sameTitle.length === 1 && first && isUncontradicted(paper, first.facts))
    return { certain: first.draft, uncertain: [] };
  return { uncertain: sameTitle.flatMap((record) => toUncertain(paper, record)) };
}

function isUncontradicted(paper: Facts, record: Facts): boolean {
  const overlap = overlapOf(paper.abstract, record.abstract) ?? 1;
  return (
    overlap >= MIN_OVERLAP &&
    findContradiction({ frontMatter: paper }, { frontMatter: record }) === undefined
  );
}

function chooseByTitle(paper: Facts, records: ComparedRecord[]): Choice {
  const certain = records.filter(({ facts }) => isCertain(paper, facts));
  const [first] = certain;
  if (first && certain.every(({ facts }) => !haveConflict(first.facts, facts)))
    return { certain: first.draft, uncertain: [] };
  const possible =
    certain.length > 0 ? certain : records.filter(({ facts }) => isPossible(paper, facts));
  return { uncertain: possible.flatMap((record) => toUncertain(paper, record)) };
}

const isCertain = (paper: Facts, record: Facts) =>
  ['identifier', 'abstract', 'author-and-year'].includes(evidenceOf(paper, record) ?? '');

/** The same title or nearly the same abstract. If one title only starts with the other, they are different papers. */
function isPossible(paper: Facts, record: Facts): boolean {
  if (evidenceOf(paper, record) === 'title') return true;
  if (toTitleKey(paper.title) === toTitleKey(record.title)) return true;
  return (overlapOf(paper.abstract, record.abstract) ?? 0) >= MIN_RENAMED_OVERLAP;
}

function toUncertain(paper: Facts, { draft, facts }: ComparedRecord): UncertainRecord[] {
  const [arxiv, doi] = [arxivOf(draft.fields), publisherDoiOf(draft.fields)];
  const accept = arxiv ? `arxiv:${arxiv}` : doi && `doi:${doi}`;
  return accept ? [{ accept, title: facts.title, reason: reasonOf(paper, facts) }] : [];
}

function reasonOf(paper: Facts, record: Facts): string {
  const conflict = findContradiction({ frontMatter: paper }, { frontMatter: record });
  if (toTitleKey(paper.title) !== toTitleKey(record.title))
    return ['the title differs', ...(conflict ? [conflict] : [])].join(', and ');
  if (isCertain(paper, record)) return 'another record fits as well';
  return `the title is the same, but ${describeDoubt(paper, record)}`;
}

import type { FrontMatter } from '../../../src/model/paper.ts';
import { arxivOf, publisherDoiOf } from '../../convert/keys.ts';
import { contradiction } from '../../convert/merge.ts';
import { toReference } from '../../convert/references/reference.ts';
import { toTitleKey, type Facts } from '../../convert/references/facts.ts';
import { areAtOdds, evidenceOf, MIN_OVERLAP, overlapOf } from '../../convert/references/match.ts';
import type { Draft } from '../../formats/format.ts';
import type { LookupKey } from '../service.ts';

/** A record that may be the paper: the maintainer decides. */
export interface UncertainRecord {
  /** What `accept` in `sources.yaml` takes: `arxiv:2504.17789`. */
  accept: string;
  title: string;
  /** Why it is not certain. */
  reason: string;
}

/** What an answer says about one paper: a record that is certainly its own, or records that may be. */
export interface Choice {
  certain?: Draft;
  uncertain: UncertainRecord[];
}

/** Abstracts of one paper under two titles share at least this part of their word triples. */
const MIN_RENAMED_OVERLAP = 0.5;

/**
 * The record of an answer that is certainly about a paper. By id: the one with this id, whatever its title (papers are renamed). By day: the one
 * of that day's list with an equal title. By title: an equal title, and overlapping abstracts or the same first author within a year. All else is
 * uncertain.
 */
export function chooseRecord(by: LookupKey, key: string, paper: Facts, drafts: Draft[]): Choice {
  if (by === 'arxiv' || by === 'doi') {
    const certain = drafts.find(({ fields }) => idOf(by, fields) === key.toLowerCase());
    return { ...(certain && { certain }), uncertain: [] };
  }
  const records = drafts.map((draft) => ({ draft, facts: toReference(draft, '').facts }));
  return by === 'date' ? chooseOfDay(paper, records) : chooseByTitle(paper, records);
}

interface ComparedRecord {
  draft: Draft;
  facts: Facts;
}

const idOf = (by: 'arxiv' | 'doi', fields: Pick<FrontMatter, 'DOI' | 'arxiv'>) =>
  by === 'arxiv' ? arxivOf(fields) : fields.DOI?.toLowerCase();

function chooseOfDay(paper: Facts, records: ComparedRecord[]): Choice {
  const key = toTitleKey(paper.title);
  const equal = records.filter(({ facts }) => key !== '' && toTitleKey(facts.title) === key);
  const [first] = equal;
  if (equal.length === 1 && first && isUncontradicted(paper, first.facts))
    return { certain: first.draft, uncertain: [] };
  return { uncertain: equal.flatMap((one) => toUncertain(paper, one)) };
}

function isUncontradicted(paper: Facts, record: Facts): boolean {
  const overlap = overlapOf(paper.abstract, record.abstract) ?? 1;
  return (
    overlap >= MIN_OVERLAP &&
    contradiction({ frontMatter: paper }, { frontMatter: record }) === undefined
  );
}

function chooseByTitle(paper: Facts, records: ComparedRecord[]): Choice {
  const certain = records.filter(({ facts }) =>
    ['identifier', 'abstract', 'author-and-year'].includes(evidenceOf(paper, facts) ?? ''),
  );
  const [first] = certain;
  if (first && certain.every(({ facts }) => !areAtOdds(first.facts, facts)))
    return { certain: first.draft, uncertain: [] };
  const possible =
    certain.length > 0 ? certain : records.filter(({ facts }) => isPossible(paper, facts));
  return { uncertain: possible.flatMap((one) => toUncertain(paper, one)) };
}

/** An equal title, or an abstract that is nearly the same. A title that only begins like it is another paper's. */
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
  if (toTitleKey(paper.title) !== toTitleKey(record.title)) return 'the title differs';
  const overlap = overlapOf(paper.abstract, record.abstract);
  return overlap === undefined
    ? 'only the title is the same, and there is no abstract to compare'
    : 'the title is the same, the rest differs';
}

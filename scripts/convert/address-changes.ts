import { addressFile } from '../../src/catalogue/read-addresses.ts';
import {
  printAddressList,
  type AddressList,
  type AddressState,
} from '../../src/model/files/address-list.ts';
import type { Ledger, LedgerPaper } from '../../src/model/ledger.ts';
import { paths } from '../../src/model/paths.ts';
import { toSlug } from '../../src/text/slug.ts';
import { problem, type Problem } from '../problems.ts';
import { haveConflictingKeys } from './previous-run.ts';

/** The results of a conversion that affect URLs. */
export interface AddressInput {
  /** Ledgers of the previous run and of this one, by digest. */
  before: ReadonlyMap<string, Ledger>;
  after: ReadonlyMap<string, Ledger>;
  /** Digests whose ledger is deleted. */
  deletedDigests: string[];
  /** Papers whose file is deleted because no digest contains them. */
  deletedPapers: LedgerPaper[];
  /** Papers that digests withdraw and whose files are deleted: the reasons, by id. */
  withdrawn: ReadonlyMap<string, string>;
}

/**
 * The text of the list after a conversion that moves or withdraws published addresses, with a message for each of them. Only the conversion can know
 * about these changes: afterwards, nothing records that a digest had another name.
 */
export function planAddresses(
  list: AddressList | undefined,
  input: AddressInput,
): { text?: string; problems: Problem[] } {
  const changes = toChanges(input).filter(([address, state]) => isNew(state, list?.get(address)));
  if (!list || changes.length === 0) return { problems: [] };
  return {
    text: printAddressList(new Map([...list, ...changes])),
    problems: changes.map(([address, state]) =>
      state.kind === 'moved'
        ? problem('address-moved', addressFile, `${address} now redirects to ${state.to}.`)
        : problem('address-withdrawn', addressFile, `${address} now shows “withdrawn”.`),
    ),
  };
}

type Change = [address: string, state: AddressState];

const toChanges = (input: AddressInput): Change[] => [
  ...input.deletedDigests.map((digest) => digestChange(digest, input)),
  ...seriesChanges(input),
  ...input.deletedPapers.map((paper) => paperChange(paper, input)),
  ...[...input.withdrawn].map(([id, reason]): Change => [
    paths.paper(id),
    { kind: 'withdrawn', reason },
  ]),
];

/** Whether a state replaces that of a URL in the list. Existing redirects and withdrawals stay, but a withdrawal may get a new reason. */
function isNew(state: AddressState, known: AddressState | undefined): boolean {
  if (known?.kind !== 'withdrawn' || state.kind !== 'withdrawn') return known?.kind === 'published';
  return state.reason !== undefined && state.reason !== known.reason;
}

function digestChange(digest: string, input: AddressInput): Change {
  const successor = findSuccessor(digest, input);
  return [
    paths.digest(digest),
    successor === undefined
      ? { kind: 'withdrawn' }
      : { kind: 'moved', to: paths.digest(successor) },
  ];
}

/**
 * The digest that replaces a deleted one: the one with the same file, otherwise the one with most of its papers. If papers are lost, it must contain
 * at least half of the old digest’s papers.
 */
function findSuccessor(digest: string, { before, after }: AddressInput): string | undefined {
  const old = before.get(digest);
  const others = [...after].filter(([id]) => id !== digest);
  const [same] = others.find(([, { sha256 }]) => sha256 === old?.sha256) ?? [];
  if (same !== undefined) return same;
  const ids = new Set(old?.papers.map(({ id }) => id));
  const shared = others.map(([id, { papers }]) => ({
    id,
    count: papers.filter((paper) => !paper.gone && ids.has(paper.id)).length,
  }));
  const [best] = shared.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const present = new Set(others.flatMap(([, { papers }]) => papers.map(({ id }) => id)));
  const minCount = [...ids].every((id) => present.has(id)) ? 1 : ids.size / 2;
  return best && best.count >= minCount && best.count > 0 ? best.id : undefined;
}

/** A series whose digests have all moved to one other series. */
function seriesChanges(input: AddressInput): Change[] {
  const { before, after } = input;
  const current = new Set([...after.values()].flatMap(({ digest }) => seriesSlugs(digest.series)));
  const former = Map.groupBy([...before], ([, { digest }]) => seriesSlugs(digest.series)[0]);
  return [...former].flatMap(([series, digests]): Change[] => {
    if (series === undefined || current.has(series)) return [];
    const now = digests.flatMap(([id]) => {
      const ledger = after.get(id) ?? after.get(findSuccessor(id, input) ?? '');
      return ledger ? seriesSlugs(ledger.digest.series) : [];
    });
    const [only, ...others] = new Set(now);
    return only === undefined || others.length > 0
      ? []
      : [[paths.series(series), { kind: 'moved', to: paths.series(only) }]];
  });
}

const seriesSlugs = (series: string | undefined) => (series ? [toSlug(series, 'other')] : []);

/** A deleted paper that this run identifies with another paper redirects to it. */
function paperChange(paper: LedgerPaper, { after }: AddressInput): Change {
  const names = new Set(paper.keys.filter((key) => /^(?:doi|arxiv|title):/.test(key)));
  const same = [...after.values()].flatMap(({ papers }) =>
    papers.filter(
      ({ id, keys, gone, removed }) =>
        !gone &&
        !removed &&
        id !== paper.id &&
        keys.some((key) => names.has(key)) &&
        !haveConflictingKeys(keys, paper.keys),
    ),
  );
  const [only, ...others] = new Set(same.map(({ id }) => id));
  return [
    paths.paper(paper.id),
    only === undefined || others.length > 0
      ? { kind: 'withdrawn' }
      : { kind: 'moved', to: paths.paper(only) },
  ];
}

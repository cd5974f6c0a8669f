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
  const changes = toChanges(input).filter(([address, state]) =>
    replaces(state, list?.get(address)),
  );
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
  ...input.deletedDigests.map((digest) => toDigestChange(digest, input)),
  ...toSeriesChanges(input),
  ...input.deletedPapers.map((paper) => toPaperChange(paper, input)),
  ...[...input.withdrawn].map(([id, reason]): Change => [
    paths.paper(id),
    { kind: 'withdrawn', reason },
  ]),
];

/** Whether a state replaces the one that the list has for an address. Existing redirects and withdrawals stay, but a withdrawal may get a new reason. */
function replaces(state: AddressState, listed: AddressState | undefined): boolean {
  if (listed?.kind !== 'withdrawn' || state.kind !== 'withdrawn')
    return listed?.kind === 'published';
  return state.reason !== undefined && state.reason !== listed.reason;
}

function toDigestChange(digest: string, input: AddressInput): Change {
  const successor = findSuccessor(digest, input);
  return [
    paths.digest(digest),
    successor === undefined
      ? { kind: 'withdrawn' }
      : { kind: 'moved', to: paths.digest(successor) },
  ];
}

/**
 * The digest that replaces a deleted one: the one with the same file, otherwise the one with the largest number of its papers. If papers are lost, it must contain
 * at least half of the old digest’s papers.
 */
function findSuccessor(digest: string, { before, after }: AddressInput): string | undefined {
  const old = before.get(digest);
  const others = [...after].filter(([id]) => id !== digest);
  const [sameFile] = others.find(([, { sha256 }]) => sha256 === old?.sha256) ?? [];
  if (sameFile !== undefined) return sameFile;
  const ids = new Set(old?.papers.map(({ id }) => id));
  const shared = others.map(([id, { papers }]) => ({
    id,
    count: papers.filter((paper) => !paper.gone && ids.has(paper.id)).length,
  }));
  const [best] = shared.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const presentIds = new Set(others.flatMap(([, { papers }]) => papers.map(({ id }) => id)));
  const minCount = [...ids].every((id) => presentIds.has(id)) ? 1 : ids.size / 2;
  return best && best.count >= minCount && best.count > 0 ? best.id : undefined;
}

/** Redirects each series whose digests have all moved to one other series. */
function toSeriesChanges(input: AddressInput): Change[] {
  const { before, after } = input;
  const current = new Set(
    [...after.values()].flatMap(({ digest }) => toSeriesSlugs(digest.series)),
  );
  const former = Map.groupBy([...before], ([, { digest }]) => toSeriesSlugs(digest.series)[0]);
  return [...former].flatMap(([series, digests]): Change[] => {
    if (series === undefined || current.has(series)) return [];
    const newSeries = digests.flatMap(([id]) => {
      const ledger = after.get(id) ?? after.get(findSuccessor(id, input) ?? '');
      return ledger ? toSeriesSlugs(ledger.digest.series) : [];
    });
    const [only, ...others] = new Set(newSeries);
    return only === undefined || others.length > 0
      ? []
      : [[paths.series(series), { kind: 'moved', to: paths.series(only) }]];
  });
}

const toSeriesSlugs = (series: string | undefined) => (series ? [toSlug(series, 'other')] : []);

/** A deleted paper redirects to the one paper of this run that is recognised as the same; otherwise it is withdrawn. */
function toPaperChange(paper: LedgerPaper, { after }: AddressInput): Change {
  const identifyingKeys = new Set(paper.keys.filter((key) => /^(?:doi|arxiv|title):/.test(key)));
  const samePapers = [...after.values()].flatMap(({ papers }) =>
    papers.filter(
      ({ id, keys, gone, removed }) =>
        !gone &&
        !removed &&
        id !== paper.id &&
        keys.some((key) => identifyingKeys.has(key)) &&
        !haveConflictingKeys(keys, paper.keys),
    ),
  );
  const [only, ...others] = new Set(samePapers.map(({ id }) => id));
  return [
    paths.paper(paper.id),
    only === undefined || others.length > 0
      ? { kind: 'withdrawn' }
      : { kind: 'moved', to: paths.paper(only) },
  ];
}

import { dirname } from 'node:path';
import type { Ledger, LedgerPaper } from '../../src/model/ledger.ts';
import { toFileId } from '../../src/model/files/paper-file.ts';
import type { Unfinished } from './unfinished.ts';

/** The output of earlier conversions: the papers of all ledgers, found by their keys. */
export class PreviousRun {
  /** By digest. */
  readonly ledgers: Map<string, Ledger>;
  /** The files that an interrupted run may have written; empty after a complete one. */
  readonly unfinished: Unfinished;
  readonly #byKey = new Map<string, LedgerPaper[]>();
  readonly #byId = new Map<string, LedgerPaper>();
  /** By folder; only needed if one is missing. */
  #papersIn: Map<string, LedgerPaper[]> | undefined;
  readonly #hashes = new Map<string, string>();

  constructor(ledgers: Map<string, Ledger>, unfinished: Unfinished = new Map()) {
    this.ledgers = ledgers;
    this.unfinished = unfinished;
    for (const [digest, ledger] of ledgers)
      for (const paper of ledger.papers) this.#add(digest, paper);
  }

  #add(digest: string, paper: LedgerPaper) {
    this.#byId.set(paper.id, paper);
    if (paper.hash) this.#hashes.set(paper.id, paper.hash);
    for (const key of paper.keys.filter(identifiesPaper)) {
      const scoped = toScopedKey(digest, key);
      this.#byKey.set(scoped, [...(this.#byKey.get(scoped) ?? []), paper]);
    }
  }

  /** The former id of a paper with these keys: of the ids that `isFree` allows, the one with the most keys in common. */
  idFor(digest: string, keys: string[], isFree: (id: string) => boolean): string | undefined {
    const shared = new Map<LedgerPaper, number>();
    for (const key of keys.filter(identifiesPaper))
      for (const paper of this.#byKey.get(toScopedKey(digest, key)) ?? [])
        if (isFree(paper.id) && !haveConflictingKeys(keys, paper.keys))
          shared.set(paper, (shared.get(paper) ?? 0) + 1);
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best?.[0].id;
  }

  /** The paper files that earlier conversions wrote, as paths relative to `papers/`. */
  files(): string[] {
    return [...this.#byId.values()].map(({ file }) => file);
  }

  /** The ids of all papers, and the names of renamed files. */
  ids(): string[] {
    return [...this.#byId.values()].flatMap(({ id, file }) => [id, toFileId(file)]);
  }

  papers(): LedgerPaper[] {
    return [...this.#byId.values()];
  }

  fileOf(id: string): string | undefined {
    return this.#byId.get(id)?.file;
  }

  /** Hash of the paper's file as the converter last wrote it. */
  hashOf(id: string): string | undefined {
    return this.#hashes.get(id);
  }

  /** Whether an interrupted run wrote a text with this hash to a paper's file (its path relative to `papers/`). */
  wrote(file: string, hash: string): boolean {
    return this.unfinished.get(file)?.includes(hash) === true;
  }

  /** Files that an interrupted run may have written for papers in no ledger. */
  unfinishedFiles(): string[] {
    const files = new Set(this.files());
    return [...this.unfinished.keys()].filter((file) => !files.has(file));
  }

  /** The number of papers in a folder, without those whose files were deleted or that no digest contains. */
  countFiles(folder: string): number {
    this.#papersIn ??= Map.groupBy(
      this.papers().filter(({ removed, gone }) => !removed && !gone),
      ({ file }) => dirname(file),
    );
    return this.#papersIn.get(folder)?.length ?? 0;
  }

  isRecordedAsDeleted(id: string): boolean {
    return this.#byId.get(id)?.removed === true;
  }
}

/** The key by which papers are indexed. A source's own id, or an abstract under another title, identifies a paper only within one digest. */
const toScopedKey = (digest: string, key: string) =>
  /^(?:id|abstract):/.test(key) ? `${digest} ${key}` : key;

/** Whether a key can identify a paper. A year cannot, because many papers share it. */
const identifiesPaper = (key: string) => !key.startsWith('year:');

/** Whether both have a DOI, or both an arXiv id, and these differ, or their years differ by more than one. */
export function haveConflictingKeys(a: string[], b: string[]): boolean {
  const pairOf = (kind: string) =>
    [a, b].map((keys) => keys.find((key) => key.startsWith(kind))?.slice(kind.length));
  const differ = ['doi:', 'arxiv:'].some((kind) => {
    const [left, right] = pairOf(kind);
    return left !== undefined && right !== undefined && left !== right;
  });
  const [left, right] = pairOf('year:');
  return differ || Math.abs(Number(left) - Number(right)) > 1;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { readAddresses } from '../../src/catalogue/read-addresses.ts';
import { listPaperFiles } from '../../src/catalogue/read-papers.ts';
import { readSite } from '../../src/catalogue/read-site.ts';
import { parseLedgers } from '../../src/catalogue/read-ledgers.ts';
import { readText } from '../../src/catalogue/read-text.ts';
import type { AddressList } from '../../src/model/files/address-list.ts';
import type { ReadingOptions } from '../formats/format.ts';
import { takeLock } from '../lock.ts';
import { startStage } from '../stages.ts';
import type { Progress } from '../progress.ts';
import { checkComments } from './check-comments.ts';
import { checkSettings } from '../check/settings.ts';
import { checkEdits, toProblem } from './check-edits.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import { collect } from './collect.ts';
import { toFileFault } from './file-fault.ts';
import { findOutsideLinks } from './outside-links.ts';
import { PreviousRun } from './previous-run.ts';
import type { Disk } from './paper-state.ts';
import { toPlan } from './plan.ts';
import { problem, type Problem } from '../problems.ts';
import { readDigests, type DigestReading } from './read-digests.ts';
import type { Report } from './report.ts';
import { applyReferences } from './references/apply.ts';
import { readReferences } from './references/read-references.ts';
import { readUnfinished } from './unfinished.ts';
import { writePlan } from './write-plan.ts';

export interface ConvertOptions {
  /** The folder that contains `digests/`. */
  content: string;
  /** Read every digest as this format. Default: the detected one. */
  format?: string | undefined;
  /** Report only. */
  dryRun?: boolean;
  /** Delete papers that no digest contains. */
  prune?: boolean;
  /** Write everything that can be read, despite errors. */
  keepGoing?: boolean;
  /** Receives every paper that is read and written. Default: none. */
  progress?: Progress;
}

/**
 * Converts the digests of a content folder into papers and ledgers. If there are errors, writes nothing and says so. The folder is locked during the conversion; throws a
 * `CommandError` if another process is converting it.
 */
export function convert(options: ConvertOptions): Report {
  const { content } = options;
  if (!existsSync(join(content, 'digests'))) return missing(content);
  try {
    const outside = findOutsideLinks(content);
    return outside.length > 0 ? failed(outside) : convertLocked(options);
  } catch (error) {
    const fault = toFileFault(error, content);
    if (!fault) throw error;
    return failed([fault]);
  }
}

function convertLocked(options: ConvertOptions): Report {
  const { content, dryRun } = options;
  if (dryRun) return convertDigests(options);
  const release = takeLock(join(content, '.convert.lock'), `converting ${content}`);
  try {
    return convertDigests(options);
  } finally {
    release();
  }
}

function convertDigests(options: ConvertOptions): Report {
  const { content, format, dryRun, prune, keepGoing, progress } = options;
  startStage('convert');
  const { digests, problems } = readDigests(content, format, readOptions(content));
  const { ledgers, issues } = parseLedgers(content);
  progress?.start(
    'Converting',
    digests.reduce((sum, { reading }) => sum + reading.drafts.length, 0),
  );
  const candidates = digests.map((digest) => toCandidates(digest, progress));
  const previous = new PreviousRun(ledgers, readUnfinished(content));
  const collection = collect(
    candidates.flatMap((one) => one.candidates),
    previous,
    fileNamer(digests),
  );
  startStage('references');
  const references = readReferences(content, readOptions(content));
  const filling = applyReferences(collection.papers, references.references);
  startStage('write');
  const addresses = readList(content);
  const isBroken = brokenIn([...problems, ...candidates.flatMap((one) => one.problems)]);
  const disk = diskOf(content);
  const plan = toPlan({
    digests,
    collection,
    previous,
    disk,
    addresses: addresses.list,
    prune: prune === true,
    isBroken,
  });
  const all = [
    ...checkSettings(content).map(toProblem),
    ...addresses.problems,
    ...problems,
    ...issues.map(({ code, file, message }) => problem(code, file, message)),
    ...candidates.flatMap((one) => one.problems),
    ...collection.problems,
    ...checkComments(digests, collection.assignments, isBroken, disk),
    ...references.problems,
    ...filling,
    ...plan.report.problems,
    ...checkEdits(content, plan),
  ];
  const stops = all.some(({ severity }) => severity === 'error') && !keepGoing;
  const faults = stops || dryRun ? [] : write(content, plan, previous.unfinished, progress);
  return {
    ...summarise(digests, collection.assignments),
    papers: plan.report.papers,
    deleted: plan.deletions,
    problems: [...all, ...faults],
    written: !stops && !dryRun && faults.length === 0,
  };
}

/** Writes a plan; returns the problem that stopped it, if any. */
function write(...plan: Parameters<typeof writePlan>): Problem[] {
  try {
    writePlan(...plan);
    return [];
  } catch (error) {
    const fault = toFileFault(error, plan[0], 'write-failed');
    if (!fault) throw error;
    return [fault];
  }
}

/** Which files and folders of `digests/` have errors. */
function brokenIn(problems: Problem[]): (source: string) => boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const names = new Set(errors.map(({ file }) => file.split('/')[1]));
  return (source) => names.has(source);
}

/** What `site.yaml` says about reading; `checkSettings` reports a broken one. */
function readOptions(content: string): ReadingOptions {
  try {
    return { keepTags: readSite(content).keepTags };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { keepTags: false };
  }
}

/** The published addresses; a list with errors must not be written over. */
function readList(content: string): { list?: AddressList | undefined; problems: Problem[] } {
  try {
    return { list: readAddresses(content), problems: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const problems = error.issues.map(({ code, file, line, message, hint }) =>
      problem(code, file, message, { line, hint }),
    );
    return { problems };
  }
}

function missing(content: string): Report {
  const message = `Folder not found: ${join(content, 'digests')}.`;
  return failed([problem('content-missing', content, message)]);
}

const failed = (problems: Problem[]): Report => ({
  digests: [],
  papers: [],
  deleted: [],
  problems,
  written: false,
});

function toCandidates(
  digest: DigestReading,
  progress: Progress | undefined,
): { candidates: Candidate[]; problems: Problem[] } {
  const candidates: Candidate[] = [];
  const problems: Problem[] = [];
  digest.reading.drafts.forEach((draft, index) => {
    const file = `digests/${digest.source}`;
    try {
      const result = toCandidate(draft, index, digest.id, file);
      if (result.candidate) candidates.push(result.candidate);
      problems.push(...result.problems);
    } catch (error) {
      const message = `“${draft.title.slice(0, 60)}” cannot be converted: ${(error as Error).message}.`;
      problems.push(problem('record-broken', file, message, { line: draft.lines[0] }));
    }
    progress?.step();
  });
  // The drafts are not used again, and in a large collection they take as much memory as everything else.
  digest.reading.drafts = [];
  return { candidates, problems };
}

function fileNamer(digests: DigestReading[]): (digest: string) => string {
  const sources = new Map(digests.map(({ id, source }) => [id, source]));
  return (digest) => `digests/${sources.get(digest)}`;
}

function diskOf(content: string): Disk {
  const folder = join(content, 'papers');
  return {
    listPapers: () => listPaperFiles(folder),
    readPaper(file) {
      const path = join(folder, file);
      return existsSync(path) ? readText(path) : undefined;
    },
    hasFolder: (digest) => existsSync(join(folder, digest)),
  };
}

function summarise(
  digests: DigestReading[],
  assignments: { candidate: Candidate }[],
): Pick<Report, 'digests'> {
  const sums = new Map<string, number>();
  for (const { candidate } of assignments)
    sums.set(candidate.digest, (sums.get(candidate.digest) ?? 0) + 1);
  return {
    digests: digests.map(({ id, source, format, digest }) => ({
      id,
      source,
      format,
      ...(digest.date && { date: digest.date }),
      papers: sums.get(id) ?? 0,
    })),
  };
}

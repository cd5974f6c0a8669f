import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { getResultCache } from '../../src/catalogue/result-cache.ts';
import { readAddresses } from '../../src/catalogue/read-addresses.ts';
import { listMarkdownFiles } from '../../src/model/files/markdown-folder.ts';
import { readSite } from '../../src/catalogue/read-site.ts';
import { parseLedgers } from '../../src/catalogue/read-ledgers.ts';
import { readText } from '../../src/catalogue/read-text.ts';
import type { AddressList } from '../../src/model/files/address-list.ts';
import type { ParseOptions } from '../formats/format.ts';
import { takeLock } from '../lock.ts';
import { startStage } from '../stages.ts';
import type { Progress } from '../progress.ts';
import { checkComments } from './check-comments.ts';
import { checkSettings } from '../check/settings.ts';
import { checkEdits, toProblem } from './check-edits.ts';
import type { Candidate } from './candidate.ts';
import { assignCandidates } from './assign-candidates.ts';
import { toFileProblemOrThrow } from './file-problem.ts';
import { toMissingContent } from './missing-content.ts';
import { findOutsideSymlinks } from './outside-symlinks.ts';
import { PreviousRun } from './previous-run.ts';
import type { PaperFiles } from './paper-state.ts';
import { toPlan, type Plan } from './plan.ts';
import { problem, type Problem } from '../problems.ts';
import { convertDigest } from './convert-digest.ts';
import { readDigests, toDigestId, type ParsedDigest } from './read-digests.ts';
import type { Report } from './report.ts';
import { applyReferences } from './references/apply.ts';
import { readReferences } from './references/read-references.ts';
import { readUnfinished, type Unfinished } from './unfinished.ts';
import { writePlan } from './write-plan.ts';

export interface ConvertOptions {
  /** The folder that contains `digests/`. */
  content: string;
  /** Read every digest as this format. Default: the detected one. */
  format?: string | undefined;
  /** Write nothing, only report. */
  dryRun?: boolean;
  /** Delete papers that no digest contains. */
  prune?: boolean;
  /** Write everything that can be read, despite errors. */
  keepGoing?: boolean;
  /** Is told about each paper that is converted and each file that is written. Default: none. */
  progress?: Progress;
}

/**
 * Converts the digests of a content folder into papers and ledgers. If there are errors, writes nothing, which the report says. The folder is locked during the conversion; throws a
 * `CommandError` if another process is converting it.
 */
export function convert(options: ConvertOptions): Report {
  const { content } = options;
  if (!existsSync(join(content, 'digests'))) return toFailedReport([toMissingContent(content)]);
  try {
    const symlinkProblems = findOutsideSymlinks(content);
    return symlinkProblems.length > 0 ? toFailedReport(symlinkProblems) : convertLocked(options);
  } catch (error) {
    return toFailedReport([toFileProblemOrThrow(error, content)]);
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
  const { digests, problems } = readDigests(
    content,
    format,
    readParseOptions(content),
    getResultCache(),
  );
  const { ledgers, issues } = parseLedgers(content);
  progress?.start(
    'Converting',
    digests.reduce((sum, { parsed }) => sum + parsed.drafts.length, 0),
  );
  const convertedDigests = digests.map((digest) =>
    convertDigest(digest, getResultCache(), progress),
  );
  const previous = new PreviousRun(ledgers, readUnfinished(content));
  const collection = assignCandidates(
    convertedDigests.flatMap(({ candidates }) => candidates),
    previous,
    toFileLookup(digests),
  );
  startStage('references');
  const references = readReferences(content, readParseOptions(content));
  const referenceProblems = applyReferences(collection.papers, references.references);
  startStage('write papers');
  const addresses = readAddressList(content);
  const isBroken = matchBrokenDigests([
    ...problems,
    ...convertedDigests.flatMap((digest) => digest.problems),
  ]);
  const paperFiles = getPaperFiles(content);
  const plan = toPlan({
    digests,
    collection,
    previous,
    paperFiles,
    addresses: addresses.list,
    prune: prune === true,
    isBroken,
  });
  const allProblems = [
    ...checkSettings(content).map(toProblem),
    ...addresses.problems,
    ...problems,
    ...issues.map(({ code, file, message }) => problem(code, file, message)),
    ...convertedDigests.flatMap((digest) => digest.problems),
    ...collection.problems,
    ...checkComments(digests, collection.assignments, isBroken, paperFiles),
    ...references.problems,
    ...referenceProblems,
    ...plan.report.problems,
    ...checkEdits(content, plan),
  ];
  const isStopped = !keepGoing && allProblems.some(({ severity }) => severity === 'error');
  const failures = isStopped || dryRun ? [] : write(content, plan, previous.unfinished, progress);
  return {
    ...summariseDigests(digests, collection.assignments),
    papers: plan.report.papers,
    deleted: plan.deletions,
    problems: [...allProblems, ...failures],
    written: !isStopped && !dryRun && failures.length === 0,
  };
}

/** Writes a plan; returns the problem that stopped it, if any. */
function write(
  content: string,
  plan: Plan,
  unfinished: Unfinished,
  progress: Progress | undefined,
): Problem[] {
  try {
    writePlan(content, plan, unfinished, progress);
    return [];
  } catch (error) {
    return [toFileProblemOrThrow(error, content, 'write-failed')];
  }
}

/** Returns a function that says whether a digest (by its id) or its `.yaml` file has errors. */
function matchBrokenDigests(problems: Problem[]): (digest: string) => boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const names = errors.flatMap(({ file }) => /^digests\/([^/]+)/.exec(file)?.[1] ?? []);
  const ids = new Set(names.map(toDigestId));
  return (digest) => ids.has(digest);
}

/** The settings in `site.yaml` for reading digests; `checkSettings` reports an invalid file. */
function readParseOptions(content: string): ParseOptions {
  try {
    return { keepTags: readSite(content).keepTags };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { keepTags: false };
  }
}

/** The published addresses. A list with errors must not be overwritten. */
function readAddressList(content: string): { list?: AddressList | undefined; problems: Problem[] } {
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

const toFailedReport = (problems: Problem[]): Report => ({
  digests: [],
  papers: [],
  deleted: [],
  problems,
  written: false,
});

function toFileLookup(digests: ParsedDigest[]): (digest: string) => string {
  const sources = new Map(digests.map(({ id, source }) => [id, source]));
  return (digest) => `digests/${sources.get(digest)}`;
}

function getPaperFiles(content: string): PaperFiles {
  const folder = join(content, 'papers');
  return {
    listPapers: () => listMarkdownFiles(folder),
    readPaper(file) {
      const path = join(folder, file);
      return existsSync(path) ? readText(path) : undefined;
    },
    exists: (path) => existsSync(join(folder, path)),
  };
}

function summariseDigests(
  digests: ParsedDigest[],
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

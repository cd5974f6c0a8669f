import { escapeControls } from '../../src/text/escape-controls.ts';
import { formatCount } from '../format-count.ts';
import { formatDocsLinks, type Problem } from '../problems.ts';

/**
 * The result of a conversion for a paper of a digest. `updated`: also if only a comment in the digest's `.yaml` file changed. `edited`: the file was edited by hand
 * and is kept. `deleted`: the file was deleted by hand and stays deleted, or the digest withdraws the paper. `merged`: the paper is in the file of an earlier one.
 */
export type Status = 'created' | 'updated' | 'unchanged' | 'edited' | 'deleted' | 'merged';

/** The report that `--json` prints. */
export interface Report {
  digests: { id: string; source: string; format: string; date?: string; papers: number }[];
  papers: { id: string; file: string; digest: string; status: Status }[];
  /** Deleted files, by their paths in the content folder: papers that are pruned or withdrawn, leftovers of an interrupted run, and ledgers of deleted digests. */
  deleted: string[];
  problems: Problem[];
  /** Whether files were written: not with `--dry-run`, and not if there are errors. */
  written: boolean;
}

/** Whether a command may go on: without errors or, with `keepGoing`, with at least one paper that could be written. */
export function isSuccess({ problems, papers }: Report, keepGoing = false): boolean {
  const errors = problems.filter(isError);
  if (errors.length === 0) return true;
  return keepGoing && papers.length > 0 && errors.every(({ code }) => code !== 'write-failed');
}

const isError = ({ severity }: Problem) => severity === 'error';

/** The report as text for a terminal: problems by file and line, errors last, the number of hidden notes, digests without a date, deleted files, then what was written. */
export function formatReport(report: Report, verbose = false): string {
  const { problems } = report;
  const shown = problems
    .filter(({ severity }) => verbose || severity !== 'info')
    .sort((a, b) => Number(isError(a)) - Number(isError(b)) || byPlace(a, b));
  const lines = verbose ? shown.map(formatProblem) : formatGrouped(shown);
  if (shown.length > 0) lines.push(formatDocsLinks(shown.map(({ code }) => code)));
  const infos = problems.length - shown.length;
  if (infos > 0) lines.push(`${formatCount(infos, 'note')} hidden (show with --verbose).`);
  return [
    ...lines,
    ...formatUndated(report),
    ...formatDeleted(report),
    ...formatOutcome(report),
  ].join('\n');
}

/** The errors, and the warnings and notes that `previous` does not have. */
export function withoutRepeated(problems: Problem[], previous: Problem[]): Problem[] {
  const previousProblems = new Set(previous.map((problem) => JSON.stringify(problem)));
  return problems.filter(
    (problem) => isError(problem) || !previousProblems.has(JSON.stringify(problem)),
  );
}

/** Reports undated digests, but only if they have new papers, so that later runs do not repeat the message. */
function formatUndated({ digests, papers }: Report): string[] {
  const created = new Set(
    papers.filter(({ status }) => status === 'created').map(({ digest }) => digest),
  );
  const undated = digests.filter(({ id, date }) => date === undefined && created.has(id));
  if (undated.length === 0) return [];
  const names = undated.map(({ source }) => escapeControls(source)).join(', ');
  return [`No date: ${names}. A digest has one if its name starts with the day: 2025-04-28-…`];
}

function formatDeleted({ deleted, written }: Report): string[] {
  return deleted.map((path) => `${written ? 'deleted' : 'would be deleted'}: ${path}`);
}

/** What was written, what a dry run would write, or why nothing was written. */
function formatOutcome({ digests, papers, problems, written }: Report): string[] {
  const statuses = countStatuses(papers.map(({ status }) => status));
  const errors = problems.filter(isError);
  const filesWithErrors = new Set(errors.map(({ file }) => file));
  const readableDigests = digests.filter(
    ({ source, papers: sum }) => sum > 0 || !filesWithErrors.has(`digests/${source}`),
  );
  const presentPapers = papers.filter(({ status }) => status !== 'merged' && status !== 'deleted');
  const counts = `${formatCount(readableDigests.length, 'digest')}, ${formatCount(presentPapers.length, 'paper')}`;
  const sum = formatCount(errors.length, 'error');
  if (errors.some(({ code }) => code === 'write-failed'))
    return [`Writing stopped: ${sum}. Run the command again; it writes what is missing.`];
  if (written && errors.length === 0) return [`${counts}${statuses}.`];
  if (written) return [`${counts}${statuses}.`, `${sum}: content with errors was not written.`];
  if (errors.length === 0) return [`Dry run, nothing was written. Planned: ${counts}${statuses}.`];
  const advice = 'To write the papers without errors, run: npm run convert -- --keep-going';
  const canContinue = papers.length > 0 && errors.every(isAboutSource);
  return [`Nothing was written: ${sum}. Read: ${counts}.`, ...(canContinue ? [advice] : [])];
}

/** Whether a problem is in a digest or a reference. `--keep-going` helps only with these: with errors in settings or edited papers, the site cannot be built. */
const isAboutSource = ({ file }: Problem) => /^(?:digests|references)\//.test(file);

/** Number of warnings of one kind that are shown per file without `--verbose`. Errors are always shown. */
const MAX_ALIKE = 5;

/** Formats problems. Warnings and notes of one kind in one file become one message, and warnings of one kind about whole papers too. */
function formatGrouped(problems: Problem[]): string[] {
  const alike = Map.groupBy(problems, (problem) =>
    isAboutPaperFile(problem) ? problem.code : `${problem.file} ${problem.code} ${problem.hint}`,
  );
  return [...alike.values()].flatMap((group) => {
    if (group.length === 1 || group[0]?.severity === 'error') return group.map(formatProblem);
    return [group.every(isAboutPaperFile) ? formatPapers(group) : formatAlike(group)];
  });
}

/** One message about several warnings of a kind in a file: how many, the lines of the first ones, what to do. */
function formatAlike(problems: Problem[]): string {
  const { code, severity, file, hint } = problems[0]!;
  const shown = problems.slice(0, MAX_ALIKE).map(({ line, message }) => {
    return escapeControls(line === undefined ? message : `${line}: ${message}`);
  });
  const rest = problems.length - shown.length;
  const lines = rest > 0 ? [...shown, `… and ${rest} more (show with --verbose)`] : shown;
  const heading = `${severity}: ${escapeControls(file)}, ${formatCount(problems.length, 'time')} [${code}]`;
  return [heading, ...lines, hint].join('\n  ');
}

/** Whether a problem is a warning about a whole file in `papers/`. */
const isAboutPaperFile = (problem: Problem) =>
  problem.severity === 'warning' &&
  problem.file.startsWith('papers/') &&
  problem.line === undefined;

/** Number of files that a warning about several papers names. */
const MAX_NAMED = 3;

/** One warning about several papers: how many, the first ones, what to do. */
function formatPapers(problems: Problem[]): string {
  const { code, severity, hint } = problems[0]!;
  const named = problems.slice(0, MAX_NAMED).map(({ file }) => escapeControls(file));
  const rest = problems.length - named.length;
  const more = rest > 0 ? ` and ${rest} more (show with --verbose)` : '';
  return `${severity}: ${problems.length} papers [${code}]\n  ${named.join(', ')}${more}\n  ${hint}`;
}

/** A problem in words: severity, place and code, then what is wrong and what to do. Names and texts of digests cannot control the terminal or begin lines. */
export function formatProblem({ code, severity, file, line, message, hint }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${severity}: ${escapeControls(place)} [${code}]\n  ${escapeControls(message)}\n  ${hint}`;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

function countStatuses(statuses: Status[]): string {
  const sums = new Map<Status, number>();
  for (const status of statuses) sums.set(status, (sums.get(status) ?? 0) + 1);
  if (sums.size === 0) return '';
  return `: ${[...sums].map(([status, sum]) => `${sum.toLocaleString('en')} ${status}`).join(', ')}`;
}

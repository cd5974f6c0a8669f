import { extname } from 'node:path';
import { problemTable, type ProblemCode } from '../problems.ts';
import { commandProblemCodes } from '../command-problems.ts';
import { commandExplanations } from './problems/commands.ts';
import type { ExampleFile, ExampleFiles, FileExplanation } from './problems/explanation.ts';
import { explanations } from './problems/index.ts';

/** The list of problems in `docs/problems.md`: a heading for each code, so that `problems.md#CODE` is its URL. */
export function toProblemList(): string {
  const codes = Object.keys(problemTable) as ProblemCode[];
  return [
    '## Files in the content folder',
    ...codes.map((code) => describeFileProblem(code, explanations[code])),
    '## Commands',
    ...commandProblemCodes.map(describeCommandProblem),
  ].join('\n\n');
}

function describeFileProblem(
  code: ProblemCode,
  { text, earlier, broken, corrected, keepGoing }: FileExplanation,
): string {
  const [severity] = problemTable[code];
  return [
    `### ${code}`,
    `_${capitalise(severity)}._ ${text}`,
    ...(earlier ? ['At the previous conversion:', ...listFiles(earlier)] : []),
    `${earlier ? 'Then' : 'For example'}${keepGoing ? ', with `--keep-going`' : ''}:`,
    ...listFiles(broken),
    'Corrected:',
    ...listFiles(corrected),
  ].join('\n\n');
}

function describeCommandProblem(code: (typeof commandProblemCodes)[number]): string {
  const { text, broken, corrected } = commandExplanations[code];
  return `### ${code}\n\n_Error._ ${text}\n\nFor example: ${broken}\n\nCorrected: ${corrected}`;
}

const listFiles = (files: ExampleFiles): string[] =>
  Object.entries(files).map(([path, file]) => describeFile(`content/${path}`, file));

function describeFile(path: string, file: ExampleFile | null): string {
  if (file === null) return `\`${path}\` does not exist.`;
  if (typeof file !== 'string') return `\`${path}\`: ${file.words}`;
  if (file.trim() === '') return `\`${path}\` is empty.`;
  const language = languages[extname(path)] ?? 'text';
  return `\`${path}\`:\n\n${fence}${language}\n${file.trimEnd()}\n${fence}`;
}

/** Longer than any fence in an example. */
const fence = '````';

const languages: Record<string, string> = {
  '.bib': 'bibtex',
  '.csl': 'xml',
  '.css': 'css',
  '.json': 'json',
  '.md': 'markdown',
  '.xml': 'xml',
  '.yaml': 'yaml',
};

const capitalise = (word: string) => word[0]!.toUpperCase() + word.slice(1);

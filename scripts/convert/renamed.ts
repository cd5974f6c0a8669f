import { parsePaperFile, printPaperFile } from '../../src/model/files/paper-file.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { plain } from '../../src/text/views.ts';
import { matchKeysOf } from './keys.ts';
import type { MergedPaper } from './merge.ts';
import type { PaperFiles } from './paper-state.ts';
import { contradict, type PreviousRun } from './previous-run.ts';
import { problem, type Problem } from '../problems.ts';

/** The file that a paper’s file was renamed to by hand. */
export interface Renamed {
  file: string;
  id: string;
  /** The file with the former id in `also`; absent if the file has other edits, so that the id must be added by hand. */
  text?: string;
  /** Its front matter already contains the former id. */
  hasFormerId: boolean;
}

type OtherFile = Pick<Renamed, 'file' | 'id'> & {
  text: string;
  parsed: Exclude<ReturnType<typeof parsePaperFile>, { issues: unknown[] }>;
};

/**
 * Finds the renamed files of papers whose files are missing: of the papers’ files that the converter did not write, the one that has the former id,
 * otherwise the one with the same text, otherwise the only one with the same DOI, arXiv id or title.
 */
export function findRenamed(
  missing: MergedPaper[],
  papers: MergedPaper[],
  previous: PreviousRun,
  paperFiles: PaperFiles,
): Map<MergedPaper, Renamed> {
  if (missing.length === 0) return new Map();
  const known = new Set([...previous.files(), ...papers.map(({ file }) => file)]);
  const others = paperFiles
    .listPapers()
    .flatMap((file) => (known.has(file) ? [] : readOther(file, paperFiles)));
  return new Map(
    missing.flatMap((paper) => {
      const renamed = findOne(paper, others, previous.hashOf(paper.id));
      return renamed ? [[paper, renamed] as const] : [];
    }),
  );
}

function readOther(file: string, paperFiles: PaperFiles): OtherFile[] {
  const text = paperFiles.readPaper(file) ?? '';
  const parsed = parsePaperFile(text);
  if (parsed.issues) return [];
  return [{ file, id: file.replace(/^.*\//, '').replace(/\.md$/, ''), text, parsed }];
}

function findOne(paper: MergedPaper, others: OtherFile[], hash?: string): Renamed | undefined {
  const declared = others.find(({ parsed }) => parsed.frontMatter.also?.includes(paper.id));
  if (declared) return { file: declared.file, id: declared.id, hasFormerId: true };
  const [same, other] = others.filter(({ text }) => shortHash(text) === hash);
  if (same && !other) {
    const { file, id, parsed } = same;
    return { file, id, text: withFormerId(parsed, paper.id), hasFormerId: false };
  }
  const [similar, ...rest] = others.filter(({ parsed }) => isSame(paper, parsed.frontMatter));
  if (!similar || rest.length > 0) return undefined;
  return { file: similar.file, id: similar.id, hasFormerId: false };
}

const withFormerId = ({ frontMatter, body }: OtherFile['parsed'], id: string): string =>
  printPaperFile({
    frontMatter: { ...frontMatter, also: [...(frontMatter.also ?? []), id] },
    body,
  });

function isSame({ sources }: MergedPaper, frontMatter: MergedPaper['frontMatter']): boolean {
  const keys = new Set(sources.flatMap((source) => source.keys));
  const others = matchKeysOf(frontMatter, { title: plain(frontMatter.title) });
  const names = others.filter((key) => /^(?:doi|arxiv|title):/.test(key));
  return names.some((key) => keys.has(key)) && !contradict([...keys], others);
}

/** Reports a renamed file, unless it already contains the former id. */
export function toRenamedProblems(
  paper: MergedPaper,
  { file, text, hasFormerId }: Renamed,
): Problem[] {
  if (hasFormerId) return [];
  const message = `The file of “${paper.id}” was renamed to this one.`;
  const line = `also: [${/^[\w-]+$/.test(paper.id) ? paper.id : JSON.stringify(paper.id)}]`;
  const hint = text
    ? `No action is needed: “${line}” is added to its front matter, so that the former address redirects.`
    : `Add this line to its front matter, so that the former address redirects: ${line}`;
  return [problem('paper-renamed', `papers/${file}`, message, { hint, line: 1 })];
}

import { parsePaperFile, printPaperFile } from '../../src/model/files/paper-file.ts';
import { shortHash } from '../../src/model/files/sha256.ts';
import { plain } from '../../src/text/views.ts';
import { keysOf } from './keys.ts';
import type { MergedPaper } from './merge.ts';
import type { Disk } from './paper-state.ts';
import { contradict, type PreviousRun } from './previous-run.ts';
import { problem, type Problem } from '../problems.ts';

/** The file that a paper’s file was renamed to by hand. */
export interface Renamed {
  file: string;
  id: string;
  /** The file with the former id in `also`, if that can be added: it is otherwise as the converter wrote it. */
  text?: string;
  /** Its front matter names the former id already. */
  isStated: boolean;
}

type OwnFile = Pick<Renamed, 'file' | 'id'> & {
  text: string;
  parsed: Exclude<ReturnType<typeof parsePaperFile>, { issues: unknown[] }>;
};

/**
 * The new files of papers whose own files are missing: among the papers’ files that the converter did not write, the one that names the former id, else
 * the one with the same text, else the only one with the same DOI, arXiv id or title.
 */
export function findRenamed(
  missing: MergedPaper[],
  papers: MergedPaper[],
  previous: PreviousRun,
  disk: Disk,
): Map<MergedPaper, Renamed> {
  if (missing.length === 0) return new Map();
  const known = new Set([...previous.files(), ...papers.map(({ file }) => file)]);
  const own = disk.listPapers().flatMap((file) => (known.has(file) ? [] : readOwn(file, disk)));
  return new Map(
    missing.flatMap((paper) => {
      const renamed = findOne(paper, own, previous.hashOf(paper.id));
      return renamed ? [[paper, renamed] as const] : [];
    }),
  );
}

function readOwn(file: string, disk: Disk): OwnFile[] {
  const text = disk.readPaper(file) ?? '';
  const parsed = parsePaperFile(text);
  if (parsed.issues) return [];
  return [{ file, id: file.replace(/^.*\//, '').replace(/\.md$/, ''), text, parsed }];
}

function findOne(paper: MergedPaper, own: OwnFile[], hash?: string): Renamed | undefined {
  const stated = own.find(({ parsed }) => parsed.frontMatter.also?.includes(paper.id));
  if (stated) return { file: stated.file, id: stated.id, isStated: true };
  const [same, other] = own.filter(({ text }) => shortHash(text) === hash);
  if (same && !other) {
    const { file, id, parsed } = same;
    return { file, id, text: withFormerId(parsed, paper.id), isStated: false };
  }
  const [similar, ...others] = own.filter(({ parsed }) => isSame(paper, parsed.frontMatter));
  if (!similar || others.length > 0) return undefined;
  return { file: similar.file, id: similar.id, isStated: false };
}

const withFormerId = ({ frontMatter, body }: OwnFile['parsed'], id: string): string =>
  printPaperFile({
    frontMatter: { ...frontMatter, also: [...(frontMatter.also ?? []), id] },
    body,
  });

function isSame({ sources }: MergedPaper, frontMatter: MergedPaper['frontMatter']): boolean {
  const keys = new Set(sources.flatMap((source) => source.keys));
  const others = keysOf(frontMatter, { title: plain(frontMatter.title) });
  const names = others.filter((key) => /^(?:doi|arxiv|title):/.test(key));
  return names.some((key) => keys.has(key)) && !contradict([...keys], others);
}

/** Reports a renamed file, unless it names the former id already. */
export function toRenamedProblems(
  paper: MergedPaper,
  { file, text, isStated }: Renamed,
): Problem[] {
  if (isStated) return [];
  const message = `The file of “${paper.id}” was renamed to this one.`;
  const line = `also: [${/^[\w-]+$/.test(paper.id) ? paper.id : JSON.stringify(paper.id)}]`;
  const hint = text
    ? `No action is needed: “${line}” is added to its front matter, so that the former address redirects.`
    : `Add this line to its front matter, so that the former address redirects: ${line}`;
  return [problem('paper-renamed', `papers/${file}`, message, { hint, line: 1 })];
}

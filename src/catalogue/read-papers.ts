import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeLongId } from '../model/id-length.ts';
import { parsePaperFile } from '../model/files/paper-file.ts';
import { readText } from './read-text.ts';
import type { FrontMatter } from '../model/paper.ts';
import { findTakenNames, toAddressKey } from './find-taken-names.ts';
import { ContentError, type ContentIssue } from './content-error.ts';

/** A paper's file, read. */
export interface PaperSource {
  id: string;
  /** From `content/papers/`. */
  file: string;
  frontMatter: FrontMatter;
  body: string;
}

/** Reads every paper's file below `content/papers/`; throws a `ContentError` with all that is wrong in any. */
export function readPapers(contentDir: string): PaperSource[] {
  const folder = join(contentDir, 'papers');
  const issues: ContentIssue[] = [];
  const papers: PaperSource[] = [];
  for (const file of listPaperFiles(folder)) {
    const parsed = parsePaperFile(readText(join(folder, file)));
    if (parsed.issues)
      issues.push(
        ...parsed.issues.map((issue) => ({
          code: 'paper-invalid' as const,
          file: `papers/${file}`,
          ...issue,
        })),
      );
    else papers.push({ id: idOf(file), file, ...parsed });
  }
  issues.push(...findLongNames(papers), ...findTwins(papers), ...findTakenFormerIds(papers));
  if (issues.length > 0) throw new ContentError(issues);
  return papers;
}

const idOf = (file: string) => file.replace(/^.*\//, '').replace(/\.md$/, '');

/** What is wrong with the papers' files: with those that `isRead` selects, and with ids that two files have. */
export function checkPaperFiles(
  contentDir: string,
  isRead: (file: string) => boolean,
): ContentIssue[] {
  const folder = join(contentDir, 'papers');
  const files = listPaperFiles(folder);
  const issues = files.filter(isRead).flatMap((file) => {
    const parsed = parsePaperFile(readText(join(folder, file)));
    return (parsed.issues ?? []).map((issue) => ({
      code: 'paper-invalid' as const,
      file: `papers/${file}`,
      ...issue,
    }));
  });
  const named = files.map((file) => ({ id: idOf(file), file }));
  return [...issues, ...findLongNames(named), ...findTwins(named)];
}

/** The papers’ files below a folder. Sorted, so that the file system's order has no effect. */
export function listPaperFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort();
}

/** Reports ids that are too long for the files of the site. */
function findLongNames(papers: Pick<PaperSource, 'id' | 'file'>[]): ContentIssue[] {
  const hint = 'Give the file a shorter name.';
  return papers.flatMap(({ id, file }): ContentIssue[] => {
    const message = describeLongId(id);
    if (!message) return [];
    return [{ code: 'name-too-long', file: `papers/${file}`, line: 1, message, hint }];
  });
}

/** Reports two files with the same id. Case is ignored, as on some file systems. */
function findTwins(papers: Pick<PaperSource, 'id' | 'file'>[]): ContentIssue[] {
  const first = new Map<string, string>();
  return papers.flatMap(({ id, file }) => {
    const twin = first.get(toAddressKey(id));
    if (twin === undefined) {
      first.set(toAddressKey(id), file);
      return [];
    }
    const message = `papers/${twin} has the same id, “${id}”.`;
    return [
      {
        code: 'paper-invalid',
        file: `papers/${file}`,
        line: 1,
        message,
        hint: 'Rename one of the two files.',
      },
    ];
  });
}

const findTakenFormerIds = (papers: PaperSource[]): ContentIssue[] =>
  findTakenNames(
    papers.map(({ id, file, frontMatter: { also } }) => ({ id, file: `papers/${file}`, also })),
  ).map((taken) => ({ code: 'paper-invalid', line: 1, ...taken }));

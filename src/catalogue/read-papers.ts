import { join } from 'node:path';
import { describeForbiddenId, describeLongId } from '../model/describe-invalid-id.ts';
import { listMarkdownFiles } from '../model/files/markdown-folder.ts';
import { parsePaperFile, toFileId } from '../model/files/paper-file.ts';
import { createPaperParser } from './paper-parser.ts';
import type { ResultCache } from './result-cache.ts';
import { readText } from './read-text.ts';
import type { FrontMatter } from '../model/paper.ts';
import { findTakenNames, toIdKey } from './find-taken-names.ts';
import { ContentError, type ContentIssue } from './content-error.ts';

/** The contents of a paper's file. */
export interface StoredPaper {
  id: string;
  /** From `content/papers/`. */
  file: string;
  frontMatter: FrontMatter;
  body: string;
}

/**
 * Reads every paper's file below `content/papers/`; throws a `ContentError` with all problems in any of them. Front matters that have not changed come
 * from `cache`.
 */
export function readPapers(contentDir: string, cache?: ResultCache): StoredPaper[] {
  const folder = join(contentDir, 'papers');
  const issues: ContentIssue[] = [];
  const papers: StoredPaper[] = [];
  const parser = cache && createPaperParser(cache);
  const parse = parser?.parse ?? parsePaperFile;
  for (const file of listMarkdownFiles(folder)) {
    const parsed = parse(readText(join(folder, file)));
    if (parsed.issues)
      issues.push(
        ...parsed.issues.map((issue) => ({
          code: 'paper-invalid' as const,
          file: `papers/${file}`,
          ...issue,
        })),
      );
    else papers.push({ id: toFileId(file), file, ...parsed });
  }
  parser?.store();
  issues.push(
    ...findInvalidNames(papers),
    ...findDuplicateIds(papers),
    ...findTakenFormerIds(papers),
  );
  if (issues.length > 0) throw new ContentError(issues);
  return papers;
}

/** The problems of the papers' files that `isIncluded` selects, and the invalid and duplicate ids of all files. */
export function checkPaperFiles(
  contentDir: string,
  isIncluded: (file: string) => boolean,
): ContentIssue[] {
  const folder = join(contentDir, 'papers');
  const files = listMarkdownFiles(folder);
  const issues = files.filter(isIncluded).flatMap((file) => {
    const parsed = parsePaperFile(readText(join(folder, file)));
    return (parsed.issues ?? []).map((issue) => ({
      code: 'paper-invalid' as const,
      file: `papers/${file}`,
      ...issue,
    }));
  });
  const papers = files.map((file) => ({ id: toFileId(file), file }));
  return [...issues, ...findInvalidNames(papers), ...findDuplicateIds(papers)];
}

/** Reports ids that are too long for the files of the site, or cannot be part of a URL. */
function findInvalidNames(papers: Pick<StoredPaper, 'id' | 'file'>[]): ContentIssue[] {
  return papers.flatMap(({ id, file }): ContentIssue[] => {
    const place = { file: `papers/${file}`, line: 1 };
    const long = describeLongId(id);
    if (long)
      return [
        { code: 'name-too-long', ...place, message: long, hint: 'Give the file a shorter name.' },
      ];
    const forbidden = describeForbiddenId(id);
    return forbidden
      ? [{ code: 'name-invalid', ...place, message: forbidden, hint: 'Rename the file.' }]
      : [];
  });
}

/** Reports two files with the same id. Case is ignored, as on some file systems. */
function findDuplicateIds(papers: Pick<StoredPaper, 'id' | 'file'>[]): ContentIssue[] {
  const fileOfId = new Map<string, string>();
  return papers.flatMap(({ id, file }) => {
    const twin = fileOfId.get(toIdKey(id));
    if (twin === undefined) {
      fileOfId.set(toIdKey(id), file);
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

const findTakenFormerIds = (papers: StoredPaper[]): ContentIssue[] =>
  findTakenNames(
    papers.map(({ id, file, frontMatter: { also } }) => ({ id, file: `papers/${file}`, also })),
  ).map((taken) => ({ code: 'paper-invalid', line: 1, ...taken }));

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, repoBase } from '../../scripts/test/test-sites.ts';
import { fill } from '../scripts/build/folder.ts';

/** A site of papers in many languages, with one interface. */
export interface LanguageSite {
  /** Its content folder. */
  content: string;
  folder: string;
  base: string;
  /** Deletes the site and its content folder. */
  remove(): void;
}

/** Builds `tests/fixtures/languages` with an interface language and more files of a content folder. */
export function buildLanguageSite(
  language: string,
  files: Record<string, string> = {},
): LanguageSite {
  const root = mkdtempSync(join(tmpdir(), `offprint-${language}-`));
  const content = join(root, 'content');
  cpSync('tests/fixtures/languages', content, { recursive: true });
  fill(content, { 'site.yaml': `title: Papers\ninterface: ${language}\n`, ...files });
  const folder = join(root, 'site');
  buildSite(content, folder, repoBase);
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { content, folder, base: repoBase, remove };
}

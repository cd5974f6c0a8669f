import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, repoBase } from '../../scripts/test/test-sites.ts';

/** A site of papers in many languages, with one interface. */
export interface LanguageSite {
  /** Its content folder. */
  content: string;
  folder: string;
  base: string;
  /** Deletes the site and its content folder. */
  remove(): void;
}

/** Builds `tests/fixtures/languages` with an interface language; `strings` is the text of its `strings.yaml`. */
export function buildLanguageSite(language: string, strings?: string): LanguageSite {
  const root = mkdtempSync(join(tmpdir(), `offprint-${language}-`));
  const content = join(root, 'content');
  cpSync('tests/fixtures/languages', content, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), `title: Papers\ninterface: ${language}\n`);
  if (strings !== undefined) writeFileSync(join(content, 'strings.yaml'), strings);
  const folder = join(root, 'site');
  buildSite(content, folder, repoBase);
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { content, folder, base: repoBase, remove };
}

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDir } from './sample.ts';

/** The sample collection, built for tests. */
export interface TestSites {
  /** The folder with the copy of the sample. */
  content: string;
  /** The site under `/`. */
  root: string;
  /** The site under `/some/repo/`. */
  repo: string;
}

/** The path that project pages have on GitHub. */
export const repoBase = '/some/repo/';

/** Builds the sample into a folder, under both bases, from a copy of the tests' sample; an existing build is reused. */
export function buildTestSites(folder: string): TestSites {
  const sites = {
    content: join(folder, 'content'),
    root: join(folder, 'root'),
    repo: join(folder, 'repo'),
  };
  if (!existsSync(sites.content)) cpSync(sampleDir, sites.content, { recursive: true });
  buildSite(sites.content, sites.root, '/');
  buildSite(sites.content, sites.repo, repoBase);
  return sites;
}

/** Builds a collection into a folder, unless the folder exists; `more` contains additional options of the build. Returns its warnings. */
export function buildSite(content: string, out: string, base: string, more: string[] = []): string {
  if (existsSync(out)) return '';
  const options = [
    '--content',
    content,
    '--out',
    out,
    '--base',
    base,
    '--site',
    'https://example.org',
    ...more,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`Building the sample under ${base} failed:\n${stdout}${stderr}`);
  return stderr;
}

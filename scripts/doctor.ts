/** `npm run doctor`: checks what a build and a deployment need. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../src/catalogue/content-error.ts';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { readSources } from '../src/catalogue/read-sources.ts';
import { readText } from '../src/catalogue/read-text.ts';
import { readArguments } from './arguments.ts';
import { checkSiteUrl, toPagesUrl } from './doctor/check-site-url.ts';
import { checkNode } from './doctor/check-node.ts';
import { checkSizes, type Sizes } from './doctor/check-sizes.ts';
import { checkSources } from './doctor/check-sources.ts';
import { checkWorkflow } from './doctor/check-workflow.ts';
import { formatFindings, ok, problemWith, type Finding } from './doctor/finding.ts';
import { formatCount } from './format-count.ts';
import { enrichServices } from './services/index.ts';
import { zotero } from './services/zotero.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run doctor -- [options]
  --content DIR   content folder (default: content)
  --out DIR       built site (default: dist)`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
    },
  }),
);

await runCommand(() => {
  const findings = [
    checkNode(process.versions.node),
    ...checkContent(),
    ...checkSizes(listSizes(values.content), listSizes(values.out)),
    ...checkWorkflow(
      readIfPresent('.github/workflows/deploy.yml'),
      git('branch', '--show-current'),
    ),
    ...checkContentSources(),
  ];
  console.log(formatFindings(findings));
  return findings.every(({ kind }) => kind !== 'problem');
});

/** Settings and edited files, then the URLs in the settings. */
function checkContent(): Finding[] {
  try {
    const { site, papers, digests } = getCatalogue(values.content);
    const counts = `${formatCount(digests.length, 'digest')}, ${formatCount(papers.length, 'paper')}`;
    const pages = toPagesUrl(
      git('remote', 'get-url', 'origin') ?? '',
      readIfPresent('public/CNAME')?.trim(),
    );
    return [ok(`${values.content} can be read: ${counts}`), ...checkSiteUrl(site, pages)];
  } catch (error) {
    return toFindings(error);
  }
}

function checkContentSources(): Finding[] {
  try {
    return checkSources({
      sources: readSources(values.content),
      services: [...enrichServices, { ...zotero, label: 'Zotero' }],
      isSet: (variable) => Boolean(process.env[variable]),
      hasWorkflow: existsSync('.github/workflows/collect.yml'),
    });
  } catch (error) {
    return toFindings(error);
  }
}

function toFindings(error: unknown): Finding[] {
  if (!(error instanceof ContentError)) throw error;
  return error.issues.map(({ code, file, line, message, hint }) =>
    problemWith(code, `${join(values.content, file)}:${line} ${message}`, hint),
  );
}

/** The sizes of a folder’s files. Links are not followed, because git does not store their targets. */
function listSizes(folder: string): Sizes {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? lstatSync(path).size : 0];
    }),
  );
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readText(path) : undefined;
}

/** The output of git; undefined outside a repository. */
function git(...options: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', options, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

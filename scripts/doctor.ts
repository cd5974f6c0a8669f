/** `npm run doctor`: checks what a build and a deployment need. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../src/catalogue/content-error.ts';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { readArguments } from './arguments.ts';
import { checkAddress, toPagesAddress } from './doctor/check-address.ts';
import { checkSizes, type Sizes } from './doctor/check-sizes.ts';
import { checkWorkflow } from './doctor/check-workflow.ts';
import { formatFindings, ok, problemWith, type Finding } from './doctor/finding.ts';
import { formatCount } from './format-count.ts';
import { runCommand } from './run-command.ts';

/** The commands are TypeScript that Node runs as it is; npm installs this version with the packages. */
const MIN_NODE = 26;

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
    checkNode(),
    ...checkContent(),
    ...checkSizes(listSizes(values.content), listSizes(values.out)),
    ...checkWorkflow(
      readIfPresent('.github/workflows/deploy.yml'),
      git('branch', '--show-current'),
    ),
  ];
  console.log(formatFindings(findings));
  return findings.every(({ kind }) => kind !== 'problem');
});

function checkNode(): Finding {
  const { node } = process.versions;
  if (Number.parseInt(node) >= MIN_NODE) return ok(`Node ${node}`);
  return problemWith(
    `This is Node ${node}; the commands need ${MIN_NODE}.`,
    'Run npm ci, then start commands with npm run.',
  );
}

/** Settings and edited files, then the addresses in the settings. */
function checkContent(): Finding[] {
  try {
    const { site, papers, digests } = getCatalogue(values.content);
    const counts = `${formatCount(digests.length, 'digest')}, ${formatCount(papers.length, 'paper')}`;
    const pages = toPagesAddress(
      git('remote', 'get-url', 'origin') ?? '',
      readIfPresent('public/CNAME')?.trim(),
    );
    return [ok(`${values.content} can be read: ${counts}`), ...checkAddress(site, pages)];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.issues.map(({ file, line, message, hint }) =>
      problemWith(`${join(values.content, file)}:${line} ${message}`, hint),
    );
  }
}

function listSizes(folder: string): Sizes {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
      const file = statSync(join(folder, path));
      return [join(folder, path), file.isFile() ? file.size : 0];
    }),
  );
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What git prints; undefined outside a repository. */
function git(...options: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', options, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

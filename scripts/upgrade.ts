/** `npm run upgrade`: replaces everything except `content/` and `public/` with a newer version, in one commit. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endWith, readArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { runCommand } from './run-command.ts';
import { applyUpgrade } from './upgrade/apply.ts';
import { formatPlan } from './upgrade/format-plan.ts';
import { createGit, type Git } from './upgrade/git.ts';
import { planUpgrade } from './upgrade/plan.ts';

const usage = `npm run upgrade -- [options]
  --check         show what would change; change nothing
  --from SOURCE   the template: a URL, or the path of a clone (default: repository in package.json)
  --to REF        a tag, branch or commit of the template (default: the newest release, otherwise the default branch)
  --into DIR      the repository to upgrade (default: this one)`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      from: { type: 'string' },
      to: { type: 'string' },
      into: { type: 'string', default: '.' },
    },
  }),
);

checkSource();
checkRef();
await runCommand(() => {
  try {
    upgrade(createGit(resolve(values.into)));
  } catch (error) {
    console.error('Nothing was changed.');
    throw error;
  }
});

function upgrade(git: Git) {
  if (!values.check) checkClean(git);
  const plan = planUpgrade(git, toSource(values.from ?? readRepository()), values.to);
  console.log(formatPlan(plan));
  if (values.check) return;
  console.log(
    applyUpgrade(git, plan)
      ? '\nCommitted. Next: npm ci && npm run build, check the site, then git push.'
      : '\nThis is the newest version; there is nothing to commit.',
  );
}

/** Git would read a source that starts with `-` as an option. */
function checkSource() {
  if (/^-/.test(values.from ?? ''))
    endWith(`--from: “${values.from}” is not a URL or the path of a clone.`, usage);
}

/** Git would read a reference that starts with `-` as an option, and `main:main` as an instruction to change a branch of this repository. */
function checkRef() {
  if (values.to === '' || /^[-+^]|[:*]/.test(values.to ?? 'HEAD'))
    endWith(`--to: “${values.to}” is not the name of a tag, branch or commit.`, usage);
}

/** A path is made absolute, because git runs in the repository to upgrade. */
function toSource(from: string): string {
  return /^[\w+.-]+:|@/.test(from) ? from : resolve(from);
}

function readRepository(): string {
  const { repository } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { repository?: string | { url: string } };
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (url) return url.replace(/^git\+/, '');
  throw new CommandError(
    'template-unknown',
    'The template is unknown. Run: npm run upgrade -- --from https://github.com/OWNER/offprint',
  );
}

function checkClean(git: Git) {
  const changes = git(['status', '--porcelain']).trimEnd();
  if (changes)
    throw new CommandError(
      'changes-uncommitted',
      `There are uncommitted changes. Commit them first:\n${changes}`,
    );
}

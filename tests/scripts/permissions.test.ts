import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ContentFolder } from './convert/content-folder.ts';

/** Root may read and write everything, so as root the commands run as the user `nobody`. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Runs a command, or only Node with `--check`, as a user without special rights. */
const run = (...args: string[]) => spawnSync(process.execPath, args, { ...user, encoding: 'utf8' });

const canRun = run('--check', 'scripts/convert.ts').status === 0;
const skip = canRun ? false : 'root’s checkout or Node is not readable for other users';

/** Sets the permissions of everything in a folder, and its owner to the user of the commands. */
function protect(folder: string, mode: number): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const path of [...entries.map((entry) => join(entry.parentPath, entry.name)), folder])
    if (isRoot) chownSync(path, NOBODY, NOBODY);
  chmodSync(folder, mode);
}

const sources = 'sources: [{ type: hugging-face, title: Daily }]\nenrich: { services: [arxiv] }\n';
const entry = '@misc{a, title = {Sheep}, eprint = {2005.00001}, archiveprefix = {arXiv}}\n';

/** A command, and the folder of the content that may not be read or written. */
const faults: [command: string, folder: string, mode: number, file: RegExp][] = [
  ['convert', '.', 0o555, /\.convert\.lock/],
  ['fetch', '.', 0o555, /\.fetch\.lock/],
  ['enrich', '.', 0o555, /\.enrich\.lock/],
  ['build', '.', 0o555, /\.convert\.lock/],
  ['convert', 'papers/a', 0o555, /papers\/a/],
  ['enrich', 'digests', 0, /digests/],
  ['build', 'papers', 0, /papers/],
  ['build', 'site', 0o555, /site/],
];

describe(
  'without permission, a command changes nothing and names the file or folder:',
  { skip },
  () => {
    for (const [command, name, mode, file] of faults)
      test(`${command}, ${name === '.' ? 'content' : name} ${mode === 0 ? 'unreadable' : 'read-only'}`, () => {
        using content = new ContentFolder({ 'sources.yaml': sources, 'digests/a.bib': entry });
        content.convert();
        content.write('digests/b.bib', '@misc{b, title = {Fields}}');
        content.write('digests/a.bib', entry.replace('Sheep', 'Cows'));
        content.write('site/.keep', '');
        const before = content.snapshot();
        protect(content.path, 0o755);
        protect(join(content.path, name), mode);
        const out = command === 'build' ? ['--out', join(content.path, 'site/dist')] : [];
        const { status, stdout, stderr } = run(
          '--disable-warning=ExperimentalWarning',
          `scripts/${command}.ts`,
          '--content',
          content.path,
          ...out,
        );
        chmodSync(join(content.path, name), 0o755);
        const output = stdout + stderr;
        assert.equal(status, 1, output);
        assert.match(output, /No permission to read or write it\.\n {2}Change its permissions/);
        assert.match(output, file);
        assert.doesNotMatch(output, /^ +at /m);
        // The note from which the next run continues.
        if (content.has('ledgers/.unfinished')) content.delete('ledgers/.unfinished');
        assert.deepEqual(content.snapshot(), before);
      });
  },
);

/** `npm run start-empty`: removes the sample collection and leaves documented settings to fill in. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressFile } from '../src/catalogue/read-addresses.ts';
import { readArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { runCommand } from './run-command.ts';
import { sampleDigest, sampleDir } from './test/sample.ts';

const usage = `npm run start-empty -- [options]
  --content DIR   content folder (default: content)
  --force         also delete your own digests and papers, and replace settings that you changed`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      force: { type: 'boolean', default: false },
    },
  }),
);

const ownDigests = listFolder('digests').filter((name) => !name.startsWith(`${sampleDigest}.`));

await runCommand(() => {
  if (ownDigests.length > 0 && !values.force)
    throw new CommandError(
      'own-digests',
      `Nothing was deleted: there are your own digests (${ownDigests.join(', ')}). To delete them too, run: npm run start-empty -- --force`,
    );
  startEmpty();
});

/** Names of the files and folders in a folder of content, without `.gitkeep` and the like. */
function listFolder(folder: string): string[] {
  const path = join(values.content, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith('.')) : [];
}

function startEmpty() {
  for (const folder of ['digests', 'papers', 'ledgers', 'references'])
    for (const name of listFolder(folder))
      rmSync(join(values.content, folder, name), { recursive: true });
  rmSync(join(values.content, addressFile), { force: true });
  for (const name of ['digests/.fetch.json', 'references/.enrich.json'])
    rmSync(join(values.content, name), { force: true });
  mkdirSync(join(values.content, 'digests'), { recursive: true });
  writeFileSync(join(values.content, 'digests', '.gitkeep'), '');
  if (isReplaceable('pages/about.md')) rmSync(join(values.content, 'pages/about.md'));
  if (listFolder('pages').length === 0)
    rmSync(join(values.content, 'pages'), { recursive: true, force: true });
  for (const name of ['site.yaml', 'topics.yaml']) replaceSettings(name);
  console.log(
    'The sample was removed. Next: edit content/site.yaml and put a digest into content/digests/. Your own pages go into content/pages/.',
  );
}

function replaceSettings(name: string) {
  const path = join(values.content, name);
  if (!existsSync(path) || isReplaceable(name))
    copyFileSync(new URL(`start-empty/${name}`, import.meta.url), path);
  else console.log(`${path} was kept, because it was changed.`);
}

/** Whether a file exists and equals the sample's. With `--force`, settings are always replaceable. */
function isReplaceable(name: string): boolean {
  const path = join(values.content, name);
  if (!existsSync(path)) return false;
  if (values.force && name.endsWith('.yaml')) return true;
  return readFileSync(path, 'utf8') === readFileSync(join(sampleDir, name), 'utf8');
}

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
import { listFiles } from '../src/model/files/list-files.ts';
import { shortHash } from '../src/model/files/sha256.ts';
import { readArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { formatFiles } from './format-files.ts';
import { runCommand } from './run-command.ts';
import { sampleDigest, sampleDir } from './test/sample.ts';

const usage = `npm run start-empty -- [options]
  --content DIR   content folder (default: content)
  --force         also delete your own digests, papers and references, and replace settings that you changed`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      force: { type: 'boolean', default: false },
    },
  }),
);

await runCommand(() => {
  if (!values.force) checkOwnFiles();
  startEmpty();
});

function checkOwnFiles() {
  const ownFiles = ['digests', 'papers', 'references'].flatMap((folder) =>
    listFiles(join(values.content, folder))
      .map((file) => `${folder}/${file}`)
      .filter((file) => !/\/\./.test(file) && !isSample(file)),
  );
  if (ownFiles.length === 0) return;
  throw new CommandError(
    'own-digests',
    [
      'Nothing was deleted, because these files were added or changed:',
      formatFiles(ownFiles),
      'Move what you want to keep out of the content folder. To delete everything, run: npm run start-empty -- --force',
    ].join('\n'),
  );
}

/** Whether a file is the sample's, unchanged. Its papers may have been converted by another version; then their ledger has their hash. */
function isSample(file: string): boolean {
  if (equalsSample(file)) return true;
  if (!file.startsWith(`papers/${sampleDigest}/`)) return false;
  const ledger = readIfPresent(join(values.content, `ledgers/${sampleDigest}.json`)) ?? '';
  return ledger.includes(`"hash":"${shortHash(readFileSync(join(values.content, file)))}"`);
}

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
  if (!existsSync(join(values.content, name))) return false;
  return (values.force && name.endsWith('.yaml')) || equalsSample(name);
}

function equalsSample(name: string): boolean {
  return readIfPresent(join(values.content, name)) === readIfPresent(join(sampleDir, name));
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

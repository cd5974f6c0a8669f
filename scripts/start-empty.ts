/** `npm run start-empty`: takes the sample collection away, and leaves everything that is yours to fill. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArguments } from './arguments.ts';

const usage = `npm run start-empty -- [options]
  --content DIR   content folder (default: content)
  --force         also delete your own digests`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      force: { type: 'boolean', default: false },
    },
  }),
);

const sample = '2025-04-28-hugging-face';
const digests = list('digests').filter((name) => !name.startsWith('.'));
const own = digests.filter((name) => !name.startsWith(`${sample}.`));
if (own.length > 0 && !values.force) {
  console.error(
    `The folder contains digests of yours: ${own.join(', ')}. Add --force to delete them too.`,
  );
  process.exitCode = 1;
} else empty();

function list(folder: string): string[] {
  const path = join(values.content, folder);
  return existsSync(path) ? readdirSync(path) : [];
}

function empty() {
  for (const folder of ['digests', 'papers', 'ledgers', 'references'])
    for (const name of list(folder).filter((one) => one !== '.gitkeep'))
      rmSync(join(values.content, folder, name), { recursive: true });
  writeFileSync(join(values.content, 'digests', '.gitkeep'), '');
  writeFileSync(join(values.content, 'topics.yaml'), '');
  console.log('Sample removed. Add a digest to content/digests/ and edit content/site.yaml.');
}

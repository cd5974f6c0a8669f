/** `npm run dev`: serves the site while you edit it, and converts digests as soon as they are saved. */
import { mkdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { parsePort, readArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { toEnvironment } from './environment.ts';
import { runCommand } from './run-command.ts';
import { createRepeatedConvert } from './run-convert.ts';

/** The root folder of the checkout. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** Milliseconds to wait for more changes, so that files copied together are converted once. */
const SETTLE_MS = 100;

/** Milliseconds until a conversion that another process prevented is tried again. */
const RETRY_MS = 1_000;

const usage = `npm run dev -- [options]
  --content DIR   content folder (default: content)
  --base PATH     path of the site (default: base in site.yaml)
  --port NUMBER   default: 4321`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      base: { type: 'string' },
      port: { type: 'string', default: '4321' },
    },
  }),
);

const port = parsePort(values.port, usage);
const content = resolve(values.content);
const convertContent = createRepeatedConvert({ content });

await runCommand(async () => {
  if (!convertContent()) return false;
  // Astro watches the folders of its collections only if they exist when it starts.
  mkdirSync(join(content, 'pages'), { recursive: true });
  Object.assign(process.env, toEnvironment({ content, base: values.base }));
  const { dev } = await import('astro');
  await dev({ root, server: { port }, integrations: [convertOnSave()] });
  return true;
});

/** Converts when a digest or reference has changed and, after errors, which may also be in settings or pages, when any file that conversions do not write has changed. */
function convertOnSave(): AstroIntegration {
  let timer: NodeJS.Timeout | undefined;
  let hasErrors = false;
  const inputs = foldersOf('digests', 'references');
  const outputs = foldersOf('papers', 'ledgers');
  const isIn = (folders: string[], file: string) =>
    folders.some((folder) => file.startsWith(folder));
  const convertAgain = () => {
    const { isConverted, isBusy } = tryToConvert();
    hasErrors = !isConverted;
    if (isBusy) timer = setTimeout(convertAgain, RETRY_MS);
  };
  return {
    name: 'offprint-convert-on-save',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(content).on('all', (_event, file) => {
          if (!isIn(inputs, file) && !(hasErrors && !isIn(outputs, file))) return;
          clearTimeout(timer);
          timer = setTimeout(convertAgain, SETTLE_MS);
        });
      },
    },
  };
}

function foldersOf(...names: string[]): string[] {
  return names.map((name) => join(content, name) + sep);
}

/** Whether everything was converted, and whether another process was converting, which may have read the files before the change. */
function tryToConvert(): { isConverted: boolean; isBusy?: boolean } {
  try {
    return { isConverted: convertContent() };
  } catch (error) {
    console.error((error as Error).message);
    const isBusy = error instanceof CommandError && error.code === 'already-running';
    return { isConverted: false, isBusy };
  }
}

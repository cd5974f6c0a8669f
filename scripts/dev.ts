/** `npm run dev`: the site while one works on it; a saved digest is converted at once. */
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArguments } from './arguments.ts';
import { toEnvironment } from './environment.ts';
import { runConvert } from './run-convert.ts';

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

if (runConvert({ content: values.content })) await serve();
else process.exitCode = 1;

async function serve() {
  const content = resolve(values.content);
  Object.assign(process.env, toEnvironment({ content, base: values.base }));
  const { dev } = await import('astro');
  await dev({ server: { port: Number(values.port) } });
  let timer: NodeJS.Timeout;
  watch(join(content, 'digests'), () => {
    clearTimeout(timer);
    timer = setTimeout(() => runConvert({ content }), saveSettles);
  });
}

/** Editors write a file in several steps; so many milliseconds after the last one it is whole. */
const saveSettles = 200;

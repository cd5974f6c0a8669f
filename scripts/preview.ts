/** `npm run preview`: serves the built site as GitHub Pages does. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePort, readArguments } from './arguments.ts';
import { restoreInterrupted } from './build/replace-folder.ts';
import { CommandError } from './command-error.ts';
import { baseOf } from './preview/base.ts';
import { startServer } from './preview/server.ts';
import { runCommand } from './run-command.ts';

const usage = `npm run preview -- [options]
  --out DIR       built site (default: dist)
  --base PATH     path of the site (default: the one used for the build)
  --port NUMBER   default: 4321`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      base: { type: 'string' },
      port: { type: 'string', default: '4321' },
    },
  }),
);

const port = parsePort(values.port, usage);

await runCommand(async () => {
  restoreInterrupted(values.out);
  if (!existsSync(values.out))
    throw new CommandError(
      'site-missing',
      `Folder not found: ${values.out}. Run npm run build first.`,
    );
  const base = values.base ?? baseOf(values.out);
  const { url } = await startServer({ folder: values.out, base, port });
  console.log(`Serving ${values.out} at ${url}`);
});

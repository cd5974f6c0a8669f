/** `npm test`: finds a browser, builds the sample site under two bases, runs every test. Arguments choose files: `npm test -- tests/text/*.ts`. */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArguments } from './arguments.ts';
import { findBrowser } from './test/find-browser.ts';
import { summarise } from './test/summarise.ts';
import { buildTestSites } from './test/test-sites.ts';

const usage = `npm test -- [FILE …]
  FILE   run these test files only: tests/site/dist.test.ts (default: all)`;

const { positionals } = readArguments(usage, () =>
  parseArgs({ allowPositionals: true, options: {} }),
);

const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'));
try {
  const browser = findBrowser();
  const { content, root, repo } = buildTestSites(folder);
  const environment = {
    CHROMIUM: browser,
    OFFPRINT_TEST_CONTENT: content,
    OFFPRINT_TEST_ROOT: root,
    OFFPRINT_TEST_REPO: repo,
    // Tests start hundreds of processes that load the same modules.
    NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
  };
  process.exitCode = await runTests({ ...process.env, ...environment });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs Node's test runner and ends with one line that says how many passed and failed. */
function runTests(env: NodeJS.ProcessEnv): Promise<number> {
  const files = positionals.length > 0 ? positionals : globSync('tests/**/*.test.ts').sort();
  return new Promise((done) => {
    // More files at a time than CI has cores, because browser tests wait for pages more than they compute.
    const options = [
      '--test',
      '--test-reporter=spec',
      '--import=./tests/seed.ts',
      '--test-concurrency=3',
      ...files,
    ];
    const runner = spawn(process.execPath, options, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    runner.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    runner.on('close', (code) => {
      console.log(summarise(output));
      done(code ?? 1);
    });
  });
}

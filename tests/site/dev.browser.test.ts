import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from '../browser.ts';
import {
  abstractOf,
  ContentFolder,
  page as papersPage,
} from '../scripts/convert/content-folder.ts';

const SAVES = 20;

const content = new ContentFolder();
let server: ChildProcess;
let browser: Browser;
let page: Page;
let home: string;
let output = '';

/** A digest of one paper, whose title and abstract contain the number of the save. */
const digest = (save: number) =>
  papersPage({ [`Version ${save} of the Paper`]: abstractOf(`This is save ${save}.`) });

before(async () => {
  content.write('digests/2025-01-01-a.txt', digest(0));
  content.write('site.yaml', 'title: First Title\n');
  [browser, home] = await Promise.all([launchBrowser(), startDev()]);
  page = await browser.newPage();
});

after(async () => {
  await browser.close();
  server.kill();
  content[Symbol.dispose]();
});

/** Starts the dev server. Returns its URL. */
function startDev(): Promise<string> {
  server = spawn(process.execPath, ['scripts/dev.ts', '--content', content.path, '--port', '0']);
  return new Promise((done, fail) => {
    for (const stream of [server.stdout!, server.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [url] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
        if (url) done(url);
      });
    server.on('close', () => fail(new Error(output)));
  });
}

const shows = (text: string) => page.getByText(text).first().waitFor({ timeout: 20_000 });

test('every save of a digest shows in the open page', async () => {
  await page.goto(`${home}digests/2025-01-01-a/`);
  await shows('This is save 0.');
  for (let save = 1; save <= SAVES; save += 1) {
    content.write('digests/2025-01-01-a.txt', digest(save));
    await shows(`This is save ${save}.`);
  }
  assert.doesNotMatch(output, /\[ERROR\]/);
});

test('a saved paper, setting or page, and a new digest show in the open page', async () => {
  const last = `This is save ${SAVES}.`;
  const [file, paper] = Object.entries(content.snapshot()).find(
    ([name, text]) => name.startsWith('papers/') && text.includes(last),
  )!;
  content.write(file, paper.replace(last, 'This was corrected.'));
  await shows('This was corrected.');
  content.write('site.yaml', 'title: Second Title\n');
  await shows('Second Title');
  // The folder of custom pages does not exist until now, as after start-empty.
  content.write('pages/about.md', '---\ntitle: About\n---\n\nFirst text.\n');
  page = await browser.newPage();
  for (let tries = 0; tries < 40; tries++) {
    if ((await page.goto(`${home}about/`))?.ok()) break;
    await page.waitForTimeout(500);
  }
  await shows('First text.');
  content.write('pages/team.md', '---\ntitle: Our Team\n---\n\nAda.\n');
  await page
    .getByRole('navigation')
    .getByText('Our Team')
    .first()
    .waitFor({ state: 'attached', timeout: 20_000 });
  content.write('pages/about.md', '---\ntitle: About\n---\n\nSecond text.\n');
  await shows('Second text.');
  page = await browser.newPage();
  await page.goto(`${home}digests/`);
  content.write(
    'digests/2025-01-02-b.txt',
    papersPage({ 'A Later Paper of Another Kind': abstractOf('Later.') }),
  );
  await page.getByRole('link', { name: /B/ }).first().waitFor({ timeout: 20_000 });
  page = await browser.newPage();
  await page.goto(`${home}digests/2025-01-02-b/`);
  await shows('A Later Paper of Another Kind');
  assert.match(await (await page.request.get(`${home}papers.bib`)).text(), /A Later Paper/);
});

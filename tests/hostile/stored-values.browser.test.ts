import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { repoBase } from '../../scripts/test/test-sites.ts';
import { formerStoredValues, storedValues } from '../../src/model/stored-values.ts';
import { sampleDigest } from '../../scripts/test/sample.ts';
import { allAttacks } from './hostile-site.ts';
import { openSample, type SampleVisits } from './sample-visits.ts';

let sample: SampleVisits;
before(async () => (sample = await openSample()));
after(() => sample.close());

const names = [...storedValues, ...formerStoredValues];
const paper = 'landmark-attention-random-access-infinite-context-length-for-transformers';
const other = 'illume-illuminating-your-llms-to-see-draw-and-self-enhance';

/** Replaces everything that the site stored. */
const store = (page: Page, values: Record<string, string>) =>
  page.evaluate(
    ([base, values]) => {
      localStorage.clear();
      for (const [name, value] of Object.entries(values)) localStorage.setItem(base + name, value);
    },
    [repoBase, values] as const,
  );

const readStored = (page: Page, name: string) =>
  page.evaluate((key) => localStorage.getItem(key), repoBase + name);

/** Texts that may be stored in place of each value that the site stores. */
const oddValues: Record<string, string> = {
  'broken JSON': '[{"id":',
  null: 'null',
  'an object': '{"id":"x","note":{}}',
  'lists in lists': '['.repeat(50_000) + ']'.repeat(50_000),
  'odd entries': JSON.stringify([null, 1, true, 'x', [], {}, { id: 1 }, { id: null }, { id: {} }]),
  'odd notes': JSON.stringify([
    ...[5, null, {}, ['x'], true].map((note) => ({ id: paper, note })),
    { id: paper, note: 'x', toString: 1, valueOf: 1 },
  ]),
  'the same twice': JSON.stringify([{ id: paper }, { id: paper, note: 'x' }, 'x', 'x']),
  'names of properties':
    '[{"id":"__proto__","note":"x","__proto__":{"attacked":1}},{"id":"constructor"},"__proto__"]',
  'attacks as ids and notes': JSON.stringify(allAttacks.map((text) => ({ id: text, note: text }))),
  'a time in the far future': '{"before":"9999","newest":"9999-12-31","at":1e308}',
  'a time that is not a number': '{"before":{},"newest":[],"at":"x"}',
};

/** Saves a paper, marks one as read and searches, as a visitor does. */
async function use(page: Page) {
  await page.goto(`${sample.url}digests/${sampleDigest}/`);
  await page.locator(`[data-paper="${other}"] button.save`).click();
  for (const key of 'jx') await page.keyboard.press(key);
  await page.goto(`${sample.url}search/`);
  await page.locator('#query').fill('token');
  await page.locator('#query').press('Enter');
  await page.locator('[data-results] li').first().waitFor();
}

/** Exports the reading list in every format, as a backup and as a link. */
async function exportList(page: Page): Promise<string[]> {
  await page.goto(`${sample.url}reading-list/`);
  await page.locator('[data-tools]').waitFor();
  const files: string[] = [];
  for (const button of await page
    .locator('[data-export=bibtex], [data-export=csv], [data-backup]')
    .all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    files.push(`${download.suggestedFilename()}\n${readFileSync(await download.path(), 'utf8')}`);
  }
  return files;
}

describe('pages work and store their own values, whatever was stored:', { concurrency: 4 }, () => {
  for (const [what, value] of Object.entries(oddValues))
    test(what, async () => {
      await sample.visit('stored-data/', async (page) => {
        page.setDefaultTimeout(6000);
        await store(page, Object.fromEntries(names.map((name) => [name, value])));
        await page.goto(sample.url);
        await use(page);
        const files = await exportList(page);
        assert.equal(files.length, 3);
        const stored = Object.fromEntries(
          await Promise.all(names.map(async (name) => [name, await readStored(page, name)])),
        ) as Record<string, string>;
        const list = JSON.parse(stored['reading-list']!) as { id: string; note?: unknown }[];
        assert.equal(list.at(-1)?.id, other);
        assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
        assert.ok(list.every(({ note }) => note === undefined || typeof note === 'string'));
        const read = JSON.parse(stored['read']!) as string[];
        assert.ok(read.every((id) => typeof id === 'string'));
        const recent = JSON.parse(stored['recent-searches']!) as string[];
        assert.equal(recent[0], 'token');
        assert.ok(recent.length <= 8);
        const visits = JSON.parse(stored['visits']!) as { before: string; newest: string };
        assert.deepEqual([visits.before, visits.newest], ['2025-04-28', '2025-04-28']);
      });
    });
});

/** Nearly as much as the browser stores for a site. */
const largeValues: Record<string, Record<string, string>> = {
  'reading list': {
    'reading-list': JSON.stringify([{ id: paper, note: 'x'.repeat(4_900_000) }]),
  },
  'list of papers read': {
    read: JSON.stringify(Array.from({ length: 300_000 }, (_, index) => `paper-${index}`)),
  },
  'value of each other name': {
    'recent-searches': JSON.stringify(['x'.repeat(1_200_000)]),
    visits: JSON.stringify({ before: 'x'.repeat(1_200_000), newest: '', at: 1 }),
    density: 'x'.repeat(1_200_000),
    theme: 'x'.repeat(1_200_000),
  },
};

describe('pages work with 4 to 5 million stored characters:', { concurrency: 4 }, () => {
  for (const [what, values] of Object.entries(largeValues))
    test(`a long ${what}`, () =>
      sample.visit('stored-data/', async (page) => {
        await store(page, values);
        await use(page);
        const list = (await readStored(page, 'reading-list')) ?? '';
        assert.ok(list.endsWith(`{"id":"${other}"}]`), list.slice(-100));
        await page.goto(`${sample.url}stored-data/`);
        for (const name of Object.keys(values)) {
          const size = await page.locator(`[data-stored=${name}]`).innerText();
          const { length } = (await readStored(page, name)) ?? '';
          assert.equal(size.replace(/\D/g, ''), String(length), name);
        }
      }));
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright';
import { repoBase } from '../../scripts/test/test-sites.ts';
import { exports } from '../../src/outputs/exports/index.ts';
import { getTestSites } from '../site.ts';
import { allAttacks } from './hostile-site.ts';
import { openSample, type SampleVisits } from './sample-visits.ts';

let sample: SampleVisits;
let ids: string[];
before(async () => {
  sample = await openSample();
  const lines = readFileSync(`${getTestSites().repo}/papers.jsonl`, 'utf8').trim().split('\n');
  ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
});
after(() => sample.close());

interface Saved {
  id: string;
  note?: string;
}

const toBackup = (kept: unknown) => JSON.stringify({ offprint: 1, kept });

/** Chooses a file on the page of the reading list, and waits until it is read: the page then empties the field. */
async function importFile(page: Page, file: string | Buffer, name = 'backup.json') {
  const field = page.locator('[data-import]');
  await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[data-import]')?.value === '',
  );
}

const readList = (page: Page) =>
  page.evaluate((key) => localStorage.getItem(key), `${repoBase}reading-list`);

async function download(page: Page, selector: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  assert.match(file.suggestedFilename(), /^reading-list\.[a-z.]+$/);
  return readFileSync(await file.path(), 'utf8');
}

const toSaved = (index: number): Saved => {
  const share = allAttacks.filter((_, at) => at % ids.length === index);
  return { id: ids[index]!, note: share.join('\n') };
};

describe('an imported reading list', () => {
  test('is shown, exported and backed up as text, with attacks as ids and notes', () =>
    sample.visit('reading-list/', async (page) => {
      const kept = [
        ...ids.map((_, index) => toSaved(index)),
        ...allAttacks.map((text) => ({ id: text, note: text })),
      ];
      await importFile(page, toBackup(kept));
      await page
        .locator('[data-saved] li')
        .nth(ids.length - 1)
        .waitFor();
      const notes = await page
        .locator('[data-saved] textarea')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
      // Form fields normalise line endings.
      const shown = allAttacks.filter((text) =>
        notes.some((note) => note.includes(text.replace(/\r\n?/g, '\n'))),
      );
      assert.equal(shown.length, allAttacks.length);
      for (const { name } of exports) await download(page, `[data-export=${name}]`);
      const backup = JSON.parse(await download(page, '[data-backup]')) as { kept: Saved[] };
      assert.deepEqual(backup.kept, kept);
      await page.evaluate(() => localStorage.clear());
      await importFile(page, JSON.stringify(backup));
      assert.deepEqual(JSON.parse((await readList(page)) ?? ''), kept);
    }));

  test('may come from a shared link with attacks as ids', () =>
    sample.visit('reading-list/', async (page) => {
      const link = [...allAttacks.map((text) => text.toWellFormed()), ids[0]!];
      await page.evaluate(
        (hash) => (location.hash = hash),
        `list=${link.map(encodeURIComponent).join(',')}`,
      );
      await page.locator('[data-saved] li').waitFor();
      await page.locator('[data-save-all]').click();
      const saved = JSON.parse((await readList(page)) ?? '') as Saved[];
      assert.deepEqual(
        saved.map(({ id }) => id),
        [...new Set(link)],
      );
    }));

  test('may come from a link that is not encoded', () =>
    sample.visit('reading-list/', async (page) => {
      const some = allAttacks.filter((_, index) => index % 8 === 0);
      for (const text of [...some, '%', '%E0%A4%A', '%00', ',,,', 'a,'.repeat(100_000)])
        await page.evaluate((hash) => (location.hash = hash), `list=${text.toWellFormed()}`);
      await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent !== '');
      assert.equal(await page.locator('[data-saved] li').count(), 0);
    }));
});

/** Files that are not backups, and the reading list in those that are. */
const files: [what: string, file: string | Buffer, imported: Saved[]][] = [
  ['nothing', '', []],
  ['broken JSON', '{"offprint":1,"kept":[', []],
  ['null', 'null', []],
  ['a list', '[]', []],
  ['another version', '{"offprint":"1","kept":[{"id":"x"}]}', []],
  ['an object as list', toBackup({ id: 'x', length: 1 }), []],
  ['nothing as a paper', toBackup([null, { id: 'x' }]), []],
  ['lists in lists', '['.repeat(1e5) + ']'.repeat(1e5), []],
  ['BibTeX', '@misc{x, title = {<script>alert(1)</script>}}', []],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'), []],
  ['UTF-16', Buffer.from(toBackup([{ id: 'x' }]), 'utf16le'), []],
  ['a byte-order mark', `\uFEFF${toBackup([{ id: 'x' }])}`, [{ id: 'x' }]],
  ['wrong types', toBackup([1, 'x', [], {}, { id: 1 }, { id: 'x', note: {} }]), [{ id: 'x' }]],
  [
    'names of properties',
    '{"offprint":1,"__proto__":{"attacked":1},"kept":[{"id":"__proto__","note":"x","__proto__":{"attacked":1}},{"id":"constructor"}]}',
    [{ id: '__proto__', note: 'x' }, { id: 'constructor' }],
  ],
  ['one id twice', toBackup([{ id: 'x' }, { id: 'x', note: 'y' }]), [{ id: 'x', note: 'y' }]],
];

test('a file that is not a backup changes nothing and is refused; of a damaged backup, what can be read is imported', () =>
  sample.visit('reading-list/', async (page) => {
    page.setDefaultTimeout(10_000);
    const own = { id: ids[0]!, note: 'mine' };
    for (const [what, file, imported] of files) {
      await page.evaluate(([key, list]) => localStorage.setItem(key, list), [
        `${repoBase}reading-list`,
        JSON.stringify([own]),
      ] as const);
      await importFile(page, file);
      assert.deepEqual(JSON.parse((await readList(page)) ?? ''), [own, ...imported], what);
      if (imported.length === 0) await page.getByText('This is not a backup').waitFor();
    }
  }));

test('a backup that does not fit is shown with a notice, and what was stored before stays', () =>
  sample.visit('reading-list/', async (page) => {
    await importFile(page, toBackup([{ id: ids[0], note: 'mine' }]));
    const stored = await readList(page);
    await importFile(page, toBackup([{ id: ids[1], note: 'x'.repeat(6_000_000) }]));
    await page.locator('.storage-notice').waitFor();
    assert.equal(await page.locator('[data-saved] li').count(), 2);
    assert.equal(await readList(page), stored);
  }));

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { getCatalogue } from '../../../src/catalogue/get-catalogue.ts';
import { parseAddressList } from '../../../src/model/files/address-list.ts';
import { getAddresses } from '../../../src/site/addresses/get-addresses.ts';
import { abstractOf, ContentFolder, page } from './content-folder.ts';

const titles = ['Alpha Beats Every Baseline', 'Beta Beats Alpha Again', 'Gamma Generalises Both'];
const digestOf = (papers: number[]) =>
  page(
    Object.fromEntries(papers.map((one) => [titles[one]!, abstractOf(`${titles[one]} is new.`)])),
  );
const ownPaper = (venue: string, author: string) =>
  `---\ntitle: Own\ncontainer-title: ${venue}\nauthor: [{family: ${author}}]\n---\n`;

const name = fc.constantFrom('a', 'b', '2024-01-01-c');
const papers = fc.uniqueArray(fc.constantFrom(0, 1, 2), { minLength: 1 });

/** Changes that a maintainer makes between two conversions. */
type Change = (folder: ContentFolder) => void;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(name, papers).map(
    ([digest, all]): Change =>
      (folder) =>
        folder.write(`digests/${digest}.txt`, digestOf(all)),
  ),
  name.map(
    (digest): Change =>
      (folder) =>
        deleteIfPresent(folder, `digests/${digest}.txt`),
  ),
  fc.tuple(name, name).map(([from, to]): Change => (folder) => {
    if (from === to || !folder.has(`digests/${from}.txt`)) return;
    folder.write(`digests/${to}.txt`, folder.read(`digests/${from}.txt`));
    folder.delete(`digests/${from}.txt`);
  }),
  fc.nat().map((index): Change => (folder) => {
    const files = listPapers(folder);
    if (files.length > 0) deleteIfPresent(folder, `papers/${files[index % files.length]}`);
  }),
  fc.tuple(fc.constantFrom('Nips', 'NeurIPS'), fc.constantFrom('Ada', 'Bob')).map(
    ([venue, author]): Change =>
      (folder) =>
        folder.write('papers/own.md', ownPaper(venue, author)),
  ),
  fc.constantFrom('about', 'team').map(
    (one): Change =>
      (folder) =>
        folder.write(`pages/${one}.md`, '---\ntitle: Page\n---\n'),
  ),
  fc.constantFrom('about', 'team').map(
    (one): Change =>
      (folder) =>
        deleteIfPresent(folder, `pages/${one}.md`),
  ),
);

function deleteIfPresent(folder: ContentFolder, file: string) {
  if (folder.has(file)) folder.delete(file);
}

function listPapers(folder: ContentFolder): string[] {
  if (!folder.has('papers')) return [];
  const names = readdirSync(join(folder.path, 'papers'), { recursive: true, encoding: 'utf8' });
  return names.filter((file) => file.endsWith('.md')).sort();
}

const run = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  prune: fc.boolean(),
});

test('whatever changes, each published URL has a page, a redirect to one, or is withdrawn or reported', () => {
  fc.assert(
    fc.property(fc.array(run, { minLength: 2, maxLength: 4 }), (runs) => {
      using folder = new ContentFolder({ 'digests/a.txt': digestOf([0, 1]) });
      const published = new Set<string>();
      for (const { changes, prune } of [{ changes: [], prune: false }, ...runs]) {
        for (const one of changes) one(folder);
        const { problems, written } = folder.convertAndRecord({ prune });
        assert.ok(written, JSON.stringify(problems));
        const { list, lost } = getAddresses(getCatalogue(folder.path));
        const onDisk = parseAddressList(folder.read('addresses.txt')).list;
        assert.deepEqual(onDisk, new Map([...list].sort()));
        for (const { address } of lost) {
          assert.ok(
            problems.some(({ message }) => message.startsWith(address)),
            address,
          );
          list.delete(address);
          published.delete(address);
        }
        for (const address of published) {
          const state = list.get(address);
          assert.ok(state, `${address} was forgotten`);
          if (state.kind === 'moved')
            assert.equal(list.get(state.to)?.kind, 'published', `${address} → ${state.to}`);
        }
        for (const [address, { kind }] of list) if (kind === 'published') published.add(address);
        const snapshot = folder.snapshot();
        folder.convertAndRecord({ prune });
        assert.deepEqual(folder.snapshot(), snapshot, 'a second run changes nothing');
      }
    }),
    { numRuns: 40 },
  );
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type Handler } from './loopback.ts';

const entry =
  '@misc{a, title = {Sheep and Fields}, eprint = {2005.00001}, archiveprefix = {arXiv}}\n';

/** Hugging Face’s list of one paper, for every day. */
const list = json([
  {
    paper: {
      id: '2005.00001',
      title: 'Sheep and Fields',
      authors: [{ name: 'Ann Bell' }],
      publishedAt: '2020-05-01T00:00:00.000Z',
    },
  },
]);

/** arXiv’s response about this paper. */
const feed = xml(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2005.00001v1</id>
<published>2020-05-01T12:00:00Z</published><title>Sheep and Fields</title><summary>Sheep.</summary>
<author><name>Ann Bell</name></author></entry></feed>`);

const response: Handler = ({ host }) => (host === 'huggingface.co' ? list : feed);

/** A content folder before each command, converted. */
const commands = {
  fetch: () =>
    new ContentFolder({ 'sources.yaml': 'sources: [{ type: hugging-face, title: Daily }]\n' }),
  enrich: () => {
    const folder = new ContentFolder({
      'sources.yaml': 'enrich: { services: [arxiv] }\n',
      'digests/2020-05-01-a.bib': entry,
    });
    folder.convert();
    return folder;
  },
};

for (const [command, prepare] of Object.entries(commands))
  // Each change is interrupted in one of the two ways.
  for (const [fault, first, end] of [
    ['kill', 0, /^/],
    ['full', 1, /See docs\/problems\.md#(?:disk-full|write-failed)$/m],
  ] as const)
    describe(`npm run ${command}, interrupted at every second change to the disk: ${fault}`, () =>
      void test('leaves whole files, says why it stopped, and the next run gives the same', async () => {
        await using services = await new LoopbackServices(response).start();
        const run = (folder: ContentFolder, variables = {}) =>
          services.execute(
            process.execPath,
            [
              '--import=./tests/scripts/faults.ts',
              `scripts/${command}.ts`,
              '--content',
              folder.path,
            ],
            variables,
          );
        using reference = prepare();
        await run(reference);
        const expected = reference.snapshot();
        for (let point = first; ; point += 2) {
          using folder = prepare();
          const before = folder.snapshot();
          const variables = { OFFPRINT_FAULT: fault, OFFPRINT_FAULT_AFTER: String(point) };
          const { code, output } = await run(folder, variables);
          if (code === 0) {
            assert.ok(point >= 2, `${point} points`);
            break;
          }
          assert.match(output, end);
          assert.doesNotMatch(output, /\bat .*\.ts:\d/);
          for (const [name, text] of Object.entries(folder.snapshot()))
            if (!/\.(?:part|lock)$/.test(name))
              assert.ok([before[name], expected[name]].includes(text), `${point}: ${name}`);
          await run(folder);
          assert.deepEqual(folder.snapshot(), expected, String(point));
        }
      }));

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { abstractOf, ContentFolder, page } from '../convert/content-folder.ts';
import { json, LoopbackServices, xml, type LoopbackResponse } from './loopback.ts';

/** Responds to every request except the second one of the first run, during which the user presses Ctrl-C. */
async function setUp(response: (url: URL) => LoopbackResponse) {
  const services: LoopbackServices = await new LoopbackServices((url) => {
    if (services.requests.length !== 2) return response(url);
    setTimeout(() => services.interrupt(), 50);
    return { ...response(url), isStalled: true };
  }).start();
  return services;
}

describe('Ctrl-C', () => {
  test('stops fetch after the digests that are there; the next run fetches the others', async () => {
    using folder = new ContentFolder({ 'sources.yaml': 'sources:\n  - type: hugging-face\n' });
    await using services = await setUp((url) => {
      const day = url.searchParams.get('date') ?? '';
      return json([{ paper: { id: `2611.000${day.slice(8)}`, title: `Alpha of ${day}` } }]);
    });
    const words = ['--content', folder.path, '--since', '2026-11-22'];
    const { code, output } = await services.run('fetch', ...words);
    assert.deepEqual([code, output.match(/Stopped\. .*/)?.length], [1, 1], output);
    assert.deepEqual(Object.keys(folder.snapshot()), [
      'digests/2026-11-22-hugging-face.json',
      'sources.yaml',
    ]);
    const asked = services.requests.length;
    assert.equal((await services.run('fetch', ...words)).code, 0);
    assert.equal(services.requests.length - asked, 2);
    assert.ok(folder.has('digests/2026-11-24-hugging-face.json'));
  });

  test('stops enrich and saves the responses so far; the next run requests the others', async () => {
    const titles = ['Alpha Beats Every Baseline', 'Beta Beats Every Baseline'];
    using folder = new ContentFolder({
      'digests/list.txt': page(Object.fromEntries(titles.map((one) => [one, abstractOf(one)]))),
    });
    folder.convert();
    await using services = await setUp((url) => {
      const asked = titles.find((one) => url.search.includes(one.slice(0, 4))) ?? '';
      return xml(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2504.0000${titles.indexOf(asked)}v1</id>
<published>2025-04-20T12:00:00Z</published><title>${asked}</title><summary>${abstractOf(asked)}</summary><author><name>Ann Bell</name></author></entry></feed>`);
    });
    const words = ['--content', folder.path, '--only', 'arxiv'];
    const { code, output } = await services.run('enrich', ...words);
    assert.deepEqual([code, output.match(/Stopped\. .*/)?.length], [1, 1], output);
    assert.match(folder.read('references/enriched.json'), /Alpha(?![^]*Beta)/);
    const asked = services.requests.length;
    assert.equal((await services.run('enrich', ...words)).code, 0);
    assert.equal(services.requests.length - asked, 1);
    assert.match(folder.read('references/enriched.json'), /Alpha[^]*Beta/);
  });
});

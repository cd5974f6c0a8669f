import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { enrich } from '../../scripts/services/enrich/enrich.ts';
import { readEnrichFiles, writeEnrichFiles } from '../../scripts/services/enrich/files.ts';
import { readKnownPapers } from '../../scripts/services/enrich/known-papers.ts';
import { enrichServices } from '../../scripts/services/index.ts';
import { readSources } from '../../src/catalogue/read-sources.ts';
import { parsePaperFile } from '../../src/model/files/paper-file.ts';
import { html, inlineHtml } from '../../src/text/html-views.ts';
import { ContentFolder } from '../scripts/convert/content-folder.ts';
import {
  json,
  LoopbackServices,
  xml,
  type LoopbackResponse,
} from '../scripts/services/loopback.ts';
import { clientOf, runFetch } from '../scripts/services/run-fetch.ts';
import { toDigests } from './digests.ts';
import { findForbidden } from './find-forbidden.ts';
import { allAttacks } from './hostile-site.ts';
import { arxivIdOf, doiOf, hostileServices, titleOf } from './service-responses.ts';

const texts = allAttacks;

const entries: Record<string, (index: number) => string> = {
  doi: (index) => `doi = {${doiOf(index)}}`,
  arxiv: (index) => `eprint = {${arxivIdOf(index)}}, archivePrefix = {arXiv}`,
  title: () => 'author = {Bell, Ann}, year = {2025}',
};

/** What each service is asked for: papers with a DOI, an arXiv id or only a title. Hugging Face is asked for whole days, as for digests. */
const askedBy: Record<string, string[]> = {
  crossref: ['doi', 'title'],
  openalex: ['doi'],
  datacite: ['arxiv'],
  arxiv: ['arxiv', 'title'],
  'semantic-scholar': ['title'],
};

/** Every text in a value, with the name of its property. */
function textsIn(value: unknown, name = ''): [name: string, text: string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textsIn(one, Array.isArray(value) ? name : key),
  );
}

/** URLs lead to other sites, without credentials; texts have no controls. */
function checkValues(value: unknown) {
  for (const [name, text] of textsIn(value)) {
    assert.doesNotMatch(
      text,
      /[\p{Cs}\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u,
      `${name}: ${text}`,
    );
    if (!/^(?:URL|href|url)$/.test(name)) continue;
    assert.match(text, /^(?:https?|mailto):/);
    const { username, password } = new URL(text);
    assert.equal(username + password, '', text);
  }
}

/** Converts a folder and checks each paper: its values, and the HTML of its title and abstract. Returns their number. */
function checkPapers(folder: ContentFolder): number {
  folder.convert({ keepGoing: true });
  const papers = Object.entries(folder.snapshot()).filter(([name]) => name.startsWith('papers/'));
  for (const [, text] of papers) {
    const { frontMatter, body } = parsePaperFile(text) as {
      frontMatter: { title: string };
      body: string;
    };
    checkValues(frontMatter);
    // Formulas are MathML on pages.
    const markup = `${inlineHtml(frontMatter.title)}${html(body)}`;
    assert.deepEqual(
      findForbidden(markup).filter((found) => found !== '<math>'),
      [],
    );
  }
  return papers.length;
}

describe('attacks in every field of a service’s responses become text', () => {
  const services = enrichServices.filter(({ name }) => name !== 'hugging-face');
  test('each service has a row in this test', () =>
    assert.deepEqual(services.map(({ name }) => name).sort(), Object.keys(askedBy).sort()));

  for (const [service, by] of services.flatMap((one) =>
    (askedBy[one.name] ?? []).map((by) => [one, by] as const),
  ))
    test(`${service.label}, asked by ${by}`, async () => {
      const digest = texts
        .map(
          (_, index) => `@misc{a${index}, title = {${titleOf(index)}}, ${entries[by]?.(index)}}\n`,
        )
        .join('');
      using folder = new ContentFolder({ 'digests/2025-04-28-list.bib': digest });
      folder.convert();
      await using server = await new LoopbackServices(hostileServices(texts)).start();
      const files = readEnrichFiles(folder.path);
      const { filled, failures } = await enrich({
        papers: readKnownPapers(folder.path),
        ...files,
        services: [service],
        settings: readSources(folder.path).enrich,
        client: clientOf(server),
        credentials: () => ({ key: 'key' }),
        today: '2026-11-25',
        refresh: false,
        save: () => undefined,
      });
      assert.deepEqual(failures, []);
      assert.ok(filled.size > 0.9 * texts.length, `${filled.size} of ${texts.length} papers`);
      writeEnrichFiles(folder.path, files);
      checkValues(JSON.parse(folder.read('references/enriched.json')));
      assert.equal(checkPapers(folder), texts.length);
    });
});

/** The text of a digest with each attack in every field, as the service of a source returns it. */
const responseOf = (format: string) => {
  const digest = toDigests[format]?.(texts);
  assert.ok(digest);
  return digest.text;
};

const zoteroItems = () => {
  const items = JSON.parse(responseOf('zotero-json')) as { data: object }[];
  return items.map(({ data }, index) => {
    const key = `AAAA${String(index).padStart(4, '0').replaceAll('0', 'Z').replaceAll('1', 'Y')}`;
    return { key, data: { ...data, key } };
  });
};

describe('attacks in every field of a source’s response become text', () => {
  for (const [what, settings, response] of [
    [
      'Hugging Face',
      'type: hugging-face',
      (url: URL) => json(url.searchParams.has('p') ? [] : JSON.parse(responseOf('hugging-face'))),
    ],
    [
      'arXiv',
      'type: arxiv\n    categories: [cs.SH]',
      () =>
        xml(
          responseOf('arxiv-rss').replace(
            '<link>',
            '<pubDate>Wed, 25 Nov 2026 00:00:00 -0500</pubDate><link>',
          ),
        ),
    ],
    [
      'Zotero',
      'type: zotero\n    group: 1',
      () => ({
        headers: {
          'content-type': 'application/json',
          'total-results': String(texts.length),
          'last-modified-version': '3',
        },
        body: JSON.stringify(zoteroItems()),
      }),
    ],
    [
      'a URL',
      'type: url\n    address: https://example.org/papers.bib',
      () => ({ body: responseOf('bibtex').replaceAll('\0', '') }),
    ],
  ] as [string, string, (url: URL) => LoopbackResponse][])
    test(what, async () => {
      using folder = new ContentFolder({ 'sources.yaml': `sources:\n  - ${settings}\n` });
      await using server = await new LoopbackServices(response).start();
      const output = await runFetch(folder, server);
      assert.doesNotMatch(output, /^error/m);
      const count = checkPapers(folder);
      assert.ok(count > 0.9 * texts.length, `${count} of ${texts.length} papers`);
    });
});

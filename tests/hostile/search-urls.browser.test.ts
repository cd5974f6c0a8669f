import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { repoBase } from '../../scripts/test/test-sites.ts';
import { filters } from '../../src/search/filters.ts';
import { withoutConditions } from '../../src/search/query.ts';
import { allAttacks } from './hostile-site.ts';
import { openSample, type SampleVisits } from './sample-visits.ts';

let sample: SampleVisits;
before(async () => (sample = await openSample()));
after(() => sample.close());

/** The attacks as a URL gives them back: query parameters have no lone surrogates. */
const textsInUrls = allAttacks.map((text) => text.toWellFormed());

/** Runs in the page: sets the URL as going back and forth does, and waits for the answer. Returns the texts of parts of the page. */
async function showStates({ urls, parts }: { urls: string[]; parts: string }) {
  const shown: string[][] = [];
  for (const url of urls) {
    history.replaceState({}, '', url);
    dispatchEvent(new PopStateEvent('popstate'));
    while (document.documentElement.dataset['search'] !== 'ready')
      await new Promise((done) => setTimeout(done));
    shown.push([...document.querySelectorAll(parts)].map((part) => part.textContent));
    const foreign = document.querySelectorAll(
      'main :is(script:not([src^="/some/"]), img, iframe, style, base, form form)',
    );
    for (const { outerHTML } of foreign) console.log(`${url}: ${outerHTML}`);
  }
  return shown;
}

/** Filters of the sample, whose papers are all in English. */
const names = filters.filter(({ name }) => name !== 'language').map(({ name }) => name);

const toQueryString = (query: string, filter: string, other = filter) =>
  `?${new URLSearchParams([['q', query], ...names.map((name) => [name, filter]), ...['sort', 'shown', 'verbatim', 'from'].map((name) => [name, other])])}`;

describe('a URL of the search page shows as text', () => {
  test('every value of every filter, and a query that matches nothing', async () => {
    const urls = textsInUrls.map((text) => toQueryString(`zzqx ${text}`, text));
    const parts = '[data-chosen] button, [data-corrections]';
    const shown = await sample.visit('search/?q=x', async (page) => {
      // Too narrow for the list of filters, which would take most of the time.
      await page.setViewportSize({ width: 500, height: 800 });
      return page.evaluate(showStates, { urls, parts });
    });
    let queries = 0;
    for (const [index, text] of textsInUrls.entries()) {
      const texts = shown[index]!;
      const chips = texts.filter((part) => part.endsWith(`: ${text} ×`));
      assert.ok(chips.length >= names.length - 1, `${text}: ${texts.join()}`);
      const words = withoutConditions(`zzqx ${text}`).slice(0, 70);
      if (texts.some((part) => part.includes(words))) queries += 1;
    }
    assert.equal(queries, textsInUrls.length);
  });

  test('words that no result has', async () => {
    const some = textsInUrls.filter((_, index) => index % 24 === 0);
    const urls = some.map((text) => `?q=${encodeURIComponent(`token ${text}`)}&verbatim=1`);
    const shown = await sample.visit('search/?q=x', (page) =>
      page.evaluate(showStates, { urls, parts: '[data-results] > li' }),
    );
    // A quoted attack is a phrase that no paper has.
    assert.ok(shown.filter((rows) => rows.length > 0).length > 0.8 * some.length);
  });

  test('recent searches', async () => {
    const groups = Array.from({ length: Math.ceil(allAttacks.length / 8) }, (_, index) =>
      allAttacks.slice(8 * index, 8 * index + 8),
    );
    const shown = await sample.visit('search/?q=x', async (page) => {
      const texts: string[][] = [];
      for (const group of groups) {
        await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
          `${repoBase}recent-searches`,
          JSON.stringify(group),
        ] as const);
        texts.push(...(await page.evaluate(showStates, { urls: ['?'], parts: '[data-recent] a' })));
      }
      return texts;
    });
    assert.deepEqual(shown, groups);
  });
});

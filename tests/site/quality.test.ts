import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import type { RunningServer } from '../../scripts/preview/server.ts';
import { launchBrowser, openSettled } from '../browser.ts';
import { getTestSites, serveTestSite } from '../site.ts';
import { assertAccessible, axe, findInvalidHtml } from './checks.ts';

const digest = 'digests/2025-04-28-hugging-face/';
const paper = 'papers/toward-a-theory-of-tokenization-in-llms/';
const kindsOfPage = [
  '',
  'digests/',
  digest,
  `${digest}source/`,
  'papers/',
  paper,
  'topics/',
  'topics/tokenization/',
  'about/',
  'search/?q=token',
  'reading-list/',
  'stored-data/',
  'overview/',
  'overview/map/',
  '404.html',
];

let browser: Browser;
let server: RunningServer;
/** All tests share one page: opening a page in a new context takes three times as long as loading one. */
let page: Page;

before(async () => {
  browser = await launchBrowser();
  server = await serveTestSite('repo');
  page = await browser.newPage();
});

after(async () => {
  await browser.close();
  await server.close();
});

/** Loading a page and checking it with axe are most of the work, so each page is loaded once, then resized and recoloured. */
for (const path of kindsOfPage)
  describe(`/${path} at 320 px`, () => {
    before(async () => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    });

    test('axe finds nothing, and every control is at least 24 px large, or has that room around it (WCAG 2.2, 2.5.8)', () =>
      assertAccessible(page));

    test('axe finds nothing in dark mode, in which only the colours differ', async () => {
      // Without motion, no colour is still in transition.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const { violations } = await axe(page)
        .withRules(['color-contrast', 'link-in-text-block'])
        .analyze();
      assert.deepEqual(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120))),
        [],
      );
    });

    for (const [zoom, width] of [
      ['200 %', 640],
      ['400 %', 320],
    ] as const)
      test(`zoomed to ${zoom}, it needs no scrolling sideways and hides no text`, async () => {
        await page.setViewportSize({ width, height: 400 });
        assert.deepEqual(await findClipped(page), []);
      });
  });

/** The page itself if it is too wide, and elements whose text is cut off. */
const findClipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : [];
    const cut = [...document.querySelectorAll('main :is(p, h1, h2, li, dd, td)')]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, dialog'))
      .filter(
        (one) =>
          getComputedStyle(one).overflow === 'hidden' && one.scrollWidth > one.clientWidth + 1,
      )
      .map((one) => one.outerHTML.slice(0, 80));
    return [...wide, ...cut];
  });

test('the keyboard reaches every control of a page, and the focus is visible', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ['', paper, 'topics/', 'overview/', 'search/?q=token', 'reading-list/']) {
    await openSettled(page, new URL(path, server.url).href);
    const controls = await page
      .locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible')
      .evaluateAll((all) => {
        for (const [index, one] of all.entries()) one.setAttribute('data-control', String(index));
        // Only the checked radio button of a group is reached.
        return all
          .filter(
            (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
          )
          .map((one) => one.getAttribute('data-control'));
      });
    const reached = new Set<string | null>();
    for (let presses = 0; presses < controls.length + 10; presses++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const one = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return {
          control: one.dataset['control'] ?? null,
          isShown: outlineStyle !== 'none' && outlineWidth !== '0px',
          tag: one.outerHTML.slice(0, 80),
        };
      });
      if (here.control !== null) assert.ok(here.isShown, `no outline on ${here.tag} of /${path}`);
      reached.add(here.control);
    }
    assert.deepEqual(
      controls.filter((control) => !reached.has(control)),
      [],
      `/${path}`,
    );
  }
});

test('with forced colours, marks, focus and pressed buttons remain visible', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(new URL('search/?q=token', server.url).href, { waitUntil: 'networkidle' });
  const colours = await page.evaluate(() => {
    const mark = getComputedStyle(document.querySelector('mark')!);
    return [
      mark.backgroundColor,
      getComputedStyle(document.body).backgroundColor,
      mark.backgroundImage,
    ];
  });
  assert.notEqual(colours[0], 'rgba(0, 0, 0, 0)');
  assert.equal(colours[2], 'none');
  const saveButtons = page.locator('button.save');
  const borders = () => saveButtons.first().evaluate((one) => getComputedStyle(one).borderTopColor);
  const before = await borders();
  await saveButtons.first().click();
  await page.mouse.move(0, 0);
  assert.notEqual(await borders(), before, 'a saved paper looks like one that is not saved');
  await page.keyboard.press('Tab');
  assert.notEqual(
    await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle),
    'none',
  );
  for (const path of ['overview/', 'overview/map/']) {
    await page.goto(new URL(path, server.url).href);
    const [drawn, system] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'LinkText';
      const picture = document.querySelector('.bar, .columns-chart, .dots')!;
      const { fill, stroke } = getComputedStyle(picture);
      return [fill === 'none' ? stroke : fill, getComputedStyle(probe).color];
    });
    assert.equal(drawn, system, `/${path}`);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.evaluate(() => localStorage.clear());
});

test('nothing moves if the visitor prefers reduced motion', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['', digest, 'search/?q=token']) {
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('*')]
        .filter((one) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
          return (
            animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth'
          );
        })
        .map((one) => one.tagName),
    );
    assert.deepEqual(moving, []);
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' });
});

test('the layout does not shift while a page loads', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of kindsOfPage) {
    await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    assert.ok(shift < 0.01, `${path}: ${shift}`);
  }
});

test('HTML is valid on every kind of page', async () => {
  const { repo } = getTestSites();
  const files = [
    ...new Set([
      ...globSync('*.html', { cwd: repo }),
      ...globSync('{about,search,topics,digests,reading-list}/index.html', { cwd: repo }),
      ...globSync('digests/*/**/*.html', { cwd: repo }),
      ...globSync('papers/{s,t}*/index.html', { cwd: repo }),
    ]),
  ];
  assert.deepEqual(await findInvalidHtml(repo, files), []);
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import type { RunningServer } from '../../../scripts/preview/server.ts';
import { launchBrowser, openPage } from '../../browser.ts';
import { serveTestSite } from '../../site.ts';

let browser: Browser;
let server: RunningServer;

before(async () => {
  browser = await launchBrowser();
  server = await serveTestSite('repo');
});

after(async () => {
  await browser.close();
  await server.close();
});

/** Scrolls the first dot to the middle of the screen; returns its position there and the paper that it stands for. */
async function firstDot(page: Page) {
  return page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('[data-map] svg')!;
    const path = svg.querySelector('[data-dots]')!.getAttribute('d')!;
    const [, x = '', y = ''] = /M(\d+) (\d+)/.exec(path)!;
    const place = () => {
      const { left, top, width } = svg.getBoundingClientRect();
      const scale = width / svg.viewBox.baseVal.width;
      return { x: left + Number(x) * scale, y: top + Number(y) * scale };
    };
    scrollBy({ top: place().y - innerHeight / 2, behavior: 'instant' });
    svg.closest('.scroller')!.scrollBy(place().x - innerWidth / 2, 0);
    const link = document.querySelector<HTMLAnchorElement>('[data-map-papers] a')!;
    return { ...place(), title: link.textContent, href: link.href };
  });
}

describe('the map', () => {
  test('shows the title of a dot’s paper, and opens it on a click', async () => {
    const { page, failures } = await openPage(browser, server.url);
    await page.goto(new URL('overview/', server.url).href);
    await page.getByRole('link', { name: 'A map' }).click();
    await page.locator('[data-map]').waitFor();
    const { x, y, title, href } = await firstDot(page);
    await page.mouse.move(x + 3, y);
    assert.equal(await page.locator('[data-card]').textContent(), title);
    await page.mouse.click(x + 3, y);
    await page.waitForURL(href);
    assert.deepEqual(failures, []);
    await page.close();
  });

  test('shows a card on tap, which opens the paper', async () => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 360, height: 700 },
    });
    const page = await context.newPage();
    await page.goto(new URL('overview/map/', server.url).href);
    const { x, y, href } = await firstDot(page);
    await page.touchscreen.tap(x, y);
    await page.locator('[data-card]').tap();
    await page.waitForURL(href);
    await context.close();
  });

  test('links its labels to topics, and highlights the paper that is focused in the list', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto(new URL('overview/map/', server.url).href);
    await page.locator('[data-map-papers] summary').first().click();
    await page.locator('[data-map-papers] a').first().focus();
    assert.equal(await page.locator('[data-chosen]').getAttribute('visibility'), 'visible');
    await page.locator('[data-map] svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/topics\/[^/]+\/$/);
    await page.close();
  });
});

import type { Browser, Page } from 'playwright';
import { openPage } from '../browser.ts';
import { findForeignMarkup } from './own-markup.ts';

/** Number of pages that are open at the same time. */
const PARALLEL = 4;

export interface VisitOptions {
  /** Ignores the Content-Security-Policy, so that nothing but our escaping protects the page. */
  bypassCSP?: boolean;
  /** Called for every page after it has loaded. */
  act?: (page: Page) => Promise<unknown>;
}

/**
 * Opens pages in one browser and returns what went wrong: scripts that ran (a dialog), messages in the console, CSP violations, requests to other hosts,
 * failed requests, elements and attributes that are not ours.
 */
export async function visitPages(
  browser: Browser,
  origin: string,
  paths: string[],
  { bypassCSP = false, act }: VisitOptions = {},
): Promise<string[]> {
  const queue = [...paths];
  const found: string[] = [];
  await Promise.all(Array.from({ length: Math.min(PARALLEL, paths.length) }, visitNext));
  return found;

  async function visitNext() {
    const { page, failures } = await openPage(browser, origin, { bypassCSP });
    page.on('dialog', (dialog) => {
      failures.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(new URL(path, origin).href, { waitUntil: 'load' });
      await act?.(page);
      failures.push(...(await page.evaluate(findForeignMarkup)));
      found.push(...failures.splice(0).map((failure) => `${path}: ${failure}`));
    }
    await page.context().close();
  }
}

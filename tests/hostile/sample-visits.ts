import assert from 'node:assert/strict';
import type { Page } from 'playwright';
import { launchBrowser } from '../browser.ts';
import { serveTestSite } from '../site.ts';
import { visitPages } from './visit-pages.ts';

/** A browser with the site of the sample. */
export interface SampleVisits {
  /** URL of the site, with a slash at the end. */
  url: string;
  /**
   * Opens a page without the site’s policy, so that nothing but our escaping protects it, and returns what `act` returns. Fails if anything runs, leaves the
   * site, is not our markup or appears in the console.
   */
  visit<Result>(path: string, act: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function openSample(): Promise<SampleVisits> {
  const server = await serveTestSite();
  const browser = await launchBrowser();
  return {
    url: server.url,
    async visit<Result>(path: string, act: (page: Page) => Promise<Result>) {
      const results: Result[] = [];
      const found = await visitPages(browser, server.url, [path], {
        bypassCSP: true,
        act: async (page) => results.push(await act(page)),
      });
      assert.deepEqual(found, []);
      return results[0]!;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

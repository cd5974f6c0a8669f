import type { Browser, Page } from 'playwright';

/** Runs each query on the search page, as a step in its history. Returns the ids of the papers shown, in order, and the time in ms. */
export async function runQueries(
  page: Page,
  queries: string[],
  shown: number,
): Promise<{ ids: string[]; ms: number }[]> {
  const answers = [];
  for (const query of queries)
    answers.push(
      await page.evaluate(
        async ({ query, shown }) => {
          const search = new URLSearchParams({ q: query, shown: String(shown) });
          const from = performance.now();
          history.pushState({}, '', `?${search}`);
          dispatchEvent(new PopStateEvent('popstate'));
          const root = document.documentElement;
          await new Promise<void>((done) => {
            const observer = new MutationObserver(check);
            observer.observe(root, { attributeFilter: ['data-search'] });
            check();
            function check() {
              if (root.dataset['search'] !== 'ready') return;
              observer.disconnect();
              done();
            }
          });
          const ms = performance.now() - from;
          const rows = document.querySelectorAll<HTMLElement>('ol[data-results] > li');
          return { ids: [...rows].map((row) => row.dataset['paperId'] ?? ''), ms };
        },
        { query, shown },
      ),
    );
  return answers;
}

export interface Cost {
  /** KiB and ms of the first answer in an empty browser, including everything that is loaded on focus. */
  cold: { kib: number; ms: number };
  /** KiB of each query that follows. */
  next: number[];
}

/** Types queries, one after the other, into a browser with an empty cache. */
export async function measureCost(browser: Browser, url: string, queries: string[]): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  const costs: { kib: number; ms: number }[] = [];
  for (const query of queries) {
    bytes = 0;
    const from = performance.now();
    await page.fill('form[data-search-page] input[name=q]', query);
    await page.waitForFunction(
      (asked) =>
        new URLSearchParams(location.search).get('q') === asked &&
        document.documentElement.dataset['search'] === 'ready',
      query,
      { polling: 5 },
    );
    const ms = performance.now() - from;
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(50);
    costs.push({ kib: bytes / 1024, ms });
  }
  await context.close();
  const [cold = { kib: 0, ms: 0 }, ...next] = costs;
  return { cold, next: next.map(({ kib }) => kib) };
}

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { findBrowser } from '../scripts/test/find-browser.ts';

/** Starts Chromium without its background requests, which fail without a network connection and fill the console. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}

/** A page and its problems: console messages, uncaught errors, requests to other hosts, failed requests. */
export interface WatchedPage {
  page: Page;
  failures: string[];
}

/** Opens a page and collects its problems; requests may go to `origin` only. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const failures: string[] = [];
  const host = new URL(origin).host;
  page.on('console', (message) => failures.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => failures.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.host !== host) failures.push(`left the site: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failures.push(`${response.status()}: ${response.url()}`);
  });
  return { page, failures };
}

/** Fills the page's localStorage to the last character. */
export const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let filler = '';
    for (let size = 2 ** 23; size >= 1; size /= 2)
      try {
        localStorage.setItem('filler', filler + 'x'.repeat(size));
        filler += 'x'.repeat(size);
      } catch {
        // That much does not fit.
      }
  });

/** Opens a page and waits until it loads nothing and has not changed for half a second: on a busy machine, scripts run long after the last request. */
export async function openSettled(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  if (/\/search\/\?/.test(url)) await page.waitForSelector('html[data-search=ready]');
  await page.evaluate(
    () =>
      new Promise<void>((settle) => {
        const restart = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            observer.disconnect();
            settle();
          }, 500);
        };
        let timer = setTimeout(restart);
        const observer = new MutationObserver(restart);
        observer.observe(document, { subtree: true, childList: true });
      }),
  );
}

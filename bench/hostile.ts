/**
 * Every attack of `tests/hostile/attacks.ts` in every text field of every format: builds one site from them and opens each page in Chromium, with and
 * without its Content-Security-Policy. Takes about an hour. `--attacks N` uses the first N of each group, `--formats 'a;b'` only some formats,
 * `--pages N` opens every Nth page.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../scripts/preview/server.ts';
import { launchBrowser } from '../tests/browser.ts';
import { attacks } from '../tests/hostile/attacks.ts';
import { toDigests } from '../tests/hostile/digests.ts';
import { buildHostileSite } from '../tests/hostile/hostile-site.ts';
import { visitPages } from '../tests/hostile/visit-pages.ts';

const { values } = parseArgs({
  options: {
    attacks: { type: 'string', default: 'Infinity' },
    formats: { type: 'string', default: Object.keys(toDigests).join(';') },
    pages: { type: 'string', default: '1' },
  },
});
const texts = Object.values(attacks).flatMap((group) => group.slice(0, Number(values.attacks)));
const shares = Object.fromEntries(values.formats.split(';').map((name) => [name, texts]));

const folder = mkdtempSync(join(tmpdir(), 'offprint-hostile-'));
const browser = await launchBrowser();
try {
  const site = buildHostileSite(folder, shares);
  const server = await startServer({ folder: site, base: '/hostile/', port: 0 });
  const paths = globSync('**/*.html', { cwd: site })
    .sort()
    .filter((_, index) => index % Number(values.pages) === 0)
    .map((file) => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/'));
  console.log(
    `${texts.length} attacks, ${Object.keys(shares).length} formats, ${paths.length} pages`,
  );
  for (const bypassCSP of [false, true]) {
    const found = await visitPages(browser, server.url, paths, { bypassCSP });
    console.log(`${bypassCSP ? 'without' : 'with'} the policy: ${found.length} problems`);
    for (const problem of found.slice(0, 100)) console.log(`  ${problem}`);
    if (found.length > 0) process.exitCode = 1;
  }
  await server.close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

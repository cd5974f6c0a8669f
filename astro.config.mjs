import { defineConfig } from 'astro/config';
import { join, resolve } from 'node:path';
import { readMessages } from './src/catalogue/read-messages.ts';
import { readSite } from './src/catalogue/read-site.ts';
import { compileMessages } from './src/integrations/compile-messages.ts';
import { liveReload } from './src/integrations/live-reload.ts';
import { offline } from './src/integrations/offline/integration.ts';
import { otherLanguages } from './src/integrations/other-languages.ts';
import { pageMarkdown } from './src/integrations/page-markdown.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { previewImage } from './src/integrations/preview-image/integration.ts';
import { redirects } from './src/integrations/redirects/integration.ts';
import { renderShare } from './src/integrations/render-share.ts';
import { sitemap } from './src/integrations/sitemap/integration.ts';
import { takeShares } from './src/integrations/take-shares.ts';
import { normaliseBase } from './src/model/paths.ts';
import { parseShare } from './src/model/share.ts';

const {
  OFFPRINT_CONTENT: content = 'content',
  OFFPRINT_WORK: work,
  OFFPRINT_SITE,
  OFFPRINT_BASE,
  OFFPRINT_SHARE,
  OFFPRINT_RENDER_ONLY,
} = process.env;
const settings = readSite(content);
const base = normaliseBase(OFFPRINT_BASE ?? settings.base);

/** The integrations that follow rendering. Indexing does not wait for the pages that other processes render. */
const afterRendering = [
  pagefind(content),
  takeShares(),
  redirects(content),
  sitemap(content),
  previewImage(content),
  offline(content),
];

export default defineConfig({
  site: OFFPRINT_SITE ?? settings.url,
  base,
  // A build writes only into its work folder, so that builds can run side by side.
  ...(work && { outDir: join(work, 'site'), cacheDir: join(work, 'cache') }),
  // Pages with a cache key that are the same as in the last build are not rendered again.
  experimental: { incrementalBuild: true },
  integrations: [
    liveReload(resolve(content)),
    renderShare(parseShare(OFFPRINT_SHARE)),
    ...(OFFPRINT_RENDER_ONLY ? [] : afterRendering),
  ],
  // The maintainer's own pages (content/pages).
  markdown: {
    processor: pageMarkdown(resolve(content, 'pages'), base, readMessages(content)),
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [compileMessages(content), otherLanguages(content)],
    // Editors write a file in steps: a change counts once the file's size stays the same.
    server: { watch: { awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 } } },
    // Only chunks that build the site are large; what visitors load has its own budget.
    // One style sheet of 6 kB (gzip) for all pages: one request, and one order of the rules.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 5_000, cssCodeSplit: false },
    // Every page names its scripts: short names save megabytes in large collections.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
  devToolbar: { enabled: false },
});

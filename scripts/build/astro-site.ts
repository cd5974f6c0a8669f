import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { waitForLock } from '../lock.ts';
import { startStage } from '../stages.ts';

/** The root folder of the checkout. */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site, or the share of it that the environment specifies. */
export async function buildWithAstro(): Promise<void> {
  // Astro lists the images of custom pages in `.astro/`, which all builds share, and reads the list when it bundles the pages.
  const release = await waitForLock(join(root, 'node_modules/.offprint/bundle.lock'));
  try {
    startStage('sync');
    const { build } = await import('astro');
    await build({ root, logLevel: 'warn', integrations: [stageMarker(release)] });
  } finally {
    release();
  }
}

/** Marks the start of each stage. `onBundled` runs once the modules of the pages have been bundled. */
const stageMarker = (onBundled: () => void): AstroIntegration => ({
  name: 'offprint-stages',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const stages = {
        name: 'offprint-stages',
        buildStart: () => startStage('bundle'),
        writeBundle: () => {
          startStage('render');
          onBundled();
        },
      };
      updateConfig({ vite: { plugins: [stages] } });
    },
    'astro:build:generated': () => {
      startStage('index');
      if (!process.env['OFFPRINT_RENDER_ONLY']) console.log('Indexing papers for search…');
    },
  },
});

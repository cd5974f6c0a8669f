import type { AstroIntegration } from 'astro';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { sha256 } from '../../model/files/sha256.ts';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { toEdition, type SiteFile } from './edition.ts';
import { iconFile, iconSizes, webManifest } from './web-manifest.ts';
import { renderOfflinePage } from './offline-page.ts';

/**
 * Writes the files for offline reading: manifest, icons, service worker and its list of files. Without the setting, writes a worker
 * that uninstalls itself: otherwise a site that once had the setting would be served from visitors' caches forever. Must be the last
 * integration, because it lists the files that the others wrote.
 */
export function offline(contentDir: string): AstroIntegration {
  let base = '/';
  return {
    name: 'offprint-offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': async ({ dir }) => {
        const catalogue = getCatalogue(contentDir);
        const { site } = catalogue;
        const folder = fileURLToPath(dir);
        const worker = readFileSync(sourceOf(site.offline ? 'worker' : 'uninstall-worker'), 'utf8');
        if (!site.offline) return writeFileSync(join(folder, 'sw.js'), worker);
        writeFileSync(join(folder, 'manifest.webmanifest'), webManifest(site, base));
        await drawIcons(folder);
        const files = listFiles(folder);
        // Contains the hash of all files, so that even a site that is only partly cached gets a new edition with every change.
        const list = JSON.stringify({ ...toEdition(files), site: sha256(JSON.stringify(files)) });
        writeFileSync(join(folder, 'offline.json'), list);
        const constants = {
          edition: sha256(list),
          offlinePage: renderOfflinePage(catalogue, base),
        };
        const lines = Object.entries(constants).map(
          ([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`,
        );
        writeFileSync(join(folder, 'sw.js'), lines.join('') + worker);
      },
    },
  };
}

const sourceOf = (name: string) => new URL(`../../browser/offline/${name}.js`, import.meta.url);

function listFiles(folder: string): SiteFile[] {
  return globSync('**/*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, hash: sha256(bytes), bytes: bytes.length };
    });
}

async function drawIcons(folder: string) {
  const picture = readFileSync(join(folder, 'favicon.svg'));
  for (const size of iconSizes)
    await sharp(picture, { density: 72 * (size / 32) })
      .resize(size, size)
      .png()
      .toFile(join(folder, iconFile(size)));
}

import { getCollection, type CollectionEntry } from 'astro:content';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from './content-dir.ts';

/** The maintainer's own pages, of `content/pages/`. Astro's collection is not read if there are none, because it would warn. */
export async function getCustomPages(): Promise<CollectionEntry<'pages'>[]> {
  return globSync(join(contentDir, 'pages/**/*.md')).length > 0 ? getCollection('pages') : [];
}

import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzip } from '../model/files/gzip.ts';
import { sha256 } from '../model/files/sha256.ts';
import { fragmentGroup, FRAGMENTS_A_FILE, SIGNATURE, unpack } from './index-files/decode.ts';

/** A part's folder and the names of its pages' fragments, in the order of the pages. */
export interface PartFragments {
  folder: string;
  /** The name of each page's fragment, and of the file that it shares with others; empty if it has its own. */
  pages: [hash: string, length: number, group: string][];
}

/**
 * Writes the fragments of all parts again: consecutive pages share a file, and its name and the fragment's follow from the page's number, so that a
 * browser need not load a list of names. Returns the prefix of the names, which changes with every text.
 */
export async function mergeFragments(parts: PartFragments[], outDir: string): Promise<string> {
  const folder = join(outDir, 'fragment');
  let group: Record<string, unknown> = {};
  let page = 0;
  const hashes: string[] = [];
  for (const part of parts) {
    const fragments = await readFragments(part.folder);
    for (const [hash] of part.pages) {
      const fragment = fragments.get(hash);
      if (fragment === undefined) throw new Error(`${part.folder} has no fragment ${hash}.`);
      group[String(page++)] = fragment;
      if (page % FRAGMENTS_A_FILE === 0) await endGroup();
    }
  }
  if (Object.keys(group).length > 0) await endGroup();
  const prefix = sha256(hashes.join()).slice(0, 10);
  for (const number of hashes.keys())
    await rename(
      join(folder, `${number}.pf_fragment`),
      join(folder, `${fragmentGroup(prefix, number * FRAGMENTS_A_FILE)}.pf_fragment`),
    );
  return prefix;

  async function endGroup() {
    const text = JSON.stringify(group);
    await writeFile(join(folder, `${hashes.length}.pf_fragment`), gzip(SIGNATURE + text));
    hashes.push(sha256(text));
    group = {};
  }
}

/** All fragments of a part, by name. */
async function readFragments(folder: string): Promise<Map<string, unknown>> {
  const fragments = new Map<string, unknown>();
  for (const name of await readdir(join(folder, 'fragment'))) {
    const { buffer } = new Uint8Array(await readFile(join(folder, 'fragment', name)));
    const read = JSON.parse(new TextDecoder().decode(await unpack(buffer))) as object;
    if ('url' in read) fragments.set(name.split('.')[0]!, read);
    else for (const [hash, fragment] of Object.entries(read)) fragments.set(hash, fragment);
  }
  return fragments;
}

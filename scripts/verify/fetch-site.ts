import { sha256 } from '../../src/model/files/sha256.ts';
import { CommandError } from '../command-error.ts';
import type { Checksums } from './checksums.ts';

/** Number of concurrent requests; few enough for any static host. */
const MAX_REQUESTS = 8;

/** Checksums of files of a published site, without missing ones. `address` is the home page. */
export async function fetchSite(address: string, paths: string[]): Promise<Checksums> {
  const found: Checksums = new Map();
  const queue = [...paths];
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const bytes = await fetchFile(address, path);
      if (bytes) found.set(path, sha256(bytes));
    }
  };
  await Promise.all(Array.from({ length: MAX_REQUESTS }, work));
  return found;
}

async function fetchFile(address: string, path: string): Promise<Uint8Array | undefined> {
  const base = address.endsWith('/') ? address : `${address}/`;
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), base);
  try {
    const response = await fetch(url);
    if (response.status === 404) return undefined;
    if (!response.ok)
      throw new CommandError(
        'site-unreachable',
        `${url} returned HTTP ${response.status}. Try again later.`,
      );
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new CommandError(
      'site-unreachable',
      `${url} cannot be loaded (${reason}). Check the address.`,
    );
  }
}

import { createHash } from 'node:crypto';
import { runConcurrently } from '../../src/model/run-concurrently.ts';
import { CommandError } from '../command-error.ts';
import type { Checksums } from './checksums.ts';

/** Number of concurrent requests; few enough for any static host. */
const MAX_REQUESTS = 8;

/** Maximum size of a file, in bytes: that of a whole site on GitHub Pages. */
const MAX_BYTES = 2 ** 30;

/**
 * The URL of a published site, with a slash at the end; `undefined` if the text is not an http or https URL. Throws a `CommandError` if it
 * cannot be requested.
 */
export function parseSiteUrl(text: string): string | undefined {
  if (!/^https?:/i.test(text)) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password)
    throw new CommandError(
      'site-unreachable',
      'The URL of the site is not valid. Enter it as in a browser, without a user name or password.',
    );
  url.search = url.hash = '';
  return url.href.replace(/\/*$/, '/');
}

/** The checksums of files of a published site; files that do not exist are left out. `homeUrl` is the URL of the home page, with a slash at the end. Only the first `maxBytes` or so of a file are hashed. */
export async function fetchSite(
  homeUrl: string,
  paths: string[],
  maxBytes = MAX_BYTES,
): Promise<Checksums> {
  const found = await runConcurrently(paths, MAX_REQUESTS, async (path) => {
    const hash = await hashFile(homeUrl, path, maxBytes);
    return hash === undefined ? [] : [[path, hash] as const];
  });
  return new Map(found.flat());
}

async function hashFile(
  homeUrl: string,
  path: string,
  maxBytes: number,
): Promise<string | undefined> {
  const url = new URL(path.split('/').map(encodeURIComponent).join('/'), homeUrl);
  try {
    const response = await fetch(url);
    if (response.status === 404) return undefined;
    if (!response.ok)
      throw new CommandError(
        'site-unreachable',
        `${url} returned HTTP ${response.status}. Try again later.`,
      );
    return await hashBody(response, maxBytes);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new CommandError(
      'site-unreachable',
      `${url} cannot be loaded (${reason}). Check the URL.`,
    );
  }
}

/** The checksum of a response, without keeping it in memory. */
async function hashBody({ body }: Response, maxBytes: number): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const bytes of body ?? []) {
    hash.update(bytes);
    size += (bytes as Uint8Array).length;
    if (size > maxBytes) break;
  }
  return hash.digest('hex');
}

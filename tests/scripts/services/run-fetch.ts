import { fetchSources, type FetchOptions } from '../../../scripts/services/fetch/fetch.ts';
import { formatSourceReport } from '../../../scripts/services/fetch/report.ts';
import { createClient, type Client } from '../../../scripts/services/http.ts';
import { createVirtualClock } from '../../../scripts/services/http/clock.ts';
import { fetchFrom } from '../../../scripts/services/session.ts';
import { readSite } from '../../../src/catalogue/read-site.ts';
import { readSources } from '../../../src/catalogue/read-sources.ts';
import type { ContentFolder } from '../convert/content-folder.ts';
import type { LoopbackServices } from './loopback.ts';

/** Long enough for any response on loopback. */
const TIMEOUT_MS = 20_000;

/** A client of the loopback server, with a clock that does not wait between requests. */
export function clientOf(
  services: LoopbackServices,
  {
    timeout = TIMEOUT_MS,
    clock = createVirtualClock(),
    signal = new AbortController().signal,
  } = {},
): Client {
  return createClient({
    userAgent: 'test',
    clock,
    fetch: fetchFrom(services.address),
    signal,
    notify: () => undefined,
    timeout,
  });
}

/** Options of `fetch` in a content folder, on 2026-11-25. */
export const toFetchOptions = (
  folder: ContentFolder,
  services: LoopbackServices,
  others: Partial<FetchOptions> = {},
): FetchOptions => ({
  content: folder.path,
  sources: readSources(folder.path).sources,
  client: clientOf(services),
  credentials: () => ({}),
  keepTags: readSite(folder.path).keepTags,
  language: 'en',
  today: '2026-11-25',
  ...others,
});

/** `npm run fetch` in this process: what it prints. */
export async function runFetch(...words: Parameters<typeof toFetchOptions>): Promise<string> {
  const reports = await fetchSources(toFetchOptions(...words));
  return reports.map(formatSourceReport).join('\n');
}

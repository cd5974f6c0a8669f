/**
 * How long the headers of a response ask to wait before the next request, in milliseconds from `now`. Zero if they do not ask.
 *
 * - `Retry-After`: seconds or a date (RFC 9110, §10.2.3).
 * - `Backoff`: seconds (https://www.zotero.org/support/dev/web_api/v3/basics#rate_limiting).
 * - `RateLimit: "name";r=0;t=30` (draft-ietf-httpapi-ratelimit-headers) and the older `RateLimit-Remaining`, `RateLimit-Reset`.
 * - `X-Rate-Limit-Limit: 50`, `X-Rate-Limit-Interval: 1s`: requests per interval (Crossref).
 */
export function requestedWait(headers: Headers, now: number): number {
  return Math.max(
    retryAfter(headers, now) ?? 0,
    secondsToMs(headers.get('backoff')) ?? 0,
    waitUntilReset(headers),
    spacing(headers),
  );
}

/** The wait in `Retry-After`, in milliseconds; `undefined` if the header is missing or invalid. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const date = Date.parse(value);
  return secondsToMs(value) ?? (Number.isNaN(date) ? undefined : Math.max(0, date - now));
}

function waitUntilReset(headers: Headers): number {
  const field = headers.get('ratelimit') ?? '';
  const remaining = /\br=(\d+)/.exec(field)?.[1] ?? headers.get('ratelimit-remaining');
  const reset = /\bt=(\d+)/.exec(field)?.[1] ?? headers.get('ratelimit-reset');
  return remaining === '0' ? (secondsToMs(reset) ?? 0) : 0;
}

function spacing(headers: Headers): number {
  const limit = Number(headers.get('x-rate-limit-limit'));
  const interval = secondsToMs(headers.get('x-rate-limit-interval')?.replace(/s$/, '') ?? null);
  return limit > 0 && interval !== undefined ? interval / limit : 0;
}

/** A number of seconds in milliseconds; `undefined` if the value is not a number. */
function secondsToMs(value: string | null | undefined): number | undefined {
  return value && /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : undefined;
}

import { ServiceError, type FailureKind } from './service-error.ts';

/** One request to a service. */
export interface ServiceRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Maximum size of the response in bytes. Default: `MAX_RESPONSE_BYTES`. */
  maxBytes?: number;
}

/** A complete response with a status below 400. */
export interface ServiceResponse {
  status: number;
  headers: Headers;
  /** The final URL, after redirects. */
  url: string;
  bytes: Uint8Array;
}

export interface SendOptions {
  service: string;
  /** Hosts that the request and its redirects may contact. */
  hosts: string[];
  fetch: typeof globalThis.fetch;
  signal: AbortSignal;
  /** Time limit for the complete response, in milliseconds. */
  timeout: number;
}

/** The largest response seen so far, 2,000 arXiv entries with abstracts, was 6 MB. */
const MAX_RESPONSE_BYTES = 50 * 1024 ** 2;
const MAX_REDIRECTS = 3;

/** One failed attempt to send a request, with the headers of the response, which may ask for a wait. */
export class FailedRequest extends ServiceError {
  readonly headers: Headers;

  constructor(
    kind: FailureKind,
    service: string,
    request: string,
    reason: string,
    headers = new Headers(),
  ) {
    super(kind, service, request, reason);
    this.headers = headers;
  }
}

/** Sends one request and reads the complete response. Follows redirects to `hosts` only. Throws a `FailedRequest`. */
export async function sendRequest(
  request: ServiceRequest,
  options: SendOptions,
): Promise<ServiceResponse> {
  let { url } = request;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await sendOnce({ ...request, url }, options);
    if (!isRedirect(response.status)) return response;
    url = redirectOf(response, url, request, options);
  }
  const { service } = options;
  throw new FailedRequest('redirected', service, describeRequest(request), 'too many redirects');
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

/** The URL that a response from `from` redirects to. Throws a `FailedRequest` if it must not be followed. */
function redirectOf(
  { headers }: ServiceResponse,
  from: string,
  request: ServiceRequest,
  { service, hosts }: SendOptions,
): string {
  const location = headers.get('location') ?? '';
  const target = URL.parse(location, from);
  const isDowngrade = request.url.startsWith('https:') && target?.protocol !== 'https:';
  if (target && hosts.includes(target.host) && !isDowngrade) return target.href;
  const origin = target ? `${target.protocol}//${target.host}` : `“${location}”`;
  const reason = `it redirects to ${origin}, which is not followed`;
  throw new FailedRequest('redirected', service, describeRequest(request), reason);
}

async function sendOnce(request: ServiceRequest, options: SendOptions): Promise<ServiceResponse> {
  const { service, fetch, signal, timeout } = options;
  const { url, method = 'GET', headers = {}, body } = request;
  const timeLimit = AbortSignal.timeout(timeout);
  const fail = (kind: FailureKind, reason: string, responseHeaders?: Headers) =>
    new FailedRequest(kind, service, describeRequest(request), reason, responseHeaders);
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeLimit]),
    });
    if (response.status >= 400) {
      await response.body?.cancel();
      throw fail(kindOf(response.status), `HTTP ${response.status}`, response.headers);
    }
    const bytes = await readBytes(response, request.maxBytes ?? MAX_RESPONSE_BYTES);
    if (!bytes) throw fail('too-large', `the response is larger than ${inMegabytes(request)} MB`);
    return { status: response.status, headers: response.headers, url, bytes };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ServiceError) throw error;
    if (timeLimit.aborted)
      throw fail('too-slow', `no complete response within ${timeout / 1000} s`);
    throw fail('unreachable', causeOf(error));
  }
}

const inMegabytes = ({ maxBytes = MAX_RESPONSE_BYTES }: ServiceRequest) =>
  Math.round(maxBytes / 1024 ** 2);

/** When arXiv is busy, it returns 406 for minutes at a time (zotero-arxiv-daily #250). */
function kindOf(status: number): FailureKind {
  if ([406, 408, 425, 429].includes(status) || status >= 500) return 'busy';
  return status === 404 || status === 410 ? 'missing' : 'refused';
}

/** The body; `undefined` if it is longer than `maxBytes`, whatever its Content-Length. */
async function readBytes(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The message of a `fetch` error is only “fetch failed” or “terminated”; its `cause` has the reason. */
function causeOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message ? `${message} (${cause.message})` : message;
}

/** `GET https://…`, without keys. */
export function describeRequest({ method = 'GET', url }: ServiceRequest): string {
  return `${method} ${url.replace(/([?&](?:api_key|key)=)[^&]*/g, '$1…')}`;
}

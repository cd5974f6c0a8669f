import type { ServiceName } from '../../src/model/sources.ts';
import type { Clock } from './http/clock.ts';
import {
  sendRequest,
  FailedRequest,
  type ServiceResponse,
  type ServiceRequest,
} from './http/request.ts';
import { describeRequest } from './http/request.ts';
import { requestedWait, retryAfter } from './http/rate-limits.ts';
import { ServiceError, UnexpectedResponse, type FailureKind } from './http/service-error.ts';

/** The requirements for requests to a service. */
export interface RequestPolicy {
  name: ServiceName | 'url';
  /** Hosts that requests and redirects may go to. */
  hosts: string[];
  /** Environment variable with the user's key, if the service accepts one. */
  key?: { variable: string };
  /** Shortest time between two requests, in milliseconds. */
  interval: number;
}

/** Sends requests to services one at a time, no faster than each service allows. */
export interface Client {
  /** Aborted when the user stops the run. */
  readonly signal: AbortSignal;
  /**
   * Sends a request and parses the response with `read`, which throws an `UnexpectedResponse` if the format is wrong. Temporary failures are
   * retried, after up to several minutes. Throws a `ServiceError` with the service, the request and what to do.
   */
  ask<Value>(
    service: RequestPolicy,
    request: ServiceRequest,
    read: (response: ServiceResponse) => Value,
  ): Promise<Value>;
}

export interface ClientOptions {
  /** Sent with every request: program, version, and how to contact the person who runs it. */
  userAgent: string;
  clock: Clock;
  fetch: typeof globalThis.fetch;
  /** Aborts requests and waits. */
  signal: AbortSignal;
  /** Receives a message before each long wait. */
  notify: (message: string) => void;
  /** Time limit for a response in milliseconds. Default: `TIMEOUT_MS`. */
  timeout?: number;
  /** Whether requests are repeated after temporary failures. Default: true. */
  retries?: boolean;
}

/** arXiv takes up to half a minute for 100 ids. */
const TIMEOUT_MS = 90_000;
/** Milliseconds before each retry if the service does not say how long to wait. */
const waits: Partial<Record<FailureKind, number[]>> = {
  busy: [30_000, 60_000, 120_000, 240_000],
  unreachable: [5_000, 30_000, 120_000],
  'too-slow': [30_000, 120_000],
  unexpected: [60_000],
};
/** If a service asks for a longer wait, the request fails; the next run repeats it. */
const MAX_WAIT_MS = 15 * 60_000;
/** Shorter waits are not announced. */
const NOTABLE_WAIT_MS = 10_000;

/** A client that respects each service's rate limit and the rate-limit headers of its responses. */
export function createClient(options: ClientOptions): Client {
  const { userAgent, clock, fetch, signal, notify, timeout = TIMEOUT_MS, retries = true } = options;
  /** The earliest time of the next request, by service. */
  const nextAt = new Map<string, number>();

  async function waitFor(service: string, until: number, reason: string) {
    const wait = until - clock.now();
    if (wait <= 0) return;
    if (wait >= NOTABLE_WAIT_MS)
      notify(`${service}: waiting ${Math.ceil(wait / 1000)} s (${reason}).`);
    await clock.sleep(wait, signal);
  }

  async function attempt<Value>(
    service: RequestPolicy,
    request: ServiceRequest,
    read: (response: ServiceResponse) => Value,
  ): Promise<Value> {
    const { name, hosts, interval } = service;
    await waitFor(name, nextAt.get(name) ?? 0, 'its rate limit');
    const headers = { 'User-Agent': userAgent, ...request.headers };
    let responseHeaders = new Headers();
    try {
      const response = await sendRequest(
        { ...request, headers },
        { service: name, hosts, fetch, signal, timeout },
      );
      responseHeaders = response.headers;
      return read(response);
    } catch (error) {
      if (error instanceof FailedRequest) responseHeaders = error.headers;
      if (!(error instanceof UnexpectedResponse)) throw error;
      throw new FailedRequest(
        'unexpected',
        name,
        describeRequest(request),
        error.message,
        responseHeaders,
      );
    } finally {
      const now = clock.now();
      nextAt.set(
        name,
        now + Math.max(interval, Math.min(requestedWait(responseHeaders, now), MAX_WAIT_MS)),
      );
    }
  }

  return {
    signal,
    async ask(service, request, read) {
      for (let attempts = 1; ; attempts += 1) {
        try {
          return await attempt(service, request, read);
        } catch (error) {
          if (!(error instanceof FailedRequest)) throw error;
          const wait = retries ? waitAfter(error, attempts, clock.now()) : undefined;
          if (wait === undefined) throw toServiceError(error, attempts, clock.now(), service.key);
          await waitFor(service.name, clock.now() + wait, error.reason);
        }
      }
    },
  };
}

/** Milliseconds before the next attempt; `undefined` if there is none. */
function waitAfter(error: FailedRequest, attempts: number, now: number): number | undefined {
  const wait = waits[error.kind]?.[attempts - 1];
  if (wait === undefined) return undefined;
  const requested = retryAfter(error.headers, now) ?? 0;
  return requested > MAX_WAIT_MS ? undefined : Math.max(wait, requested);
}

function toServiceError(
  error: FailedRequest,
  attempts: number,
  now: number,
  key: RequestPolicy['key'],
): ServiceError {
  const { kind, service, request, reason, headers } = error;
  const requested = retryAfter(headers, now) ?? 0;
  const notes = [
    ...(kind === 'refused' && key ? [`with the key from ${key.variable}, if set`] : []),
    ...(attempts > 1 ? [`after ${attempts} attempts`] : []),
    ...(requested > MAX_WAIT_MS
      ? [`the service asks you to wait ${Math.ceil(requested / 60_000)} minutes`]
      : []),
  ];
  return new ServiceError(kind, service, request, [reason, ...notes].join(', '));
}

import type { ServiceName } from '../../src/model/sources.ts';
import type { Clock } from './http/clock.ts';
import { exchange, FailedExchange, type Answer, type ServiceRequest } from './http/exchange.ts';
import { describe } from './http/exchange.ts';
import { pauseFrom, retryAfter } from './http/rate-limits.ts';
import { ServiceError, UnexpectedAnswer, type FailureKind } from './http/service-error.ts';

/** How a service wants to be asked. */
export interface Etiquette {
  name: ServiceName | 'url';
  /** Hosts that requests and redirects may go to. */
  hosts: string[];
  /** Environment variable of the user's key, where the service takes one. */
  key?: { variable: string };
  /** Shortest time between two requests, in milliseconds. */
  interval: number;
}

/** One polite way to ask services: one request at a time, no faster than each allows. */
export interface Client {
  /** Aborted when the user stops the run. */
  readonly signal: AbortSignal;
  /**
   * Sends a request and reads its answer with `read`, which throws an `UnexpectedAnswer` for one of another form. What may pass is tried
   * again after waits of minutes. Throws a `ServiceError` with the service, the request and what to do.
   */
  ask<Value>(
    service: Etiquette,
    request: ServiceRequest,
    read: (answer: Answer) => Value,
  ): Promise<Value>;
}

export interface ClientOptions {
  /** Sent with every request: program, version, where its operator can be reached. */
  userAgent: string;
  clock: Clock;
  fetch: typeof globalThis.fetch;
  /** Ends every request and every wait. */
  signal: AbortSignal;
  /** Gets a sentence before each wait that someone might wonder about. */
  notify: (message: string) => void;
  /** Time limit for an answer, in milliseconds. */
  timeout?: number;
}

/** arXiv takes up to half a minute for 100 ids. */
const TIMEOUT_MS = 90_000;
/** Waits before the next attempts, in milliseconds, where the service names none. */
const waits: Partial<Record<FailureKind, number[]>> = {
  busy: [30_000, 60_000, 120_000, 240_000],
  unreachable: [5_000, 30_000, 120_000],
  'too-slow': [30_000, 120_000],
  unexpected: [60_000],
};
/** A service that asks for a longer wait than this is asked again in another run. */
const MAX_WAIT_MS = 15 * 60_000;
/** Shorter waits are not worth a message. */
const NOTABLE_WAIT_MS = 10_000;

/** A client that keeps to each service's rate and to what its answers' headers say. */
export function createClient(options: ClientOptions): Client {
  const { userAgent, clock, fetch, signal, notify, timeout = TIMEOUT_MS } = options;
  /** By service: when the next request may go out. */
  const nextAt = new Map<string, number>();

  async function waitFor(service: string, until: number, reason: string) {
    const wait = until - clock.now();
    if (wait <= 0) return;
    if (wait >= NOTABLE_WAIT_MS)
      notify(`${service}: waiting ${Math.ceil(wait / 1000)} s (${reason}).`);
    await clock.sleep(wait, signal);
  }

  async function attempt<Value>(
    service: Etiquette,
    request: ServiceRequest,
    read: (answer: Answer) => Value,
  ): Promise<Value> {
    const { name, hosts, interval } = service;
    await waitFor(name, nextAt.get(name) ?? 0, 'its rate limit');
    const headers = { 'User-Agent': userAgent, ...request.headers };
    let received = new Headers();
    try {
      const answer = await exchange(
        { ...request, headers },
        { service: name, hosts, fetch, signal, timeout },
      );
      received = answer.headers;
      return read(answer);
    } catch (error) {
      if (error instanceof FailedExchange) received = error.headers;
      if (!(error instanceof UnexpectedAnswer)) throw error;
      throw new FailedExchange('unexpected', name, describe(request), error.message, received);
    } finally {
      const now = clock.now();
      nextAt.set(name, now + Math.max(interval, Math.min(pauseFrom(received, now), MAX_WAIT_MS)));
    }
  }

  return {
    signal,
    async ask(service, request, read) {
      for (let attempts = 1; ; attempts += 1) {
        try {
          return await attempt(service, request, read);
        } catch (error) {
          if (!(error instanceof FailedExchange)) throw error;
          const wait = waitAfter(error, attempts, clock.now());
          if (wait === undefined) throw giveUp(error, attempts, clock.now(), service.key);
          await waitFor(service.name, clock.now() + wait, error.reason);
        }
      }
    },
  };
}

/** The wait before the next attempt; `undefined` where there is none. */
function waitAfter(error: FailedExchange, attempts: number, now: number): number | undefined {
  const wait = waits[error.kind]?.[attempts - 1];
  if (wait === undefined) return undefined;
  const asked = retryAfter(error.headers, now) ?? 0;
  return asked > MAX_WAIT_MS ? undefined : Math.max(wait, asked);
}

function giveUp(
  error: FailedExchange,
  attempts: number,
  now: number,
  key: Etiquette['key'],
): ServiceError {
  const { kind, service, request, reason, headers } = error;
  const asked = retryAfter(headers, now) ?? 0;
  const notes = [
    ...(kind === 'refused' && key ? [`with the key in ${key.variable}, if it is set`] : []),
    ...(attempts > 1 ? [`after ${attempts} attempts`] : []),
    ...(asked > MAX_WAIT_MS ? [`it asks to wait ${Math.ceil(asked / 60_000)} minutes`] : []),
  ];
  return new ServiceError(kind, service, request, [reason, ...notes].join(', '));
}

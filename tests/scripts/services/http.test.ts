import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTextResponse } from '../../../scripts/services/responses.ts';
import type { RequestPolicy } from '../../../scripts/services/http.ts';
import { createVirtualClock, systemClock } from '../../../scripts/services/http/clock.ts';
import { LoopbackServices, type LoopbackResponse } from './loopback.ts';
import { clientOf } from './run-fetch.ts';

const service: RequestPolicy = { name: 'arxiv', hosts: ['a.example', 'b.example'], interval: 3000 };
const fine: LoopbackResponse = { body: 'fine' };

/** Sends these responses in turn, repeating the last one. Returns a function that sends a request, and the waits between requests. */
async function setUp(responses: LoopbackResponse[], timeout?: number) {
  const server: LoopbackServices = await new LoopbackServices(
    () => responses[Math.min(server.requests.length, responses.length) - 1]!,
  ).start();
  const clock = createVirtualClock();
  const controller = new AbortController();
  const client = clientOf(server, {
    clock,
    signal: controller.signal,
    ...(timeout !== undefined && { timeout }),
  });
  return {
    server,
    controller,
    ask: (url = 'https://a.example/x') => client.ask(service, { url }, readTextResponse),
    /** In seconds. */
    waits: () => clock.waits.map((milliseconds) => milliseconds / 1000),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

describe('a request', () => {
  for (const [what, headers, wait] of [
    ['the interval of the service', {}, 3],
    ['Backoff', { backoff: '10' }, 10],
    ['Retry-After', { 'retry-after': '20' }, 20],
    ['Retry-After with a date', { 'retry-after': 'Thu, 01 Jan 1970 00:00:40 GMT' }, 40],
    ['RateLimit, when nothing is left', { ratelimit: '"api";r=0;t=50' }, 50],
    [
      'RateLimit-Reset, when nothing is left',
      { 'ratelimit-remaining': '0', 'ratelimit-reset': '7' },
      7,
    ],
    ['only the interval, while some are left', { ratelimit: '"api";r=9;t=50' }, 3],
    ['X-Rate-Limit', { 'x-rate-limit-limit': '1', 'x-rate-limit-interval': '5s' }, 5],
    ['at most 15 minutes', { backoff: '999999' }, 900],
    ['the interval, if a header cannot be read', { backoff: 'soon', 'retry-after': 'later' }, 3],
  ] as const)
    test(`waits for ${what} after a response`, async () => {
      await using test = await setUp([{ ...fine, headers }]);
      await test.ask();
      await test.ask();
      assert.deepEqual(test.waits(), [wait]);
    });

  for (const [what, failing, waits] of [
    ['429', { status: 429 }, [30]],
    ['429 with a longer Retry-After', { status: 429, headers: { 'retry-after': '90' } }, [90]],
    ['406', { status: 406 }, [30]],
    ['503', { status: 503 }, [30]],
    ['half a response', { ...fine, isCut: true }, [5]],
    ['no complete response in time', { ...fine, isStalled: true }, [30]],
    ['a web page', { body: '<!doctype html>' }, [60]],
  ] as [string, LoopbackResponse, number[]][])
    test(`is sent again after ${what}`, async () => {
      await using test = await setUp([failing, fine], what.includes('time') ? 300 : undefined);
      assert.equal(await test.ask(), 'fine');
      assert.deepEqual(test.waits(), waits);
    });

  for (const [what, failing, attempts, message] of [
    [
      'five 503 responses',
      { status: 503 },
      5,
      /: arxiv: HTTP 503, after 5 attempts\n {2}GET https:\/\/a\.example\/x\n {2}Run the command again later/,
    ],
    [
      'three responses that do not arrive in time',
      { ...fine, isStalled: true },
      3,
      /no complete response within 0\.2 s, after 3 attempts/,
    ],
    ['a refusal', { status: 401 }, 1, /HTTP 401\n[^]*the key/],
    [
      'a wait of more than 15 minutes',
      { status: 503, headers: { 'retry-after': '7200' } },
      1,
      /asks you to wait 120 minutes/,
    ],
    [
      'a redirect to another host',
      { status: 301, headers: { location: 'https://c.example/' } },
      1,
      /redirects to https:\/\/c\.example/,
    ],
    [
      'a redirect without encryption',
      { status: 301, headers: { location: 'http://a.example/' } },
      1,
      /redirects to http:\/\/a\.example/,
    ],
    [
      'a redirect to no URL',
      { status: 302, headers: { location: 'http://[' } },
      1,
      /redirects to “http:\/\/\[”, which is not followed/,
    ],
    [
      'redirects without end',
      { status: 302, headers: { location: '/x' } },
      4,
      /too many redirects/,
    ],
    ['a response of more than 50 MB', { body: 'x'.repeat(51 * 1024 ** 2) }, 1, /larger than 50 MB/],
  ] as [string, LoopbackResponse, number, RegExp][])
    test(`fails after ${what}`, async () => {
      await using test = await setUp([failing], what.includes('in time') ? 200 : undefined);
      await assert.rejects(test.ask(), message);
      assert.equal(test.server.requests.length, attempts);
    });

  test('follows redirects to hosts of the service', async () => {
    await using test = await setUp([
      { status: 301, headers: { location: 'https://b.example/y' } },
      fine,
    ]);
    assert.equal(await test.ask(), 'fine');
    assert.deepEqual(test.server.requests, ['https://a.example/x', 'https://b.example/y']);
  });

  test('names no key in its message', async () => {
    await using test = await setUp([{ status: 403 }]);
    await assert.rejects(test.ask('https://a.example/x?api_key=secret&q=1'), (error: Error) => {
      assert.match(error.message, /api_key=…&q=1/);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });

  test('ends when the run is stopped, also while waiting for a response', async () => {
    await using test = await setUp([{ ...fine, isStalled: true }]);
    const asked = test.ask();
    test.controller.abort(new Error('Stopped'));
    await assert.rejects(asked, /Stopped/);
  });

  test('ends with the same reason when the run is stopped during a wait', async () => {
    const controller = new AbortController();
    const stopped = new Error('Stopped');
    setImmediate(() => controller.abort(stopped));
    await assert.rejects(
      systemClock.sleep(60_000, controller.signal),
      (reason) => reason === stopped,
    );
  });
});

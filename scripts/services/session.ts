import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { readSite } from '../../src/catalogue/read-site.ts';
import { readSources } from '../../src/catalogue/read-sources.ts';
import type { Sources } from '../../src/model/sources.ts';
import { takeLock } from '../lock.ts';
import { CommandError } from '../command-error.ts';
import { createClient, type Client } from './http.ts';
import { createVirtualClock, systemClock } from './http/clock.ts';
import type { Credentials, Service } from './service.ts';

/** The environment of commands that query services. */
export interface Session {
  client: Client;
  sources: Sources;
  /** The language of dates in titles. */
  language: string;
  /** Whether Zotero's tags are public. */
  keepTags: boolean;
  /** `2026-11-25`, in UTC. */
  today: string;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  credentials: (service: Pick<Service, 'key'>) => Credentials;
}

/** The abort reason after Ctrl-C. */
export class Interrupted extends CommandError {
  constructor() {
    const advice = 'Everything received so far is saved; run the command again to continue.';
    super('interrupted', `Stopped. ${advice}`);
  }
}

/**
 * Reads the settings, the environment and the clock; throws a `ContentError`. Proxies come from `HTTPS_PROXY` and `NO_PROXY`. Without `retries`,
 * each request is sent once.
 */
export function startSession(content: string, { retries = true } = {}): Session {
  if (!existsSync(content))
    throw new CommandError(
      'option-invalid',
      `Folder not found: ${content}. Use --content DIR to name the folder that contains digests/ and site.yaml.`,
    );
  const site = readSite(content);
  const sources = readSources(content);
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort(new Interrupted()));
  const testUrl = testServerUrl();
  if (!testUrl) http.setGlobalProxyFromEnv();
  const client = createClient({
    userAgent: toUserAgent(site.repository ?? repositoryOfWorkflow(), sources.contact),
    clock: testUrl ? createVirtualClock() : systemClock,
    fetch: testUrl ? fetchFrom(testUrl) : fetch,
    signal: controller.signal,
    notify: (message) => console.error(message),
    retries,
  });
  return {
    client,
    sources,
    language: site.language,
    keepTags: site.keepTags,
    today: today(),
    signal: controller.signal,
    credentials: ({ key }) => ({
      email: sources.contact?.includes('@') ? sources.contact : undefined,
      key: key && (process.env[key.variable] || undefined),
    }),
  };
}

/** `Offprint/0.1.0 (https://github.com/ada/papers; ada@example.org)`: the program, the site, and how to contact its maintainer. */
function toUserAgent(repository: string | undefined, contact: string | undefined): string {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  const about = [repository, contact].filter((part) => part !== undefined);
  return `Offprint/${version}${about.length > 0 ? ` (${about.join('; ')})` : ''}`;
}

function repositoryOfWorkflow(): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  return server && name ? `${server}/${name}` : undefined;
}

/** Until the process ends, prevents a second run of the command from overwriting what this run saves. */
export function lockContent(command: 'fetch' | 'enrich', content: string): void {
  const release = takeLock(join(content, `.${command}.lock`), `running ${command} in ${content}`);
  process.once('exit', release);
}

/** The current day in UTC, or that of `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/) if set. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch ? new Date(Number(epoch) * 1000) : new Date();
  if (Number.isNaN(now.getTime()))
    throw new CommandError(
      'option-invalid',
      `SOURCE_DATE_EPOCH: “${epoch}” is not a number of seconds since 1970.`,
    );
  return now.toISOString().slice(0, 10);
}

/**
 * For tests: `OFFPRINT_SERVICES=http://127.0.0.1:8080` sends every request to that server, with the host as the first part of the path, and
 * without waiting between requests. Only loopback addresses are allowed, so that keys cannot leak.
 */
function testServerUrl(): string | undefined {
  const url = process.env['OFFPRINT_SERVICES'];
  if (!url) return undefined;
  if (/^http:\/\/(?:127\.0\.0\.1|\[::1\]):\d+$/.test(url)) return url;
  throw new Error('OFFPRINT_SERVICES is for tests: set it to http://127.0.0.1 and a port.');
}

/** A fetch that sends `https://host/path` to `<URL>/host/path`. */
export function fetchFrom(url: string): typeof fetch {
  return (input, init) => {
    const { host, pathname, search } = new URL(input instanceof Request ? input.url : input);
    return fetch(`${url}/${host}${pathname}${search}`, init);
  };
}

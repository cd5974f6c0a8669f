import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { normaliseBase } from '../../src/model/paths.ts';
import { CommandError } from '../command-error.ts';
import { toResponse } from './to-response.ts';

export interface ServerOptions {
  /** The built site. */
  folder: string;
  base: string;
  /** 0 chooses a free port. */
  port: number;
}

export interface RunningServer {
  /** With base: `http://localhost:4321/papers/`. */
  url: string;
  close(): Promise<void>;
}

/** Serves a built site to this machine only, as GitHub Pages would. */
export async function startServer({ folder, base, port }: ServerOptions): Promise<RunningServer> {
  const root = resolve(folder);
  const server = createServer((request, response) => respond(root, base, request, response));
  await new Promise<void>((ready, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(toPortError(error, port)));
    server.listen(port, '127.0.0.1', ready);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actualPort}${normaliseBase(base)}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The error for a port that cannot be used, with what to do. */
export function toPortError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new CommandError(
      'port-in-use',
      `Port ${port} is in use. Choose another: npm run preview -- --port ${port === 65_535 ? 0 : port + 1}`,
    );
  if (error.code === 'EACCES')
    return new CommandError(
      'port-privileged',
      `Port ${port} needs administrator rights. Choose one above 1023.`,
    );
  return error;
}

/** Malformed URLs, and files that a build replaces at the same time, must not stop the server. */
function respond(folder: string, base: string, request: IncomingMessage, response: ServerResponse) {
  const url = parseUrl(request.url ?? '/');
  try {
    if (url) send(folder, base, url, request, response);
    else response.writeHead(400).end();
  } catch (error) {
    console.error((error as Error).message);
    response.writeHead(500).end();
  }
}

/** The URL of a request; a path that begins with `//` is a path, not a host. */
function parseUrl(target: string): URL | null {
  const host = 'http://localhost';
  return URL.parse(target.startsWith('/') ? `${host}${target}` : target, host);
}

function send(
  folder: string,
  base: string,
  { pathname, search }: URL,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const found = toResponse(folder, base, pathname);
  if (found.status === 301) {
    response.writeHead(301, { location: `${found.location}${search}` }).end();
    return;
  }
  const body = found.file ? readFileSync(found.file) : Buffer.from('404 Not Found');
  const type = found.file ? typeOf(found.file) : 'text/plain; charset=utf-8';
  const gzip = isText(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(found.status, {
    'content-type': type,
    'cache-control': 'max-age=600',
    ...(gzip && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : gzip ? gzipSync(body) : body);
}

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return isText(type) && !type.includes('charset') ? `${type}; charset=utf-8` : type;
}

const isText = (type: string) => /^text\/|json|xml|javascript|svg/.test(type);

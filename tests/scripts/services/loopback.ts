import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runHere } from '../run-here.ts';

/** A response of the loopback server. */
export interface LoopbackResponse {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Closes the connection after half of the body. */
  isCut?: boolean;
  /** Sends nothing after the headers. */
  isStalled?: boolean;
}

/** Responds to a request to a service: `url` is the URL that the service would have. */
export type Handler = (url: URL, headers: IncomingHttpHeaders) => LoopbackResponse;

export const json = (value: unknown): LoopbackResponse => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export const xml = (body: string): LoopbackResponse => ({
  headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  body,
});

/** A server that speaks for the services: `http://127.0.0.1:PORT/<host>/<path>` is `https://<host>/<path>`. */
export class LoopbackServices implements AsyncDisposable {
  readonly requests: string[] = [];
  handler: Handler;
  #child: ChildProcess | undefined;
  readonly #server = createServer((request, response) => {
    const url = new URL(`https:/${request.url}`);
    this.requests.push(url.href);
    send(response, this.handler(url, request.headers));
  });

  constructor(handler: Handler) {
    this.handler = handler;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The environment in which requests are sent here, on 2026-11-25. */
  get #variables() {
    return { OFFPRINT_SERVICES: this.address, SOURCE_DATE_EPOCH: '1795564800' };
  }

  /** Runs a command of `scripts/` in a process, with its requests sent here, on 2026-11-25. */
  run(script: string, ...words: string[]) {
    return this.execute(process.execPath, [`scripts/${script}.ts`, ...words]);
  }

  /** Runs a command like `run`, but in this process, which is much faster. */
  runHere(script: string, ...words: string[]) {
    return runHere(`scripts/${script}.ts`, words, { variables: this.#variables });
  }

  /** Runs any command like `run`, with more variables in its environment. */
  execute(
    command: string,
    words: string[],
    variables: Record<string, string> = {},
  ): Promise<{ code: number | null; output: string }> {
    const child = spawn(command, words, {
      env: {
        ...process.env,
        ...this.#variables,
        NODE_NO_WARNINGS: '1',
        ...variables,
      },
    });
    this.#child = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
  }

  /** Ctrl-C. */
  interrupt() {
    this.#child?.kill('SIGINT');
  }

  async [Symbol.asyncDispose]() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function send(serverResponse: ServerResponse, response: LoopbackResponse) {
  const { status = 200, headers = {}, body = '', isCut = false, isStalled = false } = response;
  serverResponse.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  if (isStalled) return serverResponse.flushHeaders();
  if (!isCut) return serverResponse.end(body);
  return serverResponse.write(body.slice(0, body.length / 2), () => serverResponse.destroy());
}

import { CommandError } from '../../command-error.ts';

/** Why a request to a service failed. */
export type FailureKind =
  /** 429, 503 and the like, or the service asks for a long wait. */
  | 'busy'
  /** No connection, or the connection broke, even in the middle of a response. */
  | 'unreachable'
  | 'too-slow'
  /** The response is not in the documented format: a web page, invalid JSON, missing fields. */
  | 'unexpected'
  /** 400, 401, 403 and the like. */
  | 'refused'
  /** 404 and 410. */
  | 'missing'
  | 'redirected'
  | 'too-large';

const remedies: Record<FailureKind, string> = {
  busy: 'Run the command again later. Everything collected so far is kept.',
  unreachable: 'Check the network and the proxy settings, then run the command again.',
  'too-slow': 'Run the command again later. Everything collected so far is kept.',
  unexpected:
    'Open the URL to see the response. If the service changed its API, upgrade Offprint or report the problem.',
  refused: 'Check the setting in sources.yaml, and the key if the service needs one.',
  missing: 'Check the setting in sources.yaml: the service does not have this URL.',
  redirected: 'If the service moved, set its new URL in sources.yaml or upgrade Offprint.',
  'too-large': 'Request less: set fewer categories, a narrower query or a smaller collection.',
};

/** A failed request. The message contains the request, the reason, and what to do. */
export class ServiceError extends CommandError {
  override readonly name = 'ServiceError';
  readonly kind: FailureKind;
  readonly service: string;
  /** `GET https://…`, without keys. */
  readonly request: string;
  readonly reason: string;

  constructor(kind: FailureKind, service: string, request: string, reason: string) {
    super(`service-${kind}`, `${service}: ${reason}\n  ${request}\n  ${remedies[kind]}`);
    this.kind = kind;
    this.service = service;
    this.request = request;
    this.reason = reason;
  }

  /** The same failure, reported under the name of a source or check. */
  withName(name: string): ServiceError {
    return new ServiceError(this.kind, name, this.request, this.reason);
  }
}

/** A response is not in the documented format. */
export class UnexpectedResponse extends Error {}

import { CommandError } from '../../command-error.ts';

/** Why a service gave no usable answer. */
export type FailureKind =
  /** 429, 503 and the like, and waits that it asks for. */
  | 'busy'
  /** No connection, or one that broke: also an answer that ends early. */
  | 'unreachable'
  | 'too-slow'
  /** An answer, but not one of the documented form: a web page, broken JSON, missing fields. */
  | 'unexpected'
  /** 400, 401, 403 and the like. */
  | 'refused'
  /** 404 and 410: it does not know what was asked for. */
  | 'missing'
  | 'redirected'
  | 'too-large';

const remedies: Record<FailureKind, string> = {
  busy: 'Run the command again later: everything collected so far is kept.',
  unreachable: 'Check the network and the proxy settings, then run the command again.',
  'too-slow': 'Run the command again later: everything collected so far is kept.',
  unexpected:
    'Open the address to see the answer. If the service changed its API, take a newer Offprint or report it.',
  refused: 'Check the setting in sources.yaml, and the key if the service needs one.',
  missing: 'Check the setting in sources.yaml: the service does not know this address.',
  redirected: 'If the service moved, set its new address in sources.yaml or take a newer Offprint.',
  'too-large': 'Ask for less: set fewer categories, a narrower query or a smaller collection.',
};

/** A request that failed: which, why, and what to do. Its message has all three. */
export class ServiceError extends CommandError {
  override readonly name = 'ServiceError';
  readonly kind: FailureKind;
  readonly service: string;
  /** `GET https://…`, without keys. */
  readonly request: string;
  readonly reason: string;
  readonly remedy: string;

  constructor(kind: FailureKind, service: string, request: string, reason: string) {
    const remedy = remedies[kind];
    super(`service-${kind}`, `${service}: ${reason}\n  ${request}\n  ${remedy}`);
    this.kind = kind;
    this.service = service;
    this.request = request;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Thrown by what reads an answer: it is not of the documented form. */
export class UnexpectedAnswer extends Error {}

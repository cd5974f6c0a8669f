/** Problems of commands, as opposed to those of content files. Messages include what to do. Codes are permanent. */
export const commandProblemCodes = [
  'option-invalid',
  'already-running',
  'disk-full',
  // build, preview, verify
  'out-is-file',
  'out-contains-input',
  'out-not-site',
  'out-in-use',
  'cache-invalid',
  'renderer-failed',
  'shards-invalid',
  'site-missing',
  'port-in-use',
  'port-privileged',
  'checksums-missing',
  'checksums-invalid',
  'site-unreachable',
  // email
  'digest-unknown',
  'site-address-missing',
  // fetch, enrich
  'interrupted',
  'sources-exist',
  'digest-exists',
  'list-repeated',
  'list-changed',
  'key-missing',
  'service-busy',
  'service-unreachable',
  'service-too-slow',
  'service-unexpected',
  'service-refused',
  'service-missing',
  'service-redirected',
  'service-too-large',
  // doctor
  'node-outdated',
  'url-differs',
  'base-differs',
  'file-over-limit',
  'site-over-limit',
  'workflow-missing',
  'workflow-invalid',
  'workflow-branch',
  // start-empty, upgrade
  'own-digests',
  'changes-uncommitted',
  'template-unknown',
  'git-failed',
] as const;

export type CommandProblemCode = (typeof commandProblemCodes)[number];

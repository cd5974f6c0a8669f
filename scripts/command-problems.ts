/** What can stop a command, other than a problem with a file of the content folder. The message says what to do. Codes are permanent. */
export const commandProblemCodes = [
  'option-invalid',
  'already-running',
  'disk-full',
  // build, preview, verify
  'out-is-file',
  'out-contains-input',
  'out-in-use',
  'site-missing',
  'port-in-use',
  'port-privileged',
  'checksums-missing',
  'checksums-invalid',
  'site-unreachable',
  // email
  'digest-unknown',
  'site-address-missing',
] as const;

export type CommandProblemCode = (typeof commandProblemCodes)[number];

import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The first 16 digits: enough to distinguish a billion texts, and short enough for a ledger. */
export const shortHash = (content: string | Uint8Array): string => sha256(content).slice(0, 16);

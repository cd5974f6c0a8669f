import { readFile } from 'node:fs/promises';
import { gzip } from '../model/files/gzip.ts';
import { sha256 } from '../model/files/sha256.ts';
import { decodeCbor, type Cbor } from './index-files/cbor.ts';
import { SIGNATURE, unpack } from './index-files/decode.ts';

/** Decodes the value in one of Pagefind's files. */
export async function readCbor(file: string): Promise<Cbor> {
  const { buffer } = new Uint8Array(await readFile(file));
  return decodeCbor(await unpack(buffer));
}

/** The name of a file of the index: the hash of its contents. */
export const nameOf = (bytes: Uint8Array): string => `en_${sha256(bytes).slice(0, 10)}`;

/** Encodes a value as one of Pagefind's files: CBOR after the signature, compressed. */
export const toIndexFile = (cbor: Uint8Array): Uint8Array =>
  gzip(Buffer.concat([Buffer.from(SIGNATURE), cbor]));

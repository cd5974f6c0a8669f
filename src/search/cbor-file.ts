import { readFile } from 'node:fs/promises';
import { gzip } from '../model/files/gzip.ts';
import { decodeCbor, type Cbor } from './index-files/cbor.ts';
import { SIGNATURE, unpack } from './index-files/decode.ts';

/** The value in one of Pagefind's files. */
export async function readCbor(file: string): Promise<Cbor> {
  const { buffer } = new Uint8Array(await readFile(file));
  return decodeCbor(await unpack(buffer));
}

/** The bytes of a file of Pagefind: encoded CBOR after the signature, compressed. */
export const toIndexFile = (cbor: Uint8Array): Uint8Array =>
  gzip(Buffer.concat([Buffer.from(SIGNATURE), cbor]));

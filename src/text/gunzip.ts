/** Decompresses a gzip file, in browsers and in Node. Rejects if it is damaged. */
export const gunzip = (file: ArrayBuffer): Promise<Uint8Array> => decompress([file], 'gzip');

/** Decompresses consecutive parts of raw deflate data. */
export const inflate = (parts: ArrayBuffer[]): Promise<Uint8Array> =>
  decompress(parts, 'deflate-raw');

async function decompress(parts: ArrayBuffer[], format: CompressionFormat): Promise<Uint8Array> {
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

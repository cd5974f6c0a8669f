/** Decompresses a gzip file, in browsers and in Node. Rejects if it is damaged. */
export async function gunzip(file: ArrayBuffer): Promise<Uint8Array> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

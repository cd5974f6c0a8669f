import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { deflateAfter, deflateStart, gzip, gzipParts } from '../../../src/model/files/gzip.ts';
import { gunzip, inflate } from '../../../src/text/gunzip.ts';

const texts = ['', 'a', 'naïve 模型\n'.repeat(10_000)];
const bufferOf = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;

test('Compressed texts and joined parts can be decompressed by other programs and by browsers', async () => {
  const files = [
    ...texts.map(gzip),
    gzipParts(texts.map((text) => Buffer.from(text))),
    gzipParts([]),
  ];
  for (const [index, text] of [...texts, texts.join(''), ''].entries()) {
    assert.equal(gunzipSync(files[index]!).toString(), text);
    assert.equal(Buffer.from(await gunzip(bufferOf(files[index]!))).toString(), text);
  }
});

test('A text that is compressed after a dictionary is decompressed together with it, and takes fewer bytes', async () => {
  const [dictionary, text] = [
    'a phrase that is in many texts\n',
    'This is a phrase that is in many texts.',
  ];
  const [start, rest] = [deflateStart(dictionary), deflateAfter(dictionary, text)];
  const bytes = await inflate([start, rest].map(bufferOf));
  assert.equal(Buffer.from(bytes).toString(), dictionary + text);
  assert.ok(rest.length < deflateAfter('', text).length);
});

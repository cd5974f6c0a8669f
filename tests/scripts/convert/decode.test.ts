import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { decode } from '../../../scripts/convert/decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('input that is decoded without a problem', () => {
  for (const [what, input] of [
    ['plain text', bytes('naïve\n')],
    ['a byte-order mark', bytes([0xef, 0xbb, 0xbf], 'naïve\n')],
    ['carriage returns', bytes('naïve\r\n')],
    ['gzip', gzipSync('naïve\n')],
  ] as const)
    test(what, () => assert.equal(decode('digests/a.txt', input), 'naïve\n'));
});

describe('input that is not text', () => {
  for (const [what, input, code, message, line] of [
    ['nothing', bytes(''), 'file-empty', 'The file is empty.', undefined],
    ['spaces', bytes(' \n\n'), 'file-empty', 'The file is empty.', undefined],
    ['a PDF', bytes('%PDF-1.7'), 'file-binary', 'The file is a PDF, not text.', undefined],
    [
      'a zero byte',
      bytes('ab', [0]),
      'file-binary',
      'The file is not text: byte 3 is zero.',
      undefined,
    ],
    [
      'UTF-16',
      bytes([0xff, 0xfe, 0x41, 0]),
      'file-encoding',
      'The file is UTF-16, not UTF-8.',
      undefined,
    ],
    [
      'a lone byte',
      bytes('a\nb', [0xff], 'c'),
      'file-encoding',
      'Byte 4 (0xFF) is not valid UTF-8.',
      2,
    ],
    [
      'Latin-1',
      bytes('caf', [0xe9], ' au lait'),
      'file-encoding',
      'Byte 4 (0xE9) is not valid UTF-8.',
      1,
    ],
    [
      'a character cut short',
      bytes('a', [0xe2, 0x82]),
      'file-encoding',
      'Byte 2 (0xE2) is not valid UTF-8.',
      1,
    ],
    ['the first byte', bytes([0x80], 'a'), 'file-encoding', 'Byte 1 (0x80) is not valid UTF-8.', 1],
  ] as const)
    test(`${what} is reported`, () => {
      const problem = decode('digests/a.txt', input);
      assert.ok(typeof problem !== 'string');
      assert.deepEqual([problem.code, problem.message, problem.line], [code, message, line]);
    });

  test('a spreadsheet is reported with the format to export', () => {
    const problem = decode('digests/a.xlsx', bytes('PK', [3, 4]));
    assert.ok(typeof problem !== 'string');
    assert.match(problem.hint, /^Export it as CSV/);
  });

  test('incomplete gzip is reported', () => {
    const problem = decode('digests/a.txt.gz', gzipSync('naïve').subarray(0, 12));
    assert.ok(typeof problem !== 'string' && problem.code === 'gzip-damaged');
  });

  test('gzip of 600 MB is reported as too large', () => {
    const part = gzipSync(Buffer.alloc(60_000_000, 'a\n'));
    const problem = decode('digests/a.txt.gz', Buffer.concat(Array<Buffer>(10).fill(part)));
    assert.ok(typeof problem !== 'string' && problem.code === 'file-too-large');
    assert.equal(problem.message, 'The text is larger than 500 MB, uncompressed.');
  });
});

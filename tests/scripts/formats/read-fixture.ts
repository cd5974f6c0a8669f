import { readFileSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ParseResult, Source } from '../../../scripts/formats/format.ts';
import { detectFormat, formats } from '../../../scripts/formats/index.ts';

const folder = 'tests/fixtures/formats';

/** Every fixture with its folder, which is called like its format. */
export const fixtures = globSync(`${folder}/*/*`)
  .filter((path) => !path.endsWith('.expected.json'))
  .sort()
  .map((path) => ({ path, folder: basename(dirname(path)), name: basename(path) }));

/** What is expected of a fixture, kept beside it: what its format said, once that was read and found right. */
export const expectedPath = (path: string) => `${path}.expected.json`;

/** A parse result as its expectation holds it: the account by parts, the problems by code and line. */
export function toExpectation({ digest, dateOnPage, drafts, account, problems }: ParseResult) {
  return {
    digest,
    ...(dateOnPage && { dateOnPage }),
    drafts,
    account: account.map(({ lines, part, paper, note }) =>
      [lines.join('-'), part, paper, note].filter(Boolean).join(' '),
    ),
    problems: problems.map(({ code, line, message }) => `${code} ${line ?? ''}: ${message}`),
  };
}

/** The text as if it lay in a file of that name, read by the format that is surest of it. */
export function read(
  name: string,
  text: string,
  options?: Source['options'],
): ParseResult & { format: string | undefined } {
  const source = { name, text, ...(options && { options }) };
  const format = detectFormat(source);
  const result = format?.parse(source) ?? { digest: {}, drafts: [], account: [], problems: [] };
  return { ...result, format: format?.name };
}

export const readFixture = (path: string) => read(basename(path), readFileSync(join(path), 'utf8'));
export const formatNames = formats.map(({ name }) => name);

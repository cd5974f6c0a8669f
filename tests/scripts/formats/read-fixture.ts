import { readFileSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ParseResult, Source } from '../../../scripts/formats/format.ts';
import { detectFormat, formats } from '../../../scripts/formats/index.ts';

const folder = 'tests/fixtures/formats';

/** Every fixture with its folder, which has the name of its format. */
export const fixtures = globSync(`${folder}/*/*`)
  .filter((path) => !path.endsWith('.expected.json'))
  .sort()
  .map((path) => ({ path, folder: basename(dirname(path)), name: basename(path) }));

/** The file next to a fixture with its expected result, which was reviewed. */
export const expectedPath = (path: string) => `${path}.expected.json`;

/** A parse result in the form of the expected one: the account by parts, the problems by code and line. */
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

/** The result of reading a text as a file with this name, in the detected format. */
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

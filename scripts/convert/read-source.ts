import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readBytes } from '../../src/catalogue/read-text.ts';
import { listDigestParts, readMarkdownFolder } from '../../src/model/files/markdown-folder.ts';
import type { Format, Source } from '../formats/format.ts';
import { detectFormat, formats } from '../formats/index.ts';
import { firstValue } from '../formats/shared/read-json.ts';
import { readJsonRecords } from '../formats/shared/json-records.ts';
import { problem, type Problem } from '../problems.ts';
import { decode } from './decode.ts';

/** Whether a name in `digests/` or `references/` is a file to read or a folder with Markdown files. READMEs are not read. */
export function isSourceFile(folder: string, name: string): boolean {
  if (name.startsWith('.') || /^readme\b/i.test(name)) return false;
  const path = join(folder, name);
  return isBrokenLink(path) || !statSync(path).isDirectory() || listDigestParts(path).length > 0;
}

/** Whether a path is a link that leads nowhere. Such a link counts as a source, because reading it reports the problem. */
function isBrokenLink(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return true;
  }
}

/** A file's text, or a folder's Markdown files joined in the order of their names. `label` is its name in messages. */
export function readSource(
  folder: string,
  name: string,
  label: string,
): { source: Source; bytes: Uint8Array } | Problem {
  const path = join(folder, name);
  if (!statSync(path).isDirectory()) {
    const bytes = readBytes(path);
    const text = decode(label, bytes);
    return typeof text === 'string'
      ? { source: { name: name.replace(/\.gz$/i, ''), text }, bytes }
      : text;
  }
  const read = readMarkdownFolder(path, (file) =>
    decode(`${label}/${basename(file)}`, readBytes(file)),
  );
  if ('code' in read) return read;
  return { source: { name, ...read }, bytes: Buffer.from(read.text) };
}

/** The format with that name, or the one with the highest certainty. */
export function chooseFormat(source: Source, formatName: string | undefined): Format | undefined {
  if (formatName === undefined) return detectFormat(source);
  return formats.find(({ name }) => name === formatName);
}

/** Reports that no format fits a file. */
export function toUnknownFormatProblem(file: string, { name, text }: Source): Problem {
  const jsonError = /\.json$/i.test(name) ? findJsonError(text) : undefined;
  if (jsonError)
    return problem('format-unknown', file, jsonError.message, {
      line: jsonError.line,
      hint: 'If the file is incomplete, save it again; otherwise correct the JSON.',
    });
  if (typeof firstValue(text, []) === 'string') {
    const message = 'This is a JSON list of strings, not of papers.';
    const hint =
      'If they are arXiv ids, DOIs or URLs, put one per line into a .txt file. Otherwise write objects with a title: [{"title": "…"}].';
    return problem('format-unknown', file, message, { hint });
  }
  const names = formats.map(({ name }) => name).join(', ');
  const hint = `docs/digests.md describes each format. To choose one, add “format: NAME” to the digest’s .yaml file. NAME is one of: ${names}.`;
  return problem('format-unknown', file, 'Unknown file format.', { hint });
}

/** The first place where a text is not JSON. */
function findJsonError(text: string): { message: string; line: number } | undefined {
  const { records, problems } = readJsonRecords(text, []);
  return problems[0] ?? records.find(({ error }) => error)?.error;
}

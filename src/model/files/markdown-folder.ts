import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** A folder's Markdown files joined in the order of their names; `files` has the first line of each, from 1. */
export interface FolderText {
  text: string;
  files: { name: string; line: number }[];
}

/** Reads a folder of Markdown files as one text. If `readText`, which reads one file, returns something other than text, reading stops with that result. */
export function readMarkdownFolder<Failure>(
  folder: string,
  readText: (path: string) => string | Failure,
): FolderText | Failure {
  const folderText: FolderText = { text: '', files: [] };
  let line = 1;
  for (const name of listDigestParts(folder)) {
    const text = readText(join(folder, name));
    if (typeof text !== 'string') return text;
    const lines = text.endsWith('\n') ? text : `${text}\n`;
    folderText.files.push({ name, line });
    folderText.text += lines;
    line += lines.split('\n').length - 1;
  }
  return folderText;
}

/** Names of the Markdown files that make up a digest folder, in order, without READMEs. */
export function listDigestParts(folder: string): string[] {
  const names = readdirSync(folder);
  return names
    .filter((name) => /\.(?:md|markdown)$/i.test(name) && !/^[._]|^readme\b/i.test(name))
    .sort();
}

/** Paths of all Markdown files (`.md`) below a folder, in the order of `listFiles`. */
export const listMarkdownFiles = (folder: string): string[] =>
  listFiles(folder).filter((file) => file.endsWith('.md'));

/** The text of a file in the form that the converter reads. */
export const readPlainText = (path: string): string => toPlainText(readFileSync(path));

/** UTF-8 without byte-order mark and carriage returns. */
export const toPlainText = (bytes: Buffer): string =>
  bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');

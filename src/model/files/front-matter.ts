import type { z } from 'astro/zod';
import { findMergeConflict } from './merge-conflict.ts';
import { parseYaml, type YamlIssue } from './yaml.ts';

/** The contents of a Markdown file with front matter. */
export interface MarkdownFile<FrontMatter> {
  frontMatter: FrontMatter;
  /** The Markdown below; may be empty. */
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
}

const fileShape = /^\uFEFF?(?<head>---\n(?<yaml>[\s\S]*?\n)?---(?:\n\s*|$))(?<body>[\s\S]*)$/;

/** Parses a Markdown file: its parts, or all problems in its front matter, with line numbers. */
export function parseMarkdownFile<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): (MarkdownFile<z.output<Schema>> & { issues?: never }) | { issues: YamlIssue[] } {
  const conflict = findMergeConflict(text);
  if (conflict) return { issues: [conflict] };
  const { yaml, ...rest } = splitMarkdownFile(text);
  if (!yaml) {
    const hint = 'Start the file with ---, a line “title: …”, and ---.';
    return { issues: [{ line: 1, message: 'The file has no front matter.', hint }] };
  }
  // An empty line in place of the `---` keeps the file's line numbers.
  const { value, issues } = parseYaml(`\n${yaml}`, schema);
  return issues ? { issues } : { frontMatter: value, ...rest };
}

/** The parts of a Markdown file, without parsing the front matter; both are empty if there is no front matter. */
export function splitMarkdownFile(text: string): { yaml: string; body: string; bodyLine: number } {
  const match = fileShape.exec(text.replace(/\r\n?/g, '\n'));
  const { head = '', yaml = '', body = '' } = match?.groups ?? {};
  return { yaml, body: body.trim(), bodyLine: head.split('\n').length };
}

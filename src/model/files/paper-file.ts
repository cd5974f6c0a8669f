import { dump } from 'js-yaml';
import { frontMatterSchema, type FrontMatter } from '../paper.ts';
import { parseYaml, type YamlIssue } from './yaml.ts';

/** A paper's file, read: its front matter and its body (the abstract as Markdown, perhaps empty). */
export interface PaperFile {
  frontMatter: FrontMatter;
  body: string;
}

const fieldOrder = Object.keys(frontMatterSchema.shape) as (keyof FrontMatter)[];
const fileShape = /^\uFEFF?---\n(?<yaml>[\s\S]*?\n)?---(?:\n|$)(?<body>[\s\S]*)$/;

/** Reads a paper's file: its parts, or everything that is wrong with it, by line. */
export function parsePaperFile(
  text: string,
): (PaperFile & { issues?: never }) | { issues: YamlIssue[] } {
  const { yaml = '', body = '' } = fileShape.exec(text.replace(/\r\n?/g, '\n'))?.groups ?? {};
  if (!yaml) {
    const hint = 'Start the file with ---, a line “title: …”, and ---.';
    return { issues: [{ line: 1, message: 'The file has no front matter.', hint }] };
  }
  const { value, issues } = parseYaml(yaml, frontMatterSchema);
  if (value) return { frontMatter: value, body: body.trim() };
  return { issues: issues.map((issue) => ({ ...issue, line: issue.line + 1 })) };
}

/** Writes a paper's file: fields in the schema's order, one author or link a line. The inverse of `parsePaperFile`. */
export function printPaperFile({ frontMatter, body }: PaperFile): string {
  const ordered = Object.fromEntries(
    fieldOrder
      .filter((field) => frontMatter[field] !== undefined)
      .map((field) => [field, frontMatter[field]]),
  );
  const yaml = dump(ordered, { flowLevel: 2, lineWidth: -1, noRefs: true });
  return `---\n${yaml}---\n${body === '' ? '' : `${body}\n`}`;
}

import { Document, isCollection, visit } from 'yaml';
import { frontMatterSchema, type FrontMatter } from '../paper.ts';
import { parseMarkdownFile } from './front-matter.ts';
import type { YamlIssue } from './yaml.ts';

/** The contents of a paper's file: its front matter and its body, the abstract as Markdown, which may be empty. */
export interface PaperFile {
  frontMatter: FrontMatter;
  body: string;
}

/** The id of the paper in a file below `papers/`: `2025-04-28-hugging-face/electra.md` → `electra`. */
export const toFileId = (file: string): string => file.replace(/^.*\//, '').replace(/\.md$/, '');

const fieldOrder = Object.keys(frontMatterSchema.shape) as (keyof FrontMatter)[];

/** Parses a paper's file: its parts, or all problems with their lines. */
export function parsePaperFile(
  text: string,
): (PaperFile & { issues?: never }) | { issues: YamlIssue[] } {
  const file = parseMarkdownFile(text, frontMatterSchema);
  return file.issues ? file : { frontMatter: file.frontMatter, body: file.body };
}

/** Formats a paper's file. The inverse of `parsePaperFile`. */
export function printPaperFile({ frontMatter, body }: PaperFile): string {
  return `---\n${printFields(frontMatter)}---\n${body === '' ? '' : `${body}\n`}`;
}

/** Formats fields of a paper's front matter as YAML: in the schema's order, one author or link per line. */
export function printFields(fields: Partial<FrontMatter>): string {
  const ordered = fieldOrder
    .filter((field) => fields[field] !== undefined)
    .map((field) => [field, fields[field]]);
  return toYaml(Object.fromEntries(ordered) as object);
}

/** Writes lists as blocks, and their entries inline. Texts that YAML 1.1 would read as another type are quoted, because other tools read the file too. */
function toYaml(fields: object): string {
  const document = new Document(fields, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  visit(document, {
    Collection(_, node, path) {
      if (path.filter(isCollection).length === 2) node.flow = true;
    },
    Scalar(_, node) {
      if (String(node.value).search(invisible) >= 0) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
    .replace(invisible, escapeInvisible);
}

/** Characters that editors do not show or treat as a line break: written as escapes, in double quotes. */
const invisible = /[\u007F-\u00A0\u2028\u2029\uFEFF]/g;

const shortEscapes = new Map([
  ['\u0085', '\\N'],
  ['\u00A0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

const escapeInvisible = (character: string) =>
  shortEscapes.get(character) ??
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

import { readYaml, type YamlText } from '../../src/model/files/yaml.ts';
import { isObject, itemWords, readItem, type Item } from './csl-json/item.ts';
import { isSupportedName, toFieldName, withFieldNames } from './csl-json/field-names.ts';
import { columnOf } from './csv/columns.ts';
import type { Format, Source } from './format.ts';
import { Records, type Lines, type ShownField, type WrittenValue } from './shared/records.ts';

const frontMatter = /^\s*---[ \t]*\n(?<yaml>[\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Markdown files with front matter, one paper each: a folder of files or a single file. Title and abstract are Markdown. */
export const markdownPapers: Format = {
  name: 'markdown-papers',
  description: 'A folder of Markdown files with front matter, one per paper',
  reads: [
    'Put the folder into `content/digests/`: each file is a paper. Its name is the id, its front matter has the fields of a paper’s file (or `authors`, `year`, `venue` and so on), its body is the abstract in Markdown.',
    'Private: `note`, `comment`, `email`, all other fields, comments.',
  ],
  extensions: ['.md', '.markdown'],
  detect({ name, text, files }) {
    if (files) return 1;
    const yaml = frontMatter.exec(text)?.groups?.['yaml'] ?? '';
    const names = [...yaml.matchAll(/^(\w[\w-]*):/gm)].map(([, key = '']) => columnOf(key));
    const isPaper =
      names.includes('title') &&
      names.some(
        (name) =>
          name === 'author' || name === 'DOI' || name === 'arxiv' || name === 'container-title',
      );
    return /\.(?:md|markdown)$/i.test(name) && isPaper ? 0.7 : 0;
  },
  parse(source) {
    const records = new Records(source, { words: itemWords });
    for (const file of filesOf(source))
      records.attempt(linesOf(file), () => readFile(records, file));
    return records.toResult();
  },
};

interface MarkdownFile {
  name?: string;
  text: string;
  /** Number of its first line in the source. */
  line: number;
}

function filesOf({ text, files }: Source): MarkdownFile[] {
  if (!files) return [{ text, line: 1 }];
  const lines = text.split('\n');
  return files.map(({ name, line }, index) => ({
    name,
    line,
    text: lines.slice(line - 1, (files[index + 1]?.line ?? Infinity) - 1).join('\n'),
  }));
}

const linesOf = ({ text, line }: MarkdownFile): Lines => [
  line,
  line + text.trimEnd().split('\n').length - 1,
];

function readFile(records: Records, file: MarkdownFile) {
  const { name, text, line } = file;
  const lines = linesOf(file);
  const label = name ?? 'The file';
  const { whole, yaml } = readFrontMatter(text);
  const offset = line - 1;
  if (yaml?.issue) {
    records.leaveOut({ lines }, 'not-understood', 'broken record');
    const { message, line: at, hint } = yaml.issue;
    return records.report('record-broken', `${label}: ${message}`, at + offset, hint);
  }
  const item = isObject(yaml?.value) ? yaml.value : {};
  const { title, fields, unreadFields } = readItem(withFieldNames(item));
  const body = text.slice(whole.length).trim();
  const bodyStart = line + (whole.match(/\n/g)?.length ?? 0);
  const heading = title === undefined ? /^# +(.+?)[ #]*(?:\n|$)/.exec(body) : undefined;
  records.add({
    lines,
    name: label,
    id: name?.replace(/\.(?:md|markdown)$/i, ''),
    title: title ?? heading?.[1],
    abstract:
      (heading ? body.slice(heading[0].length) : body) ||
      (typeof item['abstract'] === 'string' ? item['abstract'] : undefined),
    fields,
    markup: 'markdown',
    unreadFields: unreadFields ?? [],
    shown: [...shownFields(item, yaml, offset), { name: '', lines: [bodyStart, lines[1]] }],
    ...(yaml && { writtenAs: (field) => writtenAs(item, yaml, offset, field) }),
  });
}

/** The front matter, with the line numbers of the file. */
function readFrontMatter(text: string): { whole: string; yaml?: YamlText } {
  const match = frontMatter.exec(text);
  if (!match) return { whole: '' };
  const [whole] = match;
  const yaml = match.groups?.['yaml'] ?? '';
  const linesBefore = whole.slice(0, whole.indexOf('---')).split('\n').length;
  return { whole, yaml: readYaml('\n'.repeat(linesBefore) + yaml) };
}

/** The fields of the front matter that are read, with their lines from the first line of the source. */
const shownFields = (item: Item, yaml: YamlText | undefined, offset: number): ShownField[] =>
  Object.keys(yaml ? item : {})
    .filter(isSupportedName)
    .map((name) => {
      const [first, last] = yaml?.linesOf([name]) ?? [0, 0];
      return { name, lines: [first + offset, last + offset] };
    });

/** The value of a paper's field as written in the front matter. */
function writtenAs(
  item: Item,
  yaml: YamlText,
  offset: number,
  field: string,
): WrittenValue | undefined {
  const name = Object.keys(item).find((name) => toFieldName(name) === field);
  const text = name === undefined ? undefined : yaml.sourceOf([name]);
  if (name === undefined || text === undefined) return undefined;
  return { name, text, line: yaml.lineOf([name]) + offset };
}

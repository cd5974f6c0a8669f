import { readYaml } from '../../src/model/files/yaml.ts';
import { splitMarkdownFile } from '../../src/model/files/front-matter.ts';
import { printFields } from '../../src/model/files/paper-file.ts';
import type { FrontMatter } from '../../src/model/paper.ts';

/** The fields of a paper's file that belong to the maintainer, not to the digest, as the lines in which they are written; empty if there are none. The converter also adds to `also`. */
export interface MaintainerLines {
  also: string;
  comment: string;
}

/** A paper's file, split into the maintainer's lines and the rest. */
export interface SplitFile extends MaintainerLines {
  /** The file without these lines. */
  text: string;
  /** The ids in `also`. */
  formerIds: string[];
}

/**
 * Separates `comment` from a paper’s file, and `also` unless its digest sets it. Their lines are removed without formatting the file again, so that
 * every other change stays visible.
 */
export function splitMaintainerLines(file: string, { also }: Pick<FrontMatter, 'also'>): SplitFile {
  const split: SplitFile = { text: file, also: '', comment: '', formerIds: [] };
  const { yaml } = splitMarkdownFile(file);
  // Most files have neither, and parsing YAML would take most of the time.
  if (!/^["']?(?:also|comment)["']?\s*:/m.test(yaml)) return split;
  const { value, linesOf } = readYaml(`\n${yaml}`);
  if (typeof value !== 'object' || value === null) return split;
  const lines: (string | undefined)[] = file.split('\n');
  const takeLines = (field: string) => {
    const [first, last] = linesOf([field]);
    const taken = lines.slice(first - 1, last);
    lines.fill(undefined, first - 1, last);
    return taken.map((line) => `${line}\n`).join('');
  };
  if ('comment' in value) split.comment = takeLines('comment');
  if ('also' in value && also === undefined) {
    split.also = takeLines('also');
    split.formerIds = Array.isArray(value.also) ? value.also.map(String) : [];
  }
  return { ...split, text: lines.filter((line) => line !== undefined).join('\n') };
}

/** Adds the maintainer's lines at the end of the front matter of a paper's file. */
export function withMaintainerLines(file: string, { also, comment }: MaintainerLines): string {
  return file.replace(/\n---\n/, (end) => `\n${also}${comment}${end.slice(1)}`);
}

/** The lines of `also` with these ids. */
export const printFormerIds = (ids: string[]): string =>
  ids.length === 0 ? '' : printFields({ also: ids });

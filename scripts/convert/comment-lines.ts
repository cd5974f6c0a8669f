import { readYaml } from '../../src/model/files/yaml.ts';
import { splitMarkdownFile } from '../../src/model/files/front-matter.ts';

/** A paper's file, split into the maintainer's comment and the rest. */
export interface CommentedFile {
  /** The file without the comment. */
  text: string;
  /** The lines of the comment, as written; empty if there is none. */
  comment: string;
}

/** Separates the comment from a paper's file. Its lines are removed without formatting the file again, so that every other change stays visible. */
export function splitComment(file: string): CommentedFile {
  const { yaml } = splitMarkdownFile(file);
  // Most files have none, and parsing YAML would take most of the time.
  if (!/^["']?comment["']?\s*:/m.test(yaml)) return { text: file, comment: '' };
  const { value, linesOf } = readYaml(`\n${yaml}`);
  if (typeof value !== 'object' || value === null || !('comment' in value))
    return { text: file, comment: '' };
  const [first, last] = linesOf(['comment']);
  const lines = file.split('\n');
  const comment = lines.splice(first - 1, last - first + 1);
  return { text: lines.join('\n'), comment: `${comment.join('\n')}\n` };
}

/** Adds the lines of a comment at the end of the front matter of a paper's file. */
export function withComment(file: string, comment: string): string {
  return file.replace(/\n---\n/, (end) => `\n${comment}${end.slice(1)}`);
}

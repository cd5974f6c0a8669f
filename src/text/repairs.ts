import { withoutControls } from './controls.ts';

/** Something that was mended in a text, as it stood and as it reads now. */
export interface Repair {
  name: string;
  from: string;
  to: string;
}

/**
 * Known losses of a backslash: what copying made of a command, where its neighbours leave no other reading. `four times fewer`
 * has a space and stays.
 */
const repairs: [name: string, pattern: RegExp, replacement: string][] = [
  ['lost backslash: \\times after a number', /(?<=\d)times(?=\d|(?: [a-z]|[,.;)]|$))/g, '×'],
  ['lost backslash: \\times between letters', /\b([a-zA-Z])times ?([a-zA-Z])\b/g, '$1×$2'],
];

/** Mends a run of text that holds no command. */
export function repair(text: string): { text: string; repairs: Repair[] } {
  const made: Repair[] = [];
  let mended = text;
  for (const [name, pattern, replacement] of repairs)
    mended = mended.replace(pattern, (from: string, ...groups: unknown[]) => {
      const to = filled(replacement, groups);
      made.push({
        name,
        from: around(mended, from, groups),
        to: around(mended, from, groups).replace(from, to),
      });
      return to;
    });
  return { text: mended, repairs: made };
}

/** A replacement with its groups, as `String.replace` fills it. */
const filled = (replacement: string, groups: unknown[]): string =>
  replacement.replace(/\$([\d$])/g, (_, index: string) =>
    index === '$' ? '$' : String(groups[Number(index) - 1]),
  );

/** The word in which a repair was made, so that a reader of the ledger finds it. */
function around(text: string, match: string, groups: unknown[]): string {
  const offset = groups.find((group) => typeof group === 'number') as number;
  const start = text.lastIndexOf(' ', offset - 1) + 1;
  const end = text.indexOf(' ', offset + match.length);
  return text.slice(start, end < 0 ? undefined : end);
}

/**
 * Losses in the source itself, mended before it is read: a backslash that is missing or doubled before a command whose argument follows
 * (`textit{so}`, `\\emph{so}`), or at the start of a group (`{scriptsize CODE2SEQ}`, of commands that are not words).
 */
const lostInSource: [name: string, pattern: RegExp, replacement: string][] = [
  [
    'escaped dollars round a formula',
    /\\textdollar(?![a-z])\s*((?:(?!\\textdollar)[^$\n]){0,200}(?:\\(?!textdollar)[a-z^]|[A-Z]\()(?:(?!\\textdollar)[^$\n]){0,200})\\textdollar(?![a-z])/g,
    '$$$1$$',
  ],
  ['lost backslash: \\infty as a script', /(?<=\p{L}[_^])infty\b/gu, '\\infty'],
  [
    'lost backslash: a command with its argument',
    /(?<![\\\p{L}])((?:text(?:it|bf|tt|sc)|emph|underline|math(?:cal|bb|bf|rm)|sqrt|frac|url|href)\{)/gu,
    '\\$1',
  ],
  [
    'doubled backslash: a command with its argument',
    /(?<!\\)\\\\((?:text(?:it|bf|tt|sc|rm)|emph|underline|url|href)\{)/g,
    '\\$1',
  ],
  [
    'lost backslash: a command at the start of a group',
    /\{((?:scriptsize|footnotesize|normalsize|sc|bf|em|tt|rm|sf) (?!dash)[\p{L}\p{N}][^{}\\$]{0,200}\})/gu,
    '{\\$1',
  ],
  [
    'lost backslash: a command at the start of a group',
    /\{(text(?:sc|bf|it|tt)|emph) ([\p{L}\p{N}][^{}\\$]{0,200}\})/gu,
    '\\$1{$2',
  ],
];

/**
 * Commands whose first letter was taken for an escape by a program that read `"\\times"` as a tab and `imes`: the control character, the letter that it was, and
 * the rest of the commands that are known to suffer.
 */
const takenEscapes: [control: string, letter: string, rest: RegExp][] = [
  ['\t', 't', /^(?:imes|ext(?:bf|it|rm)?\{|heta|au|ilde|riangle)/],
  ['\b', 'b', /^(?:eta|ar|egin|inom|oldsymbol|ig|f)(?![a-z])/],
  ['\f', 'f', /^(?:rac|orall|lat)(?![a-z])/],
  ['\r', 'r', /^(?:ho|ight|angle|ceil|floor|m)(?![a-z])/],
  ['\n', 'n', /^(?:abla|eq|otin)(?![a-z])/],
];

/**
 * Gives commands their backslash and first letter back where an escape took them, and takes away what a program marked a text's end with;
 * other control characters mean nothing and go.
 */
export function restoreEscapes(raw: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const note = (from: string, to: string) => {
    repairs.push({ name: 'escape taken for a control character', from, to });
    return to;
  };
  const text = raw
    .replace(/[\t\b\f\r\n](?=[a-z])/g, (control, offset: number) => {
      const [, letter, rest] = takenEscapes.find(([taken]) => taken === control) ?? [];
      const [command] = rest?.exec(raw.slice(offset + 1, offset + 14)) ?? [];
      if (command === undefined || letter === undefined) return control;
      note(command, `\\${letter}${command}`);
      return `\\${letter}`;
    })
    // IEEE Xplore ends abstracts of before 1996 with it.
    .replace(/(?:<|&lt;)\s*<ETX\b[^<>]*>\s*(?:>|&gt;)?(?:<\/ETX>)?\s*$/, (mark) => {
      repairs.push({ name: 'mark of the text’s end', from: mark.trim(), to: '' });
      return '';
    })
    // `$10 imes$`: the tab was folded to a space on the way.
    .replace(/(?<=[\d$]) imes(?=[$\d ])/g, (from) => `${note(from.trim(), '\\times')} `);
  return { text: mendSource(withoutControls(text), repairs), repairs };
}

function mendSource(text: string, repairs: Repair[]): string {
  return lostInSource.reduce(
    (mended, [name, pattern, replacement]) =>
      mended.replace(pattern, (from: string, ...groups: unknown[]) => {
        const to = filled(replacement, groups);
        repairs.push({ name, from, to });
        return to;
      }),
    text,
  );
}

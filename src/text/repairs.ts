import { withoutControls } from './controls.ts';

/** Something that was mended in a text, as it stood and as it reads now. */
export interface Repair {
  name: string;
  from: string;
  to: string;
}

/**
 * Known losses of a backslash: what copying made of a command, told by its neighbours so surely that no other reading is left. `four times fewer`
 * has a space and stays.
 */
const repairs: [name: string, pattern: RegExp, replacement: string][] = [
  ['lost backslash: \\times after a number', /(?<=\d)times\b(?= [a-z]|[,.;)]|$|\d)/g, '×'],
  ['lost backslash: \\times between letters', /\b([a-zA-Z])times ?([a-zA-Z])\b/g, '$1×$2'],
];

/** Mends a run of text that holds no command. */
export function repair(text: string): { text: string; repairs: Repair[] } {
  const made: Repair[] = [];
  let mended = text;
  for (const [name, pattern, replacement] of repairs)
    mended = mended.replace(pattern, (from: string, ...groups: unknown[]) => {
      const to = replacement.replace(/\$(\d)/g, (_, index: string) =>
        String(groups[Number(index) - 1]),
      );
      made.push({
        name,
        from: around(mended, from, groups),
        to: around(mended, from, groups).replace(from, to),
      });
      return to;
    });
  return { text: mended, repairs: made };
}

/** The word in which a repair was made, so that a reader of the ledger finds it. */
function around(text: string, match: string, groups: unknown[]): string {
  const offset = groups.find((group) => typeof group === 'number') as number;
  const start = text.lastIndexOf(' ', offset - 1) + 1;
  const end = text.indexOf(' ', offset + match.length);
  return text.slice(start, end < 0 ? undefined : end);
}

/** `{scriptsize CODE2SEQ}`: a size or font command whose backslash is lost. */
export const lostGroupCommand =
  /^\{(?:tiny|scriptsize|footnotesize|small|normalsize|large|textsc|textbf|textit|texttt|emph|sc|bf|it|em|tt|rm|sf) ([^{}\\$]{1,200})\}/;

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
  return { text: withoutControls(text), repairs };
}

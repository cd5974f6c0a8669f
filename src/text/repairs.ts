import { withoutControls } from './controls.ts';

/** A repair of a text: its name, the original and its replacement. */
export interface Repair {
  name: string;
  from: string;
  to: string;
}

/** A kind of damage: its name in the ledger, a pattern, and the replacement of a match. */
type Rule = [name: string, pattern: RegExp, replacement: string];

/** Known cases of a missing backslash in which the surrounding characters allow no other reading. `four times fewer` has a space and stays. */
const plainRules: Rule[] = [
  ['lost backslash: \\times after a number', /(?<=\d)times(?=\d|(?: [a-z]|[,.;)]|$))/g, '×'],
  ['lost backslash: \\times between letters', /\b([a-zA-Z])times ?([a-zA-Z])\b/g, '$1×$2'],
];

/** Repairs text that contains no command. `from` and `to` of a repair contain the whole word. */
export function repairPlainText(text: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  return { text: applyRules(text, plainRules, repairs, wordAround), repairs };
}

/** Applies rules one after the other. `shownIn` returns the part of the text that a repair shows (default: the match). */
function applyRules(
  text: string,
  rules: Rule[],
  repairs: Repair[],
  shownIn: typeof wordAround = (_, match) => match,
): string {
  return rules.reduce(
    (before, [name, pattern, replacement]) =>
      before.replace(pattern, (match: string, ...groups: unknown[]) => {
        const to = fillGroups(replacement, groups);
        const from = shownIn(before, match, groups);
        repairs.push({ name, from, to: from.replace(match, () => to) });
        return to;
      }),
    text,
  );
}

/** A replacement with its groups filled in, as by `String.replace`. */
const fillGroups = (replacement: string, groups: unknown[]): string =>
  replacement.replace(/\$([\d$])/g, (_, index: string) =>
    index === '$' ? '$' : String(groups[Number(index) - 1]),
  );

/** Maximum number of characters of a word that are shown before and after a repair. */
const MAX_CONTEXT = 60;

/** The word that contains a repair, so that readers of the ledger can find it. */
function wordAround(text: string, match: string, groups: unknown[]): string {
  const offset = groups.find((group) => typeof group === 'number')!;
  const end = offset + match.length;
  const before = text.slice(Math.max(0, offset - MAX_CONTEXT), offset);
  const after = text.slice(end, end + MAX_CONTEXT);
  return before.slice(before.lastIndexOf(' ') + 1) + match + after.split(' ', 1).join('');
}

/**
 * Repairs a text before it is parsed: a backslash that is missing or doubled before a command whose argument follows
 * (`textit{so}`, `\\emph{so}`), or at the start of a group (`{scriptsize CODE2SEQ}`, only of commands that are not words).
 */
const sourceRules: Rule[] = [
  [
    'escaped dollars around a formula',
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
 * Commands whose first letter was read as an escape sequence (`"\\times"` became a tab and `imes`): the control character, the letter, and the rest of the commands
 * that are known to be affected.
 */
const misreadEscapes: [control: string, letter: string, rest: RegExp][] = [
  ['\t', 't', /^(?:imes|ext(?:bf|it|rm)?\{|heta|au|ilde|riangle)/],
  ['\b', 'b', /^(?:eta|ar|egin|inom|oldsymbol|ig|f)(?![a-z])/],
  ['\f', 'f', /^(?:rac|orall|lat)(?![a-z])/],
  ['\r', 'r', /^(?:ho|ight|angle|ceil|floor|m)(?![a-z])/],
  ['\n', 'n', /^(?:abla|eq|otin)(?![a-z])/],
];

/** Restores commands whose backslash and first letter became a control character; removes other control characters and end-of-text marks. */
export function restoreEscapes(raw: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const note = (from: string, to: string) => {
    repairs.push({ name: 'escape sequence read as a control character', from, to });
    return to;
  };
  const text = raw
    .replace(/[\t\b\f\r\n](?=[a-z])/g, (control, offset: number) => {
      const [, letter, rest] = misreadEscapes.find(([misread]) => misread === control) ?? [];
      const [command] = rest?.exec(raw.slice(offset + 1, offset + 14)) ?? [];
      if (command === undefined || letter === undefined) return control;
      note(command, `\\${letter}${command}`);
      return `\\${letter}`;
    })
    // IEEE Xplore ends abstracts from before 1996 with it.
    .replace(/(?:<|&lt;)\s*<ETX\b[^<>]*>\s*(?:>|&gt;)?(?:<\/ETX>)?\s*$/, (mark) => {
      repairs.push({ name: 'end-of-text mark', from: mark.trim(), to: '' });
      return '';
    })
    // `$10 imes$`: the tab was converted to a space.
    .replace(/(?<=[\d$]) imes(?=[$\d ])/g, (from) => `${note(from.trim(), '\\times')} `);
  return { text: applyRules(withoutControls(text), sourceRules, repairs), repairs };
}

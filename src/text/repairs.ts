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

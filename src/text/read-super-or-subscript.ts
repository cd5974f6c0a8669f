import type { PhrasingContent } from 'mdast';
import { mathSymbols } from './math-symbols.ts';
import { append } from './phrasing.ts';
import { addMath } from './read-math.ts';
import { toScript } from './super-and-subscripts.ts';
import type { TexCursor } from './tex-cursor.ts';

/** A script without braces: an ordinal, a charge, a whole number, one letter. */
const unbraced =
  /^(?:(?:st|nd|rd|th)(?!\p{L})|\d[+-](?![\p{L}\p{N}])|[-−+]?\d+|[-−]?\p{L}|[*+−-])/u;

/** Maximum length of a script outside a formula, in characters: a longer one is text in braces. */
const MAX_SCRIPT = 40;

/** Maximum length of a script's base, in characters: longer words are names, not symbols. */
const MAX_BASE = 60;

/** `S^2IP`, `k^{th}`, `x_i`, `H_2O`, `10^-3`; an underscore inside a longer word is part of a name. */
export function readSuperOrSubscript(cursor: TexCursor, nodes: PhrasingContent[]): void {
  const kind = cursor.peek() as '^' | '_';
  const last = nodes.at(-1);
  const before = last?.type === 'text' ? last.value : '';
  const [base = ''] = /[\p{L}\p{N}]+$/u.exec(before.slice(-MAX_BASE)) ?? [];
  const { script, length } = scriptAhead(cursor);
  const isBraced = cursor.peek(1) === '{';
  const hasBase = base !== '' || /[)\]]$/.test(before) || (isBraced && kind === '^');
  const isName =
    kind === '_' &&
    !isBraced &&
    (before.endsWith(`_${base}`) || isPartOfName(base, script, cursor.peek(1 + length)));
  if (length === 0 || isName || !hasBase || cursor.codeDepth > 0) {
    append(nodes, kind);
    cursor.position += 1;
    return;
  }
  cursor.position += 1 + length;
  const character = toScript(script, kind);
  if (character !== undefined) append(nodes, character);
  else addScriptMath(cursor, nodes, base, kind, script);
}

/** The script after the sign at the cursor, and its length as written; length 0 if there is none. */
function scriptAhead(cursor: TexCursor): { script: string; length: number } {
  const none = { script: '', length: 0 };
  const start = cursor.position + 1;
  const ahead = cursor.text.slice(start, start + MAX_SCRIPT);
  if (ahead.startsWith('{')) {
    const end = cursor.closingBrace(start);
    if (end < 0 || end - start - 1 > MAX_SCRIPT) return none;
    const script = cursor.text.slice(start + 1, end);
    const isScript = script.trim() !== '' && !script.includes('$');
    return isScript ? { script, length: script.length + 2 } : none;
  }
  const [command = '', name = ''] = /^\\([a-zA-Z]+)/.exec(ahead) ?? [];
  if (Object.hasOwn(mathSymbols, name)) return { script: command, length: command.length };
  const [script = ''] = unbraced.exec(ahead) ?? [];
  return { script, length: script.length };
}

function addScriptMath(
  cursor: TexCursor,
  nodes: PhrasingContent[],
  base: string,
  kind: '^' | '_',
  script: string,
): void {
  const last = nodes.at(-1);
  const isSymbol = base.length === 1 || /^\d+$/.test(base);
  if (isSymbol && last?.type === 'text') last.value = last.value.slice(0, -base.length);
  const isWord = !isSymbol && /^[a-zA-Z]{2,}$/.test(script);
  const content = isWord ? `\\text{${script}}` : script;
  addMath(cursor, nodes, `${isSymbol ? base : '{}'}${kind}{${content}}`);
}

/** `file_name`, `__init__`, `LLaMA_7B`, `a_b_c`; not `x_i`, `H_2O`, `CO_2`, `log_2`. */
function isPartOfName(base: string, script: string, after: string): boolean {
  if (after === '_') return true;
  if (!/^\d+$/.test(script)) return base.length > 1 || /^[\p{L}\p{N}]/u.test(after);
  if (base.length > 2) return base !== 'log';
  return /^\p{Ll}/u.test(after) || (base.length === 2 && script.length > 1);
}

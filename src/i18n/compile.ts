import { PLACEHOLDER, type MessageKey, type Messages, type PluralForms } from './messages.ts';

/**
 * A message as a JavaScript expression. `values` are the expressions of its placeholders by name. With plural forms, the message evaluates the
 * expression of `count` more than once. `count` is written as the language writes numbers (`12,345`).
 */
export function compileMessage(
  messages: Messages,
  key: MessageKey,
  values: ReadonlyMap<string, string>,
): string {
  const forms: string | PluralForms = messages[key];
  const { locale } = messages;
  const count = values.get('count');
  const expressions = new Map(values);
  if (count !== undefined)
    expressions.set('count', `(${count}).toLocaleString(${JSON.stringify(locale)})`);
  if (typeof forms === 'string') return compileText(forms, expressions);
  return compileForms(forms, expressions, `(${count ?? 'undefined'})`, locale);
}

function compileText(text: string, values: ReadonlyMap<string, string>): string {
  if (values.size === 0) return JSON.stringify(text);
  const pieces = text.split(PLACEHOLDER).map((piece, index) => {
    if (index % 2 === 0) return piece.replace(/[\\`$]/g, '\\$&');
    const value = values.get(piece);
    return value === undefined ? `{${piece}}` : `\${${value}}`;
  });
  return `\`${pieces.join('')}\``;
}

function compileForms(
  forms: PluralForms,
  values: ReadonlyMap<string, string>,
  count: string,
  locale: string,
): string {
  const rules = new Intl.PluralRules(locale);
  const usedCategories = rules.resolvedOptions().pluralCategories.filter((name) => forms[name]);
  const other = compileText(forms.other, values);
  if (usedCategories.length === 1) return other;
  if (forms.one && usedCategories.length === 2 && isOneOnlyForOne(rules))
    return `(${count}===1?${compileText(forms.one, values)}:${other})`;
  const table = usedCategories.map((name) => `${name}:${compileText(forms[name]!, values)}`).join();
  const category = `new Intl.PluralRules(${JSON.stringify(locale)}).select(${count})`;
  return `(({${table}})[${category}]??${other})`;
}

/** Whether the category `one` contains only the number 1, as in English. */
const isOneOnlyForOne = (rules: Intl.PluralRules): boolean =>
  Array.from({ length: 201 }, (_, count) => count).every(
    (count) => (rules.select(count) === 'one') === (count === 1),
  );

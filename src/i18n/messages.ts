import type { en } from './en.ts';

/** Forms of a text by plural category (`one`, `few`, …); `other` is used for categories without a form. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export type MessageKey = keyof typeof en;

/** The texts of a language. */
export type Messages = {
  [Key in MessageKey]: (typeof en)[Key] extends string ? string : PluralForms;
};

/** A language file. Texts that it lacks are shown in English. */
export type Translation = Partial<Messages> & Pick<Messages, 'locale'>;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Names of the placeholders of a message. */
type ValueName<Message> = Message extends { other: infer Other }
  ? 'count' | Placeholders<Other>
  : Placeholders<Message>;

/** The arguments of a message after its key: values of its placeholders, if it has any. */
export type Values<Key extends MessageKey> = [ValueName<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Record<ValueName<(typeof en)[Key]>, string | number>];

/** Formats a message. Plural forms are chosen by the value `count`, which is written as the language writes numbers (`12,345`). */
export function formatMessage<Key extends MessageKey>(
  messages: Messages,
  key: Key,
  ...args: Values<Key> | []
): string {
  const values: Record<string, string | number> = args[0] ?? {};
  const forms: string | PluralForms = messages[key];
  const text = typeof forms === 'string' ? forms : chooseForm(forms, values, messages.locale);
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values[name] ?? whole;
    return name === 'count' ? value.toLocaleString(messages.locale) : String(value);
  });
}

export const PLACEHOLDER = /\{(\w+)\}/g;

function chooseForm(
  forms: PluralForms,
  { count }: Record<string, string | number>,
  locale: string,
): string {
  return forms[new Intl.PluralRules(locale).select(Number(count))] ?? forms.other;
}

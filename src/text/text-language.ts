import { detectLanguage } from './detect-language.ts';
import { toLanguageCode } from './language-code.ts';
import { memoize } from './memoize.ts';
import { hasScript, scriptOf, type Script } from './writing-system.ts';

/** The properties of a paper that show the language of its texts. */
interface PaperText {
  title: string;
  /** As the source writes it. */
  language?: string | undefined;
  abstract?: string | undefined;
}

/**
 * The language of a paper's title and abstract as a BCP 47 code: the source's, otherwise the detected one, otherwise `fallback` (the language of the
 * digest or the site) if it is written in the same script, otherwise `und-` and the script.
 */
export function toTextLanguage(
  { title, language, abstract = '' }: PaperText,
  fallback: string,
): string {
  const code = language === undefined ? undefined : toLanguageCode(language);
  if (code !== undefined) return code;
  const text = `${title} ${abstract}`;
  return detectLanguage(text) ?? expectLanguage(text, fallback);
}

/** The language of a text that is expected to be in `language`: that language if the text is written in its script, otherwise the detected one or `und-` and the script. */
export function expectLanguage(text: string, language: string): string {
  const expected = scriptsOf(language);
  // Names of methods are in Latin script in every language.
  if (expected.some((script) => script !== 'Latn' && hasScript(text, script))) return language;
  const script = scriptOf(text);
  if (!script || expected.includes(script)) return language;
  return detectLanguage(text) ?? `und-${script}`;
}

/** Whether two codes denote the same language in the same script; a code without script or region, such as `zh`, matches any. */
export function isSameLanguage(one: string, other: string): boolean {
  // ICU may complete an unknown language to a known one: `und-Latn` to `en`.
  if (one.startsWith('und') || other.startsWith('und')) return one === other;
  const [a, b] = [maximize(one), maximize(other)];
  if (a.language !== b.language) return false;
  return !one.includes('-') || !other.includes('-') || a.script === b.script;
}

const maximize = memoize((language) => new Intl.Locale(language).maximize());

/** Scripts that texts of a language may be written in. */
function scriptsOf(language: string): readonly string[] {
  const { script = 'Latn' } = maximize(language);
  return scriptsOfIntlScript[script] ?? [script];
}

/** The scripts of `scriptOf` that texts in a script of `Intl` may have. */
const scriptsOfIntlScript: Record<string, Script[]> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Jpan', 'Hani'],
  Kore: ['Kore', 'Hani'],
};

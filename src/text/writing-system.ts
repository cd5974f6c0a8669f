/** Letters of each script, as a regular expression, by the script's ISO 15924 code. */
const letters = {
  Latn: '\\p{sc=Latin}',
  Cyrl: '\\p{sc=Cyrillic}',
  Grek: '\\p{sc=Greek}',
  Arab: '\\p{sc=Arabic}',
  Hebr: '\\p{sc=Hebrew}',
  Hani: '\\p{sc=Han}',
  Jpan: '[\\p{sc=Hiragana}\\p{sc=Katakana}]',
  Kore: '\\p{sc=Hangul}',
  Deva: '\\p{sc=Devanagari}',
  Beng: '\\p{sc=Bengali}',
  Taml: '\\p{sc=Tamil}',
  Telu: '\\p{sc=Telugu}',
  Thai: '\\p{sc=Thai}',
  Laoo: '\\p{sc=Lao}',
  Khmr: '\\p{sc=Khmer}',
  Mymr: '\\p{sc=Myanmar}',
  Armn: '\\p{sc=Armenian}',
  Geor: '\\p{sc=Georgian}',
  Ethi: '\\p{sc=Ethiopic}',
  Syrc: '\\p{sc=Syriac}',
  Thaa: '\\p{sc=Thaana}',
};

/** An ISO 15924 code. As a result of `scriptOf`, `Jpan` is any mixture of kana and Han; its letters above are kana only. */
export type Script = keyof typeof letters;

/** Scripts without spaces between words: two of their characters are counted as a word. */
const countedInPairs = new Set<string>(['Hani', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr']);

/** A word, in the group of its script. Single letters of other scripts are symbols in formulas. */
const word = new RegExp(
  Object.entries(letters)
    .map(([code, letter]) =>
      countedInPairs.has(code)
        ? `(?<${code}>${letter}{1,2})`
        : `(?<${code}>${letter}(?:${letter}|\\p{M})+)`,
    )
    .join('|'),
  'gu',
);

/** Whether a text has a letter of a script, by its ISO 15924 code. */
export const hasScript = (text: string, code: string): boolean =>
  letterOf.get(code)?.test(text) ?? false;

const letterOf = new Map(
  Object.entries(letters).map(([code, letter]) => [code, new RegExp(letter, 'u')]),
);

/** Words of scripts other than Latin: two letters in a row, or one Han or kana character. In a text without them, all words are Latin. */
const otherThanLatin = /[^\p{sc=Latin}\P{L}]{2}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Minimum share of a text's words that makes a script other than Latin its main one: names of methods are in Latin script in every language. */
const MIN_SHARE = 0.3;

/** Minimum share of kana in Japanese text: Chinese text has a few in names. */
const MIN_KANA = 0.1;

/** The main script of a text; `undefined` for a text without words. */
export function scriptOf(text: string): Script | undefined {
  if (!otherThanLatin.test(text)) return /\p{L}/u.test(text) ? 'Latn' : undefined;
  const counts = countWords(text);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...counts]
    .filter(([code, count]) => code !== 'Latn' && count >= MIN_SHARE * total)
    .sort(([, a], [, b]) => b - a);
  return first?.[0] ?? (counts.has('Latn') ? 'Latn' : undefined);
}

function countWords(text: string): Map<Script, number> {
  const counts = new Map<Script, number>();
  for (const { groups = {} } of text.matchAll(word))
    for (const code of Object.keys(letters) as Script[])
      if (groups[code] !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [kana, han] = [counts.get('Jpan') ?? 0, counts.get('Hani') ?? 0];
  if (kana <= MIN_KANA * (kana + han)) counts.delete('Jpan');
  else if (counts.delete('Hani')) counts.set('Jpan', kana + han);
  return counts;
}

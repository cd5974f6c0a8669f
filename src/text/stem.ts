/**
 * The English stemmer of Snowball 3 (https://snowballstem.org/algorithms/english/stemmer.html), which Pagefind 1.6 uses for what it
 * indexes; words must be in lower case and without apostrophes.
 */
export function stem(word: string): string {
  if (EXCEPTIONS.has(word)) return EXCEPTIONS.get(word) ?? word;
  if ([...word].length < 3) return word;
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const regions = findRegions(marked);
  const stemmed = STEPS.reduce((rest, step) => step(rest, regions), marked);
  return stemmed.replace(/Y/g, 'y');
}

/** The start positions of the regions R1 and R2 of a word. */
interface Regions {
  r1: number;
  r2: number;
}

const EXCEPTIONS = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    ...Object.fromEntries(
      ['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word) => [word, word]),
    ),
  }),
);
const PREFIX = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
const SYLLABLE = /[aeiouy][^aeiouy]/g;

function findRegions(word: string): Regions {
  const r1 = PREFIX.exec(word)?.[0].length ?? afterSyllable(word, 0);
  return { r1, r2: afterSyllable(word, r1) };
}

function afterSyllable(word: string, from: number): number {
  SYLLABLE.lastIndex = from;
  return SYLLABLE.test(word) ? SYLLABLE.lastIndex : word.length;
}

const isShort = (word: string): boolean =>
  /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/.test(word);

type Step = (word: string, regions: Regions) => string;

const STEPS: Step[] = [
  removePlural,
  removePast,
  (word) => word.replace(/^(.+[^aeiouy])[yY]$/, '$1i'),
  replaceSuffix(
    {
      tional: 'tion',
      enci: 'ence',
      anci: 'ance',
      abli: 'able',
      entli: 'ent',
      izer: 'ize',
      ization: 'ize',
      ational: 'ate',
      ation: 'ate',
      ator: 'ate',
      alism: 'al',
      aliti: 'al',
      alli: 'al',
      fulness: 'ful',
      ousli: 'ous',
      ousness: 'ous',
      iveness: 'ive',
      iviti: 'ive',
      biliti: 'ble',
      bli: 'ble',
      ogist: 'og',
      ogi: 'og',
      fulli: 'ful',
      lessli: 'less',
      li: '',
    },
    (head, suffix) =>
      suffix === 'ogi' ? head.endsWith('l') : suffix !== 'li' || /[cdeghkmnrt]$/.test(head),
  ),
  replaceSuffix(
    {
      tional: 'tion',
      ational: 'ate',
      alize: 'al',
      icate: 'ic',
      iciti: 'ic',
      ical: 'ic',
      ful: '',
      ness: '',
      ative: '',
    },
    (head, suffix, { r2 }) => suffix !== 'ative' || head.length >= r2,
  ),
  replaceSuffix(
    Object.fromEntries(
      'al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion'
        .split(' ')
        .map((suffix) => [suffix, '']),
    ),
    (head, suffix, { r2 }) => head.length >= r2 && (suffix !== 'ion' || /[st]$/.test(head)),
  ),
  removeLast,
];

/** Replaces the longest suffix in the table that the word ends in, if it is in R1 and the rule allows it. */
function replaceSuffix(
  table: Record<string, string>,
  allows: (head: string, suffix: string, regions: Regions) => boolean,
): Step {
  const suffixes = Object.keys(table).sort((a, b) => b.length - a.length);
  return (word, regions) => {
    const suffix = suffixes.find((end) => word.endsWith(end));
    if (suffix === undefined) return word;
    const head = word.slice(0, -suffix.length);
    if (head.length < regions.r1 || !allows(head, suffix, regions)) return word;
    return head + (table[suffix] ?? '');
  };
}

function removePlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word)) return word;
  return /^[^aeiouy]*[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function removePast(word: string, { r1 }: Regions): string {
  const [suffix = ''] = /(?:eed|eedly|ed|edly|ing|ingly)$/.exec(word) ?? [];
  const head = word.slice(0, word.length - suffix.length);
  if (suffix.startsWith('ee')) {
    const keeps = head.length < r1 || /^(?:proc|exc|succ)$/.test(head);
    return keeps ? word : `${head}ee`;
  }
  if (suffix === 'ing' && /^[^aeiouy][yY]$/.test(head)) return `${head.slice(0, -1)}ie`;
  if (suffix === 'ing' && /^(?:inn|out|cann|herr|earr|even)$/.test(head)) return word;
  if (suffix === '' || !/[aeiouy]/.test(head)) return word;
  if (/(?:at|bl|iz)$/.test(head)) return `${head}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(head))
    return /^[aeo]..$/.test(head) ? head : head.slice(0, -1);
  return head.length === r1 && isShort(head) ? `${head}e` : head;
}

function removeLast(word: string, { r1, r2 }: Regions): string {
  const head = word.slice(0, -1);
  if (word.endsWith('e'))
    return head.length >= r2 || (head.length >= r1 && !isShort(head)) ? head : word;
  return word.endsWith('ll') && head.length >= r2 ? head : word;
}

import type { Draft } from '../../scripts/formats/format.ts';

/** What a copy may change in a paper's title or abstract. */
export interface Mutation {
  name: string;
  /** The changed paper has the same title for a reader: it should be found. Otherwise it is another title, and must not be. */
  isSame: boolean;
  /** `undefined` where it changes nothing. */
  change(draft: Draft): Draft | undefined;
}

const withTitle =
  (change: (title: string) => string) =>
  (draft: Draft): Draft | undefined => {
    const title = change(draft.title);
    return title === draft.title ? undefined : { ...draft, title };
  };

/** A word that is replaced by another, the longest one of the title. */
function replaceWord(title: string): string {
  const words = title.split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  return words.map((word) => (word === longest ? 'Zebra' : word)).join(' ');
}

/** Commas, colons, hyphens, quotes: in words that stay whole. TeX is left alone, where punctuation has a meaning. */
const withoutPunctuation = (title: string) =>
  /[\\$]/.test(title) ? title : title.replace(/[,:;!?“”"'’]/g, '').replace(/[-–—]/g, ' ');

/** The capitals of acronyms in braces, as BibTeX files have them. */
const protectCapitals = (title: string) =>
  /[\\${}]/.test(title) ? title : title.replace(/\b\p{Lu}{2,}\b/gu, '{$&}');

const cut = (text: string | undefined) => text && `${text.slice(0, Math.ceil(text.length / 2))}…`;

export const mutations: Mutation[] = [
  { name: 'unchanged', isSame: true, change: (draft) => draft },
  {
    name: 'capitals',
    isSame: true,
    change: withTitle((title) => (/[\\$&]/.test(title) ? title : title.toUpperCase())),
  },
  { name: 'punctuation', isSame: true, change: withTitle(withoutPunctuation) },
  { name: 'TeX braces', isSame: true, change: withTitle(protectCapitals) },
  {
    name: 'half the abstract',
    isSame: true,
    change: (draft) =>
      draft.abstract ? { ...draft, abstract: cut(draft.abstract) ?? '' } : undefined,
  },
  { name: 'no abstract', isSame: true, change: (draft) => ({ ...draft, abstract: '' }) },
  {
    name: 'subtitle dropped',
    isSame: false,
    change: withTitle((title) => title.replace(/: .*$/, '')),
  },
  { name: 'one word changed', isSame: false, change: withTitle(replaceWord) },
  { name: 'title continued', isSame: false, change: withTitle((title) => `${title} in Speech`) },
];

import type { Draft } from '../../scripts/formats/format.ts';

/** A change that a copy may make to a paper's title or abstract. */
export interface Mutation {
  name: string;
  /** Whether the changed paper has the same title for a reader and should be found. Otherwise it must not be. */
  isSame: boolean;
  /** `undefined` if it changes nothing. */
  change(draft: Draft): Draft | undefined;
}

const withTitle =
  (change: (title: string) => string) =>
  (draft: Draft): Draft | undefined => {
    const title = change(draft.title);
    return title === draft.title ? undefined : { ...draft, title };
  };

/** Replaces the longest word of a title with another. */
function replaceWord(title: string): string {
  const words = title.split(' ');
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  return words.map((word) => (word === longest ? 'Zebra' : word)).join(' ');
}

/** Removes punctuation; hyphens become spaces. Titles with TeX are left alone, because punctuation has a meaning there. */
const withoutPunctuation = (title: string) =>
  /[\\$]/.test(title) ? title : title.replace(/[,:;!?“”"'’]/g, '').replace(/[-–—]/g, ' ');

/** Puts acronyms in braces, as BibTeX files do. */
const protectCapitals = (title: string) =>
  /[\\${}]/.test(title) ? title : title.replace(/\b\p{Lu}{2,}\b/gu, '{$&}');

const truncate = (text: string | undefined) =>
  text && `${text.slice(0, Math.ceil(text.length / 2))}…`;

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
      draft.abstract ? { ...draft, abstract: truncate(draft.abstract) ?? '' } : undefined,
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

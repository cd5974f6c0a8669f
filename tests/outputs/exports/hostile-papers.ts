import type { Paper } from '../../../src/model/paper.ts';

/** Texts that break careless code, by what is special about them. */
export const hostileTexts: Record<string, string> = {
  'control characters': 'a\u0000b\u0008c\u001fd\u007fe\u0085f',
  noncharacters: 'a\ufffeb\uffffc\ufdd0d',
  'lone surrogates': 'a\ud800b\udc00c',
  'the end of CDATA': 'a ]]> b ]]>]]>',
  'a script': '</script><script>alert(1)</script>',
  'markup and entities': '<b>&amp; &lt; "quoted" \'single\'</b>',
  'a formula': '=HYPERLINK("https://evil.example","x")',
  'BibTeX specials': 'a } { @article{x, = # % & _ ~ ^ \\ " , $5',
  'unbalanced braces': '}}}{{',
  'RIS lines': 'first\nER  - \nTY  - JOUR\nAU  - Evil',
  'line separators': 'a\u2028b\u2029c\r\nd',
  'Chinese and Japanese': '深層学習による画像認識',
  'right-to-left': 'למידה עמוקה \u202eabc\u202c',
  emoji: '😀 👩‍💻 é',
  'only maths': '$\\ell_2$',
  'a property that every object inherits': '__proto__',
  'the words of BibTeX names': 'Barnes and Noble, and, others',
};

/** A paper for each hostile text, with the text in its title, abstract, comment, venue, keywords and names. */
export const hostilePapers: Paper[] = Object.values(hostileTexts).map((text, index) => ({
  id: `hostile-${index}`,
  type: 'article-journal',
  title: text,
  author: [{ given: text, family: text }, { literal: text }],
  'container-title': text,
  keyword: [text],
  comment: text,
  abstract: `${text}\n\n${text}`,
}));

/** A paper with as many authors as the longest list that was seen. */
export const crowdedPaper: Paper = {
  id: 'crowd',
  type: 'article-journal',
  title: 'A Large Collaboration',
  author: Array.from({ length: 450 }, (_, index) => ({
    given: `Given${index}`,
    family: `Family${index}`,
  })),
  issued: '2020',
};

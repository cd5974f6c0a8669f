import type { FileExplanation } from './explanation.ts';
import { entry } from './texts.ts';

const misc = (key: string, fields: string) => `@misc{${key}, title = {Alpha}, ${fields}}\n`;
const bell = 'author = {Bell, Ann}, year = 2025';
const edited = '---\ntitle: Alpha, Edited\ntype: book\n---\n';

/** Problems with papers: merging, texts, references and edits. */
export const paperExplanations = {
  'paper-repeated': {
    text: 'The digest has the same paper twice. Both records become one paper.',
    broken: { 'digests/a.bib': `${entry}@book{again, title = {Alpha}}\n` },
    corrected: { 'digests/a.bib': entry },
  },
  'paper-merged': {
    text: 'An earlier digest has the same paper. The paper has one page that lists both digests.',
    broken: { 'digests/a.bib': entry, 'digests/b.bib': entry },
    corrected: { 'digests/a.bib': entry, 'digests/b.bib': '@book{beta, title = {Beta}}\n' },
  },
  'merge-refused': {
    text: 'Two papers have the same title, but other facts differ: DOIs, arXiv ids, years or first authors. They remain separate papers.',
    broken: {
      'digests/a.bib': `${misc('a', 'author = {Bell, Ann}')}${misc('b', 'author = {Cole, Bob}')}`,
    },
    corrected: {
      'digests/a.bib': `${misc('a', 'author = {Bell, Ann}')}${misc('b', 'author = {Bell, Ann}')}`,
    },
  },
  'fields-differ': {
    text: 'Two digests have different values for a field of the same paper. The earlier digest is used; the ledger records both.',
    broken: {
      'digests/a.bib': misc('a', 'publisher = {Elm}'),
      'digests/b.bib': misc('a', 'publisher = {Oak}'),
    },
    corrected: {
      'digests/a.bib': misc('a', 'publisher = {Elm}'),
      'digests/b.bib': misc('a', 'publisher = {Elm}'),
    },
  },
  'paper-invalid': {
    text: 'A paper’s file that you wrote or edited has a misspelt field, a wrong value or an id that another file has. [papers.md](papers.md) lists all fields.',
    broken: { 'papers/mine/alpha.md': '---\ntitel: Alpha\n---\n' },
    corrected: { 'papers/mine/alpha.md': '---\ntitle: Alpha\n---\n' },
  },
  'text-repaired': {
    text: 'The title or abstract had damage typical of copying, such as a TeX command without its backslash. It was repaired; the ledger contains the original.',
    broken: { 'digests/a.bib': '@book{alpha, title = {Alpha Is 3times faster}}\n' },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha Is $3\\times$ faster}}\n' },
  },
  'text-too-long': {
    text: 'A title or abstract has more than 50,000 characters. It is kept, but formulas and TeX commands in it are not interpreted.',
    broken: {
      'digests/a.bib': {
        words: 'An entry whose abstract has 60,000 characters.',
        bytes: () =>
          Buffer.from(`@book{alpha, title = {Alpha}, abstract = {${'Word. '.repeat(10_000)}}}\n`),
      },
    },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha}, abstract = {Short.}}\n' },
  },
  'tex-command-unknown': {
    text: 'An unknown TeX command is shown as written.',
    broken: { 'digests/a.bib': '@book{alpha, title = {\\ourmodel{} Is Fast}}\n' },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha Is Fast}}\n' },
  },
  'references-differ': {
    text: 'Several records in `content/references/` match a paper equally well, but contradict each other. None is used.',
    broken: {
      'digests/a.bib': misc('alpha', bell),
      'references/a.bib':
        misc('x', `${bell}, doi = {10.1000/1}`) + misc('y', `${bell}, doi = {10.1000/2}`),
    },
    corrected: {
      'digests/a.bib': misc('alpha', `${bell}, doi = {10.1000/1}`),
      'references/a.bib':
        misc('x', `${bell}, doi = {10.1000/1}`) + misc('y', `${bell}, doi = {10.1000/2}`),
    },
  },
  'references-ambiguous': {
    text: 'Several records in `content/references/` have the title of a paper, and none of them clearly matches it. None is used; the message lists them with file and line.',
    broken: {
      'digests/a.bib': '@misc{alpha, title = {Alpha Beats Beta}}\n',
      'references/a.bib':
        '@misc{x, title = {Alpha Beats Beta}, author = {Bell, Ann}, doi = {10.1000/1}}\n' +
        '@misc{y, title = {Alpha Beats Beta}, author = {Cole, Bob}, doi = {10.1000/2}}\n',
    },
    corrected: {
      'digests/a.bib': '@misc{alpha, title = {Alpha Beats Beta}, doi = {10.1000/1}}\n',
      'references/a.bib':
        '@misc{x, title = {Alpha Beats Beta}, author = {Bell, Ann}, doi = {10.1000/1}}\n' +
        '@misc{y, title = {Alpha Beats Beta}, author = {Cole, Bob}, doi = {10.1000/2}}\n',
    },
  },
  'reference-uncertain': {
    text: 'A record in `content/references/` has the title of a paper, but another first author, year, abstract or identifier, or has nothing else that could be compared. It is not used; the message gives the reason.',
    broken: {
      'digests/a.bib': entry,
      'references/a.bib': '@misc{x, title = {Alpha}, author = {Bell, Ann}}\n',
    },
    corrected: {
      'digests/a.bib': '@book{alpha, title = {Alpha}, doi = {10.1000/1}}\n',
      'references/a.bib': '@misc{x, title = {Alpha}, author = {Bell, Ann}, doi = {10.1000/1}}\n',
    },
  },
  'title-unknown': {
    text: 'A list of identifiers contains a paper, and no reference has its title yet. The identifier is shown.',
    broken: { 'digests/a.txt': '2005.00001\n' },
    corrected: {
      'digests/a.txt': '2005.00001\n',
      'references/a.bib':
        '@misc{x, title = {Alpha}, eprint = {2005.00001}, archiveprefix = {arXiv}}\n',
    },
  },
  'paper-edited': {
    text: 'You edited a paper’s file, and later its digest or a reference changed, or a reference was removed. Your file is left unchanged.',
    earlier: { 'digests/a.bib': entry },
    broken: {
      'digests/a.bib': '@book{alpha, title = {Alpha, Corrected}}\n',
      'papers/a/alpha.md': edited,
    },
    corrected: { 'digests/a.bib': '@book{alpha, title = {Alpha, Corrected}}\n' },
  },
  'paper-removed': {
    text: 'You deleted a paper’s file, or `addresses.txt` lists the paper as withdrawn, but its digest still has it. It stays deleted.',
    earlier: { 'digests/a.bib': `${entry}@book{beta, title = {Beta}}\n` },
    broken: { 'papers/a/beta.md': null },
    corrected: { 'papers/a/beta.md': '---\ntitle: Beta\ntype: book\n---\n' },
  },
  'paper-renamed': {
    text: 'You renamed a paper’s file. If it is otherwise unchanged, `npm run convert` adds the former id to `also`, so that the former URL redirects; in a file that you also edited, add it yourself.',
    earlier: { 'digests/a.bib': entry },
    broken: {
      'papers/a/alpha.md': null,
      'papers/a/first.md': '---\ntitle: Alpha\ntype: book\n---\n\nA text.\n',
    },
    corrected: {
      'papers/a/alpha.md': null,
      'papers/a/first.md': '---\ntitle: Alpha\ntype: book\nalso: [alpha]\n---\n\nA text.\n',
    },
  },
  'paper-gone': {
    text: 'The digest no longer contains this paper. Its page stays, because others may link to it.',
    earlier: { 'digests/a.bib': `${entry}@book{beta, title = {Beta}}\n` },
    broken: { 'digests/a.bib': entry },
    corrected: { 'digests/a.bib': `${entry}@book{beta, title = {Beta, Corrected}}\n` },
  },
  'digest-gone': {
    text: 'The digest’s file was deleted or renamed. The papers stay, because others may link to them.',
    earlier: { 'digests/a.bib': entry },
    broken: { 'digests/a.bib': null },
    corrected: { 'digests/a.bib': entry },
  },
  'ledger-invalid': {
    text: 'The [ledger](glossary.md) of a digest is damaged, for example by a merge conflict.',
    broken: { 'digests/a.bib': entry, 'ledgers/a.json': '<<<<<<< HEAD\n' },
    corrected: { 'digests/a.bib': entry, 'ledgers/a.json': null },
  },
} satisfies Record<string, FileExplanation>;

import type { FileExplanation } from './explanation.ts';
import { entry } from './texts.ts';

const paper = (fields: string) => `---\ntitle: Alpha\n${fields}---\n`;

/** Problems with published URLs. */
export const addressExplanations = {
  'addresses-invalid': {
    text: '`addresses.txt`, the [list of published URLs](addresses.md), has a line that is not a URL, or two lines that contradict each other. A merge conflict is a common cause.',
    broken: { 'digests/a.bib': entry, 'addresses.txt': '<<<<<<< HEAD\npapers/alpha/\n' },
    corrected: { 'digests/a.bib': entry, 'addresses.txt': 'papers/alpha/\n' },
  },
  'addresses-unrecorded': {
    text: 'The papers were written with `--keep-going`, but settings or pages have an error, so the site’s pages are unknown. The next run records their URLs.',
    keepGoing: true,
    broken: { 'digests/a.bib': entry, 'pages/team.md': '---\ntitel: Team\n---\n\nWe.\n' },
    corrected: { 'digests/a.bib': entry, 'pages/team.md': '---\ntitle: Team\n---\n\nWe.\n' },
  },
  'address-moved': {
    text: 'A published URL no longer has a page, and now redirects to its new URL.',
    earlier: { 'digests/a.bib': entry },
    broken: { 'digests/a.bib': null, 'digests/b.bib': entry, 'digests/b.yaml': 'also: [a]\n' },
    corrected: { 'digests/a.bib': entry },
  },
  'address-withdrawn': {
    text: 'A published page was removed intentionally: with `--prune`, or by `withdrawn` in the `.yaml` file of a digest. Its URL now shows that.',
    earlier: { 'digests/a.bib': entry },
    broken: { 'digests/a.bib': entry, 'digests/a.yaml': 'withdrawn: { alpha: By request. }\n' },
    corrected: { 'digests/a.bib': entry },
  },
  'withdrawn-unmatched': {
    text: '`withdrawn` in the `.yaml` file of a digest contains an id that no paper has, so the paper that was meant would stay published.',
    broken: { 'digests/a.bib': entry, 'digests/a.yaml': 'withdrawn: { alhpa: By request. }\n' },
    corrected: { 'digests/a.bib': entry, 'digests/a.yaml': 'withdrawn: { alpha: By request. }\n' },
  },
  'withdrawn-edited': {
    text: 'A digest withdraws a paper whose file was edited. The converter never deletes edited files, so you have to delete the file.',
    earlier: { 'digests/a.bib': entry },
    broken: {
      'digests/a.bib': entry,
      'digests/a.yaml': 'withdrawn: { alpha: By request. }\n',
      'papers/a/alpha.md': paper(''),
    },
    corrected: {
      'digests/a.bib': entry,
      'digests/a.yaml': 'withdrawn: { alpha: By request. }\n',
      'papers/a/alpha.md': null,
    },
  },
  'address-missing': {
    text: '`npm run convert` found a published URL without a page. `npm run build` will stop there: see [address-lost](#address-lost).',
    earlier: { 'papers/mine/alpha.md': paper('') },
    broken: { 'papers/mine/alpha.md': null },
    corrected: { 'papers/mine/alpha.md': paper('') },
  },
  'address-lost': {
    text: 'A published URL no longer has a page, and no new URL is known. Other sites may link to it, so the build stops.',
    earlier: { 'papers/mine/alpha.md': paper('') },
    broken: { 'papers/mine/alpha.md': null, 'papers/mine/beta.md': paper('') },
    corrected: { 'papers/mine/alpha.md': null, 'papers/mine/beta.md': paper('also: [alpha]\n') },
  },
} satisfies Record<string, FileExplanation>;

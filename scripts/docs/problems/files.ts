import { gzipSync } from 'node:zlib';
import type { FileExplanation } from './explanation.ts';
import { entry } from './texts.ts';

const compressed = () => gzipSync(entry);

/** Problems with whole files. */
export const fileExplanations = {
  'content-missing': {
    text: 'The content folder has no folder `digests`. Digests are read from there.',
    broken: { digests: null, 'papers.bib': entry },
    corrected: { 'digests/papers.bib': entry },
  },
  'file-empty': {
    text: 'An empty digest is usually a failed copy.',
    broken: { 'digests/a.bib': '\n' },
    corrected: { 'digests/a.bib': entry },
  },
  'file-binary': {
    text: 'Digests are text files. A PDF, an image or an Office document has to be exported first.',
    broken: { 'digests/a.txt': { words: 'A PDF.', bytes: () => Buffer.from('%PDF-1.7\n') } },
    corrected: { 'digests/a.bib': entry },
  },
  'file-encoding': {
    text: 'Digests are read as UTF-8. In another encoding, accents would be wrong.',
    broken: {
      'digests/a.bib': {
        words: '`@book{cafe, title = {Café}}`, saved as Latin-1.',
        bytes: () => Buffer.from('@book{cafe, title = {Café}}\n', 'latin1'),
      },
    },
    corrected: { 'digests/a.bib': '@book{cafe, title = {Café}}\n' },
  },
  'gzip-damaged': {
    text: 'According to its name or first bytes, the file is compressed with gzip, but it is damaged.',
    broken: {
      'digests/a.bib.gz': {
        words: 'The first half of a download.',
        bytes: () => compressed().subarray(0, 24),
      },
    },
    corrected: { 'digests/a.bib.gz': { words: 'The whole download.', bytes: compressed } },
  },
  'file-too-large': {
    text: 'A file may contain at most 500 MB of text. For comparison, a digest of 158,000 papers takes 300 MB.',
    broken: {
      'digests/a.bib.gz': {
        words: '501 MB of text, compressed.',
        bytes: () => gzipSync(Buffer.alloc(501_000_000, ' '), { level: 1 }),
      },
    },
    corrected: { 'digests/a-1.bib': entry, 'digests/a-2.bib': '@book{beta, title = {Beta}}\n' },
  },
  'file-inaccessible': {
    text: 'The file cannot be opened: permission is denied, the path is a folder or a broken symbolic link, or the disk is damaged. The message gives the reason.',
    broken: { 'site.yaml/site.txt': 'title: Papers\n' },
    corrected: { 'site.yaml': 'title: Papers\n' },
  },
  'write-failed': {
    text: 'A paper or a ledger could not be written: permission is denied, the disk is full, or its name is taken. Files that were written before that are complete; the next run writes the rest.',
    broken: { 'digests/a.bib': entry, 'papers/a': 'Notes.\n' },
    corrected: { 'digests/a.bib': entry, 'notes.txt': 'Notes.\n' },
  },
  'symlink-outside': {
    text: 'The converter writes only below the content folder, so symbolic links must not point elsewhere.',
    broken: {
      'digests/a.bib': entry,
      papers: { words: 'A symbolic link to a folder outside `content/`.', link: '../' },
    },
    corrected: { 'digests/a.bib': entry },
  },
  'folder-ignored': {
    text: 'In `digests/`, only folders of Markdown files are read, each as one digest. Other folders are ignored, and so are all folders in `references/`.',
    broken: { 'digests/2025/a.bib': entry },
    corrected: { 'digests/a.bib': entry },
  },
  'format-unknown': {
    text: 'The [format](digests.md#input-formats) cannot be detected from the name or the beginning of the file.',
    broken: { 'digests/a.xml': '<books><book>Alpha</book></books>\n' },
    corrected: { 'digests/a.csv': 'title,year\nAlpha,2025\n' },
  },
  'digest-name-taken': {
    text: 'The name without its extension is part of the digest’s URL, so two files cannot share it.',
    broken: { 'digests/a.bib': entry, 'digests/a.csv': 'title\nBeta\n' },
    corrected: { 'digests/a.bib': entry, 'digests/b.csv': 'title\nBeta\n' },
  },
  'name-too-long': {
    text: 'File systems allow names of up to 255 bytes. The site adds extensions such as `.csl.json` to the name of a paper’s file, so the name may have at most 240 bytes.',
    broken: { [`papers/mine/${'long-'.repeat(49)}name.md`]: '---\ntitle: Alpha\n---\n' },
    corrected: { 'papers/mine/name.md': '---\ntitle: Alpha\n---\n' },
  },
  'name-invalid': {
    text: 'The file name of a paper or of one of your own pages is part of its URL, so it cannot contain `%`, `#`, `?`, `:`, `*`, `<`, `>`, `"`, `|` or `\\`, and a paper cannot be called `index.html`.',
    broken: { 'papers/mine/100%.md': '---\ntitle: Alpha\n---\n' },
    corrected: { 'papers/mine/100-percent.md': '---\ntitle: Alpha\n---\n' },
  },
  'merge-conflict': {
    text: 'Git could not merge two versions of a digest or a file of references, and left both in the file. In papers, pages and settings, conflicts are reported as `paper-invalid`, `page-invalid` and `settings-invalid`.',
    broken: {
      'digests/a.bib': `<<<<<<< HEAD\n${entry}=======\n${entry.replace('{', '{b')}>>>>>>> branch\n`,
    },
    corrected: { 'digests/a.bib': entry },
  },
  'yaml-without-digest': {
    text: 'A `.yaml` file in `digests/` describes the digest with the same name. No digest has this name.',
    broken: { 'digests/a.bib': entry, 'digests/week.yaml': 'title: Week 18\n' },
    corrected: { 'digests/a.bib': entry, 'digests/a.yaml': 'title: Week 18\n' },
  },
} satisfies Record<string, FileExplanation>;

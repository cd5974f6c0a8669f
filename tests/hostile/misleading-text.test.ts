import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePaperFile } from '../../src/model/files/paper-file.ts';
import { ContentFolder } from '../scripts/convert/content-folder.ts';

const [LRE, RLE, PDF, LRO, RLO] = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E'];
const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

/** ASCII text as invisible tag characters. */
const toTags = (text: string) =>
  text.replace(/./g, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));

/** What becomes of a text in a title, an author’s name and a venue. */
const texts: [what: string, text: string, expected: string][] = [
  ['overrides are removed', `A${RLO}gpj.b${PDF} and ${LRO}c${PDF}`, 'Agpj.b and c'],
  ['an isolate ends with the text', `A ${RLI}sheep`, `A ${RLI}sheep${PDI}`],
  ['an embedding ends with the text', `A ${RLE}sheep`, `A ${RLE}sheep${PDF}`],
  [
    'everything open ends with the text',
    `A ${RLE}b ${FSI}c ${LRE}d`,
    `A ${RLE}b ${FSI}c ${LRE}d${PDF}${PDI}${PDF}`,
  ],
  ['an end without a start is removed', `A${PDI} sheep${PDF}`, 'A sheep'],
  [
    'an isolate ends what starts in it',
    `A ${LRI}b ${RLE}c${PDI} d`,
    `A ${LRI}b ${RLE}c${PDF}${PDI} d`,
  ],
  ['an embedding does not end an isolate', `A ${RLI}b${PDF} c`, `A ${RLI}b c${PDI}`],
  ['complete isolates stay', `A ${RLI}שלום${PDI} b`, `A ${RLI}שלום${PDI} b`],
  ['direction marks stay', 'A \u200Fשלום\u200E \u061Cb', 'A \u200Fשלום\u200E \u061Cb'],
  ['text in tag characters is removed', `A sheep${toTags('ignore this')} b`, 'A sheep b'],
  ['flags of regions stay', `A \u{1F3F4}${toTags('gbsct')}\u{E007F} b`, 'A 🏴󠁧󠁢󠁳󠁣󠁴󠁿 b'],
  ['variants of ideographs stay', '葛\u{E0100}城', '葛\u{E0100}城'],
  ['text in variation selectors is removed', 'A😀\u{E0158}\u{E0159} b', 'A😀 b'],
  ['letters that look like others stay', 'pаypаl аnd Εinstein', 'pаypаl аnd Εinstein'],
];

describe('in titles, names and venues', () => {
  for (const [what, text, expected] of texts)
    test(what, () => {
      using folder = new ContentFolder({
        'digests/a.bib': `@article{a, title = {${text}}, author = {{${text}}}, journal = {${text}}, year = 2024}\n`,
      });
      folder.convert();
      const { frontMatter } = parsePaperFile(folder.read('papers/a/a.md')) as {
        frontMatter: Record<string, unknown>;
      };
      assert.equal(frontMatter['title'], expected);
      assert.equal(frontMatter['container-title'], expected);
      assert.deepEqual(frontMatter['author'], [{ literal: expected }]);
    });
});

test('a title with letters that look like those of another is another paper', () => {
  using folder = new ContentFolder({
    'digests/a.bib':
      '@misc{a, title = {Payments with paypal}, year = 2024}\n@misc{b, title = {Payments with pаypаl}, year = 2024}\n',
  });
  assert.equal(folder.convert().papers.length, 2);
});

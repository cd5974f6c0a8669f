import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseYaml } from '../../../src/model/files/yaml.ts';
import { digestSchema } from '../../../src/model/ledger.ts';
import { frontMatterSchema } from '../../../src/model/paper.ts';
import { siteSchema } from '../../../src/model/site.ts';

const site = [
  [
    'accent: #1f5fa8',
    'accent has no value: “#” starts a comment.',
    'Put it in quotes: accent: "#1f5fa8"',
  ],
  ['title:', 'title has no value.', 'Write a value after “title:”, or delete the line.'],
  [
    'repository: ada/papers',
    /^repository: Expected a URL/,
    'Write the full URL: https://github.com/ada/papers',
  ],
  ['url: ada.github.io', /^url: Expected a URL/, 'Write the full URL: https://ada.github.io'],
  [
    'url: https://ada.github.io/papers/',
    'url: Expected a URL without a path.',
    'Write url: https://ada.github.io and base: /papers/',
  ],
  [
    'offline: yes',
    'offline must be true or false, not text.',
    'Write offline: true or offline: false.',
  ],
  [
    'title: A\n---\ntitle: B',
    'Invalid YAML: a second document starts here.',
    'Delete the line “---”.',
  ],
  [
    `title: ${'['.repeat(5000)}`,
    'Invalid YAML: nested too deep.',
    `Put the value in quotes: title: '${'['.repeat(79)}…'`,
  ],
  ['title: [A, B]', 'title must be text, not a list.', 'Correct title.'],
  [
    'citationStyles: apa',
    'citationStyles must be a list, not text.',
    'Write it as a list: citationStyles: [apa]',
  ],
  [
    'language: english',
    'language: Expected a language code such as en, de or pt-BR.',
    'Correct language, or delete it.',
  ],
  [
    'language: xx',
    'language: Expected a language code such as en, de or pt-BR.',
    'Correct language, or delete it.',
  ],
  ['titel: A', 'Unknown key “titel”.', 'Did you mean “title”?'],
  ['- A', 'The file must be a mapping (key: value), not a list.', 'Correct it.'],
] as const;

const paper = [
  [
    'author: [Ada Lovelace]',
    'author 1 must be a mapping (key: value), not text.',
    'Write author: [{ given: Ada, family: Lovelace }]',
  ],
  [
    'author: [Ada]',
    'author 1 must be a mapping (key: value), not text.',
    'Write author: [{ literal: Ada }]',
  ],
  [
    'author: Ada Lovelace',
    'author must be a list, not text.',
    'Write author: [{ given: Ada, family: Lovelace }]',
  ],
  ['author: [{ name: Ada }]', 'Unknown key “author 1, name”.', 'Did you mean “literal”?'],
  ['keyword: trees', 'keyword must be a list, not text.', 'Write it as a list: keyword: [trees]'],
  ['date: 2024', 'Unknown key “date”.', 'Did you mean “issued”?'],
  ['venue: ACL', 'Unknown key “venue”.', 'Did you mean “container-title”?'],
  ['doi: 10.1/x', 'Unknown key “doi”.', 'Did you mean “DOI”?'],
  [
    'abstract: We show.',
    'Unknown key “abstract”.',
    'Write the abstract as text below the second ---.',
  ],
  ['type: artcle', 'type: “artcle” is not a valid value.', 'Did you mean “article”?'],
  ['issued: [2024]', 'issued must be text, not a list.', 'Correct issued.'],
] as const;

describe('a message about YAML', () => {
  for (const [yaml, message, hint] of site)
    test(`in settings says what to write instead of “${yaml}”`, () =>
      check(parseYaml(yaml, siteSchema).issues, message, hint));

  for (const [yaml, message, hint] of paper)
    test(`in a paper says what to write instead of “${yaml}”`, () =>
      check(parseYaml(`title: A\n${yaml}`, frontMatterSchema).issues, message, hint));

  test('in a digest’s description says what to write instead of “curator: Ada”', () =>
    check(
      parseYaml('curator: Ada', digestSchema).issues,
      'Unknown key “curator”.',
      'Did you mean “curators”?',
    ));
});

function check(
  issues: { message: string; hint: string }[] | undefined,
  message: string | RegExp,
  hint: string,
) {
  assert.equal(issues?.length, 1);
  const [issue] = issues;
  if (typeof message === 'string') assert.equal(issue?.message, message);
  else assert.match(issue?.message ?? '', message);
  assert.equal(issue?.hint, hint);
}

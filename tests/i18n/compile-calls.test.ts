import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseSync } from 'vite';
import { compileCalls } from '../../src/i18n/compile-calls.ts';
import { en } from '../../src/i18n/en.ts';
import { formatMessage, type Messages } from '../../src/i18n/messages.ts';

const compile = (code: string, messages: Messages = en) =>
  compileCalls(code, parseSync('code.js', code).program, messages);

const polish: Messages = {
  ...en,
  locale: 'pl',
  'count.papers': {
    one: '{count} artykuł',
    few: '{count} artykuły',
    many: '{count} artykułów',
    other: '{count} artykułu',
  },
};
const japanese: Messages = { ...en, locale: 'ja', 'count.papers': { other: '論文{count}件' } };

describe('calls of message() and template() are replaced by the texts', () => {
  const cases: [code: string, compiled: string][] = [
    ["a(message('save'))", 'a("Save")'],
    ["message('cite.copied', { format: b.c })", '`${b.c} copied.`'],
    ["message('cite.copied', { format })", '`${format} copied.`'],
    [
      "message('count.papers', { count: all.length })",
      '((all.length)===1?`${(all.length).toLocaleString("en-GB")} paper`:`${(all.length).toLocaleString("en-GB")} papers`)',
    ],
    ["message('remove.what', { what: message('save') })", '`Remove ${"Save"}`'],
    ["template('search.looser')", '"Search for {query} without filters."'],
  ];
  for (const [code, compiled] of cases) test(code, () => assert.equal(compile(code), compiled));

  test('text that looks like code stays text', () => {
    const messages = { ...en, 'cite.copied': '`${process}` \\ {format}' };
    const code = compile("message('cite.copied', { format: 1 })", messages);
    assert.equal(code, '`\\`\\${process}\\` \\\\ ${1}`');
  });

  test('a key that is unknown or not a literal is an error', () => {
    assert.throws(() => compile('message(key)'), /not a literal of src\/i18n\/en\.ts/);
    assert.throws(() => compile("message('no.such.key')"), /not a literal/);
  });
});

test('counts are formatted by the rules of the language', () => {
  const count = 157_272;
  assert.equal(formatMessage(en, 'count.papers', { count }), '157,272 papers');
  assert.equal(formatMessage({ ...en, locale: 'de' }, 'count.papers', { count }), '157.272 papers');
});

describe('compiled messages choose the same plural forms as formatMessage', () => {
  for (const messages of [en, polish, japanese])
    test(messages.locale, () => {
      const code = compile("message('count.papers', { count })", messages);
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const run = new Function('count', `return ${code}`) as (count: number) => string;
      for (const count of [0, 1, 2, 5, 12, 22, 101, 12_345])
        assert.equal(run(count), formatMessage(messages, 'count.papers', { count }));
    });
});

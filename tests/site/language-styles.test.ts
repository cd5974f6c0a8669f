import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toLanguageStyles } from '../../src/site/language-styles.ts';

test('a site in one Latin-script language has no style sheet for languages', () => {
  assert.equal(toLanguageStyles(['en']), '');
  assert.equal(toLanguageStyles(['de']), '');
});

test('the fonts of a script come before the fallback fonts', () => {
  const styles = toLanguageStyles(['ar']);
  assert.match(styles, /^:lang\(ar\)\{--serif:Literata,'Literata stand-in','Noto Naskh Arabic'/m);
  assert.doesNotMatch(styles, /Times|:lang\(zh/);
});

test('nothing but titles becomes a block, so that hidden abstracts stay hidden', () => {
  const blocks = toLanguageStyles(['ar']).match(/[^{}]+\{[^{}]*display:block[^{}]*\}/g);
  assert.deepEqual(blocks, ['.paper-list .title[dir]{display:block}']);
});

test('simplified and traditional Chinese have different fonts', () => {
  const styles = toLanguageStyles(['en', 'zh', 'zh-Hant', 'zh']);
  assert.match(styles, /^:lang\(zh\).*PingFang SC/m);
  assert.match(styles, /^:lang\(zh-Hant\).*PingFang TC/m);
  assert.equal(styles.match(/:lang\(zh\)/g)?.length, 1);
});

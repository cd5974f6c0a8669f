import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { inlineHtml } from '../../src/text/html-views.ts';
import { firstSentences } from '../../src/text/first-sentences.ts';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { toPlainMath } from '../../src/text/math-plain.ts';
import { parseTex } from '../../src/text/parse-tex.ts';
import { repairPlainText, restoreEscapes } from '../../src/text/repairs.ts';
import { toInlineTex } from '../../src/text/source-markup.ts';

/** Length of each text, in characters: linear time is about a second, quadratic time, 10¹² steps, many minutes. */
const LENGTH = 1_000_000;

/** Time that no linear function needs on any machine, in milliseconds. */
const TIMEOUT = 60_000;

/** Parts of texts that are slow to match when repeated: runs that a pattern can begin anywhere in, and openings that nothing closes. */
const parts = [
  'a',
  ' ',
  '\n',
  '\n \n',
  'a b ',
  'word. ',
  'Word! A',
  '?"',
  '5times ',
  'xtimes y',
  '5times6',
  '[',
  '![',
  '[a][b]',
  '](',
  '> ',
  '- ',
  '1. ',
  '*a _b ',
  '`a',
  '$',
  '$a ',
  '\\',
  '\\(',
  '\\frac',
  '\\frac{',
  '{',
  '{a}',
  '}',
  '^',
  '_{',
  '; ',
  '≤ ',
  '\\begin{itemize}',
  '\\item ',
  '\\begin{itemize}\\item ',
  '<',
  '<i>',
  '<p ',
  '<!--',
  '<![CDATA[',
  '<math>',
  '<tex-math>',
  '<alternatives>',
  '&amp;',
  '&amp',
  '\\documentclass{a}\\begin{document}$',
  'http://',
];

/** The last three parse text up to a limit, and treat longer text as plain text. */
const functions = {
  firstSentences,
  toPlainMath,
  repairPlainText,
  restoreEscapes,
  toInlineTex,
  parseTex,
  parseMarkdown,
  inlineHtml,
};

describe('long text is read in linear time', () => {
  for (const [name, read] of Object.entries(functions))
    test(name, () => {
      for (const part of parts) {
        const text = part.repeat(Math.ceil(LENGTH / part.length));
        // Unlike a test's timeout, this one ends synchronous code.
        const run = () =>
          void runInNewContext('read()', { read: () => read(text) }, { timeout: TIMEOUT });
        assert.doesNotThrow(run, `${JSON.stringify(part)}, repeated`);
      }
    });
});

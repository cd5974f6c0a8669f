import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLanguage } from '../../src/i18n/format-language.ts';

for (const [code, name] of [
  ['fr', 'French'],
  ['pt-BR', 'Brazilian Portuguese'],
  // From URLs: `/search/?language=<script>`.
  ['<script>', '<script>'],
  ['en_US', 'en_US'],
  ['', ''],
] as const)
  test(`the language “${code}” is named “${name}”`, () => assert.equal(formatLanguage(code), name));

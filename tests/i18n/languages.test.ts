import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../src/i18n/en.ts';
import { languages } from '../../src/i18n/languages.ts';
import { PLACEHOLDER, type PluralForms, type Translation } from '../../src/i18n/messages.ts';

const WHOLE_NUMBERS = Array.from({ length: 1001 }, (_, count) => count);
const LINK = /\]\((\w+)\)/g;

const namesIn = (text: string) =>
  [...text.matchAll(PLACEHOLDER), ...text.matchAll(LINK)].map(([, name]) => name!).sort();
const formsOf = (text: string | PluralForms): Record<string, string> =>
  typeof text === 'string' ? { other: text } : { ...text };

for (const [code, translation] of Object.entries<Translation>(languages))
  describe(`interface language ${code}`, () => {
    const texts = Object.entries(en).flatMap(([key, english]) => {
      const text = translation[key as keyof typeof en];
      return text === undefined ? [] : [{ key, english, text: text }];
    });
    const rules = new Intl.PluralRules(translation.locale);

    test('texts have the same placeholders and links as the English texts', () => {
      for (const { key, english, text } of texts) {
        const expected = namesIn(formsOf(english)['other'] ?? '');
        for (const [category, form] of Object.entries(formsOf(text))) {
          // A number may be in words: “one paper”.
          const isNeeded = (name: string) =>
            category === 'other' || !['count', 'number'].includes(name);
          assert.deepEqual(
            namesIn(form).filter(isNeeded),
            expected.filter(isNeeded),
            `${key}, ${category}`,
          );
        }
      }
    });

    test('texts that depend on a number have a form for each plural category of whole numbers', () => {
      const usedCategories = new Set(WHOLE_NUMBERS.map((count) => rules.select(count)));
      for (const { key, text } of texts)
        if (typeof text !== 'string') {
          const forms = new Set(Object.keys(text));
          // One form is enough where no word depends on the number.
          const missing =
            forms.size === 1 ? [] : [...usedCategories].filter((name) => !forms.has(name));
          assert.deepEqual(missing, [], key);
          const { pluralCategories } = rules.resolvedOptions();
          const unknownCategories = [...forms].filter(
            (name) => !pluralCategories.includes(name as 'other'),
          );
          assert.deepEqual(unknownCategories, [], key);
        }
    });

    test('texts have no stray spaces', () => {
      for (const { key, text } of texts)
        for (const form of Object.values(formsOf(text)))
          if (key !== 'comma') assert.equal(form, form.trim(), key);
    });
  });

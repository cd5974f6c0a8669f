import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright';

/** Axe in the page itself: otherwise it opens another page for its results, which takes as long as the check and is only needed for frames of other sites. */
export const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** Fails if axe finds a violation (WCAG 2.2 AA, best practices), or if the page must be scrolled sideways. */
export async function assertAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
    [],
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
}

/** What html-validate reports about files of a site, except matters of style. */
export async function findInvalidHtml(folder: string, files: string[]): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'void-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'off',
      'script-type': 'off',
      'doctype-style': 'off',
      'attr-quotes': 'off',
      'no-redundant-role': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
    },
  });
  const found: string[] = [];
  for (const file of files) {
    const { results } = await validator.validateString(readFileSync(join(folder, file), 'utf8'));
    for (const { messages } of results)
      found.push(
        ...messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId}: ${message}`),
      );
  }
  return found.slice(0, 20);
}

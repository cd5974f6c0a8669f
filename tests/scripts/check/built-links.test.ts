import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkBuiltLinks } from '../../../scripts/check/built-links.ts';
import { ContentError } from '../../../src/catalogue/content-error.ts';
import { fill, TestFolder } from '../build/folder.ts';

describe('a link to a heading that the page does not have', () => {
  for (const [anchor, hint] of [
    ['how-we-choos', 'Did you mean “#how-we-choose”?'],
    ['prices', 'Write the anchor in lower case, with hyphens for spaces: #how-we-choose.'],
  ] as const)
    test(`#${anchor}`, () => {
      using folder = new TestFolder();
      fill(folder.path, {
        'content/pages/a.md': `---\ntitle: A\n---\n[a](#${anchor})\n`,
        'site/a/index.html': '<main id="main"><h2 id="how-we-choose">How we choose</h2></main>',
      });
      assert.throws(
        () => checkBuiltLinks(join(folder.path, 'content'), join(folder.path, 'site')),
        (error) => error instanceof ContentError && error.issues[0]?.hint === hint,
      );
    });
});

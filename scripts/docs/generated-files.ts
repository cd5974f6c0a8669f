import { format, resolveConfig } from 'prettier';
import type { z } from 'astro/zod';
import { topicCorrectionsSchema } from '../../src/model/topic-corrections.ts';
import { digestSchema } from '../../src/model/ledger.ts';
import { newsletterSchema } from '../../src/model/newsletter.ts';
import {
  frontMatterSchema,
  linkRels,
  linkSchema,
  nameSchema,
  paperTypes,
} from '../../src/model/paper.ts';
import { pageSchema } from '../../src/model/page.ts';
import { siteSchema } from '../../src/model/site.ts';
import { formats } from '../formats/index.ts';
import { toFieldTable } from './field-table.ts';
import { toFormatList } from './formats.ts';
import { toProblemList } from './problem-list.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';
import { replaceSection } from './sections.ts';

/** The sections of the documentation that are generated, by file and name. */
const sections: Record<string, Record<string, string>> = {
  'docs/digests.md': { formats: toFormatList(formats), digest: toTable(digestSchema) },
  'docs/papers.md': {
    fields: toTable(frontMatterSchema),
    names: toTable(nameSchema),
    links: toTable(linkSchema),
    rels: toCodeList(linkRels),
    types: toCodeList(paperTypes),
  },
  'docs/settings.md': {
    site: toTable(siteSchema),
    topics: toTable(topicCorrectionsSchema),
    page: toTable(pageSchema),
  },
  'docs/problems.md': { problems: toProblemList() },
  'docs/outputs.md': { newsletter: toNewsletterTables() },
};

/** JSON Schemas for editors, by file. */
const schemas: Record<string, JsonSchema> = {
  'schemas/site.schema.json': toJsonSchema(siteSchema, 'content/site.yaml'),
  'schemas/topics.schema.json': toJsonSchema(topicCorrectionsSchema, 'content/topics.yaml'),
  'schemas/digest.schema.json': toJsonSchema(digestSchema, 'content/digests/<name>.yaml'),
  'schemas/paper.schema.json': toJsonSchema(frontMatterSchema, 'Front matter of a paper'),
  'schemas/page.schema.json': toJsonSchema(pageSchema, 'Front matter of a page'),
};

/** Every file that `npm run docs` writes, with its text; `read` returns the current text of a file. */
export async function getGeneratedFiles(
  read: (path: string) => string,
): Promise<Map<string, string>> {
  const texts = [
    ...Object.entries(sections).map(([path, contents]) => [path, fillIn(read(path), contents)]),
    ...Object.entries(schemas).map(([path, schema]) => [path, JSON.stringify(schema)]),
  ] as [string, string][];
  const formatted = texts.map(async ([path, text]) => {
    const options = await resolveConfig(path);
    return [path, await format(text, { ...options, filepath: path })] as const;
  });
  return new Map(await Promise.all(formatted));
}

function fillIn(text: string, contents: Record<string, string>): string {
  return Object.entries(contents).reduce(
    (filled, [name, content]) => replaceSection(filled, name, content),
    text,
  );
}

function toTable(schema: z.ZodType): string {
  return toFieldTable(toJsonSchema(schema, ''));
}

function toCodeList(words: readonly string[]): string {
  return `${words.map((word) => `\`${word}\``).join(', ')}.`;
}

/** One table for each service that can send the papers. */
function toNewsletterTables(): string {
  const { anyOf, oneOf } = toJsonSchema(newsletterSchema, '');
  return (anyOf ?? oneOf ?? [])
    .map(({ properties: { provider, ...properties } = {} }) => {
      const name = String(provider?.const);
      return `\`provider: ${name}\`\n\n${toFieldTable({ properties })}`;
    })
    .join('\n\n');
}

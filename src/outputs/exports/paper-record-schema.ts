import { z } from 'astro/zod';
import { frontMatterSchema } from '../../model/paper.ts';

const dateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const recordSchema = frontMatterSchema.extend({
  id: z.string().min(1).describe('The id: the last part of the URL of the paper’s page'),
  'citation-key': z.string().min(1).describe('The paper’s key in the BibTeX files'),
  issued: dateSchema.optional().describe('When the paper was published, as far as is known'),
  submitted: dateSchema.optional().describe('When the paper was first submitted, if that differs'),
  digests: z.array(z.string()).optional().describe('The paper’s digests, oldest first'),
  note: z.string().optional().describe('The visitor’s note, in an export of a reading list'),
  abstract: z.string().optional().describe('Markdown with $…$ maths'),
});

/** JSON Schema (2020-12) of a line of the JSON Lines export. `url` is its published URL, if known. */
export function paperRecordSchema(url?: string): object {
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // The only transformation of the paper's schema is `String`.
      if (zodSchema._zod.def.type === 'transform') jsonSchema.type = 'string';
    },
  });
  return {
    $schema,
    ...(url && { $id: url }),
    title: 'Paper',
    description: 'One paper: CSL names, Markdown in title and abstract. Unknown fields are absent.',
    ...schema,
  };
}

import { z } from 'astro/zod';
import { en } from '../i18n/en.ts';
import { PLACEHOLDER, type Messages } from '../i18n/messages.ts';

/** `content/strings.yaml`: the maintainer's replacements of interface texts, by their keys in `src/i18n/en.ts`. */
export const stringsSchema = z.strictObject(
  Object.fromEntries(Object.entries(en).map(([key, text]) => [key, toSchema(text)])),
) as unknown as z.ZodType<Partial<Messages>>;

function toSchema(text: string | { other: string }) {
  const english = typeof text === 'string' ? text : text.other;
  const placeholders = new Set([...english.matchAll(PLACEHOLDER)].map(([, name]) => name));
  const stringSchema = z
    .string()
    .refine(
      (words) => [...words.matchAll(PLACEHOLDER)].every(([, name]) => placeholders.has(name)),
      {
        error:
          placeholders.size === 0
            ? 'Expected no placeholders'
            : `Expected no placeholders other than ${[...placeholders].map((name) => `{${name}}`).join(', ')}`,
      },
    );
  const pluralForms = z.strictObject({
    zero: stringSchema.optional(),
    one: stringSchema.optional(),
    two: stringSchema.optional(),
    few: stringSchema.optional(),
    many: stringSchema.optional(),
    other: stringSchema,
  });
  const schema =
    typeof text === 'string'
      ? stringSchema
      : z.union([pluralForms, stringSchema.transform((other) => ({ other }))]);
  return schema.optional().describe(english);
}

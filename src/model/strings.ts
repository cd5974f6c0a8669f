import { z } from 'astro/zod';
import { en } from '../i18n/en.ts';
import { PLACEHOLDER, type Messages } from '../i18n/messages.ts';

/** `content/strings.yaml`: the maintainer's replacements of interface texts, by their keys in `src/i18n/en.ts`. */
export const stringsSchema = z.strictObject(
  Object.fromEntries(Object.entries(en).map(([key, text]) => [key, toSchema(text)])),
) as unknown as z.ZodType<Partial<Messages>>;

function toSchema(text: string | { other: string }) {
  const english = typeof text === 'string' ? text : text.other;
  const known = new Set([...english.matchAll(PLACEHOLDER)].map(([, name]) => name));
  const own = z
    .string()
    .refine((words) => [...words.matchAll(PLACEHOLDER)].every(([, name]) => known.has(name)), {
      error:
        known.size === 0
          ? 'Expected no placeholders'
          : `Expected no placeholders other than ${[...known].map((name) => `{${name}}`).join(', ')}`,
    });
  const forms = z.strictObject({
    zero: own.optional(),
    one: own.optional(),
    two: own.optional(),
    few: own.optional(),
    many: own.optional(),
    other: own,
  });
  const schema =
    typeof text === 'string' ? own : z.union([forms, own.transform((other) => ({ other }))]);
  return schema.optional().describe(english);
}

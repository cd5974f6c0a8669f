import { z } from 'astro/zod';

/** The parts of zod's JSON Schemas that we read. */
export interface JsonSchema {
  type?: string;
  description?: string;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
}

/** JSON Schema of what a maintainer may write: before defaults are filled in and numbers become text. */
export function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    // zod's own format for `startsWith`. It is redundant, because zod also writes a pattern.
    override: ({ jsonSchema }) => {
      if ((jsonSchema.format as string) === 'starts_with') delete jsonSchema.format;
    },
  });
  return { $schema, title, ...rest } as JsonSchema;
}

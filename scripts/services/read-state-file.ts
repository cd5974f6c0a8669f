import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/catalogue/content-error.ts';
import { readText } from '../../src/catalogue/read-text.ts';
import { describeInvalid } from '../../src/model/files/describe-invalid.ts';

/**
 * The contents of a file in which a command saved its state; `undefined` if there is none. `ifDeleted` is what happens without it, for the message.
 * Throws a `ContentError` if `parse` throws.
 */
export function readStateFile<Value>(
  content: string,
  file: string,
  { parse, ifDeleted }: { parse: (json: string) => Value; ifDeleted: string },
): Value | undefined {
  const path = join(content, file);
  if (!existsSync(path)) return undefined;
  try {
    return parse(readText(path));
  } catch (error) {
    const message = `This file cannot be read: ${describeInvalid(error as Error)}`;
    const hint = `Restore it with Git, or delete it: ${ifDeleted}.`;
    throw new ContentError([{ code: 'service-file-invalid', file, line: 1, message, hint }]);
  }
}

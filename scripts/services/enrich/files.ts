import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../../src/catalogue/content-error.ts';
import { writeWhole } from '../../write-whole.ts';
import { describeInvalid } from '../../../src/model/files/describe-invalid.ts';
import { forgetLost, parseMemory, printMemory, type Memory } from './memory.ts';
import { parseItems, printItems, type EnrichedItem } from './records.ts';

/** In `content/references/`. */
export const recordsName = 'enriched.json';
const recordsFile = `references/${recordsName}`;
/** The dot marks it as a file that is not a reference. */
const memoryFile = 'references/.enrich.json';

export interface EnrichFiles {
  items: Map<string, EnrichedItem>;
  memory: Memory;
}

/** Reads the records and the memory of earlier runs. Throws a `ContentError` if one of the files is invalid. */
export function readEnrichFiles(content: string): EnrichFiles {
  const items = readFile(content, recordsFile, parseItems) ?? new Map<string, EnrichedItem>();
  const memory = readFile(content, memoryFile, parseMemory) ?? (new Map() as Memory);
  return { items, memory: forgetLost(memory, (id) => items.has(id)) };
}

/** Writes both files. An interruption leaves neither half-written. */
export function writeEnrichFiles(content: string, { items, memory }: EnrichFiles): void {
  const files = new Map<string, string>();
  if (items.size > 0) files.set(join(content, recordsFile), printItems(items));
  if (memory.size > 0) files.set(join(content, memoryFile), printMemory(memory));
  writeWhole(files);
}

function readFile<Value>(
  content: string,
  file: string,
  parse: (json: string) => Value,
): Value | undefined {
  const path = join(content, file);
  if (!existsSync(path)) return undefined;
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const message = `This file cannot be read: ${describeInvalid(error as Error)}`;
    const hint = 'Restore it with git, or delete it: the requests are then repeated.';
    throw new ContentError([{ code: 'service-file-invalid', file, line: 1, message, hint }]);
  }
}

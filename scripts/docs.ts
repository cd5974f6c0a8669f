/** `npm run docs`: writes the parts of the documentation that come from the code, and the JSON Schemas for editors. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { getGeneratedFiles } from './docs/generated-files.ts';

for (const [path, text] of await getGeneratedFiles((path) => readFileSync(path, 'utf8'))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

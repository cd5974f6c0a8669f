/** `npm run docs`: writes the parts of the documentation that come from the code, and the JSON Schemas for editors. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { refuseArguments } from './arguments.ts';
import { getGeneratedFiles } from './docs/generated-files.ts';

refuseArguments('npm run docs: writes the generated parts of docs/ and schemas/.');

for (const [path, text] of await getGeneratedFiles((path) => readFileSync(path, 'utf8'))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

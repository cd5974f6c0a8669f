/** `npm run docs`: writes the parts of the README that are made from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { withFormats } from './docs/formats.ts';
import { formats } from './formats/index.ts';

const readme = withFormats(readFileSync('README.md', 'utf8'), formats);
const options = await resolveConfig('README.md');
writeFileSync('README.md', await format(readme, { ...options, filepath: 'README.md' }));

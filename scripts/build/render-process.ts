/** A process that renders one share of a site: `render-process.ts ANALYSIS`. The environment specifies the share and the folders. Ends when the process that started it ends. */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { setAnalysis, type Analysis } from '../../src/analysis/analyse.ts';
import { getCatalogue } from '../../src/catalogue/get-catalogue.ts';
import { runCommand } from '../run-command.ts';
import { buildWithAstro } from './astro-site.ts';

const [analysis = ''] = process.argv.slice(2);
const { OFFPRINT_CONTENT: content = 'content' } = process.env;

process.on('disconnect', () => process.exit(1));
await runCommand(async () => {
  setAnalysis(getCatalogue(content), deserialize(readFileSync(analysis)) as Analysis);
  await buildWithAstro();
});
process.exit();

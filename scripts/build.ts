/** `npm run build`: digests → papers → the site. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getTopics } from '../src/analysis/analyse.ts';
import { ContentError } from '../src/catalogue/content-error.ts';
import { getCatalogue } from '../src/catalogue/get-catalogue.ts';
import { readSiteText } from '../src/catalogue/read-site.ts';
import { checkStyles } from '../src/outputs/citations/check-styles.ts';
import { checkAddress, readArguments } from './arguments.ts';
import { runConvert } from './run-convert.ts';
import { toEnvironment } from './environment.ts';

const usage = `npm run build -- [options]
  --content DIR   content folder (default: content)
  --out DIR       output folder (default: dist)
  --site URL      address of the site: https://ada.github.io (default: url in site.yaml)
  --base PATH     path below that address: /papers/ (default: base in site.yaml)
  --keep-going    build without the records that have errors
  --no-convert    build the papers as they are`;

const { values } = readArguments(usage, () =>
  parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      site: { type: 'string' },
      base: { type: 'string' },
      'keep-going': { type: 'boolean', default: false },
      'no-convert': { type: 'boolean', default: false },
    },
  }),
);

checkAddress(values.site, usage);

const converted =
  values['no-convert'] || runConvert({ content: values.content, keepGoing: values['keep-going'] });
if (converted && isReadable()) await buildSite();
else process.exitCode = 1;

/** Reads the collection before Astro does, so that all problems of edited files are reported at once. Astro reuses it. */
function isReadable(): boolean {
  try {
    const catalogue = getCatalogue(values.content);
    const { warnings } = getTopics(catalogue);
    for (const warning of warnings) console.error(`warning: topics.yaml\n  ${warning}`);
    const issues = checkStyles(
      catalogue.site.citationStyles,
      join(values.content, 'citation-styles'),
      readSiteText(values.content),
    );
    if (issues.length > 0) throw new ContentError(issues);
    return true;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return false;
  }
}

async function buildSite() {
  Object.assign(
    process.env,
    toEnvironment({ ...values, content: resolve(values.content), out: resolve(values.out) }),
  );
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
  console.log(`Site written to ${values.out}.`);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../files/yaml.ts';
import { siteSchema, type Site } from '../schemas/site.ts';
import { ContentError } from './content-error.ts';

/** Reads `site.yaml`; without the file every setting has its default. Throws a `ContentError` with all that is wrong in it. */
export function readSite(contentDir: string): Site {
  const path = join(contentDir, 'site.yaml');
  const { value, issues } = parseYaml(
    existsSync(path) ? readFileSync(path, 'utf8') : '',
    siteSchema,
  );
  if (value) return value;
  throw new ContentError(issues.map((issue) => ({ file: 'site.yaml', ...issue })));
}

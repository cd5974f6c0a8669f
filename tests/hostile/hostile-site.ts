import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { buildSite } from '../../scripts/test/test-sites.ts';
import { attacks } from './attacks.ts';
import { toDigests, type HostileDigest } from './digests.ts';

/** Every attack, each once. */
export const allAttacks = [...new Set(Object.values(attacks).flat())];

/** Distributes texts over the formats, each text to one. `npm run bench:hostile` has every attack in every format. */
export function distribute(texts: string[]): Record<string, string[]> {
  const names = Object.keys(toDigests);
  return Object.fromEntries(
    names.map((name, at) => [name, texts.filter((_, index) => index % names.length === at)]),
  );
}

/** Writes a collection of hostile digests, with hostile settings and a hostile custom page. */
function writeHostileContent(content: string, shares: Record<string, string[]>) {
  for (const folder of ['digests', 'pages']) mkdirSync(join(content, folder), { recursive: true });
  for (const [name, texts] of Object.entries(shares)) {
    const digest = toDigests[name]?.(texts);
    if (digest) writeDigest(join(content, 'digests'), digest);
  }
  const oneLine = allAttacks.filter((text) => !/[\n\u0000\uD800-\uDFFF]/.test(text)).join(' ');
  writeFileSync(
    join(content, 'site.yaml'),
    stringify({ title: oneLine.slice(0, 2000), description: oneLine, footer: oneLine }),
  );
  writeFileSync(
    join(content, 'pages', 'own.md'),
    `---\n${stringify({ title: oneLine.slice(0, 2000) })}---\n\n${allAttacks.filter((text) => !stopsBuild(text)).join('\n\n')}\n`,
  );
  const digestSettings = {
    title: oneLine.slice(0, 2000),
    series: '</script><script>alert(1)</script>',
  };
  writeFileSync(join(content, 'digests', 'hostile-own.yaml'), stringify(digestSettings));
}

/** Images on other sites and links to missing pages are reported and stop the build. */
const stopsBuild = (text: string) => /!\[x\]|\]\(x\)|\[y\]:|&Tab;|\0/.test(text);

/** A zero byte would make the file binary, which is reported; JSON has an escape for it. */
function writeDigest(folder: string, { name, text, files }: HostileDigest) {
  if (!files) return writeFileSync(join(folder, name), text.replaceAll('\0', ''));
  mkdirSync(join(folder, name));
  const lines = text.split('\n');
  for (const [index, file] of files.entries()) {
    const end = files[index + 1]?.line ?? lines.length;
    writeFileSync(join(folder, name, file.name), lines.slice(file.line - 1, end - 1).join('\n'));
  }
}

/** Builds the site of such a collection; records that the converter rejects are left out. */
export function buildHostileSite(folder: string, shares: Record<string, string[]>): string {
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeHostileContent(content, shares);
  buildSite(content, out, '/hostile/', ['--keep-going']);
  return out;
}

import { ok, problemWith, type Finding } from './finding.ts';

/** GitHub Pages publishes sites up to 1 GB (https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits). */
export const MAX_SITE_BYTES = 1_000_000_000;

/** GitHub refuses larger files in a repository (https://docs.github.com/repositories/working-with-files/managing-large-files/about-large-files-on-github). */
const MAX_FILE_BYTES = 100 * 1024 ** 2;

/** Bytes by path. */
export type Sizes = Map<string, number>;

/** Whether the content fits into a GitHub repository, and the site into GitHub Pages. */
export function checkSizes(content: Sizes, site: Sizes): Finding[] {
  const large = [...content].filter(([, bytes]) => bytes > MAX_FILE_BYTES);
  const total = [...site.values()].reduce((sum, bytes) => sum + bytes, 0);
  const findings = large.map(([path, bytes]) =>
    problemWith(
      'file-over-limit',
      `${path} is ${toMegabytes(bytes)} MB; GitHub refuses files larger than 100 MiB.`,
      'Compress it with gzip (.gz), or split it.',
    ),
  );
  if (total > MAX_SITE_BYTES)
    findings.push(
      problemWith(
        'site-over-limit',
        `The built site is ${toMegabytes(total)} MB; the limit of GitHub Pages is 1,000 MB.`,
        'See docs/scale.md.',
      ),
    );
  if (findings.length > 0) return findings;
  const size = site.size > 0 ? `the built site is ${toMegabytes(total)} MB` : 'no built site';
  return [ok(`Sizes are within GitHub’s limits (${size}).`)];
}

const toMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

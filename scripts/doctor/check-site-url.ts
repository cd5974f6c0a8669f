import type { Site } from '../../src/model/site.ts';
import { note, ok, problemWith, type Finding } from './finding.ts';

/** The URL at which GitHub Pages publishes a repository, in the two parts that Astro calls `site` and `base`. */
export interface PagesUrl {
  url: string;
  base: string;
}

/**
 * The URL of a GitHub repository’s site, from the URL of its remote. The base path is `/` for a repository called `OWNER.github.io` and for
 * one with a custom domain (`public/CNAME`). `undefined` for other hosts.
 */
export function toPagesUrl(remote: string, domain?: string): PagesUrl | undefined {
  const [, owner, name] =
    /github\.com[/:]([^/]+)\/([^/]+?)(?:\.git)?\/?$/i.exec(remote.trim()) ?? [];
  if (!owner || !name) return undefined;
  if (domain) return { url: `https://${domain}`, base: '/' };
  const host = `${owner.toLowerCase()}.github.io`;
  return { url: `https://${host}`, base: name.toLowerCase() === host ? '/' : `/${name}/` };
}

/** Compares `url` and `base` of `site.yaml` with the URL at which GitHub Pages publishes the repository. */
export function checkSiteUrl(site: Site, pages: PagesUrl | undefined): Finding[] {
  if (!pages) return [checkWithoutPages(site)];
  const { url, base } = pages;
  const findings: Finding[] = [];
  if (site.url && site.url.replace(/\/$/, '') !== url)
    findings.push(
      problemWith(
        'url-differs',
        `url in site.yaml is ${site.url}, but GitHub Pages publishes at ${url}.`,
        'Delete url; the deploy workflow sets it. For a custom domain, put its name into public/CNAME.',
      ),
    );
  if (site.base !== '/' && site.base.replace(/\/*$/, '/') !== base)
    findings.push(
      problemWith(
        'base-differs',
        `base in site.yaml is ${site.base}, but GitHub Pages publishes at ${base}.`,
        'Delete base; the deploy workflow sets it.',
      ),
    );
  return findings.length > 0 ? findings : [ok(`The site’s URL is ${url}${base}`)];
}

function checkWithoutPages({ url, base }: Site): Finding {
  if (url) return ok(`The site’s URL is ${url.replace(/\/$/, '')}${base}`);
  return note(
    'The site’s URL is unknown: without url in site.yaml or --site, builds have no sitemap and no feeds.',
  );
}

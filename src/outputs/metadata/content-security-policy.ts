import type { Newsletter } from '../../model/newsletter.ts';
import { formOrigin } from '../newsletter/subscription.ts';

/** The settings that the policy depends on. */
interface Settings {
  newsletter?: Newsletter | undefined;
  /** Whether the pages register a service worker. */
  offline: boolean;
}

/**
 * What a page may load and do, for a meta element: GitHub Pages sends no headers. Pages contain nothing inline, so the policy needs no hashes; Astro
 * would add those of every script file. `SECURITY.md` explains everything that it allows.
 */
export function contentSecurityPolicy({ newsletter, offline }: Settings): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    formActionOf(newsletter),
    // In collections of up to 2,000 papers, the scripts never write HTML from text. The URL of the service worker would need a Trusted Types policy.
    ...(offline ? [] : ["require-trusted-types-for 'script'"]),
  ].join('; ');
}

/**
 * A shorter policy with half as many bytes, for large collections: sources are not repeated. It also allows frames, media and objects of the site itself, although
 * it has none; its images have no `data:` URLs. It does not require Trusted Types, because the quick search parses the
 * search page.
 */
export function shortContentSecurityPolicy(newsletter: Newsletter | undefined): string {
  return ["default-src 'self'", "base-uri 'none'", formActionOf(newsletter)].join(';');
}

const formActionOf = (newsletter: Newsletter | undefined): string =>
  ['form-action', "'self'", formOrigin(newsletter)].filter(Boolean).join(' ');

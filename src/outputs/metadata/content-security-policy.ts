import type { Newsletter } from '../../model/newsletter.ts';
import { formOrigin } from '../newsletter/subscription.ts';

/**
 * What a page may load and do, for a meta element: GitHub Pages sends no headers. Nothing of a page is inline, so the policy needs no hashes; Astro
 * would add those of every script file. `wasm-unsafe-eval` is for Pagefind.
 */
export function contentSecurityPolicy(newsletter: Newsletter | undefined): string {
  const formAction = ["'self'", formOrigin(newsletter)].filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${formAction}`,
  ].join('; ');
}

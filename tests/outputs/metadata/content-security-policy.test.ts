import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newsletterSchema } from '../../../src/model/newsletter.ts';
import {
  contentSecurityPolicy,
  shortContentSecurityPolicy,
} from '../../../src/outputs/metadata/content-security-policy.ts';

const newsletter = newsletterSchema.parse({
  provider: 'form',
  action: 'https://news.example/subscribe',
});

/** The sources of each directive. */
const parse = (policy: string) =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );

const strict = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

describe('the policy of pages allows nothing but', () => {
  for (const [what, policy, expected] of [
    [
      'the site itself, and requires trusted types',
      contentSecurityPolicy({ offline: false }),
      { ...strict, 'require-trusted-types-for': "'script'" },
    ],
    ['a service worker', contentSecurityPolicy({ offline: true }), strict],
    [
      'the form of the newsletter',
      contentSecurityPolicy({ offline: true, newsletter }),
      { ...strict, 'form-action': "'self' https://news.example" },
    ],
    [
      'the site itself in large collections',
      shortContentSecurityPolicy(undefined),
      { 'default-src': "'self'", 'base-uri': "'none'", 'form-action': "'self'" },
    ],
  ] as const)
    test(what, () => assert.deepEqual(parse(policy), expected));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formOrigin,
  subscriptionForm,
  subscriptionPage,
} from '../../../src/outputs/newsletter/subscription.ts';
import { newsletterSchema } from '../../../src/model/newsletter.ts';

const list = '0b0f3d2e-5b8d-4b8e-9d3c-1f2a3b4c5d6e';

const cases: [setting: object, form: object | undefined, origin: string | undefined][] = [
  [
    { provider: 'buttondown', user: 'ada' },
    {
      action: 'https://buttondown.com/api/emails/embed-subscribe/ada',
      field: 'email',
      hidden: { embed: '1' },
    },
    'https://buttondown.com',
  ],
  [
    { provider: 'mailchimp', action: 'https://x.us1.list-manage.com/subscribe/post?u=a&id=b' },
    {
      action: 'https://x.us1.list-manage.com/subscribe/post?u=a&id=b',
      field: 'EMAIL',
      hidden: {},
      trap: 'b_a_b',
    },
    'https://x.us1.list-manage.com',
  ],
  [
    { provider: 'listmonk', server: 'https://lists.example.org', list },
    {
      action: 'https://lists.example.org/subscription/form',
      field: 'email',
      hidden: { l: list },
      trap: 'nonce',
    },
    'https://lists.example.org',
  ],
  [
    { provider: 'form', action: 'https://forms.example.org/x', hidden: { tag: 'papers' } },
    { action: 'https://forms.example.org/x', field: 'email', hidden: { tag: 'papers' } },
    'https://forms.example.org',
  ],
  [{ provider: 'follow.it', page: 'https://follow.it/papers' }, undefined, undefined],
];

for (const [setting, form, origin] of cases) {
  const newsletter = newsletterSchema.parse(setting);
  test(`${newsletter.provider} has its form, whose origin the policy allows`, () => {
    assert.deepEqual(subscriptionForm(newsletter), form);
    assert.equal(formOrigin(newsletter), origin);
    assert.equal(subscriptionPage(newsletter) !== undefined, form === undefined);
  });
}

test('Without a newsletter, no other origin is allowed', () => {
  assert.equal(formOrigin(undefined), undefined);
});

const invalidSettings = [
  { provider: 'form', action: 'http://forms.example.org/x' },
  { provider: 'form', action: 'javascript:alert(1)' },
  { provider: 'buttondown', user: 'a/../b' },
  { provider: 'pigeon', action: 'https://a.b' },
];

for (const setting of invalidSettings) {
  test(`${JSON.stringify(setting)} is rejected`, () => {
    assert.equal(newsletterSchema.safeParse(setting).success, false);
  });
}

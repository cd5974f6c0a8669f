import { z } from 'astro/zod';

/** An address that a form may send to. */
const secureAddress = z.url({ protocol: /^https$/ }).max(2048);

/** Where what is sent is described to visitors. */
const privacy = secureAddress.optional();

/** Who sends the collection by e-mail, in `content/site.yaml`. Nothing is sent to them until a visitor sends the form. */
export const newsletterSchema = z.discriminatedUnion('provider', [
  z.strictObject({
    provider: z.literal('buttondown'),
    /** The name in `buttondown.com/<user>`. */
    user: z.string().regex(/^[\w.-]+$/),
    privacy,
  }),
  z.strictObject({
    provider: z.literal('mailchimp'),
    /** The form's action: `https://x.us1.list-manage.com/subscribe/post?u=…&id=…`. */
    action: secureAddress,
    privacy,
  }),
  z.strictObject({
    provider: z.literal('listmonk'),
    /** The server: `https://lists.example.org`. */
    server: secureAddress,
    /** The list's UUID. */
    list: z.uuid(),
    privacy,
  }),
  z.strictObject({
    provider: z.literal('follow.it'),
    /** The page of the feed there; it is a link, not a form. */
    page: secureAddress,
    privacy,
  }),
  z.strictObject({
    provider: z.literal('form'),
    action: secureAddress,
    /** The name of the field for the e-mail address. */
    field: z.string().min(1).default('email'),
    /** What else the form sends. */
    hidden: z.record(z.string(), z.string()).default({}),
    privacy,
  }),
]);

export type Newsletter = z.output<typeof newsletterSchema>;

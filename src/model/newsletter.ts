import { z } from 'astro/zod';
import { secureHrefSchema } from './href.ts';

const privacy = secureHrefSchema.optional().describe('Page with the service’s privacy policy.');

/** The service that sends new papers by email, in `content/site.yaml`. Nothing is sent to it until a visitor submits the form. */
export const newsletterSchema = z.discriminatedUnion('provider', [
  z.strictObject({
    provider: z.literal('buttondown'),
    user: z
      .string()
      .regex(/^[\w.-]+$/)
      .describe('The name in `buttondown.com/<user>`.'),
    privacy,
  }),
  z.strictObject({
    provider: z.literal('mailchimp'),
    action: secureHrefSchema.describe(
      'The form’s action: `https://x.us1.list-manage.com/subscribe/post?u=…&id=…`.',
    ),
    privacy,
  }),
  z.strictObject({
    provider: z.literal('listmonk'),
    server: secureHrefSchema.describe('The server: `https://lists.example.org`.'),
    list: z.uuid().describe('The list’s UUID.'),
    privacy,
  }),
  z.strictObject({
    provider: z.literal('follow.it'),
    page: secureHrefSchema.describe('The feed’s page on follow.it. It becomes a link, not a form.'),
    privacy,
  }),
  z.strictObject({
    provider: z.literal('form'),
    action: secureHrefSchema.describe('The URL that the form submits to.'),
    field: z.string().min(1).default('email').describe('Name of the field for the email address.'),
    hidden: z
      .record(z.string(), z.string())
      .default({})
      .describe('Other fields that the form submits.'),
    privacy,
  }),
]);

export type Newsletter = z.output<typeof newsletterSchema>;

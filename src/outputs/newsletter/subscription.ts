import type { Newsletter } from '../../model/newsletter.ts';

/** A form that sends an email address to a newsletter's provider. It works without script. */
export interface SubscriptionForm {
  action: string;
  /** The name of the field for the email address. */
  field: string;
  hidden: Record<string, string>;
  /** The name of a field that only bots fill in. */
  trap?: string;
}

/** The form of a provider; `undefined` if subscribing is a link (`subscriptionPage`). */
export function subscriptionForm(newsletter: Newsletter): SubscriptionForm | undefined {
  switch (newsletter.provider) {
    case 'buttondown': {
      const action = `https://buttondown.com/api/emails/embed-subscribe/${newsletter.user}`;
      return { action, field: 'email', hidden: { embed: '1' } };
    }
    case 'mailchimp': {
      const query = new URL(newsletter.action).searchParams;
      const trap = `b_${query.get('u') ?? ''}_${query.get('id') ?? ''}`;
      return { action: newsletter.action, field: 'EMAIL', hidden: {}, trap };
    }
    case 'listmonk': {
      const action = new URL('/subscription/form', newsletter.server).href;
      return { action, field: 'email', hidden: { l: newsletter.list }, trap: 'nonce' };
    }
    case 'form':
      return { action: newsletter.action, field: newsletter.field, hidden: newsletter.hidden };
    case 'follow.it':
      return undefined;
  }
}

/** The URL of the subscription page, for providers that have one. */
export function subscriptionPage(newsletter: Newsletter): string | undefined {
  return newsletter.provider === 'follow.it' ? newsletter.page : undefined;
}

/** The origin that the page's Content Security Policy must allow forms to submit to, in addition to the site's own. */
export function formOrigin(newsletter: Newsletter | undefined): string | undefined {
  const form = newsletter && subscriptionForm(newsletter);
  return form && new URL(form.action).origin;
}

import { formatCount } from '../format-count.ts';
import type { Client } from './http.ts';
import { UnexpectedResponse } from './http/service-error.ts';
import type { Credentials, EnrichService } from './service.ts';

/** Requests a record that the service certainly has, and describes the response. Throws if the response is not as expected. */
export async function checkService(
  service: EnrichService,
  credentials: Credentials,
  client: Client,
): Promise<string> {
  const [lookup] = service.lookups;
  if (!lookup) return 'no look-ups';
  if (service.key?.required && !credentials.key)
    return `skipped: set ${service.key.variable} to your key`;
  const request = lookup.request([service.sample], credentials);
  const records = await client.ask(service, request, (response) => {
    const drafts = lookup.read(response);
    if (drafts.length > 0) return drafts;
    throw new UnexpectedResponse(`${service.sample} was not found`);
  });
  return `responds as expected: ${formatCount(records.length, 'record')}`;
}

import type { Client } from './http.ts';
import { UnexpectedAnswer } from './http/service-error.ts';
import type { Credentials, EnrichService } from './service.ts';

/** Sends one request for a record that the service surely has; a sentence about the answer. Throws where it is not as expected. */
export async function checkService(
  service: EnrichService,
  credentials: Credentials,
  client: Client,
): Promise<string> {
  const [lookup] = service.lookups;
  if (!lookup) return 'nothing to ask';
  if (service.key?.required && !credentials.key)
    return `not asked: set ${service.key.variable} to your key`;
  const request = lookup.request([service.sample], credentials);
  const records = await client.ask(service, request, (answer) => {
    const drafts = lookup.read(answer);
    if (drafts.length > 0) return drafts;
    throw new UnexpectedAnswer(`it does not know ${service.sample}`);
  });
  return `answers as expected: ${records.length} ${records.length === 1 ? 'record' : 'records'}`;
}

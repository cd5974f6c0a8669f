import { CommandError } from '../../../scripts/command-error.ts';
import { allRows } from '../../../scripts/services/fetch/read-all-pages.ts';
import { ServiceError } from '../../../scripts/services/http/service-error.ts';
import { Interrupted } from '../../../scripts/services/session.ts';
import { ContentFolder } from '../convert/content-folder.ts';
import { json, LoopbackServices, type LoopbackResponse } from '../services/loopback.ts';

const book = { headers: { 'content-type': 'text/plain' }, body: '@book{a, title = {Alpha}}\n' };

const list = (date: string) =>
  json([
    {
      paper: {
        id: `2611.0${date.replace(/\D/g, '').slice(-4)}`,
        title: `Alpha of ${date}`,
        authors: [{ name: 'Ann Bell' }],
        publishedAt: '2026-11-20T00:00:00.000Z',
      },
    },
  ]);

interface Run {
  sources?: string;
  response?: (url: URL) => LoopbackResponse;
  options?: string[];
  command?: string;
}

const address = 'sources: [{ type: url, address: "https://example.org/a.bib" }]\n';
const daily = 'sources: [{ type: hugging-face }]\n';

/** What `npm run fetch` prints, with a server in place of the services. */
async function fetchOnce({
  sources = address,
  response = () => book,
  options = [],
  command = 'fetch',
}: Run): Promise<string> {
  using folder = new ContentFolder({ 'sources.yaml': sources });
  await using services = await new LoopbackServices(response).start();
  const { output } = await services.runHere(command, '--content', folder.path, ...options);
  return output;
}

/** Without a problem; run once for all examples. */
let success: Promise<string> | undefined;
const fetched = () => (success ??= fetchOnce({}));
const described = (error: CommandError) => () => Promise.resolve(error.describe());
const answering = (response: LoopbackResponse) => () => fetchOnce({ response: () => response });

/** What a function throws, as a command prints it. */
function thrown(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return (error as CommandError).describe();
  }
}

const dayOf = (url: URL) => url.searchParams.get('date') ?? '';

/** The examples of problems with services: broken, corrected. */
export const serviceSituations = {
  interrupted: [described(new Interrupted()), fetched],
  'sources-exist': [() => fetchOnce({ options: ['--init'] }), fetched],
  'digest-exists': [described(new CommandError('digest-exists', 'x exists.')), fetched],
  'list-repeated': [
    () =>
      fetchOnce({
        sources: daily,
        response: () => list('2026-11-23'),
        options: ['--since', '2026-11-23'],
      }),
    () =>
      fetchOnce({
        sources: daily,
        response: (url) => list(dayOf(url)),
        options: ['--since', '2026-11-23'],
      }),
  ],
  'list-changed': [
    () => thrown(() => allRows({ rows: [], isComplete: false })),
    () => thrown(() => allRows({ rows: [], isComplete: true })),
  ],
  'key-missing': [
    () => fetchOnce({ sources: 'enrich: { services: [semantic-scholar] }\n', command: 'enrich' }),
    () => fetchOnce({ sources: 'enrich: { services: [] }\n', command: 'enrich' }),
  ],
  'service-busy': [answering({ status: 503 }), fetched],
  'service-unreachable': [answering({ ...book, isCut: true }), fetched],
  'service-too-slow': [described(new ServiceError('too-slow', 'url', 'GET x', 'slow')), fetched],
  'service-unexpected': [
    answering({ headers: { 'content-type': 'text/html' }, body: '<p>Home' }),
    fetched,
  ],
  'service-refused': [answering({ status: 400 }), fetched],
  'service-missing': [answering({ status: 404 }), fetched],
  'service-redirected': [
    answering({ status: 302, headers: { location: 'https://elsewhere.example/' } }),
    fetched,
  ],
  'service-too-large': [described(new ServiceError('too-large', 'url', 'GET x', 'large')), fetched],
} satisfies Record<string, [() => Promise<string> | string, () => Promise<string> | string]>;

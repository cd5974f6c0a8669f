import type { EnrichServiceName, ServiceName } from '../../src/model/sources.ts';
import type { FrontMatter } from '../../src/model/paper.ts';
import type { Draft } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { RequestPolicy } from './http.ts';
import type { ServiceResponse, ServiceRequest } from './http/request.ts';

/** Identifies the user to a service; from the settings and the environment. */
export interface Credentials {
  /** E-mail address, for services that want one. */
  email?: string | undefined;
  /** The user's key for this service. */
  key?: string | undefined;
}

/** How a look-up identifies papers: by the day whose list contains them, an id, or the title. */
export type LookupKey = 'date' | 'arxiv' | 'doi' | 'title';

/** Display name of a look-up: `arXiv by id`. */
export const formatLookup = ({ label }: Pick<Service, 'label'>, { by }: Pick<Lookup, 'by'>) =>
  `${label} by ${{ date: 'day', arxiv: 'id', doi: 'DOI', title: 'title' }[by]}`;

type Field = Exclude<keyof FrontMatter, 'title'>;

/** One way to look up papers at a service. Pure: builds requests and parses responses. */
export interface Lookup {
  by: LookupKey;
  /** Papers are looked up if they lack one of these fields. */
  needs: Field[];
  /** Limits the fields that are filled in. Default: all that `fieldsToFill` supports. */
  gives?: Field[];
  /** Maximum number of keys per request. */
  batchSize: number;
  /** Whether the service may later have the publication of a preprint. */
  findsVenue?: true;
  request(keys: string[], credentials: Credentials): ServiceRequest;
  /** Throws an `UnexpectedResponse`. */
  read(response: ServiceResponse): Draft[];
}

/** A service. Each has a file in `scripts/services/` and a line in `index.ts`. */
export interface Service extends RequestPolicy {
  name: ServiceName;
  /** Display name: `Hugging Face`. */
  label: string;
  /** Licence of the service's metadata, saved with every record. */
  licence: string;
  /** Environment variable with the user's key; `required` if the service refuses requests without one. */
  key?: { variable: string; required: boolean };
  lookups: Lookup[];
}

/** A service that `enrich` can query. */
export interface EnrichService extends Service {
  name: EnrichServiceName;
  /** For `--check`: a key that the first look-up certainly finds. */
  sample: string;
}

/** Parses a service's response with an input format. Records with errors are left out. */
export function readDrafts(formatName: string, text: string): Draft[] {
  const format = formats.find(({ name }) => name === formatName);
  if (!format) throw new Error(`There is no format ${formatName}.`);
  return format.parse({ name: `response${format.extensions[0]}`, text }).drafts;
}

/** A URL with query parameters; `undefined` ones are left out. */
export function toUrl(
  base: string,
  parameters: Record<string, string | number | undefined>,
): string {
  const present = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(present.map(([name, value]) => [name, String(value)]));
  return present.length > 0 ? `${base}?${query}` : base;
}

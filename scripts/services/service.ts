import type { EnrichServiceName, ServiceName } from '../../src/model/sources.ts';
import type { FrontMatter } from '../../src/model/paper.ts';
import type { Draft } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Etiquette } from './http.ts';
import type { Answer, ServiceRequest } from './http/exchange.ts';

/** What requests are made with, from the settings and the environment. */
export interface Credentials {
  /** An e-mail address, for services that ask for one. */
  email?: string | undefined;
  /** The user's key for this service. */
  key?: string | undefined;
}

/** What a look-up goes by: a day whose list has the paper, an id, or the title. */
export type LookupKey = 'date' | 'arxiv' | 'doi' | 'title';

type Field = Exclude<keyof FrontMatter, 'title'>;

/** One way to look papers up at a service. Pure: builds requests and reads answers. */
export interface Lookup {
  by: LookupKey;
  /** A paper is looked up when it lacks one of these. */
  needs: Field[];
  /** The only fields that are taken. Default: all that `fillFields` knows. */
  gives?: Field[];
  /** Keys in one request. */
  batchSize: number;
  request(keys: string[], credentials: Credentials): ServiceRequest;
  /** Throws an `UnexpectedAnswer`. */
  read(answer: Answer): Draft[];
}

/** A service: a file in `scripts/services/` and a line in its registry. */
export interface Service extends Etiquette {
  name: ServiceName;
  /** For people: `Hugging Face`. */
  label: string;
  /** Licence of what it gives, recorded with every record. */
  licence: string;
  /** Environment variable with the user's key; `required` where nothing can be asked without one. */
  key?: { variable: string; required: boolean };
  lookups: Lookup[];
}

/** A service that `enrich` may ask, with a key for `--check`. */
export interface EnrichService extends Service {
  name: EnrichServiceName;
  /** A key that the first look-up surely knows. */
  sample: string;
}

/** The papers in a service's answer, as the format of that name reads them; broken records are left out. */
export function readDrafts(formatName: string, text: string): Draft[] {
  const format = formats.find(({ name }) => name === formatName);
  if (!format) throw new Error(`There is no format ${formatName}.`);
  return format.parse({ name: `answer${format.extensions[0]}`, text }).drafts;
}

/** A URL with parameters; those that are `undefined` are left out. */
export function toUrl(
  address: string,
  parameters: Record<string, string | number | undefined>,
): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${address}?${query}` : address;
}

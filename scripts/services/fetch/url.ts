import type { UrlSource } from '../../../src/model/sources.ts';
import { decode } from '../../convert/decode.ts';
import { detectFormat } from '../../formats/index.ts';
import type { RequestPolicy } from '../http.ts';
import type { ServiceResponse } from '../http/request.ts';
import { formatCount } from '../../format-count.ts';
import { UnexpectedResponse } from '../http/service-error.ts';
import { dueToday } from './due-days.ts';
import type { ReadContext, SourceReader } from './source-reader.ts';

/** Shortest time between two requests. */
const INTERVAL_MS = 1000;

/** A file in a supported format at any URL. Each digest contains the papers that earlier ones do not. */
export const urlReader: SourceReader<UrlSource> = {
  interval: INTERVAL_MS,

  dueDays: (_, context) => dueToday(context, context.files.dates),

  async read(source, day, context) {
    const { text, format } = await fetchFile(source, context);
    return {
      date: day,
      text,
      format: format.name,
      extension: format.extensions[0]!,
      newOnly: true,
    };
  },

  async check(source, context) {
    const { format, text } = await fetchFile(source, context);
    return `responds as expected: ${formatCount(format.parse({ name: nameOf(source), text }).drafts.length, 'paper')} (${format.name})`;
  },
};

function fetchFile(source: UrlSource, { client }: ReadContext) {
  const policy: RequestPolicy = {
    name: 'url',
    hosts: [new URL(source.address).host],
    interval: INTERVAL_MS,
  };
  return client.ask(policy, { url: source.address }, (response) => readDigest(source, response));
}

/** The file's name, as if it were uncompressed. */
const nameOf = ({ address }: UrlSource) =>
  (new URL(address).pathname.split('/').at(-1) ?? '').replace(/\.gz$/, '');

function readDigest(source: UrlSource, { bytes }: ServiceResponse) {
  const name = nameOf(source);
  const text = decode(name, bytes);
  if (typeof text !== 'string') throw new UnexpectedResponse(text.message);
  const file = { name, text };
  const format = detectFormat(file);
  if (!format) throw new UnexpectedResponse('the response has no supported format');
  const { drafts, problems } = format.parse(file);
  const error = problems.find(({ severity }) => severity === 'error');
  if (drafts.length === 0 && error)
    throw new UnexpectedResponse(`the response is not a list of papers: ${error.message}`);
  return { text, format };
}

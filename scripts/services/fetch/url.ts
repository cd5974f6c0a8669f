import type { UrlSource } from '../../../src/model/sources.ts';
import { detectFormat } from '../../formats/index.ts';
import type { Etiquette } from '../http.ts';
import type { Answer } from '../http/exchange.ts';
import { UnexpectedAnswer } from '../http/service-error.ts';
import { dueToday } from './due-days.ts';
import type { ReadContext, SourceReader } from './source-reader.ts';

/** Any address that answers with a supported format: each digest has the papers that no earlier one has. */
export const urlReader: SourceReader<UrlSource> = {
  dueDays: (_, context) => dueToday(context, context.files.dates),

  async read(source, day, context) {
    const { text, format } = await ask(source, context);
    return {
      date: day,
      text,
      format: format.name,
      extension: format.extensions[0]!,
      newOnly: true,
    };
  },

  async check(source, context) {
    const { format, text } = await ask(source, context);
    return `answers as expected: ${format.parse({ name: nameOf(source), text }).drafts.length} papers (${format.name})`;
  },
};

function ask(source: UrlSource, { client }: ReadContext) {
  const etiquette: Etiquette = {
    name: 'url',
    hosts: [new URL(source.address).host],
    interval: 1000,
  };
  return client.ask(etiquette, { url: source.address }, (answer) => readDigest(source, answer));
}

const nameOf = ({ address }: UrlSource) => new URL(address).pathname.split('/').at(-1) ?? '';

function readDigest(source: UrlSource, { bytes }: Answer) {
  const text = new TextDecoder().decode(bytes);
  const file = { name: nameOf(source), text };
  const format = detectFormat(file);
  if (!format || text.trim() === '')
    throw new UnexpectedAnswer('it answered with no format that is known');
  const { drafts, problems } = format.parse(file);
  const error = problems.find(({ severity }) => severity === 'error');
  if (drafts.length === 0 && error)
    throw new UnexpectedAnswer(`it answered with no list of papers: ${error.message}`);
  return { text, format };
}

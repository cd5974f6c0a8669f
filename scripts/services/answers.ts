import type { z } from 'astro/zod';
import type { Answer } from './http/exchange.ts';
import { UnexpectedAnswer } from './http/service-error.ts';

/** An answer's text; throws an `UnexpectedAnswer` where it is a web page or not UTF-8. */
export function readText(answer: Answer): string {
  const text = decodeText(answer.bytes);
  const type = mediaTypeOf(answer);
  if (type === 'text/html' || /^\s*<(?:!doctype html|html)\b/i.test(text))
    throw new UnexpectedAnswer('it answered with a web page instead of a record');
  return text;
}

/** An answer's JSON, checked against a schema. */
export function readJsonAnswer<Schema extends z.ZodType>(
  answer: Answer,
  schema: Schema,
): z.output<Schema> {
  const text = readText(answer);
  if (!/\bjson\b/.test(mediaTypeOf(answer)))
    throw new UnexpectedAnswer(`it answered with ${mediaTypeOf(answer) || 'no type'}, not JSON`);
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the answer';
  throw new UnexpectedAnswer(`the JSON has another form: ${place}: ${issue?.message}`);
}

/** An answer's XML; its root is checked by name. */
export function readXmlAnswer(answer: Answer, root: RegExp): string {
  const text = readText(answer);
  if (!/xml/.test(mediaTypeOf(answer)))
    throw new UnexpectedAnswer(`it answered with ${mediaTypeOf(answer) || 'no type'}, not XML`);
  const [, name = 'nothing'] = /<([A-Za-z][\w:]*)/.exec(text) ?? [];
  if (!root.test(name)) throw new UnexpectedAnswer(`the XML is <${name}>, which is not known`);
  if (!text.trimEnd().endsWith(`</${name}>`))
    throw new UnexpectedAnswer('the XML ends before its end');
  return text;
}

const mediaTypeOf = ({ headers }: Answer) =>
  (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnexpectedAnswer('the answer is not UTF-8');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnexpectedAnswer(`the JSON is broken: ${(error as Error).message}`);
  }
}

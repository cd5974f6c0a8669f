import type { z } from 'astro/zod';
import type { ServiceResponse } from './http/request.ts';
import { UnexpectedResponse } from './http/service-error.ts';

/** The text of a response. Throws an `UnexpectedResponse` if it is a web page or not UTF-8. */
export function readTextResponse(response: ServiceResponse): string {
  const text = decodeText(response.bytes);
  const type = mediaTypeOf(response);
  if (type === 'text/html' || /^\s*<(?:!doctype html|html)\b/i.test(text))
    throw new UnexpectedResponse('it returned a web page instead of records');
  return text;
}

/** The JSON of a response, checked against a schema. */
export function readJsonResponse<Schema extends z.ZodType>(
  response: ServiceResponse,
  schema: Schema,
): z.output<Schema> {
  const text = readTextResponse(response);
  if (!/\bjson\b/.test(mediaTypeOf(response)))
    throw new UnexpectedResponse(
      `it returned ${mediaTypeOf(response) || 'no media type'}, not JSON`,
    );
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the response';
  throw new UnexpectedResponse(
    `the JSON is not in the documented format: ${place}: ${issue?.message}`,
  );
}

/** The XML of a response; the name of its root element must match `root`. */
export function readXmlResponse(response: ServiceResponse, root: RegExp): string {
  const text = readTextResponse(response);
  if (!/xml/.test(mediaTypeOf(response)))
    throw new UnexpectedResponse(
      `it returned ${mediaTypeOf(response) || 'no media type'}, not XML`,
    );
  const [, name = 'nothing'] = /<([A-Za-z][\w:]*)/.exec(text) ?? [];
  if (!root.test(name)) throw new UnexpectedResponse(`the XML has the root element <${name}>`);
  if (!text.trimEnd().endsWith(`</${name}>`)) throw new UnexpectedResponse('the XML is incomplete');
  return text;
}

const mediaTypeOf = ({ headers }: ServiceResponse) =>
  (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnexpectedResponse('the response is not UTF-8');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnexpectedResponse(`the JSON is invalid: ${(error as Error).message}`);
  }
}

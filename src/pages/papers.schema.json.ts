import type { APIRoute } from 'astro';
import { getSiteIdentity } from '../site/collection/site-identity.ts';
import { paperRecordSchema } from '../outputs/exports/paper-record-schema.ts';
import { toAbsoluteUrl } from '../outputs/metadata/site-identity.ts';

/** The JSON Schema of a line of `papers.jsonl`. */
export const GET: APIRoute = () => {
  const schema = paperRecordSchema(toAbsoluteUrl(getSiteIdentity(), 'papers.schema.json'));
  return new Response(`${JSON.stringify(schema, undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
};

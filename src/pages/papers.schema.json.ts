import type { APIRoute } from 'astro';
import { getSiteIdentity } from '../collection/site-identity.ts';
import { paperRecordSchema } from '../exports/paper-record-schema.ts';
import { address } from '../metadata/site-identity.ts';

/** The JSON Schema of a line of `papers.jsonl`. */
export const GET: APIRoute = () => {
  const schema = paperRecordSchema(address(getSiteIdentity(), 'papers.schema.json'));
  return new Response(`${JSON.stringify(schema, undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
};

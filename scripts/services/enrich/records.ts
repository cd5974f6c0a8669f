import { z } from 'astro/zod';
import type { FrontMatter, Name } from '../../../src/model/paper.ts';
import { tex } from '../../../src/text/views.ts';
import { toCandidate } from '../../convert/candidate.ts';
import type { Draft } from '../../formats/format.ts';
import { readDrafts } from '../service.ts';
import type { KnownPaper } from './known-papers.ts';

/** The source of some fields of a record. */
const provenanceSchema = z.strictObject({
  /** `Hugging Face`. */
  source: z.string(),
  /** The request, without keys. */
  query: z.string(),
  /** The day of the response: `2026-11-25`. */
  day: z.string(),
  licence: z.string(),
  fields: z.array(z.string()),
});

const itemSchema = z.looseObject({
  id: z.string(),
  custom: z.looseObject({ sources: z.array(provenanceSchema) }),
});

export type Provenance = z.output<typeof provenanceSchema>;

/** A record of `enriched.json`: a CSL item (https://github.com/citation-style-language/schema) with its sources in `custom`. */
export type EnrichedItem = z.output<typeof itemSchema>;

type Fields = Omit<FrontMatter, 'title'>;

/** Parses `enriched.json`. Throws if it is invalid. */
export function parseItems(json: string): Map<string, EnrichedItem> {
  // The result of zod is not used, because its key order would change the file.
  const items = JSON.parse(json) as EnrichedItem[];
  z.array(itemSchema).parse(items);
  return new Map(items.map((item) => [item.id, item]));
}

/** Formats `enriched.json`: one record per line, by id. */
export function printItems(items: Map<string, EnrichedItem>): string {
  const sorted = [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sorted.length === 0) return '[]\n';
  return `[\n${sorted.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

/** Converts a record to the fields of a paper's file. */
export function fieldsOf(item: EnrichedItem): Fields {
  return readDrafts('csl-json', JSON.stringify([item]))[0]?.fields ?? {};
}

/** A record's title as Markdown. */
export function titleOf(item: EnrichedItem): string | undefined {
  const [draft] = readDrafts('csl-json', JSON.stringify([item]));
  return draft && toMarkdownTitle(draft);
}

/** A draft's title as Markdown; `undefined` if it has only an identifier. */
export const toMarkdownTitle = (draft: Draft): string | undefined =>
  draft.untitled ? undefined : toCandidate(draft, 0, '', '').candidate?.frontMatter.title;

/**
 * The record for a paper. It has the paper's title and, if the digest has no id, the paper's abstract, so that it matches only this paper,
 * even if the service has a different title.
 */
export function toItem(paper: KnownPaper, fields: Fields, sources: Provenance[]): EnrichedItem {
  const { author, issued, arxiv, links, type, ...rest } = fields;
  const hasId = paper.digestFields.DOI !== undefined || paper.digestFields.arxiv !== undefined;
  return {
    id: paper.id,
    type: type ?? paper.frontMatter.type ?? 'document',
    title: tex(paper.digestFields.title),
    ...(author && { author: author.map(toCslName) }),
    ...(issued && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    ...rest,
    ...(hasId && pick(paper.digestFields, ['DOI'])),
    ...((arxiv ?? paper.digestFields.arxiv) && {
      archive: 'arXiv',
      archive_location: arxiv ?? paper.digestFields.arxiv,
    }),
    ...(links && { links }),
    ...(!hasId && paper.body && { abstract: tex(paper.body) }),
    custom: { sources },
  };
}

const pick = (fields: FrontMatter, names: (keyof FrontMatter)[]) =>
  Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));

/** CSL names have no ORCID; the reader of CSL-JSON accepts it as an extra property. */
const toCslName = ({ orcid, ...name }: Name) => ({ ...name, ...(orcid && { ORCID: orcid }) });

import type { EnrichServiceName, EnrichSettings } from '../../../src/model/sources.ts';
import type { Progress } from '../../progress.ts';
import type { Draft } from '../../formats/format.ts';
import type { Client } from '../http.ts';
import { describe } from '../http/exchange.ts';
import { ServiceError } from '../http/service-error.ts';
import type { Credentials, EnrichService, Lookup } from '../service.ts';
import { chooseRecord, type Choice } from './choose.ts';
import { fillFields, type Fields } from './fill-fields.ts';
import { factsOf, type KnownPaper } from './known-papers.ts';
import type { Memory, PaperMemory } from './memory.ts';
import { fieldsOf, toItem, type EnrichedItem, type Provenance } from './records.ts';
import { keysFor, lookupName } from './wanted.ts';

export interface EnrichOptions {
  papers: KnownPaper[];
  /** What earlier runs wrote; changed in place. */
  items: Map<string, EnrichedItem>;
  /** What earlier runs asked; changed in place. */
  memory: Memory;
  /** In the order in which they are asked. */
  services: EnrichService[];
  settings: EnrichSettings;
  client: Client;
  credentials: (service: EnrichServiceName) => Credentials;
  today: string;
  refresh: boolean;
  progress?: Progress | undefined;
  /** Called after each answer, so that nothing is asked twice after an interruption. */
  save: () => void;
}

/** What a run did. */
export interface EnrichReport {
  /** Ids of papers that got something, with the fields. */
  filled: Map<string, Set<string>>;
  /** Services that failed; what they were still to be asked is asked by the next run. */
  failures: ServiceError[];
}

/** Asks the services for what the papers lack, one after the other. A service that fails is left; the others are asked all the same. */
export async function enrich(options: EnrichOptions): Promise<EnrichReport> {
  const report: EnrichReport = { filled: new Map(), failures: [] };
  for (const paper of options.papers) {
    // Asked again, only what the digests say is taken as known.
    if (options.refresh) paper.frontMatter = paper.own;
    else addKnown(paper, options.items.get(paper.id));
  }
  for (const service of options.services) {
    try {
      for (const lookup of service.lookups) await runLookup(service, lookup, options, report);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      report.failures.push(error);
    }
  }
  return report;
}

/** What earlier answers gave, although the paper's file may not have it yet. */
function addKnown(paper: KnownPaper, item: EnrichedItem | undefined) {
  if (item) paper.frontMatter = { ...fieldsOf(item), ...paper.frontMatter };
}

/** Papers by the key that they are looked up by. */
export function groupByKey(
  service: EnrichService,
  lookup: Lookup,
  options: Pick<EnrichOptions, 'papers' | 'memory' | 'settings' | 'today' | 'refresh'>,
): Map<string, KnownPaper[]> {
  const groups = new Map<string, KnownPaper[]>();
  for (const paper of options.papers) {
    const memory = options.memory.get(paper.id);
    for (const key of keysFor(service.name, lookup, paper, memory, options))
      groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return groups;
}

async function runLookup(
  service: EnrichService,
  lookup: Lookup,
  options: EnrichOptions,
  report: EnrichReport,
) {
  const groups = groupByKey(service, lookup, options);
  const keys = [...groups.keys()];
  options.progress?.start(`${service.label} by ${lookup.by}`, keys.length);
  for (let start = 0; start < keys.length; start += lookup.batchSize) {
    const batch = keys.slice(start, start + lookup.batchSize);
    const request = lookup.request(batch, options.credentials(service.name));
    const drafts = await ask(service, lookup, request, options.client);
    for (const key of batch) {
      for (const paper of groups.get(key) ?? []) {
        const choice = chooseRecord(lookup.by, key, factsOf(paper), drafts);
        take({ service, lookup, paper, choice, query: describe(request), options, report });
      }
      options.progress?.step();
    }
    options.save();
  }
}

/** The papers in the answer; none where the service does not know what was asked for. */
async function ask(
  service: EnrichService,
  lookup: Lookup,
  request: ReturnType<Lookup['request']>,
  client: Client,
): Promise<Draft[]> {
  try {
    return await client.ask(service, request, (answer) => lookup.read(answer));
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'missing') return [];
    throw error;
  }
}

interface TakeOptions {
  service: EnrichService;
  lookup: Lookup;
  paper: KnownPaper;
  choice: Choice;
  query: string;
  options: EnrichOptions;
  report: EnrichReport;
}

/** Records what an answer said about one paper. Changes the paper, the items and the memory. */
function take({ service, lookup, paper, choice, query, options, report }: TakeOptions) {
  const { items, memory, today } = options;
  const before: PaperMemory = memory.get(paper.id) ?? { asked: {} };
  const answered = answeredBy(service, lookup, choice).map((one) => lookupName(service.name, one));
  const asked = { ...before.asked, ...Object.fromEntries(answered.map((name) => [name, today])) };
  const others = (before.uncertain ?? []).filter(({ source }) => source !== service.label);
  const uncertain = [
    ...others,
    ...choice.uncertain.map((one) => ({ source: service.label, ...one })),
  ];
  memory.set(paper.id, { ...before, asked, uncertain });
  if (!choice.certain) return;
  const given = fillFields(paper.frontMatter, choice.certain.fields, lookup.gives);
  const fields = Object.keys(given);
  if (fields.length === 0) return;
  const source = { source: service.label, query, day: today, licence: service.licence, fields };
  const found = [...new Set([...(before.found ?? []), ...answered])];
  memory.set(paper.id, { asked, found, uncertain });
  items.set(paper.id, extend(items.get(paper.id), paper, given, source));
  paper.frontMatter = addFields(paper.frontMatter, given);
  report.filled.set(paper.id, new Set([...(report.filled.get(paper.id) ?? []), ...fields]));
}

/** The look-ups that an answer makes unnecessary: a record that was found by its title is the one of its id. */
function answeredBy({ lookups }: EnrichService, lookup: Lookup, { certain }: Choice): Lookup[] {
  if (!certain) return [lookup];
  return lookups.filter((one) => one === lookup || one.by === 'arxiv' || one.by === 'doi');
}

/** A paper's record with what another answer gave; a source whose fields were all given anew is dropped. */
function extend(
  item: EnrichedItem | undefined,
  paper: KnownPaper,
  given: Fields,
  source: Provenance,
): EnrichedItem {
  const sources = (item?.custom.sources ?? [])
    .map((one) => ({ ...one, fields: one.fields.filter((field) => !(field in given)) }))
    .filter(({ fields }) => fields.length > 0);
  return toItem(paper, addFields(item ? fieldsOf(item) : {}, given), [...sources, source]);
}

/** Fields with others in their place; links are added. */
function addFields<Known extends Fields>(known: Known, given: Fields): Known {
  const links = [...(known.links ?? []), ...(given.links ?? [])];
  const unique = [...new Map(links.map((link) => [link.href, link])).values()];
  return { ...known, ...given, ...(unique.length > 0 && { links: unique }) };
}

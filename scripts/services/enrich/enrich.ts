import type { EnrichServiceName, EnrichSettings } from '../../../src/model/sources.ts';
import type { Progress } from '../../progress.ts';
import type { Draft } from '../../formats/format.ts';
import type { Client } from '../http.ts';
import { describeRequest } from '../http/request.ts';
import { ServiceError } from '../http/service-error.ts';
import { formatLookup, type Credentials, type EnrichService, type Lookup } from '../service.ts';
import { chooseRecord, type Choice } from './choose.ts';
import { fieldsToFill, type Fields } from './fields-to-fill.ts';
import { factsOf, type KnownPaper } from './known-papers.ts';
import type { History, PaperHistory } from './history.ts';
import {
  fieldsOf,
  titleOf,
  toItem,
  toMarkdownTitle,
  type EnrichedItem,
  type Provenance,
} from './records.ts';
import { keysFor, lookupName } from './lookup-keys.ts';

export interface EnrichOptions {
  papers: KnownPaper[];
  /** The records of earlier runs; changed in place. */
  items: Map<string, EnrichedItem>;
  /** The look-ups of earlier runs; changed in place. */
  history: History;
  /** In the order of the requests. */
  services: EnrichService[];
  settings: EnrichSettings;
  client: Client;
  credentials: (service: EnrichServiceName) => Credentials;
  today: string;
  refresh: boolean;
  progress?: Progress | undefined;
  /** Called after each response, so that no request is repeated after an interruption. */
  save: () => void;
}

/** The result of a run. */
export interface EnrichReport {
  /** The new fields, by paper id. */
  filled: Map<string, Set<string>>;
  /** Failed requests. The next run sends them and the remaining ones of their services again. */
  failures: ServiceError[];
}

/** Looks up missing fields at each service in turn. If one fails, the run continues with the next. */
export async function enrich(options: EnrichOptions): Promise<EnrichReport> {
  const report: EnrichReport = { filled: new Map(), failures: [] };
  addEarlierRecords(options);
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

/** Adds the fields of earlier records to the papers. With `refresh`, only fields from the digests count as known. */
export function addEarlierRecords({
  papers,
  items,
  refresh,
}: Pick<EnrichOptions, 'papers' | 'items' | 'refresh'>) {
  for (const paper of papers) {
    if (refresh) paper.frontMatter = paper.digestFields;
    else addEarlierFields(paper, items.get(paper.id));
  }
}

/** Adds fields from earlier responses, which the paper's file may not contain yet. */
function addEarlierFields(paper: KnownPaper, item: EnrichedItem | undefined) {
  if (!item) return;
  paper.frontMatter = { ...fieldsOf(item), ...paper.frontMatter };
  const title = titleOf(item);
  if (paper.untitled && title !== undefined && title !== paper.digestFields.title)
    setTitle(paper, title);
}

/** Sets the title of a paper that was known only by an identifier, so that it can be looked up by title elsewhere. */
function setTitle(paper: KnownPaper, title: string) {
  paper.digestFields = { ...paper.digestFields, title };
  paper.frontMatter = { ...paper.frontMatter, title };
  paper.untitled = false;
}

/** Groups papers by their keys for a look-up. */
export function groupByKey(
  service: EnrichService,
  lookup: Lookup,
  options: Pick<EnrichOptions, 'papers' | 'history' | 'settings' | 'today' | 'refresh'>,
): Map<string, KnownPaper[]> {
  const groups = new Map<string, KnownPaper[]>();
  for (const paper of options.papers) {
    const history = options.history.get(paper.id);
    for (const key of keysFor(service.name, lookup, paper, history, options))
      groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return groups;
}

/** Number of failed requests after which a service is skipped. */
const MAX_FAILURES = 3;

async function runLookup(
  service: EnrichService,
  lookup: Lookup,
  options: EnrichOptions,
  report: EnrichReport,
) {
  const groups = groupByKey(service, lookup, options);
  const keys = [...groups.keys()];
  options.progress?.start(formatLookup(service, lookup), keys.length);
  for (let start = 0; start < keys.length; start += lookup.batchSize) {
    const batch = keys.slice(start, start + lookup.batchSize);
    const request = lookup.request(batch, options.credentials(service.name));
    const drafts = await ask(service, lookup, request, options.client, report);
    for (const key of batch) {
      for (const paper of drafts ? (groups.get(key) ?? []) : []) {
        const choice = chooseRecord(lookup.by, key, factsOf(paper), drafts!);
        addResult({
          service,
          lookup,
          paper,
          choice,
          query: describeRequest(request),
          options,
          report,
        });
      }
      options.progress?.step();
    }
    options.save();
  }
}

/**
 * The records in the response; none if the service does not have the paper. `undefined` if the response is unusable: the
 * service is still queried for other papers. Throws if the service itself fails.
 */
async function ask(
  service: EnrichService,
  lookup: Lookup,
  request: ReturnType<Lookup['request']>,
  client: Client,
  { failures }: EnrichReport,
): Promise<Draft[] | undefined> {
  try {
    return await client.ask(service, request, (response) => lookup.read(response));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (error.kind === 'missing') return [];
    const before = failures.filter((failure) => failure.service === service.name);
    if (error.kind !== 'unexpected' || before.length + 1 >= MAX_FAILURES) throw error;
    failures.push(error);
    return undefined;
  }
}

interface LookupResult {
  service: EnrichService;
  lookup: Lookup;
  paper: KnownPaper;
  choice: Choice;
  query: string;
  options: EnrichOptions;
  report: EnrichReport;
}

/** Adds the result for one paper to the paper, the records, the history and the report. */
function addResult(result: LookupResult) {
  fillIn(result);
  remember(result);
}

/** Adds the fields of a certain record to the paper and to its item. */
function fillIn({ service, lookup, paper, choice, query, options, report }: LookupResult) {
  if (!choice.certain) return;
  const { items, today } = options;
  const newFields = fieldsToFill(paper.frontMatter, choice.certain.fields, lookup.gives);
  const title = paper.untitled ? toMarkdownTitle(choice.certain) : undefined;
  if (title !== undefined) setTitle(paper, title);
  const fields = [...(title === undefined ? [] : ['title']), ...Object.keys(newFields)];
  if (fields.length === 0) return;
  const source = { source: service.label, query, day: today, licence: service.licence, fields };
  items.set(paper.id, extend(items.get(paper.id), paper, newFields, source));
  paper.frontMatter = addFields(paper.frontMatter, newFields);
  report.filled.set(paper.id, new Set([...(report.filled.get(paper.id) ?? []), ...fields]));
}

function remember({ service, lookup, paper, choice, options }: LookupResult) {
  const { items, history, today } = options;
  const before: PaperHistory = history.get(paper.id) ?? { asked: {} };
  const answered = answeredBy(service, lookup, choice).map((answeredLookup) =>
    lookupName(service.name, answeredLookup),
  );
  const sources = items.get(paper.id)?.custom.sources ?? [];
  const isInRecord = choice.certain && sources.some(({ source }) => source === service.label);
  const others = (before.uncertain ?? []).filter(({ source }) => source !== service.label);
  history.set(paper.id, {
    asked: { ...before.asked, ...Object.fromEntries(answered.map((name) => [name, today])) },
    found: [...new Set([...(before.found ?? []), ...(isInRecord ? answered : [])])],
    uncertain: [
      ...others,
      ...choice.uncertain.map((record) => ({ source: service.label, ...record })),
    ],
  });
}

/** The look-ups that a response makes unnecessary: a record found by title need not be looked up by id. */
function answeredBy({ lookups }: EnrichService, lookup: Lookup, { certain }: Choice): Lookup[] {
  if (!certain) return [lookup];
  return lookups.filter((other) => other === lookup || other.by === 'arxiv' || other.by === 'doi');
}

/** Adds the fields of another response to a paper's record. Sources whose fields were all replaced are removed. */
function extend(
  item: EnrichedItem | undefined,
  paper: KnownPaper,
  newFields: Fields,
  source: Provenance,
): EnrichedItem {
  const sources = (item?.custom.sources ?? [])
    .map((earlier) => ({
      ...earlier,
      fields: earlier.fields.filter((field) => !(field in newFields)),
    }))
    .filter(({ fields }) => fields.length > 0);
  return toItem(paper, addFields(item ? fieldsOf(item) : {}, newFields), [...sources, source]);
}

/** Replaces fields and appends links. */
function addFields<Existing extends Fields>(fields: Existing, newFields: Fields): Existing {
  const links = [...(fields.links ?? []), ...(newFields.links ?? [])];
  const unique = [...new Map(links.map((link) => [link.href, link])).values()];
  return { ...fields, ...newFields, ...(unique.length > 0 && { links: unique }) };
}

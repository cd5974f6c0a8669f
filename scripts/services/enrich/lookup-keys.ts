import type { FrontMatter } from '../../../src/model/paper.ts';
import type { EnrichSettings } from '../../../src/model/sources.ts';
import { plain } from '../../../src/text/views.ts';
import { arxivOf, publisherDoiOf } from '../../convert/keys.ts';
import { toTitleKey } from '../../convert/references/facts.ts';
import type { Lookup } from '../service.ts';
import type { KnownPaper } from './known-papers.ts';
import { daysBetween, type PaperHistory } from './history.ts';

export interface LookupOptions {
  settings: EnrichSettings;
  /** `2026-11-25`. */
  today: string;
  /** Repeat earlier look-ups. */
  refresh: boolean;
}

/** The name of a look-up in the history: `arxiv by title`. */
export const lookupName = (service: string, { by }: Lookup): string => `${service} by ${by}`;

/**
 * The keys of a paper for a look-up; `date` may have several. Empty if the paper lacks no field of the look-up, has no such key, or was looked
 * up recently.
 */
export function keysFor(
  service: string,
  lookup: Lookup,
  paper: KnownPaper,
  history: PaperHistory | undefined,
  options: LookupOptions,
): string[] {
  const { settings, today, refresh } = options;
  const decision = settings.accept[paper.id];
  if (decision === 'none' && lookup.by !== 'arxiv' && lookup.by !== 'doi') return [];
  const asked = history?.asked[lookupName(service, lookup)];
  const isPreprint = isOldPreprint(paper.frontMatter, options);
  const isAccepted = decision?.startsWith(`${lookup.by}:`) && !hasId(paper.frontMatter);
  const lacks = paper.untitled === true || lacksSomething(paper.frontMatter, lookup, isPreprint);
  if (!isAccepted && !lacks) return [];
  const days = isPreprint ? settings.recheckPreprintsDays : settings.recheckDays;
  if (asked && !refresh && daysBetween(asked, today) < days) return [];
  return keysOf(lookup, paper, decision);
}

/** Whether a preprint without a venue is old enough to have been published. */
function isOldPreprint(paper: FrontMatter, { settings, today }: LookupOptions): boolean {
  if (!arxivOf(paper) || isPublished(paper) || !paper.issued) return false;
  const [year, month = '12', day = '28'] = paper.issued.split('-');
  return daysBetween(`${year}-${month}-${day}`, today) >= settings.recheckPreprintsDays;
}

const isPublished = (paper: FrontMatter) =>
  paper['container-title'] !== undefined || paper['event-title'] !== undefined;

const hasId = (paper: FrontMatter) =>
  arxivOf(paper) !== undefined || publisherDoiOf(paper) !== undefined;

function lacksSomething(paper: FrontMatter, lookup: Lookup, isPreprint: boolean): boolean {
  const { needs, findsVenue } = lookup;
  if (isPreprint && findsVenue) return true;
  return needs.some((field) => {
    // One id is enough to identify the paper.
    if (field === 'arxiv' || field === 'DOI') return !hasId(paper);
    if (field === 'container-title') return !isPublished(paper);
    return paper[field] === undefined;
  });
}

function keysOf({ by }: Lookup, paper: KnownPaper, decision = ''): string[] {
  const { frontMatter, days } = paper;
  if (by === 'date') return days;
  if (by === 'arxiv') return present(arxivOf(frontMatter) ?? afterPrefix(decision, 'arxiv:'));
  if (by === 'doi') return present(publisherDoiOf(frontMatter) ?? afterPrefix(decision, 'doi:'));
  const title = paper.untitled ? '' : plain(frontMatter.title);
  return decision === '' && toTitleKey(title) !== '' ? [title] : [];
}

const present = (key: string | undefined) => (key ? [key] : []);

const afterPrefix = (text: string, prefix: string) =>
  text.startsWith(prefix) ? text.slice(prefix.length) : undefined;

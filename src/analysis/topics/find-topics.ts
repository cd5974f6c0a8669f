import { findAcronyms } from './acronyms.ts';
import { toCanonical } from './canonical.ts';
import { chooseTerms, minPapers } from './choose-terms.ts';
import { collectTerms, type Term } from './collect-terms.ts';
import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { findUnused, givenNames, toGivenTerms } from './given.ts';
import { nameOf, toTopicSlug } from './names.ts';
import { keyOf } from './phrases.ts';
import { findProperNouns } from './proper-nouns.ts';
import { toRuns } from './runs.ts';
import type { Text } from './text.ts';

/** A term that several papers use. */
interface Topic {
  slug: string;
  name: string;
  count: number;
  /** Name of a broader topic: `language models` for `large language models`. */
  group?: string;
  /** Ids, in the order of the texts. */
  papers: string[];
}

/** Topics of one paper. */
const MAX_TOPICS_PER_PAPER = 8;

export interface FoundTopics {
  topics: Topic[];
  /** Slugs of each paper's topics, most specific first. */
  byPaper: Map<string, string[]>;
  /** Corrections whose names no text uses. */
  warnings: string[];
}

/**
 * Finds the topics of a collection in its texts: phrases that several papers use, with the maintainer's corrections. Pure and
 * deterministic: the order of the texts does not change which topics there are.
 */
export function findTopics(texts: Text[], corrections: TopicCorrections): FoundTopics {
  const acronyms = findAcronyms(texts.map(({ title, abstract }) => `${title}\n${abstract}`));
  const canonical = toCanonical(acronyms, corrections);
  const terms = collectTerms(texts, canonical, minPapers(texts.length));
  const runs = hasEntries(corrections) ? toRuns(texts) : { titles: [], abstracts: [] };
  const given = toGivenTerms(corrections, terms, canonical, runs);
  const hidden = new Set(corrections.hide.map((name) => canonical(keyOf(name), name)));
  const offered = [...terms.values()].filter(({ key }) => !hidden.has(key) && !given.has(key));
  const chosen = [...chooseTerms(offered, texts.length), ...given.values()].filter(
    (term) => term.texts.size > 0,
  );
  const names = new Map(
    givenNames(corrections).map((name) => [canonical(keyOf(name), name), name] as const),
  );
  const properNouns = findProperNouns(
    texts.map(({ abstract }) => abstract),
    new Set(chosen.flatMap(({ surfaces }) => [...surfaces.keys()].flatMap(wordsOf))),
  );
  const topics = withSlugs(
    chosen.map((term) =>
      toTopic(term, texts, names.get(term.key) ?? nameOf(term.key, term.surfaces, properNouns)),
    ),
  );
  return {
    topics: withGroups(topics),
    byPaper: byPaper(texts, chosen, topics),
    warnings: findUnused(corrections, runs),
  };
}

const hasEntries = (corrections: TopicCorrections): boolean =>
  Object.values(corrections).some((part) => Object.keys(part).length > 0);

const wordsOf = (surface: string) => surface.toLowerCase().match(/\p{L}+/gu) ?? [];

function toTopic({ texts }: Term, all: Text[], name: string): Topic {
  const papers = [...texts].sort((a, b) => a - b).flatMap((index) => all[index]?.id ?? []);
  return { slug: toTopicSlug(name), name, count: papers.length, papers };
}

/** Two names may have the same slug (`ℓ1 norm`, `L1 norm`): the second one gets a number. */
function withSlugs(topics: Topic[]): Topic[] {
  const taken = new Set<string>();
  return topics.map((topic) => {
    let slug = topic.slug;
    for (let number = 2; taken.has(slug); number++) slug = `${topic.slug}-${number}`;
    taken.add(slug);
    return { ...topic, slug };
  });
}

/** A topic whose name ends with a shorter topic's name belongs to that topic: `masked language models` to `language models`. */
function withGroups(topics: Topic[]): Topic[] {
  return topics.map((topic) => {
    const words = topic.name.toLowerCase();
    const broader = topics.find(
      ({ name }) => name !== topic.name && words.endsWith(` ${name.toLowerCase()}`),
    );
    return broader ? { ...topic, group: broader.name } : topic;
  });
}

/** A paper's topics, those of its title first, then the rarer ones, which are more specific. */
function byPaper(texts: Text[], terms: Term[], topics: Topic[]): Map<string, string[]> {
  const found = texts.map(() => [] as { slug: string; inTitle: boolean; count: number }[]);
  terms.forEach((term, index) => {
    const { slug = '', count = 0 } = topics[index] ?? {};
    for (const text of term.texts)
      found[text]?.push({ slug, inTitle: term.titles.has(text), count });
  });
  return new Map(
    texts.map(({ id }, index) => {
      const own = found[index] ?? [];
      own.sort(
        (a, b) =>
          Number(b.inTitle) - Number(a.inTitle) || a.count - b.count || (a.slug < b.slug ? -1 : 1),
      );
      return [id, own.slice(0, MAX_TOPICS_PER_PAPER).map(({ slug }) => slug)];
    }),
  );
}

import { findAcronyms } from './acronyms.ts';
import { chooseTerms, minPapers } from './choose-terms.ts';
import { collectTerms, type Term } from './collect-terms.ts';
import type { TopicCorrections } from '../../model/topic-corrections.ts';
import { toKeyTexts } from './key-texts.ts';
import { describeUnusedNames, getCorrectionNames, toNamedTerms } from './named-terms.ts';
import { nameOf, toTopicSlug } from './names.ts';
import { keyOf } from './phrases.ts';
import { findProperNouns } from './proper-nouns.ts';
import type { PaperText } from './paper-text.ts';
import { createTopicKeyOf } from './topic-key.ts';

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

const MAX_TOPICS_PER_PAPER = 8;

export interface FoundTopics {
  topics: Topic[];
  /** Slugs of each paper's topics, most specific first. */
  byPaper: Map<string, string[]>;
  /** A message for each name in the corrections that no text uses. */
  warnings: string[];
}

/**
 * Finds the topics of a collection in its texts: phrases that several papers use, with the maintainer's corrections. Pure and
 * deterministic: the order of the texts does not change which topics there are.
 */
export function findTopics(texts: PaperText[], corrections: TopicCorrections): FoundTopics {
  const acronyms = findAcronyms(texts.map(({ title, abstract }) => `${title}\n${abstract}`));
  const topicKeyOf = createTopicKeyOf(acronyms, corrections);
  const terms = collectTerms(texts, topicKeyOf, minPapers(texts.length));
  const keyTexts = hasEntries(corrections) ? toKeyTexts(texts) : { titles: [], abstracts: [] };
  const namedTerms = toNamedTerms(corrections, terms, topicKeyOf, keyTexts);
  const hiddenKeys = new Set(corrections.hide.map((name) => topicKeyOf(keyOf(name), name)));
  const candidates = [...terms.values()].filter(
    ({ key }) => !hiddenKeys.has(key) && !namedTerms.has(key),
  );
  const topicTerms = [...chooseTerms(candidates, texts.length), ...namedTerms.values()].filter(
    (term) => term.texts.size > 0,
  );
  const names = new Map(
    getCorrectionNames(corrections).map((name) => [topicKeyOf(keyOf(name), name), name] as const),
  );
  const properNouns = findProperNouns(
    texts.map(({ abstract }) => abstract),
    new Set(topicTerms.flatMap(({ surfaces }) => [...surfaces.keys()].flatMap(wordsOf))),
  );
  const topics = withSlugs(
    topicTerms.map((term) =>
      toTopic(term, texts, names.get(term.key) ?? nameOf(term.key, term.surfaces, properNouns)),
    ),
  );
  return {
    topics: withGroups(topics),
    byPaper: groupByPaper(texts, topicTerms, topics),
    warnings: describeUnusedNames(corrections, keyTexts),
  };
}

const hasEntries = (corrections: TopicCorrections): boolean =>
  Object.values(corrections).some((part) => Object.keys(part).length > 0);

const wordsOf = (surface: string) => surface.toLowerCase().match(/\p{L}+/gu) ?? [];

function toTopic({ texts }: Term, all: PaperText[], name: string): Topic {
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

/** The topics of each paper, those in its title first, then by frequency: rarer ones are more specific. */
function groupByPaper(texts: PaperText[], terms: Term[], topics: Topic[]): Map<string, string[]> {
  const topicsOfTexts = texts.map(() => [] as { slug: string; inTitle: boolean; count: number }[]);
  terms.forEach((term, index) => {
    const { slug = '', count = 0 } = topics[index] ?? {};
    for (const text of term.texts)
      topicsOfTexts[text]?.push({ slug, inTitle: term.titles.has(text), count });
  });
  return new Map(
    texts.map(({ id }, index) => {
      const paperTopics = topicsOfTexts[index] ?? [];
      paperTopics.sort(
        (a, b) =>
          Number(b.inTitle) - Number(a.inTitle) || a.count - b.count || (a.slug < b.slug ? -1 : 1),
      );
      return [id, paperTopics.slice(0, MAX_TOPICS_PER_PAPER).map(({ slug }) => slug)];
    }),
  );
}

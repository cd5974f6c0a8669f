import { parseName } from '../../src/model/names/parse-name.ts';
import type { Link } from '../../src/model/paper.ts';
import { isObject, type Item } from './csl-json/item.ts';
import type { Format } from './format.ts';
import { parsePartialDate } from './shared/partial-date.ts';
import { firstValue, readJson, type JsonPaper, type JsonShape } from './shared/read-json.ts';
import { joinLines } from '../../src/text/join-lines.ts';

const keys = ['papers', 'dailyPapers', 'results'];

/** Members of a submission or its paper. Comments, submitters and accounts are not read. */
const supportedNames = new Set(
  'id title summary authors publishedAt githubRepo projectPage organization'.split(' '),
);
const shape: JsonShape = {
  keys,
  isSupported: (name) => supportedNames.has(name),
  wrappers: ['paper'],
  words: 'name fullname',
};

/** The response of https://huggingface.co/api/daily_papers: a list of submissions, each with its paper. */
export const huggingFace: Format = {
  name: 'hugging-face',
  description: 'Hugging Face’s daily_papers (JSON)',
  reads: [
    'Submissions with authors, day of publication, code and project links, organisation.',
    'Private: votes, comments, submitters, accounts, generated summaries, all other properties.',
  ],
  extensions: ['.json'],
  detect: ({ text }) => (isSubmission(firstValue(text, keys)) ? 0.95 : 0),
  parse(source) {
    const days = new Set<string>();
    const records = readJson(source, shape, (value) => {
      if (!isObject(value)) return undefined;
      const paper = isObject(value['paper']) ? value['paper'] : value;
      const day = dayOf(paper['submittedOnDailyAt']);
      if (day) days.add(day);
      return readPaper(paper, value);
    });
    const [date] = days;
    return records.toResult(days.size === 1 && date ? { date } : {});
  },
};

const isSubmission = (value: unknown) =>
  isObject(value) && (isObject(value['paper']) || ('summary' in value && 'upvotes' in value));

function readPaper(paper: Item, submission: Item): JsonPaper {
  const arxiv = text(paper['id']);
  const organization = paper['organization'] ?? submission['organization'];
  const names = Array.isArray(paper['authors']) ? paper['authors'] : [];
  return {
    title: text(paper['title']) ?? text(submission['title']),
    abstract: text(paper['summary']) ?? text(submission['summary']),
    fields: {
      type: 'article',
      author: names.flatMap((author: unknown) =>
        isObject(author) ? (parseName(text(author['name']) ?? '') ?? []) : [],
      ),
      issued: dayOf(paper['publishedAt']),
      arxiv,
      links: linksOf(paper),
      organization: isObject(organization)
        ? [text(organization['fullname']) ?? text(organization['name']) ?? '']
        : undefined,
    },
  };
}

function linksOf(paper: Item): Link[] {
  const urls = [
    ['code', text(paper['githubRepo'])],
    ['project', text(paper['projectPage'])],
  ] as const;
  return urls.flatMap(([rel, href]) => (href ? [{ rel, href }] : []));
}

const text = (value: unknown) => (typeof value === 'string' ? joinLines(value) : undefined);
const dayOf = (value: unknown) => parsePartialDate(text(value)?.slice(0, 10) ?? '') ?? text(value);

import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { firstSentences } from '../../text/first-sentences.ts';
import { plain } from '../../text/views.ts';
import { getLimits } from './limits.ts';
import { once } from './once.ts';
import { readAbstract } from './papers.ts';

/** Excerpts by the hash of the abstract, because a paper is in many lists. */
const getExcerpts = once(() => new Map<string, string>());

/** The start of a paper's abstract, as plain text; `undefined` if it has none or lists have no excerpts. */
export function getExcerpt(paper: CataloguePaper): string | undefined {
  const { bodyHash } = paper;
  if (bodyHash === undefined || !getLimits().hasFullLists) return undefined;
  const excerpt = getExcerpts().get(bodyHash) ?? firstSentences(plain(readAbstract(paper) ?? ''));
  getExcerpts().set(bodyHash, excerpt);
  return excerpt;
}

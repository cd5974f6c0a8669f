import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { leadOf } from '../../text/lead.ts';
import { plain } from '../../text/views.ts';
import { getLimits } from './limits.ts';
import { once } from './once.ts';
import { readAbstract } from './papers.ts';

/** By the hash of the abstract: a paper is in many lists. */
const getExcerpts = once(() => new Map<string, string>());

/** The start of a paper's abstract, as plain text; nothing where lists have none. */
export function getExcerpt(paper: CataloguePaper): string | undefined {
  const { bodyHash } = paper;
  if (bodyHash === undefined || !getLimits().hasFullLists) return undefined;
  const excerpt = getExcerpts().get(bodyHash) ?? leadOf(plain(readAbstract(paper) ?? ''));
  getExcerpts().set(bodyHash, excerpt);
  return excerpt;
}

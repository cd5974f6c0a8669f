import type { CataloguePaper } from '../../catalogue/catalogue.ts';
import { leadOf } from '../../text/lead.ts';
import { plain } from '../../text/views.ts';
import { readAbstract } from './papers.ts';

const leads = new Map<string, string>();

/** The start of a paper's abstract as plain text; it is printed once a build, though many lists show it. */
export function getLead(paper: CataloguePaper): string | undefined {
  const { bodyHash } = paper;
  if (bodyHash === undefined) return undefined;
  const lead = leads.get(bodyHash) ?? leadOf(plain(readAbstract(paper) ?? ''));
  leads.set(bodyHash, lead);
  return lead;
}

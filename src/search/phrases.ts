import type { Posting } from './index-files/decode.ts';

/** A word of a phrase: its positions in papers, and its position in the phrase. */
export interface PhraseWord {
  postings: Posting[];
  position: number;
}

/** Pages that contain the words next to each other in this order, in the content or in one field; for a single word, pages that contain it. */
export function pagesWithPhrase(words: PhraseWord[], field?: number): Set<number> {
  const [first = new Map<number, FieldPositions>(), ...rest] = words.map(({ postings }) =>
    positionsByPage(postings, field),
  );
  const offsets = words.slice(1).map(({ position }) => position - (words[0]?.position ?? 0));
  const pages = new Set<number>();
  for (const [page, fieldPositions] of first)
    if (
      fieldPositions.some((positions, index) =>
        positions?.some((start) =>
          rest.every((word, at) => word.get(page)?.[index]?.includes(start + (offsets[at] ?? 0))),
        ),
      )
    )
      pages.add(page);
  return pages;
}

/** A word may have several variants: a page then has the positions of all. */
function positionsByPage(postings: Posting[], field?: number): Map<number, FieldPositions> {
  const found = new Map<number, FieldPositions>();
  for (const posting of postings) {
    const known = found.get(posting.page);
    const fieldPositions = positionsOf(posting, field);
    found.set(
      posting.page,
      fieldPositions.map((positions = [], index) => [...(known?.[index] ?? []), ...positions]),
    );
  }
  return found;
}

/** Positions in each field, and after them those in the content. */
type FieldPositions = (number[] | undefined)[];

const positionsOf = ({ content, fields }: Posting, field?: number): FieldPositions =>
  field === undefined ? [content, ...fields] : [fields[field]];

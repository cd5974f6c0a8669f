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

/** The positions of a word by page. If several variants of the word occur in a page, they are those of all variants. */
function positionsByPage(postings: Posting[], field?: number): Map<number, FieldPositions> {
  const byPage = new Map<number, FieldPositions>();
  for (const posting of postings) {
    const otherPositions = byPage.get(posting.page);
    const fieldPositions = positionsOf(posting, field);
    byPage.set(
      posting.page,
      fieldPositions.map((positions = [], index) => [
        ...(otherPositions?.[index] ?? []),
        ...positions,
      ]),
    );
  }
  return byPage;
}

/** Positions in the content, then those in each field; or only those in one field. */
type FieldPositions = (number[] | undefined)[];

const positionsOf = ({ content, fields }: Posting, field?: number): FieldPositions =>
  field === undefined ? [content, ...fields] : [fields[field]];

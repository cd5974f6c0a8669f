/**
 * The data about pages that ranking needs in addition to Pagefind's index: the length of each title and the nearest pages. The file contains all title lengths, one byte
 * each; then the numbers of the nearest pages, those of the second nearest, and so on. Each list of numbers is written as all lowest bytes, then all second
 * bytes, then all third bytes, because similar bytes compress better together. A page's own number fills the places of missing neighbours.
 */
export interface PageData {
  /** Number of words in the title. */
  titleLength: number;
  neighbours: number[];
}

/** Number of pages above which each has fewer neighbours, because every search loads all of them. */
const LARGE = 20_000;

/**
 * Number of neighbours used for ranking. More than five do not improve the results. In large collections, only two are used, which keeps the first search below a megabyte at
 * 100,000 papers; on CACM, nDCG@10 is .536 with five, .529 with three and .523 with two.
 */
const countNeighbours = (pages: number): number => (pages > LARGE ? 2 : 5);

/** Bytes of a page number. */
const widthFor = (pages: number): number => (pages <= 0xffff ? 2 : 3);

/** The data about all pages as one file; at most 16,777,216 pages. */
export function encodePages(pages: PageData[]): Uint8Array {
  const count = pages.length;
  const [ranks, width] = [countNeighbours(count), widthFor(count)];
  const bytes = new Uint8Array(count * (1 + ranks * width));
  pages.forEach(({ titleLength, neighbours }, page) => {
    bytes[page] = Math.min(titleLength, 255);
    for (let rank = 0; rank < ranks; rank++)
      for (let byte = 0; byte < width; byte++)
        bytes[count * (1 + rank * width + byte) + page] = (neighbours[rank] ?? page) >> (8 * byte);
  });
  return bytes;
}

export function decodePages(bytes: Uint8Array, count: number): PageData[] {
  const [ranks, width] = [countNeighbours(count), widthFor(count)];
  const neighbourOf = (page: number, rank: number) => {
    let number = 0;
    for (let byte = 0; byte < width; byte++)
      number |= bytes[count * (1 + rank * width + byte) + page]! << (8 * byte);
    return number;
  };
  return Array.from({ length: count }, (_, page) => ({
    titleLength: bytes[page] ?? 0,
    neighbours: Array.from({ length: ranks }, (_, rank) => neighbourOf(page, rank)).filter(
      (neighbour) => neighbour !== page,
    ),
  }));
}

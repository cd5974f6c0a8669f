/**
 * What ranking needs of pages in addition to Pagefind's index: the length of each title and the nearest pages. One byte, then five numbers of two
 * or four bytes, a page; numbers are page numbers, and the page's own number fills the places of missing neighbours.
 */
export interface PageExtras {
  /** Number of words in the title. */
  titleLength: number;
  neighbours: number[];
}

/** Number of neighbours used for ranking; more cost bytes and improve nothing. */
export const NEIGHBOURS = 5;

const widthFor = (count: number): 2 | 4 => (count <= 0xffff ? 2 : 4);

/** All pages as one file: all titles, then the nearest page of each, then the second nearest, and so on, because similar values compress better together. */
export function encodePages(pages: PageExtras[]): Uint8Array {
  const count = pages.length;
  const width = widthFor(count);
  const bytes = new Uint8Array(count * (1 + NEIGHBOURS * width));
  const view = new DataView(bytes.buffer);
  pages.forEach(({ titleLength, neighbours }, page) => {
    bytes[page] = Math.min(titleLength, 255);
    for (let rank = 0; rank < NEIGHBOURS; rank++) {
      const at = count + (page * NEIGHBOURS + rank) * width;
      const neighbour = neighbours[rank] ?? page;
      if (width === 2) view.setUint16(at, neighbour);
      else view.setUint32(at, neighbour);
    }
  });
  return bytes;
}

export function decodePages(bytes: Uint8Array, count: number): PageExtras[] {
  const width = widthFor(count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, page) => ({
    titleLength: bytes[page] ?? 0,
    neighbours: Array.from({ length: NEIGHBOURS }, (_, rank) => {
      const at = count + (page * NEIGHBOURS + rank) * width;
      return width === 2 ? view.getUint16(at) : view.getUint32(at);
    }).filter((neighbour) => neighbour !== page),
  }));
}

import { previewImageFile } from '../../outputs/metadata/open-graph.ts';

/** A glyph in font units; y points up. */
export interface Glyph {
  advance: number;
  /** Its outline as SVG path data, moved to the right by a number of units. */
  outlineAt(x: number): string;
}

/** The parts of a typeface that are needed for the picture. No system font is used, so that the picture is the same everywhere. */
export interface Typeface {
  unitsPerEm: number;
  /** `undefined` if the typeface does not have the letter. */
  glyph(letter: string): Glyph | undefined;
}

const { width, height } = previewImageFile;
const margin = 96;
const ink = '#1c1b19';
const paper = '#fbfaf7';
const accent = '#8a2b1f';

/** The site's preview image: title and description, in the style of a journal cover. A text with a letter that the typeface does not have is left out. */
export function previewSvg(title: string, description: string, face: Typeface): string {
  const titleText = toTextPaths(title, { face, size: 92, lines: 3, fill: ink, top: 230 });
  const descriptionText = toTextPaths(description, {
    face,
    size: 38,
    lines: 3,
    fill: '#5b574f',
    top: titleText.bottom + 84,
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect x="${margin}" y="${margin}" width="120" height="10" fill="${accent}"/>`,
    ...titleText.paths,
    ...descriptionText.paths,
    `<rect x="${margin}" y="${height - margin}" width="${width - 2 * margin}" height="2" fill="${ink}"/>`,
    '</svg>',
  ].join('\n');
}

interface TextStyle {
  face: Typeface;
  /** Font size in pixels. */
  size: number;
  /** Maximum number of lines. */
  lines: number;
  fill: string;
  /** Position of the first baseline, in pixels. */
  top: number;
}

function toTextPaths(text: string, { face, size, lines, fill, top }: TextStyle) {
  const scale = size / face.unitsPerEm;
  const leading = size * 1.15;
  const rows = breakLines(cutText(text), face, (width - 2 * margin) / scale).slice(0, lines);
  const paths = rows.map((row, index) => {
    const place = `translate(${margin} ${top + index * leading}) scale(${scale} ${-scale})`;
    return `<path transform="${place}" fill="${fill}" d="${rowPath(row, face)}"/>`;
  });
  return { paths, bottom: top + Math.max(0, rows.length - 1) * leading };
}

/** Longer texts do not fit into the picture, and the outlines of a very long word would exceed the longest string. */
const MAX_LETTERS = 300;

const cutText = (text: string) =>
  [...text.slice(0, 2 * MAX_LETTERS)].slice(0, MAX_LETTERS).join('');

/** Breaks words into lines of at most `measure` font units; empty if a letter is missing. */
function breakLines(text: string, face: Typeface, measure: number): string[] {
  if ([...text].some((letter) => !face.glyph(letter))) return [];
  const rows: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = rows.length > 0 ? `${rows.at(-1)} ${word}` : word;
    if (rows.length > 0 && advanceOf(longer, face) <= measure) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

function advanceOf(text: string, face: Typeface): number {
  return [...text].reduce((sum, letter) => sum + face.glyph(letter)!.advance, 0);
}

/** The outlines of glyphs, one after the other. */
function rowPath(row: string, face: Typeface): string {
  let x = 0;
  return [...row]
    .map((letter) => {
      const { advance, outlineAt } = face.glyph(letter)!;
      x += advance;
      return outlineAt(x - advance);
    })
    .join('');
}

import { withoutControls } from '../../../src/text/controls.ts';

/**
 * One space for every run of white space of any kind, without zero-width and control characters: they come from copying and mean nothing.
 * (Zero-width joiners stay: emoji and some scripts need them.)
 */
export function foldSpaces(line: string): string {
  return withoutControls(line)
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/ [\s\u0085]+|(?:[^\S ]|\u0085)[\s\u0085]*/gu, ' ')
    .trim();
}

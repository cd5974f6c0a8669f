import { withoutControls } from '../../../src/text/controls.ts';

/**
 * Replaces each run of white space with one space, and removes zero-width and control characters, which come from copying.
 * (Zero-width joiners are kept, because emoji and some scripts need them.)
 */
export function foldSpaces(line: string): string {
  return withoutControls(line)
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/ [\s\u0085]+|(?:[^\S ]|\u0085)[\s\u0085]*/gu, ' ')
    .trim();
}

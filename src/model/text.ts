import { z } from 'astro/zod';
import { withoutComments, withoutPlainComments } from '../text/comments.ts';
import { withoutControls } from '../text/controls.ts';

/**
 * Non-empty text without control characters and lone surrogates, which formats cannot contain and Pagefind rejects, and without HTML comments, which
 * are not published.
 */
export const textSchema = z
  .string()
  .overwrite(withoutControls)
  .overwrite(withoutPlainComments)
  .min(1);

/** Like `textSchema`, but for Markdown, in which code can contain `<!--`. */
export const markdownSchema = z
  .string()
  .overwrite(withoutControls)
  .overwrite(withoutComments)
  .trim()
  .min(1);

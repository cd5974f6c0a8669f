import { z } from 'astro/zod';
import { withoutControls } from '../text/controls.ts';

/** Non-empty text without control characters and lone surrogates, which formats cannot contain and at which Pagefind stops. */
export const textSchema = z.string().overwrite(withoutControls).min(1);

import { readCustomStyles } from '../../catalogue/check-looks.ts';
import { contentDir } from './content-dir.ts';

/** The maintainer's style sheet; `undefined` without one. */
export const getCustomStyles = (): string | undefined => readCustomStyles(contentDir);

import { readCustomStyles } from '../../catalogue/check-appearance.ts';
import { contentDir } from './content-dir.ts';

/** The maintainer's style sheet; `undefined` if there is none. */
export const getCustomStyles = (): string | undefined => readCustomStyles(contentDir);

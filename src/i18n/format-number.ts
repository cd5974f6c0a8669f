import { message } from './message.ts';

/** A number as the interface's language writes it: 12345 is `12,345` in English. */
export const formatNumber = (number: number): string => number.toLocaleString(message('locale'));

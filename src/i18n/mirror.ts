import { message } from './message.ts';
import { textDirection } from './text-direction.ts';

/** SVG's attribute `transform` for a chart of a width, so that it starts where lines of the interface start. An attribute, so that other sites need no style for it. */
export const mirrorChart = (width: number): string | undefined =>
  textDirection(message('locale')) === 'rtl' ? `matrix(-1 0 0 1 ${width} 0)` : undefined;

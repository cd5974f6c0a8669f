import { message } from './message.ts';
import { textDirection } from './text-direction.ts';

/** The SVG attribute `transform` for a chart of this width, so that the chart starts where lines of the interface start. Being an attribute, it needs no style on sites written from left to right. */
export const mirrorChart = (width: number): string | undefined =>
  textDirection(message('locale')) === 'rtl' ? `matrix(-1 0 0 1 ${width} 0)` : undefined;

import Color from 'colorjs.io';

/** Backgrounds for the accent colour: `--paper` and `--sheet` in `styles/tokens.css`. */
export const backgrounds = { light: ['#fdfcf9', '#f5f2eb'], dark: ['#16171a', '#1f2125'] };

/** WCAG 2.2, 1.4.3: text of normal size. */
const MIN_CONTRAST = 4.5;

/** The colours of the accent in both schemes, as `#rrggbb`. */
export interface Accent {
  light: string;
  dark: string;
}

/**
 * Adapts a colour (`#8a1c2c`) to both colour schemes. The hue stays; the lightness (OKLCH) is changed as little as necessary for a contrast of
 * 4.5 to 1: darker on light backgrounds, lighter on dark ones.
 */
export function toAccent(colour: string): Accent {
  return {
    light: toReadable(colour, backgrounds.light, -1),
    dark: toReadable(colour, backgrounds.dark, 1),
  };
}

function toReadable(colour: string, grounds: string[], direction: 1 | -1): string {
  const [lightness = 0, chroma = 0, hue = 0] = new Color(colour).to('oklch').coords.map(Number);
  for (let step = 0; step <= 100; step++) {
    const candidate = Math.min(1, Math.max(0, lightness + (direction * step) / 100));
    const hex = toHex(new Color('oklch', [candidate, chroma, Number.isNaN(hue) ? 0 : hue]));
    if (grounds.every((ground) => new Color(ground).contrast(hex, 'WCAG21') >= MIN_CONTRAST))
      return hex;
  }
  throw new Error(`No lightness makes ${colour} readable.`);
}

const toHex = (colour: Color): string =>
  colour.to('srgb').toGamut({ method: 'css' }).toString({ format: 'hex', collapse: false });

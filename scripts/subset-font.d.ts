declare module 'subset-font' {
  /** Cuts a font to the letters of a text; `variationAxes` pins an axis or narrows it. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2';
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}

/** `npm run fonts`: reduces the site's fonts to the characters and weights that pages use. The results are committed. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { refuseArguments } from './arguments.ts';

refuseArguments('npm run fonts: writes src/styles/fonts/ from the packages.');

const { resolve } = createRequire(import.meta.url);

/** Basic Latin, Latin-1, and the symbols of titles and abstracts. Other letters use the visitor's fonts. */
const letters = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  'ıŁłŒœŠšŽžŐőŰűČčĆćĐđĞğ–—‘’‚“”„†‡•…‰‹›€™−×÷≈≠≤≥←→⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉',
].join('');

/** Name of the output, file in the package, weights to keep. */
const faces: [name: string, file: string, weights: { min: number; max: number } | number][] = [
  ['literata', 'literata/files/literata-latin-wght-normal.woff2', { min: 400, max: 650 }],
  ['literata-italic', 'literata/files/literata-latin-wght-italic.woff2', 400],
  ['instrument-sans', 'instrument-sans/files/instrument-sans-latin-wght-normal.woff2', 450],
];

for (const [name, file, wght] of faces) {
  const whole = readFileSync(resolve(`@fontsource-variable/${file}`));
  const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght } });
  writeFileSync(`src/styles/fonts/${name}.woff2`, cut);
  console.log(`${name}: ${whole.length} → ${cut.length} bytes`);
}
copyFileSync(resolve('@fontsource-variable/literata/LICENSE'), 'src/styles/fonts/OFL-literata.txt');
copyFileSync(
  resolve('@fontsource-variable/instrument-sans/LICENSE'),
  'src/styles/fonts/OFL-instrument-sans.txt',
);

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    String.fromCharCode(from + index),
  ).join('');
}

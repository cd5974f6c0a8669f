import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** What may be on the same side of the screen in both writing directions. */
const allowed: Record<string, string> = {
  'src/styles/maths.css text-align: left': 'Formulas are set from left to right.',
  'src/styles/maths.css text-align: -webkit-left': 'Formulas are set from left to right.',
  'src/styles/maths.css text-align: right': 'Formulas are set from left to right.',
  'src/styles/maths.css text-align: -webkit-right': 'Formulas are set from left to right.',
  'src/browser/map.ts style.left =': 'The map is the same picture in both directions.',
};

const physicalPatterns = [
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right)(?:-(?:width|style|color))?: *[^;{}]+;/g,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius: *[^;{}]+;/g,
  /(?<![\w-])(?:text-align|float|clear): *(?:-webkit-)?(?:left|right)\b/g,
  /\bstyle\.(?:left|right|(?:margin|padding|border)(?:Left|Right)\w*) *=/g,
];
/** Four values with different second and fourth ones. */
const fourSides =
  /(?<![\w-])(?:margin|padding|inset|border-width): *((?:[^\s;{}()]|\([^;{}]*?\))+) +(\S+) +(\S+) +(\S+);/g;

/** Physical sides in a style sheet, a component or a script of the browser. */
function findPhysicalSides(code: string): string[] {
  const styles = code.replace(/\/\*.*?\*\//gs, '');
  return [
    ...physicalPatterns.flatMap((pattern) => styles.match(pattern) ?? []),
    ...[...styles.matchAll(fourSides)].flatMap(([text, , right, , left]) =>
      right === left ? [] : [text],
    ),
  ];
}

test('finds left and right in style sheets and scripts', () => {
  for (const [code, found] of [
    ['a { margin-left: 1em; }', ['margin-left: 1em;']],
    ['a { left: 0; inset-inline-start: 0; }', ['left: 0;']],
    ['a { text-align: right; text-align: start; }', ['text-align: right']],
    ['a { padding: 0 1em 0 0; }', ['padding: 0 1em 0 0;']],
    ['a { padding: 0 1em 2em 1em; --left: 1; }', []],
    ["card.style.left = '1px';", ['style.left =']],
  ] as const)
    assert.deepEqual(findPhysicalSides(code), found);
});

test('styles follow the writing direction', () => {
  const files = globSync('src/{styles,components,layouts,pages,browser}/**/*.{css,astro,ts,js}');
  const found = files
    .sort()
    .flatMap((file) =>
      findPhysicalSides(readFileSync(file, 'utf8')).map((text) => `${file} ${text}`),
    );
  assert.deepEqual(new Set(found), new Set(Object.keys(allowed)));
});

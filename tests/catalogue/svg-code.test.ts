import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSvgCode } from '../../src/catalogue/svg-code.ts';
import { attacks } from '../hostile/attacks.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>\n${inside}\n</svg>`;

describe('an SVG that could run code is recognised:', () => {
  for (const [text, expected] of [
    [svg('<script>alert(1)</script>'), '<script> 2'],
    [svg('<SCRIPT>alert(1)</SCRIPT>'), '<SCRIPT> 2'],
    [svg('<s:script xmlns:s="http://www.w3.org/2000/svg" href="x.js"/>'), '<s:script> 2'],
    [svg('<g/>', ' onload="alert(1)"'), 'the attribute onload 1'],
    [svg('<g ONCLICK="alert(1)"/>'), 'the attribute ONCLICK 2'],
    [svg('<a href="javascript:alert(1)"><text>x</text></a>'), 'the attribute href 2'],
    [svg('<a xlink:href=" java&#10;script:alert(1)"/>'), 'the attribute xlink:href 2'],
    [svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), 'the attribute to 2'],
    [
      svg('<a><animate attributeName="href" values="#;javascript:alert(1)"/></a>'),
      'the attribute values 2',
    ],
    [svg('<use href="data:image/svg+xml,x"/>'), 'the attribute href 2'],
    [svg('<image href="data:text/html,x"/>'), 'the attribute href 2'],
    [
      svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
      '<iframe> 2',
    ],
    [`<?xml-stylesheet href="x.xsl" type="text/xsl"?>${svg('')}`, '<?xml-stylesheet?> 1'],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>\n${svg('&a;')}`, 'a declaration of entities 1'],
    [`<?xml version="1.0" encoding="UTF-16"?>${svg('')}`, 'the encoding UTF-16 1'],
    [svg('<g>'), 'invalid XML 3'],
    ['<svg onload=alert(1)>', 'invalid XML 1'],
  ] as const)
    test(text.split('\n')[1] ?? text, () => {
      const found = findSvgCode(text);
      assert.equal(`${found?.what} ${found?.line}`, expected);
    });

  for (const text of [...(attacks['handlers'] ?? []), ...(attacks['script'] ?? [])].filter((one) =>
    one.startsWith('<'),
  ))
    test(text, () => assert.ok(findSvgCode(svg(text))));
});

describe('a picture is not code:', () => {
  for (const text of [
    svg('<path d="M0 0h1" fill="url(#a)" style="stroke: red"/><style>path { fill: red }</style>'),
    svg('<a href="https://example.org/"><text font-size="2">online: data</text></a>'),
    svg('<image href="data:image/png;base64,iVBORw0KGgo="/><use xlink:href="#a"/>'),
    svg('<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">A label</div></foreignObject>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- <script> -->${svg('')}`,
  ])
    test(text.split('\n')[1] ?? text, () => assert.equal(findSvgCode(text), undefined));
});

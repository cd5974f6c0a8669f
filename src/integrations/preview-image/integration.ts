import type { AstroIntegration } from 'astro';
import { create, type Font } from 'fontkitten';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { previewImageFile } from '../../outputs/metadata/open-graph.ts';
import { previewSvg, type Glyph, type Typeface } from './preview-svg.ts';

/** Draws the site's preview image, unless `public/` contains one. */
export function previewImage(contentDir: string): AstroIntegration {
  return {
    name: 'offprint-preview-image',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const file = new URL(previewImageFile.path, dir);
        if (existsSync(file)) return;
        const { title, description = '' } = getCatalogue(contentDir).site;
        const svg = previewSvg(title, description, readTypeface());
        const picture = sharp(Buffer.from(svg)).png({ palette: true, colours: 32 });
        writeFileSync(file, await picture.toBuffer());
      },
    },
  };
}

/** Source Serif 4 (OFL), from its package, which divides the letters into two files. */
function readTypeface(): Typeface {
  const { resolve } = createRequire(import.meta.url);
  const fonts = ['latin', 'latin-ext'].map((subset) => {
    const name = `@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff`;
    return create(readFileSync(resolve(name))) as Font;
  });
  return { unitsPerEm: fonts[0]!.unitsPerEm, glyph: (letter) => findGlyph(fonts, letter) };
}

function findGlyph(fonts: Font[], letter: string): Glyph | undefined {
  const font = fonts.find((face) => face.hasGlyphForCodePoint(letter.codePointAt(0)!));
  const [glyph] = font?.glyphsForString(letter) ?? [];
  return (
    glyph && {
      advance: glyph.advanceWidth,
      outlineAt: (x) => glyph.path.translate(x, 0).toSVG(),
    }
  );
}

import temml from 'temml';
import { textSymbols } from './symbols.ts';

/** Maximum length of a formula that is rendered, in characters: limits the cost of hostile text. */
const MAX_FORMULA = 5000;

/** How Temml shows an unknown command. */
const unknownCommand = /<mtext style="color:[^"]*">\\?([^<]*)<\/mtext>/g;

/**
 * A formula as MathML, or `undefined` if it cannot be rendered. An author's own macro is shown as its name, upright.
 * There is no annotation, because screen readers, search indexes and copied text would contain every formula twice.
 */
export function renderMath(tex: string, display: boolean): string | undefined {
  const mathml = render(tex, display);
  if (mathml === undefined) return undefined;
  return withoutStyles(mathml.replace(unknownCommand, '<mi mathvariant="normal">$1</mi>'));
}

/** Temml's `style` attributes, and the classes of `styles/maths.css` that replace them. */
const classes: [style: RegExp, name: string][] = [
  [/math-depth:0/, 'depth-0'],
  [/math-depth:[12]/, 'depth-2'],
  [/text-align:left/, 'tml-left'],
  [/text-align:right/, 'tml-right'],
  [/font-style:italic/, 'italic'],
  [/font-weight:bold/, 'bold'],
];

/** MathML without `style` attributes, which the Content-Security-Policy forbids: some are replaced with classes, colours and spacing are removed. */
function withoutStyles(mathml: string): string {
  return mathml.replace(/<\w+[^>]* style="[^"]*"[^>]*>/g, (tag) => {
    const [, style = ''] = / style="([^"]*)"/.exec(tag) ?? [];
    const [, className = ''] = / class="([^"]*)"/.exec(tag) ?? [];
    const names = classes.filter(([pattern]) => pattern.test(style)).map(([, name]) => name);
    const all = [...(className ? [className] : []), ...names].join(' ');
    const bare = tag.replace(/ (?:style|class)="[^"]*"/g, '');
    return all ? bare.replace(/^<\w+/, `$& class="${all}"`) : bare;
  });
}

/** Commands of packages that Temml does not support, with equivalents that it does. */
const macros = {
  '\\nicefrac': '\\tfrac',
  '\\Tilde': '\\tilde',
  '\\Bar': '\\bar',
  '\\Hat': '\\hat',
  '\\mbox': '\\text',
  '\\cal': '\\mathcal',
  '\\mathds': '\\mathbb',
  '\\mathbbm': '\\mathbb',
  '\\ensuremath': '',
  '\\xspace': '',
  '\\textsc': '\\text',
  '\\emph': '\\textit',
  '\\polylog': '\\operatorname{polylog}',
  '\\poly': '\\operatorname{poly}',
};

/**
 * A formula in the form that Temml reads: percent and number signs are literal (digests have no comments), an operator's name may be a script without braces, as in TeX, and
 * delimiters inside a formula mean nothing.
 */
function toTemmlTex(tex: string): string {
  return tex
    .replace(/\\scalebox\{[^{}]*\}\s*\{\$([\s\S]*)\$\}/, '{$1}')
    .replace(/(?<!\\)((?:\\\\)*)([%#])/g, '$1\\$2')
    .replace(/\\(text[a-z]+)(?![a-zA-Z])/g, (command, name: string) =>
      Object.hasOwn(textSymbols, name)
        ? `\\text{${textSymbols[name]!.replace(/[$%#&_{}]/g, '\\$&')}}`
        : command,
    )
    .replace(
      /([_^])\s*(\\(?:max|min|sup|inf|log|ln|exp|det|dim|arg|deg|lim|star|ast|Pr)(?![a-zA-Z]))/g,
      '$1{$2}',
    )
    .replace(
      /(\\(?:wide)?(?:tilde|hat|bar|check|vec|overline|underline))\s*(\\math[a-z]+\s*(?:\{[^{}]*\}|[A-Za-z]))/g,
      '$1{$2}',
    )
    .replace(/(\\sqrt)\s*(\\[a-z]+(?:\s*\{[^{}]*\}){0,2})/g, '$1{$2}')
    .replace(/([_^])\s*\\rm\s+(\w+)/g, '$1{\\rm $2}')
    .replace(/\\[()]/g, '');
}

/** A formula with unmatched delimiters, without `\left`, `\right`, `\big` and the like; a final `\sqrt` becomes a root sign, and `&` a character. */
function withoutSizedDelimiters(tex: string): string {
  return tex
    .replace(/\\(?:left|right|[bB]igg?[lrm]?)(?![a-zA-Z])\.?/g, '')
    .replace(/\\sqrt\s*$/, '\\surd')
    .replace(/(?<!\\)&/g, '\\&');
}

/** The unknown commands of a formula, each once. */
export function findUnknownCommands(tex: string): string[] {
  if (!tex.includes('\\')) return [];
  const found = [...(render(tex, false) ?? '').matchAll(unknownCommand)].map(
    ([, name]) => `\\${name}`,
  );
  return [...new Set(found)];
}

function render(tex: string, display: boolean): string | undefined {
  if (tex.length > MAX_FORMULA) return undefined;
  return tryToRender(tex, display) ?? tryToRender(withoutSizedDelimiters(tex), display);
}

function tryToRender(tex: string, display: boolean): string | undefined {
  try {
    const mathml = temml.renderToString(toTemmlTex(tex), {
      macros: { ...macros },
      displayMode: display,
      throwOnError: false,
      annotate: false,
      trust: false,
      maxExpand: 500,
      maxSize: [10, 100],
    });
    return mathml.startsWith('<math') ? mathml : undefined;
  } catch {
    // Temml throws a TypeError for a script without an argument (`x^`), regardless of throwOnError.
    return undefined;
  }
}

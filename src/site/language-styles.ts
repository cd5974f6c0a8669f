import { textDirection } from '../i18n/text-direction.ts';

/** Fonts for each script that operating systems have, for reading and for the interface. They come before the fallback fonts, whose letters of other scripts have the wrong size. */
const fonts: Record<string, { serif: string; sans: string }> = {
  Hans: {
    serif: "'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', SimSun",
    sans: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'",
  },
  Hant: {
    serif: "'Songti TC', 'Noto Serif CJK TC', 'Noto Serif TC', 'Source Han Serif TC', PMingLiU",
    sans: "'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'",
  },
  Jpan: {
    serif: "'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'",
    sans: "'Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP'",
  },
  Kore: {
    serif: "AppleMyungjo, 'Nanum Myeongjo', 'Noto Serif CJK KR', 'Noto Serif KR', Batang",
    sans: "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR'",
  },
  Arab: {
    serif: "'Noto Naskh Arabic', 'Geeza Pro', 'Traditional Arabic'",
    sans: "'Noto Sans Arabic', 'SF Arabic', 'Geeza Pro', 'Segoe UI'",
  },
  Hebr: {
    serif: "'Noto Serif Hebrew', 'New Peninim MT', David",
    sans: "'Noto Sans Hebrew', 'SF Hebrew', 'Arial Hebrew', 'Segoe UI'",
  },
  Deva: {
    serif: "'Noto Serif Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'",
    sans: "'Noto Sans Devanagari', 'Kohinoor Devanagari', 'Nirmala UI'",
  },
  Thai: {
    serif: "'Noto Serif Thai', Thonburi, 'Leelawadee UI'",
    sans: "'Noto Sans Thai', Thonburi, 'Leelawadee UI'",
  },
};

/**
 * The style sheet for texts in a different script or direction from the page; empty for a site without such texts. `languages` are BCP 47 codes,
 * first the interface's. It continues the layers of the site's style sheet.
 */
export function toLanguageStyles(languages: readonly string[]): string {
  const rules = [...new Set(languages)].sort().flatMap((language) => {
    const { script = '' } = new Intl.Locale(language).maximize();
    const font = fonts[script];
    return font ? [toRule(language.replace(/-u-.*/, ''), font)] : [];
  });
  if (new Set(languages).size < 2 && rules.length === 0) return '';
  const isRtl = textDirection(languages[0] ?? 'en') === 'rtl';
  return [
    '@layer base{',
    ...rules,
    '[lang]{font-family:var(--serif)}',
    '}',
    // In lists a title is aligned like its abstract, in the direction of its language; the title of a digest like the facts below it.
    '@layer shared{.paper-list>li>[dir]{justify-self:stretch}.paper-list .title[dir]{display:block}}',
    `@layer components{.digest-header h1{text-align:${isRtl ? 'right' : 'left'}}}`,
    '',
  ].join('\n');
}

const toRule = (language: string, { serif, sans }: { serif: string; sans: string }): string =>
  `:lang(${language}){--serif:Literata,'Literata stand-in',${serif},serif;--sans:'Instrument Sans',${sans},system-ui,sans-serif}`;

import type { Language } from './inflection.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * The supported languages other than English, by ISO 639-1 code. Endings are those of nouns and adjectives, as in the light stemmers of Savoy (“Light stemming approaches for the French, Portuguese,
 * German and Hungarian languages”, 2006) and of Larkey (light10, 2007, for Arabic). They are removed from the output of the English stemmer.
 */
export const languages: ReadonlyMap<string, Language> = new Map<string, Language>([
  [
    'fr',
    {
      stopWords: words(
        'à au aux avec ce ces cet cette comme dans de des du elle en est et être il ils la le les leur leurs l d ne nous on ont ou où par pas plus pour qu que qui sa se ses son sont sur un une afin ainsi entre',
      ),
      endings: /(?:aux?|al|eux|eus|ere|er|el|ell|if|iv|ai|[esxir])$/,
    },
  ],
  [
    'de',
    {
      stopWords: words(
        'als am an auch auf aus bei bis das dass dem den der des die diese dieser dieses durch ein eine einem einen einer eines es für hat im in ist kann können mit nach nicht oder sich sie sind sowie über um und unter vom von vor werden wie wir wird zu zum zur zwischen',
      ),
      endings: /(?:innen|ern|nen|em|en|er|es|[ens])$/,
      hasCompounds: true,
    },
  ],
  [
    'es',
    {
      stopWords: words(
        'a al como con de del desde el en entre es esta este estos ha han la las lo los más mediante no o para pero por que se ser sin sobre son su sus también un una y',
      ),
      endings: /(?:os|as|es|[oaesi])$/,
    },
  ],
  [
    'pt',
    {
      stopWords: words(
        'a ao aos as às com como da das de do dos e é em entre esta este foi mais na nas não no nos o os ou para pela pelo por que se são seu sua também um uma',
      ),
      endings: /(?:oes|ao|ais|al|os|as|es|[oaesi])$/,
    },
  ],
  [
    'it',
    {
      stopWords: words(
        'a al alla anche che come con da dal dalla dei del della delle di e è gli i il in la le lo nel nella non per più questa questo sono su sul sulla tra un una uno',
      ),
      endings: /(?:ch[ei]?|gh[ei]?|[aeio])$/,
    },
  ],
  [
    'nl',
    {
      stopWords: words(
        'aan als bij dat de deze die dit door een en er het hun in is kan met naar niet of om ook op over te tot uit van voor wordt worden zich zijn',
      ),
      endings: /(?:en|[es])$/,
      hasCompounds: true,
    },
  ],
  [
    'ru',
    {
      stopWords: words(
        'а более был были было быть в для до его же за и из или их как к которые который между мы на не но о об он от по при с так также то у что это этого этом является',
      ),
      endings:
        /(?:иями|ями|ами|иеи|иям|ием|иях|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ыи|ии|ои|ые|ие|ых|их|ую|юю|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|еи|ью|ия|ию|[аяоеыиуюйь])$/,
    },
  ],
  [
    'uk',
    {
      stopWords: words(
        'а або було в від для до є за з і із й на не по при про та також у це цього що як який які яка',
      ),
      endings:
        /(?:ями|ами|ого|ому|ими|ої|ою|ій|их|им|ом|ем|ам|ям|ах|ях|ів|ія|ії|ію|[аяоеєиіїуюйь])$/,
    },
  ],
  [
    'pl',
    {
      stopWords: words(
        'a dla do i jak jest jako lub ma na nie o od oraz po przez przy są się tym w z za że które który która tego',
      ),
      endings: /(?:ami|ach|ego|emu|ymi|ych|ej|ow|om|ie|[aeiouy])$/,
    },
  ],
  [
    'ar',
    {
      stopWords: words(
        'إلى أن أو التي الذي بين ثم على عن عند في قد كما كان لا ما مع من هذا هذه هو هي و وقد تم',
      ),
      endings: /(?:ات|ان|ين|ون|ية|يه|ها|[ةهي])$/,
      prefixes: ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و', 'ب', 'ل'],
    },
  ],
  [
    'he',
    {
      stopWords: words('אל או אם את גם היא הוא זה זו יש כי לא מה מן על עם של כאשר בין'),
      endings: /(?:ים|ות|[הת])$/,
      prefixes: ['ה', 'ו', 'ב', 'ל', 'כ', 'מ', 'ש', 'וה', 'שב'],
    },
  ],
]);

/** Articles and other short words that lose their vowel before another: `l’apprentissage`, `dell’arte`. */
const ELIDED =
  /(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|(?:de|ne|a|da|su)ll|quest)['’](?=h?[aeiouyàâäéèêëîïôöùûüœæ])/giu;

/** A text without elided words. */
export const withoutElidedWords = (text: string): string => text.replace(ELIDED, '');

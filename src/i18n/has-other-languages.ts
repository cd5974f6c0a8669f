/**
 * Whether texts of the collection are in another language than the interface. The build puts in the answer
 * (`integrations/other-languages.ts`), and bundlers then remove from scripts what only such collections need.
 */
export const hasOtherLanguages = true as boolean;

/**
 * Whether texts of the collection are in a language other than that of the interface, or whether a paper has names in both writing directions. The build inserts the value
 * (`integrations/other-languages.ts`), and bundlers then remove code that only such collections need.
 */
export const hasTextInOtherLanguages = true as boolean;

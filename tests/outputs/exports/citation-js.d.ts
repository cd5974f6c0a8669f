declare module '@citation-js/core' {
  /** Reads whatever its plugins know, as CSL items. */
  export class Cite {
    constructor(input: string, options?: { forceType: string });
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

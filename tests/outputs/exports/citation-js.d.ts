declare module '@citation-js/core' {
  /** Reads every format that its plugins support, as CSL items. */
  export class Cite {
    constructor(input: string, options?: { forceType: string });
    data: unknown[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

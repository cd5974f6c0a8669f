/** The parts of citeproc-js (https://citeproc-js.readthedocs.io) that we use. */
declare module 'citeproc' {
  type Template = string | false | ((state: unknown, text: string) => string);

  interface Engine {
    setOutputFormat(name: string): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [facts: unknown, entries: string[]] | false;
  }

  const CSL: {
    Engine: new (
      system: {
        retrieveLocale(language: string): unknown;
        retrieveItem(id: string): unknown;
      },
      style: unknown,
      language: string,
      isForced: boolean,
    ) => Engine;
    Output: { Formats: Record<string, Record<string, Template>> };
  };
  export default CSL;
}

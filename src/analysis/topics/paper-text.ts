/** A paper's plain text. */
export interface PaperText {
  id: string;
  title: string;
  abstract: string;
  /** BCP 47 code; English if missing. */
  language?: string;
  /** The authors' keywords. */
  keyword?: string[];
}

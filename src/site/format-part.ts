import type { LineSpan } from '../model/ledger.ts';

const names: Record<LineSpan['part'], string> = {
  title: 'Title',
  abstract: 'Abstract',
  date: 'Date',
  curators: 'Curators',
  chrome: 'Page boilerplate',
  blank: 'Blank',
  repeated: 'Repeated',
  metadata: 'Metadata',
  record: 'Record',
  private: 'Private',
  'not-understood': 'Not recognised',
};

/** The labels of source lines in the conversion log. */
export const formatPart = (part: LineSpan['part']): string => names[part];

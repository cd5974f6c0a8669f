import type { LineSpan } from '../model/ledger.ts';
import { message } from '../i18n/message.ts';

const names: Record<LineSpan['part'], string> = {
  title: message('part.title'),
  abstract: message('paper.abstract'),
  date: message('digest.date'),
  curators: message('digest.curators'),
  chrome: message('part.boilerplate'),
  blank: message('part.blank'),
  repeated: message('part.repeated'),
  metadata: message('part.metadata'),
  record: message('part.record'),
  private: message('part.private'),
  withdrawn: message('withdrawn.title'),
  'not-understood': message('part.notRecognised'),
};

/** The label of a part of a digest's source in the conversion log. */
export const formatPart = (part: LineSpan['part']): string => names[part];

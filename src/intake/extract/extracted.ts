import type { Position, SourceFormat } from '../../plans/source.ts';

/** What a person should know of how the words were taken; nothing here stops the reading. */
export const NOTE_CODES = [
  'CONVERTED',
  'NUMBERING_REBUILT',
  'REVISIONS_ACCEPTED',
  'CONTENTS_LEFT_OUT',
  'PAGE_FURNITURE_LEFT_OUT',
  'SITE_FURNITURE_LEFT_OUT',
  'TITLE_FROM_PAGE_HEAD',
  'HIDDEN_SHEETS_LEFT_OUT',
  'HIDDEN_TEXT_LEFT_OUT',
  'HIDDEN_ROWS_READ',
  'PAGES_WITHOUT_TEXT',
  'UNDECODABLE_CHARACTERS',
  'EMBEDDED_DOCUMENT_LEFT_OUT',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export interface ExtractionNote {
  code: NoteCode;
  messageZh: string;
  messageEn: string;
}

/** The words of a document of any format, with the way back to where each of them stands in it. */
export interface Extracted {
  format: SourceFormat;
  /** The format before conversion (DOC, WPS, RTF …), or null. */
  convertedFrom: string | null;
  /** What the reader reads: one paragraph or one table row a line, cells divided by a tab. */
  text: string;
  /** In order of `start`; the first begins at 0. */
  positions: Position[];
  notes: ExtractionNote[];
}

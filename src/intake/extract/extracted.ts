/** What a document was when the words were taken from it; a converted one (.doc) counts as what it was converted to. */
export type ExtractedFormat = 'TXT' | 'DOCX' | 'HTML' | 'PDF' | 'XLSX';

/** Where words stand in the original, as a person would look them up there. All numbers count from 1. */
export type Place =
  | { kind: 'LINE'; line: number }
  /** A paragraph that holds words, counted through the document; `element` is its path in a web page. */
  | { kind: 'PARAGRAPH'; paragraph: number; element: string | null }
  | { kind: 'TABLE_CELL'; table: number; row: number; column: number; element: string | null }
  | { kind: 'PAGE_LINE'; page: number; line: number }
  | { kind: 'SHEET_CELL'; sheet: string; cell: string };

/** From `start` in the text to the next position's start, the words stand at `place`. */
export interface Position {
  start: number;
  place: Place;
}

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
  format: ExtractedFormat;
  /** The format before conversion (DOC, WPS, RTF …), or null. */
  convertedFrom: string | null;
  /** What the reader reads: one paragraph or one table row a line, cells divided by a tab. */
  text: string;
  /** In order of `start`; the first begins at 0. */
  positions: Position[];
  notes: ExtractionNote[];
}

/** A place, how far into it, and how to say it. */
export interface FoundPosition {
  place: Place;
  /** Characters of the text between where the place begins and the offset asked about. */
  offsetInPlace: number;
  label: { zh: string; en: string };
}

/** Where an offset of the text stands in the original. Offsets beyond the ends are taken for the nearest end. */
export function positionAt(extracted: Pick<Extracted, 'text' | 'positions'>, offset: number): FoundPosition {
  const at = Math.max(0, Math.min(offset, extracted.text.length));
  let low = 0;
  let high = extracted.positions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((extracted.positions[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const found = extracted.positions[low];
  if (!found) throw new Error('invariant broken: an extracted text has at least one position');
  return { place: found.place, offsetInPlace: Math.max(0, at - found.start), label: labelOf(found.place) };
}

/** A place in words: 第12段, 表2第3行第4列, 第5页第7行, 工作表“任务分工”B7. */
export function labelOf(place: Place): { zh: string; en: string } {
  switch (place.kind) {
    case 'LINE':
      return { zh: `第${place.line}行`, en: `line ${place.line}` };
    case 'PARAGRAPH':
      return { zh: `第${place.paragraph}段`, en: `paragraph ${place.paragraph}` };
    case 'TABLE_CELL':
      return {
        zh: `表${place.table}第${place.row}行第${place.column}列`,
        en: `table ${place.table}, row ${place.row}, column ${place.column}`,
      };
    case 'PAGE_LINE':
      return { zh: `第${place.page}页第${place.line}行`, en: `page ${place.page}, line ${place.line}` };
    case 'SHEET_CELL':
      return { zh: `工作表“${place.sheet}”${place.cell}`, en: `sheet "${place.sheet}", cell ${place.cell}` };
  }
}

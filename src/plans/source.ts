import { invariant } from '../kernel/invariant.ts';

/** What a document was when the words were taken from it; a converted one (.doc) counts as what it was converted to. */
export const SOURCE_FORMATS = ['TXT', 'DOCX', 'HTML', 'PDF', 'XLSX'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

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

/** A place, how far into it, and how to say it. */
export interface FoundPosition {
  place: Place;
  /** Characters of the text between where the place begins and the offset asked about. */
  offsetInPlace: number;
  label: { zh: string; en: string };
}

/** Where an offset of the text stands in the original. Offsets beyond the ends are taken for the nearest end. */
export function positionAt(positions: readonly Position[], offset: number): FoundPosition {
  const at = Math.max(0, offset);
  let low = 0;
  let high = positions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((positions[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const found = positions[low];
  invariant(found, 'an extracted text has at least one position');
  return { place: found.place, offsetInPlace: Math.max(0, at - found.start), label: labelOf(found.place) };
}

/** A place in words: 第12段, 表2第3行第4列, 第5页第7行, 工作表“任务分工”B7. */
function labelOf(place: Place): { zh: string; en: string } {
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

/** The document that a plan's text was taken from. */
export interface PlanSource {
  format: SourceFormat;
  /** As the officer named the file, or null. */
  fileName: string | null;
  /** SHA-256 of its bytes, hexadecimal, where they were at hand. */
  hash?: string | undefined;
  positions: Position[];
}

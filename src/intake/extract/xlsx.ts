import { refuse } from '../../kernel/refusal.ts';
import { type Block, writeBlocks } from './blocks.ts';
import type { Extracted, ExtractionNote } from './extracted.ts';
import { LineWriter } from './line-writer.ts';
import { allBelow, type Element, elementsOf, firstBelow } from './markup.ts';
import { noteOf } from './notes.ts';
import { mainPart, relationsOf, xmlPart } from './office-parts.ts';
import { formatCode } from './xlsx-format.ts';
import { type Book, sheetTables, stringOf } from './xlsx-sheet.ts';
import type { Zip } from './zip.ts';

/** Takes the tables of a workbook, sheet by sheet in their order; hidden sheets are named and left out. */
export function extractXlsx(zip: Zip): Extracted {
  const main = mainPart(zip, 'xl/workbook.xml');
  const workbook = xmlPart(zip, main) ?? refuse('DOCUMENT_DAMAGED', { format: 'XLSX', reason: main, reasonEn: main });
  const related = relationsOf(zip, main);
  const part = (type: string, otherwise: string) =>
    xmlPart(zip, related.find((one) => one.type.endsWith(type))?.target ?? otherwise);
  const book: Book = {
    strings: sharedStrings(part('/sharedStrings', 'xl/sharedStrings.xml')),
    formats: cellFormats(part('/styles', 'xl/styles.xml')),
    from1904: ['1', 'true'].includes(firstBelow(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const notes: ExtractionNote[] = [];
  const hidden: string[] = [];
  const writer = new LineWriter();
  for (const { attributes } of allBelow(workbook, 'sheet')) {
    const name = attributes.name ?? '';
    const target = related.find(({ id }) => id === attributes.id)?.target;
    if (attributes.state === 'hidden' || attributes.state === 'veryHidden') hidden.push(name);
    else if (target?.includes('worksheets/')) {
      const sheet =
        xmlPart(zip, target) ?? refuse('DOCUMENT_DAMAGED', { format: 'XLSX', reason: target, reasonEn: target });
      const { tables, hasHidden } = sheetTables(sheet, name, book);
      if (hasHidden) notes.push(noteOf('HIDDEN_ROWS_READ', name));
      writeBlocks(writer, tables satisfies Block[]);
    }
  }
  if (hidden.length > 0) notes.push(noteOf('HIDDEN_SHEETS_LEFT_OUT', hidden.join('、')));
  const { text, positions } = writer.finish();
  if (positions.length === 0) refuse('DOCUMENT_EMPTY');
  return { format: 'XLSX', convertedFrom: null, text, positions, notes };
}

/** The strings that cells refer to by number, without their reading aids. */
function sharedStrings(root: Element | undefined): string[] {
  const table = root && firstBelow(root, 'sst');
  return table ? elementsOf(table, 'si').map(stringOf) : [];
}

/** The format code of each cell style. */
function cellFormats(root: Element | undefined): string[] {
  if (!root) return [];
  const own = new Map(
    allBelow(root, 'numFmt').map(
      ({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? 'General'] as const,
    ),
  );
  const styles = firstBelow(root, 'cellXfs');
  return styles
    ? elementsOf(styles, 'xf').map(({ attributes }) => formatCode(Number(attributes.numFmtId ?? 0), own))
    : [];
}

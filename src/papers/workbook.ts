import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Row, Sheet } from 'write-excel-file/node';
import { invariant } from '../kernel/invariant.ts';
import { neutralised, type SheetCell } from './ledger-sheet.ts';
import { chartParts, DRAWING_RELATION, type PlacedChart } from './workbook-charts.ts';
import { type ZipEntry, zipStream } from './zip-stream.ts';

/** A column of a sheet; with a `format` its cells are numbers, written by it. One without a head is bare: a gap, or room for charts. */
export interface BookColumn {
  head: string;
  /** In characters of the sheet. */
  width: number;
  align: 'left' | 'center' | 'right';
  format?: string;
}

export type BookRow = readonly SheetCell[];

/** Paints the cells of these columns, from the first (from 0), whose number lies from `from` up to, but not including, `below`. */
export interface Shade {
  columns: { first: number; count: number };
  rows: number;
  from: number;
  below: number;
  fill: string;
  ink: string;
}

/** One sheet: title, notes, head, and rows as they come. */
export interface BookSheet {
  name: string;
  title: string;
  notes?: readonly string[];
  columns: readonly BookColumn[];
  pages: AsyncIterable<readonly BookRow[]> | Iterable<readonly BookRow[]>;
  /** Columns that stay in sight. */
  keptColumns?: number;
  shades?: readonly Shade[];
  charts?: readonly PlacedChart[];
}

/** How many columns of the sheet a text is wide: Chinese characters take two. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 256 ? 1 : 2), 0);

/** Points of a line of text of 10 points, what stands around it, and the most that Excel gives a row. */
const LINE_HEIGHT = 13.5;
const AROUND = 5;
const TALLEST = 409;
const TITLE_HEIGHT = 26;
const HEAD_HEIGHT = 22;

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(columnsOf(part) / Math.max(1, width - 1))), 0);

/** The height at which all of a row can be read; LibreOffice and older Excel do not reckon it themselves. */
function heightOf(row: BookRow, columns: readonly BookColumn[]): number {
  const lines = columns.map(({ width }, index) => linesIn(String(row[index] ?? ''), width));
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE_HEIGHT + AROUND);
}

/** A, B, … Z, AA, …: the letters of a column counted from 0. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Title, notes and head stand above the rows. */
export const rowsAbove = ({ notes = [] }: Pick<BookSheet, 'notes'>): number => notes.length + 2;

const CELL = {
  fontFamily: '宋体',
  fontSize: 10,
  borderStyle: 'thin',
  borderColor: '#000000',
  alignVertical: 'center',
  wrap: true,
} as const;

function shaded({ columns: { first, count }, rows, from, below, fill, ink }: Shade, above: number) {
  const cell = `${columnLetters(first)}${above + 1}`;
  return {
    cellRange: { from: { row: above + 1, column: first + 1 }, to: { row: above + rows, column: first + count } },
    // An empty cell is no number; left to a mere comparison it would count as nought.
    condition: { formula: `AND(ISNUMBER(${cell}),${cell}>=${from},${below}>${cell})` },
    style: { backgroundColor: fill, textColor: ink },
  };
}

/** A sheet without its rows: title, notes, head, widths, styles and one row that shows which style each column has. */
function frameOf(sheet: BookSheet): Sheet<never> {
  const { columns, notes = [], title, name, keptColumns = 0, shades = [] } = sheet;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const across = (text: string, style: object): Row =>
    columns.map((_column, index) =>
      index === 0
        ? { value: neutralised(text), type: String, columnSpan: columns.length, alignVertical: 'center', ...style }
        : null,
    );
  const above = rowsAbove(sheet);
  const headLines = columns.map((column) => linesIn(column.head, column.width));
  const headHeight = Math.max(HEAD_HEIGHT, Math.max(...headLines) * LINE_HEIGHT + AROUND);
  const shading = shades
    .filter(({ rows, columns: { count } }) => rows > 0 && count > 0)
    .map((shade) => shaded(shade, above));
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: above,
    ...(keptColumns > 0 && { stickyColumnsCount: keptColumns }),
    columns: columns.map((column) => ({ width: column.width })),
    data: [
      across(title, { fontFamily: '黑体', fontSize: 16, align: 'center', height: TITLE_HEIGHT }),
      ...notes.map((note) =>
        across(note, {
          fontFamily: '宋体',
          fontSize: 10,
          wrap: true,
          height: linesIn(note, width) * LINE_HEIGHT + AROUND,
        }),
      ),
      columns.map(({ head }) =>
        head === ''
          ? { value: '', type: String, height: headHeight }
          : {
              ...CELL,
              value: neutralised(head),
              type: String,
              fontWeight: 'bold' as const,
              align: 'center' as const,
              height: headHeight,
              backgroundColor: '#F2F2F2',
            },
      ),
      columns.map(({ head, align, format }) =>
        head === ''
          ? { value: 'x', type: String, align }
          : format === undefined
            ? { ...CELL, value: 'x', type: String, align }
            : { ...CELL, value: 1, type: Number, align, format },
      ),
    ],
    ...(shading.length > 0 && { conditionalFormatting: shading }),
  };
}

/** Printed on A4 across, as wide as the page, head on every page, numbered: what the library cannot say. */
const printable = (xml: string, hasCharts: boolean): string => {
  const foot = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
  const drawing = hasCharts ? `<drawing r:id="${DRAWING_RELATION}"/>` : '';
  return xml
    .replace(/<sheetViews>/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(
      /<pageMargins[^>]*\/>/,
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup[^>]*\/>/,
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${foot}${drawing}`,
    );
};

const withPrintTitles = (xml: string, sheets: readonly BookSheet[]): string =>
  xml.replace(
    '<definedNames/>',
    `<definedNames>${sheets
      .map(
        (sheet, index) =>
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet.name}!$1:$${rowsAbove(sheet)}</definedName>`,
      )
      .join('')}</definedNames>`,
  );

const cellXml = (value: SheetCell, place: string, style: string): string => {
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const text = neutralised(value ?? '');
  if (text === '') return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
};

/** The sheet in parts: what stands above the rows, the rows as they come, what stands below. */
async function* sheetParts(xml: string, sheet: BookSheet): AsyncGenerator<Uint8Array> {
  const above = rowsAbove(sheet);
  const sample = new RegExp(`<row r="${above + 1}"[^>]*>.*?</row>`).exec(xml);
  invariant(sample, 'the frame has the row that shows the styles');
  const styles = [...sample[0].matchAll(/<c [^>]*\bs="(\d+)"/g)].map((match) => match[1] ?? '0');
  invariant(styles.length === sheet.columns.length, 'each column shows its style');
  yield strToU8(xml.slice(0, sample.index));
  let row = above;
  for await (const page of sheet.pages) {
    const text = page.map((cells) => {
      row++;
      const written = sheet.columns.map((_column, index) =>
        cellXml(cells[index] ?? null, `${columnLetters(index)}${row}`, styles[index] ?? '0'),
      );
      return `<row r="${row}" ht="${heightOf(cells, sheet.columns)}" customHeight="1">${written.join('')}</row>`;
    });
    yield strToU8(text.join(''));
  }
  yield strToU8(xml.slice(sample.index + sample[0].length));
}

/**
 * A workbook of several sheets: title, notes, frozen head, borders, A4 across. Rows are written as they come, so that a hundred
 * thousand need no more memory than a page of them; nothing in it is a formula that a text of the register began.
 */
export async function* workbook(sheets: readonly BookSheet[]): AsyncGenerator<Uint8Array> {
  // Loaded with the first workbook (ADR 0063).
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const frame = unzipSync(await writeXlsxFile(sheets.map(frameOf)).toBuffer());
  const charts = chartParts(sheets.map((sheet) => sheet.charts ?? []));
  const added = Object.entries(charts.parts).map(([name, xml]): [string, Uint8Array] => [name, strToU8(xml)]);
  const names = Object.entries({ ...frame, ...Object.fromEntries(added) });
  yield* zipStream(
    names.map(([name, bytes]): ZipEntry => {
      const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
      const sheet = number === undefined ? undefined : sheets[Number(number) - 1];
      if (sheet) return { name, parts: sheetParts(printable(strFromU8(bytes), Boolean(sheet.charts?.length)), sheet) };
      if (name === 'xl/workbook.xml') return { name, parts: [strToU8(withPrintTitles(strFromU8(bytes), sheets))] };
      if (name === '[Content_Types].xml') {
        const listed = strFromU8(bytes).replace('</Types>', `${charts.overrides}</Types>`);
        return { name, parts: [strToU8(listed)] };
      }
      return { name, parts: [bytes] };
    }),
  );
}

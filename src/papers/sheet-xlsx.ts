import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { invariant } from '../kernel/invariant.ts';
import { LEDGER_COLUMNS, type LedgerRow, neutralised, type SheetCell } from './ledger-sheet.ts';
import { type ZipEntry, zipStream } from './zip-stream.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';
/** Title and head stand above the rows. */
const ROWS_ABOVE = 2;
const TITLE_HEIGHT = 26;
const HEAD_HEIGHT = 22;

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const COLUMN_LETTERS = LEDGER_COLUMNS.map((_column, index) => String.fromCharCode(65 + index));

/** The workbook without its rows: title, head, widths, styles and one empty row that shows which style each column has. */
async function frame(title: string): Promise<Record<string, Uint8Array>> {
  const cell = {
    fontFamily: '宋体',
    fontSize: 10,
    borderStyle: 'thin',
    borderColor: '#000000',
    alignVertical: 'center',
    wrap: true,
  } as const;
  const rows: SheetData = [
    LEDGER_COLUMNS.map((_column, index) =>
      index === 0
        ? {
            value: neutralised(title),
            type: String,
            columnSpan: LEDGER_COLUMNS.length,
            fontFamily: '黑体',
            fontSize: 16,
            align: 'center',
            alignVertical: 'center',
            height: TITLE_HEIGHT,
          }
        : null,
    ),
    LEDGER_COLUMNS.map(({ head }) => ({
      ...cell,
      value: head,
      type: String,
      fontWeight: 'bold',
      align: 'center',
      height: HEAD_HEIGHT,
      backgroundColor: '#F2F2F2',
    })),
    LEDGER_COLUMNS.map(({ align }) => ({ ...cell, value: 'x', type: String, align })),
  ];
  const written = writeXlsxFile(rows, {
    sheet: '台账',
    orientation: 'landscape',
    stickyRowsCount: ROWS_ABOVE,
    columns: LEDGER_COLUMNS.map(({ width }) => ({ width })),
  });
  return unzipSync(await written.toBuffer());
}

/** Printed on A4 across, as wide as the page, head on every page, numbered: what the library cannot say. */
const printable = (xml: string): string =>
  xml
    .replace(/<sheetViews>/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(
      /<pageMargins[^>]*\/>/,
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup[^>]*\/>/,
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
    );
const withPrintTitles = (xml: string): string =>
  xml.replace(
    '<definedNames/>',
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$1:$${ROWS_ABOVE}</definedName></definedNames>`,
  );

const cellXml = (value: SheetCell, place: string, style: string): string => {
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const text = neutralised(value ?? '');
  if (text === '') return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
};

/** The sheet in parts: what stands above the rows, the rows as they come, what stands below. */
async function* sheetParts(xml: string, pages: AsyncIterable<readonly LedgerRow[]>): AsyncGenerator<Uint8Array> {
  const sample = new RegExp(`<row r="${ROWS_ABOVE + 1}"[^>]*>.*?</row>`).exec(xml);
  invariant(sample, 'the frame has the row that shows the styles');
  const styles = [...sample[0].matchAll(/<c [^>]*\bs="(\d+)"/g)].map((match) => match[1] ?? '0');
  invariant(styles.length === LEDGER_COLUMNS.length, 'each column shows its style');
  const [above, below] = [xml.slice(0, sample.index), xml.slice(sample.index + sample[0].length)];
  yield strToU8(above);
  let row = ROWS_ABOVE;
  for await (const page of pages) {
    const text = page.map((line) => {
      row++;
      const cells = LEDGER_COLUMNS.map(({ cell }, index) =>
        cellXml(cell(line), `${COLUMN_LETTERS[index]}${row}`, styles[index] ?? '0'),
      );
      return `<row r="${row}">${cells.join('')}</row>`;
    });
    yield strToU8(text.join(''));
  }
  yield strToU8(below);
}

/**
 * The 台账 as an Excel workbook: officers' columns, frozen head, borders, A4 across. Rows are written as they come, so that
 * a hundred thousand need no more memory than a page of them; nothing in it is a formula.
 */
export async function* ledgerXlsx(
  title: string,
  pages: AsyncIterable<readonly LedgerRow[]>,
): AsyncGenerator<Uint8Array> {
  const parts = await frame(title);
  const entries = Object.entries(parts).map(([name, bytes]): ZipEntry => {
    if (name === SHEET) return { name, parts: sheetParts(printable(strFromU8(bytes)), pages) };
    return { name, parts: [name === WORKBOOK ? strToU8(withPrintTitles(strFromU8(bytes))) : bytes] };
  });
  yield* zipStream(entries);
}

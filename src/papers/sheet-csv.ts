import { LEDGER_COLUMNS, type LedgerRow, neutralised, type SheetCell } from './ledger-sheet.ts';

const BYTE_ORDER_MARK = '\uFEFF';

const field = (cell: SheetCell): string => {
  const text = typeof cell === 'number' ? String(cell) : neutralised(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const lineOf = (cells: readonly SheetCell[]): string => `${cells.map(field).join(',')}\r\n`;

/** The 台账 as CSV: UTF-8 with byte order mark and CRLF, as Excel and WPS read it; nothing in it is a formula. */
export async function* ledgerCsv(pages: AsyncIterable<readonly LedgerRow[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + lineOf(LEDGER_COLUMNS.map(({ head }) => head)));
  for await (const rows of pages) {
    yield encoder.encode(rows.map((row) => lineOf(LEDGER_COLUMNS.map(({ cell }) => cell(row)))).join(''));
  }
}

import { LEDGER_COLUMNS, type LedgerRow } from './ledger-sheet.ts';
import { type BookRow, workbook } from './workbook.ts';

async function* cellsOf(pages: AsyncIterable<readonly LedgerRow[]>): AsyncGenerator<BookRow[]> {
  for await (const page of pages) yield page.map((row) => LEDGER_COLUMNS.map(({ cell }) => cell(row)));
}

/** The 台账 as an Excel workbook: officers' columns, frozen head, borders, A4 across; rows are written as they come. */
export async function* ledgerXlsx(
  title: string,
  pages: AsyncIterable<readonly LedgerRow[]>,
): AsyncGenerator<Uint8Array> {
  yield* workbook([{ name: '台账', title, columns: LEDGER_COLUMNS, pages: cellsOf(pages) }]);
}

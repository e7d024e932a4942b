import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { type LedgerRow, NOTHING_REPORTED } from './ledger-sheet.ts';
import { ledgerCsv } from './sheet-csv.ts';
import { ledgerXlsx } from './sheet-xlsx.ts';

const row = (over: Partial<LedgerRow> = {}): LedgerRow => ({
  number: 1,
  task: '开展调查',
  clause: '一（一）1',
  leads: '水利局',
  supports: '财政局等',
  dueOn: null,
  ...NOTHING_REPORTED,
  light: '',
  remark: '',
  ...over,
});
async function* pages(...rows: LedgerRow[]) {
  for (const one of rows) yield [one];
}
async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const HOSTILE = ['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\tx', '\r=1', '＝1'];

test('nothing in the workbook or in the CSV is a formula, whatever a plan says', async () => {
  const rows = HOSTILE.map((task, index) => row({ task, number: index + 1 }));
  const csv = (await bytesOf(ledgerCsv(pages(...rows)))).toString('utf8');
  expect(csv.match(/,("|)'/g)).toHaveLength(HOSTILE.length);
  const sheets = (await readXlsxFile(await bytesOf(ledgerXlsx('=1+1', pages(...rows))))) as unknown as {
    data: unknown[][];
  }[];
  expect(sheets[0]?.data.slice(2).map((cells) => String(cells[1]).startsWith("'"))).toEqual(HOSTILE.map(() => true));
  expect(String(sheets[0]?.data[0]?.[0])).toBe("'=1+1");
});

test('quotes, commas, line breaks, markup and characters that no sheet can hold come through or are left out', async () => {
  const task = 'a"b,c\nd <e> & \u0001f 𠮷';
  const csv = (await bytesOf(ledgerCsv(pages(row({ task }))))).toString('utf8');
  expect(csv).toContain('"a""b,c\nd <e> & f 𠮷"');
  const [sheet] = (await readXlsxFile(await bytesOf(ledgerXlsx('台账', pages(row({ task })))))) as unknown as {
    data: unknown[][];
  }[];
  expect(sheet?.data[2]?.[1]).toBe('a"b,c\nd <e> & f 𠮷');
});

test('an empty view is a sheet with its head alone', async () => {
  const [sheet] = (await readXlsxFile(await bytesOf(ledgerXlsx('台账', pages())))) as unknown as {
    data: unknown[][];
  }[];
  expect(sheet?.data).toHaveLength(2);
  expect((await bytesOf(ledgerCsv(pages()))).toString('utf8').split('\r\n')).toHaveLength(2);
});

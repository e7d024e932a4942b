import type { Chart } from './card-charts.ts';
import { chartPart } from './chart-part.ts';
import { type BookColumn, type BookRow, type BookSheet, rowsAbove } from './workbook.ts';
import type { PlacedChart } from './workbook-charts.ts';

// What the workbooks of yearly and of final cards share: rows card by card, and charts on a sheet of their own.

/** Cards whose rows are made at once. */
const AT_ONCE = 100;

/** The rows of cards, made some cards at a time as they are written. */
export async function* pagesOf<Card>(
  cards: readonly Card[],
  rowsOf: (part: readonly Card[]) => readonly BookRow[] | Promise<readonly BookRow[]>,
): AsyncGenerator<readonly BookRow[]> {
  for (let from = 0; from < cards.length; from += AT_ONCE) yield await rowsOf(cards.slice(from, from + AT_ONCE));
}

const FIGURES = '图表数据';
/** Pixels of a row of the sheet of charts, and of a hundredth of its one wide column. */
const ROW_PIXELS = 20;
const BLANK_COLUMN: BookColumn = { head: '', width: 14, align: 'left' };
const CHART_COLUMNS = 9;

const columnsOf = ({ table }: Chart): BookColumn[] =>
  table.names.map((head, index) =>
    index === 0 ? { head, width: 22, align: 'left' } : { head, width: 10, align: 'right', format: '0.00' },
  );

/** The charts one below the other, and the figures that they show side by side on a sheet of their own. */
export async function chartSheets(charts: readonly Chart[], notes: readonly string[]): Promise<BookSheet[]> {
  if (charts.length === 0) return [];
  const above = rowsAbove({ notes: [] });
  const columns = charts.flatMap((chart, index) => [...(index === 0 ? [] : [BLANK_COLUMN]), ...columnsOf(chart)]);
  const longest = Math.max(...charts.map(({ table }) => table.rows.length));
  const rows = Array.from({ length: longest }, (_row, at) =>
    charts.flatMap(({ table }, index): BookRow => {
      const own = table.rows[at]?.map((cell) => (typeof cell === 'string' ? cell.replace('\n', ' ') : cell));
      return [...(index === 0 ? [] : ['']), ...(own ?? table.names.map(() => ''))];
    }),
  );
  const placed: PlacedChart[] = [];
  let column = 0;
  let row = rowsAbove({ notes });
  for (const { title, description, table, options } of charts) {
    const xml = await chartPart(options, FIGURES, { column, row: above - 1 });
    const rowsTall = Math.ceil((options.transformation?.height ?? 300) / ROW_PIXELS);
    placed.push({
      name: title,
      description,
      xml,
      from: { column: 0, row },
      to: { column: CHART_COLUMNS, row: row + rowsTall },
    });
    column += table.names.length + 1;
    row += rowsTall + 1;
  }
  return [
    {
      name: '图表',
      title: '图表',
      notes,
      columns: Array.from({ length: CHART_COLUMNS }, () => BLANK_COLUMN),
      pages: [],
      charts: placed,
    },
    { name: FIGURES, title: '图表所用数据', columns, pages: [rows] },
  ];
}

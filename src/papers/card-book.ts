import type { Scorecard } from '../assessment/card.ts';
import { type Chart, losses, spread, waterfall } from './card-charts.ts';
import { heatColumns, heatRow, heatShades, NOT_SCORED } from './card-heat.ts';
import { type CardProof, type CardSet, spreadWords, standingWords, titleOf } from './card-set.ts';
import {
  LINE_COLUMNS,
  lineRows,
  MARK_COLUMNS,
  markRows,
  PROOF_COLUMNS,
  proofRow,
  SAYING_COLUMNS,
  sayingRows,
  summarySheet,
} from './card-sheets.ts';
import { chartPart } from './chart-part.ts';
import { type BookColumn, type BookRow, type BookSheet, rowsAbove, workbook } from './workbook.ts';
import type { PlacedChart } from './workbook-charts.ts';

/** Cards whose rows are made at once. */
const AT_ONCE = 100;

export interface CardBook {
  set: CardSet;
  /** The records on which some of the cards rest. */
  proofsOf: (cards: readonly Scorecard[]) => Promise<CardProof[]>;
  /** The place of a clause in its plan. */
  ordinalOf: (clauseId: string) => number;
  /** Is told of how many cards the lines are written. */
  told?: (done: number) => void;
}

async function* pagesOf(
  cards: readonly Scorecard[],
  rowsOf: (part: readonly Scorecard[]) => readonly BookRow[] | Promise<readonly BookRow[]>,
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
async function chartSheets(charts: readonly Chart[], notes: readonly string[]): Promise<BookSheet[]> {
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

function chartsOf({ cards, peers, unitOf }: CardSet): Chart[] {
  const [only, second] = cards;
  const single = only && !second ? only : null;
  const way = single ? waterfall(single, unitOf(single.unitId).shortName) : losses({ cards, unitOf });
  return [...(way ? [way] : []), ...(peers ? [spread(peers, single)] : [])];
}

/**
 * Scorecards as an Excel workbook: summary, lines, facts that cost or earned points, evidence, map of units and clauses, charts.
 * Every sheet says whether it is a trial or final. Rows are made as they are written.
 */
export async function* cardBook({
  set,
  proofsOf,
  ordinalOf,
  told = () => undefined,
}: CardBook): AsyncGenerator<Uint8Array> {
  const { cards } = set;
  const title = titleOf(set);
  const standing = standingWords(set);
  const among = spreadWords(set);
  const notes = [standing];
  const summary = summarySheet(set);
  const clauses = heatColumns(cards, ordinalOf);
  let done = 0;
  yield* workbook([
    {
      name: '汇总',
      title: `${title}　汇总`,
      notes: among ? [standing, among] : notes,
      columns: summary.columns,
      keptColumns: 1,
      pages: pagesOf(cards, (part) => part.map((card) => summary.rowOf(card))),
    },
    {
      name: '明细',
      title: `${title}　明细`,
      notes,
      columns: LINE_COLUMNS,
      keptColumns: 3,
      pages: pagesOf(cards, (part) => {
        done += part.length;
        told(done);
        return part.flatMap((card) => lineRows(set, card));
      }),
    },
    {
      name: '等次变化与缺项',
      title: `${title}　改变等次的最小事实和未计入的事项`,
      notes,
      columns: SAYING_COLUMNS,
      pages: pagesOf(cards, (part) => part.flatMap((card) => sayingRows(set, card))),
    },
    {
      name: '加减分',
      title: `${title}　加减分和否决事实`,
      notes,
      columns: MARK_COLUMNS,
      pages: pagesOf(cards, (part) => part.flatMap((card) => markRows(set, card))),
    },
    {
      name: '证据清单',
      title: `${title}　证据清单`,
      notes,
      columns: PROOF_COLUMNS,
      pages: pagesOf(cards, async (part) => (await proofsOf(part)).map((proof) => proofRow(set, proof))),
    },
    {
      name: '热力图',
      title: `${title}　单位与条款完成度（%）`,
      notes: [...notes, `数字为该条款下应计事项的加权完成度；${NOT_SCORED} 有职责但本年不计分；空白为无职责`],
      columns: [
        { head: '单位', width: 14, align: 'left' },
        ...clauses.map(
          ({ clausePath, title: clause }): BookColumn => ({
            head: `${clausePath}\n${clause}`,
            width: 11,
            align: 'center',
            format: '0',
          }),
        ),
      ],
      keptColumns: 1,
      shades: heatShades(clauses.length, cards.length),
      pages: pagesOf(cards, (part) => part.map((card) => heatRow(card, clauses, set.unitOf(card.unitId)))),
    },
    ...(await chartSheets(chartsOf(set), notes)),
  ]);
}

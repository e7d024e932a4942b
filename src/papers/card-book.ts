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
import { chartSheets, pagesOf } from './chart-sheets.ts';
import { type BookColumn, workbook } from './workbook.ts';

export interface CardBook {
  set: CardSet;
  /** The records on which some of the cards rest. */
  proofsOf: (cards: readonly Scorecard[]) => Promise<CardProof[]>;
  /** The place of a clause in its plan. */
  ordinalOf: (clauseId: string) => number;
  /** Is told of how many cards the lines are written. */
  told?: (done: number) => void;
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

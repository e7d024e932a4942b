import type { FinalCard } from '../assessment/final-card.ts';
import { type Chart, lossesOf, spread, waterfallOf } from './card-charts.ts';
import { type CardProof, spreadWords, standingWords, titleOf } from './card-set.ts';
import { MARK_COLUMNS, markRows, PROOF_COLUMNS, proofRow } from './card-sheets.ts';
import { chartSheets, pagesOf } from './chart-sheets.ts';
import type { FinalSet } from './final-set.ts';
import {
  FINAL_SUMMARY_COLUMNS,
  finalSummaryRow,
  KEY_WORK_COLUMNS,
  keyWorkNote,
  keyWorkRows,
  REMARK_COLUMNS,
  remarkRows,
  TARGET_COLUMNS,
  targetRows,
} from './final-sheets.ts';
import { stepsOfFinal } from './final-steps.ts';
import { workbook } from './workbook.ts';

/** All of which the files of final cards are made. */
export interface FinalBook {
  set: FinalSet;
  /** The records on which some of the cards rest. */
  proofsOf: (cards: readonly FinalCard[]) => Promise<CardProof[]>;
  /** Is told of how many cards the lines are written. */
  told?: (done: number) => void;
}

function chartsOf({ cards, distribution, unitOf }: FinalSet): Chart[] {
  const scored = cards.filter(({ totalHundredths }) => totalHundredths !== null);
  const [only, second] = scored;
  const single = only && !second ? only : null;
  const way = single
    ? waterfallOf(stepsOfFinal(single), unitOf(single.unitId).shortName)
    : lossesOf(cards, stepsOfFinal, unitOf);
  // How all are spread is shown where all are in the file.
  return [...(way ? [way] : []), ...(distribution && second ? [spread(scored)] : [])];
}

/**
 * Final cards as an Excel workbook: conclusions, targets, the check by key work apart from them, what was said, facts that hold a
 * grade down, evidence, charts. Every sheet says whether it is a trial or final.
 */
export async function* finalBook({ set, proofsOf, told = () => undefined }: FinalBook): AsyncGenerator<Uint8Array> {
  const { cards } = set;
  const title = titleOf(set);
  const standing = standingWords(set);
  const among = spreadWords(set);
  const notes = [standing];
  let done = 0;
  yield* workbook([
    {
      name: '汇总',
      title: `${title}　汇总`,
      notes: among ? [standing, among] : notes,
      columns: FINAL_SUMMARY_COLUMNS,
      keptColumns: 1,
      pages: pagesOf(cards, (part) => part.map((card) => finalSummaryRow(set, card))),
    },
    {
      name: '指标明细',
      title: `${title}　指标明细`,
      notes,
      columns: TARGET_COLUMNS,
      keptColumns: 3,
      pages: pagesOf(cards, (part) => {
        done += part.length;
        told(done);
        return part.flatMap((card) => targetRows(set, card));
      }),
    },
    {
      name: '重点工作校核',
      title: `${title}　重点工作校核`,
      notes: [...notes, keyWorkNote(set)],
      columns: KEY_WORK_COLUMNS,
      pages: pagesOf(cards, (part) => part.flatMap((card) => keyWorkRows(set, card))),
    },
    {
      name: '结论说明',
      title: `${title}　结论说明`,
      notes,
      columns: REMARK_COLUMNS,
      pages: pagesOf(cards, (part) => part.flatMap((card) => remarkRows(set, card))),
    },
    {
      name: '否决事实',
      title: `${title}　否决事实`,
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
    ...(await chartSheets(chartsOf(set), notes)),
  ]);
}

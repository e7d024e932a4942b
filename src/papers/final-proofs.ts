import { bindingTarget } from '../assessment/final.ts';
import type { FinalCard, TargetLine } from '../assessment/final-card.ts';
import { listRecordedMarks } from '../assessment/store-course.ts';
import { listLettersById } from '../assessment/store-targets.ts';
import type { Db } from '../db/engine.ts';
import { listIndicatorsThen } from '../indicators/store.ts';
import { listReadingsById } from '../indicators/store-readings.ts';
import type { Instant } from '../kernel/clock.ts';
import { proofOfReading } from './card-proofs.ts';
import { type CardProof, NO_FIGURE, NO_FILE, points } from './card-set.ts';
import type { FinalBook } from './final-book.ts';
import type { FinalSet, TargetRecord } from './final-set.ts';

/** The records behind the targets of these cards, as known when their evidence was frozen; three statements. */
export async function readTargetRecords(
  db: Db,
  cards: readonly FinalCard[],
  knownAt: Instant,
): Promise<FinalSet['targetOf']> {
  const lines = cards.flatMap(({ targets }) => targets);
  const ids = (of: (line: TargetLine) => string | null) => [...new Set(lines.flatMap((line) => of(line) ?? []))].sort();
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    new Map<string, Row>(rows.map((row) => [row.id, row]));
  const indicators = byId(
    await listIndicatorsThen(
      db,
      ids(({ indicatorId }) => indicatorId),
      knownAt,
    ),
  );
  const letters = byId(
    await listLettersById(
      db,
      ids(({ letterId }) => letterId),
    ),
  );
  const readings = byId(
    await listReadingsById(
      db,
      ids(({ readingId }) => readingId),
    ),
  );
  return ({ indicatorId, letterId, readingId }): TargetRecord => {
    const indicator = indicators.get(indicatorId) ?? null;
    const letter = letters.get(letterId) ?? null;
    return {
      indicator,
      comparator: indicator && letter && bindingTarget({ ...indicator, letter }).comparator,
      letter,
      reading: (readingId !== null && readings.get(readingId)) || null,
    };
  };
}

/** The records on which these cards rest: letter and figure of each target, what an assessor gave, facts that hold a grade down. */
async function readProofs(db: Db, set: FinalSet, cards: readonly FinalCard[]): Promise<CardProof[]> {
  const unitIds = cards.map(({ unitId }) => unitId);
  const marks = set.roundId
    ? await listRecordedMarks(db, { assessmentId: set.roundId, knownAt: set.knownAt, unitIds })
    : [];
  return cards.flatMap((card) => {
    const own = { unitId: card.unitId, obligationId: null };
    return [
      ...card.targets.flatMap((line): CardProof[] => {
        const { indicator, letter, reading } = set.targetOf(line);
        const head = { ...own, clausePath: '', title: line.nameZh };
        const judged = marks.filter(
          ({ unitId, part, code }) => unitId === card.unitId && part === 'ENTERED' && code === line.code,
        );
        const last = line.rule === 'JUDGED' ? judged.at(-1) : undefined;
        return [
          ...(letter
            ? [
                {
                  ...{ ...head, ...NO_FILE, ...NO_FIGURE, kindZh: '目标责任书', on: letter.signedOn },
                  words: `${letter.documentNumber}，目标 ${line.target}`,
                  by: letter.recordedBy,
                  recordId: letter.id,
                },
              ]
            : []),
          ...(reading && indicator ? [{ ...head, ...proofOfReading(reading, indicator, set.evidenceKnownAt) }] : []),
          ...(last
            ? [
                {
                  ...{ ...head, ...NO_FILE, ...NO_FIGURE, kindZh: '考核认定', on: last.factOn },
                  words: `${last.words}（按单项满分计 ${points(last.hundredths)}）；依据：${last.evidence}`,
                  by: last.recordedBy,
                  recordId: last.id,
                },
              ]
            : []),
        ];
      }),
      ...card.marks.map((mark): CardProof => {
        const what = { kindZh: '计分事实', on: mark.on, words: mark.wordsZh, by: '', recordId: mark.id };
        return { ...own, clausePath: '', title: mark.nameZh, ...what, ...NO_FILE, ...NO_FIGURE };
      }),
    ];
  });
}

/** All of which the files of final cards are made; the set holds only what its reader may see. */
export const readFinalBook = (db: () => Db, set: FinalSet): FinalBook => ({
  set,
  proofsOf: (cards) => readProofs(db(), set, cards),
});

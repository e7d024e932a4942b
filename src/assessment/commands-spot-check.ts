import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command } from '../ledger/command.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { annualSchemeOf, mayDo, openTo } from './commands-course.ts';
import { factsQuestion, type OfUnit, within } from './commands-review.ts';
import { VERIFIED_DEFECT } from './mark.ts';
import { drawByLot, type SpotCheckResult } from './review.ts';
import { addRecordedMark, addSpotChecks, findSpotCheck, listSpotChecks, recordCheckRow } from './store-course.ts';
import { unitFactsOf } from './store-unit-facts.ts';

export interface DrawSpotChecks {
  assessmentId: string;
  count: number;
  seed: string;
}

/** Most items of one draw; more is no sample. */
const LARGEST_DRAW = 500;

/** Draws items to be checked on the spot, by a stated seed (双随机, domain.md §3.2). What was drawn before is not drawn again. */
export const drawSpotChecksWith = (
  calendar: WorkCalendar,
): Command<DrawSpotChecks, { assessmentId: Id<'Assessment'>; drawn: number }> =>
  command('DRAW_SPOT_CHECKS', mayDo('drawSpotChecks'), async (tx, input: DrawSpotChecks, at) => {
    const assessment = await openTo(tx, 'drawSpotChecks', input.assessmentId);
    const seed = requiredWords(input.seed, 'seed');
    if (!Number.isInteger(input.count) || input.count < 1 || input.count > LARGEST_DRAW) {
      refuse(
        'BAD_INPUT',
        { field: 'count', problem: `应为 1 到 ${LARGEST_DRAW}。`, problemEn: `must be 1 to ${LARGEST_DRAW}.` },
        ['count'],
      );
    }
    const units = await unitFactsOf(tx, await factsQuestion(tx, assessment, null, at, calendar));
    const before = new Set(
      (await listSpotChecks(tx, { assessmentId: assessment.id })).map((row) => `${row.unitId} ${row.obligationId}`),
    );
    const items = units.flatMap(({ unitId, items: own }) =>
      own
        .filter(({ completedOn, obligationId }) => completedOn !== null && !before.has(`${unitId} ${obligationId}`))
        .map(({ obligationId }) => ({ unitId, obligationId })),
    );
    const drawn = drawByLot(items, input.count, seed);
    await addSpotChecks(
      tx,
      drawn.map(({ unitId, obligationId }) => ({
        jurisdiction: tx.jurisdiction,
        id: at.newId('SpotCheck'),
        assessmentId: assessment.id,
        unitId: unitId as Id<'Unit'>,
        obligationId: obligationId as Id<'Obligation'>,
        seed,
        drawnAt: at.now,
        version: 1,
      })),
    );
    return { assessmentId: assessment.id, drawn: drawn.length };
  });

export interface RecordSpotCheck {
  spotCheckId: string;
  result: SpotCheckResult;
  checkedOn: LocalDate;
  words: string;
  /** What a defect costs, by gravity; null when sound. */
  hundredths: number | null;
  expectedVersion: number;
}

/** What was found on the spot; a defect becomes a deduction by its gravity, within the scheme's bounds (domain.md §3.2). */
export const recordSpotCheck = command(
  'RECORD_SPOT_CHECK',
  mayDo('recordSpotCheck'),
  async (tx, input: RecordSpotCheck, at): Promise<OfUnit> => {
    const check =
      (await findSpotCheck(tx, input.spotCheckId)) ??
      refuse('NOT_FOUND', { field: 'spotCheckId', noun: 'SpotCheck', id: input.spotCheckId }, ['spotCheckId']);
    if (check.version !== input.expectedVersion) {
      refuse('STALE', { expected: input.expectedVersion, current: check.version }, ['expectedVersion']);
    }
    const assessment = await openTo(tx, 'recordSpotCheck', check.assessmentId);
    if (check.result !== null)
      refuse('WRONG_STATE', { fromState: check.result, deed: 'recordSpotCheck' }, ['spotCheckId']);
    if (input.checkedOn > at.today) {
      refuse('BAD_INPUT', { field: 'checkedOn', problem: '日期尚未到来。', problemEn: 'the day is yet to come.' }, [
        'checkedOn',
      ]);
    }
    const said = requiredWords(input.words, 'words');
    const { leastHundredths, mostHundredths } = (await annualSchemeOf(tx, assessment)).scheme.verifiedDefect;
    const isDefect = input.result === 'DEFECT';
    const points = input.hundredths;
    if (isDefect ? points === null || points < leastHundredths || points > mostHundredths : points !== null) {
      refuse(
        'BAD_INPUT',
        {
          field: 'hundredths',
          problem: isDefect ? `应为 ${leastHundredths} 到 ${mostHundredths}（百分之一分）。` : '没有缺陷时不填。',
          problemEn: isDefect ? `must be ${leastHundredths} to ${mostHundredths}.` : 'leave it out when sound.',
        },
        ['hundredths'],
      );
    }
    await recordCheckRow(tx, check, {
      result: input.result,
      checkedOn: input.checkedOn,
      words: said,
      checkedBy: at.actor.name,
    });
    if (isDefect) {
      await addRecordedMark(tx, {
        ...within(tx, assessment, check.unitId, at),
        id: at.newId('RecordedMark'),
        part: 'DEDUCTION',
        code: VERIFIED_DEFECT,
        obligationId: check.obligationId,
        factOn: input.checkedOn,
        hundredths: points,
        words: said,
        evidence: `现场抽查 ${check.id}`,
        spotCheckId: check.id,
        recordedBy: at.actor.name,
      });
    }
    return { assessmentId: assessment.id, unitId: check.unitId };
  },
);

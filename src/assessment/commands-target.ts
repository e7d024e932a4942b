import { allowing, maySpeakFor } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import { isDecimal } from '../indicators/reading.ts';
import { type Indicator, listIndicatorsById } from '../indicators/store.ts';
import { addReadings, closeReadings, listReadingsOfIndicators } from '../indicators/store-readings.ts';
import type { Id } from '../kernel/id.ts';
import { type LocalDate, lastDayOfYear, yearOf } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command, commandWithinUnits } from '../ledger/command.ts';
import { checkedParts } from '../progress/commands-reading.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { unitMeant } from './commands-review.ts';
import { addLetter, closeLetter, findLetter, findLetterOf } from './store-targets.ts';

/** Letters of responsibility are the government's; its office and the coordination office put them on record. */
const mayRecordLetters = allowing(['OWNER', 'SUPERVISION_DIRECTOR', 'COORDINATION_OFFICE']);

/** What a deed on a letter answers. */
export interface LetterRecorded {
  letterId: Id<'TargetLetter'>;
  unitId: Id<'Unit'>;
}

const bad = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

/** The figure meant, as it stands; refuses NOT_FOUND. */
async function figureMeant(tx: Tx, indicatorId: string): Promise<Indicator> {
  const [indicator] = await listIndicatorsById(tx, [indicatorId]);
  return indicator && indicator.supersededAt === null && indicator.identity === null
    ? indicator
    : refuse('NOT_FOUND', { field: 'indicatorId', noun: 'Indicator', id: indicatorId }, ['indicatorId']);
}

export interface RecordTargetLetter {
  unitId: string;
  indicatorId: string;
  documentNumber: string;
  signedOn: LocalDate;
  /** The value that binds the unit, where the letter says another than the plan. */
  bindingValue: string | null;
}

/**
 * Puts on record that a letter (目标责任书) gives a unit a figure of the plan (三（二）: 层层分解落实目标任务; domain.md §6.2: the letter's value
 * binds). Recorded again for the same unit and figure, the earlier letter stays readable. Refuses an unknown unit or figure, a day
 * to come, a value that is no plain number, an empty number.
 */
export const recordTargetLetter = command(
  'RECORD_TARGET_LETTER',
  mayRecordLetters,
  async (tx, input: RecordTargetLetter, at): Promise<LetterRecorded> => {
    const unitId = await unitMeant(tx, input.unitId);
    const indicator = await figureMeant(tx, input.indicatorId);
    const documentNumber = requiredWords(input.documentNumber, 'documentNumber');
    if (input.signedOn > at.today) bad('signedOn', '日期尚未到来。', 'the day is yet to come.');
    const { bindingValue } = input;
    if (bindingValue !== null && (!isDecimal(bindingValue) || bindingValue.startsWith('-'))) {
      bad(
        'bindingValue',
        '应为不带单位的非负十进制数。',
        'must be a plain decimal number, not negative, without unit.',
      );
    }
    const earlier = await findLetterOf(tx, { unitId, indicatorId: indicator.id });
    if (earlier) await closeLetter(tx, earlier.id, at.now, null);
    const letterId = at.newId('TargetLetter');
    await addLetter(tx, {
      ...{ jurisdiction: tx.jurisdiction, id: letterId, unitId, indicatorId: indicator.id },
      ...{ documentNumber, signedOn: input.signedOn, bindingValue },
      ...{ recordedBy: at.actor.name, recordedAt: at.now },
    });
    return { letterId, unitId };
  },
);

export interface WithdrawTargetLetter {
  letterId: string;
  reason: string;
}

/** Takes a letter off the unit, with a reason; it stays readable. Refuses one that is off already. */
export const withdrawTargetLetter = command(
  'WITHDRAW_TARGET_LETTER',
  mayRecordLetters,
  async (tx, input: WithdrawTargetLetter, at): Promise<LetterRecorded> => {
    const letter = await findLetter(tx, input.letterId);
    if (!letter || letter.supersededAt !== null) {
      return refuse('NOT_FOUND', { field: 'letterId', noun: 'TargetLetter', id: input.letterId }, ['letterId']);
    }
    await closeLetter(tx, letter.id, at.now, requiredWords(input.reason, 'reason'));
    return { letterId: letter.id, unitId: letter.unitId };
  },
);

export interface RecordTargetReading {
  letterId: string;
  /** The year of which the figure tells. */
  year: number;
  numerator: string;
  denominator: string | null;
  dataSource: string;
  methodVersion: string;
}

/**
 * A unit reports the figure that a letter gave it, by its parts (domain.md §3.3); figures of clauses come with reports, those of the
 * plan's goals have no clause and come by this deed. Reported again for a year, the earlier figure stays on record; others verify it
 * (`verifyReading`). Refuses a letter of another unit as not found, a year to come, and what a report would refuse of a figure.
 */
export const recordTargetReading = commandWithinUnits(
  'RECORD_TARGET_READING',
  allowing(['UNIT_LIAISON', 'UNIT_PRINCIPAL']),
  async (tx, input: RecordTargetReading, at): Promise<LetterRecorded & { readingId: Id<'IndicatorReading'> }> => {
    const letter = await findLetter(tx, input.letterId);
    if (!letter || letter.supersededAt !== null || !maySpeakFor(at.actor, letter.unitId)) {
      return refuse('NOT_FOUND', { field: 'letterId', noun: 'TargetLetter', id: input.letterId }, ['letterId']);
    }
    if (input.year > yearOf(at.today)) bad('year', '年度尚未开始。', 'the year has not begun.');
    const indicator = await figureMeant(tx, letter.indicatorId);
    const { indicatorId, unitId } = letter;
    const period = String(input.year);
    const said = {
      ...checkedParts({ ...input, indicatorId }, indicator),
      dataSource: requiredWords(input.dataSource, 'dataSource'),
      methodVersion: requiredWords(input.methodVersion, 'methodVersion'),
    };
    const standing = (await listReadingsOfIndicators(tx, [indicatorId])).filter(
      (reading) => reading.unitId === unitId && reading.period === period,
    );
    await closeReadings(
      tx,
      standing.map(({ id }) => id),
      at.now,
    );
    const readingId = at.newId('IndicatorReading');
    await addReadings(tx, [
      {
        ...{ jurisdiction: tx.jurisdiction, id: readingId, indicatorId, unitId, period },
        ...{ readOn: lastDayOfYear(input.year), ...said, reportId: null },
        ...{ recordedBy: at.actor.name, recordedAt: at.now },
      },
    ]);
    return { letterId: letter.id, unitId, readingId };
  },
);

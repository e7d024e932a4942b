import { mayDivideDuties } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type Divided, standingDivision } from './commands-divide.ts';
import {
  asked,
  bad,
  dayOfPart,
  dutyOf,
  figure,
  openDutyOf,
  type PartInput,
  type PartTerms,
  partRows,
  termsOfPart,
} from './commands-part-terms.ts';
import { rollUpWhole } from './commands-roll-up.ts';
import { moveDueDay } from './store-due-days.ts';
import type { Obligation } from './store-obligations.ts';
import {
  addParts,
  closeParts,
  type DutyPart,
  listDivisions,
  listPartsById,
  putPartValue,
  restatePart,
} from './store-parts.ts';

export interface AddParts {
  obligationId: string;
  parts: readonly PartInput[];
}

/** Adds parts to a duty that is divided: what was forgotten, or what takes the place of one withdrawn. Refuses as `divideObligation`. */
export const addDutyParts = command(
  'ADD_PARTS',
  mayDivideDuties,
  async (tx, { obligationId, parts }: AddParts, at): Promise<Divided> => {
    const whole = await openDutyOf(tx, obligationId, at);
    const division = await standingDivision(tx, whole.id);
    const rows = await partRows(tx, whole, division.id, parts, at);
    const obligations = rows.map(({ obligation }) => obligation);
    await addParts(tx, { obligations, parts: rows.map(({ part }) => part) });
    return { obligationId: whole.id, partIds: obligations.map(({ id }) => id) };
  },
);

/** What an obligation asks as a part of which whole. Refuses one that is no part. */
async function asPart(tx: Tx, duty: Obligation): Promise<{ row: DutyPart; wholeId: string }> {
  const [row] = await listPartsById(tx, [duty.id]);
  if (row && duty.parentId) return { row, wholeId: duty.parentId };
  return refuse('NOT_FOUND', { field: 'obligationId', noun: 'DutyPart', id: duty.id }, ['obligationId']);
}

export interface WithdrawPart {
  /** The obligation that the part is. */
  obligationId: string;
  reason: string;
}

/** Takes a part back; it stays readable for earlier questions. Refuses one that is done, or is itself divided. */
export const withdrawPart = command(
  'WITHDRAW_PART',
  mayDivideDuties,
  async (tx, { obligationId, reason }: WithdrawPart, at): Promise<{ obligationId: string }> => {
    const part = await openDutyOf(tx, obligationId, at);
    const { row, wholeId } = await asPart(tx, part);
    const [below] = await listDivisions(tx, [part.id]);
    if (below) refuse('ALREADY_DIVIDED', { obligationId: part.id }, ['obligationId']);
    await closeParts(tx, [row], at.now, asked('reason', reason));
    await rollUpWhole(tx, wholeId, at);
    return { obligationId: wholeId };
  },
);

export interface CorrectPart extends Partial<PartTerms> {
  obligationId: string;
  /** The version of the obligation that the officer saw. */
  expectedVersion: number;
  reason: string;
}

/**
 * States a part anew: its words, target or day; what is left out stays, and the earlier statement stays readable. Another unit
 * is another part: withdraw and add. Refuses an outdated version, a part that is done, a day later than the whole's without a reason.
 */
export const correctPart = command(
  'CORRECT_PART',
  mayDivideDuties,
  async (tx, { obligationId, expectedVersion, reason, ...terms }: CorrectPart, at): Promise<Divided> => {
    const part = await openDutyOf(tx, obligationId, at);
    if (part.version !== expectedVersion) {
      refuse('STALE', { current: part.version, expected: expectedVersion }, ['expectedVersion']);
    }
    const { row, wholeId } = await asPart(tx, part);
    const whole = await dutyOf(tx, wholeId, at);
    const { units } = await dictionaryOf(tx);
    const unit = (part.answerableUnitId && units.get(part.answerableUnitId)?.fullName) || '';
    const wanted = { dueOn: terms.dueOn ?? part.dueOn, lateReason: terms.lateReason ?? row.lateReason };
    const { dueOn, lateReason } = dayOfPart(wanted, whole, unit);
    const stated = termsOfPart({
      title: terms.title ?? row.title,
      targetFigure: terms.targetFigure ?? row.targetFigure,
      targetUnit: terms.targetUnit ?? row.targetUnit,
      targetWords: terms.targetWords ?? row.targetWords,
    });
    const why = asked('reason', reason);
    const by = { decidedBy: at.actor.name, recordedAt: at.now };
    await restatePart(tx, row, { ...stated, lateReason, ...by, id: at.newId('DutyPart') }, why);
    await moveDueDay(
      tx,
      part,
      { dueOn, dueRule: dueOn ? 'PART' : 'NONE', dueReason: why, dueDecidedBy: at.actor.name },
      at,
    );
    await rollUpWhole(tx, wholeId, at);
    return { obligationId: wholeId, partIds: [part.id] };
  },
);

export interface RecordPartValue {
  obligationId: string;
  figure: string;
  reachedOn: LocalDate;
  source: string;
}

const mustHaveCome = (reachedOn: LocalDate, { today }: At): void => {
  if (reachedOn > today) bad('reachedOn', `不得晚于今天（${today}）。`, `must not be later than today, ${today}.`);
};

/** Records what a part has reached, and rolls it up. Refuses what is no part, a day to come, words for a number. */
export const recordPartValue = command(
  'RECORD_PART_VALUE',
  mayDivideDuties,
  async (tx, input: RecordPartValue, at): Promise<Divided> => {
    const part = await dutyOf(tx, input.obligationId, at);
    const { wholeId } = await asPart(tx, part);
    mustHaveCome(input.reachedOn, at);
    const { jurisdiction } = tx;
    await putPartValue(tx, {
      ...{ jurisdiction, id: at.newId('PartValue'), obligationId: part.id, reachedOn: input.reachedOn },
      figure: figure('figure', input.figure) ?? bad('figure', '不能为空。', 'must not be empty.'),
      source: asked('source', input.source),
      ...{ recordedBy: at.actor.name, recordedAt: at.now },
    });
    await rollUpWhole(tx, wholeId, at);
    return { obligationId: wholeId, partIds: [part.id] };
  },
);

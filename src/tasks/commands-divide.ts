import { mayDivideDuties } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { answeringOf, namesOfDuty } from './answering.ts';
import {
  asked,
  bad,
  figure,
  openDutyOf,
  optional,
  type PartInput,
  type PartTerms,
  partRows,
} from './commands-part-terms.ts';
import type { RollUpRule } from './parts.ts';
import { listResponsibilities } from './store.ts';
import type { Obligation } from './store-obligations.ts';
import { addParts, closeDivision, type DutyDivision, listDivisions, listPartsOfDivision } from './store-parts.ts';

/** Of which duty, by which rule its parts make the whole, and why. */
export interface DivisionInput {
  obligationId: string;
  rule: RollUpRule;
  /** With SUM: what the values of the parts must reach together. */
  wholeTarget?: string | null | undefined;
  wholeTargetUnit?: string | null | undefined;
  reason: string;
  basisDocNo?: string | null | undefined;
}

export interface DivideObligation extends DivisionInput {
  parts: readonly PartInput[];
}

/** The duty that was divided and the obligations that its parts are. */
export interface Divided {
  obligationId: string;
  partIds: string[];
}

async function divide(
  tx: Tx,
  whole: Obligation,
  input: DivisionInput,
  parts: readonly PartInput[],
  at: At,
): Promise<Divided> {
  const [present] = await listDivisions(tx, [whole.id]);
  if (present) refuse('ALREADY_DIVIDED', { obligationId: whole.id }, ['obligationId']);
  const targetFigure = figure('wholeTarget', input.wholeTarget);
  if (input.rule === 'SUM' && targetFigure === null) {
    bad('wholeTarget', '按合计汇总须给出总目标值。', 'the rule SUM needs the target of the whole.');
  }
  const id = at.newId('DutyDivision');
  const rows = await partRows(tx, whole, id, parts, at);
  await addParts(tx, {
    division: {
      ...{ jurisdiction: tx.jurisdiction, id, obligationId: whole.id, rule: input.rule, targetFigure },
      targetUnit: optional('wholeTargetUnit', input.wholeTargetUnit),
      reason: asked('reason', input.reason),
      basisDocNo: optional('basisDocNo', input.basisDocNo),
      ...{ decidedBy: at.actor.name, recordedAt: at.now },
    },
    obligations: rows.map(({ obligation }) => obligation),
    parts: rows.map(({ part }) => part),
  });
  return { obligationId: whole.id, partIds: rows.map(({ obligation }) => obligation.id) };
}

/**
 * Divides a duty into parts for units and towns, each with its own day and target, and says by which rule they make the whole
 * (plan 三（二） 层层分解落实目标任务). Refuses a duty that is done or divided already, SUM without a target, a part later than
 * the whole without a reason.
 */
export const divideObligation = command(
  'DIVIDE_OBLIGATION',
  mayDivideDuties,
  async (tx, { parts, ...input }: DivideObligation, at): Promise<Divided> =>
    divide(tx, await openDutyOf(tx, input.obligationId, at), input, parts, at),
);

export interface DivideAmongMembers extends DivisionInput, PartTerms {}

/**
 * Divides a duty that a group answers for (各镇街) among its members of today, one part for each, all alike. Refuses a duty for
 * which no group answers, and what `divideObligation` refuses.
 */
export const divideAmongMembers = command(
  'DIVIDE_OBLIGATION',
  mayDivideDuties,
  async (tx, input: DivideAmongMembers, at): Promise<Divided> => {
    const { title, dueOn, targetFigure, targetUnit, targetWords, lateReason, ...division } = input;
    const whole = await openDutyOf(tx, input.obligationId, at);
    const dictionary = await dictionaryOf(tx);
    const names = namesOfDuty(whole, await listResponsibilities(tx, [whole.clauseId], at.now), dictionary);
    const members = answeringOf(names, dictionary, { asOf: at.today, knownAt: at.now }).flatMap(
      ({ unit, throughGroupId }) => (unit && throughGroupId ? unit : []),
    );
    if (members.length === 0) refuse('NO_GROUP_ANSWERS', { obligationId: whole.id }, ['obligationId']);
    const terms = { title, dueOn, targetFigure, targetUnit, targetWords, lateReason };
    return divide(
      tx,
      whole,
      division,
      members.map(({ id }) => ({ unitId: id, ...terms })),
      at,
    );
  },
);

/** The division of a duty that stands. Refuses a duty that is not divided. */
export async function standingDivision(tx: Tx, obligationId: string): Promise<DutyDivision> {
  const [division] = await listDivisions(tx, [obligationId]);
  return (
    division ?? refuse('NOT_FOUND', { field: 'obligationId', noun: 'DutyDivision', id: obligationId }, ['obligationId'])
  );
}

export interface WithdrawDivision {
  /** The duty that is divided. */
  obligationId: string;
  reason: string;
}

/** Takes a whole division back: the duty is owed undivided again. Refuses while a part is done, or is itself divided. */
export const withdrawDivision = command(
  'WITHDRAW_DIVISION',
  mayDivideDuties,
  async (tx, { obligationId, reason }: WithdrawDivision, at): Promise<{ obligationId: string }> => {
    await openDutyOf(tx, obligationId, at);
    const division = await standingDivision(tx, obligationId);
    const parts = await listPartsOfDivision(tx, division.id);
    for (const part of parts) await openDutyOf(tx, part.obligationId, at);
    const [below] = await listDivisions(
      tx,
      parts.map((part) => part.obligationId),
    );
    if (below) refuse('ALREADY_DIVIDED', { obligationId: below.obligationId }, ['obligationId']);
    await closeDivision(tx, division, parts, at.now, asked('reason', reason));
    return { obligationId: division.obligationId };
  },
);

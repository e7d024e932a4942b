import { mayDivideDuties } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { answeringOf, namesOfDuty } from './answering.ts';
import { rollUpWhole } from './commands-roll-up.ts';
import { DECIMAL, type RollUpRule } from './parts.ts';
import { listResponsibilities } from './store.ts';
import { findLiveCompletion, findObligation, type Obligation } from './store-obligations.ts';
import {
  addParts,
  closeDivision,
  closeParts,
  type DutyDivision,
  listDivisions,
  listPartsById,
  listPartsOfDivision,
  putPartValue,
} from './store-parts.ts';

const LONGEST_WORDS = 2000;
/** Most parts of one deed. */
const MOST_PARTS = 200;

const bad = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

const asked = (field: string, words: string | null | undefined): string => {
  const kept = words?.trim() ?? '';
  if (kept !== '' && kept.length <= LONGEST_WORDS) return kept;
  return bad(field, `应为 1 到 ${LONGEST_WORDS} 字。`, `give 1 to ${LONGEST_WORDS} characters.`);
};
const optional = (field: string, words: string | null | undefined): string | null =>
  words?.trim() ? asked(field, words) : null;
const figure = (field: string, value: string | null | undefined): string | null => {
  if (value == null || value === '') return null;
  if (DECIMAL.test(value)) return value;
  return bad(field, '应为数字，至多六位小数。', 'give a number with at most six decimals.');
};

/** A part as an officer states it. */
export interface PartInput {
  unitId: string;
  title: string;
  /** Its own day; that of the whole when left out. */
  dueOn?: LocalDate | null | undefined;
  targetFigure?: string | null | undefined;
  targetUnit?: string | null | undefined;
  targetWords?: string | null | undefined;
  /** Why its day is later than the whole's. */
  lateReason?: string | null | undefined;
}

interface DivisionInput {
  obligationId: string;
  rule: RollUpRule;
  /** With SUM: what the values of the parts must reach together. */
  targetFigure?: string | null | undefined;
  targetUnit?: string | null | undefined;
  reason: string;
  basisDocNo?: string | null | undefined;
}

export interface DivideObligation extends DivisionInput {
  parts: readonly PartInput[];
}

/** The duty that is to be divided. Refuses an unknown one and one that is done. */
async function wholeOf(tx: Tx, id: string, at: At): Promise<Obligation> {
  const whole =
    (await findObligation(tx, id, { asOf: at.today, knownAt: at.now })) ??
    refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id }, ['obligationId']);
  const live = await findLiveCompletion(tx, whole.id);
  if (live) refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn: live.completedOn }, ['obligationId']);
  return whole;
}

/** The rows of parts of a whole. Refuses unknown units and days later than the whole's without a reason. */
async function partRows(
  tx: Tx,
  whole: Obligation,
  divisionId: Id<'DutyDivision'>,
  inputs: readonly PartInput[],
  at: At,
) {
  if (inputs.length === 0 || inputs.length > MOST_PARTS) {
    bad('parts', `应为 1 到 ${MOST_PARTS} 个分解事项。`, `give 1 to ${MOST_PARTS} parts.`);
  }
  const { units } = await dictionaryOf(tx);
  const { jurisdiction, planId, clauseId, deadlineId, sectionOrdinal, basis, startsOn } = whole;
  return inputs.map((input, index) => {
    const place = `parts.${index}`;
    const unit = units.get(input.unitId);
    if (!unit) refuse('NOT_FOUND', { field: `${place}.unitId`, noun: 'Unit', id: input.unitId }, ['parts']);
    const dueOn = input.dueOn ?? whole.dueOn;
    const lateReason = optional(`${place}.lateReason`, input.lateReason);
    if (dueOn && whole.dueOn && dueOn > whole.dueOn && lateReason === null) {
      refuse('PART_AFTER_WHOLE', { unit: unit.fullName, dueOn, wholeDueOn: whole.dueOn }, ['parts']);
    }
    const obligationId = at.newId('Obligation');
    const shared = { jurisdiction, recordedAt: at.now };
    return {
      obligation: {
        ...{ ...shared, id: obligationId, planId, clauseId, deadlineId, sectionOrdinal, basis, startsOn },
        ...{ period: whole.period, dueOn, parentId: whole.id, answerableUnitId: unit.id },
      },
      part: {
        ...{ ...shared, id: at.newId('DutyPart'), divisionId, obligationId, lateReason },
        title: asked(`${place}.title`, input.title),
        targetFigure: figure(`${place}.targetFigure`, input.targetFigure),
        targetUnit: optional(`${place}.targetUnit`, input.targetUnit),
        targetWords: optional(`${place}.targetWords`, input.targetWords),
      },
    };
  });
}

async function divide(tx: Tx, whole: Obligation, input: DivisionInput, parts: readonly PartInput[], at: At) {
  const [present] = await listDivisions(tx, [whole.id]);
  if (present) refuse('ALREADY_DIVIDED', { obligationId: whole.id }, ['obligationId']);
  const targetFigure = figure('targetFigure', input.targetFigure);
  if (input.rule === 'SUM' && targetFigure === null) {
    bad('targetFigure', '按合计汇总须给出总目标值。', 'the rule SUM needs the target of the whole.');
  }
  const id = at.newId('DutyDivision');
  const rows = await partRows(tx, whole, id, parts, at);
  await addParts(tx, {
    division: {
      ...{ jurisdiction: tx.jurisdiction, id, obligationId: whole.id, rule: input.rule, targetFigure },
      targetUnit: optional('targetUnit', input.targetUnit),
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
 * (plan 三（一）, 三（二） 层层分解). Refuses a duty that is done or divided already, SUM without a target, a part later than the
 * whole without a reason.
 */
export const divideObligation = command(
  'DIVIDE_OBLIGATION',
  mayDivideDuties,
  async (tx, { parts, ...input }: DivideObligation, at): Promise<{ obligationId: string; partIds: string[] }> =>
    divide(tx, await wholeOf(tx, input.obligationId, at), input, parts, at),
);

export interface DivideAmongMembers extends DivisionInput, Omit<PartInput, 'unitId'> {}

/**
 * Divides a duty that a group answers for (各镇街) among its members of today, one part for each, all alike. Refuses a duty for
 * which no group answers, and what `divideObligation` refuses.
 */
export const divideAmongMembers = command(
  'DIVIDE_OBLIGATION',
  mayDivideDuties,
  async (tx, input: DivideAmongMembers, at): Promise<{ obligationId: string; partIds: string[] }> => {
    const { title, dueOn, targetWords, lateReason, ...division } = input;
    const whole = await wholeOf(tx, input.obligationId, at);
    const dictionary = await dictionaryOf(tx);
    const names = namesOfDuty(whole, await listResponsibilities(tx, [whole.clauseId], at.now), dictionary);
    const members = answeringOf(names, dictionary, { asOf: at.today, knownAt: at.now }).flatMap(
      ({ unit, throughGroupId }) => (unit && throughGroupId ? unit : []),
    );
    if (members.length === 0) refuse('NO_GROUP_ANSWERS', { obligationId: whole.id }, ['obligationId']);
    const parts = members.map(({ id }) => ({ unitId: id, title, dueOn, targetWords, lateReason }));
    return divide(tx, whole, division, parts, at);
  },
);

async function standingDivision(tx: Tx, obligationId: string): Promise<DutyDivision> {
  const [division] = await listDivisions(tx, [obligationId]);
  return (
    division ?? refuse('NOT_FOUND', { field: 'obligationId', noun: 'DutyDivision', id: obligationId }, ['obligationId'])
  );
}

export interface AddParts {
  obligationId: string;
  parts: readonly PartInput[];
}

/** Adds parts to a duty that is divided: what was forgotten, or what takes the place of one withdrawn. Refuses as `divideObligation`. */
export const addDutyParts = command(
  'ADD_PARTS',
  mayDivideDuties,
  async (tx, { obligationId, parts }: AddParts, at): Promise<{ obligationId: string; partIds: string[] }> => {
    const whole = await wholeOf(tx, obligationId, at);
    const division = await standingDivision(tx, whole.id);
    const rows = await partRows(tx, whole, division.id, parts, at);
    const obligations = rows.map(({ obligation }) => obligation);
    await addParts(tx, { obligations, parts: rows.map(({ part }) => part) });
    return { obligationId: whole.id, partIds: obligations.map(({ id }) => id) };
  },
);

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
    const part = await wholeOf(tx, obligationId, at);
    const [row] = await listPartsById(tx, [part.id]);
    if (!row || !part.parentId) {
      return refuse('NOT_FOUND', { field: 'obligationId', noun: 'DutyPart', id: obligationId }, ['obligationId']);
    }
    const [below] = await listDivisions(tx, [part.id]);
    if (below) refuse('ALREADY_DIVIDED', { obligationId: part.id }, ['obligationId']);
    await closeParts(tx, [row], at.now, asked('reason', reason));
    await rollUpWhole(tx, part.parentId, at);
    return { obligationId: part.parentId };
  },
);

/** Takes a whole division back: the duty is owed undivided again. Refuses while a part is done: its completion goes first. */
export const withdrawDivision = command(
  'WITHDRAW_DIVISION',
  mayDivideDuties,
  async (tx, { obligationId, reason }: WithdrawPart, at): Promise<{ obligationId: string }> => {
    const division = await standingDivision(tx, obligationId);
    const parts = await listPartsOfDivision(tx, division.id);
    for (const { obligationId: partId } of parts) await wholeOf(tx, partId, at);
    const [below] = await listDivisions(
      tx,
      parts.map((part) => part.obligationId),
    );
    if (below) refuse('ALREADY_DIVIDED', { obligationId: below.obligationId }, ['obligationId']);
    await closeDivision(tx, division, parts, at.now, asked('reason', reason));
    return { obligationId: division.obligationId };
  },
);

export interface RecordPartValue {
  obligationId: string;
  figure: string;
  reachedOn: LocalDate;
  source: string;
}

/** Records what a part has reached, and rolls it up. Refuses what is no part, a day to come, words for a number. */
export const recordPartValue = command(
  'RECORD_PART_VALUE',
  mayDivideDuties,
  async (tx, input: RecordPartValue, at): Promise<{ obligationId: string }> => {
    const part =
      (await findObligation(tx, input.obligationId, { asOf: at.today, knownAt: at.now })) ??
      refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: input.obligationId }, ['obligationId']);
    const [row] = await listPartsById(tx, [part.id]);
    if (!row || !part.parentId) {
      return refuse('NOT_FOUND', { field: 'obligationId', noun: 'DutyPart', id: part.id }, ['obligationId']);
    }
    if (input.reachedOn > at.today)
      bad('reachedOn', `不得晚于今天（${at.today}）。`, `must not be later than today, ${at.today}.`);
    await putPartValue(tx, {
      ...{
        jurisdiction: tx.jurisdiction,
        id: at.newId('PartValue'),
        obligationId: part.id,
        reachedOn: input.reachedOn,
      },
      figure: figure('figure', input.figure) ?? bad('figure', '不能为空。', 'must not be empty.'),
      source: asked('source', input.source),
      ...{ recordedBy: at.actor.name, recordedAt: at.now },
    });
    await rollUpWhole(tx, part.parentId, at);
    return { obligationId: part.id };
  },
);

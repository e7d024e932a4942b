import type { LocalDate } from '../kernel/local-date.ts';
import type { UnitDictionary } from '../units/unit.ts';
import { daysLate, type ObligationState, stateOf } from './obligation.ts';
import { type PartFacts, type RolledUp, rollUp, stateByParts, tellRolledUp } from './parts.ts';
import type { Obligation } from './store-obligations.ts';
import type { DutyDivision } from './store-parts.ts';

/** A part as it stands at a moment. */
export type PartOfDuty = Obligation & PartFacts;

/** A division with everything that its parts say of the whole on a day. */
export interface DividedDuty extends DutyDivision {
  wholeId: string;
  parts: readonly PartOfDuty[];
  rolled: RolledUp;
  state: ObligationState;
  messageZh: string;
  messageEn: string;
}

/** Reads a divided duty from its parts: the state by the rule, the numbers, and who is late in words. */
export function dividedDuty(
  whole: Obligation,
  division: DutyDivision,
  parts: readonly PartOfDuty[],
  { units }: UnitDictionary,
  asOf: LocalDate,
): DividedDuty {
  const { rule, targetFigure, targetUnit } = division;
  const rolled = rollUp(rule, targetFigure, parts, asOf);
  const late = parts
    .filter((part) => stateOf(part, asOf) === 'OVERDUE')
    .map((part) => ({
      unit: (part.answerableUnitId && units.get(part.answerableUnitId)?.fullName) || '',
      dueOn: part.dueOn,
      daysLate: daysLate(part, asOf),
    }));
  const told = tellRolledUp(rule, rolled, { figure: targetFigure, unit: targetUnit }, late);
  const state = stateByParts(rule, whole, rolled, asOf);
  return { ...division, wholeId: whole.id, parts, rolled, state, messageZh: told.zh, messageEn: told.en };
}

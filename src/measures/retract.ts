import { addWorkdays, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts';
import { evaluate, testsMet, wordsOfTest } from './condition.ts';
import type { PastMeasure } from './history.ts';
import { stepFor } from './procedure.ts';
import { climber } from './propose.ts';
import type { Limit } from './rule.ts';
import type { SweepFacts } from './sweep.ts';

/** What a sweep takes back or lifts, because the ground for it is gone. */
export interface Retraction {
  measureId: string;
  /** WITHDRAW a mere proposal · LIFT a measure that was in effect. */
  deed: 'WITHDRAW' | 'LIFT';
  reason: 'DUTY_COMPLETED' | 'CONDITION_NOT_MET';
  /** The tests that were met and are met no longer, in words. */
  noLongerMet: readonly string[];
}

const after = (from: LocalDate, { amount, unit }: Limit, calendar: WorkCalendar): LocalDate => {
  if (unit === 'MONTH') return addMonths(from, amount);
  return unit === 'CALENDAR_DAY' ? addDays(from, amount) : addWorkdays(calendar, from, amount).day;
};

/** What ends a measure by itself, as the rules' data name it. */
const LIFTED_BY_FACTS = 'CONDITION_NOT_MET_NEXT_PERIOD';

/**
 * Which earlier proposals go back and which measures are lifted on a day (issue 5; S49b): a proposal whose duty was done or
 * whose rule no longer speaks; a measure whose rule says that it ends when the next period does not meet the condition,
 * once that period has passed, and only where every test that was met then is known not to be met now. What a person
 * proposed goes back by a person; an earlier day's sweep takes nothing of a later one back. Pure.
 */
export function retract(sweep: SweepFacts, superseded: ReadonlySet<string>): Retraction[] {
  const climb = climber(sweep);
  const duties = new Map<string, SweepFacts['duties'][number]>(sweep.duties.map((duty) => [duty.id, duty]));
  const judged = (measure: PastMeasure): Retraction[] => {
    const { id, state, kind, obligationId, unitId, ruleId, proposedBy, proposedOn, issuedOn } = measure;
    const duty = duties.get(obligationId);
    const rule = sweep.rules.rules.find((one) => one.id === ruleId);
    if (!duty || !rule || proposedBy != null || superseded.has(id) || proposedOn > sweep.asOf) return [];
    const isProposal = state === 'PROPOSED';
    const mayLift = issuedOn != null && stepFor(kind, state, 'AUTO_LIFT') && rule.liftedWhen?.includes(LIFTED_BY_FACTS);
    if (!isProposal && !mayLift) return [];
    const climbed = climb(duty, unitId);
    if (!climbed || evaluate(rule.condition, climbed.known) === 'MET') return [];
    const isDone = duty.completedOn !== null && duty.completedOn <= sweep.asOf;
    const matched = measure.matched ?? [];
    const stillMet = testsMet(rule.condition, climbed.known).map(wordsOfTest);
    if (matched.length === 0 || matched.some((test) => stillMet.includes(test))) return [];
    if (!isProposal) {
      const wait = rule.limits.liftCheckAfter;
      if (issuedOn == null || (wait && after(issuedOn, wait, sweep.calendar) > sweep.asOf)) return [];
    }
    return [
      {
        measureId: id,
        deed: isProposal ? 'WITHDRAW' : 'LIFT',
        reason: isDone ? 'DUTY_COMPLETED' : 'CONDITION_NOT_MET',
        noLongerMet: matched,
      },
    ];
  };
  return sweep.past.flatMap(judged);
}

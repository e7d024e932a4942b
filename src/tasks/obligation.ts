import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addYears,
  daysBetween,
  firstDayOfYear,
  type LocalDate,
  lastDayOfMonth,
  lastDayOfYear,
  laterOf,
  localDate,
  monthOf,
  yearOf,
} from '../kernel/local-date.ts';
import type { Recurrence, WrittenDeadline } from './deadline.ts';

/**
 * Why something is owed (domain.md §6.1): FIXED_DAY a written day · TARGET_YEAR 到2020年, judged when the year's data are
 * out · PERIOD one period of a recurring duty · STANDING in force from a day, nothing falls due · EXTERNAL the day stands
 * in another body's plan · UNDATED the words fix no day · UNDERTAKING promised on record by a unit, not written in the plan.
 */
export const OBLIGATION_BASES = [
  'FIXED_DAY',
  'TARGET_YEAR',
  'PERIOD',
  'STANDING',
  'EXTERNAL',
  'UNDATED',
  'UNDERTAKING',
] as const;
export type ObligationBasis = (typeof OBLIGATION_BASES)[number];

/**
 * Where an obligation stands on a day; derived, never stored. UPCOMING its time has not begun · OPEN begun, not yet due ·
 * OVERDUE the due day has passed · AWAITING_DATA a target year has passed, its verified figures are not on record ·
 * COMPLETED by the due day · COMPLETED_LATE cured late · UNDATED in force without a day, never late for time · ENDED no longer
 * owed: a later edition of the plan dropped it (ADR 0010).
 */
export const OBLIGATION_STATES = [
  'UPCOMING',
  'OPEN',
  'OVERDUE',
  'AWAITING_DATA',
  'COMPLETED',
  'COMPLETED_LATE',
  'UNDATED',
  'ENDED',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** An obligation that a clause gives rise to, before it has an id. */
export interface OwedDraft {
  /** Position in the clause's deadlines, or null where the clause sets no time. */
  deadline: number | null;
  basis: ObligationBasis;
  /** 2018, 2018Q3, 2018H1, 2018-07, 2018-2027; empty when not recurring. */
  period: string;
  startsOn: LocalDate;
  dueOn: LocalDate | null;
}

/** What a plan says of its own time. */
export interface PlanTerm {
  issuedOn: LocalDate | null;
  defaultYear: number;
  /** The last day for which recurring duties count. */
  endsOn: LocalDate;
}

export interface DeadlineFacts extends Omit<WrittenDeadline, 'surface' | 'start' | 'end'> {
  external: boolean;
}

/** `dueOrder` of duties that fall due on no day: they stand last in every list. */
export const NO_DUE_DAY = '9999-12-31';

/** No plan's recurring duties are carried further than this many years past its issue without a person's word. */
const LONGEST_TERM_YEARS = 15;

/** The day from which a plan binds: its issue, or the first day of its year when it states none. */
const bindingFrom = (term: Pick<PlanTerm, 'issuedOn' | 'defaultYear'>): LocalDate =>
  term.issuedOn ?? firstDayOfYear(term.defaultYear);

/** The day a written deadline falls due; durations count from the day of issue (印发之日起, domain.md §6.3). */
function dueDayOf(deadline: DeadlineFacts, from: LocalDate): LocalDate | null {
  if (deadline.lastOn) return deadline.lastOn;
  if (!deadline.duration) return null;
  return localDate(Temporal.PlainDate.from(from).add(deadline.duration).toString());
}

/**
 * How long a plan's recurring duties run: to the latest day its own clauses set, at least to the end of its year. After
 * that nothing turns red without a person extending the term: a plan that says 每年 does not say "for ever" (ADR 0006).
 */
export function termEndOf(plan: Omit<PlanTerm, 'endsOn'>, deadlines: readonly DeadlineFacts[]): LocalDate {
  const from = bindingFrom(plan);
  const limit = lastDayOfYear(yearOf(addYears(from, LONGEST_TERM_YEARS)));
  return deadlines
    .filter(({ external, kind }) => !external && kind !== 'RECURRING' && kind !== 'FROM')
    .map((deadline) => dueDayOf(deadline, from))
    .reduce<LocalDate>(
      (latest, due) => (due && due <= limit ? laterOf(latest, due) : latest),
      lastDayOfYear(plan.defaultYear),
    );
}

interface Period {
  label: string;
  firstOn: LocalDate;
  lastOn: LocalDate;
}

function labelOf(firstOn: LocalDate, months: number): string {
  const year = yearOf(firstOn);
  const month = monthOf(firstOn);
  if (months === 1) return `${year}-${String(month).padStart(2, '0')}`;
  if (months === 3) return `${year}Q${(month + 2) / 3}`;
  if (months === 6) return `${year}H${month === 1 ? 1 : 2}`;
  if (months > 12 && months % 12 === 0) return `${year}-${year + months / 12 - 1}`;
  return months === 12 ? `${year}` : firstOn.slice(0, 7);
}

/** The periods of a recurrence from the calendar period that holds `from` to the one that holds `until`. */
export function periodsOf({ unit, interval }: Recurrence, from: LocalDate, until: LocalDate): Period[] {
  if (unit === 'DAY' || unit === 'WEEK') return [];
  const months = unit === 'YEAR' ? interval * 12 : interval;
  const firstMonth = months >= 12 ? 0 : Math.floor((monthOf(from) - 1) / months) * months;
  const periods: Period[] = [];
  for (let index = yearOf(from) * 12 + firstMonth; ; index += months) {
    const firstOn = localDate(
      `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`,
    );
    if (firstOn > until) return periods;
    const last = index + months - 1;
    const lastOn = lastDayOfMonth(Math.floor(last / 12), (last % 12) + 1);
    periods.push({ label: labelOf(firstOn, months), firstOn, lastOn });
  }
}

function owedFor(deadline: DeadlineFacts, position: number, term: PlanTerm): OwedDraft[] {
  const from = bindingFrom(term);
  const one = (basis: ObligationBasis, dueOn: LocalDate | null, startsOn = from): OwedDraft[] => [
    { deadline: position, basis, period: '', startsOn, dueOn },
  ];
  if (deadline.external) return one('EXTERNAL', null);
  if (deadline.kind === 'RECURRING') {
    const periods = deadline.recurrence ? periodsOf(deadline.recurrence, from, term.endsOn) : [];
    if (periods.length === 0) return one('STANDING', null);
    return periods.map(({ label, firstOn, lastOn }) => ({
      deadline: position,
      basis: 'PERIOD',
      period: label,
      startsOn: laterOf(firstOn, from),
      dueOn: lastOn,
    }));
  }
  if (deadline.kind === 'FROM') return one('STANDING', null, laterOf(deadline.firstOn ?? from, from));
  const dueOn = dueDayOf(deadline, from);
  // A written day that had passed when the plan was issued cannot bind backwards: a person must settle it (finding).
  if (dueOn === null || dueOn < from) return one('UNDATED', null);
  if (deadline.kind === 'UNTIL_HORIZON') return one('TARGET_YEAR', dueOn);
  return one('FIXED_DAY', dueOn, laterOf(deadline.firstOn ?? from, from));
}

/**
 * What a clause owes (architecture §2, domain.md §6.1): one obligation per dated deadline, one per period of a recurring
 * one up to the plan's term, one standing duty where its words fix no day. Equal input gives equal output, so rolling
 * again adds nothing.
 */
export function obligationsOf(deadlines: readonly DeadlineFacts[], term: PlanTerm): OwedDraft[] {
  const owed = deadlines.flatMap((deadline, position) => owedFor(deadline, position, term));
  if (owed.length > 0) return owed;
  return [{ deadline: null, basis: 'UNDATED', period: '', startsOn: bindingFrom(term), dueOn: null }];
}

/** All that decides an obligation's state on a day. */
export interface ObligationFacts {
  basis: ObligationBasis;
  startsOn: LocalDate;
  dueOn: LocalDate | null;
  /** The accepted completion that was true on the day asked and on record at the instant asked, or null. */
  completedOn: LocalDate | null;
  /** The last day on which it was owed, where a later edition of the plan ended it; else null. */
  endsOn?: LocalDate | null | undefined;
}

/** Overdue from the day after the due day, never on it. Law: plan dates include their last day (domain.md §6.1). */
const isPast = (dueOn: LocalDate, asOf: LocalDate): boolean => dueOn < asOf;

/** The state of an obligation on a day. The SQL of `store.ts` is held to the same answer by a property test. */
export function stateOf(facts: ObligationFacts, asOf: LocalDate): ObligationState {
  const { basis, startsOn, dueOn, completedOn, endsOn } = facts;
  if (completedOn) return dueOn && completedOn > dueOn ? 'COMPLETED_LATE' : 'COMPLETED';
  if (endsOn && endsOn < asOf) return 'ENDED';
  if (startsOn > asOf) return 'UPCOMING';
  if (!dueOn) return 'UNDATED';
  if (!isPast(dueOn, asOf)) return 'OPEN';
  return basis === 'TARGET_YEAR' ? 'AWAITING_DATA' : 'OVERDUE';
}

/** Days late on a day: 1 on the first day after the due day; 0 when not overdue; for a late completion, as of that day. */
export function daysLate(facts: ObligationFacts, asOf: LocalDate): number {
  const state = stateOf(facts, asOf);
  if (!facts.dueOn) return 0;
  if (state === 'COMPLETED_LATE' && facts.completedOn) return daysBetween(facts.dueOn, facts.completedOn);
  return state === 'OVERDUE' ? daysBetween(facts.dueOn, asOf) : 0;
}

/** Days left to the due day, 0 on it; null when nothing falls due or it is over. */
export function daysLeft(facts: ObligationFacts, asOf: LocalDate): number | null {
  const state = stateOf(facts, asOf);
  return facts.dueOn && (state === 'OPEN' || state === 'UPCOMING') ? daysBetween(asOf, facts.dueOn) : null;
}

/** The first day on which an obligation is overdue, or null when it can never be. */
export const overdueFrom = ({ basis, dueOn }: Pick<ObligationFacts, 'basis' | 'dueOn'>): LocalDate | null =>
  dueOn && basis !== 'TARGET_YEAR' ? addDays(dueOn, 1) : null;

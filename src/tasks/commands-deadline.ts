import { mayAcceptCompletion } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { officeDayCounts } from './due-day.ts';
import { moveDueDays } from './store-due-days.ts';
import { listAllObligations, type Obligation, type ObligationFilter } from './store-obligations.ts';

/** Longest reason, in characters; more belongs into a document. */
const LONGEST_REASON = 2000;

export interface AssignSupervisionDeadline {
  obligationId: string;
  /** The day, that day included; null takes the office's day back. */
  dueOn: LocalDate | null;
  reason: string;
  expectedVersion: number;
}

/** What a deed on several duties did. */
export interface DeadlinesSet {
  obligationIds: string[];
  /** Those whose lateness is now judged on this day; for the others another day counts and this one is shown beside it. */
  countingIds: string[];
}

const reasonOf = (reason: string): string => {
  const kept = reason.trim();
  if (kept !== '' && kept.length <= LONGEST_REASON) return kept;
  const problem = `请填写 1 到 ${LONGEST_REASON} 个字。`;
  return refuse('BAD_INPUT', { field: 'reason', problem, problemEn: `give 1 to ${LONGEST_REASON} characters.` }, [
    'reason',
  ]);
};

async function setDays(
  tx: Parameters<typeof moveDueDays>[0],
  duties: readonly Obligation[],
  { dueOn, reason, by }: { dueOn: LocalDate | null; reason: string; by: string },
  at: Parameters<typeof moveDueDays>[3],
): Promise<DeadlinesSet> {
  const early = dueOn && duties.find(({ startsOn }) => startsOn > dueOn);
  if (early) refuse('DUE_DAY_TOO_EARLY', { dueOn, notBefore: early.startsOn }, ['dueOn']);
  const counting = duties.filter(officeDayCounts).map(({ id }) => id);
  const shown = duties.filter((duty) => !officeDayCounts(duty)).map(({ id }) => id);
  const rule = dueOn ? ('OFFICE' as const) : ('NONE' as const);
  const why = { dueReason: dueOn ? reason : null, dueDecidedBy: dueOn ? by : null };
  await moveDueDays(tx, counting, { dueOn, dueRule: rule, officeDueOn: dueOn, ...why }, at);
  await moveDueDays(tx, shown, { officeDueOn: dueOn }, at);
  return { obligationIds: duties.map(({ id }) => id), countingIds: counting };
}

/**
 * The office sets its own deadline for a duty, or takes it back (domain.md §0.5): late is judged on it only where no other day
 * is; both are shown. Refuses an unknown duty, an outdated version, a day before the duty begins, a completed duty, an empty reason.
 */
export const assignSupervisionDeadline = command(
  'ASSIGN_SUPERVISION_DEADLINE',
  mayAcceptCompletion,
  async (tx, input: AssignSupervisionDeadline, at): Promise<DeadlinesSet> => {
    const reason = reasonOf(input.reason);
    const duties = await listAllObligations(tx, { asOf: at.today, knownAt: at.now, ids: [input.obligationId] });
    const [duty] = duties;
    if (!duty) {
      return refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: input.obligationId }, [
        'obligationId',
      ]);
    }
    if (duty.version !== input.expectedVersion) {
      refuse('STALE', { current: duty.version, expected: input.expectedVersion }, ['expectedVersion']);
    }
    if (duty.completedOn) refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn: duty.completedOn }, ['obligationId']);
    return setDays(tx, duties, { dueOn: input.dueOn, reason, by: at.actor.name }, at);
  },
);

export interface AssignSupervisionDeadlines {
  /** Which duties, as they stand today; those completed are passed over. */
  filter: Omit<ObligationFilter, 'asOf' | 'knownAt'>;
  dueOn: LocalDate | null;
  reason: string;
  /** How many the office saw in its list: refused when it is no longer so many. */
  expectedCount: number;
}

/**
 * The same for a whole filtered list, in one deed. Refuses a list that is empty or no longer as long as the office saw it, a day
 * before one of the duties begins, an empty reason.
 */
export const assignSupervisionDeadlines = command(
  'ASSIGN_SUPERVISION_DEADLINE',
  mayAcceptCompletion,
  async (tx, { filter, dueOn, reason, expectedCount }: AssignSupervisionDeadlines, at): Promise<DeadlinesSet> => {
    const why = reasonOf(reason);
    const listed = await listAllObligations(tx, { ...filter, asOf: at.today, knownAt: at.now });
    if (listed.length !== expectedCount || listed.length === 0) {
      refuse('LIST_CHANGED', { expected: expectedCount, found: listed.length }, ['expectedCount']);
    }
    const open = listed.filter(({ completedOn }) => completedOn === null);
    return setDays(tx, open, { dueOn, reason: why, by: at.actor.name }, at);
  },
);

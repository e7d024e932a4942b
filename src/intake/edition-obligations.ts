import { addDays, type LocalDate, laterOf } from '../kernel/local-date.ts';
import { type DeadlineFacts, NO_DUE_DAY, type OwedDraft, obligationsOf, type PlanTerm } from '../tasks/obligation.ts';
import type { Deadline } from '../tasks/store.ts';
import type { NewDeadline } from '../tasks/store-corrections.ts';
import type { NewObligation, ObligationRow } from '../tasks/store-due-days.ts';
import type { Carried, ObligationEffect } from './edition.ts';

/** What an edition does to what is owed, besides the clause itself. */
export interface OwedContext {
  effectiveOn: LocalDate;
  /** For words that the edition repeats: they bind from the plan's first issue, to the new end of its term. */
  repeatedTerm: PlanTerm;
  /** For words that the edition writes. */
  writtenTerm: PlanTerm;
  /** The day of each completion that stands, by obligation. */
  completedOn: ReadonlyMap<string, LocalDate>;
  /** 第2版（2018-09-01起）: who says why a day moved or a duty ended. */
  editionZh: string;
  newObligation(owed: OwedDraft, deadlineId: string | null): NewObligation;
}

/** What the obligations of a clause come to. */
export interface OwedChange {
  carried: Carried<ObligationRow>[];
  added: NewObligation[];
  effects: ObligationEffect[];
}

/** A written time on record with what the next edition makes of it, or a time that is new; `after` null where it is gone. */
export interface TimeChange {
  id: string;
  before: Deadline | null;
  after: Deadline | NewDeadline | null;
}

const factsOf = (time: Deadline | NewDeadline): DeadlineFacts => ({
  kind: time.kind,
  firstOn: time.firstOn ?? null,
  lastOn: time.lastOn ?? null,
  recurrence:
    time.recurrenceUnit && time.recurrenceInterval
      ? { unit: time.recurrenceUnit, interval: time.recurrenceInterval }
      : null,
  duration: time.duration ?? null,
  normalised: time.normalised,
  external: time.external,
});

const isWritten = (row: ObligationRow): boolean => row.parentId === null && row.basis !== 'UNDERTAKING';

/** The fields that end an obligation with the day before the edition holds; it stays on record with its reason. */
const ending = (row: ObligationRow, context: OwedContext): Partial<ObligationRow> => {
  const { effectiveOn, editionZh, repeatedTerm } = context;
  const isBeyondTerm = row.period !== '' && row.dueOn !== null && row.dueOn > repeatedTerm.endsOn;
  const endReason = isBeyondTerm ? `${editionZh}的任务期限止于${repeatedTerm.endsOn}` : `${editionZh}不再规定此项`;
  return { endsOn: addDays(effectiveOn, -1), endReason };
};

/** Everything owed by a clause that the edition drops: what is completed stays so, the rest ends. */
export function droppedOwed(owed: readonly ObligationRow[], context: OwedContext): OwedChange {
  const change: OwedChange = { carried: [], added: [], effects: [] };
  for (const row of owed) end(change, row, context, -1);
  return change;
}

function end(change: OwedChange, row: ObligationRow, context: OwedContext, sectionOrdinal: number): void {
  const completedOn = context.completedOn.get(row.id) ?? null;
  const isOver = completedOn !== null || row.endsOn !== null;
  change.carried.push({ row, set: { sectionOrdinal, ...(!isOver && ending(row, context)) } });
  change.effects.push(effectOf(isOver ? 'KEPT' : 'ENDED', row, row.dueOn, completedOn));
}

const effectOf = (
  effect: ObligationEffect['effect'],
  row: ObligationRow,
  dueAfter: LocalDate | null,
  completedOn: LocalDate | null,
): ObligationEffect => ({
  effect,
  obligationId: row.id,
  period: row.period,
  dueBefore: row.dueOn,
  dueAfter,
  completedOn,
});

/**
 * What is owed by a clause that goes on. An obligation whose time the edition repeats is kept; one whose day it writes anew moves,
 * with its identity; one whose words are gone ends; new words give rise to new ones by the rule of an import (`obligationsOf`).
 * What is completed, and a period that was over before the edition holds, is never touched: the earlier text governed it.
 */
export function keptOwed(
  owed: readonly ObligationRow[],
  times: readonly TimeChange[],
  sectionOrdinal: number,
  context: OwedContext,
): OwedChange {
  const change: OwedChange = { carried: [], added: [], effects: [] };
  const ended = new Set<string>();
  const standing = owed.filter(isWritten);
  const wantedOf = ({ before, after }: TimeChange): OwedDraft[] => {
    if (!after) return [];
    const isRepeated = before !== null && before.normalised === after.normalised && before.kind === after.kind;
    return obligationsOf([factsOf(after)], isRepeated ? context.repeatedTerm : context.writtenTerm);
  };
  const groups = times.map((time) => ({ deadlineId: time.id as string | null, wanted: wantedOf(time) }));
  // A clause that sets no time owes without a day; with the first time it sets, that is over.
  const isTimeless = groups.every(({ wanted }) => wanted.length === 0);
  groups.push({ deadlineId: null, wanted: isTimeless ? obligationsOf([], context.writtenTerm) : [] });
  for (const { deadlineId, wanted } of groups) {
    const rows = standing.filter((row) => row.deadlineId === deadlineId);
    const left = [...wanted];
    for (const row of rows) {
      const at = left.findIndex(({ period }) => period === row.period);
      const [now] = at < 0 ? [] : left.splice(at, 1);
      if (now) go(change, row, now, sectionOrdinal, context);
      else if (row.dueOn !== null && row.period !== '' && row.dueOn < context.effectiveOn) {
        keep(change, row, sectionOrdinal, context);
      } else {
        end(change, row, context, sectionOrdinal);
        ended.add(row.id);
      }
    }
    for (const now of left) {
      // A period that was over before the edition holds cannot be owed under it.
      if (now.period !== '' && now.dueOn !== null && now.dueOn < context.effectiveOn) continue;
      const startsOn = laterOf(now.startsOn, context.effectiveOn);
      change.added.push(context.newObligation({ ...now, startsOn }, deadlineId));
      const { period, dueOn: dueAfter } = now;
      change.effects.push({
        ...{ effect: 'ADDED', obligationId: null, period },
        ...{ dueBefore: null, dueAfter, completedOn: null },
      });
    }
  }
  for (const row of owed.filter((other) => !isWritten(other))) {
    if (row.parentId !== null && ended.has(row.parentId)) end(change, row, context, sectionOrdinal);
    else keep(change, row, sectionOrdinal, context);
  }
  return change;
}

function keep(change: OwedChange, row: ObligationRow, sectionOrdinal: number, { completedOn }: OwedContext): void {
  if (row.sectionOrdinal !== sectionOrdinal) change.carried.push({ row, set: { sectionOrdinal } });
  change.effects.push(effectOf('KEPT', row, row.dueOn, completedOn.get(row.id) ?? null));
}

/** An obligation that goes on: to the day the edition writes, unless a granted extension already reaches further. */
function go(
  change: OwedChange,
  row: ObligationRow,
  now: OwedDraft,
  sectionOrdinal: number,
  context: OwedContext,
): void {
  const isSameDay = (row.writtenDueOn ?? null) === now.dueOn && row.basis === now.basis;
  if (isSameDay || context.completedOn.has(row.id)) {
    keep(change, row, sectionOrdinal, context);
    return;
  }
  const reachesFurther =
    row.dueRule !== 'WRITTEN' && row.dueRule !== 'NONE' && row.dueOn !== null && row.dueOn > (now.dueOn ?? '');
  const day: Partial<ObligationRow> = reachesFurther
    ? {}
    : {
        dueOn: now.dueOn,
        dueOrder: now.dueOn ?? NO_DUE_DAY,
        dueRule: now.dueOn === null ? 'NONE' : 'WRITTEN',
        dueReason: `${context.editionZh}另定时限`,
      };
  const { basis } = now;
  change.carried.push({ row, set: { sectionOrdinal, basis, writtenDueOn: now.dueOn, ...day } });
  const dueAfter = reachesFurther ? row.dueOn : now.dueOn;
  change.effects.push(effectOf(dueAfter === row.dueOn ? 'KEPT' : 'MOVED', row, dueAfter, null));
}

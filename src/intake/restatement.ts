import type { Indicator, NewIndicator } from '../indicators/store.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id, IdNoun, JurisdictionCode } from '../kernel/id.ts';
import { type DeadlineFacts, obligationsOf, type PlanTerm } from '../tasks/obligation.ts';
import type { Deadline, Responsibility } from '../tasks/store.ts';
import type { NewDeadline, NewResponsibility, Replacement } from '../tasks/store-corrections.ts';
import type { NewObligation, ObligationRow } from '../tasks/store-due-days.ts';

/** All that is on record of a clause besides its words. */
export interface ClauseContent {
  names: readonly Responsibility[];
  deadlines: readonly Deadline[];
  owed: readonly ObligationRow[];
  indicators: readonly Indicator[];
}

type RowKeys = 'jurisdiction' | 'id' | 'clauseId' | 'recordedAt' | 'supersededAt';
/** What is to stand, and the row that says so already; null where it is new. */
type Stated<Row> = { sourceId: string | null } & Row;

export type StatedName = Stated<Omit<NewResponsibility, RowKeys | 'ordinal'>>;
export type StatedTime = Stated<Omit<NewDeadline, RowKeys | 'ordinal'>>;
/** `time` is the place of the governing time in the statement's list, or null. */
export type StatedFigure = Stated<Omit<NewIndicator, RowKeys | 'planId' | 'deadlineId'>> & { time: number | null };

/** What a clause is to say: names in their order, leads before supports of either kind; times in printed order; figures. */
export interface Statement {
  names: readonly StatedName[];
  times: readonly StatedTime[];
  figures: readonly StatedFigure[];
}

/** The rows that bring a clause from what is on record to what is stated. */
export interface Restatement extends Replacement {
  closedIndicators: Indicator[];
  addedIndicators: NewIndicator[];
}

/** What new rows need besides their content. */
export interface RestatementContext {
  jurisdiction: JurisdictionCode;
  recordedAt: Instant;
  term: PlanTerm;
  newId<Noun extends IdNoun>(noun: Noun): Id<Noun>;
}

/** The clause that rows are to belong to. */
export interface Target {
  id: Id<'TaskClause'>;
  planId: Id<'Plan'>;
  sectionOrdinal: number;
}

/** The content of rows as it stands: what is taken over unchanged keeps its id. */
export const namesOf = (rows: readonly Responsibility[]): StatedName[] =>
  rows.map(({ jurisdiction: _j, id, clauseId: _c, ordinal: _o, recordedAt: _r, supersededAt: _s, ...row }) => ({
    ...row,
    sourceId: id,
  }));
export const timesOf = (rows: readonly Deadline[]): StatedTime[] =>
  rows.map(({ jurisdiction: _j, id, clauseId: _c, ordinal: _o, recordedAt: _r, supersededAt: _s, ...row }) => ({
    ...row,
    sourceId: id,
  }));

/** Figures as they stand; one governed by a time that is stated anew is governed by the time that stands at the same words. */
export function figuresOf(
  rows: readonly Indicator[],
  times: readonly StatedTime[],
  before: readonly Deadline[],
): StatedFigure[] {
  return rows.map((indicator) => {
    const {
      jurisdiction: _j,
      id,
      clauseId: _c,
      planId: _p,
      deadlineId,
      recordedAt: _r,
      supersededAt: _s,
      ...row
    } = indicator;
    const old = before.find((deadline) => deadline.id === deadlineId);
    const same = times.findIndex(({ sourceId }) => sourceId !== null && sourceId === deadlineId);
    const atWords = times.findIndex(
      ({ spanStart, spanEnd }) => spanStart === old?.spanStart && spanEnd === old.spanEnd,
    );
    const time = same >= 0 ? same : atWords;
    return { ...row, sourceId: id, time: deadlineId === null || time < 0 ? null : time };
  });
}

const factsOf = (time: Omit<StatedTime, 'sourceId'>): DeadlineFacts => ({
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

/**
 * What must be closed and added so that a clause says what is stated. What stands already keeps its id, and with it its
 * obligations and their completions; new times give rise to obligations by the same rule as an import (`obligationsOf`).
 */
export function restate(
  target: Target,
  current: ClauseContent,
  stated: Statement,
  context: RestatementContext,
): Restatement {
  const base = { jurisdiction: context.jurisdiction, recordedAt: context.recordedAt };
  const { id: clauseId, planId, sectionOrdinal } = target;
  const names = restateNames(target, current.names, stated.names, context);

  const keptTimes = new Map(current.deadlines.map((row) => [row.id as string, row]));
  let ordinal = Math.max(-1, ...current.deadlines.map((row) => row.ordinal));
  const addedTimes: NewDeadline[] = [];
  const timeIds = stated.times.map(({ sourceId, ...time }) => {
    const kept = sourceId === null ? undefined : keptTimes.get(sourceId);
    if (kept) return kept.id;
    const id = context.newId('Deadline');
    ordinal++;
    addedTimes.push({ ...base, ...time, id, clauseId, ordinal });
    return id;
  });
  const standing = new Set<string>(timeIds);

  const keptDuties = new Set<string>();
  const addedDuties: NewObligation[] = [];
  for (const owed of obligationsOf(stated.times.map(factsOf), context.term)) {
    const deadlineId = owed.deadline === null ? null : (timeIds[owed.deadline] ?? null);
    const kept = current.owed.filter((row) => row.deadlineId === deadlineId);
    if (kept.length > 0) {
      for (const { id } of kept) keptDuties.add(id);
      continue;
    }
    const { basis, period, startsOn, dueOn } = owed;
    addedDuties.push({
      ...{ ...base, id: context.newId('Obligation'), planId, clauseId, deadlineId, sectionOrdinal },
      ...{ basis, period, startsOn, dueOn },
    });
  }

  const keptFigures = new Set<string>();
  const addedIndicators: NewIndicator[] = [];
  for (const { sourceId, time, ...figure } of stated.figures) {
    const deadlineId = time === null ? null : (timeIds[time] ?? null);
    const same = current.indicators.find((row) => row.id === sourceId && row.deadlineId === deadlineId);
    if (same) keptFigures.add(same.id);
    else addedIndicators.push({ ...base, ...figure, id: context.newId('Indicator'), planId, clauseId, deadlineId });
  }

  return {
    closed: {
      responsibilities: names.closed,
      deadlines: current.deadlines.filter(({ id }) => !standing.has(id)),
      obligations: current.owed.filter(({ id }) => !keptDuties.has(id)),
    },
    added: { responsibilities: names.added, deadlines: addedTimes, obligations: addedDuties },
    closedIndicators: current.indicators.filter(({ id }) => !keptFigures.has(id)),
    addedIndicators,
  };
}

function restateNames(
  { id: clauseId }: Target,
  current: readonly Responsibility[],
  stated: readonly StatedName[],
  { jurisdiction, recordedAt, newId }: RestatementContext,
): { closed: Responsibility[]; added: NewResponsibility[] } {
  const kept = new Set<string>();
  const added: NewResponsibility[] = [];
  const next = new Map<string, number>();
  for (const { sourceId, ...name } of stated) {
    const list = `${name.role} ${name.inherited}`;
    const ordinal = next.get(list) ?? 0;
    next.set(list, ordinal + 1);
    const same = current.find(
      (row) =>
        row.id === sourceId &&
        row.ordinal === ordinal &&
        row.role === name.role &&
        row.inherited === name.inherited &&
        row.unitId === (name.unitId ?? null) &&
        row.groupId === (name.groupId ?? null),
    );
    if (same) kept.add(same.id);
    else added.push({ ...name, jurisdiction, recordedAt, id: newId('Responsibility'), clauseId, ordinal });
  }
  return { closed: current.filter(({ id }) => !kept.has(id)), added };
}

/** The rows that end with a clause that is merged away: all of them. */
export const ended = (current: ClauseContent): Restatement => ({
  closed: { responsibilities: current.names, deadlines: current.deadlines, obligations: current.owed },
  added: { responsibilities: [], deadlines: [], obligations: [] },
  closedIndicators: [...current.indicators],
  addedIndicators: [],
});

/** Whether a statement changes anything. */
export const changesAnything = ({ closed, added, closedIndicators, addedIndicators }: Restatement): boolean =>
  [closed.responsibilities, closed.deadlines, closed.obligations, closedIndicators, addedIndicators].some(
    (rows) => rows.length > 0,
  ) || Object.values(added).some((rows) => rows.length > 0);

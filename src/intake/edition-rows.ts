import type { Indicator } from '../indicators/store.ts';
import { alike } from '../kernel/likeness.ts';
import type { Deadline, Responsibility, TaskClause } from '../tasks/store.ts';
import type { NewClause, NewDeadline, NewResponsibility } from '../tasks/store-corrections.ts';
import type { Carried, RowsChange } from './edition.ts';
import type { ImportRows } from './import-rows.ts';
import type { Finding } from './store.ts';

type NewIndicator = ImportRows['indicators'][number];
type NewFinding = ImportRows['findings'][number];
interface Placed {
  surface: string;
  spanStart: number;
  spanEnd: number;
}

/** Each earlier row with the later one of an equal key, in their order; at most one each. */
function paired<Old, New>(
  olds: readonly Old[],
  news: readonly New[],
  keyOfOld: (row: Old) => string,
  keyOfNew: (row: New) => string,
): Map<Old, New> {
  const waiting = new Map<string, New[]>();
  for (const row of news) {
    const list = waiting.get(keyOfNew(row));
    if (list) list.push(row);
    else waiting.set(keyOfNew(row), [row]);
  }
  const found = new Map<Old, New>();
  for (const row of olds) {
    const counterpart = waiting.get(keyOfOld(row))?.shift();
    if (counterpart) found.set(row, counterpart);
  }
  return found;
}

export const nameKey = (row: NewResponsibility | Responsibility): string =>
  `${row.role} ${row.inherited} ${row.ordinal} ${row.surface}`;
export const timeKey = (row: NewDeadline | Deadline): string => `${row.kind} ${row.normalised}`;
export const figureKey = (row: NewIndicator | Indicator): string =>
  [row.name, row.subject ?? '', row.comparator, row.value, row.unit, row.dueOn ?? ''].join(' ');
const measuredKey = (row: NewIndicator | Indicator): string => `${row.name} ${row.subject ?? ''}`;
const findingKey = (row: NewFinding | Finding): string => `${row.rule} ${row.surface}`;

/** The fields of a row that differ from what they are to be; null when none does. */
function differing<Row extends object>(row: Row, wanted: Partial<Row>): Partial<Row> | null {
  const keys = Object.keys(wanted) as (keyof Row)[];
  const set = Object.fromEntries(keys.filter((key) => row[key] !== wanted[key]).map((key) => [key, wanted[key]]));
  return Object.keys(set).length > 0 ? (set as Partial<Row>) : null;
}

/** A kept clause as it stood and as the next edition has it. */
export interface KeptClause {
  before: TaskClause;
  after: NewClause;
  /** Its words and their reading are the same: what is on record of it stays, corrections included. */
  isSame: boolean;
}

/** Where words of an unchanged clause stand in the next edition; undefined where they cannot be found again. */
function placeOf({ before, after }: KeptClause, { surface, spanStart, spanEnd }: Placed) {
  const at = (start: number) => ({ spanStart: start, spanEnd: start + (spanEnd - spanStart) });
  if (spanStart >= before.spanStart && spanEnd <= before.spanEnd) {
    if (before.text === after.text) return at(after.spanStart + spanStart - before.spanStart);
    const found = after.text.indexOf(surface);
    return found < 0 ? undefined : at(after.spanStart + found);
  }
  if (spanStart >= before.bracketStart && spanEnd <= before.bracketEnd) {
    const found =
      before.responsibilityLine === after.responsibilityLine
        ? spanStart - before.bracketStart
        : after.responsibilityLine.indexOf(surface);
    return found < 0 ? undefined : at(after.bracketStart + found);
  }
  return undefined;
}

const nothing = <Row, NewRow>(): RowsChange<Row, NewRow> => ({ carried: [], closed: [], added: [] });
const carry = <Row extends object>(carried: Carried<Row>[], row: Row, wanted: Partial<Row>): void => {
  const set = differing(row, wanted);
  if (set) carried.push({ row, set });
};

/** The names of a kept clause: what stays keeps its row, what the new line says otherwise is closed and added. */
export function namesChange(
  kept: KeptClause,
  olds: readonly Responsibility[],
  news: readonly NewResponsibility[],
): RowsChange<Responsibility, NewResponsibility> {
  const change = nothing<Responsibility, NewResponsibility>();
  const pairs = paired(olds, news, nameKey, nameKey);
  const used = new Set(pairs.values());
  for (const row of olds) {
    const now = pairs.get(row);
    const place = now ?? (kept.isSame ? placeOf(kept, row) : undefined);
    const isSameParty =
      !now ||
      row.decidedBy !== null ||
      kept.isSame ||
      (row.unitId === (now.unitId ?? null) && row.groupId === (now.groupId ?? null));
    if (place && isSameParty) carry(change.carried, row, { spanStart: place.spanStart, spanEnd: place.spanEnd });
    else {
      change.closed.push(row);
      if (now) used.delete(now);
    }
  }
  if (!kept.isSame) {
    for (const row of news) if (!used.has(row)) change.added.push({ ...row, clauseId: kept.before.id });
  }
  return change;
}

/** Which written times of a clause are which: by equal value, then by the words they govern, then the only one left. */
function pairedTimes(olds: readonly Deadline[], news: readonly NewDeadline[]): Map<Deadline, NewDeadline> {
  const pairs = paired(olds, news, timeKey, timeKey);
  const leftOld = () => olds.filter((row) => !pairs.has(row));
  const leftNew = () => {
    const used = new Set(pairs.values());
    return news.filter((row) => !used.has(row));
  };
  const [before, after] = [leftOld(), leftNew()];
  const governed = alike(
    before.map(({ deliverable }) => deliverable),
    after.map(({ deliverable }) => deliverable),
    0.4,
  ).sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right);
  const taken = new Set<NewDeadline>();
  for (const { left, right } of governed) {
    const [old, now] = [before[left] as Deadline, after[right] as NewDeadline];
    const isSameKind = (old.kind === 'RECURRING') === (now.kind === 'RECURRING');
    if (pairs.has(old) || taken.has(now) || !isSameKind) continue;
    pairs.set(old, now);
    taken.add(now);
  }
  const [lastOld, lastNew] = [leftOld(), leftNew()];
  const [old] = lastOld;
  const [now] = lastNew;
  if (old && now && lastOld.length === 1 && lastNew.length === 1) {
    if ((old.kind === 'RECURRING') === (now.kind === 'RECURRING')) pairs.set(old, now);
  }
  return pairs;
}

/** The times of a kept clause. One that the edition sets to another day goes on under its id; its earlier day is kept beside it. */
export function timesChange(
  kept: KeptClause,
  olds: readonly Deadline[],
  news: readonly NewDeadline[],
): RowsChange<Deadline, NewDeadline> & { pairs: Map<Deadline, NewDeadline> } {
  const change = nothing<Deadline, NewDeadline>();
  const pairs = kept.isSame ? paired(olds, news, timeKey, timeKey) : pairedTimes(olds, news);
  const used = new Set(pairs.values());
  for (const row of olds) {
    const now = pairs.get(row);
    if (now) {
      const { jurisdiction: _j, id: _i, clauseId: _c, ordinal: _o, recordedAt: _r, ...written } = now;
      const reading = kept.isSame ? { confidence: row.confidence, doubt: row.doubt } : {};
      carry(change.carried, row, { ...written, ...reading } as Partial<Deadline>);
      continue;
    }
    const place = kept.isSame ? placeOf(kept, row) : undefined;
    const governed =
      place &&
      placeOf(kept, { surface: row.deliverable, spanStart: row.deliverableStart, spanEnd: row.deliverableEnd });
    if (place && governed) {
      carry(change.carried, row, {
        ...place,
        deliverableStart: governed.spanStart,
        deliverableEnd: governed.spanEnd,
      });
    } else change.closed.push(row);
  }
  if (!kept.isSame) {
    let ordinal = Math.max(-1, ...olds.map((row) => row.ordinal));
    for (const row of news) {
      if (!used.has(row)) change.added.push({ ...row, clauseId: kept.before.id, ordinal: ++ordinal });
    }
  }
  return { ...change, pairs };
}

/**
 * Figures of a kept clause, or of the plan as a whole. A figure of the same name goes on under its id with its new value, so
 * that what was measured of it stays with it. `timeIds` gives the row by which a time of the next edition stands on record.
 */
export function figuresChange(
  kept: KeptClause | null,
  olds: readonly Indicator[],
  news: readonly NewIndicator[],
  timeIds: ReadonlyMap<string, string>,
): RowsChange<Indicator, NewIndicator> {
  const change = nothing<Indicator, NewIndicator>();
  const pairs = paired(olds, news, figureKey, figureKey);
  const isSame = kept?.isSame ?? false;
  const taken = new Set(pairs.values());
  if (!isSame) {
    const left = olds.filter((row) => !pairs.has(row));
    const rest = news.filter((row) => !taken.has(row));
    for (const [old, now] of paired(left, rest, measuredKey, measuredKey)) pairs.set(old, now);
  }
  const used = new Set(pairs.values());
  const governing = (id: string | null | undefined) => (id ? (timeIds.get(id) ?? id) : null) as Indicator['deadlineId'];
  for (const row of olds) {
    const now = pairs.get(row);
    if (now) {
      const { jurisdiction: _j, id: _i, planId: _p, clauseId: _c, recordedAt: _r, deadlineId, ...written } = now;
      const reading = isSame ? { confidence: row.confidence, doubt: row.doubt } : {};
      carry(change.carried, row, { ...written, ...reading, deadlineId: governing(deadlineId) } as Partial<Indicator>);
      continue;
    }
    const place = kept && isSame ? placeOf(kept, row) : undefined;
    if (place) carry(change.carried, row, place);
    else change.closed.push(row);
  }
  for (const row of isSame ? [] : news) {
    if (used.has(row)) continue;
    const clauseId = kept?.before.id ?? null;
    change.added.push({ ...row, clauseId, deadlineId: governing(row.deadlineId) });
  }
  return change;
}

/** Findings on an unchanged clause stay with what was decided about them; on another clause they are made anew. */
export function findingsChange(
  kept: KeptClause | null,
  olds: readonly Finding[],
  news: readonly NewFinding[],
): RowsChange<Finding, NewFinding> {
  const change = nothing<Finding, NewFinding>();
  const staysSame = kept === null || kept.isSame;
  const pairs = staysSame ? paired(olds, news, findingKey, findingKey) : new Map<Finding, NewFinding>();
  const used = new Set(pairs.values());
  for (const row of olds) {
    const now = pairs.get(row);
    const place = now ?? (kept?.isSame ? placeOf(kept, row) : undefined);
    if (place) {
      const { spanStart, spanEnd } = place;
      carry(change.carried, row, { spanStart, spanEnd, ...(now && { ordinal: now.ordinal }) });
    } else change.closed.push(row);
  }
  if (kept?.isSame) return change;
  for (const row of news) if (!used.has(row)) change.added.push({ ...row, clauseId: kept?.before.id ?? null });
  return change;
}

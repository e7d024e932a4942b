import type { Indicator } from '../indicators/store.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Plan } from '../plans/store.ts';
import type { NewPlanEdition } from '../plans/store-editions.ts';
import type { Deadline, Responsibility, TaskClause } from '../tasks/store.ts';
import type { Completion } from '../tasks/store-completions.ts';
import type { NewClause, NewDeadline, NewResponsibility } from '../tasks/store-corrections.ts';
import type { NewObligation, ObligationRow } from '../tasks/store-due-days.ts';
import type { Pair, StatedPair } from './edition-pairing.ts';
import type { ImportRows } from './import-rows.ts';
import type { Finding } from './store.ts';

/** All that is on record of a plan, as the next edition of it finds it. Clauses that an earlier edition ended are not among it. */
export interface HeldPlan {
  plan: Plan;
  text: string;
  positions: NewPlanEdition['sourcePositions'];
  clauses: readonly TaskClause[];
  names: readonly Responsibility[];
  deadlines: readonly Deadline[];
  /** Every obligation of these clauses that stands, parts and undertakings included. */
  owed: readonly ObligationRow[];
  completions: readonly Completion[];
  /** The plan's goals among them. */
  indicators: readonly Indicator[];
  findings: readonly Finding[];
  /** The headings above a clause, by section id: 主要任务 / 治理河道. */
  headings: ReadonlyMap<string, string>;
}

/**
 * What becomes of a clause: UNCHANGED its words and their reading are the same, wherever it is numbered · MOVED the same under
 * another heading or in another order · CHANGED the same clause in other words, or with other units, times or figures ·
 * ADDED · DROPPED.
 */
export const CLAUSE_OUTCOMES = ['UNCHANGED', 'MOVED', 'CHANGED', 'ADDED', 'DROPPED'] as const;
export type ClauseOutcome = (typeof CLAUSE_OUTCOMES)[number];

/** What becomes of something owed: KEPT as it is · MOVED to another day · ENDED, no longer owed from the edition's day · ADDED. */
export const OBLIGATION_EFFECTS = ['KEPT', 'MOVED', 'ENDED', 'ADDED'] as const;
export type ObligationEffectKind = (typeof OBLIGATION_EFFECTS)[number];

/** What becomes of one obligation. */
export interface ObligationEffect {
  effect: ObligationEffectKind;
  /** Null where it is new. */
  obligationId: string | null;
  /** The place of its clause in the next edition, or of the ended clause in `HeldPlan.clauses`. */
  period: string;
  dueBefore: LocalDate | null;
  dueAfter: LocalDate | null;
  /** The day of the completion that stands, which is never touched. */
  completedOn: LocalDate | null;
}

/** A row that goes on under its own id with some fields changed; the earlier version is kept beside it. */
export interface Carried<Row> {
  row: Row;
  set: Partial<Row>;
}

/** What the rows of one kind come to. */
export interface RowsChange<Row, NewRow> {
  carried: Carried<Row>[];
  closed: Row[];
  added: NewRow[];
}

/** One clause of either edition with its counterpart, and what becomes of it and of what it owes. */
export interface ClauseChange {
  outcome: ClauseOutcome;
  /** Of the pairing; null for a clause that has no counterpart. */
  pair: Pair | null;
  /** Place in `HeldPlan.clauses`, or null. */
  before: number | null;
  /** Place in the clauses of the next edition, or null. */
  after: number | null;
  effects: ObligationEffect[];
}

/** Everything that accepting an edition writes, and what it means clause by clause. */
export interface EditionChange {
  /** The first day on which the edition holds: its day of issue, else the day on which it is recorded. */
  effectiveOn: LocalDate;
  changes: ClauseChange[];
  archive: Omit<NewPlanEdition, 'supersededAt'>;
  sections: ImportRows['sections'];
  clauses: RowsChange<TaskClause, NewClause>;
  names: RowsChange<Responsibility, NewResponsibility>;
  deadlines: RowsChange<Deadline, NewDeadline>;
  obligations: RowsChange<ObligationRow, NewObligation>;
  indicators: RowsChange<Indicator, ImportRows['indicators'][number]>;
  findings: RowsChange<Finding, ImportRows['findings'][number]>;
}

/** What an officer says about a pairing: which clause on record is which of the next edition, by its number there. */
export interface StatedPairing {
  /** Null: the numbered clause is new. */
  clauseId: string | null;
  /** Null: the clause is dropped. */
  ordinal: number | null;
}

/** Stated pairings as places in the two lists; undefined where one names nothing, or something twice. */
export function statedPairs(
  stated: readonly StatedPairing[],
  clauses: readonly Pick<TaskClause, 'id'>[],
  afterCount: number,
): StatedPair[] | undefined {
  const places = new Map(clauses.map(({ id }, place) => [id as string, place]));
  const seen = new Set<string>();
  const pairs: StatedPair[] = [];
  for (const { clauseId, ordinal } of stated) {
    const before = clauseId === null ? null : places.get(clauseId);
    const after = ordinal === null ? null : ordinal - 1;
    if (before === undefined || (before === null && after === null)) return undefined;
    if (after !== null && (after < 0 || after >= afterCount)) return undefined;
    for (const key of [before !== null && `before ${before}`, after !== null && `after ${after}`]) {
      if (key === false) continue;
      if (seen.has(key)) return undefined;
      seen.add(key);
    }
    pairs.push({ before, after });
  }
  return pairs;
}

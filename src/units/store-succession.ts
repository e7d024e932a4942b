import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { parseSuccessionSeed, type SuccessionSeed } from './seed-succession.ts';
import type { SuccessionDecision, UnitSuccession } from './succession.ts';
import { units } from './tables.ts';
import { successionDecisions, unitSuccessions } from './tables-succession.ts';

/** The last version of an act, withdrawn or not; undefined for an unknown id. */
export async function findSuccession(db: Db | Tx, id: string): Promise<UnitSuccession | undefined> {
  const [row] = await db
    .select()
    .from(unitSuccessions)
    .where(
      and(
        eq(unitSuccessions.jurisdiction, db.jurisdiction),
        eq(unitSuccessions.id, id as Id<'UnitSuccession'>),
        eq(unitSuccessions.identity, unitSuccessions.id),
      ),
    );
  return row;
}

/** The seed of successions read, where the register holds no act yet; else nothing is to be installed. */
export async function missingSuccessions(db: Db | Tx, seed: () => unknown): Promise<SuccessionSeed[]> {
  const present = await db.$count(unitSuccessions, eq(unitSuccessions.jurisdiction, db.jurisdiction));
  return present > 0 ? [] : [parseSuccessionSeed(seed())];
}

type NewUnit = typeof units.$inferInsert;

/** Adds acts together with the units that begin by them. */
export async function addSuccessions(tx: Tx, acts: UnitSuccession[], begun: NewUnit[]): Promise<void> {
  await insertRows(tx, units, begun);
  await insertRows(
    tx,
    unitSuccessions,
    acts.map(({ fromUnitIds, successors, ...act }) => ({
      ...act,
      jurisdiction: tx.jurisdiction,
      fromUnitIds: [...fromUnitIds],
      successors: [...successors],
    })),
  );
}

/** What a new version of an act may say otherwise. */
export type SuccessionChange = Partial<
  Pick<
    UnitSuccession,
    'kind' | 'effectiveOn' | 'dutyScope' | 'basisDocNo' | 'sourceStatus' | 'fromUnitIds' | 'successors'
  >
> &
  Pick<UnitSuccession, 'decidedBy' | 'reason'>;

/** Gives an act a new version under its own id; the earlier one stays beside it, on record until `at`. */
export async function reviseSuccession(
  tx: Tx,
  act: UnitSuccession,
  { fromUnitIds, successors, ...change }: SuccessionChange,
  { archiveId, at, begun }: { archiveId: Id<'UnitSuccession'>; at: Instant; begun: NewUnit[] },
): Promise<void> {
  await addSuccessions(tx, [{ ...act, id: archiveId, supersededAt: at }], begun);
  await reviseRow(tx, unitSuccessions, act.id, {
    ...change,
    ...(fromUnitIds && { fromUnitIds: [...fromUnitIds] }),
    ...(successors && { successors: [...successors] }),
    recordedAt: at,
    version: act.version + 1,
  });
}

/** Takes an act back: it stays readable, with its reason, and moves nothing any more. */
export async function closeSuccession(
  tx: Tx,
  act: UnitSuccession,
  {
    archiveId,
    at,
    decidedBy,
    reason,
  }: { archiveId: Id<'UnitSuccession'>; at: Instant; decidedBy: string; reason: string },
): Promise<void> {
  await addSuccessions(tx, [{ ...act, id: archiveId, supersededAt: at }], []);
  await reviseRow(tx, unitSuccessions, act.id, {
    decidedBy,
    reason,
    recordedAt: at,
    supersededAt: at,
    version: act.version + 1,
  });
}

/** The choices on record now for an act, on some clauses or on all. */
export async function listChoices(
  db: Db | Tx,
  successionId: string,
  clauseIds?: readonly string[],
): Promise<SuccessionDecision[]> {
  return db
    .select()
    .from(successionDecisions)
    .where(
      and(
        eq(successionDecisions.jurisdiction, db.jurisdiction),
        eq(successionDecisions.successionId, successionId as Id<'UnitSuccession'>),
        clauseIds ? inArray(successionDecisions.clauseId, clauseIds as Id<'TaskClause'>[]) : undefined,
        onRecord(successionDecisions),
      ),
    );
}

/** Records choices, closing those that they replace. */
export async function addChoices(
  tx: Tx,
  choices: SuccessionDecision[],
  replaced: readonly SuccessionDecision[],
  at: Instant,
): Promise<void> {
  await reviseRows(
    tx,
    successionDecisions,
    replaced.map(({ id }) => id),
    { supersededAt: at },
  );
  await insertRows(
    tx,
    successionDecisions,
    choices.map((choice) => ({ ...choice, jurisdiction: tx.jurisdiction })),
  );
}

/** Moves the first day of units that began by an act whose day was corrected. */
export async function beginUnitsOn(tx: Tx, unitIds: readonly string[], validFrom: LocalDate): Promise<void> {
  await reviseRows(tx, units, unitIds, { validFrom });
}

import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRows } from '../db/write.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { PartFacts } from './parts.ts';
import { addObligations, type NewObligation } from './store-due-days.ts';
import { listAllObligations, type Moment, type Obligation } from './store-obligations.ts';
import { obligations } from './tables.ts';
import { dutyDivisions, dutyParts, partValues } from './tables-parts.ts';

export type DutyDivision = typeof dutyDivisions.$inferSelect;
export type DutyPart = typeof dutyParts.$inferSelect;
export type PartValue = typeof partValues.$inferSelect;

/** How these duties were divided, as on record at an instant. */
export async function listDivisions(
  db: Db | Tx,
  obligationIds: readonly string[],
  knownAt?: Instant,
): Promise<DutyDivision[]> {
  return divisionsOf(db, { obligationIds, knownAt });
}

interface OfObligations {
  obligationIds: readonly string[];
  knownAt: Instant | undefined;
}
const divisionsOf = prepared<OfObligations, DutyDivision>('divisionsOf', [], (db, { obligationIds, knownAt }) =>
  db
    .select()
    .from(dutyDivisions)
    .where(
      and(
        eq(dutyDivisions.jurisdiction, db.jurisdiction),
        among(dutyDivisions.obligationId, obligationIds),
        onRecord(dutyDivisions, knownAt),
      ),
    ),
);

/** What these obligations ask as parts, as on record at an instant; those that are no parts are left out. */
export async function listPartsById(
  db: Db | Tx,
  obligationIds: readonly string[],
  knownAt?: Instant,
): Promise<DutyPart[]> {
  return db
    .select()
    .from(dutyParts)
    .where(
      and(
        eq(dutyParts.jurisdiction, db.jurisdiction),
        among(dutyParts.obligationId, obligationIds),
        onRecord(dutyParts, knownAt),
      ),
    );
}

/** What these parts have reached, as on record at an instant. */
export async function listPartValues(
  db: Db | Tx,
  obligationIds: readonly string[],
  knownAt?: Instant,
): Promise<PartValue[]> {
  return db
    .select()
    .from(partValues)
    .where(
      and(
        eq(partValues.jurisdiction, db.jurisdiction),
        inArray(partValues.obligationId, obligationIds as Id<'Obligation'>[]),
        onRecord(partValues, knownAt),
      ),
    );
}

/** The parts of these duties as of a moment, by due day; two statements whatever their number. */
export async function listPartsOf(
  db: Db | Tx,
  parentIds: readonly string[],
  moment: Moment,
): Promise<(Obligation & PartFacts)[]> {
  const parts = await listAllObligations(db, { ...moment, parentIds });
  const values = new Map(
    (
      await listPartValues(
        db,
        parts.map(({ id }) => id),
        moment.knownAt,
      )
    ).map((row) => [row.obligationId as string, row]),
  );
  return parts.map((part) => {
    const value = values.get(part.id);
    const isReached = value !== undefined && value.reachedOn <= moment.asOf;
    return { ...part, value: isReached ? { figure: value.figure, on: value.reachedOn } : null };
  });
}

/** The units that have parts, as their rows name them, by the whole: of some wholes, under some clauses, or of all; one statement. */
export async function listPartHolders(
  db: Db | Tx,
  knownAt: Instant,
  of: { parentIds?: readonly string[]; clauseIds?: readonly string[] } = {},
) {
  return db
    .selectDistinct({
      parentId: obligations.parentId,
      unitId: obligations.answerableUnitId,
      clauseId: obligations.clauseId,
    })
    .from(obligations)
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        isNotNull(obligations.parentId),
        isNotNull(obligations.answerableUnitId),
        of.parentIds ? inArray(obligations.parentId, of.parentIds as Id<'Obligation'>[]) : undefined,
        of.clauseIds ? inArray(obligations.clauseId, of.clauseIds as Id<'TaskClause'>[]) : undefined,
        onRecord(obligations, knownAt),
      ),
    );
}

/** Records a division, or further parts of one. */
export async function addParts(
  tx: Tx,
  rows: {
    division?: typeof dutyDivisions.$inferInsert;
    obligations: NewObligation[];
    parts: (typeof dutyParts.$inferInsert)[];
  },
): Promise<void> {
  if (rows.division) await insertRows(tx, dutyDivisions, [rows.division]);
  await addObligations(tx, rows.obligations);
  await insertRows(tx, dutyParts, rows.parts);
}

/** Takes parts back: they are owed no more, and stay readable for every earlier instant. */
export async function closeParts(tx: Tx, parts: readonly DutyPart[], at: Instant, reason: string): Promise<void> {
  await reviseRows(
    tx,
    obligations,
    parts.map(({ obligationId }) => obligationId),
    { supersededAt: at },
  );
  await reviseRows(
    tx,
    dutyParts,
    parts.map(({ id }) => id),
    { supersededAt: at, closedReason: reason },
  );
}

/** Gives a part another statement; the earlier one is closed with the reason and stays readable. */
export async function restatePart(
  tx: Tx,
  part: DutyPart,
  stated: Partial<DutyPart> & Pick<DutyPart, 'id' | 'recordedAt'>,
  reason: string,
): Promise<void> {
  await reviseRows(tx, dutyParts, [part.id], { supersededAt: stated.recordedAt, closedReason: reason });
  await insertRows(tx, dutyParts, [{ ...part, ...stated }]);
}

/** Every statement of these parts, earlier ones first. */
export async function listPartVersions(db: Db | Tx, obligationIds: readonly string[]): Promise<DutyPart[]> {
  return db
    .select()
    .from(dutyParts)
    .where(
      and(
        eq(dutyParts.jurisdiction, db.jurisdiction),
        inArray(dutyParts.obligationId, obligationIds as Id<'Obligation'>[]),
      ),
    )
    .orderBy(dutyParts.recordedAt, dutyParts.id);
}

/** Takes a division back, its parts with it. */
export async function closeDivision(
  tx: Tx,
  division: DutyDivision,
  parts: readonly DutyPart[],
  at: Instant,
  reason: string,
): Promise<void> {
  await closeParts(tx, parts, at, reason);
  await reviseRows(tx, dutyDivisions, [division.id], { supersededAt: at, closedReason: reason });
}

/** The parts of a division as they stand. */
export async function listPartsOfDivision(db: Db | Tx, divisionId: string): Promise<DutyPart[]> {
  return db
    .select()
    .from(dutyParts)
    .where(
      and(
        eq(dutyParts.jurisdiction, db.jurisdiction),
        eq(dutyParts.divisionId, divisionId as Id<'DutyDivision'>),
        onRecord(dutyParts),
      ),
    );
}

/** Records what a part has reached, in the place of what was recorded before. */
export async function putPartValue(tx: Tx, value: typeof partValues.$inferInsert): Promise<void> {
  const before = await listPartValues(tx, [value.obligationId]);
  await reviseRows(
    tx,
    partValues,
    before.map(({ id }) => id),
    { supersededAt: value.recordedAt },
  );
  await insertRows(tx, partValues, [value]);
}

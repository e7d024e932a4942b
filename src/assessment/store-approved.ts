import { and, asc, desc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { SchemeKind } from './scheme-parts.ts';
import type { Assessment, FrozenCard } from './store-course.ts';
import { assessments, frozenCards } from './tables-course.ts';

/** The last round of a kind and year that was approved by an instant; undefined where none was. */
export async function findApprovedThen(
  db: Db | Tx,
  kind: SchemeKind,
  year: number,
  knownAt: Instant,
): Promise<Assessment | undefined> {
  const [row] = await db
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.jurisdiction, db.jurisdiction),
        eq(assessments.kind, kind),
        eq(assessments.year, year),
        lte(assessments.approvedAt, knownAt),
      ),
    )
    .orderBy(desc(assessments.round))
    .limit(1);
  return row;
}

/** The cards of some units as approved, without the facts they rest on; one statement whatever their number. */
export async function listCardsOfUnits(
  db: Db | Tx,
  assessmentId: string,
  unitIds: readonly string[],
): Promise<Pick<FrozenCard, 'unitId' | 'card'>[]> {
  return db
    .select({ unitId: frozenCards.unitId, card: frozenCards.card })
    .from(frozenCards)
    .where(
      and(
        eq(frozenCards.jurisdiction, db.jurisdiction),
        eq(frozenCards.assessmentId, assessmentId as Id<'Assessment'>),
        inArray(frozenCards.unitId, [...unitIds] as Id<'Unit'>[]),
      ),
    )
    .orderBy(asc(frozenCards.ordinal));
}

/** The last of some years that has an assessment of a kind, whatever its stage; undefined where none has. */
export async function findLastYearAssessed(
  db: Db | Tx,
  { kind, firstYear, lastYear }: { kind: SchemeKind; firstYear: number; lastYear: number },
): Promise<number | undefined> {
  const [row] = await db
    .select({ year: assessments.year })
    .from(assessments)
    .where(
      and(
        eq(assessments.jurisdiction, db.jurisdiction),
        eq(assessments.kind, kind),
        gte(assessments.year, firstYear),
        lte(assessments.year, lastYear),
      ),
    )
    .orderBy(desc(assessments.year))
    .limit(1);
  return row?.year;
}

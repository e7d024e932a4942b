import { and, eq, exists, gt, inArray, isNotNull, lt, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ActorRole } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import { type DeskStage, placesWaitingFor, rulesDecidedBy, STATES_OF_STAGE } from './desk.ts';
import type { MeasureFamily, MeasureKind } from './measure.ts';
import type { ReviewState } from './review.ts';
import type { Measure } from './store.ts';
import { measures, ruleSets } from './tables.ts';
import { measureReviews, measureSteps } from './tables-life.ts';

/** Which open measures a desk holds; what is left out does not restrict. */
export interface DeskFilter {
  stages?: readonly DeskStage[] | undefined;
  /** Those that wait for someone of this role. */
  waitsFor?: ActorRole | undefined;
  /** Those whose nearest limit ended before this day. */
  lateOn?: LocalDate | undefined;
  /** Those whose nearest limit ends on this day or earlier. */
  dueTo?: LocalDate | undefined;
  kinds?: readonly MeasureKind[] | undefined;
  families?: readonly MeasureFamily[] | undefined;
  unitId?: string | undefined;
  planId?: string | undefined;
  /** The units a caller is limited to; left out for all. */
  scope?: readonly string[] | undefined;
}

const reviewed = (db: Db | Tx, ...states: [ReviewState, ...ReviewState[]]): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(measureReviews)
      .where(
        and(
          eq(measureReviews.jurisdiction, measures.jurisdiction),
          eq(measureReviews.measureId, measures.id),
          inArray(measureReviews.state, states),
        ),
      ),
  );

/** An extension was asked and not decided on since. */
function extensionAsked(db: Db | Tx): SQL {
  const answer = alias(measureSteps, 'answer');
  const answered = db
    .select({ one: sql`1` })
    .from(answer)
    .where(
      and(
        eq(answer.jurisdiction, measureSteps.jurisdiction),
        eq(answer.measureId, measureSteps.measureId),
        gt(answer.ordinal, measureSteps.ordinal),
        inArray(answer.deed, ['GRANT_EXTENSION', 'REFUSE_EXTENSION']),
      ),
    );
  return exists(
    db
      .select({ one: sql`1` })
      .from(measureSteps)
      .where(
        and(
          eq(measureSteps.jurisdiction, measures.jurisdiction),
          eq(measureSteps.measureId, measures.id),
          eq(measureSteps.deed, 'REQUEST_EXTENSION'),
          notExists(answered),
        ),
      ),
  );
}

/** What waits for someone of a role: to be carried on, decided, extended or reviewed. */
async function waitingFor(db: Db | Tx, role: ActorRole): Promise<SQL> {
  const sets = await db.select().from(ruleSets).where(eq(ruleSets.jurisdiction, db.jurisdiction));
  const criticises = or(eq(measures.isByName, true), eq(measures.kind, 'CRITICISM_CIRCULAR'));
  const decided = sets.map(({ id, rules }) => {
    const { plain, byName } = rulesDecidedBy(rules, role);
    const ofPlain = and(inArray(measures.ruleId, plain), sql`not ${criticises}`);
    return and(eq(measures.ruleSetId, id), or(ofPlain, and(inArray(measures.ruleId, byName), criticises)));
  });
  const asked = and(eq(measures.kind, 'LISTED_SUPERVISION'), eq(measures.state, 'RECTIFYING'), extensionAsked(db));
  const toDecide = or(eq(measures.state, 'SUBMITTED_FOR_APPROVAL'), asked, reviewed(db, 'ACCEPTED'));
  const places = placesWaitingFor(role).map(({ kind, states }) =>
    and(eq(measures.kind, kind), inArray(measures.state, states)),
  );
  const isOffice = role === 'SUPERVISION_OFFICER' || role === 'SUPERVISION_DIRECTOR' || role === 'OWNER';
  return (
    or(
      ...places,
      and(toDecide, or(...decided)),
      role === 'GOVERNMENT_LEADER' ? reviewed(db, 'ACCEPTED') : undefined,
      isOffice ? reviewed(db, 'FILED') : undefined,
    ) ?? sql`false`
  );
}

async function matching(db: Db | Tx, filter: DeskFilter): Promise<SQL | undefined> {
  const { stages, waitsFor, lateOn, dueTo, kinds, families, unitId, planId, scope } = filter;
  const inStages = stages?.map((stage) =>
    stage === 'UNDER_REVIEW' ? reviewed(db, 'FILED', 'ACCEPTED') : inArray(measures.state, STATES_OF_STAGE[stage]),
  );
  return and(
    eq(measures.jurisdiction, db.jurisdiction),
    isNotNull(measures.nextDueOn),
    inStages ? or(...inStages) : undefined,
    waitsFor ? await waitingFor(db, waitsFor) : undefined,
    lateOn ? lt(measures.nextDueOn, lateOn) : undefined,
    dueTo ? lte(measures.nextDueOn, dueTo) : undefined,
    kinds ? inArray(measures.kind, [...kinds]) : undefined,
    families ? inArray(measures.family, [...families]) : undefined,
    unitId ? eq(measures.unitId, unitId as Id<'Unit'>) : undefined,
    planId ? eq(measures.planId, planId as Id<'Plan'>) : undefined,
    scope ? inArray(measures.unitId, [...scope] as Id<'Unit'>[]) : undefined,
  );
}

const byLimit = pageOrder(measures.nextDueOn, measures.id);

/** What is open, the nearest limit first; what has no limit comes last. */
export async function listDesk(db: Db | Tx, filter: DeskFilter, request: PageRequest): Promise<Page<Measure>> {
  const rows = await db
    .select()
    .from(measures)
    .where(and(await matching(db, filter), byLimit.where(request)))
    .orderBy(...byLimit.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.nextDueOn ?? '', row.id]);
}

/** How many the desk holds: by the same predicate as the list. */
export const countDesk = async (db: Db | Tx, filter: DeskFilter): Promise<number> =>
  db.$count(measures, await matching(db, filter));

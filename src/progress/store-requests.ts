import { and, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { pageOrder } from '../db/page.ts';
import { onRecord } from '../db/record.ts';
import { insertRows, reviseRow } from '../db/write.ts';
import { endOfDay, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { type Page, type PageRequest, toPage } from '../kernel/page.ts';
import type { At } from '../ledger/command.ts';
import type { Party } from '../tasks/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { namesParty } from '../tasks/store-parties.ts';
import { OPEN_STATES, type RequestKind, type RequestState } from './request.ts';
import { dutyRequests } from './tables-request.ts';

/** A version of a request, under the id of the request itself. */
export type DutyRequest = typeof dutyRequests.$inferSelect;
export type NewRequest = typeof dutyRequests.$inferInsert;

export interface RequestFilter extends Moment {
  kinds?: readonly RequestKind[] | undefined;
  states?: readonly RequestState[] | undefined;
  ids?: readonly string[] | undefined;
  obligationIds?: readonly string[] | undefined;
  /** Obligations as a subquery, where their number is not known. */
  obligationsIn?: SQL | undefined;
  planId?: string | undefined;
  clauseId?: string | undefined;
  /** The unit that asked. */
  unitId?: string | undefined;
  unitIds?: readonly string[] | undefined;
  /** The units a caller is limited to, with their groups; left out for all. */
  scope?: Party | undefined;
}

/** Steps are taken when they are recorded, so that the day asked about bounds what was on record. */
export const thenOf = ({ asOf, knownAt }: Moment): Instant => {
  const end = endOfDay(asOf);
  return end < knownAt ? end : knownAt;
};

const columns = { ...getTableColumns(dutyRequests), id: dutyRequests.identity };

/** What a limited reader may see: what its units asked, and what was asked about duties of lines that name them. */
const within = (db: Db | Tx, scope: Party, knownAt: Instant): SQL | undefined =>
  or(
    inArray(dutyRequests.unitId, [...scope.unitIds] as Id<'Unit'>[]),
    namesParty(db, sql`${dutyRequests.clauseId}`, scope, knownAt),
  );

const matching = (db: Db | Tx, filter: RequestFilter): SQL | undefined =>
  and(
    eq(dutyRequests.jurisdiction, db.jurisdiction),
    onRecord(dutyRequests, thenOf(filter)),
    filter.kinds ? inArray(dutyRequests.kind, [...filter.kinds]) : undefined,
    filter.states ? inArray(dutyRequests.state, [...filter.states]) : undefined,
    filter.ids ? inArray(dutyRequests.identity, [...filter.ids] as Id<'DutyRequest'>[]) : undefined,
    filter.obligationIds
      ? inArray(dutyRequests.obligationId, [...filter.obligationIds] as Id<'Obligation'>[])
      : undefined,
    filter.obligationsIn ? inArray(dutyRequests.obligationId, filter.obligationsIn) : undefined,
    filter.planId ? eq(dutyRequests.planId, filter.planId as Id<'Plan'>) : undefined,
    filter.clauseId ? eq(dutyRequests.clauseId, filter.clauseId as Id<'TaskClause'>) : undefined,
    filter.unitId ? eq(dutyRequests.unitId, filter.unitId as Id<'Unit'>) : undefined,
    filter.unitIds ? inArray(dutyRequests.unitId, [...filter.unitIds] as Id<'Unit'>[]) : undefined,
    filter.scope ? within(db, filter.scope, filter.knownAt) : undefined,
  );

const inOrder = pageOrder(dutyRequests.identity);

/** Requests as they stood at a moment, oldest first. */
export async function listRequests(
  db: Db | Tx,
  filter: RequestFilter,
  request: PageRequest,
): Promise<Page<DutyRequest>> {
  const rows = await db
    .select(columns)
    .from(dutyRequests)
    .where(and(matching(db, filter), inOrder.where(request)))
    .orderBy(...inOrder.orderBy(request))
    .limit(request.size + 1);
  return toPage(rows, request, (row) => [row.id]);
}

export async function countRequests(db: Db | Tx, filter: RequestFilter): Promise<number> {
  return db.$count(dutyRequests, matching(db, filter));
}

/** All that match, oldest first; one statement. */
export async function listAllRequests(db: Db | Tx, filter: RequestFilter): Promise<DutyRequest[]> {
  return db.select(columns).from(dutyRequests).where(matching(db, filter)).orderBy(dutyRequests.identity);
}

/** Every version of the requests on these duties that was on record at an instant, oldest first: the steps of their lives. */
export async function listRequestSteps(
  db: Db | Tx,
  by: { obligationIds: readonly string[] } | { requestIds: readonly string[] },
  knownAt: Instant,
): Promise<DutyRequest[]> {
  const which =
    'requestIds' in by
      ? inArray(dutyRequests.identity, [...by.requestIds] as Id<'DutyRequest'>[])
      : inArray(dutyRequests.obligationId, [...by.obligationIds] as Id<'Obligation'>[]);
  return db
    .select(columns)
    .from(dutyRequests)
    .where(and(eq(dutyRequests.jurisdiction, db.jurisdiction), which, sql`${dutyRequests.recordedAt} <= ${knownAt}`))
    .orderBy(dutyRequests.identity, dutyRequests.version);
}

/** The open request of a kind by a unit on a duty, or undefined. */
export async function findOpenRequest(
  tx: Tx,
  { kind, obligationId, unitId }: Pick<DutyRequest, 'kind' | 'obligationId' | 'unitId'>,
): Promise<DutyRequest | undefined> {
  const [row] = await tx
    .select()
    .from(dutyRequests)
    .where(
      and(
        eq(dutyRequests.jurisdiction, tx.jurisdiction),
        eq(dutyRequests.kind, kind),
        eq(dutyRequests.obligationId, obligationId),
        eq(dutyRequests.unitId, unitId),
        inArray(dutyRequests.state, [...OPEN_STATES]),
        onRecord(dutyRequests),
      ),
    );
  return row;
}

/** How many extensions of a duty were granted. */
export async function countGranted(tx: Tx, obligationId: Id<'Obligation'>): Promise<number> {
  return tx.$count(
    dutyRequests,
    and(
      eq(dutyRequests.jurisdiction, tx.jurisdiction),
      eq(dutyRequests.obligationId, obligationId),
      eq(dutyRequests.kind, 'EXTENSION'),
      eq(dutyRequests.state, 'APPROVED'),
      onRecord(dutyRequests),
    ),
  );
}

/** Puts a request on record as its own first version. */
export async function addRequest(
  tx: Tx,
  row: Omit<
    NewRequest,
    'jurisdiction' | 'id' | 'identity' | 'version' | 'event' | 'actorName' | 'actorRole' | 'recordedAt'
  >,
  at: At,
): Promise<Id<'DutyRequest'>> {
  const id = at.newId('DutyRequest');
  const { name: actorName, role: actorRole } = at.actor;
  const first = { jurisdiction: tx.jurisdiction, id, identity: id, version: 1, event: 'MAKE' as const };
  await insertRows(tx, dutyRequests, [{ ...row, ...first, actorName, actorRole, recordedAt: at.now }]);
  return id;
}

/** What a step may change. */
export type RequestChange = Pick<NewRequest, 'state' | 'event'> &
  Partial<
    Pick<
      NewRequest,
      | 'unitId'
      | 'reason'
      | 'progressSoFar'
      | 'wishedDueOn'
      | 'askedOn'
      | 'dueOnThen'
      | 'askedLate'
      | 'ordinal'
      | 'newDueOn'
      | 'settledOn'
      | 'documentNumber'
      | 'words'
    >
  >;

/** Gives a request its next version under its own id; the earlier one is kept beside it, on record until now. */
export async function stepRequest(tx: Tx, request: DutyRequest, change: RequestChange, at: At): Promise<void> {
  const { name: actorName, role: actorRole } = at.actor;
  await reviseRow(tx, dutyRequests, request.id, {
    words: null,
    ...change,
    actorName,
    actorRole,
    version: request.version + 1,
    recordedAt: at.now,
  });
  await insertRows(tx, dutyRequests, [{ ...request, id: at.newId('DutyRequest'), supersededAt: at.now }]);
}

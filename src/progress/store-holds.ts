import { and, eq, inArray, not, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import type { DutyRules } from '../tasks/duty-rules.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { obligations } from '../tasks/tables.ts';
import { type Hold, holdOfCause, holdOfRequest } from './hold.ts';
import { CONTEST_ASPECTS, PENDING_STATES } from './request.ts';
import { holdsThen, listCausesHolding } from './store-exempt.ts';
import { heldByItems, listItemHolds } from './store-item-holds.ts';
import { listAllRequests, thenOf } from './store-requests.ts';
import { isSilent } from './store-silence.ts';
import { exemptCauses } from './tables-exempt.ts';
import { dutyRequests } from './tables-request.ts';

/**
 * Everything that holds cards and escalation on these duties at a moment: four statements whatever their number. A sweep asks it
 * with the units it is about to address; `unitId` null holds for every one.
 */
export async function listHolds(db: Db | Tx, obligationIds: readonly string[], moment: Moment): Promise<Hold[]> {
  if (obligationIds.length === 0) return [];
  const rules = await dutyRulesOn(db, moment.asOf);
  const requests = await listAllRequests(db, { ...moment, obligationIds, states: [...PENDING_STATES, 'APPROVED'] });
  const causes = await listCausesHolding(db, obligationIds, moment);
  return [
    ...requests.flatMap((request) => holdOfRequest(request, moment.asOf, rules) ?? []),
    ...causes.map(holdOfCause),
    ...(await listItemHolds(db, obligationIds, moment)),
  ];
}

/** The duties that requests, exempt causes and items hold at a moment: subqueries of their ids. */
function held(db: Db | Tx, moment: Moment, rules: DutyRules) {
  const holdingAspects = CONTEST_ASPECTS.filter((aspect) => rules.contest[aspect].holds !== 'NOBODY');
  const pending = inArray(dutyRequests.state, [...PENDING_STATES]);
  const requests = db
    .select({ id: dutyRequests.obligationId })
    .from(dutyRequests)
    .where(
      and(
        eq(dutyRequests.jurisdiction, db.jurisdiction),
        onRecord(dutyRequests, thenOf(moment)),
        or(
          and(
            eq(dutyRequests.kind, 'EXTENSION'),
            pending,
            rules.extension.lateAskingHolds.value ? undefined : eq(dutyRequests.askedLate, false),
          ),
          and(
            eq(dutyRequests.kind, 'EXTENSION'),
            eq(dutyRequests.state, 'APPROVED'),
            eq(dutyRequests.askedLate, true),
            sql`${dutyRequests.newDueOn} >= ${moment.asOf}`,
          ),
          rules.coordination.holds.value ? and(eq(dutyRequests.kind, 'COORDINATION'), pending) : undefined,
          and(eq(dutyRequests.kind, 'CONTEST'), pending, inArray(dutyRequests.aspect, holdingAspects)),
        ),
      ),
    );
  const causes = db
    .select({ id: exemptCauses.obligationId })
    .from(exemptCauses)
    .where(and(eq(exemptCauses.jurisdiction, db.jurisdiction), holdsThen(moment)));
  return { requests, causes, items: heldByItems(db, moment) };
}

/** The condition on obligations that something holds them at a moment; says the same as `listHolds`, proved by a property test. */
export function isHeld(db: Db | Tx, moment: Moment, rules: DutyRules): SQL {
  const { identity } = obligations;
  const { requests, causes, items } = held(db, moment, rules);
  return sql`(${identity} in ${requests} or ${identity} in ${causes} or ${identity} in ${items})`;
}

/** The duties on which an open contest stands at a moment, filed, or upheld and not yet corrected: a subquery of their ids. */
const contested = (db: Db | Tx, moment: Moment) =>
  db
    .select({ id: dutyRequests.obligationId })
    .from(dutyRequests)
    .where(
      and(
        eq(dutyRequests.jurisdiction, db.jurisdiction),
        onRecord(dutyRequests, thenOf(moment)),
        eq(dutyRequests.kind, 'CONTEST'),
        inArray(dutyRequests.state, [...PENDING_STATES]),
      ),
    );

/** The condition on obligations that an open contest stands on them at a moment. */
export const isContested = (db: Db | Tx, moment: Moment): SQL =>
  sql`${obligations.identity} in ${contested(db, moment)}`;

type Wanted = Partial<Record<'isContested' | 'isHeld' | 'isSilent', boolean | null>>;

/** So many duties are looked up by their ids; of more, the register is walked. */
const FEW = 1000;

/**
 * The duties among which alone a filter of held or contested duties can find any, where they are few; undefined where they are not,
 * or it asks for neither. One statement.
 */
export async function listFewWanted(db: Db | Tx, wanted: Wanted, moment: Moment): Promise<string[] | undefined> {
  if (!wanted.isHeld && !wanted.isContested) return undefined;
  const { requests, causes, items } = held(db, moment, await dutyRulesOn(db, moment.asOf));
  const ids = wanted.isContested ? contested(db, moment) : requests.unionAll(causes).unionAll(items);
  const rows: { id: string }[] = await ids.limit(FEW + 1);
  return rows.length > FEW ? undefined : rows.map(({ id }) => id);
}

/** The conditions that a filter of obligations asks for; undefined where it asks for none. */
export async function conditionsOn(db: Db | Tx, wanted: Wanted, moment: Moment): Promise<SQL[] | undefined> {
  const conditions: SQL[] = [];
  const add = (isWanted: boolean, condition: SQL) => conditions.push(isWanted ? condition : not(condition));
  if (wanted.isContested != null) add(wanted.isContested, isContested(db, moment));
  if (wanted.isHeld != null) add(wanted.isHeld, isHeld(db, moment, await dutyRulesOn(db, moment.asOf)));
  if (wanted.isSilent != null) add(wanted.isSilent, isSilent(db, moment, await dutyRulesOn(db, moment.asOf)));
  return conditions.length > 0 ? conditions : undefined;
}

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
import { isHeldByItem, listItemHolds } from './store-item-holds.ts';
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

/** The condition on obligations that something holds them at a moment; says the same as `listHolds`, proved by a property test. */
export function isHeld(db: Db | Tx, moment: Moment, rules: DutyRules): SQL {
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
  return sql`(${obligations.identity} in ${requests} or ${obligations.identity} in ${causes} or ${isHeldByItem(db, moment)})`;
}

/** The condition on obligations that an open contest stands on them at a moment: filed, or upheld and not yet corrected. */
export function isContested(db: Db | Tx, moment: Moment): SQL {
  const open = db
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
  return sql`${obligations.identity} in ${open}`;
}

/** The conditions that a filter of obligations asks for; undefined where it asks for none. */
export async function conditionsOn(
  db: Db | Tx,
  wanted: Partial<Record<'isContested' | 'isHeld' | 'isSilent', boolean | null>>,
  moment: Moment,
): Promise<SQL[] | undefined> {
  const conditions: SQL[] = [];
  const add = (isWanted: boolean, condition: SQL) => conditions.push(isWanted ? condition : not(condition));
  if (wanted.isContested != null) add(wanted.isContested, isContested(db, moment));
  if (wanted.isHeld != null) add(wanted.isHeld, isHeld(db, moment, await dutyRulesOn(db, moment.asOf)));
  if (wanted.isSilent != null) add(wanted.isSilent, isSilent(db, moment, await dutyRulesOn(db, moment.asOf)));
  return conditions.length > 0 ? conditions : undefined;
}

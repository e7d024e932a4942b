import { and, desc, eq, exists, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { dayOfInstant, endOfDay, type Instant } from '../kernel/clock.ts';
import { addDays } from '../kernel/local-date.ts';
import type { DutyRules } from '../tasks/duty-rules.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { obligations } from '../tasks/tables.ts';
import { WORKING_STATES } from './item.ts';
import { isAccepted, REPORT_STATES } from './report.ts';
import { type Silence, silencesOf } from './silence.ts';
import { listEntriesOf, ofEntry, thenOf } from './store-reports.ts';
import { evidence } from './tables-evidence.ts';
import { supervisedItems } from './tables-item.ts';
import { progressReports, reportEntries } from './tables-report.ts';

/** That a piece of evidence was on record at an instant and not withdrawn. */
const stoodThen = (then: Instant): SQL | undefined =>
  and(lte(evidence.recordedAt, then), sql`(${evidence.withdrawnAt} is null or ${evidence.withdrawnAt} > ${then})`);

/** A way in which a duty is silent, with the duty. */
export type SilenceOfDuty = Silence & { obligationId: string };

/**
 * The ways in which these duties are silent at a moment, where a working item is on them. Four statements whatever their number.
 * Only what is supervised can be silent: of other duties no report is asked (domain.md §7).
 */
export async function listSilences(
  db: Db | Tx,
  moment: Moment,
  obligationIds: readonly string[],
): Promise<SilenceOfDuty[]> {
  const then = thenOf(moment);
  const { silence } = await dutyRulesOn(db, moment.asOf);
  const items = await db
    .select({ obligationId: supervisedItems.obligationId, assignedOn: supervisedItems.assignedOn })
    .from(supervisedItems)
    .where(
      and(
        eq(supervisedItems.jurisdiction, db.jurisdiction),
        onRecord(supervisedItems, then),
        inArray(supervisedItems.state, [...WORKING_STATES]),
        isNotNull(supervisedItems.assignedOn),
        among(supervisedItems.obligationId, obligationIds),
      ),
    );
  const ids = items.map(({ obligationId }) => obligationId);
  const entries = Map.groupBy(
    await listEntriesOf(db, { obligationIds: ids }, moment),
    ({ entry }) => entry.obligationId,
  );
  const proofs = await db
    .select({ obligationId: evidence.obligationId, expiresOn: evidence.expiresOn })
    .from(evidence)
    .where(and(eq(evidence.jurisdiction, db.jurisdiction), among(evidence.obligationId, ids), stoodThen(then)));
  const proofsOf = Map.groupBy(proofs, ({ obligationId }) => obligationId);
  return items.flatMap(({ obligationId, assignedOn }) => {
    if (!assignedOn) return [];
    const accepted = (entries.get(obligationId) ?? []).flatMap(({ entry, report }) =>
      isAccepted(report.state) && report.acceptedAt
        ? [{ acceptedOn: dayOfInstant(report.acceptedAt), done: entry.done }]
        : [],
    );
    const evidenceUntil = (proofsOf.get(obligationId) ?? []).map(({ expiresOn }) => expiresOn);
    const found = silencesOf({ assignedOn, accepted, evidenceUntil }, moment.asOf, silence);
    return found.map((one) => ({ ...one, obligationId }));
  });
}

/** What `String.trim` takes away. */
const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The condition on obligations that they are silent at a moment in some way; says the same as `listSilences`, proved by a property test. */
export function isSilent(db: Db | Tx, moment: Moment, { silence }: DutyRules): SQL {
  const then = thenOf(moment);
  const { daysWithoutReport, sameTextReports } = silence;
  const accepted = (most: number) =>
    db
      .select({ acceptedAt: progressReports.acceptedAt, done: reportEntries.done })
      .from(reportEntries)
      .innerJoin(progressReports, ofEntry(then))
      .where(
        and(
          eq(reportEntries.jurisdiction, db.jurisdiction),
          eq(reportEntries.obligationId, obligations.identity),
          onRecord(reportEntries, then),
          inArray(progressReports.state, REPORT_STATES.filter(isAccepted)),
          isNotNull(progressReports.acceptedAt),
        ),
      )
      // The plus keeps SQLite from walking every report of the district in this order for each duty.
      .orderBy(desc(sql`+${progressReports.lastOn}`), desc(progressReports.submittedAt))
      .limit(most);
  const lastDay = addDays(moment.asOf, -daysWithoutReport.value - 1);
  const last = accepted(1).as('last_accepted');
  const isOld = db.select({ value: sql`${last.acceptedAt} <= ${endOfDay(lastDay)}` }).from(last);
  const recent = accepted(sameTextReports.value).as('last_said');
  const said = sql`trim(${recent.done}, ${BLANKS})`;
  const isRepeated = db
    .select({ value: sql`count(*) = ${sameTextReports.value} and min(${said}) = max(${said})` })
    .from(recent);
  const hasExpired = db
    .select({
      value: sql`count(*) > 0 and count(*) = count(${evidence.expiresOn}) and max(${evidence.expiresOn}) < ${moment.asOf}`,
    })
    .from(evidence)
    .where(
      and(eq(evidence.jurisdiction, db.jurisdiction), eq(evidence.obligationId, obligations.identity), stoodThen(then)),
    );
  return exists(
    db
      .select({ one: sql`1` })
      .from(supervisedItems)
      .where(
        and(
          eq(supervisedItems.jurisdiction, db.jurisdiction),
          eq(supervisedItems.obligationId, obligations.identity),
          onRecord(supervisedItems, then),
          inArray(supervisedItems.state, [...WORKING_STATES]),
          isNotNull(supervisedItems.assignedOn),
          or(
            sql`coalesce((${isOld}), ${supervisedItems.assignedOn} <= ${lastDay})`,
            sameTextReports.value > 1 ? sql`(${isRepeated})` : undefined,
            sql`(${hasExpired})`,
          ),
        ),
      ),
  );
}

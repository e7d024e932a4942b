import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, lookedUp, prepared } from '../db/prepared.ts';
import { standing } from '../plans/store.ts';
import { planSections, plans } from '../plans/tables.ts';
import type { HeadingWords } from './plan-basis.ts';
import type { DutyPlan } from './sweep.ts';

interface OfPlans {
  planIds: readonly string[];
}
const planWords = prepared<OfPlans, Pick<typeof plans.$inferSelect, 'id' | 'title' | 'issuedOn' | 'basis' | 'text'>>(
  'planWords',
  [],
  (db, { planIds }) =>
    db
      .select({ id: plans.id, title: plans.title, issuedOn: plans.issuedOn, basis: plans.basis, text: plans.text })
      .from(plans)
      .where(and(eq(plans.jurisdiction, db.jurisdiction), among(plans.id, planIds))),
);
const planHeadings = prepared<OfPlans, HeadingWords & { planId: string }>('planHeadings', [], (db, { planIds }) =>
  db
    .select({
      planId: planSections.planId,
      label: planSections.label,
      spanStart: planSections.spanStart,
      spanEnd: planSections.spanEnd,
    })
    .from(planSections)
    .where(and(eq(planSections.jurisdiction, db.jurisdiction), among(planSections.planId, planIds), standing))
    .orderBy(...lookedUp(planSections.planId, planSections.ordinal)),
);

/** The plans in question with their words, among which their own bases for measures are looked for. */
export async function readPlans(db: Db | Tx, planIds: readonly string[]): Promise<Map<string, DutyPlan>> {
  const rows = planWords(db, { planIds });
  const headings = planHeadings(db, { planIds });
  const headingsByPlan = Map.groupBy(headings, ({ planId }) => planId);
  return new Map(
    rows.map(({ id, title, issuedOn, basis, text }) => [
      id,
      {
        ...{ title, issuedOn, text },
        basisTitles: basis.map((reference) => reference.title),
        headings: headingsByPlan.get(id) ?? [],
      },
    ]),
  );
}

import { type SQL, sql } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { type Light, type LightScale, lightScale } from '../tasks/light.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import { lightSql } from '../tasks/store-lights.ts';
import type { Moment } from '../tasks/store-obligations.ts';

/** The thresholds of the lights on a day. Refuses RULES_NOT_IN_FORCE where the register has no duty rules. */
export async function scaleOn(db: Db | Tx, asOf: Moment['asOf'], calendar: WorkCalendar): Promise<LightScale> {
  return lightScale((await dutyRulesOn(db, asOf)).lights, asOf, calendar);
}

/** The light of obligations at a moment as an SQL value, for filters and counts. */
export async function lightAt(db: Db | Tx, { asOf }: Moment, calendar: WorkCalendar): Promise<SQL<Light>> {
  return lightSql(asOf, await scaleOn(db, asOf, calendar), sql`null`);
}

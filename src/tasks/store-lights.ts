import { type SQL, sql } from 'drizzle-orm';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Light, LightScale } from './light.ts';
import { stateSql } from './store-obligations.ts';
import { obligations } from './tables.ts';

/** Whole days from one day column or value to another; days as text are exact in SQLite's julian days. */
const days = (from: SQL, to: SQL): SQL => sql`cast(julianday(${to}) - julianday(${from}) as integer)`;

/**
 * The light as SQL on `obligation` rows joined with their completions; says the same as `lightOf` (light.ts), proved by a property
 * test. What rooms to the right know comes in as SQL: `byLastReport` makes a value of the percentage of the last accepted report, or
 * null where there is none, so that a report is looked for once; `isFailing`, that a check failed or a report is missing.
 */
export function lightSql(
  asOf: LocalDate,
  { rules, nearUntil }: LightScale,
  byLastReport: (value: (percentDone: SQL) => SQL<Light>) => SQL,
  isFailing: SQL,
): SQL<Light> {
  const span = days(sql`${obligations.startsOn}`, sql`${obligations.dueOn}`);
  const elapsed = days(sql`${obligations.startsOn}`, sql`${asOf}`);
  const byPercent = (percentDone: SQL): SQL<Light> => {
    // Behind by x points: 100 · elapsed / span − percent ≥ x, in whole numbers.
    const behind = sql`(100 * ${elapsed} - ${percentDone} * ${span})`;
    return sql<Light>`case
      when ${behind} > ${rules.redBeyondPointsBehind.value} * ${span} then 'RED'
      when ${behind} >= ${rules.yellowFromPointsBehind.value} * ${span} then 'YELLOW'
      else 'GREEN' end`;
  };
  const byNearness = sql<Light>`case when ${obligations.dueOn} <= ${nearUntil} then 'YELLOW' else 'GREEN' end`;
  const state = stateSql(asOf);
  return sql<Light>`case
    when ${state} in ('UPCOMING', 'AWAITING_DATA', 'ENDED') then 'NONE'
    when ${state} = 'UNDATED' and ${isFailing} then 'RED'
    when ${state} in ('UNDATED', 'COMPLETED') then 'GREEN'
    when ${state} = 'COMPLETED_LATE' then 'CURED_LATE'
    when ${state} = 'OVERDUE' then 'RED'
    when ${span} > ${rules.shortUpToDays.value} then coalesce(${byLastReport(byPercent)}, ${byNearness})
    else ${byNearness} end`;
}

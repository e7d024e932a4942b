import { type SQL, sql } from 'drizzle-orm';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Light, LightScale } from './light.ts';
import { stateSql } from './store-obligations.ts';
import { obligations } from './tables.ts';

/** Whole days from one day column or value to another; days as text are exact in SQLite's julian days. */
const days = (from: SQL, to: SQL): SQL => sql`cast(julianday(${to}) - julianday(${from}) as integer)`;

/**
 * The light as SQL on `obligation` rows joined with their completions; says the same as `lightOf` (light.ts), proved by a property
 * test. What rooms to the right know comes in as SQL: `percentDone` of the last accepted report, null where there is none; `isFailing`,
 * that a check failed or a report is missing.
 */
export function lightSql(
  asOf: LocalDate,
  { rules, nearUntil }: LightScale,
  percentDone: SQL,
  isFailing: SQL,
): SQL<Light> {
  const span = days(sql`${obligations.startsOn}`, sql`${obligations.dueOn}`);
  const elapsed = days(sql`${obligations.startsOn}`, sql`${asOf}`);
  // Behind by x points: 100 · elapsed / span − percent ≥ x, in whole numbers.
  const behind = sql`(100 * ${elapsed} - ${percentDone} * ${span})`;
  const counted = sql`(${percentDone} is not null and ${span} > ${rules.shortUpToDays.value})`;
  const state = stateSql(asOf);
  return sql<Light>`case
    when ${state} in ('UPCOMING', 'AWAITING_DATA', 'ENDED') then 'NONE'
    when ${state} = 'UNDATED' and ${isFailing} then 'RED'
    when ${state} in ('UNDATED', 'COMPLETED') then 'GREEN'
    when ${state} = 'COMPLETED_LATE' then 'CURED_LATE'
    when ${state} = 'OVERDUE' then 'RED'
    when ${counted} and ${behind} > ${rules.redBeyondPointsBehind.value} * ${span} then 'RED'
    when ${counted} and ${behind} >= ${rules.yellowFromPointsBehind.value} * ${span} then 'YELLOW'
    when ${counted} then 'GREEN'
    when ${obligations.dueOn} <= ${nearUntil} then 'YELLOW'
    else 'GREEN' end`;
}

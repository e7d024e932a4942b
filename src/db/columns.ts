import { type SQL, sql } from 'drizzle-orm';
import { integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../kernel/clock.ts';
import type { Id, IdNoun, JurisdictionCode } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';

// The only column types tables may use: each has one plain counterpart in PostgreSQL, so that its tables can be
// derived from these (architecture §3). Names of columns are given by the property, in snake case.

/** Tenant key; the first column of every table and key. */
export const jurisdiction = () => text().$type<JurisdictionCode>().notNull();
/** The id of a row of a noun. */
export const idOf = <Noun extends IdNoun>(_noun: Noun) => text().$type<Id<Noun>>();
/** A local day, `YYYY-MM-DD`. */
export const day = () => text().$type<LocalDate>();
/** An instant, ISO UTC text. */
export const instant = () => text().$type<Instant>();
/** One of a closed list of words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) => text({ enum: words });
/** Free text. */
export const words = () => text();
/** A whole number: counts, offsets, hundredths of a point. */
export const whole = () => integer();
/** True or false. */
export const truth = () => integer({ mode: 'boolean' });
/** Small structured facts that are read whole; never filtered on. */
export const facts = <Shape>() => text({ mode: 'json' }).$type<Shape>();

/** An instant that has not come, as one behind all that have: an index holds what is open together with what was settled last. */
export const orNever = (instant: SQLiteColumn): SQL =>
  sql`case when ${instant} is null then '9999' else ${instant} end`;

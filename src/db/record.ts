import { and, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Instant } from '../kernel/clock.ts';

/** A table whose facts can be questioned: a correction adds a row and closes the one it corrects (architecture §2). */
export interface Questionable {
  recordedAt: SQLiteColumn;
  supersededAt: SQLiteColumn;
}

/** What was on record at an instant: put there by then and not yet superseded; what is on record now when none is given. */
export const onRecord = ({ recordedAt, supersededAt }: Questionable, knownAt?: Instant): SQL | undefined =>
  knownAt === undefined
    ? isNull(supersededAt)
    : and(lte(recordedAt, knownAt), sql`(${supersededAt} is null or ${supersededAt} > ${knownAt})`);

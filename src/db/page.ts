import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CursorValue, PageRequest } from '../kernel/page.ts';

type OrderColumn = SQLiteColumn | SQL<CursorValue>;

/** A stable unique order of a list and, in the same breath, what its cursors hold. Columns must never be null. */
export interface PageOrder {
  orderBy(request: Pick<PageRequest, 'direction'>): SQL[];
  /** The rows beyond the request's cursors; undefined at the open ends. */
  where(request: Pick<PageRequest, 'after' | 'before'>): SQL | undefined;
}

/** A page as a prepared statement is asked for it: one row more than wanted tells whether more follow. */
export type PageSought = Pick<PageRequest, 'direction' | 'after' | 'before'> & { limit: number };

export const pageAsked = ({ size, direction, after, before }: PageRequest): PageSought => ({
  ...{ direction, limit: size + 1 },
  after: after && placed(after),
  before: before && placed(before),
});

/** Values by their place, so that each is bound by itself; a list would be bound as one. */
export const placed = (values: readonly CursorValue[]): readonly CursorValue[] => ({ ...values });

/** Order by these columns, ascending, the last one unique; one definition for ORDER BY and cursor (architecture §6.6). */
export function pageOrder(...columns: [OrderColumn, ...OrderColumn[]]): PageOrder {
  const row = sql.join(
    columns.map((column) => sql`${column}`),
    sql`, `,
  );
  const values = (cursor: readonly CursorValue[]) =>
    sql.join(
      columns.map((_column, index) => sql`${cursor[index] ?? ''}`),
      sql`, `,
    );
  const single = columns.length === 1;
  const beyond = (cursor: readonly CursorValue[], sign: '>' | '<') =>
    single ? sql`${row} ${sql.raw(sign)} ${values(cursor)}` : sql`(${row}) ${sql.raw(sign)} (${values(cursor)})`;
  return {
    orderBy: ({ direction }) => columns.map((column) => (direction === 'FORWARD' ? asc(column) : desc(column))),
    where: ({ after, before }) => and(after ? beyond(after, '>') : undefined, before ? beyond(before, '<') : undefined),
  };
}

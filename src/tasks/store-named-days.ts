import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import type { PageSought } from '../db/page.ts';
import { among, runStatement } from '../db/prepared.ts';
import type { CursorValue, PageRequest } from '../kernel/page.ts';
import type { NamesThatMean } from '../units/naming.ts';
import type { Party } from './store.ts';
import { namedDays, obligations } from './tables.ts';

// On which days something is due under a name, so that a walk by day to a unit's duties passes over days that have none (ADR 0065). It
// holds every pair that rows of any time give rise to, and may hold more: a day too many costs time, never an answer.

/** Every pair of a name and a day that rows give rise to, those of certain clauses only where a list of them is bound. */
const pairs = (clauses: 'SOME' | 'ALL'): string => {
  const some = clauses === 'SOME' ? 'and o.clause_id in (select value from json_each(?))' : '';
  return `select o.jurisdiction, coalesce(r.unit_id, r.group_id) as name_id, o.due_order
    from obligation o join responsibility r on r.jurisdiction = o.jurisdiction and r.clause_id = o.clause_id
    where o.jurisdiction = ? and coalesce(r.unit_id, r.group_id) is not null ${some}
    union select o.jurisdiction, o.answerable_unit_id, o.due_order
    from obligation o where o.jurisdiction = ? and o.answerable_unit_id is not null ${some}`;
};
const ADD = 'insert or ignore into named_day (jurisdiction, name_id, due_order)';

/** Keeps the days in step with duties and names that a deed wrote: in the deed's own transaction. */
export async function keepNamedDays(tx: Tx): Promise<void> {
  const written = tx.changes.filter(({ table }) => table === 'obligation' || table === 'responsibility');
  if (written.length === 0) return;
  const clauses = new Set(written.map(({ after }) => after?.clauseId));
  const bound = [tx.jurisdiction, JSON.stringify([...clauses])];
  runStatement(tx, `${ADD} ${pairs('SOME')}`, ...bound, ...bound);
}

/** Makes the days anew from the rows. */
export async function rebuildNamedDays(tx: Tx): Promise<void> {
  runStatement(tx, 'delete from named_day where jurisdiction = ?', tx.jurisdiction);
  runStatement(tx, `${ADD} ${pairs('ALL')}`, tx.jurisdiction, tx.jurisdiction);
}

/** The names and days that rows give rise to and that are lacking: with any of them, duties would be passed over. */
export async function missingNamedDays(db: Db | Tx): Promise<{ nameId: string; dueOrder: string }[]> {
  const given = sql.raw(pairs('ALL').replaceAll('?', `'${db.jurisdiction}'`));
  return db
    .select({ nameId: sql<string>`given.name_id`, dueOrder: sql<string>`given.due_order` })
    .from(sql`(${given}) as given`)
    .where(
      sql`not exists (select 1 from named_day d where d.jurisdiction = given.jurisdiction and d.name_id = given.name_id and d.due_order = given.due_order)`,
    );
}

/** The condition that a duty falls on a day within bounds on which something is due under a name that means, or once meant, a party. */
export function onNamedDays(
  db: Db | Tx,
  { earlier = [], ...now }: Party,
  within: (day: SQLWrapper) => SQL | undefined,
): SQL {
  const names = [now, ...earlier].flatMap(({ unitIds, groupIds, also = [] }: NamesThatMean) => [
    among(namedDays.nameId, unitIds),
    among(namedDays.nameId, groupIds),
    ...also.map(({ unitId }) => eq(namedDays.nameId, unitId)),
  ]);
  // Each way to name a party is asked for by itself: for one or the other SQLite would look at every name.
  const days = names.map((name) => {
    const named = and(eq(namedDays.jurisdiction, db.jurisdiction), name, within(namedDays.dueOrder));
    return sql`select * from ${db.select({ day: namedDays.dueOrder }).from(namedDays).where(named)}`;
  });
  return sql`${obligations.dueOrder} in (${sql.join(days, sql` union all `)})`;
}

/** A part of a walk by day: the rest of the day where it begins, or the days behind it on which the party is named, as far as the last. */
export interface Walk {
  stretch: 'REST_OF_DAY' | 'NAMED_DAYS';
  direction: PageRequest['direction'];
  day: CursorValue | undefined;
  last: CursorValue | undefined;
}
const UP_TO = { FORWARD: sql`<=`, BACKWARD: sql`>=` } as const;
const BEHIND = { FORWARD: sql`>`, BACKWARD: sql`<` } as const;

/** The bounds of a walk in the words of an index of days. */
export const withinWalk = ({ stretch, direction, day: from, last }: Walk, day: SQLWrapper): SQL | undefined =>
  and(
    from === undefined ? undefined : sql`${day} ${(stretch === 'REST_OF_DAY' ? UP_TO : BEHIND)[direction]} ${from}`,
    last === undefined ? undefined : sql`${day} ${UP_TO[direction]} ${last}`,
  );

/** The parts of a walk, each of which an index finds at once. */
export function stretchesOf(page: PageSought): (readonly [Walk, PageSought])[] {
  const { direction } = page;
  const [start, end] = direction === 'FORWARD' ? (['after', 'before'] as const) : (['before', 'after'] as const);
  const [day, last] = [page[start]?.[0], page[end]?.[0]];
  const behind = [
    { stretch: 'NAMED_DAYS', direction, day, last },
    { ...page, [start]: null },
  ] as const;
  return day === undefined ? [behind] : [[{ stretch: 'REST_OF_DAY', direction, day, last }, page], behind];
}

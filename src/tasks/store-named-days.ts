import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, runStatement } from '../db/prepared.ts';
import type { NamesThatMean } from '../units/naming.ts';
import type { Party } from './store.ts';
import { namedDays, obligations } from './tables.ts';

// On which days something is due under a name, so that a walk by day to a unit's duties passes over days that have none (ADR 0065). It
// holds every pair that rows of any time give rise to, and may hold more: a day too many costs time, never an answer.

/** Every pair of a name and a day that rows give rise to, those of certain clauses only where a list of them is bound. */
const pairs = (clauses: 'SOME' | 'ALL'): string => {
  const some = clauses === 'SOME' ? 'and o.clause_id in (select value from json_each(?2))' : '';
  return `select o.jurisdiction, coalesce(r.unit_id, r.group_id) as name_id, o.due_order
    from obligation o join responsibility r on r.jurisdiction = o.jurisdiction and r.clause_id = o.clause_id
    where o.jurisdiction = ?1 and coalesce(r.unit_id, r.group_id) is not null ${some}
    union select o.jurisdiction, o.answerable_unit_id, o.due_order
    from obligation o where o.jurisdiction = ?1 and o.answerable_unit_id is not null ${some}`;
};
const ADD = 'insert or ignore into named_day (jurisdiction, name_id, due_order)';

/** Keeps the days in step with duties and names that a deed wrote: in the deed's own transaction. */
export async function keepNamedDays(tx: Tx): Promise<void> {
  const written = tx.changes.filter(({ table }) => table === 'obligation' || table === 'responsibility');
  if (written.length === 0) return;
  const clauses = new Set(written.map(({ after }) => after?.clauseId));
  runStatement(tx, `${ADD} ${pairs('SOME')}`, tx.jurisdiction, JSON.stringify([...clauses]));
}

/** Makes the days anew from the rows. */
export async function rebuildNamedDays(tx: Tx): Promise<void> {
  runStatement(tx, 'delete from named_day where jurisdiction = ?', tx.jurisdiction);
  runStatement(tx, `${ADD} ${pairs('ALL')}`, tx.jurisdiction);
}

/** The names and days that rows give rise to and that are lacking: with any of them, duties would be passed over. */
export async function missingNamedDays(db: Db | Tx): Promise<{ nameId: string; dueOrder: string }[]> {
  const given = sql.raw(pairs('ALL').replaceAll('?1', `'${db.jurisdiction}'`));
  return db
    .select({ nameId: sql<string>`given.name_id`, dueOrder: sql<string>`given.due_order` })
    .from(sql`(${given}) as given`)
    .where(
      sql`not exists (select 1 from named_day d where d.jurisdiction = given.jurisdiction and d.name_id = given.name_id and d.due_order = given.due_order)`,
    );
}

const isName = ({ unitIds, groupIds, also = [] }: NamesThatMean): SQL | undefined =>
  or(
    among(namedDays.nameId, unitIds),
    among(namedDays.nameId, groupIds),
    ...also.map(({ unitId }) => eq(namedDays.nameId, unitId)),
  );

/** The condition that a duty falls on a day on which something is due under a name that means, or once meant, a party. */
export function onNamedDays(db: Db | Tx, { earlier = [], ...now }: Party): SQL {
  const days = db
    .select({ day: namedDays.dueOrder })
    .from(namedDays)
    .where(and(eq(namedDays.jurisdiction, db.jurisdiction), or(...[now, ...earlier].map(isName))));
  return sql`${obligations.dueOrder} in ${days}`;
}

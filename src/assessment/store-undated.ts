import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { NO_DUE_DAY } from '../tasks/obligation.ts';
import { completedThen, stateSql } from '../tasks/store-obligations.ts';
import { completions, obligations, responsibilities } from '../tasks/tables.ts';
import type { UnitDictionary } from '../units/unit.ts';
import { type AnsweredDuty, answeringBy, type NameOnLine, type PartHolder } from './answering.ts';
import { clausesNaming, type DutiesOfYear } from './store-year.ts';

/** The day on which, and the instant by whose knowledge, duties have no day; under some names, or all. */
interface UndatedOn extends Pick<DutiesOfYear, 'knownAt' | 'names'> {
  asOf: LocalDate;
}
type UndatedName = Omit<NameOnLine, 'role' | 'ordinal'> &
  AnsweredDuty & { role: NameOnLine['role'] | null; ordinal: number | null };
const undatedNames = prepared<UndatedOn, UndatedName>('undatedNames', [], (db, { asOf, knownAt, names }) => {
  const { identity: id, clauseId, answerableUnitId, dueOrder } = obligations;
  const { role, ordinal, unitId, groupId } = responsibilities;
  return db
    .select({ id, clauseId, answerableUnitId, role, ordinal, unitId, groupId })
    .from(obligations)
    .leftJoin(completions, completedThen({ asOf, knownAt }))
    .leftJoin(
      responsibilities,
      and(
        eq(responsibilities.jurisdiction, obligations.jurisdiction),
        sql`${responsibilities.clauseId} = +${clauseId}`,
        onRecord(responsibilities, knownAt),
      ),
    )
    .where(
      and(
        eq(obligations.jurisdiction, db.jurisdiction),
        onRecord(obligations, knownAt),
        sql`${names ? sql`+${dueOrder}` : dueOrder} = ${NO_DUE_DAY}`,
        eq(stateSql(asOf), 'UNDATED'),
        names ? inArray(clauseId, clausesNaming(db, names, knownAt)) : undefined,
      ),
    );
});

/** How many duties without a day each unit answers for on a day (`countByGroup` counts the same); one statement. */
export function countUndated(
  db: Db | Tx,
  on: UndatedOn,
  dictionary: UnitDictionary,
  holders: readonly PartHolder[],
): ReadonlyMap<string, number> {
  const rows = undatedNames(db, on);
  const duties = new Map(rows.map((row) => [row.id, row]));
  const lines = rows.flatMap(({ role, ordinal, ...line }) =>
    role === null || ordinal === null ? [] : { ...line, role, ordinal },
  );
  const answering = answeringBy(dictionary, on.knownAt, { lines, holders });
  const counts = new Map<string, number>();
  for (const duty of duties.values()) {
    for (const unitId of answering(duty, on.asOf).keys()) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
}

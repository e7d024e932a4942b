import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { among, lookedUp, prepared } from '../db/prepared.ts';
import { onRecord } from '../db/record.ts';
import { indicators } from '../indicators/tables.ts';
import type { Instant } from '../kernel/clock.ts';
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import { completedThen, type Obligation } from '../tasks/store-obligations.ts';
import { completions, obligations, responsibilities, taskClauses } from '../tasks/tables.ts';
import type { NamesThatMean } from '../units/naming.ts';
import type { NameOnLine, PartHolder } from './answering.ts';
import type { ItemKind } from './item.ts';

// What the cards of a year rest on besides the work done: the duties that fall due in it, who is named for them, their figures.
// Cards of some units read what names these; who answers on which day is decided row by row afterwards (`answeringBy`).

/** The duties of a year, by what was on record at an instant; under names by which some units were ever meant, or all. */
export interface DutiesOfYear {
  dueFrom: LocalDate;
  dueTo: LocalDate;
  knownAt: Instant;
  names?: NamesThatMean | undefined;
}

export const dutiesOfYear = (year: number, knownAt: Instant, names: NamesThatMean | undefined): DutiesOfYear => ({
  dueFrom: firstDayOfYear(year),
  dueTo: lastDayOfYear(year),
  knownAt,
  ...(names && { names }),
});

/**
 * The clauses under which names stand: on the line itself, through a group, or as the one unit that answers for a duty. Each way has
 * an index of its own; asked for all at once, SQLite looks at every row of the register.
 */
export function clausesNaming(db: Db | Tx, { unitIds, groupIds }: NamesThatMean, knownAt: Instant): SQL {
  const lines = (way: SQL) =>
    db
      .select({ clauseId: responsibilities.clauseId })
      .from(responsibilities)
      .where(and(eq(responsibilities.jurisdiction, db.jurisdiction), onRecord(responsibilities, knownAt), way));
  const alone = db
    .select({ clauseId: obligations.clauseId })
    .from(obligations)
    .where(and(eq(obligations.jurisdiction, db.jurisdiction), among(obligations.answerableUnitId, unitIds)));
  return sql`${lines(among(responsibilities.unitId, unitIds))
    .unionAll(lines(among(responsibilities.groupId, groupIds)))
    .unionAll(alone)}`;
}

/** The condition on `obligation` rows. Where units are named, their clauses lead to the duties, not the days: a register is longer than a line. */
function isOfYear(db: Db | Tx, { dueFrom, dueTo, knownAt, names }: DutiesOfYear): SQL | undefined {
  const day = names ? sql`+${obligations.dueOrder}` : sql`${obligations.dueOrder}`;
  return and(
    eq(obligations.jurisdiction, db.jurisdiction),
    onRecord(obligations, knownAt),
    sql`${day} >= ${dueFrom} and ${day} <= ${dueTo}`,
    names ? sql`${obligations.clauseId} in ${clausesNaming(db, names, knownAt)}` : undefined,
  );
}

/** The duties of a year as a subquery of one of their columns. */
export const dueInYear =
  (db: Db | Tx, due: DutiesOfYear) =>
  (column: 'identity' | 'clauseId' | 'planId' | 'deadlineId'): SQL =>
    sql`(${db.select({ id: obligations[column] }).from(obligations).where(isOfYear(db, due))})`;

const scored = (() => {
  const { identity: id, clauseId, deadlineId, parentId, answerableUnitId, basis, startsOn, ...more } = obligations;
  const { dueOn, dueRule, writtenDueOn, endsOn } = more;
  const { completedOn } = completions;
  return {
    ...{ id, clauseId, deadlineId, parentId, answerableUnitId, basis, startsOn },
    ...{ dueOn, dueRule, writtenDueOn, endsOn, completedOn },
  };
})();
const told = (() => {
  const { ordinal: clauseOrdinal, path: clausePath, title, confirmedAt } = taskClauses;
  return {
    ...scored,
    planId: obligations.planId,
    period: obligations.period,
    clauseOrdinal,
    clausePath,
    title,
    confirmedAt,
  };
})();

/** A dated duty, as far as it decides a score, and as far as a card tells of it. */
export type ScoredDuty = Pick<Obligation, keyof typeof scored>;
export type ToldDuty = ScoredDuty &
  Pick<Obligation, 'planId' | 'period'> & {
    clauseOrdinal: number;
    clausePath: string;
    title: string;
    confirmedAt: Instant | null;
  };

interface DueOn extends DutiesOfYear {
  asOf: LocalDate;
}

const dutiesWith = (db: Db | Tx, columns: typeof scored | typeof told, { asOf, ...due }: DueOn) =>
  db
    .select(columns)
    .from(obligations)
    .innerJoin(
      taskClauses,
      and(
        eq(taskClauses.jurisdiction, obligations.jurisdiction),
        // The plus keeps SQLite from looking up every named clause anew for each duty.
        sql`${taskClauses.identity} = +${obligations.clauseId}`,
        onRecord(taskClauses, due.knownAt),
      ),
    )
    .leftJoin(completions, completedThen({ asOf, knownAt: due.knownAt }))
    .where(isOfYear(db, due));

/** A selection with columns besides those that its type tells of. */
const whole = <Row>(select: PromiseLike<object[]>) => select as PromiseLike<Row[]>;

/** The duties of a year whose clause is on record, with the completion true on a day and on record then, in no order; one statement. */
export const listScoredDuties = prepared<DueOn, ScoredDuty>('scoredDuties', [], (db, due) =>
  dutiesWith(db, scored, due),
);

/** The same with what cards tell of them, by due day. */
export const listToldDuties = prepared<DueOn, ToldDuty>('toldDuties', [], (db, due) =>
  whole(dutiesWith(db, told, due).orderBy(...lookedUp(obligations.dueOrder), obligations.identity)),
);

const onLine = (() => {
  const { clauseId, role, ordinal, unitId, groupId } = responsibilities;
  return { clauseId, role, ordinal, unitId, groupId };
})();

const namesWith = (db: Db | Tx, due: DutiesOfYear, columns: object) =>
  db
    .select({ ...onLine, ...columns })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.jurisdiction, db.jurisdiction),
        onRecord(responsibilities, due.knownAt),
        inArray(responsibilities.clauseId, dueInYear(db, due)('clauseId')),
      ),
    );

/** Everyone named on the lines of the duties of a year; one statement. */
export const listNames = prepared<DutiesOfYear, NameOnLine>('namesOfYear', [], (db, due) => namesWith(db, due, {}));

/** The same with the names as printed. */
export const listPrintedNames = prepared<DutiesOfYear, NameOnLine & { surface: string }>(
  'printedNames',
  [],
  (db, due) => whole(namesWith(db, due, { surface: responsibilities.surface })),
);

/** The units that have parts of duties: of those that name some units, or of all; one statement. */
export const listHolders = prepared<Pick<DutiesOfYear, 'knownAt' | 'names'>, PartHolder>(
  'partHolders',
  [],
  (db, { knownAt, names }) => {
    const { parentId, answerableUnitId: unitId, clauseId } = obligations;
    return db
      .selectDistinct({ parentId, unitId, clauseId })
      .from(obligations)
      .where(
        and(
          eq(obligations.jurisdiction, db.jurisdiction),
          isNotNull(parentId),
          isNotNull(unitId),
          names ? inArray(clauseId, clausesNaming(db, names, knownAt)) : undefined,
          onRecord(obligations, knownAt),
        ),
      );
  },
);

type Figure = Pick<typeof indicators.$inferSelect, 'planId' | 'clauseId' | 'deadlineId' | 'name' | 'subject'>;
const figuresOf = prepared<DutiesOfYear, Figure>('figuresOfYear', [], (db, due) => {
  const { planId, clauseId, deadlineId, name, subject } = indicators;
  const dueColumn = dueInYear(db, due);
  return db
    .select({ planId, clauseId, deadlineId, name, subject })
    .from(indicators)
    .where(
      and(
        eq(indicators.jurisdiction, db.jurisdiction),
        onRecord(indicators, due.knownAt),
        inArray(planId, dueColumn('planId')),
        or(isNull(clauseId), inArray(deadlineId, dueColumn('deadlineId'))),
      ),
    );
});

/**
 * What kind of item a deadline makes: with a target figure, and with one that its plan names among its goals (domain.md §10 w). A
 * deadline without a figure is left out. One statement.
 */
export function kindsOfItems(db: Db | Tx, due: DutiesOfYear): ReadonlyMap<string, ItemKind> {
  const figures = figuresOf(db, due);
  const nameOf = ({ planId, subject, name }: Figure) => `${planId} ${subject ?? ''}${name}`;
  const goals = new Set(figures.filter(({ clauseId }) => clauseId === null).map(nameOf));
  const kinds = new Map<string, ItemKind>();
  for (const figure of figures) {
    if (figure.clauseId === null || figure.deadlineId === null) continue;
    if (goals.has(nameOf(figure))) kinds.set(figure.deadlineId, 'MAIN_INDICATOR');
    else if (!kinds.has(figure.deadlineId)) kinds.set(figure.deadlineId, 'INDICATOR');
  }
  return kinds;
}

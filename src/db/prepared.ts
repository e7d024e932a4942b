import { is, Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { invariant } from '../kernel/invariant.ts';
import type { Db, StatementListener, Tx } from './engine.ts';
import { type Fields, type LateAnswer, PLACE, rowMaker } from './rows.ts';

// Statements that are built once for each shape of their question and then only run (architecture §3): building one by drizzle
// and having SQLite parse it costs ten times what running it costs (bench/RESULTS.md, Reads). The shape of a question is
// what is left of it when every text and number is taken out; what is taken out is bound.

/** What a question may be made of. Texts and numbers are bound; true, false, null and the words of `fixed` make the shape. */
export type Question = object;

interface Select {
  toSQL(): { sql: string; params: unknown[] };
  /** What is selected, by name: columns, SQL, and groups of them. */
  readonly _: { readonly selectedFields: Fields };
}

/** The native driver's statement, as far as it is needed here. */
interface Statement {
  raw(toggle: boolean): Statement;
  all(...values: unknown[]): unknown[][];
}
interface Connection {
  prepare(text: string): Statement;
}

/** How the columns of a table are read. */
export interface LateColumns {
  table: SQLiteTable;
  /** Long and seldom looked at: read together for all rows of an answer when the first of them is looked at. */
  columns: Readonly<Record<string, SQLiteColumn>>;
  /** The names of all columns. A row of a narrowed statement throws where one is looked at that was not read. */
  all: readonly string[];
}

interface Prepared {
  text: string;
  statement: Statement;
  /** What is bound at each place: a name in the question, or a constant. */
  bound: readonly { name?: string; value?: unknown }[];
  rowOf: ReturnType<typeof rowMaker>;
  /** Reads the late columns of the rows with these rowids, which then stand in the first cell of each. */
  lateOf?: (rowids: readonly unknown[]) => LateAnswer;
}

/** More shapes than this are not kept: the least recently asked gives way. */
const MOST_SHAPES = 400;

// Connections belong to one engine, so what is prepared for them vanishes with it.
const preparedFor = new WeakMap<object, Map<string, Prepared>>();
const listenerOf = new WeakMap<object, StatementListener>();

/** Has every prepared statement that a connection runs told. */
export function tellStatements(connection: object, listener: StatementListener): void {
  listenerOf.set(connection, listener);
}

/**
 * An order that rows are brought into after they were looked up. SQLite guesses that a bound list is long, and would rather walk the
 * whole table by an index of this order; the plus takes that index away.
 */
export const lookedUp = (...columns: readonly SQLiteColumn[]): SQL[] => columns.map((column) => sql`+${column}`);

/** The condition that a column holds one of these values; a list of any length is one bound text, and one shape. */
export const among = (column: SQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} in (select value from json_each(${Array.isArray(values) ? JSON.stringify(values) : values}))`;

/** Takes a question apart: its shape, what is bound under which name, and the question with the places where it is bound. */
function takeApart(question: Question, fixed: ReadonlySet<string>) {
  const values: Record<string, unknown> = {};
  let shape = '';
  const open = (part: unknown, name: string): unknown => {
    if (typeof part === 'string' || typeof part === 'number') {
      shape += `${name};`;
      values[name] = part;
      return sql.placeholder(name);
    }
    if (Array.isArray(part)) {
      if (part.length > 0 && part.every((one) => typeof one === 'string')) {
        shape += `${name}[];`;
        values[name] = JSON.stringify(part);
        return sql.placeholder(name);
      }
      shape += `${name}*${part.length};`;
      return part.map((one, index) => open(one, `${name}.${index}`));
    }
    if (typeof part !== 'object' || part === null) {
      shape += `${name}=${part};`;
      return part;
    }
    invariant(!('getSQL' in part), `the question of a prepared statement holds no SQL: ${name}`);
    return opened(part as Question, `${name}.`);
  };
  const opened = (parts: Question, above: string): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(parts)) {
      if (part === undefined) continue;
      const name = above + key;
      if (fixed.has(key)) {
        shape += `${name}=${JSON.stringify(part)};`;
        made[key] = part;
      } else made[key] = open(part, name);
    }
    return made;
  };
  const places = opened(question, '');
  return { shape, values, places };
}

/** The names of the columns that are all that will be looked at of a row (ADR 0059); every column when left out. */
export type Narrowed = readonly string[] | undefined;

/**
 * Divides a table's columns: what `of` gives is to be selected, `late` is handed to `prepared`. Late columns are long and seldom
 * looked at; handles that read late have them read by one statement for all rows of an answer, when the first of them is looked
 * at. Every other handle reads them with the rest: its rows may outlive a deed that changes them. A question that names its
 * `columns` gets those, and `always`, which keys and orders are made of.
 */
export function divided<Columns extends Fields, Name extends keyof Columns & string>(
  table: SQLiteTable,
  columns: Columns,
  { late = [], always = [] }: { late?: readonly Name[]; always?: readonly (keyof Columns & string)[] },
): { of: (db: Db | Tx, asked?: Narrowed) => Columns; late: LateColumns } {
  const those = (isMeant: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(columns).filter(([name]) => isMeant(name))) as Fields as Columns;
  const isLate = (name: string) => late.includes(name as Name);
  // The row's place comes first, so that whoever reads the cells finds it.
  const now = { [PLACE]: sql<number>`${table}.rowid`, ...those((name) => !isLate(name)) };
  return {
    of: ({ readsLate }, asked) => {
      if (asked) return those((name) => asked.includes(name) || always.includes(name));
      return readsLate && late.length > 0 ? now : columns;
    },
    late: { table, columns: those(isLate) as Record<string, SQLiteColumn>, all: Object.keys(columns) },
  };
}

/** Reads late columns of rows with these rowids; by the place of each in the answer. */
function lateReader(db: Db | Tx, { table, columns }: LateColumns): (rowids: readonly unknown[]) => LateAnswer {
  const select = db
    .select({ [PLACE]: sql`rowid`, ...columns } as Record<string, SQL>)
    .from(table)
    .where(sql`rowid in (select value from json_each(${sql.placeholder('rowids')}))`);
  let made: Prepared | undefined;
  const read = (rowids: readonly unknown[]) => {
    made ??= prepare(db, select as unknown as Select);
    listenerOf.get(db.connection)?.(made.text);
    const found = new Map(made.statement.all(JSON.stringify(rowids)).map((cells) => [cells[0], cells]));
    return rowids.map((rowid) => made?.rowOf(found.get(rowid) ?? [], undefined, 0) as Record<string, unknown>);
  };
  return (rowids) => {
    let rows: Record<string, unknown>[] | undefined;
    return {
      at(place) {
        rows ??= read(rowids);
        return rows[place] ?? {};
      },
    };
  };
}

function prepare(db: Db | Tx, select: Select, late?: LateColumns): Prepared {
  const { sql: text, params } = select.toSQL();
  const statement = (db.connection as Connection).prepare(text).raw(true);
  const bound = params.map((value) => (is(value, Placeholder) ? { name: value.name } : { value }));
  const { selectedFields } = select._;
  const unread = late?.all.filter((name) => !(name in selectedFields)) ?? [];
  if (!late || !(PLACE in selectedFields)) return { text, statement, bound, rowOf: rowMaker(selectedFields, { unread }) };
  const rowOf = rowMaker(selectedFields, { late: Object.keys(late.columns) });
  return { text, statement, bound, rowOf, lateOf: lateReader(db, late) };
}

/**
 * A reading statement that is built once for each shape of its question. In `build` the question's texts, numbers and lists of
 * texts are places to be bound, so it may compare and pass them on, lists by `among`, but not look at them; what it looks at
 * is named in `fixed` and becomes part of the shape, as `columns` always does.
 */
export function prepared<Asked extends Question, Row>(
  name: string,
  fixed: readonly string[],
  build: (db: Db | Tx, question: Asked) => PromiseLike<Row[]>,
  late?: LateColumns,
): (db: Db | Tx, question: Asked) => Row[] {
  const looked = new Set([...fixed, 'columns']);
  return (db, question) => {
    const { connection, jurisdiction, readsLate = false } = db;
    const { shape, values, places } = takeApart(question, looked);
    const key = `${name} ${jurisdiction} ${readsLate} ${shape}`;
    const known = preparedFor.get(connection) ?? new Map<string, Prepared>();
    preparedFor.set(connection, known);
    const made =
      known.get(key) ?? prepare(db, build(db, places as Asked) as unknown as Select, late);
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > MOST_SHAPES && oldest !== undefined) known.delete(oldest);
    listenerOf.get(connection)?.(made.text);
    const bound = made.bound.map((place) => (place.name === undefined ? place.value : values[place.name]));
    const answer = made.statement.all(...bound);
    const lateAnswer = made.lateOf?.(answer.map((cells) => cells[0]));
    return answer.map((cells, place) => made.rowOf(cells, lateAnswer, place)) as Row[];
  };
}

/** Runs a statement written by hand, prepared once: for what drizzle has no words for. Its rows have no journal (`Keeper`). */
export function runStatement(tx: Tx, text: string, ...values: readonly unknown[]): void {
  const known = runFor.get(tx.connection) ?? new Map<string, RunStatement>();
  runFor.set(tx.connection, known);
  const statement = known.get(text) ?? (tx.connection as unknown as RunConnection).prepare(text);
  // What changes the schema is done once, and would be prepared against the one before.
  if (!/^(create|drop)/.test(text)) known.set(text, statement);
  listenerOf.get(tx.connection)?.(text);
  statement.run(...values);
}

interface RunStatement {
  run(...values: unknown[]): unknown;
}
interface RunConnection {
  prepare(text: string): RunStatement;
}
const runFor = new WeakMap<object, Map<string, RunStatement>>();

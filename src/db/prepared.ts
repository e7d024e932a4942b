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

/** Columns that are long and seldom looked at, read together for all rows of an answer when the first of them is looked at. */
export interface LateColumns {
  table: SQLiteTable;
  columns: Readonly<Record<string, SQLiteColumn>>;
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

/** Tells whoever listens that a statement is run. */
export const told = (connection: object, text: string): void => listenerOf.get(connection)?.(text);

/**
 * An order that rows are brought into after they were looked up. SQLite guesses that a bound list is long, and would rather walk the
 * whole table by an index of this order; the plus takes that index away.
 */
export const lookedUp = (...columns: readonly SQLiteColumn[]): SQL[] => columns.map((column) => sql`+${column}`);

/** The condition that a column holds one of these values; a list of any length is one bound text, and one shape. */
export const among = (column: SQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} in (select value from json_each(${Array.isArray(values) ? JSON.stringify(values) : values}))`;

/** Takes a question apart: its shape, and what is bound under which name. Done for every question, so it makes nothing else. */
function takeApart(question: Question, fixed: ReadonlySet<string>) {
  const values: Record<string, unknown> = {};
  let shape = '';
  const look = (part: unknown, name: string): void => {
    if (typeof part === 'string' || typeof part === 'number') {
      shape += `${name};`;
      values[name] = part;
    } else if (isList(part)) {
      shape += `${name}[];`;
      values[name] = JSON.stringify(part);
    } else if (Array.isArray(part)) {
      shape += `${name}*${part.length};`;
      for (const [index, one] of part.entries()) look(one, `${name}.${index}`);
    } else if (typeof part !== 'object' || part === null) {
      shape += `${name}=${part};`;
    } else {
      invariant(!('getSQL' in part), `the question of a prepared statement holds no SQL: ${name}`);
      lookInto(part, `${name}.`);
    }
  };
  const lookInto = (parts: Question, above: string): void => {
    for (const key of Object.keys(parts)) {
      const part = (parts as Readonly<Record<string, unknown>>)[key];
      if (part === undefined) continue;
      if (fixed.has(key)) shape += `${above}${key}=${JSON.stringify(part)};`;
      else look(part, above + key);
    }
  };
  lookInto(question, '');
  return { shape, values };
}

/** The question with the places where its texts, numbers and lists of texts are bound: what a statement is built of, once. */
function placesIn(question: Question, fixed: ReadonlySet<string>): Question {
  const place = (part: unknown, name: string): unknown => {
    if (typeof part === 'string' || typeof part === 'number' || isList(part)) return sql.placeholder(name);
    if (Array.isArray(part)) return part.map((one, index) => place(one, `${name}.${index}`));
    return typeof part === 'object' && part !== null ? within(part, `${name}.`) : part;
  };
  const within = (parts: Question, above: string): Question =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([key, part]) =>
        part === undefined ? [] : [[key, fixed.has(key) ? part : place(part, above + key)]],
      ),
    );
  return within(question, '');
}

/** Whether it is bound as one text: a list of texts that are. */
const isList = (part: unknown): boolean =>
  Array.isArray(part) && part.length > 0 && part.every((one) => typeof one === 'string');

/**
 * Divides a table's columns: what `of` gives is to be selected, `late` is handed to `prepared`. Late columns are long and seldom
 * looked at; handles that read late have them read by one statement for all rows of an answer, when the first of them is looked
 * at. Every other handle reads them with the rest: its rows may outlive a deed that changes them.
 */
export function divided<Columns extends Fields, Name extends keyof Columns & string>(
  table: SQLiteTable,
  columns: Columns,
  names: readonly Name[],
): { of: (db: Db | Tx) => Columns; late: LateColumns } {
  const isLate = ([name]: [string, unknown]) => names.includes(name as Name);
  // The row's place comes first, so that whoever reads the cells finds it.
  const place = { [PLACE]: sql<number>`${table}.rowid` };
  const now = { ...place, ...Object.fromEntries(Object.entries(columns).filter((entry) => !isLate(entry))) };
  return {
    of: ({ readsLate }) => (readsLate ? (now as Fields as Columns) : columns),
    late: {
      table,
      columns: Object.fromEntries(Object.entries(columns).filter(isLate)) as Record<string, SQLiteColumn>,
    },
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
    told(db.connection, made.text);
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
  if (!late) return { text, statement, bound, rowOf: rowMaker(select._.selectedFields) };
  const rowOf = rowMaker(select._.selectedFields, Object.keys(late.columns));
  return { text, statement, bound, rowOf, lateOf: lateReader(db, late) };
}

/**
 * A reading statement that is built once for each shape of its question. In `build` the question's texts, numbers and lists of
 * texts are places to be bound, so it may compare and pass them on, lists by `among`, but not look at them; what it looks at
 * is named in `fixed` and becomes part of the shape.
 */
export function prepared<Asked extends Question, Row>(
  name: string,
  fixed: readonly string[],
  build: (db: Db | Tx, question: Asked) => PromiseLike<Row[]>,
  late?: LateColumns,
): (db: Db | Tx, question: Asked) => Row[] {
  const looked = new Set(fixed);
  return (db, question) => {
    const { connection, jurisdiction, readsLate = false } = db;
    const { shape, values } = takeApart(question, looked);
    const key = `${name} ${jurisdiction} ${readsLate} ${shape}`;
    const known = preparedFor.get(connection) ?? new Map<string, Prepared>();
    preparedFor.set(connection, known);
    const made =
      known.get(key) ??
      prepare(db, build(db, placesIn(question, looked) as Asked) as unknown as Select, readsLate ? late : undefined);
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > MOST_SHAPES && oldest !== undefined) known.delete(oldest);
    told(connection, made.text);
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
  told(tx.connection, text);
  statement.run(...values);
}

interface RunStatement {
  run(...values: unknown[]): unknown;
}
interface RunConnection {
  prepare(text: string): RunStatement;
}
const runFor = new WeakMap<object, Map<string, RunStatement>>();

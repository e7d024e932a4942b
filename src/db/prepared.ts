import { is, Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { invariant } from '../kernel/invariant.ts';
import type { Db, StatementListener, Tx } from './engine.ts';
import { type Fields, rowMaker } from './rows.ts';

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

interface Prepared {
  text: string;
  statement: Statement;
  /** What is bound at each place: the number of a value of the question, or a constant. */
  bound: readonly { number?: number; value?: unknown }[];
  rowOf: ReturnType<typeof rowMaker>;
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

/**
 * The condition that a column holds one of these values. A list is one bound text, and one shape; a single value is compared with,
 * because SQLite makes a table of its own for each list.
 */
export const among = (column: SQLWrapper, values: readonly string[]): SQL => {
  if (Array.isArray(values) && values.length === 1) return sql`${column} = ${values[0]}`;
  return sql`${column} in (select value from json_each(${Array.isArray(values) ? JSON.stringify(values) : values}))`;
};

/** What stays of a question without its texts and numbers, and these in the order in which they stand in it. */
interface Apart {
  shape: string;
  values: unknown[];
}

// The columns that a question reads are one list for as long as it is remembered.
const textOfList = new WeakMap<object, string>();
function textOfFixed(part: unknown): string {
  if (!Array.isArray(part)) return JSON.stringify(part);
  const text = textOfList.get(part) ?? JSON.stringify(part);
  textOfList.set(part, text);
  return text;
}

/** Takes a question apart. Done for every question, so it makes nothing else. */
function takeApart(question: Question, fixed: ReadonlySet<string>, names?: string[]): Apart {
  const values: unknown[] = [];
  let shape = '';
  const look = (part: unknown, name: string): void => {
    if (typeof part === 'string' || typeof part === 'number') {
      // Of its kind as well: a place for a text would make another of a number.
      shape += typeof part === 'number' ? `${name}+;` : `${name};`;
      values.push(part);
      names?.push(name);
    } else if (isList(part)) {
      const isSingle = part.length === 1;
      shape += isSingle ? `${name}[1];` : `${name}[];`;
      values.push(isSingle ? part[0] : JSON.stringify(part));
      names?.push(name);
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
      if (fixed.has(key)) shape += `${above}${key}=${textOfFixed(part)};`;
      else look(part, above + key);
    }
  };
  lookInto(question, '');
  return { shape, values };
}

/** The question with the places where its texts, numbers and lists of texts are bound: what a statement is built of, once. */
function placesIn(question: Question, fixed: ReadonlySet<string>): Question {
  const place = (part: unknown, name: string): unknown => {
    if (isList(part)) return part.length === 1 ? [sql.placeholder(name)] : sql.placeholder(name);
    if (typeof part === 'string' || typeof part === 'number') return sql.placeholder(name);
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
const isList = (part: unknown): part is readonly string[] =>
  Array.isArray(part) && part.length > 0 && part.every((one) => typeof one === 'string');

/** The names of the columns that are all that will be looked at of a row (ADR 0059); every column when left out. */
export type Narrowed = readonly string[] | undefined;

/** The columns of a table for statements that may be asked for some of them. */
export interface Narrowing<Columns extends Fields> {
  /** What is to be selected: the columns asked for and those that keys and orders are made of; all when none are named. */
  of(asked: Narrowed): Columns;
  readonly names: readonly string[];
}

/** Lets a table's columns be read in part; `always` names those that keys and orders are made of. */
export function narrowing<Columns extends Fields>(
  columns: Columns,
  always: readonly (keyof Columns & string)[],
): Narrowing<Columns> {
  const wanted =
    (asked: readonly string[]) =>
    ([name]: [string, unknown]) =>
      asked.includes(name) || always.includes(name);
  return {
    of: (asked) =>
      asked ? (Object.fromEntries(Object.entries(columns).filter(wanted(asked))) as Fields as Columns) : columns,
    names: Object.keys(columns),
  };
}

const PLACES = /'[^']*'|"[^"]*"|\?/g;

/**
 * Hides from SQLite what is bound. It plans joins and limits by the values themselves where it sees them, and then parses the whole
 * statement anew each time it is asked; behind a cast it sees none (bench/RESULTS.md, "Statements that were parsed again").
 */
function hidden(text: string, values: readonly unknown[]): string {
  let number = 0;
  return text.replace(PLACES, (found) => {
    if (found !== '?') return found;
    const value = values[number++];
    return typeof value === 'string' ? 'cast(? as text)' : typeof value === 'number' ? '(? + 0)' : '?';
  });
}

function prepare(
  db: Db | Tx,
  select: Select,
  columns: Narrowing<Fields> | undefined,
  { names, values }: { names: readonly string[]; values: readonly unknown[] },
): Prepared {
  const { sql: written, params } = select.toSQL();
  const bound = params.map((value) => (is(value, Placeholder) ? { number: names.indexOf(value.name) } : { value }));
  const text = hidden(
    written,
    bound.map(({ number, value }: Prepared['bound'][number]) => (number === undefined ? value : values[number])),
  );
  const statement = (db.connection as Connection).prepare(text).raw(true);
  const { selectedFields } = select._;
  const unread = columns?.names.filter((name) => !(name in selectedFields)) ?? [];
  return { text, statement, bound, rowOf: rowMaker(selectedFields, unread) };
}

/**
 * A reading statement that is built once for each shape of its question. In `build` the question's texts, numbers and lists of
 * texts are places to be bound, so it may compare and pass them on, lists by `among`, but not look at them; what it looks at
 * is named in `fixed` and becomes part of the shape, as `columns` always does; those are looked up in `columns`.
 */
export function prepared<Asked extends Question, Row>(
  name: string,
  fixed: readonly string[],
  build: (db: Db | Tx, question: Asked) => PromiseLike<Row[]>,
  columns?: Narrowing<Fields>,
): (db: Db | Tx, question: Asked) => Row[] {
  const looked = new Set([...fixed, 'columns']);
  return (db, question) => {
    const { connection, jurisdiction } = db;
    const { shape, values } = takeApart(question, looked);
    const key = `${name} ${jurisdiction} ${shape}`;
    const known = preparedFor.get(connection) ?? new Map<string, Prepared>();
    preparedFor.set(connection, known);
    let made = known.get(key);
    if (!made) {
      const names: string[] = [];
      takeApart(question, looked, names);
      const select = build(db, placesIn(question, looked) as Asked) as unknown as Select;
      made = prepare(db, select, columns, { names, values });
    }
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > MOST_SHAPES && oldest !== undefined) known.delete(oldest);
    told(connection, made.text);
    const bound = made.bound.map(({ number, value }) => (number === undefined ? value : values[number]));
    return made.statement.all(...bound).map(made.rowOf) as Row[];
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

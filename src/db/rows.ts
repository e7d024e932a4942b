import { Column, is, SQL } from 'drizzle-orm';

// Rows made of the driver's cells by a function that is written for their statement once: reading a page of duties spends more
// on making objects than on finding them, and drizzle's own reader asks of every cell anew what it is (bench/RESULTS.md, Reads).

type Cells = readonly unknown[];
type Decoder = (cell: unknown) => unknown;
/** What is selected, by name: columns, SQL, and groups of them. */
export type Fields = Readonly<Record<string, unknown>>;

/** How a field is read from its cell; undefined where the cell is the value. */
function decoderOf(field: unknown): Decoder | undefined {
  if (!is(field, Column) || field.dataType === 'string' || field.dataType === 'number') return undefined;
  return (cell) => (cell === null ? null : field.mapFromDriverValue(cell));
}

/**
 * Writes the function that makes a row of cells. A field that is a group of fields becomes an object of its own; to look at an
 * unread name is a mistake of ours, which is thrown.
 */
export function rowMaker(fields: Fields, unread: readonly string[]): (cells: Cells) => object {
  const decoders: Decoder[] = [];
  let width = 0;
  const written = (group: Fields): [key: string, value: string][] =>
    Object.entries(group).map(([name, field]) => {
      const key = JSON.stringify(name);
      if (!is(field, Column) && !is(field, SQL) && !is(field, SQL.Aliased)) return [key, literal(field as Fields)];
      const cell = `cells[${width++}]`;
      const decode = decoderOf(field);
      if (!decode) return [key, cell];
      decoders.push(decode);
      return [key, `decoders[${decoders.length - 1}](${cell})`];
    });
  const literal = (group: Fields): string =>
    `{${written(group)
      .map((pair) => pair.join(':'))
      .join(',')}}`;
  if (unread.length === 0) return new Function('decoders', `return (cells) => (${literal(fields)})`)(decoders);
  // By a constructor: a literal that names what it inherits from is made anew by the engine's slow way each time.
  const set = written(fields).map(([key, value]) => `this[${key}] = ${value};`);
  const body = `function Row(cells) {${set.join('')}} Row.prototype = unread; return (cells) => new Row(cells)`;
  return new Function('decoders', 'unread', body)(decoders, throwing(unread));
}

/** Text that stands in a column as it is, because it was put into its stored form already. */
export class Stored {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Writes the function that makes cells of a row, in the order of the columns: defaults where the row says nothing, null where there is none. */
export function cellMaker(
  columns: Readonly<Record<string, Column>>,
): (row: Readonly<Record<string, unknown>>) => unknown[] {
  const all = Object.values(columns);
  const cell = (place: number, given: unknown): unknown => {
    const column = all[place] as Column;
    const value = given === undefined ? column.default : given;
    if (value instanceof Stored) return value.text;
    return value === null || value === undefined ? null : column.mapToDriverValue(value);
  };
  const cells = Object.keys(columns).map((name, place) => `cell(${place}, row[${JSON.stringify(name)}])`);
  return new Function('cell', `return (row) => [${cells.join(',')}]`)(cell);
}

/** What rows that were read in part inherit from. */
const throwing = (names: readonly string[]): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          get() {
            throw new Error(`${name} was not read`);
          },
        },
      ]),
    ),
  );

type Rank = string | number | boolean;

/**
 * Puts rows in order by ASCII texts and numbers. For the short lists below a row SQLite's own sorting costs more than reading them:
 * it copies every wide row into a table of its own (bench/RESULTS.md).
 */
export function ordered<Row>(rows: Row[], ...ranks: readonly ((row: Row) => Rank)[]): Row[] {
  return rows.length < 2
    ? rows
    : rows.sort((one, other) => {
        for (const rank of ranks) {
          const [here, there] = [rank(one), rank(other)];
          if (here !== there) return here < there ? -1 : 1;
        }
        return 0;
      });
}

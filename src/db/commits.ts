import type { Db, Tx } from './engine.ts';

interface Pragma {
  pluck(): { get(): number };
}

interface Asked {
  readonly statement: { get(): number };
  /** Whether a reading transaction is open, within which the number stands. */
  isWithin: boolean;
  /** The number within the one that is open. */
  within: number | undefined;
}

// Connections belong to one engine, so what is prepared for them vanishes with it.
const askedOf = new WeakMap<object, Asked>();

function askedThrough(connection: object): Asked {
  const known = askedOf.get(connection);
  if (known) return known;
  const statement = (connection as { prepare(text: string): Pragma }).prepare('pragma data_version').pluck();
  const asked = { statement, isWithin: false, within: undefined };
  askedOf.set(connection, asked);
  return asked;
}

/** Told by whoever opens and ends reading transactions on a connection, so that the number is asked for once in each. */
export function noteReading(connection: object, isWithin: boolean): void {
  const asked = askedThrough(connection);
  asked.isWithin = isWithin;
  asked.within = undefined;
}

/**
 * A number that is another one as soon as anybody has committed anything through another connection, in this process or in any
 * other, since it was last asked for (SQLite's `data_version`). What was read through this handle's connection is true for as long
 * as the number stands; asking costs half of the cheapest statement. Of no use inside a transaction that writes.
 */
export function commitNumber({ connection }: Db | Tx): number {
  const asked = askedThrough(connection);
  if (asked.within !== undefined) return asked.within;
  const number = asked.statement.get();
  if (asked.isWithin) asked.within = number;
  return number;
}

import type { Db, Tx } from './engine.ts';

interface Pragma {
  pluck(): { get(): number };
}

// Connections belong to one engine, so what is prepared for them vanishes with it.
const askedOf = new WeakMap<object, { get(): number }>();

/**
 * A number that is another one as soon as anybody has committed anything through another connection, in this process or in any
 * other, since it was last asked for (SQLite's `data_version`). What was read through this handle's connection is true for as long
 * as the number stands; asking costs half of the cheapest statement. Of no use inside a transaction that writes.
 */
export function commitNumber({ connection }: Db | Tx): number {
  let asked = askedOf.get(connection);
  if (!asked) {
    asked = (connection as { prepare(text: string): Pragma }).prepare('pragma data_version').pluck();
    askedOf.set(connection, asked);
  }
  return asked.get();
}

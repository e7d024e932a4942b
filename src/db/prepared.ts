import type { Db } from './engine.ts';

/**
 * A statement built by drizzle once per connection and shape, then only bound: building it on each call costs ten times
 * as much as running it (dependencies.md §4). `shape` names the parts a caller left out or put in.
 */
export function prepared<Statement>(build: (db: Db, shape: string) => Statement): (db: Db, shape?: string) => Statement {
  const perConnection = new WeakMap<object, Map<string, Statement>>();
  return (db, shape = '') => {
    let known = perConnection.get(db.connection);
    if (!known) {
      known = new Map();
      perConnection.set(db.connection, known);
    }
    let statement = known.get(shape);
    if (!statement) {
      statement = build(db, shape);
      known.set(shape, statement);
    }
    return statement;
  };
}

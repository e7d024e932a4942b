import type SqliteDatabase from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';

/** More statements than this are not kept for a connection: the least recently run gives way. */
const MOST_KEPT = 200;

/** What is run again and again; what changes the schema or the connection is not. */
const IS_REPEATED = /^\s*(select|insert|update|delete|with)\b/i;

/**
 * A connection for drizzle that keeps what it prepared by its text. drizzle prepares anew whatever it builds, and having SQLite parse
 * and plan a statement costs two thirds of running it that way. What is handed out is in the driver's own mode, as if it were new;
 * whoever keeps a statement for itself prepares it elsewhere (prepared.ts).
 */
export function withStatementMemory(client: SqliteDatabase.Database): SqliteDatabase.Database {
  const kept = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const known = kept.get(text);
    if (known) {
      kept.delete(text);
      kept.set(text, known);
      return known.reader ? known.raw(false) : known;
    }
    const made = client.prepare(text);
    if (!IS_REPEATED.test(text)) return made;
    kept.set(text, made);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  };
  return Object.create(client, { prepare: { value: prepare } });
}

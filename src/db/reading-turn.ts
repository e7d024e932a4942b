import type SqliteDatabase from 'better-sqlite3';
import { noteReading } from './commits.ts';

/**
 * Lets the statements that are read in one turn of the event loop share one reading transaction: taking and leaving SQLite's locks
 * costs more than a short statement itself. A turn ends with the callback that it began in and all that follows from it at once, so
 * nothing that arrives later is answered from it, nor anything after a deed of this process.
 */
export class ReadingTurn {
  private readonly client: SqliteDatabase.Database;
  private readonly opening: SqliteDatabase.Statement;
  private readonly closing: SqliteDatabase.Statement;
  private isOpen = false;
  private isOver = false;

  constructor(client: SqliteDatabase.Database) {
    this.client = client;
    this.opening = client.prepare('BEGIN');
    this.closing = client.prepare('COMMIT');
  }

  begin(): void {
    if (this.open()) process.nextTick(this.ending);
  }

  /**
   * Begins one for all that has arrived at this process by now: requests that are waiting together share it, and it ends before
   * the process looks for further ones. Only for callbacks of arrivals: a turn begun elsewhere would outlast that look.
   */
  beginForArrivals(): void {
    if (this.open()) setImmediate(this.ending);
  }

  private open(): boolean {
    if (this.isOpen || this.isOver) return false;
    this.opening.run();
    this.isOpen = true;
    noteReading(this.client, true);
    return true;
  }

  private readonly ending = (): void => this.end();

  end(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    noteReading(this.client, false);
    try {
      this.closing.run();
    } catch (error) {
      // SQLite ends a transaction by itself after some failures, which whoever read has met.
      if (this.client.inTransaction) throw error;
    }
  }

  /** Ends the last one; the connection may be closed then. */
  close(): void {
    this.end();
    this.isOver = true;
  }
}

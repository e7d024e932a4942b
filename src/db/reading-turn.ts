import type SqliteDatabase from 'better-sqlite3';

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

  constructor(client: SqliteDatabase.Database) {
    this.client = client;
    this.opening = client.prepare('BEGIN');
    this.closing = client.prepare('COMMIT');
  }

  begin(): void {
    if (this.isOpen || !this.client.open) return;
    this.opening.run();
    this.isOpen = true;
    process.nextTick(() => this.end());
  }

  end(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.client.open) this.closing.run();
  }
}

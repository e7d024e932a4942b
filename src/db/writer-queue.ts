/** The writing connection, as far as turns at it are concerned. */
interface Connection {
  /** Begins a transaction that nobody else writes beside; waits for its turn as long as it takes. */
  begin(): Promise<void>;
  execute(text: string): void;
  /** Whether a transaction is open: SQLite ends it by itself after some failures. */
  isOpen(): boolean;
  /** Begins anew after a group was lost, so that nothing remembered of it is taken for true. */
  renew(): void;
}

interface Waiting {
  work: () => Promise<unknown>;
  done: (result: unknown) => void;
  failed: (error: unknown) => void;
}

/** Writers that share one transaction at most, and how long the first of them may wait for the last. */
const MOST_TOGETHER = 64;
const MOST_MS_TOGETHER = 50;

/** Tells a writer of a group how it ended; called only when the group is durable. */
type Told = () => void;

/**
 * Lets writers have the connection one after another. Those that wait together share one durable transaction, because making it
 * durable costs more than most deeds: each has a savepoint, so that one that fails leaves the others as they are, and nobody is
 * told of success before the whole is on disk (ADR 0052).
 */
export class WriterQueue {
  private readonly connection: Connection;
  private readonly waiting: Waiting[] = [];
  private readonly msTogether: number;
  private isWorking = false;

  /** `msTogether`: how long the first writer of a group may wait for the last. */
  constructor(connection: Connection, msTogether = MOST_MS_TOGETHER) {
    this.connection = connection;
    this.msTogether = msTogether;
  }

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise<Result>((done, failed) => {
      this.waiting.push({ work, done: done as Waiting['done'], failed });
      if (this.isWorking) return;
      this.isWorking = true;
      // A turn of the event loop, so that requests that have arrived with this one come along.
      setImmediate(() => void this.workOff());
    });
  }

  private async workOff(): Promise<void> {
    while (this.waiting.length > 0) await this.together();
    this.isWorking = false;
  }

  /** One durable transaction with those who wait. */
  private async together(): Promise<void> {
    const { connection, waiting } = this;
    const group: Waiting[] = [];
    const told: Told[] = [];
    try {
      await connection.begin();
      const until = performance.now() + this.msTogether;
      while (group.length < MOST_TOGETHER && (group.length === 0 || performance.now() < until)) {
        const writer = waiting.shift();
        if (!writer) break;
        group.push(writer);
        told.push(await this.inSavepoint(writer));
      }
      connection.execute('COMMIT');
    } catch (error) {
      // Nobody could begin: whoever has waited longest is told.
      const [first] = group.length > 0 ? [] : waiting.splice(0, 1);
      for (const writer of first ? [first] : group) writer.failed(error);
      if (group.length > 0) connection.renew();
      return;
    }
    for (const tell of told) tell();
  }

  /** Throws only what ends the whole transaction. */
  private async inSavepoint({ work, done, failed }: Waiting): Promise<Told> {
    const { connection } = this;
    connection.execute('SAVEPOINT writer');
    try {
      const result = await work();
      connection.execute('RELEASE writer');
      return () => done(result);
    } catch (error) {
      if (!connection.isOpen()) throw error;
      connection.execute('ROLLBACK TO writer');
      connection.execute('RELEASE writer');
      return () => failed(error);
    }
  }
}

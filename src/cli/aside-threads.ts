import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Refusal, type RefusalCode, type RefusalFacts } from '../kernel/refusal.ts';
import type { Aside, FileName, FilePart, WorkName, WorkOutcome } from '../registry/aside.ts';

/** What a thread needs to open the register for itself. */
export interface ThreadSettings {
  file: string;
  /** Null for the folder beside the database. */
  evidenceFolder: string | null;
  /** The program that reads old formats; null for none. */
  soffice: string | null;
  /** The instant at which the register's clock stands; null for the clock of the machine. */
  standsAt: string | null;
}

/** What a thread is asked: one work or file at a time, and of a file its next part. */
export type Asked =
  | { kind: 'WORK'; name: WorkName; input: unknown }
  | { kind: 'FILE'; name: FileName; input: unknown }
  | { kind: 'NEXT' };

/** What it answers to each. */
export type Told =
  | { kind: 'DONE'; outcome: unknown }
  | { kind: 'PART'; part: unknown }
  | { kind: 'END' }
  | { kind: 'REFUSED'; code: RefusalCode; facts: RefusalFacts; path: readonly string[] }
  | { kind: 'FAILED'; error: unknown };

/** A register with so many duties takes less than a second for what grows with it; a thread takes two or three to begin. */
const FEW_DUTIES = 1_000;
/** Works done at once; who comes later waits. Files have their own bound at the wall (`makeGate`). */
const MOST_WORKS = 2;
/** How long a thread without work is kept, and with it what it has read and loaded. */
const IDLE_MS = 10_000;

/** One thread, of which one thing at a time is asked. */
class Thread {
  private readonly worker: Worker;
  private readonly gone: Promise<never>;
  private idle: NodeJS.Timeout | undefined;
  /** No longer to be asked anything. */
  isGone = false;

  constructor(settings: ThreadSettings) {
    this.worker = new Worker(new URL('./aside-thread.ts', import.meta.url), { workerData: settings });
    this.gone = new Promise((_done, failed) => {
      this.worker.once('error', failed);
      this.worker.once('exit', (code) => failed(new Error(`a thread ended with ${code} before its work was done`)));
    });
    this.gone.catch(() => {
      this.isGone = true;
    });
  }

  async ask(asked: Asked): Promise<Exclude<Told, { kind: 'REFUSED' | 'FAILED' }>> {
    this.worker.ref();
    const answered = new Promise<Told>((done) => this.worker.once('message', done));
    this.worker.postMessage(asked);
    const told = await Promise.race([answered, this.gone]);
    // What the thread has committed is seen by whoever reads in a turn that begins after it (`ReadingTurn`).
    await nextTurn();
    if (told.kind === 'REFUSED') throw new Refusal(told.code, told.facts, told.path);
    if (told.kind === 'FAILED') throw told.error;
    return told;
  }

  /** Keeps it for the next work for a while, holding up nobody who wants to end. */
  rest(whenOver: () => void): void {
    this.worker.unref();
    this.idle = setTimeout(whenOver, IDLE_MS).unref();
  }

  wake(): void {
    clearTimeout(this.idle);
  }

  async end(): Promise<void> {
    this.wake();
    this.isGone = true;
    await this.worker.terminate();
  }
}

/** Threads that do works aside, made when there is work and gone some seconds after it. */
export class AsideThreads implements Aside {
  readonly fewDuties: number;
  private readonly settings: ThreadSettings;
  private readonly waiting: (() => void)[] = [];
  private readonly all = new Set<Thread>();
  private resting: Thread | undefined;
  private works = 0;

  constructor(settings: ThreadSettings, fewDuties = FEW_DUTIES) {
    this.settings = settings;
    this.fewDuties = fewDuties;
  }

  async work<Name extends WorkName>(name: Name, input: unknown): Promise<WorkOutcome<Name>> {
    if (this.works >= MOST_WORKS) await new Promise<void>((turn) => this.waiting.push(turn));
    else this.works += 1;
    const thread = this.take();
    try {
      const told = await thread.ask({ kind: 'WORK', name, input });
      if (told.kind !== 'DONE') throw new Error(`${name} was answered with ${told.kind}`);
      return told.outcome as WorkOutcome<Name>;
    } finally {
      this.give(thread);
      const next = this.waiting.shift();
      if (next) next();
      else this.works -= 1;
    }
  }

  async *file<Name extends FileName>(name: Name, input: unknown): AsyncGenerator<FilePart<Name>> {
    const thread = this.take();
    let isOver = false;
    try {
      let told = await thread.ask({ kind: 'FILE', name, input });
      for (; told.kind === 'PART'; told = await thread.ask({ kind: 'NEXT' })) yield told.part as FilePart<Name>;
      isOver = true;
    } catch (error) {
      isOver = error instanceof Refusal;
      throw error;
    } finally {
      // Nobody waits for the rest of a file that is given up.
      if (isOver) this.give(thread);
      else await this.drop(thread);
    }
  }

  /** Ends all threads; what they were at is given up. */
  async close(): Promise<void> {
    await Promise.all([...this.all].map((thread) => this.drop(thread)));
  }

  private take(): Thread {
    const thread = this.resting && !this.resting.isGone ? this.resting : new Thread(this.settings);
    this.resting = undefined;
    thread.wake();
    this.all.add(thread);
    return thread;
  }

  private give(thread: Thread): void {
    if (thread.isGone || this.resting) return void this.drop(thread);
    this.resting = thread;
    thread.rest(() => void this.drop(thread));
  }

  private async drop(thread: Thread): Promise<void> {
    if (this.resting === thread) this.resting = undefined;
    this.all.delete(thread);
    await thread.end();
  }
}

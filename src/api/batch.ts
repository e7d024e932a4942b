import DataLoader from 'dataloader';
import type { Instant } from '../kernel/clock.ts';
import type { Moment } from '../tasks/store-obligations.ts';

// How loaders batch: one statement for all keys of a page.

/** Below what engines bind in one statement, above what one page needs. */
const MOST_KEYS = 1000;

/** What is there already, or a promise of it: a page's rows are completed without waiting for what was fetched with it. */
export type Soon<Answer> = Answer | Promise<Answer>;

/** Goes on with an answer at once where it is there, else when it comes. */
export const whenThere = <Answer, Next>(answer: Soon<Answer>, next: (answer: Answer) => Soon<Next>): Soon<Next> =>
  answer instanceof Promise ? answer.then(next) : next(answer);

const NOTHING = Promise.resolve();

/**
 * Reads by key. Keys asked for while one question is worked on become one statement; `fetch` reads all keys of a page before its
 * rows are completed, after which `load` answers at once.
 */
export class Loader<Answer> {
  private readonly list: (keys: readonly string[]) => Promise<(key: string) => Answer>;
  // A request has a loader for every relation and uses a few of them.
  private here: Map<string, Answer> | undefined;
  private coming: Map<string, Promise<Answer>> | undefined;
  private batch: DataLoader<string, Answer> | undefined;

  constructor(list: (keys: readonly string[]) => Promise<(key: string) => Answer>) {
    this.list = list;
  }

  load(key: string): Soon<Answer> {
    if (this.here?.has(key)) return this.here.get(key) as Answer;
    const known = this.coming?.get(key);
    if (known) return known;
    this.batch ??= this.gather();
    this.coming ??= new Map();
    const asked = this.batch.load(key);
    this.coming.set(key, asked);
    return asked;
  }

  private gather(): DataLoader<string, Answer> {
    return new DataLoader<string, Answer>(
      async (keys) => {
        await this.read(keys);
        return keys.map((key) => this.here?.get(key) as Answer);
      },
      // Resolvers of one level wait for others of their own; a turn of the event loop brings them all together.
      { maxBatchSize: MOST_KEYS, cache: false, batchScheduleFn: (send) => setImmediate(send) },
    );
  }

  /** Reads what is not here yet. */
  fetch(keys: Iterable<string | null>): Promise<void> {
    const missing: string[] = [];
    for (const key of keys) if (key !== null && !this.here?.has(key)) missing.push(key);
    if (missing.length === 0) return NOTHING;
    return this.read(missing.length === 1 ? missing : [...new Set(missing)]);
  }

  private async read(keys: readonly string[]): Promise<void> {
    const answerOf = await this.list(keys);
    this.here ??= new Map();
    for (const key of keys) this.here.set(key, answerOf(key));
  }
}

/** One row per key. */
export const one = <Row>(list: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
  new Loader<Row | null>(async (keys) => {
    const rows = new Map((await list(keys)).map((row) => [keyOf(row), row]));
    return (key) => rows.get(key) ?? null;
  });

/** The rows that belong to each key, in the order of the list. */
export const many = <Row>(list: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string | null) =>
  new Loader<Row[]>(async (keys) => {
    const rows = Map.groupBy(await list(keys), keyOf);
    return (key) => rows.get(key) ?? [];
  });

/** One loader for each instant whose knowledge counts. */
export function perInstant<Loader>(make: (knownAt: Instant) => Loader): (knownAt: Instant) => Loader {
  const made = new Map<Instant, Loader>();
  return (knownAt) => {
    const loader = made.get(knownAt) ?? make(knownAt);
    made.set(knownAt, loader);
    return loader;
  };
}

/** One loader for each year. */
export function perYear<Loader>(make: (year: number) => Loader): (year: number) => Loader {
  const made = new Map<number, Loader>();
  return (year) => {
    const loader = made.get(year) ?? make(year);
    made.set(year, loader);
    return loader;
  };
}

/** One loader for each day and instant asked about. */
export function perMoment<Loader>(make: (moment: Moment) => Loader): (moment: Moment) => Loader {
  const made = new Map<string, Loader>();
  return ({ asOf, knownAt }) => {
    const key = `${asOf} ${knownAt}`;
    const loader = made.get(key) ?? make({ asOf, knownAt });
    made.set(key, loader);
    return loader;
  };
}

/** What makers make, under their names. */
export type Made<Makers> = {
  readonly [Name in keyof Makers]: Makers[Name] extends (from: never) => infer Loader ? Loader : never;
};

/**
 * A class whose instances make each of their parts when it is first asked for. A request has more than a hundred loaders and uses a few
 * of them: making all took a fifth of what a short request allocates, and two thirds of what outlived it (bench/RESULTS.md).
 */
export function madeWhenAsked<From, Makers extends Record<string, (from: From) => unknown>>(
  makers: Makers,
): new (
  from: From,
) => Made<Makers> {
  class Parts {
    readonly from: From;
    readonly made = new Map<string, unknown>();
    constructor(from: From) {
      this.from = from;
    }
  }
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(Parts.prototype, name, {
      get(this: Parts) {
        const known = this.made.get(name);
        if (known) return known;
        const made = make(this.from);
        this.made.set(name, made);
        return made;
      },
    });
  }
  return Parts as never;
}

/** The id of a row. */
export const idOf = ({ id }: { id: string }): string => id;

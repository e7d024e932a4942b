import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Party } from '../tasks/store.ts';
import type { Loader } from './batch.ts';
import type { Context } from './context.ts';
import type { TaskClause } from './models.ts';

/** What the loaders of one request read from. */
export interface Sources {
  /** The instant of the request. */
  now: Instant;
  db: () => Db;
  calendar: WorkCalendar;
  /** The units a reader is limited to, with their groups; undefined for all. */
  scope: () => Promise<Party | undefined>;
  unitScope: () => Promise<readonly string[] | undefined>;
  /** The columns to be read of a type's rows; all when undefined. */
  columns: Context['columns'];
  /** Clauses in their last wording, those merged away included: what can be seen of a clause goes by them. */
  clause: Loader<TaskClause | null>;
}

type Makers<From> = Readonly<Record<string, (from: From) => unknown>>;
type Made<All extends Makers<never>> = { readonly [Name in keyof All]: ReturnType<All[Name]> };

/**
 * A class whose parts are made when they are first asked for: a request has a loader for every relation and uses a few of them. Getters
 * stand on the prototype, where V8 keeps one shape for all requests (ADR 0059).
 */
export function whenAsked<From, All extends Makers<From>>(makers: All): new (from: From) => Made<All> {
  const names = Object.keys(makers);
  class Parts {
    readonly from: From;
    readonly made = new Array<unknown>(names.length);
    constructor(from: From) {
      this.from = from;
    }
  }
  for (const [number, name] of names.entries()) {
    Object.defineProperty(Parts.prototype, name, {
      get(this: Parts) {
        this.made[number] ??= makers[name]?.(this.from);
        return this.made[number];
      },
    });
  }
  return Parts as unknown as new (
    from: From,
  ) => Made<All>;
}

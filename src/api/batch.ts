import DataLoader from 'dataloader';
import type { Instant } from '../kernel/clock.ts';
import type { Moment } from '../tasks/store-obligations.ts';

// How loaders batch: one statement for all keys of a page.

/** Below what engines bind in one statement, above what one page needs. */
const MOST_KEYS = 1000;

/** One row per key. */
export const one = <Row>(list: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(
    async (keys) => {
      const rows = new Map((await list(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    },
    { maxBatchSize: MOST_KEYS },
  );

/** The rows that belong to each key, in the order of the list. */
export const many = <Row>(list: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string | null) =>
  new DataLoader<string, Row[]>(
    async (keys) => {
      const rows = Map.groupBy(await list(keys), keyOf);
      return keys.map((key) => rows.get(key) ?? []);
    },
    { maxBatchSize: MOST_KEYS },
  );

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

/** The id of a row. */
export const idOf = ({ id }: { id: string }): string => id;

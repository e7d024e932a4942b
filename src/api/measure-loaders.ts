import type { Db } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import { listMeasuresById } from '../measures/store.ts';
import { readCases } from '../measures/store-case.ts';
import {
  listClocks,
  listHandling,
  listReviews,
  listReviewsById,
  listSteps,
  listUndertakings,
} from '../measures/store-life.ts';
import { listRunsById } from '../measures/store-runs.ts';
import { idOf, many, one } from './batch.ts';

interface Sources {
  /** The instant of the request. */
  now: Instant;
  db: () => Db;
  unitScope: () => Promise<readonly string[] | undefined>;
}

/** What stands below measures, batched; a review lies outside the reader's units where its measure does. */
export function makeMeasureLoaders({ now, db, unitScope }: Sources) {
  return {
    sweepReport: one((ids) => listRunsById(db(), ids), idOf),
    stepsOf: many(
      (ids) => listSteps(db(), ids),
      ({ measureId }) => measureId,
    ),
    clocksOf: many(
      (ids) => listClocks(db(), ids),
      ({ measureId }) => measureId,
    ),
    undertakingsOf: many(
      (ids) => listUndertakings(db(), ids),
      ({ measureId }) => measureId,
    ),
    reviewsOf: many(
      (ids) => listReviews(db(), ids),
      ({ measureId }) => measureId,
    ),
    review: one(async (ids) => {
      const rows = await listReviewsById(db(), ids);
      const own = await unitScope();
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
    handlingOf: many(
      (ids) => listHandling(db(), ids),
      ({ measureId }) => measureId,
    ),
    /** What the next deed on a measure is judged by, today. */
    caseOf: one(
      async (ids) => {
        const cases = await readCases(db(), await listMeasuresById(db(), ids), {
          asOf: dayOfInstant(now),
          knownAt: now,
        });
        return [...cases.values()];
      },
      ({ measure }) => measure.id,
    ),
  };
}

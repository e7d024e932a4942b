import { dayOfInstant } from '../kernel/clock.ts';
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
import type { Sources } from './loader-sources.ts';

/** What stands below measures, batched; a review lies outside the reader's units where its measure does. */
export const MEASURE_LOADERS = {
  sweepReport: ({ db }: Sources) => one((ids) => listRunsById(db(), ids), idOf),
  stepsOf: ({ db }: Sources) =>
    many(
      (ids) => listSteps(db(), ids),
      ({ measureId }) => measureId,
    ),
  clocksOf: ({ db }: Sources) =>
    many(
      (ids) => listClocks(db(), ids),
      ({ measureId }) => measureId,
    ),
  undertakingsOf: ({ db }: Sources) =>
    many(
      (ids) => listUndertakings(db(), ids),
      ({ measureId }) => measureId,
    ),
  reviewsOf: ({ db }: Sources) =>
    many(
      (ids) => listReviews(db(), ids),
      ({ measureId }) => measureId,
    ),
  review: ({ db, unitScope }: Sources) =>
    one(async (ids) => {
      const rows = await listReviewsById(db(), ids);
      const own = await unitScope();
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
  handlingOf: ({ db }: Sources) =>
    many(
      (ids) => listHandling(db(), ids),
      ({ measureId }) => measureId,
    ),
  /** What the next deed on a measure is judged by, today. */
  caseOf: ({ now, db }: Sources) =>
    one(
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

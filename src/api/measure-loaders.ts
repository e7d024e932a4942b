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
import { ownUnits, type Sources } from './loader-sources.ts';

/** What stands below measures, batched; a review lies outside the reader's units where its measure does. */
export const MEASURE_LOADERS = {
  sweepReport: (ctx: Sources) => one((ids) => listRunsById(ctx.db, ids), idOf),
  stepsOf: (ctx: Sources) =>
    many(
      (ids) => listSteps(ctx.db, ids),
      ({ measureId }) => measureId,
    ),
  clocksOf: (ctx: Sources) =>
    many(
      (ids) => listClocks(ctx.db, ids),
      ({ measureId }) => measureId,
    ),
  undertakingsOf: (ctx: Sources) =>
    many(
      (ids) => listUndertakings(ctx.db, ids),
      ({ measureId }) => measureId,
    ),
  reviewsOf: (ctx: Sources) =>
    many(
      (ids) => listReviews(ctx.db, ids),
      ({ measureId }) => measureId,
    ),
  review: (ctx: Sources) =>
    one(async (ids) => {
      const rows = await listReviewsById(ctx.db, ids);
      const own = await ownUnits(ctx);
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
  handlingOf: (ctx: Sources) =>
    many(
      (ids) => listHandling(ctx.db, ids),
      ({ measureId }) => measureId,
    ),
  /** What the next deed on a measure is judged by, today. */
  caseOf: (ctx: Sources) =>
    one(
      async (ids) => {
        const cases = await readCases(ctx.db, await listMeasuresById(ctx.db, ids), {
          asOf: dayOfInstant(ctx.now),
          knownAt: ctx.now,
        });
        return [...cases.values()];
      },
      ({ measure }) => measure.id,
    ),
};

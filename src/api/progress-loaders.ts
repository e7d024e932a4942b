import { listReadingsById, listReadingsOfIndicators, listReadingsOfReports } from '../indicators/store-readings.ts';
import { listContributions, listContributionsById } from '../progress/store-contributions.ts';
import { listAllEvidence } from '../progress/store-evidence.ts';
import { listAllItems, listItemVersions, type SupervisedItem } from '../progress/store-items.ts';
import { findLimits } from '../progress/store-limits.ts';
import {
  listLastAccepted,
  listMissingReports,
  listReportFacts,
  type MissingReport,
} from '../progress/store-report-facts.ts';
import {
  listAllReports,
  listEntries,
  listEntriesById,
  listEntriesOf,
  listReportVersions,
  type ProgressReport,
} from '../progress/store-reports.ts';
import { listSampleItems, listSamplesById } from '../progress/store-samples.ts';
import { listVerifications, listVerificationsById } from '../progress/store-verifications.ts';
import { listWork, type Measured } from '../progress/store-work.ts';
import type { Work } from '../progress/work.ts';
import { idOf, many, one, perInstant, perMoment } from './batch.ts';
import type { Sources } from './loader-sources.ts';
import type { SupervisedItem as SeenItem, ProgressReport as SeenReport } from './models.ts';

async function ownOnly<Row extends { unitId: string }>(ctx: Sources, rows: Row[]): Promise<Row[]> {
  const own = (await ctx.scope())?.unitIds;
  return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
}

/** What stands below supervised items, batched; what lies outside the reader's units is not there. */
export const PROGRESS_LOADERS = {
  item: (ctx: Sources) =>
    perMoment((moment) =>
      one<SeenItem>(
        async (ids) =>
          (await listAllItems(ctx.db, { ...moment, ids, scope: await ctx.scope() })).map((row) => ({
            ...row,
            ...moment,
          })),
        idOf,
      ),
    ),
  itemOfObligation: (ctx: Sources) =>
    perMoment((moment) =>
      one<SeenItem>(
        async (obligationIds) =>
          (
            await listAllItems(
              ctx.db,
              { ...moment, obligationIds, scope: await ctx.scope() },
              ctx.columns('SupervisedItem'),
            )
          ).map((row) => Object.assign(row, moment)),
        ({ obligationId }) => obligationId,
      ),
    ),
  itemVersionsOf: (ctx: Sources) => many<SupervisedItem>((ids) => listItemVersions(ctx.db, ids), idOf),
  verification: (ctx: Sources) => one((ids) => listVerificationsById(ctx.db, ids), idOf),
  verificationsOf: (ctx: Sources) =>
    many(
      (ids) => listVerifications(ctx.db, ids),
      ({ itemId }) => itemId,
    ),
  /** The limits in force, asked once for each moment. */
  limits: (ctx: Sources) => perMoment((moment) => findLimits(ctx.db, moment)),
  report: (ctx: Sources) =>
    perMoment((moment) =>
      one<SeenReport>(
        async (ids) =>
          (await listAllReports(ctx.db, { ...moment, ids, unitIds: (await ctx.scope())?.unitIds })).map((row) => ({
            ...row,
            ...moment,
          })),
        idOf,
      ),
    ),
  /** A missing report with its items, by unit and period. */
  missingReport: (ctx: Sources) =>
    perMoment((moment) =>
      one<MissingReport>(
        async (keys) => {
          const unitIds = [...new Set(keys.map((key) => key.slice(0, key.indexOf(' '))))];
          return listMissingReports(ctx.db, { ...moment, unitIds }, ctx.calendar);
        },
        ({ unitId, period }) => `${unitId} ${period}`,
      ),
    ),
  reportVersionsOf: (ctx: Sources) => many<ProgressReport>((ids) => listReportVersions(ctx.db, ids), idOf),
  entriesOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many(
        (ids) => listEntries(ctx.db, ids, knownAt),
        ({ reportId }) => reportId,
      ),
    ),
  /** All that was ever said of an item, to see whether a report repeats it. */
  saidOfItem: (ctx: Sources) =>
    perMoment((moment) =>
      many(
        (itemIds) => listEntriesOf(ctx.db, { itemIds }, moment),
        ({ entry }) => entry.itemId,
      ),
    ),
  reportFacts: (ctx: Sources) =>
    perMoment((moment) =>
      one(
        (ids) => listReportFacts(ctx.db, ids, moment, ctx.calendar),
        ({ obligationId }) => obligationId,
      ),
    ),
  /** By id, clause and written due day of a duty, written `id clause day`. */
  work: (ctx: Sources) =>
    perMoment((moment) =>
      one<Work>(
        async (keys) => {
          const duties = keys.map((key): Measured => {
            const [id, clauseId, day] = key.split(' ');
            return { id, clauseId, writtenDueOn: day || null } as Measured;
          });
          const unitIds = (await ctx.scope())?.unitIds;
          const work = await listWork(ctx.db, duties, { ...moment, unitIds }, ctx.calendar);
          return work.map((row, index) => ({ ...row, key: keys[index] ?? '' }));
        },
        (row) => (row as Work & { key: string }).key,
      ),
    ),
  /** The last accepted report of each duty, for those who ask for nothing more of the reporting. */
  lastAcceptedOf: (ctx: Sources) =>
    perMoment((moment) =>
      one(
        (ids) => listLastAccepted(ctx.db, ids, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
  reportEntry: (ctx: Sources) => one((ids) => listEntriesById(ctx.db, ids), idOf),
  contribution: (ctx: Sources) => one((ids) => listContributionsById(ctx.db, ids), idOf),
  contributionsOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many(
        (ids) => listContributions(ctx.db, ids, knownAt),
        ({ itemId }) => itemId,
      ),
    ),
  reading: (ctx: Sources) => one(async (ids) => ownOnly(ctx, await listReadingsById(ctx.db, ids)), idOf),
  readingsOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many(
        async (ids) => ownOnly(ctx, await listReadingsOfIndicators(ctx.db, ids, knownAt)),
        ({ indicatorId }) => indicatorId,
      ),
    ),
  readingsOfReport: (ctx: Sources) =>
    perInstant((knownAt) =>
      many(
        (ids) => listReadingsOfReports(ctx.db, ids, knownAt),
        ({ reportId }) => reportId,
      ),
    ),
  evidence: (ctx: Sources) =>
    one(async (ids) => listAllEvidence(ctx.db, { knownAt: ctx.now, ids, scope: await ctx.scope() }), idOf),
  evidenceOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many(
        async (obligationIds) => listAllEvidence(ctx.db, { knownAt, obligationIds, scope: await ctx.scope() }),
        ({ obligationId }) => obligationId,
      ),
    ),
  sample: (ctx: Sources) => one((ids) => listSamplesById(ctx.db, ids), idOf),
  sampleItemsOf: (ctx: Sources) =>
    many(
      (ids) => listSampleItems(ctx.db, ids),
      ({ sampleId }) => sampleId,
    ),
};

import { listReadingsById, listReadingsOfIndicators, listReadingsOfReports } from '../indicators/store-readings.ts';
import { listContributions, listContributionsById } from '../progress/store-contributions.ts';
import { listAllEvidence } from '../progress/store-evidence.ts';
import { listAllItems, listItemVersions, type SupervisedItem } from '../progress/store-items.ts';
import { findLimits } from '../progress/store-limits.ts';
import { listLastAccepted, listReportFacts } from '../progress/store-report-facts.ts';
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

/** What belongs to the reader's units; all of it where the reader is not limited. */
async function ownOnly<Row extends { unitId: string }>({ unitScope }: Sources, rows: Row[]): Promise<Row[]> {
  const own = await unitScope();
  return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
}

/** What stands below supervised items, batched; what lies outside the reader's units is not there. */
export const PROGRESS_LOADERS = {
  item: ({ db, scope }: Sources) =>
    perMoment((moment) =>
      one<SeenItem>(
        async (ids) =>
          (await listAllItems(db(), { ...moment, ids, scope: await scope() })).map((row) => ({ ...row, ...moment })),
        idOf,
      ),
    ),
  itemOfObligation: ({ db, scope, columns }: Sources) =>
    perMoment((moment) =>
      one<SeenItem>(
        async (obligationIds) =>
          (await listAllItems(db(), { ...moment, obligationIds, scope: await scope() }, columns('SupervisedItem'))).map(
            (row) => Object.assign(row, moment),
          ),
        ({ obligationId }) => obligationId,
      ),
    ),
  itemVersionsOf: ({ db }: Sources) => many<SupervisedItem>((ids) => listItemVersions(db(), ids), idOf),
  verification: ({ db }: Sources) => one((ids) => listVerificationsById(db(), ids), idOf),
  verificationsOf: ({ db }: Sources) =>
    many(
      (ids) => listVerifications(db(), ids),
      ({ itemId }) => itemId,
    ),
  /** The limits in force, asked once for each moment. */
  limits: ({ db }: Sources) => perMoment((moment) => findLimits(db(), moment)),
  report: ({ db, scope }: Sources) =>
    perMoment((moment) =>
      one<SeenReport>(
        async (ids) =>
          (await listAllReports(db(), { ...moment, ids, unitIds: (await scope())?.unitIds })).map((row) => ({
            ...row,
            ...moment,
          })),
        idOf,
      ),
    ),
  reportVersionsOf: ({ db }: Sources) => many<ProgressReport>((ids) => listReportVersions(db(), ids), idOf),
  entriesOf: ({ db }: Sources) =>
    perInstant((knownAt) =>
      many(
        (ids) => listEntries(db(), ids, knownAt),
        ({ reportId }) => reportId,
      ),
    ),
  /** All that was ever said of an item, to see whether a report repeats it. */
  saidOfItem: ({ db }: Sources) =>
    perMoment((moment) =>
      many(
        (itemIds) => listEntriesOf(db(), { itemIds }, moment),
        ({ entry }) => entry.itemId,
      ),
    ),
  reportFacts: ({ db, calendar }: Sources) =>
    perMoment((moment) =>
      one(
        (ids) => listReportFacts(db(), ids, moment, calendar),
        ({ obligationId }) => obligationId,
      ),
    ),
  /** By id, clause and written due day of a duty, written `id clause day`. */
  work: ({ db, calendar, scope }: Sources) =>
    perMoment((moment) =>
      one<Work>(
        async (keys) => {
          const duties = keys.map((key): Measured => {
            const [id, clauseId, day] = key.split(' ');
            return { id, clauseId, writtenDueOn: day || null } as Measured;
          });
          const unitIds = (await scope())?.unitIds;
          const work = await listWork(db(), duties, { ...moment, unitIds }, calendar);
          return work.map((row, index) => ({ ...row, key: keys[index] ?? '' }));
        },
        (row) => (row as Work & { key: string }).key,
      ),
    ),
  /** The last accepted report of each duty, for those who ask for nothing more of the reporting. */
  lastAcceptedOf: ({ db }: Sources) =>
    perMoment((moment) =>
      one(
        (ids) => listLastAccepted(db(), ids, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
  reportEntry: ({ db }: Sources) => one((ids) => listEntriesById(db(), ids), idOf),
  contribution: ({ db }: Sources) => one((ids) => listContributionsById(db(), ids), idOf),
  contributionsOf: ({ db }: Sources) =>
    perInstant((knownAt) =>
      many(
        (ids) => listContributions(db(), ids, knownAt),
        ({ itemId }) => itemId,
      ),
    ),
  reading: (from: Sources) => one(async (ids) => ownOnly(from, await listReadingsById(from.db(), ids)), idOf),
  readingsOf: (from: Sources) =>
    perInstant((knownAt) =>
      many(
        async (ids) => ownOnly(from, await listReadingsOfIndicators(from.db(), ids, knownAt)),
        ({ indicatorId }) => indicatorId,
      ),
    ),
  readingsOfReport: ({ db }: Sources) =>
    perInstant((knownAt) =>
      many(
        (ids) => listReadingsOfReports(db(), ids, knownAt),
        ({ reportId }) => reportId,
      ),
    ),
  evidence: ({ now, db, scope }: Sources) =>
    one(async (ids) => listAllEvidence(db(), { knownAt: now, ids, scope: await scope() }), idOf),
  evidenceOf: ({ db, scope }: Sources) =>
    perInstant((knownAt) =>
      many(
        async (obligationIds) => listAllEvidence(db(), { knownAt, obligationIds, scope: await scope() }),
        ({ obligationId }) => obligationId,
      ),
    ),
  sample: ({ db }: Sources) => one((ids) => listSamplesById(db(), ids), idOf),
  sampleItemsOf: ({ db }: Sources) =>
    many(
      (ids) => listSampleItems(db(), ids),
      ({ sampleId }) => sampleId,
    ),
};

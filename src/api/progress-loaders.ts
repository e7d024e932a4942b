import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import { listReadingsById, listReadingsOfIndicators, listReadingsOfReports } from '../indicators/store-readings.ts';
import type { Instant } from '../kernel/clock.ts';
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
import type { Party } from '../tasks/store.ts';
import { idOf, many, one, perInstant, perMoment } from './batch.ts';
import type { Context } from './context.ts';
import type { SupervisedItem as SeenItem, ProgressReport as SeenReport } from './models.ts';

interface Sources {
  /** The instant of the request. */
  now: Instant;
  db: () => Db;
  calendar: WorkCalendar;
  scope: () => Promise<Party | undefined>;
  columns: Context['columns'];
}

/** What stands below supervised items, batched; what lies outside the reader's units is not there. */
export function makeProgressLoaders({ now, db, calendar, scope, columns }: Sources) {
  const ownOnly = async <Row extends { unitId: string }>(rows: Row[]): Promise<Row[]> => {
    const own = (await scope())?.unitIds;
    return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
  };
  return {
    item: perMoment((moment) =>
      one<SeenItem>(
        async (ids) =>
          (await listAllItems(db(), { ...moment, ids, scope: await scope() })).map((row) => ({ ...row, ...moment })),
        idOf,
      ),
    ),
    itemOfObligation: perMoment((moment) =>
      one<SeenItem>(
        async (obligationIds) =>
          (await listAllItems(db(), { ...moment, obligationIds, scope: await scope() }, columns('SupervisedItem'))).map(
            (row) => Object.assign(row, moment),
          ),
        ({ obligationId }) => obligationId,
      ),
    ),
    itemVersionsOf: many<SupervisedItem>((ids) => listItemVersions(db(), ids), idOf),
    verification: one((ids) => listVerificationsById(db(), ids), idOf),
    verificationsOf: many(
      (ids) => listVerifications(db(), ids),
      ({ itemId }) => itemId,
    ),
    /** The limits in force, asked once for each moment. */
    limits: perMoment((moment) => findLimits(db(), moment)),
    report: perMoment((moment) =>
      one<SeenReport>(
        async (ids) =>
          (await listAllReports(db(), { ...moment, ids, unitIds: (await scope())?.unitIds })).map((row) => ({
            ...row,
            ...moment,
          })),
        idOf,
      ),
    ),
    /** A missing report with its items, by unit and period. */
    missingReport: perMoment((moment) =>
      one<MissingReport>(
        async (keys) => {
          const unitIds = [...new Set(keys.map((key) => key.slice(0, key.indexOf(' '))))];
          return listMissingReports(db(), { ...moment, unitIds }, calendar);
        },
        ({ unitId, period }) => `${unitId} ${period}`,
      ),
    ),
    reportVersionsOf: many<ProgressReport>((ids) => listReportVersions(db(), ids), idOf),
    entriesOf: perInstant((knownAt) =>
      many(
        (ids) => listEntries(db(), ids, knownAt),
        ({ reportId }) => reportId,
      ),
    ),
    /** All that was ever said of an item, to see whether a report repeats it. */
    saidOfItem: perMoment((moment) =>
      many(
        (itemIds) => listEntriesOf(db(), { itemIds }, moment),
        ({ entry }) => entry.itemId,
      ),
    ),
    reportFacts: perMoment((moment) =>
      one(
        (ids) => listReportFacts(db(), ids, moment, calendar),
        ({ obligationId }) => obligationId,
      ),
    ),
    /** By id, clause and written due day of a duty, written `id clause day`. */
    work: perMoment((moment) =>
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
    lastAcceptedOf: perMoment((moment) =>
      one(
        (ids) => listLastAccepted(db(), ids, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
    reportEntry: one((ids) => listEntriesById(db(), ids), idOf),
    contribution: one((ids) => listContributionsById(db(), ids), idOf),
    contributionsOf: perInstant((knownAt) =>
      many(
        (ids) => listContributions(db(), ids, knownAt),
        ({ itemId }) => itemId,
      ),
    ),
    reading: one(async (ids) => ownOnly(await listReadingsById(db(), ids)), idOf),
    readingsOf: perInstant((knownAt) =>
      many(
        async (ids) => ownOnly(await listReadingsOfIndicators(db(), ids, knownAt)),
        ({ indicatorId }) => indicatorId,
      ),
    ),
    readingsOfReport: perInstant((knownAt) =>
      many(
        (ids) => listReadingsOfReports(db(), ids, knownAt),
        ({ reportId }) => reportId,
      ),
    ),
    evidence: one(async (ids) => listAllEvidence(db(), { knownAt: now, ids, scope: await scope() }), idOf),
    evidenceOf: perInstant((knownAt) =>
      many(
        async (obligationIds) => listAllEvidence(db(), { knownAt, obligationIds, scope: await scope() }),
        ({ obligationId }) => obligationId,
      ),
    ),
    sample: one((ids) => listSamplesById(db(), ids), idOf),
    sampleItemsOf: many(
      (ids) => listSampleItems(db(), ids),
      ({ sampleId }) => sampleId,
    ),
  };
}

import { maySeeUnit } from '../access/actor.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import { daysBetween } from '../kernel/local-date.ts';
import { mapPage, type PageArguments } from '../kernel/page.ts';
import { contributeToReport } from '../progress/commands-contribution.ts';
import { acceptReport, correctReport, returnReport, submitReportWith } from '../progress/commands-report.ts';
import { periodNamed } from '../progress/report.ts';
import { remarksOn } from '../progress/report-remarks.ts';
import { listMissingPeriods } from '../progress/store-missing-periods.ts';
import { draftReport } from '../progress/store-report-draft.ts';
import type { LastAccepted, ReportFacts } from '../progress/store-report-facts.ts';
import { countReports, listReports, type ReportFilter, thenOf } from '../progress/store-reports.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { askedHere } from './ahead.ts';
import { whenThere } from './batch.ts';
import { listed, listedHere, type MomentConnection, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import { chosen, mustBeUnit } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Contribution as Given, MissingReport as Missing, ProgressReport as Report } from './models.ts';
import { tie } from './obligations.ts';
import { unitOf } from './units.ts';

const momentOf = ({ asOf, knownAt }: Moment): Moment => ({ asOf, knownAt });

/** Reports that a filter holds, as they stood at its moment and of units that the reader may see. */
async function reportsBy(
  ctx: Context,
  wanted: ReportFilter,
  page: PageArguments,
  decides: unknown,
): Promise<MomentConnection<Report>> {
  const filter = { ...wanted, unitIds: ctx.actor.unitScope ?? undefined };
  const moment = momentOf(filter);
  const connection = await listed<Report>(
    ctx,
    'progressReports',
    page,
    decides,
    async (request) => {
      const page = await listReports(ctx.db, filter, request);
      return mapPage(page, (node) => ({ ...node, ...moment }));
    },
    () => countReports(ctx.db, filter),
  );
  return seenFrom(connection, moment);
}

async function missingBy(ctx: Context, moment: Moment, unitId: string | undefined): Promise<Missing[]> {
  const { unitScope } = ctx.actor;
  const unitIds = unitId === undefined ? (unitScope ?? undefined) : [unitId].filter((id) => maySeeUnit(ctx.actor, id));
  const limits = await ctx.loaders.limits(moment);
  if (!limits) return [];
  const question = { ...moment, ...(unitIds && { unitIds }) };
  const missing = listMissingPeriods(ctx.db, question, { limits: limits.limits, calendar: ctx.calendar });
  return missing.map((report) => ({ ...report, ...moment }));
}

const Query: Pick<Schema.QueryResolvers, 'progressReports' | 'progressReport' | 'reportDraft' | 'missingReports'> = {
  progressReports: async (_root, { filter, ...args }, ctx) => {
    const moment = ctx.moment(args);
    const { states, unitId, period } = filter ?? {};
    const wanted = {
      ...moment,
      states: chosen(states),
      unitId: unitId == null ? undefined : await mustBeUnit(ctx, unitId),
      period: period ?? undefined,
    };
    return reportsBy(ctx, wanted, args, tie(moment, args, filter));
  },
  progressReport: (_root, { id, ...args }, ctx) => ctx.loaders.report(ctx.moment(args)).load(id),
  reportDraft: async (_root, { unitId, period }, ctx) => {
    if (!periodNamed(period)) {
      throw badArgument(
        'period',
        'period 应如 2018、2018H1、2018Q3 或 2018-07。',
        'period must be like 2018, 2018H1, 2018Q3 or 2018-07.',
      );
    }
    if (!maySeeUnit(ctx.actor, unitId) || !(await ctx.dictionary()).units.has(unitId)) return null;
    return (await draftReport(ctx.db, { unitId, period }, ctx.moment({}), ctx.calendar)) ?? null;
  },
  missingReports: async (_root, { unitId, ...args }, ctx) => {
    const moment = ctx.moment(args);
    const rows = await missingBy(ctx, moment, unitId == null ? undefined : await mustBeUnit(ctx, unitId));
    const decides = tie(moment, args, unitId);
    const connection = listedHere(ctx, 'missingReports', args, decides, rows, (row) => `${row.unitId} ${row.period}`);
    return seenFrom(connection, moment);
  },
};

const reportNow = async (ctx: Context, reportId: string) => ({
  report: await ctx.loaders.report(ctx.moment({})).load(reportId),
});

const Mutation: Pick<
  Schema.MutationResolvers,
  'submitReport' | 'acceptReport' | 'returnReport' | 'correctReport' | 'contributeToReport'
> = {
  submitReport: (_root, { input }, ctx) =>
    ctx.perform(submitReportWith(ctx.calendar), input, ({ reportId }) => reportNow(ctx, reportId)),
  acceptReport: (_root, { input }, ctx) => ctx.perform(acceptReport, input, ({ reportId }) => reportNow(ctx, reportId)),
  returnReport: (_root, { input }, ctx) => ctx.perform(returnReport, input, ({ reportId }) => reportNow(ctx, reportId)),
  correctReport: (_root, { input }, ctx) =>
    ctx.perform(correctReport, input, ({ reportId }) => reportNow(ctx, reportId)),
  contributeToReport: (_root, { input }, ctx) =>
    ctx.perform(contributeToReport, input, async ({ contributionId }) => ({
      contribution: await ctx.loaders.contribution.load(contributionId),
    })),
};

/** What was given for an item by an instant, perhaps for one period. */
async function givenFor(ctx: Context, itemId: string, knownAt: Instant, period?: string): Promise<Given[]> {
  const all = await ctx.loaders.contributionsOf(knownAt).load(itemId);
  return period === undefined ? all : all.filter((one) => one.period === period);
}

/** What the last accepted report answers by itself; which reports are missing takes the calendar and every step of the item. */
const OF_LAST_ACCEPTED: readonly string[] = ['__typename', 'lastPeriod', 'lastAcceptedOn', 'percentDone'];

type Reporting = Partial<Omit<ReportFacts, 'lastAccepted'>> & Pick<LastAccepted, 'lastAccepted'>;

const reportingBy = (facts: Reporting | null): Schema.ItemReporting => ({
  lastPeriod: facts?.lastAccepted?.period ?? null,
  lastAcceptedOn: facts?.lastAccepted?.acceptedOn ?? null,
  percentDone: facts?.lastAccepted?.percentDone ?? null,
  missingSince: facts?.missingSince ?? null,
  missingPeriods: [...(facts?.missingPeriods ?? [])],
  returnedCount: facts?.returnedCount ?? 0,
});

const SupervisedItem: Pick<Schema.SupervisedItemResolvers, 'reporting' | 'contributions'> = {
  reporting: ({ obligationId, asOf, knownAt }, _args, ctx, info) => {
    const moment = { asOf, knownAt };
    const wantsAll = [...askedHere(info)].some((name) => !OF_LAST_ACCEPTED.includes(name));
    if (wantsAll) return whenThere(ctx.loaders.reportFacts(moment).load(obligationId), reportingBy);
    return whenThere(ctx.loaders.lastAcceptedOf(moment).load(obligationId), reportingBy);
  },
  contributions: async ({ id, asOf, knownAt }, page, ctx) =>
    listedHere(ctx, 'contributions', page, id, await givenFor(ctx, id, thenOf({ asOf, knownAt })), (row) => row.id),
};

async function remarksOf(ctx: Context, report: Report) {
  const moment = momentOf(report);
  const limits = await ctx.loaders.limits(moment);
  if (!limits) return [];
  const entries = await ctx.loaders.entriesOf(thenOf(moment)).load(report.id);
  const facts = await Promise.all(
    entries.map(async ({ itemId, done }) => {
      const item = await ctx.loaders.item(moment).load(itemId);
      const earlier = await ctx.loaders.saidOfItem(moment).load(itemId);
      const before = earlier.findLast((said) => said.report.lastOn < report.lastOn)?.entry.done;
      return { number: item?.number ?? '', done, before };
    }),
  );
  const { state, dueOn, submittedAt, words } = report;
  const returnReason = state === 'RETURNED' ? words : null;
  return remarksOn(
    { state, dueOn, submittedOn: dayOfInstant(submittedAt), returnReason, entries: facts },
    limits.limits,
  );
}

const ProgressReport: Schema.ProgressReportResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  submittedOn: ({ submittedAt }) => dayOfInstant(submittedAt),
  acceptedOn: ({ acceptedAt }) => (acceptedAt === null ? null : dayOfInstant(acceptedAt)),
  isLate: ({ submittedAt, dueOn }) => dayOfInstant(submittedAt) > dueOn,
  remarks: (row, _args, ctx) => remarksOf(ctx, row),
  entries: async (row, page, ctx) => {
    const said = await ctx.loaders.entriesOf(thenOf(row)).load(row.id);
    const entries = said.map((entry) => ({ ...entry, ...momentOf(row), period: row.period }));
    return listedHere(ctx, 'entries', page, [row.id, row.version], entries, ({ id }) => id);
  },
  steps: async ({ id, version }, page, ctx) => {
    const taken = (await ctx.loaders.reportVersionsOf.load(id)).filter((row) => row.version <= version);
    return listedHere(ctx, 'reportSteps', page, [id, version], taken, (row) => String(row.version));
  },
};

const ReportEntry: Schema.ReportEntryResolvers = {
  item: (row, _args, ctx) => ctx.loaders.item(momentOf(row)).load(row.itemId),
  contributions: async (row, page, ctx) => {
    const given = await givenFor(ctx, row.itemId, thenOf(row), row.period);
    return listedHere(ctx, 'contributions', page, row.id, given, ({ id }) => id);
  },
  readings: async (row, page, ctx) => {
    const item = await ctx.loaders.item(momentOf(row)).load(row.itemId);
    const readings = item ? await ctx.loaders.readingsOfReport(thenOf(row)).load(row.reportId) : [];
    const own = await Promise.all(
      readings.map(
        async (reading) => (await ctx.loaders.indicator.load(reading.indicatorId))?.clauseId === item?.clauseId,
      ),
    );
    return listedHere(
      ctx,
      'readings',
      page,
      row.id,
      readings.filter((_reading, index) => own[index]),
      ({ id }) => id,
    );
  },
};

const ReportStepTaken: Schema.ReportStepTakenResolvers = {
  takenOn: ({ recordedAt }) => dayOfInstant(recordedAt),
  takenBy: ({ actorName }) => actorName,
  role: ({ actorRole }) => actorRole as Schema.ActorRole,
};

const Contribution: Schema.ContributionResolvers = {
  item: ({ itemId }, _args, ctx) => ctx.loaders.item(ctx.moment({})).load(itemId),
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  contributedBy: ({ actorName }) => actorName,
};

/** The items with these ids that the reader may see, in this order. */
async function itemsSeen(ctx: Context, ids: readonly string[], moment: Moment) {
  const items = await Promise.all(ids.map((id) => ctx.loaders.item(moment).load(id)));
  return items.filter((item) => item !== null);
}

const MissingReport: Schema.MissingReportResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  daysMissing: ({ missingSince, asOf }) => daysBetween(missingSince, asOf) + 1,
  items: async (row, page, ctx) => {
    const missing = await ctx.loaders.missingReport(momentOf(row)).load(`${row.unitId} ${row.period}`);
    const items = await itemsSeen(ctx, missing?.itemIds ?? [], momentOf(row));
    return seenFrom(
      listedHere(ctx, 'missingItems', page, [row.unitId, row.period], items, ({ id }) => id),
      momentOf(row),
    );
  },
};

const ReportDraft: Schema.ReportDraftResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  report: ({ reportId }, _args, ctx) => (reportId === null ? null : ctx.loaders.report(ctx.moment({})).load(reportId)),
  entries: async ({ unitId, period, entries }, page, ctx) => {
    const items = await itemsSeen(
      ctx,
      entries.map(({ itemId }) => itemId),
      ctx.moment({}),
    );
    const seen = items.flatMap((item) => {
      const entry = entries.find(({ itemId }) => itemId === item.id);
      return entry ? [{ ...entry, item }] : [];
    });
    return listedHere(ctx, 'draftEntries', page, [unitId, period], seen, ({ itemId }) => itemId);
  },
};

const DraftEntry: Schema.DraftEntryResolvers = {
  filledFrom: ({ last }) => last?.report.period ?? null,
  percentDone: ({ last }) => last?.entry.percentDone ?? null,
  done: ({ last }) => last?.entry.done ?? null,
  problems: ({ last }) => last?.entry.problems ?? null,
  nextSteps: ({ last }) => last?.entry.nextSteps ?? null,
  contributions: async ({ itemId, period }, page, ctx) =>
    listedHere(
      ctx,
      'contributions',
      page,
      [itemId, period],
      await givenFor(ctx, itemId, ctx.now, period),
      ({ id }) => id,
    ),
  indicators: async ({ item }, page, ctx) => {
    const indicators = await ctx.loaders.indicatorsOf(ctx.now).load(item.clauseId);
    return listedHere(ctx, 'indicatorsOf', page, item.clauseId, indicators, ({ id }) => id);
  },
};

export const reportsResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  SupervisedItem,
  ProgressReport,
  ReportEntry,
  ReportStepTaken,
  Contribution,
  MissingReport,
  ReportDraft,
  DraftEntry,
};

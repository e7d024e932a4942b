import { listSchemesById } from '../assessment/store.ts';
import { listAssessmentsById } from '../assessment/store-course.ts';
import { listLettersById } from '../assessment/store-targets.ts';
import { listEvaluationsById, listSpellsById } from '../feed/store.ts';
import { type Indicator, listIndicatorsById, listIndicatorsOfClauses } from '../indicators/store.ts';
import { type Finding, listFindingsById, listFindingsOfClauses, listWaivers } from '../intake/store.ts';
import type { Instant } from '../kernel/clock.ts';
import {
  listMeasuresById,
  listMeasuresOfClauses,
  listMeasuresOfObligations,
  listRuleSetsById,
} from '../measures/store.ts';
import { listLastNumbers, listPapersById, listPapersOfMeasures } from '../papers/store.ts';
import { listTemplatesById } from '../papers/store-wording.ts';
import { listPlansById, listSectionsAt, listSectionsById } from '../plans/store.ts';
import { listTermExtensions } from '../plans/store-term.ts';
import { percentsDone, scaleOn } from '../progress/store-duty-lights.ts';
import { listSilences } from '../progress/store-silence.ts';
import {
  type TaskClause as ClauseRow,
  type Deadline,
  listClausesById,
  listDeadlines,
  listDeadlinesById,
  listResponsibilities,
  listResponsibilitiesById,
  listWordings,
  type Responsibility,
} from '../tasks/store.ts';
import { type Completion, listCompletionsById } from '../tasks/store-completions.ts';
import { listAllObligations } from '../tasks/store-obligations.ts';
import type { TimelineEvent } from '../tasks/timeline.ts';
import { listTokensById } from '../tokens/store.ts';
import { listUses } from '../tokens/store-use.ts';
import { listAliases } from '../units/store.ts';
import { listKnownDocuments, listLinksById } from '../upstream/store.ts';
import { idOf, type Made, madeWhenAsked, many, one, perInstant, perMoment, perYear } from './batch.ts';
import { ofVisibleClauses, ownUnits, type Sources } from './loader-sources.ts';
import { MEASURE_LOADERS } from './measure-loaders.ts';
import type { Obligation, TaskClause } from './models.ts';
import { PART_LOADERS } from './part-loaders.ts';
import { PROGRESS_LOADERS } from './progress-loaders.ts';
import { REQUEST_LOADERS } from './request-loaders.ts';
import { scorecardLoader, totalsLoader } from './scorecard-loader.ts';
import { storiesOf } from './stories.ts';

const worded = (rows: ClauseRow[], knownAt: Instant): TaskClause[] =>
  rows.map((row) => Object.assign(row, { knownAt }));

/**
 * Everything that lies deeper than a list, batched: one statement per relation whatever the size of the page. What lies
 * outside the reader's units is not there (null, or left out).
 */
const LOADERS = {
  plan: (ctx: Sources) => one((ids) => listPlansById(ctx.db, ids, ctx.columns('Plan')), idOf),
  termExtensionsOf: (ctx: Sources) =>
    many(
      (ids) => listTermExtensions(ctx.db, ids),
      ({ planId }) => planId,
    ),
  section: (ctx: Sources) => one((ids) => listSectionsById(ctx.db, ids, ctx.columns('PlanSection')), idOf),
  /** By plan id and ordinal, written `plan ordinal`. */
  sectionAt: (ctx: Sources) =>
    one(
      (keys) =>
        listSectionsAt(
          ctx.db,
          keys.map((key) => ({ planId: key.split(' ')[0] ?? '', ordinal: Number(key.split(' ')[1]) })),
        ),
      ({ planId, ordinal }) => `${planId} ${ordinal}`,
    ),
  /** In their last wording, those merged away included. */
  clause: (ctx: Sources) =>
    one(
      async (ids) =>
        worded(await listClausesById(ctx.db, ids, await ctx.scope(), undefined, ctx.columns('TaskClause')), ctx.now),
      idOf,
    ),
  /** As worded at an instant. */
  clauseAt: (ctx: Sources) =>
    perInstant((knownAt) =>
      one(
        async (ids) =>
          worded(await listClausesById(ctx.db, ids, await ctx.scope(), knownAt, ctx.columns('TaskClause')), knownAt),
        idOf,
      ),
    ),
  /** Every wording of a clause, each seen from the instant at which it was put on record. */
  wordingsOf: (ctx: Sources) =>
    many<TaskClause>(
      async (ids) => (await listWordings(ctx.db, ids)).map((row) => ({ ...row, knownAt: row.recordedAt })),
      ({ id }) => id,
    ),
  responsibility: (ctx: Sources) =>
    one<Responsibility>(async (ids) => ofVisibleClauses(ctx, await listResponsibilitiesById(ctx.db, ids)), idOf),
  responsibilitiesOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many<Responsibility>(
        (ids) => listResponsibilities(ctx.db, ids, knownAt, ctx.columns('Responsibility')),
        ({ clauseId }) => clauseId,
      ),
    ),
  deadline: (ctx: Sources) =>
    one<Deadline>(async (ids) => ofVisibleClauses(ctx, await listDeadlinesById(ctx.db, ids)), idOf),
  /** As it stood on record at an instant, else in its last version. */
  deadlineAt: (ctx: Sources) =>
    perInstant((knownAt) =>
      one<Deadline>(async (ids) => ofVisibleClauses(ctx, await listDeadlinesById(ctx.db, ids, knownAt)), idOf),
    ),
  deadlinesOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many<Deadline>(
        (ids) => listDeadlines(ctx.db, ids, knownAt, ctx.columns('Deadline')),
        ({ clauseId }) => clauseId,
      ),
    ),
  obligation: (ctx: Sources) =>
    perMoment((moment) =>
      one(
        async (ids): Promise<Obligation[]> =>
          (
            await listAllObligations(ctx.db, { ...moment, ids, scope: await ctx.scope() }, ctx.columns('Obligation'))
          ).map((row) => Object.assign(row, moment)),
        idOf,
      ),
    ),
  obligationsOf: (ctx: Sources) =>
    perMoment((moment) =>
      many<Obligation>(
        async (clauseIds) =>
          (
            await listAllObligations(
              ctx.db,
              { ...moment, clauseIds, scope: await ctx.scope() },
              ctx.columns('Obligation'),
            )
          ).map((row) => Object.assign(row, moment)),
        ({ clauseId }) => clauseId,
      ),
    ),
  ...REQUEST_LOADERS,
  /** The thresholds of the lights on the day of a moment: asked for once. */
  lightScale: (ctx: Sources) => perMoment(({ asOf }) => scaleOn(ctx.db, asOf, ctx.calendar)),
  silencesOf: (ctx: Sources) =>
    perMoment((moment) =>
      many(
        (ids) => listSilences(ctx.db, moment, ids),
        ({ obligationId }) => obligationId,
      ),
    ),
  percentDoneOf: (ctx: Sources) =>
    perMoment((moment) =>
      one(
        (ids) => percentsDone(ctx.db, ids, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
  timelineOf: (ctx: Sources) =>
    perMoment((moment) =>
      many<TimelineEvent>(
        async (ids) => storiesOf(ctx.db, ids, moment, await ownUnits(ctx)),
        ({ obligationId }) => obligationId,
      ),
    ),
  completion: (ctx: Sources) => one<Completion>((ids) => listCompletionsById(ctx.db, ids), idOf),
  indicator: (ctx: Sources) =>
    one<Indicator>(async (ids) => ofVisibleClauses(ctx, await listIndicatorsById(ctx.db, ids)), idOf),
  indicatorsOf: (ctx: Sources) =>
    perInstant((knownAt) =>
      many<Indicator>(
        (ids) => listIndicatorsOfClauses(ctx.db, ids, knownAt),
        ({ clauseId }) => clauseId,
      ),
    ),
  finding: (ctx: Sources) =>
    one<Finding>(async (ids) => ofVisibleClauses(ctx, await listFindingsById(ctx.db, ids)), idOf),
  findingsOf: (ctx: Sources) =>
    many<Finding>(
      (ids) => listFindingsOfClauses(ctx.db, ids),
      ({ clauseId }) => clauseId,
    ),
  waiversOf: (ctx: Sources) =>
    many(
      (ids) => listWaivers(ctx.db, ids),
      ({ findingId }) => findingId,
    ),
  aliasesOf: (ctx: Sources) =>
    many(
      (ids) => listAliases(ctx.db, ids),
      ({ unitId }) => unitId,
    ),
  measure: (ctx: Sources) =>
    one(async (ids) => {
      const rows = await listMeasuresById(ctx.db, ids);
      const own = await ownUnits(ctx);
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
  measuresOfObligation: (ctx: Sources) =>
    many(
      async (ids) => listMeasuresOfObligations(ctx.db, ids, await ownUnits(ctx), ctx.columns('Measure')),
      ({ obligationId }) => obligationId,
    ),
  measuresOfClause: (ctx: Sources) =>
    many(
      async (ids) => listMeasuresOfClauses(ctx.db, ids, await ownUnits(ctx), ctx.columns('Measure')),
      ({ clauseId }) => clauseId,
    ),
  ...PROGRESS_LOADERS,
  paper: (ctx: Sources) => one((ids) => listPapersById(ctx.db, ids), idOf),
  papersOfMeasure: (ctx: Sources) =>
    many(
      (ids) => listPapersOfMeasures(ctx.db, ids),
      ({ measureId }) => measureId,
    ),
  paperTemplate: (ctx: Sources) => one((ids) => listTemplatesById(ctx.db, ids), idOf),
  /** The last number given out, by 代字, for a year. */
  lastNumber: (ctx: Sources) =>
    perYear((year) =>
      one(
        (prefixes) => listLastNumbers(ctx.db, prefixes, year),
        ({ prefix }) => prefix,
      ),
    ),
  upstreamLink: (ctx: Sources) => one((ids) => listLinksById(ctx.db, ids), idOf),
  /** What every plan on record is known by: read once for a request. */
  knownDocuments: (ctx: Sources) => once(() => listKnownDocuments(ctx.db)),
  ruleSet: (ctx: Sources) => one((ids) => listRuleSetsById(ctx.db, ids), idOf),
  assessment: (ctx: Sources) => one((ids) => listAssessmentsById(ctx.db, ids), idOf),
  targetLetter: (ctx: Sources) =>
    one(async (ids) => {
      const rows = await listLettersById(ctx.db, ids);
      const own = await ownUnits(ctx);
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
  ...MEASURE_LOADERS,
  ...PART_LOADERS,

  scheme: (ctx: Sources) => one((ids) => listSchemesById(ctx.db, ids), idOf),
  token: (ctx: Sources) => one((ids) => listTokensById(ctx.db, ids), idOf),
  tokenUse: (ctx: Sources) =>
    one(
      (ids) => listUses(ctx.db, ids),
      ({ tokenId }) => tokenId,
    ),
  evaluation: (ctx: Sources) => one((ids) => listEvaluationsById(ctx.db, ids), idOf),
  overdueSpell: (ctx: Sources) => one((ids) => listSpellsById(ctx.db, ids), idOf),
  /** By unit, for a year looked at from a moment. */
  scorecard: (ctx: Sources) => scorecardLoader(ctx),
  scoreTotals: (ctx: Sources) => totalsLoader(ctx),
};

/** Something read at most once for a request. */
function once<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= read();
    return answer;
  };
}

export type Loaders = Made<typeof LOADERS>;
/** The loaders of one request; what one of them has read is true as long as its context's moment. */
export const Loaders: new (ctx: Sources) => Loaders = madeWhenAsked(LOADERS);

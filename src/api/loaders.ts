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
import type { Hold } from '../progress/hold.ts';
import { percentsDone, scaleOn } from '../progress/store-duty-lights.ts';
import { type ExemptCause, listCauses, listCausesById } from '../progress/store-exempt.ts';
import { listHolds } from '../progress/store-holds.ts';
import { listAllRequests, listRequestSteps } from '../progress/store-requests.ts';
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
import { idOf, many, one, perInstant, perMoment, perYear } from './batch.ts';
import { type Sources, whenAsked } from './loader-sources.ts';
import { MEASURE_LOADERS } from './measure-loaders.ts';
import type { DutyRequest, Obligation, TaskClause } from './models.ts';
import { PART_LOADERS } from './part-loaders.ts';
import { PROGRESS_LOADERS } from './progress-loaders.ts';
import { scorecardLoader, totalsLoader } from './scorecard-loader.ts';
import { storiesOf } from './stories.ts';

const worded = (rows: ClauseRow[], knownAt: Instant): TaskClause[] =>
  rows.map((row) => Object.assign(row, { knownAt }));

/** Rows of clauses, kept where the clause may be seen; asks for the clauses only of readers who are limited. */
async function ofVisibleClauses<Row extends { clauseId: string | null }>(
  { scope, clause }: Sources,
  rows: Row[],
): Promise<Row[]> {
  if (!(await scope())) return rows;
  const seen = await Promise.all(rows.map(({ clauseId }) => (clauseId === null ? true : clause.load(clauseId))));
  return rows.filter((_row, index) => seen[index]);
}

/**
 * Everything that lies deeper than a list, batched: one statement per relation whatever the size of the page. What lies
 * outside the reader's units is not there (null, or left out).
 */
const LOADERS = {
  plan: ({ db, columns }: Sources) => one((ids) => listPlansById(db(), ids, columns('Plan')), idOf),
  termExtensionsOf: ({ db }: Sources) =>
    many(
      (ids) => listTermExtensions(db(), ids),
      ({ planId }) => planId,
    ),
  section: ({ db, columns }: Sources) => one((ids) => listSectionsById(db(), ids, columns('PlanSection')), idOf),
  /** By plan id and ordinal, written `plan ordinal`. */
  sectionAt: ({ db }: Sources) =>
    one(
      (keys) =>
        listSectionsAt(
          db(),
          keys.map((key) => ({ planId: key.split(' ')[0] ?? '', ordinal: Number(key.split(' ')[1]) })),
        ),
      ({ planId, ordinal }) => `${planId} ${ordinal}`,
    ),
  /** In their last wording, those merged away included. */
  clause: ({ clause }: Sources) => clause,
  /** As worded at an instant. */
  clauseAt: ({ db, scope, columns }: Sources) =>
    perInstant((knownAt) =>
      one(
        async (ids) => worded(await listClausesById(db(), ids, await scope(), knownAt, columns('TaskClause')), knownAt),
        idOf,
      ),
    ),
  /** Every wording of a clause, each seen from the instant at which it was put on record. */
  wordingsOf: ({ db }: Sources) =>
    many<TaskClause>(
      async (ids) => (await listWordings(db(), ids)).map((row) => ({ ...row, knownAt: row.recordedAt })),
      ({ id }) => id,
    ),
  responsibility: (from: Sources) =>
    one<Responsibility>(async (ids) => ofVisibleClauses(from, await listResponsibilitiesById(from.db(), ids)), idOf),
  responsibilitiesOf: ({ db, columns }: Sources) =>
    perInstant((knownAt) =>
      many<Responsibility>(
        (ids) => listResponsibilities(db(), ids, knownAt, columns('Responsibility')),
        ({ clauseId }) => clauseId,
      ),
    ),
  deadline: (from: Sources) =>
    one<Deadline>(async (ids) => ofVisibleClauses(from, await listDeadlinesById(from.db(), ids)), idOf),
  /** As it stood on record at an instant, else in its last version. */
  deadlineAt: (from: Sources) =>
    perInstant((knownAt) =>
      one<Deadline>(async (ids) => ofVisibleClauses(from, await listDeadlinesById(from.db(), ids, knownAt)), idOf),
    ),
  deadlinesOf: ({ db, columns }: Sources) =>
    perInstant((knownAt) =>
      many<Deadline>(
        (ids) => listDeadlines(db(), ids, knownAt, columns('Deadline')),
        ({ clauseId }) => clauseId,
      ),
    ),
  obligation: ({ db, scope, columns }: Sources) =>
    perMoment((moment) =>
      one(
        async (ids): Promise<Obligation[]> =>
          (await listAllObligations(db(), { ...moment, ids, scope: await scope() }, columns('Obligation'))).map((row) =>
            Object.assign(row, moment),
          ),
        idOf,
      ),
    ),
  obligationsOf: ({ db, scope, columns }: Sources) =>
    perMoment((moment) =>
      many<Obligation>(
        async (clauseIds) =>
          (await listAllObligations(db(), { ...moment, clauseIds, scope: await scope() }, columns('Obligation'))).map(
            (row) => Object.assign(row, moment),
          ),
        ({ clauseId }) => clauseId,
      ),
    ),
  requestsOf: ({ db, scope }: Sources) =>
    perMoment((moment) =>
      many<DutyRequest>(
        async (obligationIds) =>
          (await listAllRequests(db(), { ...moment, obligationIds, scope: await scope() })).map((row) => ({
            ...row,
            ...moment,
          })),
        ({ obligationId }) => obligationId,
      ),
    ),
  request: ({ db, scope }: Sources) =>
    perMoment((moment) =>
      one<DutyRequest>(
        async (ids) =>
          (await listAllRequests(db(), { ...moment, ids, scope: await scope() })).map((row) => ({ ...row, ...moment })),
        idOf,
      ),
    ),
  requestStepsOf: ({ db }: Sources) =>
    perInstant((knownAt) =>
      many(
        (requestIds) => listRequestSteps(db(), { requestIds }, knownAt),
        ({ id }) => id,
      ),
    ),
  causesOf: ({ db }: Sources) =>
    perInstant((knownAt) =>
      many<ExemptCause>(
        (obligationIds) => listCauses(db(), obligationIds, { knownAt }),
        ({ obligationId }) => obligationId,
      ),
    ),
  cause: ({ db }: Sources) => one<ExemptCause>((ids) => listCausesById(db(), ids), idOf),
  holdsOf: ({ db }: Sources) =>
    perMoment((moment) =>
      many<Hold>(
        (obligationIds) => listHolds(db(), obligationIds, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
  /** The thresholds of the lights on the day of a moment: asked for once. */
  lightScale: ({ db, calendar }: Sources) => perMoment(({ asOf }) => scaleOn(db(), asOf, calendar)),
  silencesOf: ({ db }: Sources) =>
    perMoment((moment) =>
      many(
        (ids) => listSilences(db(), moment, ids),
        ({ obligationId }) => obligationId,
      ),
    ),
  percentDoneOf: ({ db }: Sources) =>
    perMoment((moment) =>
      one(
        (ids) => percentsDone(db(), ids, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
  timelineOf: ({ db, unitScope }: Sources) =>
    perMoment((moment) =>
      many<TimelineEvent>(
        async (ids) => storiesOf(db(), ids, moment, await unitScope()),
        ({ obligationId }) => obligationId,
      ),
    ),
  completion: ({ db }: Sources) => one<Completion>((ids) => listCompletionsById(db(), ids), idOf),
  indicator: (from: Sources) =>
    one<Indicator>(async (ids) => ofVisibleClauses(from, await listIndicatorsById(from.db(), ids)), idOf),
  indicatorsOf: ({ db }: Sources) =>
    perInstant((knownAt) =>
      many<Indicator>(
        (ids) => listIndicatorsOfClauses(db(), ids, knownAt),
        ({ clauseId }) => clauseId,
      ),
    ),
  finding: (from: Sources) =>
    one<Finding>(async (ids) => ofVisibleClauses(from, await listFindingsById(from.db(), ids)), idOf),
  findingsOf: ({ db }: Sources) =>
    many<Finding>(
      (ids) => listFindingsOfClauses(db(), ids),
      ({ clauseId }) => clauseId,
    ),
  waiversOf: ({ db }: Sources) =>
    many(
      (ids) => listWaivers(db(), ids),
      ({ findingId }) => findingId,
    ),
  aliasesOf: ({ db }: Sources) =>
    many(
      (ids) => listAliases(db(), ids),
      ({ unitId }) => unitId,
    ),
  measure: ({ db, unitScope }: Sources) =>
    one(async (ids) => {
      const rows = await listMeasuresById(db(), ids);
      const own = await unitScope();
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
  measuresOfObligation: ({ db, unitScope, columns }: Sources) =>
    many(
      async (ids) => listMeasuresOfObligations(db(), ids, await unitScope(), columns('Measure')),
      ({ obligationId }) => obligationId,
    ),
  measuresOfClause: ({ db, unitScope, columns }: Sources) =>
    many(
      async (ids) => listMeasuresOfClauses(db(), ids, await unitScope(), columns('Measure')),
      ({ clauseId }) => clauseId,
    ),
  ...PROGRESS_LOADERS,
  paper: ({ db }: Sources) => one((ids) => listPapersById(db(), ids), idOf),
  papersOfMeasure: ({ db }: Sources) =>
    many(
      (ids) => listPapersOfMeasures(db(), ids),
      ({ measureId }) => measureId,
    ),
  paperTemplate: ({ db }: Sources) => one((ids) => listTemplatesById(db(), ids), idOf),
  /** The last number given out, by 代字, for a year. */
  lastNumber: ({ db }: Sources) =>
    perYear((year) =>
      one(
        (prefixes) => listLastNumbers(db(), prefixes, year),
        ({ prefix }) => prefix,
      ),
    ),
  upstreamLink: ({ db }: Sources) => one((ids) => listLinksById(db(), ids), idOf),
  /** What every plan on record is known by: read once for a request. */
  knownDocuments: ({ db }: Sources) => once(() => listKnownDocuments(db())),
  ruleSet: ({ db }: Sources) => one((ids) => listRuleSetsById(db(), ids), idOf),
  assessment: ({ db }: Sources) => one((ids) => listAssessmentsById(db(), ids), idOf),
  targetLetter: ({ db, unitScope }: Sources) =>
    one(async (ids) => {
      const rows = await listLettersById(db(), ids);
      const own = await unitScope();
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
  ...MEASURE_LOADERS,
  ...PART_LOADERS,
  scheme: ({ db }: Sources) => one((ids) => listSchemesById(db(), ids), idOf),
  token: ({ db }: Sources) => one((ids) => listTokensById(db(), ids), idOf),
  tokenUse: ({ db }: Sources) =>
    one(
      (ids) => listUses(db(), ids),
      ({ tokenId }) => tokenId,
    ),
  evaluation: ({ db }: Sources) => one((ids) => listEvaluationsById(db(), ids), idOf),
  overdueSpell: ({ db }: Sources) => one((ids) => listSpellsById(db(), ids), idOf),
  /** By unit, for a year looked at from a moment. */
  scorecard: scorecardLoader,
  scoreTotals: totalsLoader,
};
const Loaders = whenAsked<Sources, typeof LOADERS>(LOADERS);
export type Loaders = InstanceType<typeof Loaders>;

/** The loaders of a request. */
export function makeLoaders({ scope, ...from }: Omit<Sources, 'unitScope' | 'clause'>): Loaders {
  const { db, columns, now } = from;
  const clause = one(
    async (ids) => worded(await listClausesById(db(), ids, await scope(), undefined, columns('TaskClause')), now),
    idOf,
  );
  return new Loaders({ ...from, scope, clause, unitScope: async () => (await scope())?.unitIds });
}

/** Something read at most once for a request. */
function once<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= read();
    return answer;
  };
}

import { listSchemesById } from '../assessment/store.ts';
import { listAssessmentsById } from '../assessment/store-course.ts';
import { listLettersById } from '../assessment/store-targets.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
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
  type Party,
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
import type { Context } from './context.ts';
import { makeMeasureLoaders } from './measure-loaders.ts';
import type { DutyRequest, Obligation, TaskClause } from './models.ts';
import { makePartLoaders } from './part-loaders.ts';
import { makeProgressLoaders } from './progress-loaders.ts';
import { scorecardLoader, totalsLoader } from './scorecard-loader.ts';
import { storiesOf } from './stories.ts';

export interface LoaderSources {
  /** The instant of the request. */
  now: Instant;
  db: () => Db;
  calendar: WorkCalendar;
  /** The units a reader is limited to, with their groups; undefined for all. */
  scope: () => Promise<Party | undefined>;
  /** The columns to be read of a type's rows; all when undefined. */
  columns: Context['columns'];
}

/**
 * Everything that lies deeper than a list, batched: one statement per relation whatever the size of the page. What lies
 * outside the reader's units is not there (null, or left out).
 */
export function makeLoaders({ now, db, calendar, scope, columns }: LoaderSources) {
  const unitScope = async () => (await scope())?.unitIds;
  const worded = (rows: ClauseRow[], knownAt: Instant): TaskClause[] =>
    rows.map((row) => Object.assign(row, { knownAt }));
  /** In their last wording, those merged away included. */
  const clause = one(
    async (ids) => worded(await listClausesById(db(), ids, await scope(), undefined, columns('TaskClause')), now),
    idOf,
  );
  /** Rows of clauses, kept where the clause may be seen; asks for the clauses only of readers who are limited. */
  const ofVisibleClauses = async <Row extends { clauseId: string | null }>(rows: Row[]): Promise<Row[]> => {
    if (!(await scope())) return rows;
    const seen = await Promise.all(rows.map(({ clauseId }) => (clauseId === null ? true : clause.load(clauseId))));
    return rows.filter((_row, index) => seen[index]);
  };
  const obligation = perMoment((moment) =>
    one(
      async (ids): Promise<Obligation[]> =>
        (await listAllObligations(db(), { ...moment, ids, scope: await scope() }, columns('Obligation'))).map((row) =>
          Object.assign(row, moment),
        ),
      idOf,
    ),
  );
  return {
    plan: one((ids) => listPlansById(db(), ids, columns('Plan')), idOf),
    termExtensionsOf: many(
      (ids) => listTermExtensions(db(), ids),
      ({ planId }) => planId,
    ),
    section: one((ids) => listSectionsById(db(), ids, columns('PlanSection')), idOf),
    /** By plan id and ordinal, written `plan ordinal`. */
    sectionAt: one(
      (keys) =>
        listSectionsAt(
          db(),
          keys.map((key) => ({ planId: key.split(' ')[0] ?? '', ordinal: Number(key.split(' ')[1]) })),
        ),
      ({ planId, ordinal }) => `${planId} ${ordinal}`,
    ),
    clause,
    /** As worded at an instant. */
    clauseAt: perInstant((knownAt) =>
      one(
        async (ids) => worded(await listClausesById(db(), ids, await scope(), knownAt, columns('TaskClause')), knownAt),
        idOf,
      ),
    ),
    /** Every wording of a clause, each seen from the instant at which it was put on record. */
    wordingsOf: many<TaskClause>(
      async (ids) => (await listWordings(db(), ids)).map((row) => ({ ...row, knownAt: row.recordedAt })),
      ({ id }) => id,
    ),
    responsibility: one<Responsibility>(
      async (ids) => ofVisibleClauses(await listResponsibilitiesById(db(), ids)),
      idOf,
    ),
    responsibilitiesOf: perInstant((knownAt) =>
      many<Responsibility>(
        (ids) => listResponsibilities(db(), ids, knownAt, columns('Responsibility')),
        ({ clauseId }) => clauseId,
      ),
    ),
    deadline: one<Deadline>(async (ids) => ofVisibleClauses(await listDeadlinesById(db(), ids)), idOf),
    /** As it stood on record at an instant, else in its last version. */
    deadlineAt: perInstant((knownAt) =>
      one<Deadline>(async (ids) => ofVisibleClauses(await listDeadlinesById(db(), ids, knownAt)), idOf),
    ),
    deadlinesOf: perInstant((knownAt) =>
      many<Deadline>(
        (ids) => listDeadlines(db(), ids, knownAt, columns('Deadline')),
        ({ clauseId }) => clauseId,
      ),
    ),
    obligation,
    obligationsOf: perMoment((moment) =>
      many<Obligation>(
        async (clauseIds) =>
          (await listAllObligations(db(), { ...moment, clauseIds, scope: await scope() }, columns('Obligation'))).map(
            (row) => Object.assign(row, moment),
          ),
        ({ clauseId }) => clauseId,
      ),
    ),
    requestsOf: perMoment((moment) =>
      many<DutyRequest>(
        async (obligationIds) =>
          (await listAllRequests(db(), { ...moment, obligationIds, scope: await scope() })).map((row) => ({
            ...row,
            ...moment,
          })),
        ({ obligationId }) => obligationId,
      ),
    ),
    request: perMoment((moment) =>
      one<DutyRequest>(
        async (ids) =>
          (await listAllRequests(db(), { ...moment, ids, scope: await scope() })).map((row) => ({ ...row, ...moment })),
        idOf,
      ),
    ),
    requestStepsOf: perInstant((knownAt) =>
      many(
        (requestIds) => listRequestSteps(db(), { requestIds }, knownAt),
        ({ id }) => id,
      ),
    ),
    causesOf: perInstant((knownAt) =>
      many<ExemptCause>(
        (obligationIds) => listCauses(db(), obligationIds, { knownAt }),
        ({ obligationId }) => obligationId,
      ),
    ),
    cause: one<ExemptCause>((ids) => listCausesById(db(), ids), idOf),
    holdsOf: perMoment((moment) =>
      many<Hold>(
        (obligationIds) => listHolds(db(), obligationIds, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
    /** The thresholds of the lights on the day of a moment: asked for once. */
    lightScale: perMoment(({ asOf }) => scaleOn(db(), asOf, calendar)),
    silencesOf: perMoment((moment) =>
      many(
        (ids) => listSilences(db(), moment, ids),
        ({ obligationId }) => obligationId,
      ),
    ),
    percentDoneOf: perMoment((moment) =>
      one(
        (ids) => percentsDone(db(), ids, moment),
        ({ obligationId }) => obligationId,
      ),
    ),
    timelineOf: perMoment((moment) =>
      many<TimelineEvent>(
        async (ids) => storiesOf(db(), ids, moment, await unitScope()),
        ({ obligationId }) => obligationId,
      ),
    ),
    completion: one<Completion>((ids) => listCompletionsById(db(), ids), idOf),
    indicator: one<Indicator>(async (ids) => ofVisibleClauses(await listIndicatorsById(db(), ids)), idOf),
    indicatorsOf: perInstant((knownAt) =>
      many<Indicator>(
        (ids) => listIndicatorsOfClauses(db(), ids, knownAt),
        ({ clauseId }) => clauseId,
      ),
    ),
    finding: one<Finding>(async (ids) => ofVisibleClauses(await listFindingsById(db(), ids)), idOf),
    findingsOf: many<Finding>(
      (ids) => listFindingsOfClauses(db(), ids),
      ({ clauseId }) => clauseId,
    ),
    waiversOf: many(
      (ids) => listWaivers(db(), ids),
      ({ findingId }) => findingId,
    ),
    aliasesOf: many(
      (ids) => listAliases(db(), ids),
      ({ unitId }) => unitId,
    ),
    measure: one(async (ids) => {
      const rows = await listMeasuresById(db(), ids);
      const own = await unitScope();
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
    measuresOfObligation: many(
      async (ids) => listMeasuresOfObligations(db(), ids, await unitScope(), columns('Measure')),
      ({ obligationId }) => obligationId,
    ),
    measuresOfClause: many(
      async (ids) => listMeasuresOfClauses(db(), ids, await unitScope(), columns('Measure')),
      ({ clauseId }) => clauseId,
    ),
    ...makeProgressLoaders({ now, db, calendar, scope, columns }),
    paper: one((ids) => listPapersById(db(), ids), idOf),
    papersOfMeasure: many(
      (ids) => listPapersOfMeasures(db(), ids),
      ({ measureId }) => measureId,
    ),
    paperTemplate: one((ids) => listTemplatesById(db(), ids), idOf),
    /** The last number given out, by 代字, for a year. */
    lastNumber: perYear((year) =>
      one(
        (prefixes) => listLastNumbers(db(), prefixes, year),
        ({ prefix }) => prefix,
      ),
    ),
    upstreamLink: one((ids) => listLinksById(db(), ids), idOf),
    /** What every plan on record is known by: read once for a request. */
    knownDocuments: once(() => listKnownDocuments(db())),
    ruleSet: one((ids) => listRuleSetsById(db(), ids), idOf),
    assessment: one((ids) => listAssessmentsById(db(), ids), idOf),
    targetLetter: one(async (ids) => {
      const rows = await listLettersById(db(), ids);
      const own = await unitScope();
      return own ? rows.filter(({ unitId }) => own.includes(unitId)) : rows;
    }, idOf),
    ...makeMeasureLoaders({ now, db, unitScope }),
    ...makePartLoaders({ db }),

    scheme: one((ids) => listSchemesById(db(), ids), idOf),
    token: one((ids) => listTokensById(db(), ids), idOf),
    tokenUse: one(
      (ids) => listUses(db(), ids),
      ({ tokenId }) => tokenId,
    ),
    evaluation: one((ids) => listEvaluationsById(db(), ids), idOf),
    overdueSpell: one((ids) => listSpellsById(db(), ids), idOf),
    /** By unit, for a year looked at from a moment. */
    scorecard: scorecardLoader({ db, calendar }),
    scoreTotals: totalsLoader({ db, calendar }),
  };
}
/** Something read at most once for a request. */
function once<Answer>(read: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= read();
    return answer;
  };
}

export type Loaders = ReturnType<typeof makeLoaders>;

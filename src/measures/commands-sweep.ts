import { setTimeout } from 'node:timers/promises';
import { mayRunSweep } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { type Instant, instantAfter } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { invariant } from '../kernel/invariant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, type Command, command } from '../ledger/command.ts';
import { writeStep } from './commands-case.ts';
import type { FactName } from './condition.ts';
import { type HeldItem, type HeldSummary, mergeHeld } from './held.ts';
import { stepFor } from './procedure.ts';
import { propose } from './propose.ts';
import { type Retraction, retract } from './retract.ts';
import { factsNotRecorded, type RuleSetContent } from './rule.ts';
import type { RunTrigger } from './run.ts';
import {
  addMeasures,
  findRuleSetInForce,
  listMeasuresById,
  listRuleSetsById,
  type RuleSet,
  withdrawMeasureRows,
} from './store.ts';
import { readCases } from './store-case.ts';
import { addRun, findRunByKey, listRunsById, reviseRun, type SweepRun } from './store-runs.ts';
import { listClausesToSweep, readSweepFacts } from './store-sweep.ts';
import type { Proposal, SweepFacts, SweepOutcome } from './sweep.ts';

/** What a sweep of a day would propose, in full; nothing of it is written. */
export interface SweepPreview {
  asOf: LocalDate;
  knownAt: Instant;
  ruleSet: Pick<RuleSet, 'id' | 'code' | 'version'>;
  /** Obligations that were looked at: overdue, or due within the rules' farthest notice. */
  considered: number;
  proposals: Proposal[];
  /** Earlier proposals that go back because the reading they rested on was corrected. */
  groundless: readonly string[];
  /** What else would be taken back or lifted. */
  retractions: readonly Retraction[];
  held: HeldSummary['counts'];
  /** The first of what was held, those that want a person before the others. */
  heldItems: HeldItem[];
  /** Facts that the rules ask for and nobody records yet: not assessable, which is not an all-clear. */
  notAssessable: FactName[];
}

/** Clauses that one deed of a sweep looks at: enough to be quick, few enough to be held in memory with their duties. */
const CLAUSES_PER_PAGE = 500;

interface Swept {
  facts: SweepFacts;
  outcome: SweepOutcome;
  retractions: Retraction[];
}

async function sweepClauses(
  db: Db | Tx,
  question: { asOf: LocalDate; knownAt: Instant; rules: RuleSetContent; calendar: WorkCalendar },
  clauseIds: readonly string[],
): Promise<Swept> {
  const facts = await readSweepFacts(db, question, clauseIds);
  const outcome = propose(facts);
  const superseded = new Set(outcome.proposals.flatMap(({ supersedes }) => supersedes));
  return { facts, outcome, retractions: retract(facts, superseded) };
}

/**
 * What rules call for on a day, without writing anything: `sweep --dry-run`, and the preview of a draft. Reads page by
 * page, a fixed number of statements each.
 */
export async function previewRules(
  db: Db | Tx,
  ruleSet: RuleSet,
  { asOf, knownAt, calendar }: { asOf: LocalDate; knownAt: Instant; calendar: WorkCalendar },
): Promise<SweepPreview> {
  const question = { asOf, knownAt, rules: ruleSet.rules, calendar };
  const preview: SweepPreview = {
    ...{
      asOf,
      knownAt,
      ruleSet,
      considered: 0,
      proposals: [],
      groundless: [],
      retractions: [],
      held: {},
      heldItems: [],
    },
    notAssessable: factsNotRecorded(ruleSet.rules),
  };
  for (let after: string | null = null; ; ) {
    const clauseIds: string[] = await listClausesToSweep(db, question, { after, atMost: CLAUSES_PER_PAGE });
    if (clauseIds.length > 0) {
      const { facts, outcome, retractions } = await sweepClauses(db, question, clauseIds);
      const { counts, items } = mergeHeld({ counts: preview.held, items: preview.heldItems }, outcome.held);
      preview.considered += outcome.considered;
      for (const proposal of outcome.proposals) preview.proposals.push(proposal);
      preview.groundless = [...preview.groundless, ...(facts.groundless ?? [])];
      preview.retractions = [...preview.retractions, ...retractions];
      preview.held = counts;
      preview.heldItems = items;
    }
    after = clauseIds.at(-1) ?? null;
    if (clauseIds.length < CLAUSES_PER_PAGE) return preview;
  }
}

/** The rules in force on a day. Refuses RULES_NOT_IN_FORCE for a day that no rule set covers. */
export const rulesInForce = async (db: Db | Tx, asOf: LocalDate): Promise<RuleSet> =>
  (await findRuleSetInForce(db, asOf)) ??
  refuse('RULES_NOT_IN_FORCE', { on: asOf, what: '升级规则', whatEn: 'set of escalation rules' }, ['asOf']);

/** What the rules in force on a day call for, without writing anything. */
export const previewSweep = async (
  db: Db | Tx,
  question: { asOf: LocalDate; knownAt: Instant; calendar: WorkCalendar },
): Promise<SweepPreview> => previewRules(db, await rulesInForce(db, question.asOf), question);

export interface RunSweep {
  asOf: LocalDate;
  /** The run that this deed carries on; null to begin one. */
  runId?: string | null | undefined;
  trigger?: RunTrigger | undefined;
  /** A key that names a run which must happen once. */
  runKey?: string | null | undefined;
}

/** What a deed of a sweep did; the whole report stands in the run. */
export interface SweepDeed {
  runId: Id<'SweepReport'>;
  asOf: LocalDate;
  isFinished: boolean;
  /** True where another process is at it, or has been: nothing was done. */
  isLeftAlone: boolean;
  proposed: Id<'Measure'>[];
  superseded: string[];
  withdrawn: string[];
  lifted: string[];
}

/** How long a run's process is taken to be at work after a page; another may then finish the run. */
const LEASE_SECONDS = 600;

async function openRun(
  tx: Tx,
  { asOf, trigger, runKey }: RunSweep,
  at: At,
): Promise<SweepRun | 'LEAVE_ALONE' | SweepRun> {
  const earlier = runKey == null ? undefined : await findRunByKey(tx, runKey);
  if (earlier) return earlier.state === 'FINISHED' || earlier.leaseUntil > at.now ? 'LEAVE_ALONE' : earlier;
  const ruleSet = await rulesInForce(tx, asOf);
  return addRun(tx, {
    ...{
      jurisdiction: tx.jurisdiction,
      id: at.newId('SweepReport'),
      trigger: trigger ?? 'CLI',
      runKey: runKey ?? null,
    },
    ...{ state: 'RUNNING', asOf, ruleSetId: ruleSet.id, startedAt: at.now, finishedAt: null },
    ...{ leaseUntil: instantAfter(at.now, LEASE_SECONDS), sweptTo: null, pages: 0, considered: 0 },
    ...{ proposedCount: 0, supersededCount: 0, withdrawnCount: 0, liftedCount: 0, held: {}, heldItems: [] },
    ...{ notAssessable: factsNotRecorded(ruleSet.rules), runBy: at.actor.name, version: 1 },
  });
}

async function writeProposals(tx: Tx, run: SweepRun, proposals: readonly Proposal[], at: At) {
  const rows = proposals.map(({ supersedes: _replaced, ...proposal }) => ({
    ...proposal,
    jurisdiction: tx.jurisdiction,
    id: at.newId('Measure'),
    state: 'PROPOSED' as const,
    ruleSetId: run.ruleSetId,
    sweepRunId: run.id,
    recordedAt: at.now,
    version: 1,
  }));
  await addMeasures(tx, rows);
  const superseded = proposals.flatMap(({ supersedes }, index) =>
    supersedes.map((id) => ({ id, supersededById: rows[index]?.id })),
  );
  for (const { id, supersededById } of superseded) {
    invariant(supersededById, 'every proposal became a row');
    await withdrawMeasureRows(tx, [id], { withdrawnAt: at.now, withdrawalReason: 'SUPERSEDED', supersededById });
  }
  return { proposed: rows.map(({ id }) => id), superseded: superseded.map(({ id }) => id) };
}

/** Takes back proposals and lifts measures, each lifting with a step of its own that says why. */
async function writeRetractions(tx: Tx, retractions: readonly Retraction[], at: At, calendar: WorkCalendar) {
  for (const reason of ['DUTY_COMPLETED', 'CONDITION_NOT_MET'] as const) {
    const ids = retractions.filter((one) => one.deed === 'WITHDRAW' && one.reason === reason);
    const withdrawal = { withdrawnAt: at.now, withdrawalReason: reason, supersededById: null };
    await withdrawMeasureRows(
      tx,
      ids.map(({ measureId }) => measureId),
      withdrawal,
    );
  }
  const lifts = retractions.filter(({ deed }) => deed === 'LIFT');
  const measures = await listMeasuresById(
    tx,
    lifts.map(({ measureId }) => measureId),
  );
  const cases = await readCases(tx, measures, { asOf: at.today, knownAt: at.now });
  for (const { measureId, reason, noLongerMet } of lifts) {
    const inCase = cases.get(measureId);
    const step = inCase && stepFor(inCase.measure.kind, inCase.measure.state, 'AUTO_LIFT');
    if (!inCase || !step) continue;
    const why = reason === 'DUTY_COMPLETED' ? '该事项已办结' : '复查时已不具备措施条件';
    const words = `${why}：${noLongerMet.join('；')} 不再成立。`;
    await writeStep(tx, inCase, step, { deed: 'AUTO_LIFT', words, details: { noLongerMet } }, at, calendar);
  }
  return {
    withdrawn: retractions.filter(({ deed }) => deed === 'WITHDRAW').map(({ measureId }) => measureId),
    lifted: lifts.map(({ measureId }) => measureId),
  };
}

/**
 * One deed of a sweep of a day (issue 5; domain.md §9): the next page of clauses, each swept whole, with the report carried
 * on. It only proposes (domain.md §0.1), takes back what has no ground left and lifts what the rules say lifts itself; a
 * second run adds nothing, and two at once write nothing twice. Refuses a day that has not come, and one that no rules cover.
 */
export const runSweepWith = (
  calendar: WorkCalendar,
  { clausesPerPage = CLAUSES_PER_PAGE }: { clausesPerPage?: number } = {},
): Command<RunSweep, SweepDeed> =>
  command('RUN_SWEEP', mayRunSweep, async (tx, input: RunSweep, at): Promise<SweepDeed> => {
    const { asOf } = input;
    if (asOf > at.today) {
      const problem = `${asOf} 尚未到来（今天是 ${at.today}）；可先用 --dry-run 预览。`;
      const problemEn = `${asOf} has not come (today is ${at.today}); preview it with --dry-run.`;
      refuse('BAD_INPUT', { field: 'asOf', problem, problemEn }, ['asOf']);
    }
    const begun = input.runId == null ? await openRun(tx, input, at) : (await listRunsById(tx, [input.runId]))[0];
    if (begun === 'LEAVE_ALONE' || !begun || begun.state === 'FINISHED') {
      const run = begun && begun !== 'LEAVE_ALONE' ? begun : await findRunByKey(tx, input.runKey ?? '');
      invariant(run, 'a run that is left alone is there');
      const nothing = { proposed: [], superseded: [], withdrawn: [], lifted: [] };
      return { runId: run.id, asOf: run.asOf, isFinished: true, isLeftAlone: true, ...nothing };
    }
    const [ruleSet] = await listRuleSetsById(tx, [begun.ruleSetId]);
    invariant(ruleSet, 'a run has its rules');
    const question = { asOf: begun.asOf, knownAt: at.now, rules: ruleSet.rules, calendar };
    const clauseIds = await listClausesToSweep(tx, question, { after: begun.sweptTo, atMost: clausesPerPage });
    const { facts, outcome, retractions } = await sweepClauses(tx, question, clauseIds);
    const corrected = { withdrawnAt: at.now, withdrawalReason: 'READING_CORRECTED' as const, supersededById: null };
    const groundless = facts.groundless ?? [];
    await withdrawMeasureRows(tx, groundless, corrected);
    const written = await writeProposals(tx, begun, outcome.proposals, at);
    const taken = await writeRetractions(tx, retractions, at, calendar);
    const isFinished = clauseIds.length < clausesPerPage;
    const { counts, items } = mergeHeld({ counts: begun.held, items: begun.heldItems }, outcome.held);
    await reviseRun(tx, begun.id, {
      ...(isFinished && { state: 'FINISHED' as const, finishedAt: at.now }),
      ...{
        leaseUntil: instantAfter(at.now, LEASE_SECONDS),
        sweptTo: (clauseIds.at(-1) ?? null) as Id<'TaskClause'> | null,
      },
      ...{ pages: begun.pages + 1, considered: begun.considered + outcome.considered },
      proposedCount: begun.proposedCount + written.proposed.length,
      supersededCount: begun.supersededCount + written.superseded.length,
      withdrawnCount: begun.withdrawnCount + groundless.length + taken.withdrawn.length,
      liftedCount: begun.liftedCount + taken.lifted.length,
      ...{ held: counts, heldItems: items },
    });
    const withdrawn = [...groundless, ...taken.withdrawn];
    return {
      runId: begun.id,
      asOf: begun.asOf,
      isFinished,
      isLeftAlone: false,
      ...written,
      withdrawn,
      lifted: taken.lifted,
    };
  });

/** Longer than a waiting writer pauses between two tries (db/sqlite.ts): without it a second process never gets its turn. */
const OTHERS_TURN_MS = 20;

/**
 * Carries a sweep on from its first deed to its end, deed by deed, so that neither memory nor the register is held longer
 * than a page; what `perform` does with each is the caller's. Answers the last deed, with all ids of the run's own.
 */
export async function sweepToEnd(
  input: RunSweep,
  perform: (input: RunSweep, page: number) => Promise<SweepDeed>,
): Promise<SweepDeed> {
  let last = await perform(input, 1);
  for (let page = 2; !last.isFinished; page++) {
    await setTimeout(OTHERS_TURN_MS);
    last = await perform({ ...input, runId: last.runId }, page);
  }
  return last;
}

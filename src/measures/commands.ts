import { mayDismissMeasures, mayRunSweep } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { invariant } from '../kernel/invariant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command } from '../ledger/command.ts';
import type { FactName } from './condition.ts';
import type { HeldItem, HeldSummary } from './held.ts';
import { can } from './measure.ts';
import { propose } from './propose.ts';
import { factsNotRecorded } from './rule.ts';
import {
  addMeasures,
  dismissMeasureRow,
  findMeasure,
  findRuleSetInForce,
  type RuleSet,
  withdrawMeasureRows,
} from './store.ts';
import { readSweepFacts } from './store-sweep.ts';
import type { Proposal } from './sweep.ts';

/** What a sweep of a day would propose, in full; nothing of it is written. */
export interface SweepPreview {
  asOf: LocalDate;
  knownAt: Instant;
  ruleSet: RuleSet;
  /** Obligations that were looked at: overdue, or due within the rules' farthest notice. */
  considered: number;
  proposals: Proposal[];
  /** Earlier proposals that go back because the reading they rested on was corrected. */
  groundless: readonly string[];
  held: HeldSummary['counts'];
  /** The first of what was held, those that want a person before the others. */
  heldItems: HeldItem[];
  /** Facts that the rules ask for and nobody records yet: not assessable, which is not an all-clear. */
  notAssessable: FactName[];
}

/**
 * What the rules in force on a day call for, without writing anything: `sweep --dry-run`. Refuses RULES_NOT_IN_FORCE for a
 * day that no rule set covers.
 */
export async function previewSweep(
  db: Db | Tx,
  { asOf, knownAt, calendar }: { asOf: LocalDate; knownAt: Instant; calendar: WorkCalendar },
): Promise<SweepPreview> {
  const ruleSet =
    (await findRuleSetInForce(db, asOf)) ??
    refuse('RULES_NOT_IN_FORCE', { on: asOf, what: '升级规则', whatEn: 'set of escalation rules' }, ['asOf']);
  const facts = await readSweepFacts(db, { asOf, knownAt, rules: ruleSet.rules, calendar });
  const { considered, proposals, held } = propose(facts);
  return {
    ...{ asOf, knownAt, ruleSet, considered, proposals, groundless: facts.groundless ?? [] },
    held: held.counts,
    heldItems: held.items,
    notAssessable: factsNotRecorded(ruleSet.rules),
  };
}

export interface RunSweep {
  asOf: LocalDate;
}

/** What a sweep did; kept in the ledger with the deed. */
export interface SweepReport
  extends Pick<SweepPreview, 'asOf' | 'considered' | 'held' | 'heldItems' | 'notAssessable' | 'groundless'> {
  ruleSetId: Id<'RuleSet'>;
  proposed: Id<'Measure'>[];
  /** Lighter proposals on the same fact that gave way to heavier ones. */
  superseded: string[];
}

/**
 * The sweep of a day by a calendar (issue; domain.md §9): proposals by the rules in force that day, each with rule, facts,
 * addressee and the bases of that day. It only proposes (domain.md §0.1); a second run adds nothing. Refuses a day that has
 * not come, on which nothing can be late yet, and one that no rule set covers.
 */
export const runSweepWith = (calendar: WorkCalendar): Command<RunSweep, SweepReport> =>
  command('RUN_SWEEP', mayRunSweep, async (tx, { asOf }: RunSweep, at): Promise<SweepReport> => {
    if (asOf > at.today) {
      refuse(
        'BAD_INPUT',
        {
          field: 'asOf',
          problem: `${asOf} 尚未到来（今天是 ${at.today}）；可先用 --dry-run 预览。`,
          problemEn: `${asOf} has not come (today is ${at.today}); preview it with --dry-run.`,
        },
        ['asOf'],
      );
    }
    const preview = await previewSweep(tx, { asOf, knownAt: at.now, calendar });
    const { proposals, ruleSet, considered, held, heldItems, notAssessable, groundless } = preview;
    const rows = proposals.map(({ supersedes: _replaced, ...proposal }) => ({
      ...proposal,
      jurisdiction: tx.jurisdiction,
      id: at.newId('Measure'),
      state: 'PROPOSED' as const,
      ruleSetId: ruleSet.id,
      recordedAt: at.now,
      version: 1,
    }));
    const corrected = { withdrawnAt: at.now, withdrawalReason: 'READING_CORRECTED' as const, supersededById: null };
    await withdrawMeasureRows(tx, groundless, corrected);
    await addMeasures(tx, rows);
    const superseded = proposals.flatMap(({ supersedes }, index) =>
      supersedes.map((id) => ({ id, supersededById: rows[index]?.id })),
    );
    for (const { id, supersededById } of superseded) {
      invariant(supersededById, 'every proposal became a row');
      await withdrawMeasureRows(tx, [id], { withdrawnAt: at.now, withdrawalReason: 'SUPERSEDED', supersededById });
    }
    return {
      ...{ asOf, ruleSetId: ruleSet.id, considered, held, heldItems, notAssessable, groundless },
      proposed: rows.map(({ id }) => id),
      superseded: superseded.map(({ id }) => id),
    };
  });

export interface DismissMeasure {
  measureId: string;
  reason: string;
  /** The version that the officer saw. */
  expectedVersion: number;
}

/** Longest reason, in characters; more belongs into a document. */
const LONGEST_REASON = 2000;

/**
 * An officer decides against a proposal, with a reason; the fact is not proposed again by the same rule (domain.md §8,
 * PROPOSED→DISMISSED). Refuses an unknown measure, an outdated version, any state but PROPOSED, an empty reason.
 */
export const dismissMeasure = command(
  'DISMISS_MEASURE',
  mayDismissMeasures,
  async (tx, input: DismissMeasure, at): Promise<{ measureId: Id<'Measure'> }> => {
    const measure =
      (await findMeasure(tx, input.measureId)) ??
      refuse('NOT_FOUND', { field: 'measureId', noun: 'Measure', id: input.measureId }, ['measureId']);
    if (measure.version !== input.expectedVersion) {
      refuse('STALE', { current: measure.version, expected: input.expectedVersion }, ['expectedVersion']);
    }
    if (!can('dismiss', measure)) {
      refuse('WRONG_STATE', { fromState: measure.state, deed: 'DISMISS_MEASURE' }, ['measureId']);
    }
    const reason = input.reason.trim();
    if (reason === '' || reason.length > LONGEST_REASON) {
      refuse(
        'BAD_INPUT',
        {
          field: 'reason',
          problem: `请填写 1 到 ${LONGEST_REASON} 个字。`,
          problemEn: `give 1 to ${LONGEST_REASON} characters.`,
        },
        ['reason'],
      );
    }
    await dismissMeasureRow(tx, measure.id, {
      dismissedAt: at.now,
      dismissedBy: at.actor.name,
      dismissalReason: reason,
    });
    return { measureId: measure.id };
  },
);

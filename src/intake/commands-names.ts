import { mayConfirmPlans } from '../access/actor.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import type { TaskClause } from '../tasks/store.ts';
import { listClausesOfPlan, listUnresolvedNames } from '../tasks/store-corrections.ts';
import { addAlias } from '../units/commands.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { normaliseName } from '../units/names.ts';
import { planToChange } from './commands-confirm.ts';
import {
  apply,
  concludeCorrection,
  contentOf,
  contextOf,
  reasonOf,
  reword,
  settleAnswered,
} from './commands-correct.ts';
import { isOpen } from './finding.ts';
import { namesAsOf } from './match-names.ts';
import { figuresOf, namesOf, restate, timesOf } from './restatement.ts';
import { partyNamed } from './stated-names.ts';
import { addWaiver, listFindingsById, listWaivers } from './store.ts';

export interface ResolveUnitName {
  planId: string;
  /** The name as the plan prints it. */
  name: string;
  /** Whom it means: a unit or group, by id or name. */
  unit: string;
  /** Where it is written that this name is theirs; then it is also recorded as an alias for every later plan. */
  aliasSource?: string | undefined;
  /** True when clauses that were confirmed stay so; else they wait for confirmation again. */
  confirm?: boolean | undefined;
  expectedVersion?: number | undefined;
}

/**
 * An officer says whom a printed name means: every line of the plan on which it is matched to nobody is settled, and the
 * findings about it with them (domain.md §0.8; issue: an unknown name becomes a finding, never a guess). Refuses a name that
 * is not open in the plan, an unknown unit or group, and an alias that others bear as well.
 */
export const resolveUnitName = command(
  'RESOLVE_UNIT_NAME',
  mayConfirmPlans,
  async (tx, input: ResolveUnitName, at): Promise<{ planId: string; clauseIds: string[]; aliasRecorded: boolean }> => {
    const plan = await planToChange(tx, input.planId, input.expectedVersion);
    const wanted = normaliseName(input.name);
    const open = (await listUnresolvedNames(tx, plan.id)).filter(({ surface }) => normaliseName(surface) === wanted);
    if (wanted === '' || open.length === 0) refuse('NAME_NOT_OPEN', { name: input.name }, ['name']);
    const { unitId, groupId, names } = partyNamed(input.unit, await dictionaryOf(tx), namesAsOf(plan), ['unit']);
    const party = { unitId: unitId ?? null, groupId: groupId ?? null };
    const source = input.aliasSource === undefined ? null : reasonOf(input.aliasSource);
    if (source !== null) await addAlias(tx, { ...party, alias: input.name.trim(), source }, at);
    const reason = reasonOf(`“${input.name}”即“${names.at(-1) ?? ''}”`);
    const clauseIds = [...new Set(open.map(({ clauseId }) => clauseId))];
    const clauses = (await listClausesOfPlan(tx, plan.id)).filter(({ id }) => clauseIds.includes(id));
    const stayConfirmed: TaskClause[] = [];
    for (const clause of clauses) {
      const current = await contentOf(tx, clause.id);
      const settled = new Set<string>(open.map(({ id }) => id));
      const stated = namesOf(current.names).map((name) =>
        name.sourceId !== null && settled.has(name.sourceId)
          ? { ...name, ...party, matchedBy: null, decidedBy: at.actor.name }
          : name,
      );
      const times = timesOf(current.deadlines);
      const figures = figuresOf(current.indicators, times, current.deadlines);
      await apply(tx, restate(clause, current, { names: stated, times, figures }, contextOf(tx, plan, at)), at);
      const reworded = await reword(tx, clause, {}, reason, at);
      if (clause.confirmedAt !== null) stayConfirmed.push(reworded);
    }
    await settleAnswered(tx, clauseIds, [], reason, at);
    if (stayConfirmed.length > 0) {
      await concludeCorrection(tx, plan, stayConfirmed, { reason, confirm: input.confirm }, at);
    }
    return { planId: plan.id, clauseIds, aliasRecorded: source !== null };
  },
);

export interface WaiveFinding {
  findingId: string;
  reason: string;
  /** The last day on which the finding may rest. */
  until: LocalDate;
}

/** A waiver longer than this is no waiver: the finding is to be judged. */
const LONGEST_WAIVER_DAYS = 366;

/**
 * Lets a finding rest until a day, that day included; afterwards it is open again. Earlier waivers stay on record. Refuses a
 * finding that is settled, an empty reason, a day that has passed or lies more than a year ahead.
 */
export const waiveFinding = command(
  'WAIVE_FINDING',
  mayConfirmPlans,
  async (tx, input: WaiveFinding, at): Promise<{ findingId: Id<'Finding'>; wasOpen: boolean }> => {
    const [finding] = await listFindingsById(tx, [input.findingId]);
    if (!finding) {
      return refuse('NOT_FOUND', { field: 'findingId', noun: 'Finding', id: input.findingId }, ['findingId']);
    }
    if (finding.acknowledgedAt !== null) {
      refuse('FINDING_SETTLED', { settledOn: dayOfInstant(finding.acknowledgedAt) }, ['findingId']);
    }
    const reason = reasonOf(input.reason);
    const latest = addDays(at.today, LONGEST_WAIVER_DAYS);
    if (input.until < at.today || input.until > latest) {
      const problem = `应为 ${at.today} 至 ${latest} 之间的日期。`;
      refuse('BAD_INPUT', { field: 'until', problem, problemEn: `a day from ${at.today} to ${latest}.` }, ['until']);
    }
    const wasOpen = isOpen(finding, await listWaivers(tx, [finding.id]), { asOf: at.today, knownAt: at.now });
    await addWaiver(tx, {
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('FindingWaiver'), findingId: finding.id },
      ...{ reason, waivedBy: at.actor.name, validFrom: at.today, validTo: input.until, recordedAt: at.now },
    });
    return { findingId: finding.id, wasOpen };
  },
);

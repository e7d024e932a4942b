import type { LocalDate } from '../kernel/local-date.ts';
import { NO_DUE_DAY, stateOf } from '../tasks/obligation.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import {
  evaluate,
  type KnownFacts,
  stepReached,
  stepsOf,
  tellsOfHarm,
  testsMet,
  testsOf,
  wordsOfTest,
} from './condition.ts';
import { type HeldReason, MOST_HELD_ITEMS, tallyHeld } from './held.ts';
import { type KnownMeasure, makeHistory, weigh } from './history.ts';
import {
  type CitedBasis,
  factKeyOf,
  type MeasureFacts,
  type MeasureFamily,
  severityOf,
  wasCarriedOut,
} from './measure.ts';
import { NO_RESULT, resultKey } from './result-facts.ts';
import { type Guards, legalBasesOn, type Rule } from './rule.ts';
import {
  type Addressee,
  type Duty,
  type DutyPlan,
  itemKey,
  type Proposal,
  type SweepFacts,
  type SweepOutcome,
} from './sweep.ts';
import { factsOfTimes, type Times, timesOf } from './timing.ts';

/** A duty and one of its units with the rungs whose conditions are met, lightest first. */
export interface Climbed {
  duty: Duty;
  plan: DutyPlan;
  times: Times;
  known: KnownFacts;
  met: readonly Rule[];
  bases: ReadonlyMap<Rule, CitedBasis[]>;
}

const NO_TIMES: Times = {
  ...{ daysOverdue: null, workdaysOverdue: null, daysToDue: null, workdaysToDue: null, provisionalCalendar: false },
};

/** What is known of a clause and unit on which no measure was ever taken. */
const NOTHING_TAKEN: KnownFacts = {
  ...{ unansweredUrge: false, unansweredYellowSlip: false, yellowSlipsOnItemIn12Months: 0, redLightsOnItem: 0 },
  ...{ warningNotRectified: false, interviewNotRectified: false, listedSupervisionUnresolved: false },
};

/**
 * Climbs duties one after another, for one unit each time; what many of them share (a due day's distance, a plan's bases)
 * is found once. A duty that is done, or has no day, is at no distance from its day; other facts may still speak of it.
 */
export function climber({
  asOf,
  rules,
  calendar,
  plans,
  itemFacts,
  results,
}: SweepFacts): (duty: Duty, unitId: string | null) => Climbed | undefined {
  const timesByDay = new Map<LocalDate, Times>();
  const basesByPlan = new Map<DutyPlan, Map<Rule, CitedBasis[]>>();
  const timesFor = (dueOn: LocalDate): Times => {
    const times = timesByDay.get(dueOn) ?? timesOf(dueOn, asOf, calendar);
    timesByDay.set(dueOn, times);
    return times;
  };
  const basesFor = (plan: DutyPlan): Map<Rule, CitedBasis[]> => {
    const bases = basesByPlan.get(plan) ?? new Map(rules.rules.map((rule) => [rule, legalBasesOn(rule, plan, asOf)]));
    basesByPlan.set(plan, bases);
    return bases;
  };
  const asked = [...new Set(rules.rules.flatMap(({ condition }) => testsOf(condition).map(({ fact }) => fact)))];
  const metByFacts = new Map<string, readonly Rule[]>();
  // What is not known and what does not apply look alike here, as they may: neither meets a test.
  const metBy = (known: KnownFacts): readonly Rule[] => {
    const key = asked.map((fact) => known[fact]).join('|');
    const met = metByFacts.get(key) ?? rules.rules.filter(({ condition }) => evaluate(condition, known) === 'MET');
    metByFacts.set(key, met);
    return met;
  };
  return (duty, unitId) => {
    const plan = plans.get(duty.planId);
    if (!plan) return undefined;
    const state = stateOf(duty, asOf);
    const isRunning = state === 'OPEN' || state === 'OVERDUE';
    const times = isRunning && duty.dueOn !== null ? timesFor(duty.dueOn) : NO_TIMES;
    const taken = (unitId === null ? undefined : itemFacts?.get(itemKey(duty.clauseId, unitId))) ?? NOTHING_TAKEN;
    const said = (unitId === null ? undefined : results?.get(resultKey(duty.id, unitId))) ?? NO_RESULT;
    const known = { ...duty.otherFacts, ...taken, ...said, ...factsOfTimes(times) };
    const met = metBy(known);
    return { duty, plan, times, known, met, bases: basesFor(plan) };
  };
}

/** Whether a rule speaks to a unit in this capacity; supporting units at most up to the cap (domain.md §9, guards). */
const addresses = (rule: Rule, capacity: Capacity, { supportCap }: Guards): boolean =>
  capacity === 'SUPPORT'
    ? rule.addressees.includes('SUPPORT') && severityOf(rule) <= severityOf({ ...supportCap, variant: null })
    : rule.addressees.includes('LEAD');

/** What holds every rung back for this duty and unit, whatever was proposed before; null when nothing does. */
function standingReason(
  { duty, known }: Climbed,
  { unit, inForce }: Addressee,
  { holds }: SweepFacts,
): HeldReason | null {
  if (!duty.readingConfirmed) return 'READING_UNCONFIRMED';
  if (unit === null) return 'UNIT_UNRESOLVED';
  if (!inForce) return 'UNIT_NOT_IN_FORCE';
  if (!unit.isSupervisionObject) return 'NOT_SUPERVISION_OBJECT';
  if (known.exemptCause === true) return 'EXEMPT_CAUSE';
  return holds?.get(duty.id)?.find(({ unitId }) => unitId === null || unitId === unit.id)?.reason ?? null;
}

/** To which family the facts that a rule was met by belong: to harm where any of them tells of it. */
const familyOf = ({ matched }: Pick<MeasureFacts, 'matched'>): MeasureFamily =>
  matched.some(({ fact }) => tellsOfHarm(fact)) ? 'HARM' : 'LATENESS';

/** Everything on which a rung rests for a duty and unit, as it is on the day; `taken` are the rules already carried out. */
export function factsOf(
  climbed: Climbed,
  rung: Rule,
  { namedAs, taken }: { namedAs: string; taken: ReadonlySet<string> },
  { asOf, knownAt }: Pick<SweepFacts, 'asOf' | 'knownAt'>,
): MeasureFacts {
  const { duty, plan, times, known, met, bases } = climbed;
  const { period, basis, dueOn, clausePath, surface, deliverable, namedActor } = duty;
  const steps = stepsOf(rung.condition);
  const reached = stepReached(rung.condition, known);
  const hasStep = (step: string | null) =>
    step === null || (reached !== null && steps.indexOf(step) <= steps.indexOf(reached));
  return {
    ...{ asOf, knownAt, planTitle: plan.title, clausePath, namedAs, basis, dueOn, surface, deliverable },
    ...{ period, namedActor, ...times },
    matched: testsMet(rung.condition, known).flatMap((test) => {
      const value = known[test.fact];
      return value == null ? [] : [{ fact: test.fact, value, test: wordsOfTest(test) }];
    }),
    lowerRungsNotTaken: met
      .filter((rule) => rule.autoPropose && severityOf(rule) < severityOf(rung) && !taken.has(rule.id))
      .map(({ id }) => id),
    rungsWithoutBasis: met
      .filter((rule) => rule.autoPropose && severityOf(rule) > severityOf(rung) && !bases.get(rule)?.length)
      .map(({ id }) => id),
    recipients: rung.recipients.filter(({ fromStep }) => hasStep(fromStep)).map(({ role }) => role),
  };
}

type Decision = { held: HeldReason; ruleId: string } | { held: null; proposal: Proposal; replaced: KnownMeasure[] };

/** What to do about one duty and one unit, given what is there already (ADR 0007). */
function decide(
  climbed: Climbed,
  addressee: Addressee,
  history: ReturnType<typeof makeHistory>,
  sweep: SweepFacts,
): Decision {
  const { duty, known, met, bases } = climbed;
  const { guards } = sweep.rules;
  const { unit, capacity, throughGroupId, namedAs } = addressee;
  const heaviest = met.at(-1)?.id ?? '';
  const addressed = met.filter((rule) => addresses(rule, capacity, guards));
  if (addressed.length === 0) return { held: 'SUPPORT_NOT_ADDRESSED', ruleId: heaviest };
  const standing = standingReason(climbed, addressee, sweep);
  if (standing !== null || unit === null) return { held: standing ?? 'UNIT_UNRESOLVED', ruleId: heaviest };
  const proposable = addressed.filter(({ autoPropose }) => autoPropose);
  if (proposable.length === 0) return { held: 'ONLY_BY_A_PERSON', ruleId: heaviest };
  const rung = proposable.filter((rule) => bases.get(rule)?.length).at(-1);
  if (!rung) return { held: 'NO_LEGAL_BASIS', ruleId: heaviest };
  const dueOn = duty.dueOn ?? NO_DUE_DAY;
  const factKey = factKeyOf(dueOn, stepReached(rung.condition, known));
  const taken = new Set(
    history
      .onFact({ obligationId: duty.id, unitId: unit.id, factKey })
      .filter(({ state }) => wasCarriedOut(state))
      .map(({ ruleId }) => ruleId),
  );
  const facts = factsOf(climbed, rung, { namedAs, taken }, sweep);
  const proposal = {
    ...{ kind: rung.kind, variant: rung.variant, family: familyOf(facts), ruleId: rung.id },
    ...{ planId: duty.planId, clauseId: duty.clauseId, obligationId: duty.id },
    ...{ unitId: unit.id, throughGroupId, capacity, addresseeName: unit.fullName },
    proposedOn: sweep.asOf,
    factKey,
  };
  const verdict = weigh(proposal, history, guards, stepsOf(rung.condition));
  if (verdict.held !== null) return { held: verdict.held, ruleId: rung.id };
  return {
    held: null,
    replaced: verdict.supersedes,
    proposal: {
      ...proposal,
      facts,
      legalBasis: bases.get(rung) ?? [],
      supersedes: verdict.supersedes.flatMap(({ id }) => id ?? []),
    },
  };
}

const inOrder = (a: Duty, b: Duty): number =>
  (a.dueOn ?? '') < (b.dueOn ?? '') || (a.dueOn === b.dueOn && a.id < b.id) ? -1 : 1;
const byUnit = (a: Addressee, b: Addressee): number =>
  (a.unit?.id ?? '') < (b.unit?.id ?? '') || (a.unit?.id === b.unit?.id && a.namedAs < b.namedAs) ? -1 : 1;

/**
 * What the rules call for on a day (issue; domain.md §9, ADR 0007): for each duty and answering unit the heaviest rung
 * whose condition is met, at most one, or the reason for none. Pure, and blind to the order of what it is given; what it
 * proposes is not proposed again when it is asked again.
 */
export function propose(sweep: SweepFacts): SweepOutcome {
  const history = makeHistory(sweep.past);
  const proposals: Proposal[] = [];
  const tally = tallyHeld(MOST_HELD_ITEMS);
  const climb = climber(sweep);
  let waiting = sweep.duties.toSorted(inOrder).flatMap((duty) => {
    const state = stateOf(duty, sweep.asOf);
    if ((state !== 'OPEN' && state !== 'OVERDUE') || duty.dueOn === null) return [];
    return duty.addressees.toSorted(byUnit).flatMap((addressee) => {
      const climbed = climb(duty, addressee.unit?.id ?? null);
      return climbed && climbed.met.length > 0 ? [{ climbed, addressee }] : [];
    });
  });
  // A proposal that replaces a lighter one frees the place of its kind: those that waited for it are asked once more.
  for (let freed = true; freed; ) {
    freed = false;
    const still: typeof waiting = [];
    const heldNow: Parameters<typeof tally.add>[0][] = [];
    for (const matter of waiting) {
      const { climbed, addressee } = matter;
      const decision = decide(climbed, addressee, history, sweep);
      if (decision.held === null) {
        proposals.push(decision.proposal);
        for (const replaced of decision.replaced) replaced.state = 'WITHDRAWN';
        if (decision.replaced.length > 0) freed = true;
        history.add({ ...decision.proposal, id: null, state: 'PROPOSED' });
        continue;
      }
      still.push(matter);
      const { id: obligationId } = climbed.duty;
      const { unit, namedAs } = addressee;
      const { held: reason, ruleId } = decision;
      heldNow.push({ obligationId, unitId: unit?.id ?? null, namedAs, ruleId, reason });
    }
    waiting = still;
    if (!freed) for (const item of heldNow) tally.add(item);
  }
  const considered = sweep.duties.filter((duty) => {
    const state = stateOf(duty, sweep.asOf);
    return duty.isNear !== false && (state === 'OPEN' || state === 'OVERDUE') && duty.dueOn !== null;
  }).length;
  return { considered, proposals, held: tally.summary() };
}

import type { LocalDate } from '../kernel/local-date.ts';
import { stateOf } from '../tasks/obligation.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import { evaluate, type KnownFacts, stepReached, stepsOf, testsMet, wordsOfTest } from './condition.ts';
import { type HeldReason, tallyHeld } from './held.ts';
import { type KnownMeasure, makeHistory, weigh } from './history.ts';
import { type CitedBasis, factKeyOf, type MeasureFacts, severityOf } from './measure.ts';
import { type Guards, legalBasesOn, type Rule } from './rule.ts';
import type { Addressee, Duty, DutyPlan, Proposal, SweepFacts, SweepOutcome } from './sweep.ts';
import { factsOfTimes, type Times, timesOf } from './timing.ts';

/** How many held matters a report lists; their number by reason is always whole. */
const MOST_HELD_ITEMS = 200;

/** A duty with the rungs whose conditions it meets, lightest first; the heaviest that has a basis is the one to propose. */
interface Climbed {
  duty: Duty & { dueOn: LocalDate };
  plan: DutyPlan;
  times: Times;
  known: KnownFacts;
  met: readonly Rule[];
  bases: ReadonlyMap<Rule, CitedBasis[]>;
}

/** Climbs duties one after another; what many of them share (a due day's distance, a plan's bases) is found once. */
function climber({ asOf, rules, calendar, plans }: SweepFacts): (duty: Duty) => Climbed | undefined {
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
  return (duty) => {
    const state = stateOf(duty, asOf);
    const plan = plans.get(duty.planId);
    if ((state !== 'OPEN' && state !== 'OVERDUE') || duty.dueOn === null || !plan) return undefined;
    const times = timesFor(duty.dueOn);
    const known = { ...duty.otherFacts, ...factsOfTimes(times) };
    const met = rules.rules.filter(({ condition }) => evaluate(condition, known) === 'MET');
    if (met.length === 0) return undefined;
    return { duty: { ...duty, dueOn: duty.dueOn }, plan, times, known, met, bases: basesFor(plan) };
  };
}

/** Whether a rule speaks to a unit in this capacity; supporting units at most up to the cap (domain.md §9, guards). */
const addresses = (rule: Rule, capacity: Capacity, { supportCap }: Guards): boolean =>
  capacity === 'SUPPORT'
    ? rule.addressees.includes('SUPPORT') && severityOf(rule.kind) <= severityOf(supportCap.kind)
    : rule.addressees.includes('LEAD');

/** What holds every rung back for this duty and unit, whatever was proposed before; null when nothing does. */
function standingReason({ duty, known }: Climbed, { unit, inForce }: Addressee): HeldReason | null {
  if (!duty.readingConfirmed) return 'READING_UNCONFIRMED';
  if (unit === null) return 'UNIT_UNRESOLVED';
  if (!inForce) return 'UNIT_NOT_IN_FORCE';
  if (!unit.isSupervisionObject) return 'NOT_SUPERVISION_OBJECT';
  return known.exemptCause === true ? 'EXEMPT_CAUSE' : null;
}

function factsOf(climbed: Climbed, rung: Rule, namedAs: string, { asOf, knownAt }: SweepFacts): MeasureFacts {
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
    lowerRungsNotTaken: met.filter(({ kind }) => severityOf(kind) < severityOf(rung.kind)).map(({ id }) => id),
    rungsWithoutBasis: met
      .filter((rule) => rule.autoPropose && severityOf(rule.kind) > severityOf(rung.kind) && !bases.get(rule)?.length)
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
  const standing = standingReason(climbed, addressee);
  if (standing !== null || unit === null) return { held: standing ?? 'UNIT_UNRESOLVED', ruleId: heaviest };
  const proposable = addressed.filter(({ autoPropose }) => autoPropose);
  if (proposable.length === 0) return { held: 'ONLY_BY_A_PERSON', ruleId: heaviest };
  const rung = proposable.filter((rule) => bases.get(rule)?.length).at(-1);
  if (!rung) return { held: 'NO_LEGAL_BASIS', ruleId: heaviest };
  const proposal = {
    ...{ kind: rung.kind, variant: rung.variant, ruleId: rung.id },
    ...{ planId: duty.planId, clauseId: duty.clauseId, obligationId: duty.id },
    ...{ unitId: unit.id, throughGroupId, capacity, addresseeName: unit.fullName },
    proposedOn: sweep.asOf,
    factKey: factKeyOf(duty.dueOn, stepReached(rung.condition, known)),
  };
  const verdict = weigh(proposal, history, guards, stepsOf(rung.condition));
  if (verdict.held !== null) return { held: verdict.held, ruleId: rung.id };
  return {
    held: null,
    replaced: verdict.supersedes,
    proposal: {
      ...proposal,
      facts: factsOf(climbed, rung, namedAs, sweep),
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
    const climbed = climb(duty);
    return climbed ? duty.addressees.toSorted(byUnit).map((addressee) => ({ climbed, addressee })) : [];
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
  return { considered: sweep.duties.length, proposals, held: tally.summary() };
}

import { mayConductMeasures } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command } from '../ledger/command.ts';
import { NO_DUE_DAY } from '../tasks/obligation.ts';
import { findObligation } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { inForce } from '../units/unit.ts';
import type { StepOutcome } from './commands-case.ts';
import { within } from './commands-steps.ts';
import { rulesInForce } from './commands-sweep.ts';
import type { Evidence } from './evidence.ts';
import { HELD_REASONS } from './held.ts';
import { factKeyOf, isInEffect, type MeasureFamily, severityOf, wasCarriedOut } from './measure.ts';
import { FAMILIES_OF } from './procedure.ts';
import { climber, factsOf } from './propose.ts';
import { addMeasures, findMeasure } from './store.ts';
import { countOnFact, listOpenOnItem } from './store-life.ts';
import { readSweepFacts } from './store-sweep.ts';

export interface ProposeMeasure {
  obligationId: string;
  unitId: string;
  /** The rung of the rules in force: R1, R3 … */
  ruleCode: string;
  family: MeasureFamily;
  /** What was found, in words. */
  found: string;
  /** Why this rung: a lighter one after a dismissal, a heavier one for an urgent matter (S27). */
  ground: string;
  evidence: readonly Evidence[];
  causalLink: string | null;
  /** The measure on the same clause and unit whose place it is to take when it is issued. */
  escalatesId: string | null;
}

const MOST_EVIDENCE = 50;

/**
 * An officer proposes a rung by hand, with what was found and the ground (domain.md §9: urgent matters may start higher).
 * Refuses a rung that the rules of the day do not know, a family in which the kind does not stand, anything but a letter to
 * bodies outside supervision, a unit that does not answer for the duty, a second open measure of the kind, lateness on hold,
 * something heavier while the unit is being heard on the same clause, accountability without evidence or causal link, and
 * harm without the document in which it was found.
 */
export const proposeMeasureWith = (calendar: WorkCalendar): Command<ProposeMeasure, StepOutcome> =>
  command('PROPOSE_MEASURE', mayConductMeasures, async (tx, input: ProposeMeasure, at): Promise<StepOutcome> => {
    const moment = { asOf: at.today, knownAt: at.now };
    const { family, escalatesId } = input;
    const obligation =
      (await findObligation(tx, input.obligationId, moment)) ??
      refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: input.obligationId }, ['obligationId']);
    const ruleSet = await rulesInForce(tx, at.today);
    const rule =
      ruleSet.rules.rules.find(({ id }) => id === input.ruleCode) ??
      refuse('NOT_FOUND', { field: 'ruleCode', noun: 'EscalationRule', id: input.ruleCode }, ['ruleCode']);
    const { kind, variant } = rule;
    if (!FAMILIES_OF[kind].includes(family)) refuse('FAMILIES_APART', { kind }, ['family']);
    const sweep = await readSweepFacts(tx, { ...moment, rules: ruleSet.rules, calendar }, [obligation.clauseId]);
    const duty = sweep.duties.find(({ id }) => id === obligation.id);
    const addressee = duty?.addressees.find(({ unit }) => unit?.id === input.unitId);
    const unit = (await dictionaryOf(tx)).units.get(input.unitId);
    if (!duty || !addressee || !unit) {
      return refuse('NOT_FOUND', { field: 'unitId', noun: 'Unit', id: input.unitId }, ['unitId']);
    }
    if (!inForce(unit, at.today)) {
      const problem = `${unit.fullName}今天已不存在，请先确定承接单位。`;
      const problemEn = `${unit.fullName} does not exist today; settle its successor first.`;
      refuse('BAD_INPUT', { field: 'unitId', problem, problemEn }, ['unitId']);
    }
    if (!unit.isSupervisionObject && kind !== 'CONSULTATION_LETTER') {
      refuse('NOT_SUPERVISION_OBJECT', { unit: unit.fullName }, ['unitId']);
    }
    const open = await listOpenOnItem(tx, { clauseId: obligation.clauseId, unitId: unit.id });
    const same = open.find((one) => one.kind === kind && one.variant === variant && one.family === family);
    if (same) refuse('MEASURE_ALREADY_OPEN', { measureId: same.id }, ['ruleCode']);
    const onItem = sweep.past.filter((one) => one.clauseId === obligation.clauseId && one.unitId === unit.id);
    const defended = onItem.find((one) => one.isDefended && one.family === family);
    if (defended && severityOf(rule) > severityOf(defended)) {
      refuse('HEAVIER_AFTER_DEFENCE', { kind }, ['ruleCode']);
    }
    const hold = sweep.holds?.get(obligation.id)?.find(({ unitId }) => unitId === null || unitId === unit.id);
    if (hold && family === 'LATENESS' && severityOf(rule) > severityOf({ kind: 'URGE', variant: null })) {
      const { zh, en } = HELD_REASONS[hold.reason];
      refuse('MEASURE_ON_HOLD', { what: zh, whatEn: en }, ['obligationId']);
    }
    const evidence = input.evidence.slice(0, MOST_EVIDENCE).map(({ words, reference }, index) => ({
      words: within(`evidence.${index}.words`, words),
      reference: reference?.trim() || null,
    }));
    const causalLink = input.causalLink?.trim() || null;
    // Harm is a finding of whoever may find it, never of the office that supervises work (domain.md §2.5, §9 R5, R7).
    const isFound = kind === 'CONSULTATION_LETTER' || evidence.some(({ reference }) => reference !== null);
    if (kind === 'ACCOUNTABILITY_PROPOSAL' && (evidence.length === 0 || causalLink === null)) {
      refuse('EVIDENCE_NEEDED', {}, ['evidence']);
    }
    if (family === 'HARM' && !isFound) refuse('HARM_DOCUMENT_NEEDED', {}, ['evidence']);
    const cap = ruleSet.rules.guards.supportCap;
    const isCapped =
      addressee.capacity === 'SUPPORT' && severityOf(rule) > severityOf({ kind: cap.kind, variant: null });
    if (isCapped && (!cap.unlessOwnFailureFound || evidence.length === 0)) {
      const problem = '协办单位最高至通报预警；认定其自身失责的，须附证据。';
      const problemEn = 'a supporting unit is warned at most, unless a failure of its own is shown by evidence.';
      refuse('BAD_INPUT', { field: 'evidence', problem, problemEn }, ['evidence']);
    }
    const escalated = escalatesId === null ? undefined : await findMeasure(tx, escalatesId);
    if (escalatesId !== null) {
      const fits =
        escalated?.clauseId === obligation.clauseId &&
        escalated.unitId === unit.id &&
        isInEffect(escalated.state) &&
        severityOf(escalated) < severityOf(rule);
      if (!fits) refuse('NOT_FOUND', { field: 'escalatesId', noun: 'Measure', id: escalatesId }, ['escalatesId']);
    }
    const climbed = climber(sweep)(duty, unit.id);
    if (!climbed) return refuse('FACTS_MISSING', {}, ['obligationId']);
    const onFact = onItem.filter((one) => one.obligationId === obligation.id && one.family === family);
    const taken = new Set(onFact.filter(({ state }) => wasCarriedOut(state)).map(({ ruleId }) => ruleId));
    const facts = factsOf(climbed, rule, { namedAs: addressee.namedAs, taken }, sweep);
    const bases = climbed.bases.get(rule) ?? [];
    if (bases.length === 0) refuse('LEGAL_BASIS_MISSING', { on: at.today }, ['ruleCode']);
    const nth = (await countOnFact(tx, { obligationId: obligation.id, unitId: unit.id, ruleId: rule.id })) + 1;
    const id = at.newId('Measure');
    await addMeasures(tx, [
      {
        ...{ jurisdiction: tx.jurisdiction, id, kind, variant, family, state: 'PROPOSED', ruleId: rule.id },
        ...{ ruleSetId: ruleSet.id, planId: obligation.planId, clauseId: obligation.clauseId },
        ...{ obligationId: obligation.id, unitId: unit.id, throughGroupId: addressee.throughGroupId },
        ...{ capacity: addressee.capacity, addresseeName: unit.fullName, proposedOn: at.today },
        factKey: factKeyOf(obligation.dueOn ?? NO_DUE_DAY, `hand${nth}`),
        facts: {
          ...facts,
          lowerRungsNotTaken: family === 'HARM' ? [] : facts.lowerRungsNotTaken,
          found: within('found', input.found),
          ground: within('ground', input.ground),
        },
        ...{ legalBasis: bases, recordedAt: at.now, version: 1 },
        ...{ proposedBy: at.actor.id, proposedByName: at.actor.name, escalatesId: escalated?.id ?? null },
        ...{ evidence, causalLink },
      },
    ]);
    return { measureId: id, state: 'PROPOSED' };
  });

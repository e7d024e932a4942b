import type { Db, Tx } from '../db/engine.ts';
import type { Instant } from '../kernel/clock.ts';
import { invariant } from '../kernel/invariant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { listAllObligations } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { currentUnitOf } from '../units/succession.ts';
import type { CaseInHand, DoneStep } from './case.ts';
import type { CitedBasis } from './measure.ts';
import { authorityOf, legalBasesOn, type Rule, type RuleSetContent } from './rule.ts';
import { findRuleSetInForce, type Measure } from './store.ts';
import { listClocks, listSteps, listUndertakings } from './store-life.ts';
import { readPlans } from './store-plan-words.ts';
import { rulesById } from './store-rules.ts';

/** A measure with its case, the rule behind it, and the bases of the day of the act. */
export interface Case {
  measure: Measure;
  inHand: CaseInHand;
  rule: Rule;
  rules: RuleSetContent;
  bases: CitedBasis[];
}

/**
 * The cases of measures on a day, in a fixed number of statements: what their next deeds are judged by. The rule is that of
 * the version which called for the measure; the common limits those of the day where that version states none.
 */
export async function readCases(
  db: Db | Tx,
  measures: readonly Measure[],
  { asOf, knownAt }: { asOf: LocalDate; knownAt: Instant },
): Promise<Map<string, Case>> {
  if (measures.length === 0) return new Map();
  const ids = measures.map(({ id }) => id);
  const unique = <Key extends string>(keys: Key[]): Key[] => [...new Set(keys)];
  const steps = Map.groupBy(await listSteps(db, ids), ({ measureId }) => measureId);
  const clocks = Map.groupBy(await listClocks(db, ids), ({ measureId }) => measureId);
  const made = await listUndertakings(db, ids);
  const owed = await listAllObligations(db, { asOf, knownAt, ids: made.map(({ obligationId }) => obligationId) });
  const done = new Set(owed.filter(({ completedOn }) => completedOn !== null).map(({ id }) => id));
  const undertaken = Map.groupBy(made, ({ measureId }) => measureId);
  const sets = rulesById(db, unique(measures.map(({ ruleSetId }) => ruleSetId)));
  const common = [...sets.values()].every(({ commonLimits }) => commonLimits)
    ? undefined
    : (await findRuleSetInForce(db, asOf))?.rules.commonLimits;
  const plans = await readPlans(db, unique(measures.map(({ planId }) => planId)));
  const dictionary = await dictionaryOf(db);
  const { units } = dictionary;
  // What was addressed to an organ that is no more is answered by its successor (domain.md §5.3).
  const heir = ({ unitId, clauseId }: Measure) => currentUnitOf(dictionary, unitId, asOf, { clauseId, knownAt }).unitId;
  const cases = measures.map((measure): [string, Case] => {
    const rules = sets.get(measure.ruleSetId);
    const rule = rules?.rules.find(({ id }) => id === measure.ruleId);
    const plan = plans.get(measure.planId);
    const unit = units.get(measure.unitId);
    invariant(rules && rule && plan && unit, `a measure has its rule, plan and unit: ${measure.id}`);
    const ofMeasure = (steps.get(measure.id) ?? []).map((step): DoneStep => step);
    const mine = undertaken.get(measure.id) ?? [];
    const bases = legalBasesOn(rule, plan, asOf);
    const inHand: CaseInHand = {
      ...{ kind: measure.kind, variant: measure.variant, family: measure.family, state: measure.state },
      ...{ unitId: heir(measure), unitName: unit.fullName, isSupervisionObject: unit.isSupervisionObject },
      proposedBy: measure.proposedBy,
      factCount: measure.facts.matched.length + (measure.facts.found ? 1 : 0),
      basisCount: bases.length,
      evidenceCount: measure.evidence?.length ?? 0,
      hasCausalLink: Boolean(measure.causalLink?.trim()),
      skipped: measure.facts.lowerRungsNotTaken,
      ground: measure.facts.ground ?? null,
      authority: authorityOf(rule, measure.isByName || measure.kind === 'CRITICISM_CIRCULAR'),
      limits: { ...(rules.commonLimits ?? common), ...rule.limits },
      extensionTimes: rule.extensionTimes?.amount ?? 0,
      done: ofMeasure,
      clocks: clocks.get(measure.id) ?? [],
      undertakings: {
        made: mine.length,
        open: mine.filter(({ obligationId }) => !done.has(obligationId)).length,
      },
    };
    return [measure.id, { measure, inHand, rule, rules, bases }];
  });
  return new Map(cases);
}

/** The case of one measure. */
export async function readCase(
  db: Db | Tx,
  measure: Measure,
  moment: { asOf: LocalDate; knownAt: Instant },
): Promise<Case> {
  const found = (await readCases(db, [measure], moment)).get(measure.id);
  invariant(found, 'the case of a measure that is there');
  return found;
}

import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import { isOpen, type MeasureKind, type MeasureState, readFactKey, severityOf } from './measure.ts';
import type { Guards } from './rule.ts';

/** What a sweep must know of a measure proposed before. */
export interface PastMeasure {
  id: string;
  kind: MeasureKind;
  state: MeasureState;
  ruleId: string;
  clauseId: string;
  obligationId: string;
  unitId: string;
  proposedOn: LocalDate;
  factKey: string;
}

/** A measure proposed before or in this very run; those of this run have no id yet. */
export type KnownMeasure = Omit<PastMeasure, 'id'> & { id: string | null };

/** What a new proposal would be: enough to see whether it repeats or contradicts what is there. */
export type Candidate = Omit<KnownMeasure, 'id' | 'state'>;

/** All measures that a sweep has to mind, by fact and by item; grows while the sweep proposes. */
export interface History {
  onFact(candidate: Pick<Candidate, 'obligationId' | 'unitId' | 'factKey'>): KnownMeasure[];
  ofKind(candidate: Pick<Candidate, 'clauseId' | 'unitId' | 'kind'>): KnownMeasure[];
  add(measure: KnownMeasure): void;
}

const factOf = ({ obligationId, unitId, factKey }: Pick<Candidate, 'obligationId' | 'unitId' | 'factKey'>) =>
  `${obligationId}|${unitId}|${readFactKey(factKey).dueOn}`;
const itemOf = ({ clauseId, unitId, kind }: Pick<Candidate, 'clauseId' | 'unitId' | 'kind'>) =>
  `${clauseId}|${unitId}|${kind}`;

/** Indexes what was proposed before. Takes copies: a sweep's own withdrawals do not touch what it was given. */
export function makeHistory(past: readonly PastMeasure[]): History {
  const byFact = new Map<string, KnownMeasure[]>();
  const byItem = new Map<string, KnownMeasure[]>();
  const put = (index: Map<string, KnownMeasure[]>, key: string, measure: KnownMeasure) => {
    const known = index.get(key);
    if (known) known.push(measure);
    else index.set(key, [measure]);
  };
  const history: History = {
    onFact: (candidate) => byFact.get(factOf(candidate)) ?? [],
    ofKind: (candidate) => byItem.get(itemOf(candidate)) ?? [],
    add(measure) {
      put(byFact, factOf(measure), measure);
      put(byItem, itemOf(measure), measure);
    },
  };
  for (const measure of past) history.add({ ...measure });
  return history;
}

const stepRank = (factKey: string, steps: readonly string[]): number => {
  const { step } = readFactKey(factKey);
  return step === null ? -1 : steps.indexOf(step);
};

/** Whether a measure on the same fact is as far up the ladder as the candidate, or further: a heavier kind, or a later step of it. */
const reaches = (measure: KnownMeasure, candidate: Candidate, steps: readonly string[]): boolean => {
  const ahead = severityOf(measure.kind) - severityOf(candidate.kind);
  return ahead > 0 || (ahead === 0 && stepRank(measure.factKey, steps) >= stepRank(candidate.factKey, steps));
};

export type Verdict =
  | { held: 'ALREADY_PROPOSED' | 'DISMISSED_BEFORE' | 'ONE_OPEN_PER_KIND' | 'COOLDOWN' }
  | { held: null; supersedes: KnownMeasure[] };

/**
 * Whether a candidate may be proposed beside what is there. Law: the same fact is never proposed twice, nothing lighter
 * after something heavier, one open measure of a kind on a clause and unit, a pause between two (S1 art. 15; ADR 0007).
 * Answers which lighter proposals on the same fact, still mere proposals, it replaces.
 */
export function weigh(candidate: Candidate, history: History, guards: Guards, steps: readonly string[]): Verdict {
  const onFact = history.onFact(candidate);
  const ahead = onFact.filter((measure) => reaches(measure, candidate, steps));
  if (ahead.length > 0) {
    return { held: ahead.some(({ state }) => state === 'DISMISSED') ? 'DISMISSED_BEFORE' : 'ALREADY_PROPOSED' };
  }
  const supersedes = onFact.filter(({ state }) => state === 'PROPOSED');
  const others = history.ofKind(candidate).filter((measure) => !supersedes.includes(measure));
  if (guards.oneOpenPerKind.on && others.some(({ state }) => isOpen(state))) return { held: 'ONE_OPEN_PER_KIND' };
  const { amount, exceptKinds } = guards.cooldown;
  const recent = others.some(
    ({ state, proposedOn }) => state !== 'DISMISSED' && daysBetween(proposedOn, candidate.proposedOn) < amount,
  );
  return recent && !exceptKinds.includes(candidate.kind) ? { held: 'COOLDOWN' } : { held: null, supersedes };
}

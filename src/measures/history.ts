import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import {
  isOpen,
  type MeasureFamily,
  type MeasureKind,
  type MeasureState,
  type MeasureVariant,
  readFactKey,
  severityOf,
} from './measure.ts';
import type { Guards } from './rule.ts';

/** What a sweep must know of a measure proposed before. */
export interface PastMeasure {
  id: string;
  kind: MeasureKind;
  variant: MeasureVariant | null;
  family: MeasureFamily;
  state: MeasureState;
  ruleId: string;
  clauseId: string;
  obligationId: string;
  unitId: string;
  proposedOn: LocalDate;
  factKey: string;
  /** Whether the unit is being heard on it, or has a review of it pending. */
  isDefended?: boolean | undefined;
  issuedOn?: LocalDate | null | undefined;
  /** Who proposed it by hand; null or absent where a rule did. */
  proposedBy?: string | null | undefined;
  /** The tests that were met when it was proposed, in words. */
  matched?: readonly string[] | undefined;
  /** Last days of the limits that run on it. */
  replyBy?: LocalDate | null | undefined;
  planBy?: LocalDate | null | undefined;
  reportBy?: LocalDate | null | undefined;
  periodTo?: LocalDate | null | undefined;
}

/** A measure proposed before or in this very run; those of this run have no id yet. */
export type KnownMeasure = Omit<PastMeasure, 'id'> & { id: string | null };

/** What a new proposal would be: enough to see whether it repeats or contradicts what is there. */
export type Candidate = Omit<KnownMeasure, 'id' | 'state' | 'isDefended'>;

/** All measures that a sweep has to mind, by fact and by item; grows while the sweep proposes. */
export interface History {
  onFact(candidate: Pick<Candidate, 'obligationId' | 'unitId' | 'factKey'>): KnownMeasure[];
  ofKind(candidate: Pick<Candidate, 'clauseId' | 'unitId' | 'kind' | 'variant'>): KnownMeasure[];
  onItem(candidate: Pick<Candidate, 'clauseId' | 'unitId'>): KnownMeasure[];
  add(measure: KnownMeasure): void;
}

const factOf = ({ obligationId, unitId, factKey }: Pick<Candidate, 'obligationId' | 'unitId' | 'factKey'>) =>
  `${obligationId}|${unitId}|${readFactKey(factKey).dueOn}`;
const itemOf = ({ clauseId, unitId }: Pick<Candidate, 'clauseId' | 'unitId'>) => `${clauseId}|${unitId}`;

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
    onItem: (candidate) => byItem.get(itemOf(candidate)) ?? [],
    ofKind: (candidate) =>
      (byItem.get(itemOf(candidate)) ?? []).filter(
        ({ kind, variant }) => kind === candidate.kind && variant === candidate.variant,
      ),
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
  const ahead = severityOf(measure) - severityOf(candidate);
  return ahead > 0 || (ahead === 0 && stepRank(measure.factKey, steps) >= stepRank(candidate.factKey, steps));
};

/** A person decided against it: it was no supervision, and is not proposed again on the same fact. */
const DECLINED_STATES: readonly MeasureState[] = ['DISMISSED', 'REJECTED', 'REVOKED'];

export type Verdict =
  | { held: 'ALREADY_PROPOSED' | 'DISMISSED_BEFORE' | 'DEFENCE_PENDING' | 'ONE_OPEN_PER_KIND' | 'COOLDOWN' }
  | { held: null; supersedes: KnownMeasure[] };

/**
 * Whether a candidate may be proposed beside what is there. Law: the same fact is never proposed twice, nothing lighter
 * after something heavier, one open measure of a kind on a clause and unit, a pause between two (S1 art. 15; ADR 0007).
 * Families are weighed apart, and nothing heavier comes while the unit is being heard on something lighter (ADR 0034).
 * Answers which lighter proposals on the same fact, still mere proposals, it replaces.
 */
export function weigh(candidate: Candidate, history: History, guards: Guards, steps: readonly string[]): Verdict {
  const onFact = history.onFact(candidate).filter(({ family }) => family === candidate.family);
  const ahead = onFact.filter((measure) => reaches(measure, candidate, steps));
  if (ahead.length > 0) {
    const wasDeclined = ahead.some(({ state }) => DECLINED_STATES.includes(state));
    return { held: wasDeclined ? 'DISMISSED_BEFORE' : 'ALREADY_PROPOSED' };
  }
  if (history.onItem(candidate).some(({ isDefended, family }) => isDefended && family === candidate.family)) {
    return { held: 'DEFENCE_PENDING' };
  }
  const supersedes = onFact.filter(({ state }) => state === 'PROPOSED');
  const others = history
    .ofKind(candidate)
    .filter((measure) => measure.family === candidate.family && !supersedes.includes(measure));
  if (guards.oneOpenPerKind.on && others.some(({ state }) => isOpen(state))) return { held: 'ONE_OPEN_PER_KIND' };
  const { amount, exceptKinds } = guards.cooldown;
  const recent = others.some(
    ({ state, proposedOn }) =>
      !DECLINED_STATES.includes(state) && daysBetween(proposedOn, candidate.proposedOn) < amount,
  );
  return recent && !exceptKinds.includes(candidate.kind) ? { held: 'COOLDOWN' } : { held: null, supersedes };
}

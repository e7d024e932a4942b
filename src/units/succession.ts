import type { Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { addDays, type LocalDate, laterOf } from '../kernel/local-date.ts';
import type { SourceStatus, UnitDictionary, UnitKind } from './unit.ts';

/**
 * How duties pass from organ to organ (domain.md §5.3): RENAME the same organ under a new name · MERGE several become a new
 * one · ABSORB one or more go into one that goes on · SPLIT one ends and several begin · PARTIAL_TRANSFER one goes on and
 * gives some of its duties away.
 */
export const SUCCESSION_KINDS = ['RENAME', 'MERGE', 'SPLIT', 'PARTIAL_TRANSFER', 'ABSORB'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** Kinds under which a clause moves only when an officer says where to: its words cannot (domain.md §5.3). */
export const DECIDED_KINDS: readonly SuccessionKind[] = ['SPLIT', 'PARTIAL_TRANSFER'];

/** Who takes over: a unit of the register, or, until an officer confirms the act, only a name that sources give. */
export interface Successor {
  unitId: Id<'Unit'> | null;
  fullName: string;
  shortName: string;
  kind: UnitKind;
  isSupervisionObject: boolean;
  sourceStatus: SourceStatus;
}

/** One act by which duties pass on, in one of the versions in which it was on record. */
export interface UnitSuccession {
  id: Id<'UnitSuccession'>;
  /** The act of which this row is a version: its own id, or that of the row that holds the last one (ADR 0009). */
  identity: Id<'UnitSuccession'>;
  kind: SuccessionKind;
  fromUnitIds: readonly Id<'Unit'>[];
  successors: readonly Successor[];
  /** The first day on which the successor answers; null while nobody has established it. */
  effectiveOn: LocalDate | null;
  /** Which duties, in the words of the act; null for all. */
  dutyScope: string | null;
  /** Number of the document that orders it, or its title where it bears none; null while unknown. */
  basisDocNo: string | null;
  source: string;
  sourceStatus: SourceStatus;
  note: string | null;
  decidedBy: string;
  /** Why an officer recorded, confirmed, corrected or withdrew it; null for a row of a seed. */
  reason: string | null;
  recordedAt: Instant;
  supersededAt: Instant | null;
  version: number;
}

/** An officer's choice of who answers for one clause after a split or a partial transfer. */
export interface SuccessionDecision {
  id: Id<'SuccessionDecision'>;
  successionId: Id<'UnitSuccession'>;
  clauseId: Id<'TaskClause'>;
  toUnitId: Id<'Unit'>;
  /** The day from which it answers: not before the act's own. */
  movesOn: LocalDate;
  reason: string;
  decidedBy: string;
  recordedAt: Instant;
  supersededAt: Instant | null;
}

/** One step on the way from the unit a line names to the one that answers. */
export interface SuccessionStep {
  succession: UnitSuccession;
  fromUnitId: Id<'Unit'>;
  toUnitId: Id<'Unit'>;
  on: LocalDate;
  /** The officer's choice that it rests on; null where the act itself moves everything. */
  decision: SuccessionDecision | null;
}

/** Who answers for what a line lays on a unit, and by which acts. */
export interface Succeeded {
  unitId: Id<'Unit'>;
  steps: readonly SuccessionStep[];
  /** Acts in force that await an officer's choice for this clause: until then the unit named last goes on answering. */
  undecided: readonly UnitSuccession[];
}

/**
 * Whether an act moves duties at all. Law: until duties have actually moved the original organ carries them (国发〔2018〕17号,
 * domain.md §5.3); so an act counts only once somebody has answered for its day, its document and its successors.
 */
export const isInEffect = ({ sourceStatus, effectiveOn, basisDocNo, successors }: UnitSuccession): boolean =>
  sourceStatus === 'VERIFIED' &&
  effectiveOn !== null &&
  basisDocNo !== null &&
  successors.length > 0 &&
  successors.every(({ unitId }) => unitId !== null);

/** Whom an officer can choose after an act: a successor, or, after a partial transfer, the unit that goes on. */
export const mayChoose = ({ kind, successors, fromUnitIds }: UnitSuccession, unitId: string): boolean =>
  successors.some((successor) => successor.unitId === unitId) ||
  (kind === 'PARTIAL_TRANSFER' && fromUnitIds.some((from) => from === unitId));

/** Last days of units that acts in effect now bring to an end; what only gave duties away, goes on. */
export const endsByAct = (successions: readonly UnitSuccession[]): ReadonlyMap<string, LocalDate> =>
  new Map(
    successions
      .filter((act) => act.supersededAt === null && act.kind !== 'PARTIAL_TRANSFER' && isInEffect(act))
      .flatMap(({ fromUnitIds, effectiveOn }) =>
        fromUnitIds.map((unitId) => [unitId, addDays(effectiveOn as LocalDate, -1)] as const),
      ),
  );

/** What was known of acts and choices at one instant. */
export interface SuccessionView {
  /** Acts in effect by the unit they take from. */
  readonly byFrom: ReadonlyMap<string, readonly UnitSuccession[]>;
  /** Choices by act, then by clause. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, SuccessionDecision>>;
  /** Every day on which anything moves, in order. */
  readonly days: readonly LocalDate[];
}

interface TwoTimes {
  recordedAt: Instant;
  supersededAt: Instant | null;
}

const wasOnRecord = ({ recordedAt, supersededAt }: TwoTimes, knownAt: Instant | undefined): boolean =>
  knownAt === undefined
    ? supersededAt === null
    : recordedAt <= knownAt && (supersededAt === null || supersededAt > knownAt);

const NO_DAY = '9999-12-31';

/** Acts as they stood at an instant, now when left out, by day of effect, those without a day last. */
export const successionsOnRecord = ({ successions }: UnitDictionary, knownAt?: Instant): UnitSuccession[] =>
  successions
    .filter((act) => wasOnRecord(act, knownAt))
    .sort(
      (a, b) => (a.effectiveOn ?? NO_DAY).localeCompare(b.effectiveOn ?? NO_DAY) || (a.identity < b.identity ? -1 : 1),
    );

const viewsByDictionary = new WeakMap<UnitDictionary, Map<string, SuccessionView>>();

/** The last change of what is known that an instant has seen: instants between two changes know the same. */
export function lastChangeSeen({ successions, choices }: UnitDictionary, knownAt: Instant | undefined): string {
  if (knownAt === undefined) return 'now';
  let last = '';
  for (const { recordedAt, supersededAt } of [...successions, ...choices]) {
    if (recordedAt <= knownAt && recordedAt > last) last = recordedAt;
    if (supersededAt !== null && supersededAt <= knownAt && supersededAt > last) last = supersededAt;
  }
  return last;
}

function makeView({ successions, choices }: UnitDictionary, knownAt: Instant | undefined): SuccessionView {
  const acts = successions.filter((act) => wasOnRecord(act, knownAt) && isInEffect(act));
  const known = new Map(acts.map((act) => [act.identity, act]));
  const decided = choices.filter((choice) => {
    const act = known.get(choice.successionId);
    return act !== undefined && wasOnRecord(choice, knownAt) && mayChoose(act, choice.toUnitId);
  });
  const byFrom = new Map<string, UnitSuccession[]>();
  for (const act of acts) {
    for (const unitId of act.fromUnitIds) byFrom.set(unitId, [...(byFrom.get(unitId) ?? []), act]);
  }
  const bySuccession = new Map<string, Map<string, SuccessionDecision>>();
  for (const choice of decided) {
    const ofAct = bySuccession.get(choice.successionId) ?? new Map<string, SuccessionDecision>();
    bySuccession.set(choice.successionId, ofAct.set(choice.clauseId, choice));
  }
  const days = [...acts.flatMap(({ effectiveOn }) => effectiveOn ?? []), ...decided.map(({ movesOn }) => movesOn)];
  return { byFrom, choices: bySuccession, days: [...new Set(days)].sort() };
}

/** Acts in effect and choices as known at an instant, now when left out; kept beside the dictionary while it lives. */
export function successionView(dictionary: UnitDictionary, knownAt?: Instant): SuccessionView {
  const views = viewsByDictionary.get(dictionary) ?? new Map<string, SuccessionView>();
  viewsByDictionary.set(dictionary, views);
  const key = lastChangeSeen(dictionary, knownAt);
  const view = views.get(key) ?? makeView(dictionary, knownAt);
  views.set(key, view);
  return view;
}

const isDecided = ({ kind }: UnitSuccession): boolean => DECIDED_KINDS.includes(kind);

/** The next step from a unit: the earliest; on one day what was chosen for the clause goes before what moves everything. */
function nextStep(
  view: SuccessionView,
  from: Id<'Unit'>,
  since: LocalDate | null,
  asOf: LocalDate,
  clauseId: string | undefined,
  taken: ReadonlySet<string>,
): SuccessionStep | undefined {
  let next: SuccessionStep | undefined;
  const isSooner = (step: SuccessionStep) =>
    !next ||
    step.on < next.on ||
    (step.on === next.on && step.decision !== null && next.decision === null) ||
    (step.on === next.on &&
      (step.decision === null) === (next.decision === null) &&
      step.succession.identity < next.succession.identity);
  for (const succession of view.byFrom.get(from) ?? []) {
    if (taken.has(succession.identity)) continue;
    const decision = isDecided(succession)
      ? clauseId === undefined
        ? undefined
        : view.choices.get(succession.identity)?.get(clauseId)
      : null;
    const toUnitId = decision ? decision.toUnitId : decision === null ? succession.successors[0]?.unitId : undefined;
    const { effectiveOn } = succession;
    if (decision === undefined || !toUnitId || toUnitId === from || effectiveOn === null) continue;
    // The day of an act may have been corrected after the choice: nothing moves before the act itself.
    const on = decision ? laterOf(decision.movesOn, effectiveOn) : effectiveOn;
    if (on > asOf || (since !== null && on < since)) continue;
    const step = { succession, fromUnitId: from, toUnitId, on, decision };
    if (isSooner(step)) next = step;
  }
  return next;
}

/**
 * The unit that answers on a day for what a line lays on `unitId` (domain.md §5.3): acts in effect are followed one after
 * another in the order of their days, each once. Splits and partial transfers move a clause only where an officer chose;
 * without a clause they move nothing. Total: a unit without acts answers itself.
 */
export function currentUnitOf(
  dictionary: UnitDictionary,
  unitId: Id<'Unit'>,
  asOf: LocalDate,
  { clauseId, knownAt }: { clauseId?: string | undefined; knownAt?: Instant | undefined } = {},
): Succeeded {
  const view = successionView(dictionary, knownAt);
  const steps: SuccessionStep[] = [];
  const taken = new Set<string>();
  let at = unitId;
  let since: LocalDate | null = null;
  for (;;) {
    const step = nextStep(view, at, since, asOf, clauseId, taken);
    if (!step) break;
    steps.push(step);
    taken.add(step.succession.identity);
    at = step.toUnitId;
    since = step.on;
  }
  const undecided = (view.byFrom.get(at) ?? []).filter(
    (act) =>
      isDecided(act) &&
      act.effectiveOn !== null &&
      act.effectiveOn <= asOf &&
      clauseId !== undefined &&
      !view.choices.get(act.identity)?.has(clauseId),
  );
  return { unitId: at, steps, undecided };
}

/**
 * The units that stand in a group in the place of a member (a town that became a 街道): its successors, all parts of one that
 * was split; what only gave duties away stays.
 */
export function successorsInGroup(view: SuccessionView, member: Id<'Unit'>, asOf: LocalDate): Id<'Unit'>[] {
  const standing = new Set<Id<'Unit'>>();
  const walk = (at: Id<'Unit'>, since: LocalDate | null, taken: readonly string[]): void => {
    const act = (view.byFrom.get(at) ?? [])
      .filter(
        ({ kind, identity, effectiveOn }) =>
          kind !== 'PARTIAL_TRANSFER' &&
          !taken.includes(identity) &&
          effectiveOn !== null &&
          effectiveOn <= asOf &&
          (since === null || effectiveOn >= since),
      )
      .sort((a, b) => ((a.effectiveOn ?? '') < (b.effectiveOn ?? '') ? -1 : 1))[0];
    if (!act) standing.add(at);
    else for (const { unitId } of act.successors) if (unitId) walk(unitId, act.effectiveOn, [...taken, act.identity]);
  };
  walk(member, null, []);
  return [...standing];
}

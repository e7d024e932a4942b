import { maySeeUnit } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import { speakerFor } from '../progress/store-lead-units.ts';
import type { Act } from './case.ts';
import { type ClockName, lastDayOf, limitOf } from './clock.ts';
import { lawfulStep } from './conduct.ts';
import { isOpen, type MeasureState } from './measure.ts';
import { stepFor } from './procedure.ts';
import type { MeasureDeed, Step } from './step.ts';
import { findMeasure, type Measure } from './store.ts';
import { type Case, readCase } from './store-case.ts';
import {
  addClocks,
  addSteps,
  closeClocks,
  findStepNumbered,
  listClocks,
  listSteps,
  reviseMeasure,
} from './store-life.ts';

// How every deed on a measure is done: find, ask the tables, write the step, move the clocks, move the state.

/** Which measure, and the version that was looked at. */
export interface OnMeasure {
  measureId: string;
  expectedVersion: number;
}

/** What every deed on a measure answers. */
export interface StepOutcome {
  measureId: Id<'Measure'>;
  state: MeasureState;
}

/** What a deed brings along. */
export type Brought = Pick<Act, 'deed' | 'words' | 'documentNumber' | 'details' | 'byRegister'>;

/** What else a deed changes. */
export interface More {
  /** Last days that the deed itself sets; other clocks take the rule's limit. */
  until?: Partial<Record<ClockName, LocalDate>> | undefined;
  /** What else changes on the measure. */
  set?: Parameters<typeof reviseMeasure>[2] | undefined;
}

/** A measure that the actor may see. Refuses NOT_FOUND for one that is not there or lies outside the actor's units, and STALE. */
export async function seenMeasure(tx: Tx, { measureId, expectedVersion }: OnMeasure, at: At): Promise<Measure> {
  const measure = await findMeasure(tx, measureId);
  const speaker = measure && (await speakerFor(tx, measure, at));
  if (!measure || !speaker || !(maySeeUnit(at.actor, measure.unitId) || maySeeUnit(at.actor, speaker))) {
    return refuse('NOT_FOUND', { field: 'measureId', noun: 'Measure', id: measureId }, ['measureId']);
  }
  if (measure.version !== expectedVersion) {
    refuse('STALE', { current: measure.version, expected: expectedVersion }, ['expectedVersion']);
  }
  return measure;
}

async function moveClocks(
  tx: Tx,
  { measure, inHand, rule }: Case,
  step: Step,
  until: More['until'],
  at: At,
  calendar: WorkCalendar,
) {
  const running = (await listClocks(tx, [measure.id])).filter(({ closedOn }) => closedOn === null);
  const isOver = step.to !== null && !isOpen(step.to);
  const opens = (step.opens ?? []).filter(
    (name) => name !== 'REVIEW_FILING' || !inHand.clocks.some((clock) => clock.name === name),
  );
  const stopped = running.filter(
    ({ name }) =>
      step.closes?.includes(name) ||
      opens.includes(name) ||
      (isOver && name !== 'REVIEW_FILING' && name !== 'REVIEW_DECISION'),
  );
  await closeClocks(
    tx,
    stopped.map(({ id }) => id),
    at.today,
  );
  const rows = opens.flatMap((name) => {
    const limit = limitOf(name, inHand.limits, {});
    const set = until?.[name];
    if (!set && !limit) return [];
    const counted = set ? { day: set, provisional: false } : limit && lastDayOf(limit, at.today, calendar);
    if (!counted) return [];
    const source = set ? `由本步骤确定 / set by the deed ${step.deed}` : (limit?.source ?? rule.source);
    return [
      {
        ...{ jurisdiction: tx.jurisdiction, id: at.newId('MeasureClock'), measureId: measure.id, name },
        ...{ startedOn: at.today, lastOn: counted.day, isProvisional: counted.provisional, source },
        ...{ closedOn: null, recordedAt: at.now },
      },
    ];
  });
  await addClocks(tx, rows);
}

/** Deeds on the day of which the bases are chosen anew: the law is that of the day of the act (domain.md §0.4). */
const fixesBases = (deed: MeasureDeed, { kind }: Measure): boolean =>
  deed === 'APPROVE' || (deed === 'ISSUE' && (kind === 'REMIND' || kind === 'URGE'));

function changesOf(
  { measure, bases }: Case,
  step: Step,
  brought: Brought,
  at: At,
): Parameters<typeof reviseMeasure>[2] {
  const { deed } = step;
  const isOver = step.to !== null && !isOpen(step.to);
  return {
    ...(step.to !== null && { state: step.to }),
    ...(isOver && { closedOn: at.today }),
    ...(fixesBases(deed, measure) && { legalBasis: bases }),
    ...(deed === 'DRAFT' && { isByName: brought.details?.byName ?? false }),
    ...((deed === 'ISSUE' || deed === 'REQUEST_SUPERIOR' || deed === 'REFER') && {
      issuedOn: at.today,
      documentNumber: brought.documentNumber ?? null,
    }),
    ...((step.opens?.includes('REVIEW_FILING') ?? false) && measure.receivedOn === null && { receivedOn: at.today }),
    ...(deed === 'DISMISS' && {
      dismissedAt: at.now,
      dismissedBy: at.actor.name,
      dismissalReason: brought.words?.trim() ?? '',
    }),
  };
}

/** Writes a step that was found lawful: the step itself, its clocks, the measure as it now stands. */
export async function writeStep(
  tx: Tx,
  inCase: Case,
  step: Step,
  brought: Brought,
  at: At,
  calendar: WorkCalendar,
  { until, set }: More = {},
): Promise<StepOutcome> {
  const { measure } = inCase;
  const ordinal = (await listSteps(tx, [measure.id])).length + 1;
  const toState = step.to ?? measure.state;
  await addSteps(tx, [
    {
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('MeasureStep'), measureId: measure.id, ordinal },
      ...{ deed: step.deed, fromState: measure.state, toState },
      ...{ actorId: at.actor.id, actorName: at.actor.name, actorRole: at.actor.role, onDay: at.today },
      words: brought.words?.trim() || null,
      documentNumber: brought.documentNumber ?? null,
      details: brought.details ?? {},
      recordedAt: at.now,
    },
  ]);
  await moveClocks(tx, inCase, step, until, at, calendar);
  await reviseMeasure(tx, measure.id, { ...changesOf(inCase, step, brought, at), ...set });
  return { measureId: measure.id, state: toState };
}

/** What a heavier measure took the place of is closed when that one goes out, not before (domain.md §8, ESCALATED). */
async function escalateEarlier(tx: Tx, measure: Measure, at: At, calendar: WorkCalendar): Promise<void> {
  const earlier = measure.escalatesId ? await findMeasure(tx, measure.escalatesId) : undefined;
  const step = earlier && stepFor(earlier.kind, earlier.state, 'ESCALATE');
  if (!earlier || !step) return;
  const inCase = await readCase(tx, earlier, { asOf: at.today, knownAt: at.now });
  const brought: Brought = { deed: 'ESCALATE', details: { measureId: measure.id }, byRegister: true };
  await writeStep(tx, inCase, step, brought, at, calendar, { set: { supersededById: measure.id } });
}

/**
 * Does a deed on a measure. Refuses what `lawfulStep` refuses, a measure outside the actor's units, an outdated version and
 * a document number that another paper bears; leaves nothing behind when refused.
 */
export async function takeStep(
  tx: Tx,
  on: OnMeasure,
  brought: Brought,
  at: At,
  calendar: WorkCalendar,
  more: More | ((inCase: Case) => More) = {},
): Promise<StepOutcome> {
  const measure = await seenMeasure(tx, on, at);
  const inCase = await readCase(tx, measure, { asOf: at.today, knownAt: at.now });
  const step = lawfulStep(inCase.inHand, { ...brought, actor: at.actor, on: at.today }, calendar);
  const { documentNumber } = brought;
  if (documentNumber && (await findStepNumbered(tx, documentNumber))) {
    refuse('DOCUMENT_NUMBER_USED', { number: documentNumber }, ['documentNumber']);
  }
  const outcome = await writeStep(
    tx,
    inCase,
    step,
    brought,
    at,
    calendar,
    typeof more === 'function' ? more(inCase) : more,
  );
  if (step.deed === 'ISSUE' || step.deed === 'REQUEST_SUPERIOR' || step.deed === 'REFER') {
    await escalateEarlier(tx, measure, at, calendar);
  }
  return outcome;
}

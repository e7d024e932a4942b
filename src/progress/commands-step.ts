import type { ActorRole } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import { findUnit } from '../units/store.ts';
import { can, type ItemStep, mayTake, rolesFor, STEP_RULES, stateAfter } from './item.ts';
import { requiredWords } from './stated-words.ts';
import { type ItemChange, listAllItems, type SupervisedItem, stepItems } from './store-items.ts';
import { scopeOf, speakerFor } from './store-lead-units.ts';

/** What every step on one item is given. */
export interface StepInput {
  itemId: string;
  expectedVersion: number;
}

/** What is said with a step, where its rule asks for it. */
export interface Stated {
  /** A reason or a plan of action. */
  words?: string | null | undefined;
  documentNumber?: string | null | undefined;
  /** The step follows by rule from another deed, which has its own policy: role and unit are not asked again. */
  byRule?: boolean;
}

/** One item as it stands, within the reach of the actor. Refuses NOT_FOUND otherwise, and STALE for an older version. */
export async function findItemFor(tx: Tx, { itemId, expectedVersion }: StepInput, at: At): Promise<SupervisedItem> {
  const moment = { asOf: at.today, knownAt: at.now };
  const [item] = await listAllItems(tx, { ...moment, ids: [itemId], scope: await scopeOf(tx, at.actor, at) });
  if (!item) return refuse('NOT_FOUND', { field: 'itemId', noun: 'SupervisedItem', id: itemId }, ['itemId']);
  if (item.version !== expectedVersion) {
    refuse('STALE', { current: item.version, expected: expectedVersion }, ['expectedVersion']);
  }
  return item;
}

/** Refuses, naming the unit and who of it may, what must be done in the name of another unit. */
export async function refuseForeignVoice(
  db: Db | Tx,
  unitId: string | null,
  needed: readonly ActorRole[],
  path: readonly string[],
): Promise<never> {
  const unit = unitId === null ? undefined : await findUnit(db, unitId);
  return refuse('NOT_SPEAKING_FOR_UNIT', { unit: unit?.fullName ?? '—', needed }, path);
}

/**
 * Takes one step on one item: by the table of `item.ts` alone. Refuses an item out of reach, an older version, a state from
 * which the step does not lead on, a role or unit that may not take it, and missing words or document number.
 */
export async function takeStep(
  tx: Tx,
  step: ItemStep,
  input: StepInput & Stated,
  at: At,
  changed: (item: SupervisedItem) => ItemChange | Promise<ItemChange> = () => ({}),
): Promise<SupervisedItem> {
  const item = await findItemFor(tx, input, at);
  const rule = STEP_RULES[step];
  const { leadUnitId: unitId, clauseId } = item;
  const speaker = unitId === null ? null : await speakerFor(tx, { unitId, clauseId }, at);
  if (!input.byRule && !mayTake(step, at.actor, speaker)) {
    await refuseForeignVoice(tx, speaker, rolesFor(step), ['itemId']);
  }
  if (!can(step, item.state)) refuse('WRONG_STATE', { fromState: item.state, deed: step }, ['itemId']);
  const field = rule.words === 'ACTION_PLAN' ? 'actionPlan' : 'reason';
  const words = rule.words === null ? (input.words ?? null) : requiredWords(input.words, field);
  const documentNumber = rule.documentNumber ? requiredWords(input.documentNumber, 'documentNumber') : null;
  const state = stateAfter(step, item.suspendedFrom);
  const suspendedFrom = state === 'SUSPENDED' ? item.state : null;
  const change = { ...(await changed(item)), event: step, state, suspendedFrom, words, documentNumber };
  await stepItems(tx, [item], change, at);
  return item;
}

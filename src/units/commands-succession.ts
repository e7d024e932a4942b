import { mayRecordSuccession } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command } from '../ledger/command.ts';
import { dictionaryOf } from './dictionary.ts';
import { addSuccessions, beginUnitsOn, closeSuccession, findSuccession, reviseSuccession } from './store-succession.ts';
import { isInEffect, type SuccessionKind, type Successor, type UnitSuccession } from './succession.ts';
import { conflictOf, shapeProblem } from './succession-shape.ts';
import type { SourceStatus, Unit, UnitDictionary, UnitKind } from './unit.ts';

/** Longest text of one field, in characters. */
const LONGEST_WORDS = 2000;

const asked = (field: string, words: string | null | undefined): string => {
  const kept = words?.trim() ?? '';
  if (kept === '') refuse('BAD_INPUT', { field, problem: '不能为空。', problemEn: 'must not be empty.' }, [field]);
  return limited(field, kept);
};
const limited = (field: string, words: string): string => {
  if (words.length <= LONGEST_WORDS) return words;
  const problem = `不得超过 ${LONGEST_WORDS} 字。`;
  return refuse('BAD_INPUT', { field, problem, problemEn: `must not exceed ${LONGEST_WORDS} characters.` }, [field]);
};
const optional = (field: string, words: string | null | undefined): string | null =>
  words?.trim() ? limited(field, words.trim()) : null;

/** A unit that takes over: one of the register by id, or a new one by its names. */
export interface SuccessorInput {
  unitId?: string | null | undefined;
  fullName?: string | null | undefined;
  shortName?: string | null | undefined;
  kind?: UnitKind | null | undefined;
  isSupervisionObject?: boolean | null | undefined;
}

function registered({ id, fullName, shortName, kind, isSupervisionObject, sourceStatus }: Unit): Successor {
  return { unitId: id, fullName, shortName, kind, isSupervisionObject, sourceStatus };
}

function successorOf(input: SuccessorInput, place: string, { units }: UnitDictionary): Successor {
  if (input.unitId) {
    const unit = units.get(input.unitId);
    return unit
      ? registered(unit)
      : refuse('NOT_FOUND', { field: place, noun: 'Unit', id: input.unitId }, ['successors']);
  }
  const fullName = asked(`${place}.fullName`, input.fullName);
  const known = [...units.values()].find((unit) => unit.fullName === fullName);
  if (known) return registered(known);
  const { kind } = input;
  if (!kind) {
    const field = `${place}.kind`;
    refuse('BAD_INPUT', { field, problem: '新单位须写明类别。', problemEn: 'a new unit needs its kind.' }, [
      'successors',
    ]);
  }
  return {
    unitId: null,
    fullName,
    shortName: asked(`${place}.shortName`, input.shortName ?? fullName),
    kind,
    isSupervisionObject: input.isSupervisionObject ?? false,
    sourceStatus: 'TO_CONFIRM',
  };
}

function formerUnits(ids: readonly string[], { units }: UnitDictionary): Id<'Unit'>[] {
  return ids.map((id) => {
    const unit = units.get(id);
    return unit ? unit.id : refuse('NOT_FOUND', { field: 'fromUnitIds', noun: 'Unit', id }, ['fromUnitIds']);
  });
}

/** The units that begin by an act now that it is in effect, and the act with their ids. */
function begin(act: UnitSuccession, { units }: UnitDictionary, tx: Tx, at: At) {
  if (act.sourceStatus !== 'VERIFIED' || act.effectiveOn === null || act.basisDocNo === null) return { act, begun: [] };
  const { effectiveOn: validFrom, basisDocNo: source } = act;
  const order = Math.max(...act.fromUnitIds.map((id) => units.get(id)?.displayOrder ?? 0)) + 1;
  const begun = act.successors
    .filter(({ unitId }) => unitId === null)
    .map(({ unitId: _none, ...names }) => ({
      ...names,
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('Unit'), code: null, displayOrder: order },
      ...{ validFrom, validTo: null, source, sourceStatus: 'VERIFIED' as const, note: null, recordedAt: at.now },
    }));
  const idOf = new Map(begun.map(({ fullName, id }) => [fullName, id]));
  const successors = act.successors.map(
    (one): Successor =>
      one.unitId === null ? { ...one, unitId: idOf.get(one.fullName) ?? null, sourceStatus: 'VERIFIED' } : one,
  );
  return { act: { ...act, successors }, begun };
}

/** Refuses an act that its kind does not allow, or that contradicts the acts in effect (`succession-shape.ts`). */
function mustStand(act: UnitSuccession, { successions, units }: UnitDictionary): void {
  const shape = shapeProblem(act);
  if (shape) {
    const counts = { from: act.fromUnitIds.length, to: act.successors.length };
    refuse('SUCCESSION_SHAPE', { kind: act.kind, needed: shape.zh, neededEn: shape.en, ...counts }, ['successors']);
  }
  if (act.sourceStatus === 'VERIFIED' && !isInEffect(act)) refuse('SUCCESSION_UNCONFIRMED', {}, ['effectiveOn']);
  const conflict = conflictOf(act, successions);
  if (!conflict) return;
  const unit = units.get(conflict.unitId)?.fullName ?? conflict.unitId;
  if (conflict.kind === 'CYCLE') refuse('SUCCESSION_CYCLE', { unit }, ['successors']);
  const { identity, effectiveOn } = conflict.by;
  refuse('UNIT_ENDED', { unit, successionId: identity, endedOn: effectiveOn && addDays(effectiveOn, -1) }, [
    'fromUnitIds',
  ]);
}

export interface RecordSuccession {
  kind: SuccessionKind;
  fromUnitIds: readonly string[];
  successors: readonly SuccessorInput[];
  effectiveOn?: LocalDate | null | undefined;
  dutyScope?: string | null | undefined;
  basisDocNo?: string | null | undefined;
  /** VERIFIED takes effect at once and needs day, document and successors; TO_CONFIRM only notes what is to be established. */
  sourceStatus: SourceStatus;
  reason: string;
}

/**
 * Records an act by which duties pass on (domain.md §5.3). In effect only as VERIFIED, with day and document: a wrong
 * responsible unit hurts people. Refuses unknown units, a shape that its kind does not have, units that have ended, a circle.
 */
export const recordSuccession = command(
  'RECORD_SUCCESSION',
  mayRecordSuccession,
  async (tx, input: RecordSuccession, at): Promise<{ successionId: Id<'UnitSuccession'> }> => {
    const dictionary = await dictionaryOf(tx);
    const id = at.newId('UnitSuccession');
    const drafted: UnitSuccession = {
      ...{ id, identity: id, kind: input.kind, fromUnitIds: formerUnits(input.fromUnitIds, dictionary) },
      successors: input.successors.map((one, index) => successorOf(one, `successors.${index}`, dictionary)),
      effectiveOn: input.effectiveOn ?? null,
      dutyScope: optional('dutyScope', input.dutyScope),
      basisDocNo: optional('basisDocNo', input.basisDocNo),
      source: at.actor.name,
      sourceStatus: input.sourceStatus,
      note: null,
      decidedBy: at.actor.name,
      reason: asked('reason', input.reason),
      ...{ recordedAt: at.now, supersededAt: null, version: 1 },
    };
    const { act, begun } = begin(drafted, dictionary, tx, at);
    mustStand(act, dictionary);
    await addSuccessions(tx, [act], begun);
    return { successionId: id };
  },
);

interface ActOnSuccession {
  successionId: string;
  /** The version that the officer saw. */
  expectedVersion: number;
  reason: string;
}

async function standing(tx: Tx, { successionId, expectedVersion }: ActOnSuccession): Promise<UnitSuccession> {
  const act =
    (await findSuccession(tx, successionId)) ??
    refuse('NOT_FOUND', { field: 'successionId', noun: 'UnitSuccession', id: successionId }, ['successionId']);
  if (act.supersededAt !== null)
    refuse('WRONG_STATE', { fromState: 'WITHDRAWN', deed: 'succession' }, ['successionId']);
  if (act.version !== expectedVersion) {
    refuse('STALE', { current: act.version, expected: expectedVersion }, ['expectedVersion']);
  }
  return act;
}

export interface CorrectSuccession extends ActOnSuccession {
  kind?: SuccessionKind | null | undefined;
  fromUnitIds?: readonly string[] | null | undefined;
  successors?: readonly SuccessorInput[] | null | undefined;
  effectiveOn?: LocalDate | null | undefined;
  dutyScope?: string | null | undefined;
  basisDocNo?: string | null | undefined;
}

/** Gives an act its next version; what is left out stays. Units that began by it begin on its new day. */
async function restate(tx: Tx, was: UnitSuccession, input: CorrectSuccession, sourceStatus: SourceStatus, at: At) {
  const dictionary = await dictionaryOf(tx);
  const stated: UnitSuccession = {
    ...was,
    kind: input.kind ?? was.kind,
    fromUnitIds: input.fromUnitIds ? formerUnits(input.fromUnitIds, dictionary) : was.fromUnitIds,
    successors: input.successors
      ? input.successors.map((one, index) => successorOf(one, `successors.${index}`, dictionary))
      : was.successors.map((one, index) => (one.unitId ? one : successorOf(one, `successors.${index}`, dictionary))),
    effectiveOn: input.effectiveOn ?? was.effectiveOn,
    dutyScope: optional('dutyScope', input.dutyScope) ?? was.dutyScope,
    basisDocNo: optional('basisDocNo', input.basisDocNo) ?? was.basisDocNo,
    sourceStatus,
    decidedBy: at.actor.name,
    reason: asked('reason', input.reason),
  };
  const { act, begun } = begin(stated, dictionary, tx, at);
  mustStand(act, dictionary);
  const { kind, fromUnitIds, successors, effectiveOn, dutyScope, basisDocNo, decidedBy, reason } = act;
  await reviseSuccession(
    tx,
    was,
    { kind, fromUnitIds, successors, effectiveOn, dutyScope, basisDocNo, sourceStatus, decidedBy, reason },
    { archiveId: at.newId('UnitSuccession'), at: at.now, begun },
  );
  if (was.effectiveOn !== null && effectiveOn !== null && was.effectiveOn !== effectiveOn) {
    const began = successors
      .flatMap(({ unitId }) => (unitId && dictionary.units.get(unitId)) || [])
      .filter(({ validFrom }) => validFrom === was.effectiveOn);
    await beginUnitsOn(
      tx,
      began.map(({ id }) => id),
      effectiveOn,
    );
  }
  return { successionId: was.id };
}

/**
 * Confirms an act that sources only suggest: an officer answers for its day, its document and who takes over; from then on it
 * moves duties. Refuses one that is confirmed already, and what `recordSuccession` refuses.
 */
export const confirmSuccession = command(
  'CONFIRM_SUCCESSION',
  mayRecordSuccession,
  async (tx, input: CorrectSuccession, at): Promise<{ successionId: Id<'UnitSuccession'> }> => {
    const act = await standing(tx, input);
    if (act.sourceStatus === 'VERIFIED') {
      refuse('WRONG_STATE', { fromState: 'VERIFIED', deed: 'confirmSuccession' }, ['successionId']);
    }
    return restate(tx, act, input, 'VERIFIED', at);
  },
);

/** Corrects an act; questions about earlier knowledge still see what it said before. Refuses a correction that says nothing new. */
export const correctSuccession = command(
  'CORRECT_SUCCESSION',
  mayRecordSuccession,
  async (tx, input: CorrectSuccession, at): Promise<{ successionId: Id<'UnitSuccession'> }> => {
    const act = await standing(tx, input);
    const { kind, fromUnitIds, successors, effectiveOn, dutyScope, basisDocNo } = input;
    const isNew =
      (kind && kind !== act.kind) ||
      (effectiveOn && effectiveOn !== act.effectiveOn) ||
      (dutyScope && dutyScope.trim() !== act.dutyScope) ||
      (basisDocNo && basisDocNo.trim() !== act.basisDocNo) ||
      (fromUnitIds && [...fromUnitIds].sort().join() !== [...act.fromUnitIds].sort().join()) ||
      successors;
    if (!isNew) refuse('NOTHING_TO_CORRECT', {}, []);
    return restate(tx, act, input, act.sourceStatus, at);
  },
);

/** Takes an act back that proved wrong: duties are again where they were without it. The reason stays on record. */
export const withdrawSuccession = command(
  'WITHDRAW_SUCCESSION',
  mayRecordSuccession,
  async (tx, input: ActOnSuccession, at): Promise<{ successionId: Id<'UnitSuccession'> }> => {
    const act = await standing(tx, input);
    const reason = asked('reason', input.reason);
    const archiveId = at.newId('UnitSuccession');
    await closeSuccession(tx, act, { archiveId, at: at.now, decidedBy: at.actor.name, reason });
    return { successionId: act.id };
  },
);

import { allowing, mayRecordSuccession, maySpeakFor } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, type Command, command, commandWithinUnits } from '../ledger/command.ts';
import { passItems, passRequests } from '../progress/commands-pass-on.ts';
import { requiredWords } from '../progress/stated-words.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { findSuccession } from '../units/store-succession.ts';
import { isInEffect, type UnitSuccession } from '../units/succession.ts';
import type { UnitDictionary } from '../units/unit.ts';
import { handOverState, isSameWork } from './hand-over.ts';
import { addHandOver, type HandOver, listHandOverLines, listHandOvers, reviseHandOver } from './store-hand-over.ts';
import { openWorkOf, type Passage } from './store-open-work.ts';

/** What every deed on a hand-over answers. */
export interface HandOverOutcome {
  handOverId: Id<'HandOver'>;
}

export interface PrepareHandOver {
  successionId: string;
  fromUnitId: string;
  toUnitId: string;
  /** Number of the memo of hand-over, or its title. */
  documentNumber: string;
  handedOn: LocalDate;
  note?: string | null | undefined;
}

async function actInEffect(tx: Tx, id: string, at: At): Promise<UnitSuccession> {
  const act = await findSuccession(tx, id);
  if (!act || act.supersededAt !== null) {
    return refuse('NOT_FOUND', { field: 'successionId', noun: 'UnitSuccession', id }, ['successionId']);
  }
  if (!isInEffect(act) || act.effectiveOn === null || act.effectiveOn > at.today) {
    refuse('SUCCESSION_UNCONFIRMED', {}, ['successionId']);
  }
  return act;
}

function passageOf(act: UnitSuccession, fromUnitId: string, toUnitId: string): Passage {
  const from = act.fromUnitIds.find((id) => id === fromUnitId);
  const to = act.successors.find(({ unitId }) => unitId === toUnitId)?.unitId;
  if (!from) return refuse('NOT_FOUND', { field: 'fromUnitId', noun: 'Unit', id: fromUnitId }, ['fromUnitId']);
  if (!to) return refuse('NOT_FOUND', { field: 'toUnitId', noun: 'Unit', id: toUnitId }, ['toUnitId']);
  return { act, fromUnitId: from, toUnitId: to };
}

const workNow = (tx: Tx, passage: Passage, dictionary: UnitDictionary, at: At, calendar: WorkCalendar) =>
  openWorkOf(tx, passage, dictionary, { asOf: at.today, knownAt: at.now }, calendar);

/**
 * Makes the record of hand-over by which open work passes from one organ to another under an act in effect (domain.md §5.3): what is
 * listed is what is open today. Refuses an act not in effect, units that it does not name, a day before the act or to come, work that is
 * none, and a second record while one waits for signatures.
 */
export const prepareHandOverWith = (calendar: WorkCalendar): Command<PrepareHandOver, HandOverOutcome> =>
  command('PREPARE_HAND_OVER', mayRecordSuccession, async (tx, input, at) => {
    const act = await actInEffect(tx, input.successionId, at);
    const passage = passageOf(act, input.fromUnitId, input.toUnitId);
    if (input.handedOn > at.today || (act.effectiveOn && input.handedOn < act.effectiveOn)) {
      const problem = `应在沿革生效日 ${act.effectiveOn} 与今天（${at.today}）之间。`;
      const problemEn = `must lie between ${act.effectiveOn}, the day of the act, and today, ${at.today}.`;
      refuse('BAD_INPUT', { field: 'handedOn', problem, problemEn }, ['handedOn']);
    }
    const { fromUnitId, toUnitId } = passage;
    const waiting = (await listHandOvers(tx, { successionId: act.identity })).find(
      (one) => one.fromUnitId === fromUnitId && one.toUnitId === toUnitId && handOverState(one) === 'PREPARED',
    );
    if (waiting) refuse('HAND_OVER_WAITS', { handOverId: waiting.id }, ['successionId']);
    const dictionary = await dictionaryOf(tx);
    const { lines } = await workNow(tx, passage, dictionary, at, calendar);
    if (lines.length === 0) {
      const unit = dictionary.units.get(fromUnitId)?.fullName ?? fromUnitId;
      refuse('NOTHING_TO_HAND_OVER', { unit }, ['fromUnitId']);
    }
    const id = at.newId('HandOver');
    const shared = { jurisdiction: tx.jurisdiction, recordedAt: at.now };
    await addHandOver(
      tx,
      {
        ...{ ...shared, id, successionId: act.identity, fromUnitId, toUnitId, handedOn: input.handedOn },
        documentNumber: requiredWords(input.documentNumber, 'documentNumber'),
        note: input.note?.trim() ? requiredWords(input.note, 'note') : null,
        preparedBy: at.actor.name,
      },
      lines.map((line, index) => ({
        ...{ ...shared, ...line, id: at.newId('HandOverLine'), handOverId: id, ordinal: index + 1 },
      })),
    );
    return { handOverId: id };
  });

/** Which record, and the version that was looked at. */
export interface OnHandOver {
  handOverId: string;
  expectedVersion: number;
}

async function preparedHandOver(tx: Tx, { handOverId, expectedVersion }: OnHandOver, at: At): Promise<HandOver> {
  const unitIds = at.actor.unitScope ?? undefined;
  const [record] = await listHandOvers(tx, { ids: [handOverId], unitIds });
  if (!record) return refuse('NOT_FOUND', { field: 'handOverId', noun: 'HandOver', id: handOverId }, ['handOverId']);
  if (record.version !== expectedVersion) {
    refuse('STALE', { current: record.version, expected: expectedVersion }, ['expectedVersion']);
  }
  const state = handOverState(record);
  if (state !== 'PREPARED') refuse('WRONG_STATE', { fromState: state, deed: 'signHandOver' }, ['handOverId']);
  return record;
}

/** The two sides of a hand-over: who gives, and who takes. */
export const HAND_OVER_SIDES = ['FROM', 'TO'] as const;
export type HandOverSide = (typeof HAND_OVER_SIDES)[number];

/**
 * Puts a side's signature on a record. With the second the work passes: what both signed must still be what is open, else the record
 * is withdrawn and made anew.
 */
async function sign(
  tx: Tx,
  record: HandOver,
  side: HandOverSide,
  signature: { by: string; onPaper: string | null },
  at: At,
  calendar: WorkCalendar,
): Promise<HandOverOutcome> {
  const isSigned = side === 'FROM' ? record.fromSignedAt : record.toSignedAt;
  if (isSigned) refuse('WRONG_STATE', { fromState: `SIGNED_${side}`, deed: 'signHandOver' }, ['handOverId']);
  const { by, onPaper } = signature;
  const signed = await reviseHandOver(
    tx,
    record,
    side === 'FROM'
      ? { fromSignedBy: by, fromSignedAt: at.now, fromSignedOnPaper: onPaper }
      : { toSignedBy: by, toSignedAt: at.now, toSignedOnPaper: onPaper },
  );
  if (handOverState(signed) === 'SIGNED_OFF') {
    const act = await actInEffect(tx, record.successionId, at);
    const passage = passageOf(act, record.fromUnitId, record.toUnitId);
    const work = await workNow(tx, passage, await dictionaryOf(tx), at, calendar);
    const listed = await listHandOverLines(tx, [record.id]);
    if (!isSameWork(listed, work.lines)) {
      refuse('LIST_CHANGED', { expected: listed.length, found: work.lines.length }, ['handOverId']);
    }
    await passItems(tx, work.items, passage.toUnitId, record.documentNumber, at);
    await passRequests(tx, work.requests, passage.toUnitId, record.documentNumber, at);
  }
  return { handOverId: record.id };
}

/** A unit's principal signs a hand-over for its unit. Refuses whoever speaks for neither side, and a side that has signed. */
export const signHandOverWith = (calendar: WorkCalendar): Command<OnHandOver, HandOverOutcome> =>
  commandWithinUnits('SIGN_HAND_OVER', allowing(['UNIT_PRINCIPAL']), async (tx, input, at) => {
    const record = await preparedHandOver(tx, input, at);
    const isFor = (unitId: string) => maySpeakFor(at.actor, unitId, ['UNIT_PRINCIPAL']);
    const sides = [
      ...(isFor(record.fromUnitId) && record.fromSignedAt === null ? (['FROM'] as const) : []),
      ...(isFor(record.toUnitId) ? (['TO'] as const) : []),
    ];
    const [side] = sides;
    if (!side) {
      const isOfSide = isFor(record.fromUnitId);
      if (isOfSide) refuse('WRONG_STATE', { fromState: 'SIGNED_FROM', deed: 'signHandOver' }, ['handOverId']);
      return refuse('NOT_AUTHORISED', { role: at.actor.role, needed: ['UNIT_PRINCIPAL'] });
    }
    return sign(tx, record, side, { by: at.actor.name, onPaper: null }, at, calendar);
  });

export interface RecordHandOverSignature extends OnHandOver {
  side: HandOverSide;
  /** Who signed on the paper, by office. */
  signedBy: string;
  /** Number of the paper that bears the signature. */
  onPaper: string;
}

/** The office records a signature given on paper: a unit that has ended may have nobody left to sign in the register. */
export const recordHandOverSignatureWith = (
  calendar: WorkCalendar,
): Command<RecordHandOverSignature, HandOverOutcome> =>
  command('RECORD_HAND_OVER_SIGNATURE', mayRecordSuccession, async (tx, { side, signedBy, onPaper, ...input }, at) => {
    const record = await preparedHandOver(tx, input, at);
    const signature = { by: requiredWords(signedBy, 'signedBy'), onPaper: requiredWords(onPaper, 'onPaper') };
    return sign(tx, record, side, signature, at, calendar);
  });

/** Takes a record back that is not yet signed by both; it stays readable. Refuses one that is signed off. */
export const withdrawHandOver = command(
  'WITHDRAW_HAND_OVER',
  mayRecordSuccession,
  async (tx, { reason, ...input }: OnHandOver & { reason: string }, at): Promise<HandOverOutcome> => {
    const record = await preparedHandOver(tx, input, at);
    await reviseHandOver(tx, record, {
      ...{ withdrawnAt: at.now, withdrawnBy: at.actor.name, withdrawalReason: requiredWords(reason, 'reason') },
    });
    return { handOverId: record.id };
  },
);

import { type Actor, maySpeakFor } from '../access/actor.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import { partyOn, scopeOf } from '../tasks/party.ts';
import type { Capacity } from '../tasks/responsibility.ts';
import { listAllObligations, type Obligation } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import type { UnitDictionary } from '../units/unit.ts';
import {
  ASKING_CAPACITIES,
  can,
  isAskedLate,
  MAKERS,
  type RequestKind,
  type RequestStep,
  STEP_RULES,
} from './request.ts';
import { speakerFor } from './store-lead-units.ts';
import {
  addRequest,
  type DutyRequest,
  findOpenRequest,
  listAllRequests,
  type RequestChange,
  stepRequest,
} from './store-requests.ts';

/** What every request about a duty takes. */
export interface AskAbout {
  obligationId: string;
  /** The unit that asks; when left out, the first of the actor's units that may. */
  unitId?: string | null | undefined;
}

/** What a deed on a request answers. */
export interface Requested {
  requestId: Id<'DutyRequest'>;
  obligationId: Id<'Obligation'>;
}

export interface RequestStepInput {
  requestId: string;
  expectedVersion: number;
}

const CAPACITY_WORDS: Record<RequestKind, { capacity: string; capacityEn: string }> = {
  EXTENSION: { capacity: '第一牵头单位（以单位名义列名）', capacityEn: 'its first-named lead, by its own name' },
  COORDINATION: { capacity: '牵头单位', capacityEn: 'a lead' },
  CONTEST: { capacity: '责任单位', capacityEn: 'one of its units' },
};

/** The duty as it stands today, if the unit is on it in one of the capacities; a group-led duty has no single first-named lead. */
async function dutyOf(
  tx: Tx,
  { obligationId, unitId, kind }: { obligationId: string; unitId: string; kind: RequestKind },
  dictionary: UnitDictionary,
  at: At,
): Promise<Obligation | undefined> {
  const capacities: readonly Capacity[] = ASKING_CAPACITIES[kind];
  const through = kind === 'EXTENSION' ? ('DIRECT' as const) : undefined;
  const moment = { asOf: at.today, knownAt: at.now };
  const party = partyOn(dictionary, [unitId], moment, { capacities, through });
  const [duty] = await listAllObligations(tx, { ...moment, ids: [obligationId], party });
  return duty;
}

/** Refuses, naming the unit and who of it may, what must be done in the name of a unit. */
function refuseForeignVoice(dictionary: UnitDictionary, unitId: string | undefined, needed: readonly string[]): never {
  const unit = (unitId && dictionary.units.get(unitId)?.fullName) || '—';
  return refuse('NOT_SPEAKING_FOR_UNIT', { unit, needed }, ['obligationId']);
}

/**
 * The duty and the unit that asks about it. Refuses a duty out of the actor's reach as not found, a unit for which the actor does
 * not speak, one that does not stand on the duty as it must, a completed duty, and a second request of the kind while one is open.
 */
export async function askedDuty(
  tx: Tx,
  { obligationId, unitId }: AskAbout,
  kind: RequestKind,
  at: At,
): Promise<{ duty: Obligation; unitId: Id<'Unit'> }> {
  const dictionary = await dictionaryOf(tx);
  const units = at.actor.unitScope ?? [];
  const [first] = units;
  if (first === undefined) refuseForeignVoice(dictionary, unitId ?? undefined, MAKERS[kind]);
  const moment = { asOf: at.today, knownAt: at.now };
  const scope = scopeOf(dictionary, units, moment);
  const [seen] = await listAllObligations(tx, { ...moment, ids: [obligationId], scope });
  if (!seen || (unitId && !units.some((own) => own === unitId))) {
    const field = seen ? 'unitId' : 'obligationId';
    const noun = seen ? 'Unit' : 'Obligation';
    return refuse('NOT_FOUND', { field, noun, id: seen ? (unitId ?? '') : obligationId }, [field]);
  }
  for (const own of units) {
    if (unitId && own !== unitId) continue;
    const duty = await dutyOf(tx, { obligationId, unitId: own, kind }, dictionary, at);
    if (!duty) continue;
    if (!maySpeakFor(at.actor, own, MAKERS[kind])) refuseForeignVoice(dictionary, own, MAKERS[kind]);
    if (duty.completedOn && kind !== 'CONTEST') {
      refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn: duty.completedOn }, ['obligationId']);
    }
    const open = await findOpenRequest(tx, { kind, obligationId: duty.id, unitId: own });
    if (open) refuse('REQUEST_PENDING', { requestId: open.id, state: open.state }, ['obligationId']);
    return { duty, unitId: own };
  }
  const unit = dictionary.units.get(unitId ?? first)?.fullName ?? '—';
  return refuse('NOT_ANSWERABLE', { unit, ...CAPACITY_WORDS[kind] }, ['obligationId']);
}

/** What a request says besides the duty and the unit. */
type Said = Partial<
  Pick<DutyRequest, 'progressSoFar' | 'wishedDueOn' | 'aspect' | 'cause' | 'otherUnitId' | 'documentNumber'>
> &
  Pick<DutyRequest, 'kind' | 'reason'>;

/** Records a request about a duty, signed today or as a draft. */
export async function makeRequest(
  tx: Tx,
  { duty, unitId }: { duty: Obligation; unitId: Id<'Unit'> },
  said: Said,
  isSigned: boolean,
  at: At,
): Promise<Requested> {
  const { id: obligationId, planId, clauseId } = duty;
  const requestId = await addRequest(
    tx,
    {
      ...{ obligationId, planId, clauseId, unitId, ...said },
      state: isSigned ? 'SUBMITTED' : 'DRAFT',
      ...(isSigned ? askingOf(duty, at) : { askedLate: false }),
    },
    at,
  );
  return { requestId, obligationId };
}

/** When a duty was asked about: today, against the day that counts today. */
export const askingOf = ({ dueOn }: Pick<Obligation, 'dueOn'>, { today }: Pick<At, 'today'>) => ({
  askedOn: today,
  dueOnThen: dueOn,
  askedLate: dueOn !== null && isAskedLate(today, dueOn),
});

const isWithinReach = (units: readonly string[], { unitScope }: Actor): boolean =>
  unitScope === null || unitScope.some((own) => units.includes(own));

/**
 * A request on which a step is to be taken. Refuses one out of the actor's reach as not found, an older version, a step that its
 * state does not allow, and a role or a unit that may not take it.
 */
export async function requestFor(
  tx: Tx,
  step: RequestStep,
  { requestId, expectedVersion }: RequestStepInput,
  at: At,
): Promise<DutyRequest> {
  const [request] = await listAllRequests(tx, { asOf: at.today, knownAt: at.now, ids: [requestId] });
  const speaker = request && (await speakerFor(tx, request, at));
  if (!request || !speaker || !isWithinReach([request.unitId, speaker], at.actor)) {
    return refuse('NOT_FOUND', { field: 'requestId', noun: 'DutyRequest', id: requestId }, ['requestId']);
  }
  if (request.version !== expectedVersion) {
    refuse('STALE', { current: request.version, expected: expectedVersion }, ['expectedVersion']);
  }
  const { unitRoles } = STEP_RULES[step];
  if (unitRoles.length > 0 && !maySpeakFor(at.actor, speaker, unitRoles)) {
    refuseForeignVoice(await dictionaryOf(tx), speaker, unitRoles);
  }
  if (!can(step, request)) refuse('WRONG_STATE', { fromState: request.state, deed: step }, ['requestId']);
  return request;
}

/** Takes a step by the table of `request.ts`: the state follows from it alone. */
export async function takeRequestStep(
  tx: Tx,
  step: RequestStep,
  request: DutyRequest,
  change: Omit<RequestChange, 'state' | 'event'>,
  at: At,
): Promise<Requested> {
  await stepRequest(tx, request, { ...change, event: step, state: STEP_RULES[step].to }, at);
  return { requestId: request.id, obligationId: request.obligationId };
}

/** The duty of a request as it stands today. */
export async function dutyOfRequest(tx: Tx, { obligationId }: DutyRequest, at: At): Promise<Obligation> {
  const [duty] = await listAllObligations(tx, { asOf: at.today, knownAt: at.now, ids: [obligationId] });
  return duty ?? refuse('NOT_FOUND', { field: 'requestId', noun: 'Obligation', id: obligationId }, ['requestId']);
}

/** Another unit that a statement names; null where it names none. Refuses an unknown unit, and the one that speaks. */
export async function mustBeOtherUnit(
  tx: Tx,
  unitId: string | null | undefined,
  speaking: string,
): Promise<Id<'Unit'> | null> {
  if (!unitId) return null;
  const unit = (await dictionaryOf(tx)).units.get(unitId);
  if (!unit || unit.id === speaking) {
    return refuse('NOT_FOUND', { field: 'otherUnitId', noun: 'Unit', id: unitId }, ['otherUnitId']);
  }
  return unit.id;
}

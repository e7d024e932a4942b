import { allowing } from '../access/actor.ts';
import { command, commandWithinUnits } from '../ledger/command.ts';
import {
  type AskAbout,
  askedDuty,
  makeRequest,
  mustBeOtherUnit,
  type Requested,
  type RequestStepInput,
  requestFor,
  takeRequestStep,
} from './commands-request.ts';
import { type CoordinationCause, MAKERS, STEP_RULES } from './request.ts';
import { requiredWords } from './stated-words.ts';

export interface RequestCoordination extends AskAbout {
  cause: CoordinationCause;
  /** What stands in the way, or on what lead and support disagree. */
  reason: string;
  /** The unit concerned, where it is one. */
  otherUnitId?: string | null | undefined;
}

/**
 * A lead brings an obstacle outside its power, or a disagreement with a supporting unit, to the office (难题上报, S23): it holds
 * escalation, not the count of days (domain.md §7). Refuses units that do not lead, an unknown other unit, empty words, a second
 * request while one is open.
 */
export const requestCoordination = commandWithinUnits(
  'REQUEST_COORDINATION',
  allowing(MAKERS.COORDINATION),
  async (tx, input: RequestCoordination, at): Promise<Requested> => {
    const asked = await askedDuty(tx, input, 'COORDINATION', at);
    const reason = requiredWords(input.reason, 'reason');
    const otherUnitId = await mustBeOtherUnit(tx, input.otherUnitId, asked.unitId);
    return makeRequest(tx, asked, { kind: 'COORDINATION', reason, cause: input.cause, otherUnitId }, true, at);
  },
);

export interface SettleCoordination extends RequestStepInput {
  /** What the office decided or arranged. */
  answer: string;
}

/** The office settles a coordination with its answer; from that day on nothing is held by it. */
export const settleCoordination = command(
  'SETTLE_COORDINATION',
  allowing(STEP_RULES.SETTLE.roles),
  async (tx, input: SettleCoordination, at): Promise<Requested> => {
    const request = await requestFor(tx, 'SETTLE', input, at);
    const words = requiredWords(input.answer, 'answer');
    return takeRequestStep(tx, 'SETTLE', request, { words, settledOn: at.today }, at);
  },
);

/** A unit takes its own request back before it is decided: an extension, a coordination or a contest. */
export const withdrawRequest = commandWithinUnits(
  'WITHDRAW_REQUEST',
  allowing(STEP_RULES.WITHDRAW.unitRoles),
  async (tx, input: RequestStepInput & { reason: string }, at): Promise<Requested> => {
    const request = await requestFor(tx, 'WITHDRAW', input, at);
    const words = requiredWords(input.reason, 'reason');
    return takeRequestStep(tx, 'WITHDRAW', request, { words, settledOn: at.today }, at);
  },
);

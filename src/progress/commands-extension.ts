import { allowing } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { daysBetween } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command, commandWithinUnits } from '../ledger/command.ts';
import { moveDueDay } from '../tasks/store-due-days.ts';
import { dutyRulesOn } from '../tasks/store-duty-rules.ts';
import type { Obligation } from '../tasks/store-obligations.ts';
import {
  type AskAbout,
  askedDuty,
  askingOf,
  dutyOfRequest,
  makeRequest,
  type Requested,
  type RequestStepInput,
  requestFor,
  takeRequestStep,
} from './commands-request.ts';
import { decidersOf, MAKERS, STEP_RULES } from './request.ts';
import { optionalWords, requiredWords } from './stated-words.ts';
import { countGranted } from './store-requests.ts';

/** What an extension is asked with. */
interface ExtensionWords {
  reason: string;
  /** What was done so far. */
  progressSoFar: string;
  wishedDueOn: LocalDate;
}

/** Refuses a day that is none to extend to: the duty has no day, or the wished one is not later. */
function refuseNoExtension({ dueOn }: Pick<Obligation, 'dueOn'>, newDueOn: LocalDate, field: string): LocalDate {
  if (dueOn === null) return refuse('NO_DUE_DAY', {}, ['obligationId']);
  if (newDueOn <= dueOn) refuse('DUE_DAY_TOO_EARLY', { dueOn: newDueOn, notBefore: dueOn }, [field]);
  return dueOn;
}

export interface RequestExtension extends AskAbout, ExtensionWords {
  /** Only drawn up, for the principal to sign. A liaison can do no more. */
  draft: boolean;
}

/**
 * The unit that answers for a duty asks for more time (domain.md §1.2 延期申请): before the day that counts is over; asked later it
 * is recorded as late, and the duty stays overdue. Refuses a duty without a day, a wished day that is not later, a second request
 * while one is open, a unit that is not its first-named lead, and a signature that is not the principal's.
 */
export const requestExtension = commandWithinUnits(
  'REQUEST_EXTENSION',
  allowing(MAKERS.EXTENSION),
  async (tx, input: RequestExtension, at): Promise<Requested> => {
    const asked = await askedDuty(tx, input, 'EXTENSION', at);
    if (!input.draft && at.actor.role !== 'UNIT_PRINCIPAL') {
      refuse('NOT_AUTHORISED', { role: at.actor.role, needed: ['UNIT_PRINCIPAL'] });
    }
    const said = {
      kind: 'EXTENSION' as const,
      reason: requiredWords(input.reason, 'reason'),
      progressSoFar: requiredWords(input.progressSoFar, 'progressSoFar'),
      wishedDueOn: input.wishedDueOn,
    };
    refuseNoExtension(asked.duty, input.wishedDueOn, 'wishedDueOn');
    return makeRequest(tx, asked, said, !input.draft, at);
  },
);

export interface SubmitExtension extends RequestStepInput {
  /** What is said anew, where it was returned to be completed; what is left out stands. */
  reason?: string | null | undefined;
  progressSoFar?: string | null | undefined;
  wishedDueOn?: LocalDate | null | undefined;
}

/**
 * The principal signs a draft, or hands a returned request in again. The day of the first signature decides whether it was asked in
 * time: being sent back to be completed makes nobody late.
 */
export const submitExtension = commandWithinUnits(
  'SUBMIT_EXTENSION',
  allowing(STEP_RULES.SUBMIT.unitRoles),
  async (tx, input: SubmitExtension, at): Promise<Requested> => {
    const request = await requestFor(tx, 'SUBMIT', input, at);
    const duty = await dutyOfRequest(tx, request, at);
    const wishedDueOn = input.wishedDueOn ?? request.wishedDueOn;
    if (wishedDueOn) refuseNoExtension(duty, wishedDueOn, 'wishedDueOn');
    const change = {
      ...(request.askedOn === null ? askingOf(duty, at) : {}),
      reason: optionalWords(input.reason, 'reason') ?? request.reason,
      progressSoFar: optionalWords(input.progressSoFar, 'progressSoFar') ?? request.progressSoFar,
      wishedDueOn,
    };
    return takeRequestStep(tx, 'SUBMIT', request, change, at);
  },
);

export interface ForwardExtension extends RequestStepInput {
  opinion: string;
}

/** The office has checked a request and passes it on for decision, with its opinion (初核). */
export const forwardExtension = command(
  'FORWARD_EXTENSION',
  allowing(STEP_RULES.FORWARD.roles),
  async (tx, input: ForwardExtension, at): Promise<Requested> => {
    const request = await requestFor(tx, 'FORWARD', input, at);
    return takeRequestStep(tx, 'FORWARD', request, { words: requiredWords(input.opinion, 'opinion') }, at);
  },
);

export interface ReasonedStep extends RequestStepInput {
  reason: string;
}

/** The office sends a request back to be completed, with the reason. */
export const returnExtension = command(
  'RETURN_EXTENSION',
  allowing(STEP_RULES.RETURN.roles),
  async (tx, input: ReasonedStep, at): Promise<Requested> => {
    const request = await requestFor(tx, 'RETURN', input, at);
    return takeRequestStep(tx, 'RETURN', request, { words: requiredWords(input.reason, 'reason') }, at);
  },
);

/** Refuses a decision that is a higher role's by its length or number; gives the day then, and the number of the extension. */
async function refuseAboveRole(
  tx: Parameters<typeof dutyOfRequest>[0],
  request: Parameters<typeof dutyOfRequest>[1],
  newDueOn: LocalDate,
  at: At,
) {
  const duty = await dutyOfRequest(tx, request, at);
  const dueOnThen = duty.dueOn ?? refuse('NO_DUE_DAY', {}, ['requestId']);
  const ordinal = (await countGranted(tx, duty.id)) + 1;
  const { extension } = await dutyRulesOn(tx, at.today);
  const needed = decidersOf({ dueOnThen, newDueOn, ordinal }, extension);
  if (!needed.includes(at.actor.role)) {
    refuse('DECISION_ABOVE_ROLE', { ordinal, days: daysBetween(dueOnThen, newDueOn), needed }, ['requestId']);
  }
  return { duty, ordinal };
}

export interface ApproveExtension extends RequestStepInput {
  /** The exact new day; mandatory (domain.md §1.2). */
  newDueOn: LocalDate;
  documentNumber?: string | null | undefined;
  words?: string | null | undefined;
}

/**
 * Grants an extension to an exact new day: the director of the office for short first ones, else a leader (domain.md §8; numbers in
 * seeds/duties). Asked in time it moves the day that counts, the plan's own day stays; asked late it only holds cards until the new
 * day, and the duty stays overdue (S26). Refuses a day that is not later, a completed duty, a decision above the role.
 */
export const approveExtension = command(
  'APPROVE_EXTENSION',
  allowing(STEP_RULES.APPROVE.roles),
  async (tx, input: ApproveExtension, at): Promise<Requested> => {
    const request = await requestFor(tx, 'APPROVE', input, at);
    const { newDueOn } = input;
    const { duty, ordinal } = await refuseAboveRole(tx, request, newDueOn, at);
    if (duty.completedOn) refuse('OBLIGATION_ALREADY_COMPLETED', { completedOn: duty.completedOn }, ['requestId']);
    refuseNoExtension(duty, newDueOn, 'newDueOn');
    if (!request.askedLate) {
      const why = { dueReason: request.reason, dueDecidedBy: at.actor.name };
      await moveDueDay(tx, duty, { dueOn: newDueOn, dueRule: 'EXTENSION', ...why }, at);
    } else if (newDueOn <= at.today) {
      refuse('DUE_DAY_TOO_EARLY', { dueOn: newDueOn, notBefore: at.today }, ['newDueOn']);
    }
    const change = {
      ...{ newDueOn, ordinal, settledOn: at.today },
      documentNumber: optionalWords(input.documentNumber, 'documentNumber'),
      words: optionalWords(input.words, 'words'),
    };
    return takeRequestStep(tx, 'APPROVE', request, change, at);
  },
);

/** Declines an extension, with the reason: by who would have to grant it, so that no lower role can block a leader's decision. */
export const rejectExtension = command(
  'REJECT_EXTENSION',
  allowing(STEP_RULES.REJECT.roles),
  async (tx, input: ReasonedStep, at): Promise<Requested> => {
    const request = await requestFor(tx, 'REJECT', input, at);
    const words = requiredWords(input.reason, 'reason');
    if (request.wishedDueOn) await refuseAboveRole(tx, request, request.wishedDueOn, at);
    return takeRequestStep(tx, 'REJECT', request, { words, settledOn: at.today }, at);
  },
);

import { allowing } from '../access/actor.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Command, command, commandWithinUnits } from '../ledger/command.ts';
import type { Deed } from '../ledger/entry.ts';
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
import { type ContestAspect, MAKERS, type RequestStep, STEP_RULES } from './request.ts';
import { optionalWords, requiredWords } from './stated-words.ts';

export interface FileContest extends AskAbout {
  aspect: ContestAspect;
  reason: string;
  /** The unit whose duty it is in the view of the one that contests. */
  otherUnitId?: string | null | undefined;
  /** The day that is right in the unit's view. */
  rightDueOn?: LocalDate | null | undefined;
  /** The document that shows it. */
  documentNumber?: string | null | undefined;
}

/**
 * A unit contests that a duty is its own, a date or a value (异议): what it holds meanwhile is set by rule (seeds/duties), the count
 * of days runs on. Refuses a unit that is not on the duty, a voice that is not its principal's, an empty reason, a second contest
 * while one is open.
 */
export const fileContest = commandWithinUnits(
  'FILE_CONTEST',
  allowing(MAKERS.CONTEST),
  async (tx, input: FileContest, at): Promise<Requested> => {
    const asked = await askedDuty(tx, input, 'CONTEST', at);
    const said = {
      ...{ kind: 'CONTEST' as const, aspect: input.aspect, reason: requiredWords(input.reason, 'reason') },
      otherUnitId: await mustBeOtherUnit(tx, input.otherUnitId, asked.unitId),
      wishedDueOn: input.rightDueOn ?? null,
      documentNumber: optionalWords(input.documentNumber, 'documentNumber'),
    };
    return makeRequest(tx, asked, said, true, at);
  },
);

const decision = (deed: Deed, step: RequestStep): Command<RequestStepInput & { reason: string }, Requested> =>
  command(deed, allowing(STEP_RULES[step].roles), async (tx, input, at): Promise<Requested> => {
    const request = await requestFor(tx, step, input, at);
    const words = requiredWords(input.reason, 'reason');
    return takeRequestStep(tx, step, request, { words, settledOn: step === 'UPHOLD' ? null : at.today }, at);
  });

/** The director finds a contest right; the officer now corrects what was contested, and the contest stays open until then. */
export const upholdContest = decision('UPHOLD_CONTEST', 'UPHOLD');
/** The director finds a contest wrong, with the reason. */
export const rejectContest = decision('REJECT_CONTEST', 'DECLINE');
/** The officer has made the correction that an upheld contest calls for, and says which. */
export const correctContest = decision('CORRECT_CONTEST', 'CORRECT');

import { allowing } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command, commandWithinUnits } from '../ledger/command.ts';
import type { Deed } from '../ledger/entry.ts';
import { acceptCompletion, takeBackCompletion } from '../tasks/commands.ts';
import { limitsFromToday } from './commands-item-open.ts';
import { type Stated, type StepInput, takeStep } from './commands-step.ts';
import { type ItemStep, rolesFor } from './item.ts';
import { lastDayOf } from './limits.ts';
import { optionalWords } from './stated-words.ts';
import type { ItemChange, SupervisedItem } from './store-items.ts';
import { limitsOf } from './store-limits.ts';
import { listVerifications } from './store-verifications.ts';
import { isCheckedByAnother } from './verification.ts';

/** What a step answers: the item it was taken on. */
export interface Stepped {
  itemId: Id<'SupervisedItem'>;
}

/** A step of the office or the government, with its reason where the table asks for one. */
const officeStep = (deed: Deed, step: ItemStep): Command<StepInput & { reason?: string | null | undefined }, Stepped> =>
  command(deed, allowing(rolesFor(step)), async (tx, { reason, ...input }, at) => {
    const { id } = await takeStep(tx, step, { ...input, words: optionalWords(reason, 'reason') }, at);
    return { itemId: id };
  });

/** A step of the lead unit, in its own name. */
const unitStep = <Input extends StepInput>(
  deed: Deed,
  step: ItemStep,
  stated: (input: Input) => Stated,
  changed?: (item: SupervisedItem, today: LocalDate, input: Input) => ItemChange,
): Command<Input, Stepped> =>
  commandWithinUnits(deed, allowing(rolesFor(step)), async (tx, input, at) => {
    const { itemId, expectedVersion } = input;
    const { id } = await takeStep(tx, step, { itemId, expectedVersion, ...stated(input) }, at, (item) =>
      changed ? changed(item, at.today, input) : {},
    );
    return { itemId: id };
  });

/** The lead unit signs for an assignment (签收). */
export const acknowledgeItem = unitStep(
  'ACKNOWLEDGE_ITEM',
  'ACKNOWLEDGE',
  () => ({}),
  (_item, today) => ({
    acknowledgedOn: today,
  }),
);

/** The lead unit hands in its plan of action (办理方案) and begins. */
export const beginItem = unitStep('BEGIN_ITEM', 'BEGIN', ({ actionPlan }: StepInput & { actionPlan: string }) => ({
  words: actionPlan,
}));

/** The lead unit takes a returned item up again. */
export const resumeItem = unitStep('RESUME_ITEM', 'RESUME', () => ({}));

/** The principal says that the assignment is not the unit's; only within the days set for it (domain.md §8). */
export const disputeAssignment = unitStep(
  'DISPUTE_ASSIGNMENT',
  'DISPUTE',
  ({ reason }: StepInput & { reason: string }) => ({ words: reason }),
  ({ disputeBy }, today) => {
    if (disputeBy !== null && today > disputeBy) refuse('DISPUTE_TOO_LATE', { disputeBy, today }, ['itemId']);
    return {};
  },
);

export interface ClaimCompletion extends StepInput {
  /** The day on which the work was done, by the unit's word. */
  completedOn: LocalDate;
  /** What was done: the report of completion (办结报告). */
  statement: string;
}

/** The principal reports the work as done. Refuses a day to come and an empty statement; a person checks it afterwards. */
export const claimCompletionWith = (calendar: WorkCalendar): Command<ClaimCompletion, Stepped> =>
  commandWithinUnits('CLAIM_COMPLETION', allowing(rolesFor('CLAIM')), async (tx, input: ClaimCompletion, at) => {
    const { itemId, expectedVersion, completedOn, statement } = input;
    const words =
      optionalWords(statement, 'statement') ??
      refuse('BAD_INPUT', { field: 'statement', problem: '不能为空。', problemEn: 'must not be empty.' }, [
        'statement',
      ]);
    const { id } = await takeStep(tx, 'CLAIM', { itemId, expectedVersion, words }, at, async () => {
      if (completedOn > at.today) refuse('COMPLETION_IN_FUTURE', { completedOn, today: at.today }, ['completedOn']);
      const { limits } = await limitsOf(tx, at);
      return {
        claimedOn: completedOn,
        claimedAt: at.now,
        verifyBy: lastDayOf(limits.verifyWithin, at.today, calendar),
      };
    });
    return { itemId: id };
  });

/** The office takes a claim up for checking (核查). */
export const startVerification = officeStep('START_VERIFICATION', 'START_VERIFICATION');
/** The office sends an item back to be done again (退办), with the reason. */
export const returnItem = officeStep('RETURN_ITEM', 'RETURN');
/** The director takes a completed item off the list (销号). */
export const closeItem = officeStep('CLOSE_ITEM', 'CLOSE');
/** The office files a closed item (归档). */
export const archiveItem = officeStep('ARCHIVE_ITEM', 'ARCHIVE');
/** A government leader suspends an item: no new cards, no escalation, until it is lifted. */
export const suspendItem = officeStep('SUSPEND_ITEM', 'SUSPEND');
/** A government leader lifts a suspension: the item goes on where it stood. */
export const liftSuspension = officeStep('LIFT_SUSPENSION', 'LIFT_SUSPENSION');

export interface SettleDispute extends StepInput {
  /** Whether the assignment stands; else the item is open again, to be assigned anew. */
  isUpheld: boolean;
  reason: string;
}

/** The director decides a dispute about an assignment; where it stands, the limits begin again. */
export const settleDisputeWith = (calendar: WorkCalendar): Command<SettleDispute, Stepped> =>
  command('SETTLE_DISPUTE', allowing(rolesFor('UPHOLD_ASSIGNMENT')), async (tx, { isUpheld, reason, ...input }, at) => {
    const step = isUpheld ? 'UPHOLD_ASSIGNMENT' : 'WITHDRAW_ASSIGNMENT';
    const none = { assignedOn: null, acknowledgeBy: null, disputeBy: null, firstFeedbackBy: null };
    const { id } = await takeStep(tx, step, { ...input, words: reason }, at, () =>
      isUpheld ? limitsFromToday(tx, calendar, at) : none,
    );
    return { itemId: id };
  });

export interface TerminateItem extends StepInput {
  reason: string;
  /** The decision that ends it. */
  documentNumber: string;
}

/** A government leader ends an item because the policy changed, by a numbered decision. */
export const terminateItem = command(
  'TERMINATE_ITEM',
  allowing(rolesFor('TERMINATE')),
  async (tx, { reason, ...input }: TerminateItem, at): Promise<Stepped> => {
    const { id } = await takeStep(tx, 'TERMINATE', { ...input, words: reason }, at);
    return { itemId: id };
  },
);

export interface CompleteItem extends StepInput {
  /** The day accepted as that of the work; the day claimed when left out. */
  completedOn?: LocalDate | null | undefined;
  /** What proves it, in words. */
  evidenceNote: string;
  /** Why a divided duty is accepted although its parts do not make the whole yet. */
  despiteOpenParts?: string | null | undefined;
}

/**
 * Accepts a verified item as done and writes the completion of its obligation in the same deed. Refuses what was not checked,
 * since it was claimed, by someone else than the one who accepts.
 */
export const completeItem = command(
  'COMPLETE_ITEM',
  allowing(rolesFor('COMPLETE')),
  async (tx, { evidenceNote, completedOn, despiteOpenParts, ...input }: CompleteItem, at): Promise<Stepped> => {
    const { id, planId, obligationId, claimedOn } = await takeStep(
      tx,
      'COMPLETE',
      { ...input, words: evidenceNote },
      at,
      async (item) => {
        const checks = await listVerifications(tx, [item.id]);
        if (!isCheckedByAnother(checks, item.claimedAt, at.actor.id)) {
          refuse('SECOND_VERIFIER_NEEDED', { number: item.number }, ['itemId']);
        }
        return {};
      },
    );
    const accepted = { completedOn: completedOn ?? claimedOn ?? at.today, evidenceNote, despiteOpenParts };
    await acceptCompletion(tx, { id: obligationId, planId }, accepted, at);
    return { itemId: id };
  },
);

/** The director reopens a completed item on looking back (回头看); its completion is withdrawn in the same deed, in the open. */
export const reopenItem = command(
  'REOPEN_ITEM',
  allowing(rolesFor('REOPEN')),
  async (tx, { reason, ...input }: StepInput & { reason: string }, at): Promise<Stepped> => {
    const { id, obligationId } = await takeStep(tx, 'REOPEN', { ...input, words: reason }, at);
    await takeBackCompletion(tx, { obligationId, reason }, at);
    return { itemId: id };
  },
);

import { mayConductMeasures, mayHandleCases } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { type Command, command } from '../ledger/command.ts';
import { type OnMeasure, type StepOutcome, seenMeasure, takeStep } from './commands-case.ts';
import { type GivenNumber, type NumberSource, takeNumberedStep } from './commands-numbered.ts';
import { type WithWords, within } from './commands-steps.ts';
import type { HandledPerson } from './handling.ts';
import { replaceHandling } from './store-life.ts';

// The proposal of accountability and its referral 追责建议、线索移送 (domain.md §2.5): the register proposes and records, an
// authority with power decides (S1 art. 21, 23); and the persons of a case, whom only those who handle it see.

export interface ReferAccountability extends OnMeasure, GivenNumber {
  /** To which authority: the supervisory commission, the organisation department. */
  authority: string;
  words: string | null;
}

/** The approved proposal goes to the authority with power, by letter. */
export const referAccountabilityWith = (
  calendar: WorkCalendar,
  numberOf: NumberSource,
): Command<ReferAccountability, StepOutcome> =>
  command('REFER_ACCOUNTABILITY', mayConductMeasures, (tx, input, at) => {
    const { authority, documentNumber, numberedElsewhere, words, ...on } = input;
    const given = { documentNumber, numberedElsewhere };
    const details = { authority: within('authority', authority) };
    return takeNumberedStep(tx, on, { deed: 'REFER', words, details }, given, { at, calendar, numberOf });
  });

export interface RecordReferralAnswer extends WithWords {
  isAccepted: boolean;
}

/** The authority took the matter on, or sent it back. */
export const recordReferralAnswerWith = (calendar: WorkCalendar): Command<RecordReferralAnswer, StepOutcome> =>
  command('RECORD_REFERRAL_ANSWER', mayConductMeasures, (tx, { words, isAccepted, ...on }, at) =>
    takeStep(tx, on, { deed: isAccepted ? 'RECORD_ACCEPTANCE' : 'RECORD_RETURN', words }, at, calendar),
  );

export interface RecordReferralResult extends WithWords {
  authority: string;
  /** The authority's own document number; without it nothing is recorded. */
  authorityNumber: string;
}

/** The outcome, as the authority's document says it; never without its number (domain.md §8). */
export const recordReferralResultWith = (calendar: WorkCalendar): Command<RecordReferralResult, StepOutcome> =>
  command('RECORD_REFERRAL_RESULT', mayConductMeasures, (tx, { words, authority, authorityNumber, ...on }, at) =>
    takeStep(tx, on, { deed: 'RECORD_RESULT', words, details: { authority, authorityNumber } }, at, calendar),
  );

/** That somebody appealed against the outcome; an appeal stays nothing (S5, S7). */
export const recordReferralAppealWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  command('RECORD_REFERRAL_APPEAL', mayConductMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'RECORD_APPEAL', words }, at, calendar),
  );

/** The matter is over: the outcome is final, or it came back and is not pursued. */
export const endReferralWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  command('END_REFERRAL', mayConductMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'END_REFERRAL', words }, at, calendar),
  );

export interface RecordHandling extends OnMeasure {
  persons: readonly HandledPerson[];
}

const LONGEST_NAME = 100;

/**
 * The persons of a case, in place of those before: for the few who handle it and for its papers (domain.md §2.5). They
 * stand in no list, no log and no view of the ledger. Refuses an unnamed person.
 */
export const recordHandling = command(
  'RECORD_HANDLING',
  mayHandleCases,
  async (tx, { persons, ...on }: RecordHandling, at): Promise<StepOutcome> => {
    const measure = await seenMeasure(tx, on, at);
    const rows = persons.map(({ part, personName, office, telephone }, index) => ({
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('MeasureHandling'), measureId: measure.id, part },
      personName: within(`persons.${index}.personName`, personName, LONGEST_NAME),
      office: office?.trim() || null,
      telephone: telephone?.trim() || null,
      ...{ recordedAt: at.now, supersededAt: null },
    }));
    await replaceHandling(tx, measure.id, rows, at.now);
    return { measureId: measure.id, state: measure.state };
  },
);

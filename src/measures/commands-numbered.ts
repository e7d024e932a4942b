import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import { refuse } from '../kernel/refusal.ts';
import type { At } from '../ledger/command.ts';
import { type Brought, type More, type OnMeasure, type StepOutcome, seenMeasure, takeStep } from './commands-case.ts';
import { stepFor } from './procedure.ts';
import { type InterviewSchedule, scheduled } from './schedule.ts';
import type { MeasureDeed } from './step.ts';
import type { Measure } from './store.ts';

// Deeds that send a paper out under a number, and where that number comes from.

/** What a person says about the number under which a paper goes out. */
export interface GivenNumber {
  /** Left out: the number of the standing paper of the measure. */
  documentNumber?: string | null | undefined;
  /** On what basis the paper was numbered outside this register, such as the entry of the office's own book of documents. */
  numberedElsewhere?: string | null | undefined;
}

/** A number with where it comes from: a paper of the register, or a basis outside it. */
export interface ProvenNumber {
  documentNumber: string;
  paperId?: string;
  numberedElsewhere?: string;
  /** What a notice of interview says of it; null for other papers and where it leaves something open. */
  schedule: InterviewSchedule | null;
}

/**
 * How the number of a paper that goes out is proved, in this transaction: null where none was given and none is there. It
 * is handed in, because papers are written to the right of measures (architecture §1).
 */
export type NumberSource = (
  tx: Tx,
  asked: GivenNumber & { measure: Measure; deed: MeasureDeed },
) => Promise<ProvenNumber | null>;

/**
 * A deed whose paper goes out under a number: the number is proved by a paper of the register, or by a basis outside it, and
 * the step keeps which (ADR 0015). A deed that the table does not know in this state is refused before any number is asked.
 */
export async function takeNumberedStep(
  tx: Tx,
  on: OnMeasure,
  brought: Omit<Brought, 'documentNumber'>,
  given: GivenNumber,
  { at, calendar, numberOf, more = {} }: { at: At; calendar: WorkCalendar; numberOf: NumberSource; more?: More },
): Promise<StepOutcome> {
  const measure = await seenMeasure(tx, on, at);
  const isKnown = stepFor(measure.kind, measure.state, brought.deed) !== undefined;
  const proven = isKnown ? await numberOf(tx, { ...given, measure, deed: brought.deed }) : null;
  const { documentNumber = null, paperId, numberedElsewhere, schedule = null } = proven ?? {};
  const { scheduledOn, place } = brought.details ?? {};
  if (schedule && scheduledOn && (scheduledOn !== schedule.heldOn || place !== schedule.place)) {
    const problem = `该通知书写明的约谈日期和地点是 ${schedule.heldOn}、${schedule.place}。`;
    const problemEn = `the notice says ${schedule.heldOn} at ${schedule.place}.`;
    refuse('PAPER_NUMBER_UNFIT', { number: documentNumber, problem, problemEn }, ['schedule']);
  }
  const details = { ...scheduled(schedule), ...brought.details, paperId, numberedElsewhere };
  const until = { ...(schedule && { INTERVIEW_DAY: schedule.heldOn }), ...more.until };
  return takeStep(tx, on, { ...brought, documentNumber, details }, at, calendar, { ...more, until });
}

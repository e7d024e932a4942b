import { mayConductMeasures } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { invariant } from '../kernel/invariant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command } from '../ledger/command.ts';
import { listClausesById } from '../tasks/store.ts';
import { addObligations } from '../tasks/store-due-days.ts';
import { type OnMeasure, type StepOutcome, takeStep } from './commands-case.ts';
import { type GivenNumber, type NumberSource, takeNumberedStep } from './commands-numbered.ts';
import { type WithWords, within } from './commands-steps.ts';
import { type InterviewSchedule, scheduled } from './schedule.ts';
import { findMeasure } from './store.ts';
import { addUndertakings } from './store-life.ts';

export interface PostponeInterview extends WithWords {
  schedule: InterviewSchedule;
}

/** The interview is put on another day; notice is given anew and in time. */
export const postponeInterviewWith = (calendar: WorkCalendar): Command<PostponeInterview, StepOutcome> =>
  command('POSTPONE_INTERVIEW', mayConductMeasures, (tx, { words, schedule, ...on }, at) => {
    const details = scheduled(schedule) ?? {};
    const until = { INTERVIEW_DAY: schedule.heldOn };
    return takeStep(tx, on, { deed: 'POSTPONE_INTERVIEW', words, details }, at, calendar, { until });
  });

/** The interview was held; the words say how, by offices. Not before the day of the notice. */
export const holdInterviewWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  command('HOLD_INTERVIEW', mayConductMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'HOLD_INTERVIEW', words }, at, calendar),
  );

export interface IssueMinutes extends OnMeasure, GivenNumber {
  /** Problems, the unit's explanation, demands. */
  words: string;
  /** What the unit undertakes, each by a day; each becomes an obligation of that unit alone. */
  undertakings: readonly { words: string; dueOn: LocalDate }[];
}

const MOST_UNDERTAKINGS = 30;

/**
 * The minutes go out with the unit's undertakings, which become dated obligations of that unit (domain.md §2.2; basis
 * UNDERTAKING). Refuses none, more than thirty, and a day that is not after today.
 */
export const issueMinutesWith = (calendar: WorkCalendar, numberOf: NumberSource): Command<IssueMinutes, StepOutcome> =>
  command('ISSUE_MINUTES', mayConductMeasures, async (tx, input, at) => {
    const { documentNumber, numberedElsewhere, words, undertakings, ...on } = input;
    const given = { documentNumber, numberedElsewhere };
    if (undertakings.length === 0 || undertakings.length > MOST_UNDERTAKINGS) {
      const problem = `请写明 1 至 ${MOST_UNDERTAKINGS} 项承诺。`;
      const problemEn = `give 1 to ${MOST_UNDERTAKINGS} undertakings.`;
      refuse('BAD_INPUT', { field: 'undertakings', problem, problemEn }, ['undertakings']);
    }
    const kept = undertakings.map(({ words: promised, dueOn }, index) => {
      if (dueOn <= at.today) {
        const problem = `第 ${index + 1} 项的期限应晚于今天（${at.today}）。`;
        const problemEn = `undertaking ${index + 1} must be due after today (${at.today}).`;
        refuse('BAD_INPUT', { field: 'undertakings', problem, problemEn }, ['undertakings']);
      }
      return { words: within(`undertakings.${index}.words`, promised), dueOn };
    });
    const numbering = { at, calendar, numberOf };
    const outcome = await takeNumberedStep(tx, on, { deed: 'ISSUE_MINUTES', words }, given, numbering);
    const measure = await findMeasure(tx, outcome.measureId);
    const [clause] = measure ? await listClausesById(tx, [measure.clauseId]) : [];
    invariant(measure && clause, 'a measure that took a step stands on a clause');
    const rows = kept.map((one, index) => ({
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('Undertaking'), measureId: measure.id, ordinal: index + 1 },
      ...{ words: one.words, dueOn: one.dueOn, obligationId: at.newId('Obligation'), recordedAt: at.now },
    }));
    await addObligations(
      tx,
      rows.map(({ obligationId, dueOn, ordinal }) => ({
        ...{ jurisdiction: tx.jurisdiction, id: obligationId, planId: measure.planId, clauseId: measure.clauseId },
        ...{
          deadlineId: null,
          parentId: null,
          answerableUnitId: measure.unitId,
          sectionOrdinal: clause.sectionOrdinal,
        },
        ...{ basis: 'UNDERTAKING' as const, period: `${measure.id}/${ordinal}`, startsOn: at.today, dueOn },
        recordedAt: at.now,
      })),
    );
    await addUndertakings(tx, rows);
    return outcome;
  });

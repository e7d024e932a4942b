import {
  mayAnswerMeasures,
  mayConductMeasures,
  mayDecideMeasures,
  mayDismissMeasures,
  mayVerifyMeasures,
} from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Command, command, commandWithinUnits } from '../ledger/command.ts';
import { lastDayOf, limitOf } from './clock.ts';
import { type OnMeasure, type StepOutcome, seenMeasure, takeStep } from './commands-case.ts';
import { type GivenNumber, type NumberSource, takeNumberedStep } from './commands-numbered.ts';
import { statementOf } from './requirements.ts';
import { type InterviewSchedule, scheduled } from './schedule.ts';
import { readCase } from './store-case.ts';

// The deeds that most kinds of measure share, in the order of their life (domain.md §8). What each refuses beyond its own
// input stands in the tables of procedure.ts and the checks of conduct.ts.

export interface DismissMeasure extends OnMeasure {
  reason: string;
}

/** An officer decides against a proposal or a draft, with a reason; the fact is not proposed again by the same rule. */
export const dismissMeasureWith = (calendar: WorkCalendar): Command<DismissMeasure, StepOutcome> =>
  command('DISMISS_MEASURE', mayDismissMeasures, (tx, { reason, ...on }, at) =>
    takeStep(tx, on, { deed: 'DISMISS', words: within('reason', reason) }, at, calendar),
  );

/** Longest reason, in characters; more belongs into a document. */
const LONGEST_REASON = 2000;

/** Words that must be there. Refuses an empty or overlong field, naming it. */
export function within(field: string, text: string, longest = LONGEST_REASON): string {
  const kept = text.trim();
  if (kept === '' || kept.length > longest) {
    const problem = `请填写 1 到 ${longest} 个字。`;
    refuse('BAD_INPUT', { field, problem, problemEn: `give 1 to ${longest} characters.` }, [field]);
  }
  return kept;
}

export interface DraftMeasure extends OnMeasure {
  /** What the paper is to say. */
  words: string;
  /** Whether the unit is criticised by name in public; then the government decides (S1 art. 21). */
  isByName: boolean;
  skipGround: string | null;
}

/** The office drafts the paper, or drafts it anew: then it must be served, heard and approved anew. */
export const draftMeasureWith = (calendar: WorkCalendar): Command<DraftMeasure, StepOutcome> =>
  command('DRAFT_MEASURE', mayConductMeasures, (tx, { words, isByName, skipGround, ...on }, at) =>
    takeStep(
      tx,
      on,
      { deed: 'DRAFT', words, details: { byName: isByName, skipGround: skipGround?.trim() || undefined } },
      at,
      calendar,
    ),
  );

/** The draft is served on the unit for statement; the window is counted in the rule's days (domain.md §2.1). */
export const serveMeasureDraftWith = (calendar: WorkCalendar): Command<OnMeasure, StepOutcome> =>
  command('SERVE_MEASURE_DRAFT', mayConductMeasures, async (tx, on, at) => {
    const measure = await seenMeasure(tx, on, at);
    const { inHand } = await readCase(tx, measure, { asOf: at.today, knownAt: at.now });
    const limit = limitOf('STATEMENT', inHand.limits, {});
    const until = limit && lastDayOf(limit, at.today, calendar).day;
    return takeStep(tx, on, { deed: 'SERVE_DRAFT', details: { until: until ?? at.today } }, at, calendar);
  });

export interface StateDefence extends OnMeasure {
  /** Each point to be answered by itself; none to waive. */
  points: readonly string[];
  /** That the unit wishes to say no more: the window need not be waited for. */
  isFinal: boolean;
}

const MOST_POINTS = 50;

/** The unit states its case, point by point; what it says may not make the result heavier (S6 art. 39, S7 art. 43). */
export const stateDefenceWith = (calendar: WorkCalendar): Command<StateDefence, StepOutcome> =>
  commandWithinUnits('STATE_DEFENCE', mayAnswerMeasures, (tx, { points, isFinal, ...on }, at) => {
    const kept = points.map((point, index) => within(`points.${index}`, point));
    if (kept.length > MOST_POINTS || (kept.length === 0 && !isFinal)) {
      const problem = `请写明 1 至 ${MOST_POINTS} 点意见；放弃陈述的，不写意见并将 isFinal 设为 true。`;
      const problemEn = `give 1 to ${MOST_POINTS} points; to waive, give none and set isFinal.`;
      refuse('BAD_INPUT', { field: 'points', problem, problemEn }, ['points']);
    }
    const words = kept.length === 0 ? '无意见。' : kept.map((point, index) => `${index + 1}. ${point}`).join('\n');
    return takeStep(tx, on, { deed: 'STATE_DEFENCE', words, details: { points: kept, isFinal } }, at, calendar);
  });

export interface AnswerStatement extends OnMeasure {
  /** By the number of the point, from 1, over all statements on this draft. */
  answers: readonly { point: number; words: string; isAccepted: boolean }[];
}

/** The office answers the unit's points one by one. Refuses a number that no point bears. */
export const answerStatementWith = (calendar: WorkCalendar): Command<AnswerStatement, StepOutcome> =>
  command('ANSWER_STATEMENT', mayConductMeasures, async (tx, { answers, ...on }, at) => {
    const measure = await seenMeasure(tx, on, at);
    const { inHand } = await readCase(tx, measure, { asOf: at.today, knownAt: at.now });
    const { points } = statementOf(inHand.done);
    const kept = answers.map(({ point, words, isAccepted }, index) => {
      if (!points[point - 1]) {
        const problem = `没有第 ${point} 点意见。`;
        refuse('BAD_INPUT', { field: 'answers', problem, problemEn: `there is no point ${point}.` }, ['answers']);
      }
      return { point, words: within(`answers.${index}.words`, words), isAccepted };
    });
    const words = kept.map((answer) => `${answer.point}. ${answer.isAccepted ? '采纳' : '不采纳'}：${answer.words}`);
    return takeStep(
      tx,
      on,
      { deed: 'ANSWER_STATEMENT', words: words.join('\n'), details: { answers: kept } },
      at,
      calendar,
    );
  });

/** The hearing ends: the window is over or the unit has said all, and every point was answered. */
export const closeHearingWith = (calendar: WorkCalendar): Command<OnMeasure, StepOutcome> =>
  command('CLOSE_HEARING', mayConductMeasures, (tx, on, at) =>
    takeStep(tx, on, { deed: 'CLOSE_HEARING' }, at, calendar),
  );

export interface SubmitMeasure extends OnMeasure {
  note: string | null;
}

/** The draft goes to the authority for decision. */
export const submitMeasureWith = (calendar: WorkCalendar): Command<SubmitMeasure, StepOutcome> =>
  command('SUBMIT_MEASURE', mayConductMeasures, (tx, { note, ...on }, at) =>
    takeStep(tx, on, { deed: 'SUBMIT', words: note }, at, calendar),
  );

export interface DecideMeasure extends OnMeasure {
  isApproved: boolean;
  /** Why; needed when it is not approved. */
  reason: string | null;
}

/** The authority of the kind approves or rejects; never who proposed, drafted or submitted it (domain.md §8). */
export const decideMeasureWith = (calendar: WorkCalendar): Command<DecideMeasure, StepOutcome> =>
  command('DECIDE_MEASURE', mayDecideMeasures, (tx, { isApproved, reason, ...on }, at) =>
    takeStep(tx, on, { deed: isApproved ? 'APPROVE' : 'REJECT', words: reason }, at, calendar),
  );

export interface IssueMeasure extends OnMeasure, GivenNumber {
  skipGround: string | null;
  /** For an interview; left out, it is that of the numbered notice. */
  schedule: InterviewSchedule | null;
}

/** The paper goes out under its number; for an interview this is the notice. What it takes the place of is closed with it. */
export const issueMeasureWith = (calendar: WorkCalendar, numberOf: NumberSource): Command<IssueMeasure, StepOutcome> =>
  command('ISSUE_MEASURE', mayConductMeasures, (tx, input, at) => {
    const { documentNumber, numberedElsewhere, skipGround, schedule, ...on } = input;
    const given = { documentNumber, numberedElsewhere };
    const details = { skipGround: skipGround?.trim() || undefined, ...scheduled(schedule) };
    const until = schedule ? { INTERVIEW_DAY: schedule.heldOn } : {};
    return takeNumberedStep(tx, on, { deed: 'ISSUE', details }, given, { at, calendar, numberOf, more: { until } });
  });

/** The unit acknowledges receipt; the term for review begins (S1 art. 17). */
export const acknowledgeMeasureWith = (calendar: WorkCalendar): Command<OnMeasure, StepOutcome> =>
  commandWithinUnits('ACKNOWLEDGE_MEASURE', mayAnswerMeasures, (tx, on, at) =>
    takeStep(tx, on, { deed: 'ACKNOWLEDGE' }, at, calendar),
  );

export interface WithWords extends OnMeasure {
  words: string;
}

/** Where the unit does not acknowledge, the office records how the paper was served. */
export const recordServiceWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  command('RECORD_SERVICE', mayConductMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'RECORD_SERVICE', words }, at, calendar),
  );

/** The unit replies to a letter, an urge or a slip. */
export const replyMeasureWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  commandWithinUnits('REPLY_MEASURE', mayAnswerMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'REPLY', words }, at, calendar),
  );

export interface SettleReply extends WithWords {
  isAccepted: boolean;
}

/** The office accepts a reply, which ends the measure, or returns it with what is missing. */
export const settleReplyWith = (calendar: WorkCalendar): Command<SettleReply, StepOutcome> =>
  command('SETTLE_REPLY', mayConductMeasures, (tx, { words, isAccepted, ...on }, at) =>
    takeStep(tx, on, { deed: isAccepted ? 'ACCEPT_REPLY' : 'RETURN_REPLY', words }, at, calendar),
  );

export interface FilePlan extends WithWords {
  /** The day by which the unit will report on it. */
  reportBy: LocalDate;
}

/** The unit files its plan of rectification. Refuses a day of report that is not after today. */
export const fileRectificationPlanWith = (calendar: WorkCalendar): Command<FilePlan, StepOutcome> =>
  commandWithinUnits('FILE_RECTIFICATION_PLAN', mayAnswerMeasures, (tx, { words, reportBy, ...on }, at) => {
    refusePast('reportBy', reportBy, at.today);
    // A day that the rule itself sets for the report stands; the unit's plan may only be quicker.
    return takeStep(tx, on, { deed: 'FILE_PLAN', words, details: { until: reportBy } }, at, calendar, ({ inHand }) => {
      const set = inHand.clocks.find(({ name, closedOn }) => name === 'RECTIFICATION_REPORT' && closedOn === null);
      return { until: { RECTIFICATION_REPORT: set && set.lastOn < reportBy ? set.lastOn : reportBy } };
    });
  });

function refusePast(field: string, day: LocalDate, today: LocalDate): void {
  if (day > today) return;
  const problem = `应晚于今天（${today}）。`;
  refuse('BAD_INPUT', { field, problem, problemEn: `must lie after today (${today}).` }, [field]);
}

/** The unit reports that it has put things right; for a listing this is its application to be delisted. */
export const reportRectificationWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  commandWithinUnits('REPORT_RECTIFICATION', mayAnswerMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'REPORT_RECTIFICATION', words }, at, calendar),
  );

/** The office, or the coordinating one, takes the report in for verification. */
export const beginVerificationWith = (calendar: WorkCalendar): Command<OnMeasure, StepOutcome> =>
  command('BEGIN_MEASURE_VERIFICATION', mayVerifyMeasures, (tx, on, at) =>
    takeStep(tx, on, { deed: 'START_VERIFICATION' }, at, calendar),
  );

export interface ConcludeVerification extends WithWords {
  isPassed: boolean;
  /** For a listing: the day of the check on the spot. */
  onSiteOn: LocalDate | null;
  /** When it did not pass: the day by which the unit reports again. */
  reportBy: LocalDate | null;
}

/**
 * Someone other than who took the report in, and other than who made it, verifies: the measure is lifted, or goes back to
 * the unit with what is missing. Refuses a failed one without a new day of report.
 */
export const concludeVerificationWith = (calendar: WorkCalendar): Command<ConcludeVerification, StepOutcome> =>
  command('CONCLUDE_MEASURE_VERIFICATION', mayVerifyMeasures, (tx, input, at) => {
    const { words, isPassed, onSiteOn, reportBy, ...on } = input;
    if (isPassed) {
      const details = { onSiteOn: onSiteOn ?? undefined };
      return takeStep(tx, on, { deed: 'PASS_VERIFICATION', words, details }, at, calendar);
    }
    refusePast('reportBy', reportBy ?? at.today, at.today);
    const until = reportBy ? { RECTIFICATION_REPORT: reportBy } : {};
    const details = { until: reportBy ?? undefined };
    return takeStep(tx, on, { deed: 'FAIL_VERIFICATION', words, details }, at, calendar, { until });
  });

/** The authority takes back what should not have been issued, with a reason. */
export const revokeMeasureWith = (calendar: WorkCalendar): Command<WithWords, StepOutcome> =>
  command('REVOKE_MEASURE', mayDecideMeasures, (tx, { words, ...on }, at) =>
    takeStep(tx, on, { deed: 'REVOKE', words }, at, calendar),
  );

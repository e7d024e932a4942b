import { addWorkdays, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { DutyRules } from './duty-rules.ts';
import { daysLate, type ObligationFacts, stateOf } from './obligation.ts';

/**
 * The light of a duty (domain.md §1.3), not to be confused with the card of a unit: NONE not begun, or waits for figures · GREEN in
 * order or done in time · YELLOW near due or behind · RED overdue or far behind · CURED_LATE done late, which stays visible.
 */
export const LIGHTS = ['NONE', 'GREEN', 'YELLOW', 'RED', 'CURED_LATE'] as const;
export type Light = (typeof LIGHTS)[number];

/** Why a light shows what it shows. */
export const LIGHT_REASONS = [
  'NOT_BEGUN',
  'NO_LONGER_OWED',
  'AWAITS_DATA',
  'NO_DAY',
  'CHECK_FAILED',
  'REPORT_MISSING',
  'DONE_IN_TIME',
  'DONE_LATE',
  'OVERDUE',
  'NEAR_DUE',
  'BEHIND',
  'FAR_BEHIND',
  'ON_COURSE',
] as const;
export type LightReason = (typeof LIGHT_REASONS)[number];

/** What decides a light besides the times: the percentage done by the last accepted report; null where none says one. */
export interface LightFacts extends ObligationFacts {
  percentDone: number | null;
  /** Since when a demanded report is missing, and when the last check failed; null or left out where neither is so. */
  reportMissingSince?: LocalDate | null | undefined;
  checkFailedOn?: LocalDate | null | undefined;
}

/** The thresholds of a day: those of the rules, and the last due day that is near on it. */
export interface LightScale {
  rules: DutyRules['lights'];
  nearUntil: LocalDate;
}

/**
 * The thresholds of a day. Near is a due day with at most so many working days to go; the rest days behind the last of them are as
 * near. A day of a plan does not move off a holiday (domain.md §6.3).
 */
export function lightScale(rules: DutyRules['lights'], asOf: LocalDate, calendar: WorkCalendar): LightScale {
  const { day } = addWorkdays(calendar, asOf, rules.yellowAtWorkdaysLeft.value + 1);
  return { rules, nearUntil: addDays(day, -1) };
}

/** How far behind the elapsed share a duty is, in percentage points; null where nobody reports a percentage, or it is short. */
export function pointsBehind(
  { startsOn, dueOn, percentDone }: LightFacts,
  asOf: LocalDate,
  { shortUpToDays }: DutyRules['lights'],
): number | null {
  if (dueOn === null || percentDone === null) return null;
  const span = daysBetween(startsOn, dueOn);
  if (span <= shortUpToDays.value) return null;
  return (daysBetween(startsOn, asOf) * 100) / span - percentDone;
}

/**
 * The light of a duty on a day, with its reason. Law: domain.md §1.3, thresholds in seeds/duties: short duties follow the days left,
 * long ones the points behind the elapsed share; a duty without a day never turns red for time, only for a failed check or a
 * missing report. The SQL of `store-lights.ts` is held
 * to the same answer by a property test.
 */
export function lightOf(facts: LightFacts, asOf: LocalDate, scale: LightScale): { light: Light; reason: LightReason } {
  switch (stateOf(facts, asOf)) {
    case 'UPCOMING':
      return { light: 'NONE', reason: 'NOT_BEGUN' };
    case 'ENDED':
      return { light: 'NONE', reason: 'NO_LONGER_OWED' };
    case 'AWAITING_DATA':
      return { light: 'NONE', reason: 'AWAITS_DATA' };
    case 'UNDATED':
      if (facts.checkFailedOn) return { light: 'RED', reason: 'CHECK_FAILED' };
      if (facts.reportMissingSince) return { light: 'RED', reason: 'REPORT_MISSING' };
      return { light: 'GREEN', reason: 'NO_DAY' };
    case 'COMPLETED':
      return { light: 'GREEN', reason: 'DONE_IN_TIME' };
    case 'COMPLETED_LATE':
      return { light: 'CURED_LATE', reason: 'DONE_LATE' };
    case 'OVERDUE':
      return { light: 'RED', reason: 'OVERDUE' };
    case 'OPEN': {
      const behind = pointsBehind(facts, asOf, scale.rules);
      const { redBeyondPointsBehind: red, yellowFromPointsBehind: yellow } = scale.rules;
      if (behind !== null && behind > red.value) return { light: 'RED', reason: 'FAR_BEHIND' };
      if (behind !== null && behind >= yellow.value) return { light: 'YELLOW', reason: 'BEHIND' };
      const isNear = behind === null && facts.dueOn !== null && facts.dueOn <= scale.nearUntil;
      return isNear ? { light: 'YELLOW', reason: 'NEAR_DUE' } : { light: 'GREEN', reason: 'ON_COURSE' };
    }
  }
}

/** The reason of a light, told in both languages. */
export function tellLight(facts: LightFacts, asOf: LocalDate, scale: LightScale): { zh: string; en: string } {
  const { reason } = lightOf(facts, asOf, scale);
  const behind = Math.round(pointsBehind(facts, asOf, scale.rules) ?? 0);
  const { yellowAtWorkdaysLeft: near } = scale.rules;
  const late = daysLate(facts, asOf);
  const words: Record<LightReason, { zh: string; en: string }> = {
    NOT_BEGUN: { zh: '尚未开始，不亮灯。', en: 'It has not begun; no light.' },
    NO_LONGER_OWED: { zh: '后续版本已取消该事项，不亮灯。', en: 'A later edition dropped it; no light.' },
    AWAITS_DATA: {
      zh: '目标年已过，待核定数据，不亮灯。',
      en: 'The target year is over and its figures are awaited; no light.',
    },
    NO_DAY: { zh: '没有时限，不因时间亮黄灯或红灯。', en: 'No day is fixed; it never turns yellow or red for time.' },
    CHECK_FAILED: {
      zh: `没有时限；${facts.checkFailedOn} 核查未通过。`,
      en: `No day is fixed; the check of ${facts.checkFailedOn} failed.`,
    },
    REPORT_MISSING: {
      zh: `没有时限；自 ${facts.reportMissingSince} 起欠报进展。`,
      en: `No day is fixed; a report has been missing since ${facts.reportMissingSince}.`,
    },
    DONE_IN_TIME: { zh: '按期办结。', en: 'Done in time.' },
    DONE_LATE: { zh: `逾期 ${late} 天后办结，保留记录。`, en: `Done ${late} days late; that stays visible.` },
    OVERDUE: { zh: `已逾期 ${late} 天。`, en: `Overdue by ${late} days.` },
    NEAR_DUE: {
      zh: `距到期不超过 ${near.value} 个工作日。`,
      en: `At most ${near.value} working days are left.`,
    },
    BEHIND: { zh: `落后序时进度 ${behind} 个百分点。`, en: `${behind} percentage points behind the elapsed share.` },
    FAR_BEHIND: {
      zh: `落后序时进度 ${behind} 个百分点。`,
      en: `${behind} percentage points behind the elapsed share.`,
    },
    ON_COURSE: { zh: '进度正常。', en: 'On course.' },
  };
  return words[reason];
}

import { isWorkday, lastWorkdayOnOrBefore, type WorkCalendar } from '../calendar/calendar.ts';
import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import type { Reason } from './explanation.ts';

/**
 * What the calendar says of a due day. A day certain does not move off a rest day, only periods for replying do (Civil Code art. 203;
 * domain.md §6.3); in a year whose notice is not on record the days that are counted are provisional.
 */
export function calendarReasonsOf(dueOn: LocalDate | null, calendar: WorkCalendar): Reason[] {
  if (dueOn === null) return [];
  const { workday, provisional } = isWorkday(calendar, dueOn);
  const reasons: Reason[] = [];
  if (!workday) {
    const { day } = lastWorkdayOnOrBefore(calendar, dueOn);
    reasons.push({
      code: 'DUE_ON_REST_DAY',
      messageZh: `${dueOn} 为休息日，确定日期的时限不顺延；此前最后一个工作日为 ${day}。`,
      messageEn: `${dueOn} is a rest day; a day certain does not roll forward. The last working day before it is ${day}.`,
    });
  }
  if (provisional) {
    reasons.push({
      code: 'CALENDAR_PROVISIONAL',
      messageZh: `${yearOf(dueOn)} 年的节假日安排尚未登记，涉及工作日的计算为暂定。`,
      messageEn: `The holiday notice of ${yearOf(dueOn)} is not on record; what is counted in working days is provisional.`,
    });
  }
  return reasons;
}

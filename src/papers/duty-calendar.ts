import ical, { ICalAlarmType } from 'ical-generator';
import { isWorkday, lastWorkdayOnOrBefore, type WorkCalendar } from '../calendar/calendar.ts';
import type { Instant } from '../kernel/clock.ts';
import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.ts';

/** One day in the calendar of a unit. */
export interface CalendarDay {
  /** What it is about; the same for as long as it is. */
  uid: string;
  on: LocalDate;
  summary: string;
  description: string;
}

const REMIND_WORKDAYS_BEFORE = 3;
const SECONDS_A_DAY = 86_400;
const MORNING = 9 * 3600;

/** The working day, some working days before a day, on which to be reminded of it. */
function remindOn(on: LocalDate, calendar: WorkCalendar): LocalDate {
  let day = lastWorkdayOnOrBefore(calendar, on).day;
  for (let left = REMIND_WORKDAYS_BEFORE; left > 0; left--) {
    day = lastWorkdayOnOrBefore(calendar, addDays(day, -1)).day;
  }
  return day;
}

/**
 * The calendar of a unit as iCalendar: every due day as an all-day event on its local date (RFC 5545 VALUE=DATE), under an id that
 * stays, so that a moved day moves the event. A due day does not roll off a rest day (domain.md §6.3), but is told to fall on one; the
 * alarm rings on a working day.
 */
export function dutyCalendar(
  name: string,
  days: readonly CalendarDay[],
  { stampedAt, calendar }: { stampedAt: Instant; calendar: WorkCalendar },
): string {
  const file = ical({ name, prodId: { company: 'accountability-registry', product: 'duties', language: 'ZH' } });
  for (const { uid, on, summary, description } of days) {
    const rest = isWorkday(calendar, on).workday
      ? ''
      : `\n当日为休息日，时限不顺延；此前最后一个工作日为 ${lastWorkdayOnOrBefore(calendar, on).day}。`;
    const event = file.createEvent({
      ...{ id: `${uid}@accountability-registry`, start: on, end: addDays(on, 1), allDay: true },
      ...{ stamp: stampedAt, summary, description: `${description}${rest}` },
    });
    event.createAlarm({
      ...{ type: ICalAlarmType.display, description: summary },
      triggerBefore: daysBetween(remindOn(on, calendar), on) * SECONDS_A_DAY - MORNING,
    });
  }
  return file.toString();
}

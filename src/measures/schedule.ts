import type { LocalDate } from '../kernel/local-date.ts';

/** When, where and by whom an interview is held, and who is to attend, by office and not by name. */
export interface InterviewSchedule {
  heldOn: LocalDate;
  hour: string | null;
  place: string;
  host: string;
  attendance: string | null;
  materials: string | null;
}

/** An interview's schedule as a step keeps it. */
export const scheduled = (schedule: InterviewSchedule | null) =>
  schedule && {
    ...{ scheduledOn: schedule.heldOn, hour: schedule.hour ?? undefined, place: schedule.place, host: schedule.host },
    ...{ attendance: schedule.attendance ?? undefined, materials: schedule.materials ?? undefined },
  };

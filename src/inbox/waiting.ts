import type { Actor, ActorRole } from '../access/actor.ts';
import { addWorkdays, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { Deed } from '../ledger/entry.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { UnitDictionary } from '../units/unit.ts';

/**
 * What can wait for someone (issue 4, item 11; domain.md §8): first what a unit has to do, then what lies with the office, those
 * who check, and the government. Each is answered by a deed; what nobody can answer by a deed does not stand here.
 */
export const WAITING_KINDS = [
  'ACKNOWLEDGE_ITEM',
  'BEGIN_ITEM',
  'RESUME_ITEM',
  'FINISH_DUTY',
  'FINISH_PART',
  'SUBMIT_REPORT',
  'REVISE_REPORT',
  'SIGN_EXTENSION',
  'STATE_DEFENCE',
  'ACKNOWLEDGE_MEASURE',
  'REPLY_TO_MEASURE',
  'RECTIFY',
  'EVALUATE_SELF',
  'SIGN_HAND_OVER',
  'APPROVE_ITEM',
  'ASSIGN_ITEM',
  'SETTLE_DISPUTE',
  'VERIFY_ITEM',
  'CLOSE_ITEM',
  'ARCHIVE_ITEM',
  'JUDGE_REPORT',
  'CHECK_EXTENSION',
  'DECIDE_EXTENSION',
  'SETTLE_COORDINATION',
  'DECIDE_CONTEST',
  'CORRECT_CONTEST',
  'TAKE_UP_PROPOSAL',
  'CONDUCT_MEASURE',
  'DECIDE_MEASURE',
  'JUDGE_REPLY',
  'VERIFY_MEASURE',
  'DECIDE_REVIEW',
  'VERIFY_READING',
  'VERIFY_EVIDENCE',
  'CHASE_PARTS',
  'CHOOSE_SUCCESSOR',
  'CONFIRM_PLAN',
  'REVIEW_ASSESSMENT',
  'ADVANCE_ASSESSMENT',
  'ANSWER_OBJECTION',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** How urgent it is by the clock: LATE its last day is over · TODAY is the last day · SOON few working days are left · LATER · NONE no day is fixed. */
export const WAITING_CLOCKS = ['LATE', 'TODAY', 'SOON', 'LATER', 'NONE'] as const;
export type WaitingClock = (typeof WAITING_CLOCKS)[number];

/** Near is what has at most so many working days to go: the last step of reminding (domain.md §9 R0; §1.3, S33). */
const SOON_WORKDAYS = 3;

/** One thing that waits for someone, with why, until when, and by which deeds it is answered. */
export interface Waiting {
  kind: WaitingKind;
  /** What it is about: item, report, request, measure, reading, evidence, duty, hand-over, act, plan, assessment, objection; of a report not yet handed in the unit. */
  subjectId: string;
  /** The unit whose matter it is; null where no unit is concerned yet. */
  unitId: string | null;
  obligationId: string | null;
  /** Of a report: 2018Q3. */
  period: string | null;
  /** Since when it waits, and its last day; null where none is fixed. */
  since: LocalDate;
  dueOn: LocalDate | null;
  /** The deeds that answer it, those of this person only. */
  deeds: readonly Deed[];
  wordsZh: string;
  wordsEn: string;
}

/** Who asks, when, and by which calendar limits are counted. */
export interface Asked {
  asker: Actor;
  moment: Moment;
  calendar: WorkCalendar;
}
export interface Question extends Asked {
  dictionary: UnitDictionary;
}

/** Which matters of an inbox are wanted; what is left out does not restrict. */
export interface WaitingFilter {
  kinds?: readonly WaitingKind[] | undefined;
  clocks?: readonly WaitingClock[] | undefined;
  unitId?: string | undefined;
}

/** What names a thing that waits: the same for as long as it waits, so that nobody is reminded twice of it. */
export const keyOf = ({ kind, subjectId, unitId, period }: Waiting): string =>
  [kind, subjectId, unitId ?? '-', period ?? '-'].join(' ');

/** The last day that still counts as near on a day. */
export const soonUntil = (asOf: LocalDate, calendar: WorkCalendar): LocalDate =>
  addDays(addWorkdays(calendar, asOf, SOON_WORKDAYS + 1).day, -1);

/** Where a last day stands on a day; its own day is still in time (domain.md §6.1). */
export function clockOf(dueOn: LocalDate | null, asOf: LocalDate, nearUntil: LocalDate): WaitingClock {
  if (dueOn === null) return 'NONE';
  if (dueOn < asOf) return 'LATE';
  if (dueOn === asOf) return 'TODAY';
  return dueOn <= nearUntil ? 'SOON' : 'LATER';
}

/** Stands for no last day in the order of an inbox: behind every day. */
export const NO_DAY = '9999-12-31';
/** Where something stands in an inbox, as a text that sorts. */
export const placeOf = (waiting: Waiting): string => `${waiting.dueOn ?? NO_DAY} ${waiting.since} ${keyOf(waiting)}`;

/** By clock: what was due first stands first, what has no day stands last, the oldest of them first. */
export const byClock = (all: readonly Waiting[]): Waiting[] =>
  all
    .map((waiting) => ({ waiting, place: placeOf(waiting) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ waiting }) => waiting);

/** Whether an asker is one of these roles and looks at the whole district. */
export const isOffice = ({ role, unitScope }: Actor, roles: readonly ActorRole[]): boolean =>
  unitScope === null && roles.includes(role);

import { z } from 'zod';
import { addWorkdays, rollForward, type WorkCalendar } from '../calendar/calendar.ts';
import { addDays, addMonths, type LocalDate, parseLocalDate } from '../kernel/local-date.ts';

const words = z.string().trim().min(1);
/** [D] our default, [K] general knowledge, [V:S27] read in source S27 of domain.md §11; one of them stands in every source. */
const source = words.regex(/\[(D|K|V:[^\]]+)\]/, 'the source must carry a mark [D], [K] or [V:…]');
const day = z.string().transform((text, context) => {
  const read = parseLocalDate(text);
  if (read === undefined) context.addIssue(`not a day: ${text}`);
  return read ?? z.NEVER;
});
const limit = z.strictObject({
  amount: z.int().positive(),
  unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH']),
  source,
});
const number = z.strictObject({ value: z.int().nonnegative(), source });

const limitSet = z.strictObject({
  code: words,
  version: z.int().positive(),
  titleZh: words,
  titleEn: words,
  validFrom: day,
  validTo: day.nullable(),
  source: words,
  limits: z.strictObject({
    /** For signing an assignment, and for disputing it. */
    acknowledgeWithin: limit,
    disputeWithin: limit,
    /** For the plan of action (办理方案) after assignment. */
    firstFeedbackWithin: limit,
    /** For checking a claim of completion. */
    verifyWithin: limit,
    /** After the end of a period, for its report. */
    reportWithin: limit,
    /** Months that a report covers unless the item says otherwise; must divide a year. */
    reportEveryMonths: number,
    /** How many days before the end of its period a report may be handed in. */
    reportEarliestDays: number,
    /** Reports with fewer characters than this say nothing. */
    emptyReportBelow: number,
    /** 左右: how far below its target a value may lie and still need a person's judgement, in hundredths of its unit. */
    aboutToleranceHundredths: number,
    /** What a ratio is worth when nothing is there to be measured. */
    zeroDenominator: z.strictObject({ value: z.enum(['DEEMED_MET', 'NO_VERDICT']), source }),
  }),
});

/** A set of limits as data, with the source of each number (domain.md §1.2); a version is never changed. */
export type LimitSetSeed = z.infer<typeof limitSet>;
export type Limits = LimitSetSeed['limits'];
type Limit = z.infer<typeof limit>;

/** Reads a file of limits (`seeds/limits/`). Throws on another shape, a number without its source, months that divide no year. */
export function parseLimits(data: unknown): LimitSetSeed {
  const read = limitSet.parse(data);
  const months = read.limits.reportEveryMonths.value;
  if (months < 1 || 12 % months !== 0) throw new RangeError(`limits ${read.code}: ${months} months divide no year`);
  return read;
}

/**
 * The last day of a limit that runs from a day, that day not counted; a rest day gives way to the next working day, as these
 * are periods for replying (domain.md §6.3, Civil Code arts. 201–203).
 */
export function lastDayOf({ amount, unit }: Limit, from: LocalDate, calendar: WorkCalendar): LocalDate {
  if (unit === 'WORKING_DAY') return addWorkdays(calendar, from, amount).day;
  return rollForward(calendar, unit === 'MONTH' ? addMonths(from, amount) : addDays(from, amount)).day;
}

import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';

const words = z.string().trim().min(1);
/** [D] our default, [K] general knowledge, [V:S27] read in source S27 of domain.md §11; one of them stands in every source. */
const source = words.regex(/\[(D|K|V:[^\]]+)\]/, 'the source must carry a mark [D], [K] or [V:…]');
const day = z.string().transform((text, context): LocalDate => {
  const read = parseLocalDate(text);
  if (read === undefined) context.addIssue(`not a day: ${text}`);
  return read ?? z.NEVER;
});
const number = z.strictObject({ value: z.int().nonnegative(), source });
const truth = z.strictObject({ value: z.boolean(), source });
/** What a contest of one aspect does while it is open: whom it keeps from new cards. The count of days always runs. */
const contestEffect = z.strictObject({ holds: z.enum(['NOBODY', 'THE_UNIT', 'EVERYBODY']), source });
const termOfCause = z.strictObject({ mostMonths: z.int().positive(), source });

const dutyRuleSet = z.strictObject({
  code: words,
  version: z.int().positive(),
  titleZh: words,
  titleEn: words,
  validFrom: day,
  validTo: day.nullable(),
  source: words,
  rules: z.strictObject({
    lights: z.strictObject({
      /** Duties whose whole time is at most so many days are short: their light follows the days left. */
      shortUpToDays: number,
      yellowAtWorkdaysLeft: number,
      /** Percentage points behind the elapsed share: from here yellow, beyond the second red. */
      yellowFromPointsBehind: number,
      redBeyondPointsBehind: number,
    }),
    silence: z.strictObject({
      /** Days without an accepted report after which a duty is silent. */
      daysWithoutReport: number,
      /** Reports in a row that say the same. */
      sameTextReports: number,
    }),
    extension: z.strictObject({
      /** Up to so many days, and up to so many extensions of one duty, the director of the office decides; beyond, a leader. */
      directorUpToDays: number,
      directorUpToTimes: number,
      /** Whether a request asked after the due day keeps new cards back while it is pending. */
      lateAskingHolds: truth,
    }),
    coordination: z.strictObject({ holds: truth }),
    exemptCauses: z.strictObject({
      AWAITING_SUPERIOR: termOfCause,
      FORCE_MAJEURE: termOfCause,
      POLICY_CHANGED: termOfCause,
      COORDINATION_PENDING: termOfCause,
    }),
    contest: z.strictObject({ ATTRIBUTION: contestEffect, DATE: contestEffect, VALUE: contestEffect }),
  }),
});

/** The rules of a duty's time as data, with the source of each number (domain.md §1.3, §8); a version is never changed. */
export type DutyRuleSeed = z.infer<typeof dutyRuleSet>;
export type DutyRules = DutyRuleSeed['rules'];

/** Reads a file of rules (`seeds/duties/`). Throws on another shape, a number without its source, lights out of order. */
export function parseDutyRules(data: unknown): DutyRuleSeed {
  const read = dutyRuleSet.parse(data);
  const { yellowFromPointsBehind: yellow, redBeyondPointsBehind: red } = read.rules.lights;
  if (red.value < yellow.value) throw new RangeError(`duty rules ${read.code}: red begins before yellow`);
  return read;
}

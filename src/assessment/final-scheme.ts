import { z } from 'zod';
import {
  SCHEME_CODE as code,
  GRADES,
  gradeBandsShape,
  readBy,
  sourceWords as source,
  sourced,
  timetableShape,
  whole,
  someWords as words,
} from './scheme-parts.ts';

/** One target of the plan as a final assessment marks it: in full where met, else less by every point that it falls short. */
const target = z.strictObject({
  code,
  /** The name of the figure among the plan's goals: 受污染耕地安全利用率. */
  indicatorName: words,
  nameZh: words,
  nameEn: words,
  /** In hundredths of a point. */
  fullHundredths: whole(1, 10_000),
  /** Taken for each unit (percentage point of a ratio) that the figure falls short, in hundredths of a point; never below nought. */
  shortPerPoint: sourced(0, 10_000),
  source,
});

const shape = z
  .strictObject({
    code,
    version: whole(1, 9999),
    kind: z.literal('FINAL'),
    titleZh: words,
    titleEn: words,
    /** First and last year whose figures it marks, both included. */
    firstYear: whole(1900, 9998),
    lastYear: whole(1900, 9998),
    source,
    fullMark: sourced(100, 10_000),
    targets: z.array(target).min(1),
    /** A target that no letter of responsibility gives a unit: left out, what it carries making the whole. */
    notCarried: z.strictObject({ treatment: z.literal('EXCLUDED'), source }),
    gradeBands: gradeBandsShape,
    /** 校核: the grade by targets stands where the year's key work came to so much, else it is lower by so many grades. */
    crossCheck: z.strictObject({
      keyWorkFromHundredths: whole(0, 10_000),
      gradesDown: whole(1, GRADES.length - 1),
      source,
    }),
    /** Whether one binding target missed fails the whole. */
    anyTargetUnmetFails: z.strictObject({ on: z.boolean(), source }),
    vetoes: z.array(z.strictObject({ code, nameZh: words, nameEn: words, source, atMost: z.enum(GRADES) })),
    timetable: timetableShape.optional(),
  })
  .superRefine(({ firstYear, lastYear, targets, fullMark }, context) => {
    const wrong = (path: (string | number)[], zh: string, en: string) =>
      context.addIssue({ code: 'custom', path, message: `${zh} / ${en}` });
    if (lastYear < firstYear) wrong(['lastYear'], '早于起始年度', 'is before the first year');
    for (const [index, { code: own, indicatorName }] of targets.entries()) {
      if (targets.findIndex((other) => other.code === own) !== index)
        wrong(['targets', index, 'code'], `${own} 重复`, `${own} stands twice`);
      if (targets.findIndex((other) => other.indicatorName === indicatorName) !== index)
        wrong(['targets', index, 'indicatorName'], `${indicatorName} 重复`, `${indicatorName} stands twice`);
    }
    const sum = targets.reduce((all, { fullHundredths }) => all + fullHundredths, 0);
    if (sum !== fullMark.value)
      wrong(['targets'], '各指标满分之和应等于满分', 'the full marks of the targets must add up to the full mark');
  });

/**
 * A scheme of the final assessment on targets as read from data (domain.md §3.1, §10): targets decide the grade, key work only
 * checks it, and the two are never blended into one number (§0.9).
 */
export type FinalScheme = z.infer<typeof shape>;

/** Reads a scheme of the final assessment (`seeds/schemes/*.json`). Refuses BAD_INPUT with the place of the first thing that is wrong. */
export const parseFinalScheme = (data: unknown): FinalScheme => readBy(shape, data);

import { z } from 'zod';
import { invariant } from '../kernel/invariant.ts';
import { refuse } from '../kernel/refusal.ts';

// What schemes of every kind are made of: grades, numbers with their sources, and how wrong data are refused.

/** ANNUAL the yearly evaluation of key work · FINAL the assessment on targets at the end (domain.md §0.9, §3.1): kept apart. */
export const SCHEME_KINDS = ['ANNUAL', 'FINAL'] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

/** DRAFT may still be changed and scores nothing · PUBLISHED frozen. */
export const SCHEME_STATES = ['DRAFT', 'PUBLISHED'] as const;
export type SchemeState = (typeof SCHEME_STATES)[number];

/** 优秀 · 良好 · 合格 · 不合格, best first (domain.md §3.1; S14). */
export const GRADES = ['EXCELLENT', 'GOOD', 'PASS', 'FAIL'] as const;
export type Grade = (typeof GRADES)[number];

/** [D] our default, [K] general knowledge, [V:S14] read in source S14 of domain.md §11. */
const SOURCE_MARK = /\[(D|K|V:S\d+[a-z]?(,S\d+[a-z]?)*)\]/;

export const someWords = z.string().trim().min(1);
export const sourceWords = someWords.regex(
  SOURCE_MARK,
  '出处须带 [D]、[K] 或 [V:S14] 标记 / the source must carry [D], [K] or [V:S14]',
);
export const SCHEME_CODE = z
  .string()
  .regex(/^[A-Z][A-Z0-9_-]*$/, '代码只用大写字母、数字、_ 和 - / a code has capitals, digits, _ and - only');
export const whole = (least: number, most: number) => z.int().min(least).max(most);
/** A number with the note of where it comes from. */
export const sourced = (least: number, most: number) =>
  z.strictObject({ value: whole(least, most), source: sourceWords });

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '写作 01-31 / written as 01-31');
const byDay = z.strictObject({ monthDay, source: sourceWords });

/** By which day of the following year each stage ends, and how long objections may be raised (domain.md §10). */
export const timetableShape = z.strictObject({
  selfEvaluationBy: byDay,
  departmentReviewBy: byDay,
  spotCheckBy: byDay,
  draftResultBy: byDay,
  objectionWorkingDays: sourced(1, 100),
  publishBy: byDay,
});

/** Grades best first: a score belongs to the first whose `fromHundredths` it reaches. The lowest begins at 0. */
export const gradeBandsShape = z
  .array(
    z.strictObject({
      grade: z.enum(GRADES),
      nameZh: someWords,
      nameEn: someWords,
      fromHundredths: whole(0, 10_000),
      source: sourceWords,
    }),
  )
  .superRefine((bands, context) => {
    const wrong = (path: (string | number)[], zh: string, en: string) =>
      context.addIssue({ code: 'custom', path, message: `${zh} / ${en}` });
    for (const [index, { grade, fromHundredths }] of bands.entries()) {
      const above = bands[index - 1];
      if (grade !== GRADES[index])
        wrong([index, 'grade'], `此处应为 ${GRADES[index]}`, `must be ${GRADES[index]} here`);
      if (above && fromHundredths >= above.fromHundredths) {
        wrong([index, 'fromHundredths'], '应低于上一等级', 'must be below the grade above');
      }
    }
    if (bands.length !== GRADES.length || bands.at(-1)?.fromHundredths !== 0) {
      wrong([], '应有四个等级，最低者从 0 起', 'there must be four grades, the lowest from 0');
    }
  });
export type GradeBand = z.infer<typeof gradeBandsShape>[number];

/** The band that a score falls in; the lowest begins at 0, so there always is one. */
export const bandOf = (hundredths: number, { gradeBands }: { gradeBands: readonly GradeBand[] }): GradeBand => {
  const band = gradeBands.find(({ fromHundredths }) => hundredths >= fromHundredths) ?? gradeBands.at(-1);
  invariant(band, 'a scheme has grades');
  return band;
};

const { zhCN } = z.locales;

/** Reads data by a shape. Refuses BAD_INPUT with the place of the first thing that is wrong, in Chinese and English. */
export function readBy<Shape extends z.ZodType>(shape: Shape, data: unknown): z.infer<Shape> {
  const read = shape.safeParse(data);
  if (read.success) return read.data;
  const inChinese = shape.safeParse(data, { error: zhCN().localeError }).error?.issues[0];
  const [first] = read.error.issues;
  const place = first?.path.join('.') || '(file)';
  return refuse('BAD_INPUT', { field: place, problem: inChinese?.message ?? '', problemEn: first?.message ?? '' }, [
    'scheme',
  ]);
}

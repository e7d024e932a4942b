import { z } from 'zod';
import { invariant } from '../kernel/invariant.ts';
import { refuse } from '../kernel/refusal.ts';

/**
 * What a yearly score is made of, and its grades (domain.md §3.1, §10). A scheme is data: every number that decides a
 * score stands in it with the note of where it comes from, none stands in code.
 */
export const SCHEME_KINDS = ['ANNUAL'] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

/** 优秀 · 良好 · 合格 · 不合格, best first (domain.md §3.1; S14). */
export const GRADES = ['EXCELLENT', 'GOOD', 'PASS', 'FAIL'] as const;
export type Grade = (typeof GRADES)[number];

/** [D] our default, [K] general knowledge, [V:S14] read in source S14 of domain.md §11. */
const SOURCE_MARK = /\[(D|K|V:S\d+[a-z]?(,S\d+[a-z]?)*)\]/;

const words = z.string().trim().min(1);
const source = words.regex(
  SOURCE_MARK,
  '出处须带 [D]、[K] 或 [V:S14] 标记 / the source must carry [D], [K] or [V:S14]',
);
const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_-]*$/, '代码只用大写字母、数字、_ 和 - / a code has capitals, digits, _ and - only');
const whole = (least: number, most: number) => z.int().min(least).max(most);
const sourced = (least: number, most: number) => z.strictObject({ value: whole(least, most), source });

/** Hundredths of one: 100 is the whole, 80 is 0.80. */
const share = sourced(0, 100);
const positiveShare = sourced(1, 100);
/** Hundredths of a point: 1000 is 10.00 points. */
const points = sourced(0, 10_000);
const times = sourced(1, 100);

const entry = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ code, nameZh: words, nameEn: words, source, ...shape });
const pointsOf = { hundredths: whole(0, 10_000) };

const shape = z.strictObject({
  code,
  version: whole(1, 9999),
  kind: z.enum(SCHEME_KINDS),
  titleZh: words,
  titleEn: words,
  /** First and last year that it scores, both included. */
  firstYear: whole(1900, 9998),
  lastYear: whole(1900, 9998),
  source,
  /** The mark of perfect work, in hundredths of a point. */
  fullMark: sourced(100, 10_000),
  /** Hundredths of the full mark; together 100. */
  componentWeights: z.strictObject({ task: positiveShare, discipline: share }),
  /** How many times an item counts: w of domain.md §10. */
  itemWeights: z.strictObject({ ordinary: times, indicator: times, mainIndicator: times }),
  /** How much of an item a unit answers for, in hundredths: r of domain.md §10. */
  roleShares: z.strictObject({
    primaryLead: positiveShare,
    jointLead: positiveShare,
    support: positiveShare,
    groupLead: positiveShare,
    groupSupport: positiveShare,
  }),
  /** How far an item counts as done, in hundredths: c of domain.md §10. */
  completion: z.strictObject({
    onTime: share,
    withinExtension: share,
    /** Late but in the year: max(lateFloor, lateStart − latePerMonth × whole months late). */
    lateStart: share,
    latePerMonth: share,
    lateFloor: share,
    notCompleted: share,
    /** By actual over target, at most 1. */
    partly: z.strictObject({ treatment: z.literal('RATIO'), source }),
    failedVerification: share,
    judged: z.strictObject({ met: share, partly: share, notMet: share }),
  }),
  /** An item that cannot apply to a unit: left out, or deemed met (domain.md §3.2). */
  notApplicable: z.strictObject({
    treatment: z.enum(['EXCLUDED', 'DEEMED_MET']),
    source,
  }),
  /** Taken from the full mark of discipline, never below nought (扣完为止). `mostHundredths` caps one kind. */
  disciplineDeductions: z.array(entry({ ...pointsOf, mostHundredths: whole(0, 10_000).nullable() })),
  /** Taken from the total, one per fact, the heaviest only. `measure` is the kind of measure. */
  deductionsByMeasure: z.array(entry({ ...pointsOf, measure: code })),
  /** Each defect found on checking, by its gravity. */
  verifiedDefect: z.strictObject({ leastHundredths: whole(0, 10_000), mostHundredths: whole(0, 10_000), source }),
  bonuses: z.strictObject({ cap: points, items: z.array(entry(pointsOf)) }),
  /** Grades best first: a score belongs to the first whose `fromHundredths` it reaches. */
  gradeBands: z.array(
    z.strictObject({
      grade: z.enum(GRADES),
      nameZh: words,
      nameEn: words,
      fromHundredths: whole(0, 10_000),
      source,
    }),
  ),
  /** Facts that hold a grade down whatever the score: few, explicit, reasoned (domain.md §3.2). */
  vetoes: z.array(entry({ atMost: z.enum(GRADES) })),
});

/** A scheme as read from data; shares and weights in hundredths of one, points in hundredths of a point. */
export type Scheme = z.infer<typeof shape>;
/** A scheme as it stands in `seeds/`, before the register has given it an id. */
export type SchemeSeed = Scheme;
export type GradeBand = Scheme['gradeBands'][number];
export type ShareKind = keyof Scheme['roleShares'];

const scheme = shape.superRefine((read, context) => {
  const wrong = (path: (string | number)[], zh: string, en: string) =>
    context.addIssue({ code: 'custom', path, message: `${zh} / ${en}` });
  const { componentWeights, completion, gradeBands, fullMark } = read;
  if (read.lastYear < read.firstYear) wrong(['lastYear'], '早于起始年度', 'is before the first year');
  if (componentWeights.task.value + componentWeights.discipline.value !== 100) {
    wrong(['componentWeights'], '各部分权重之和应为 100', 'the weights must add up to 100');
  }
  if (fullMark.value % 100 !== 0) wrong(['fullMark', 'value'], '应为整分', 'must be whole points');
  if (completion.lateFloor.value > completion.lateStart.value) {
    wrong(['completion', 'lateFloor', 'value'], '高于 lateStart', 'is above lateStart');
  }
  if (completion.lateStart.value > completion.onTime.value) {
    wrong(['completion', 'lateStart', 'value'], '高于 onTime', 'is above onTime');
  }
  if (completion.notCompleted.value > completion.lateFloor.value) {
    wrong(['completion', 'notCompleted', 'value'], '高于 lateFloor', 'is above lateFloor');
  }
  for (const [index, { grade, fromHundredths }] of gradeBands.entries()) {
    const above = gradeBands[index - 1];
    if (grade !== GRADES[index]) {
      wrong(['gradeBands', index, 'grade'], `此处应为 ${GRADES[index]}`, `must be ${GRADES[index]} here`);
    }
    if (above && fromHundredths >= above.fromHundredths) {
      wrong(['gradeBands', index, 'fromHundredths'], '应低于上一等级', 'must be below the grade above');
    }
  }
  if (gradeBands.length !== GRADES.length || gradeBands.at(-1)?.fromHundredths !== 0) {
    wrong(['gradeBands'], '应有四个等级，最低者从 0 起', 'there must be four grades, the lowest from 0');
  }
  const codes = (list: 'disciplineDeductions' | 'deductionsByMeasure' | 'vetoes') => {
    for (const [index, { code: own }] of read[list].entries()) {
      if (read[list].findIndex((other) => other.code === own) !== index) {
        wrong([list, index, 'code'], `${own} 重复`, `${own} stands twice`);
      }
    }
  };
  codes('disciplineDeductions');
  codes('deductionsByMeasure');
  codes('vetoes');
});

const { zhCN } = z.locales;

/**
 * Reads a scheme (`seeds/schemes/*.json`). Refuses BAD_INPUT with the place of the first thing that is wrong: a field that
 * is missing or unknown, a number without its source, weights that do not add up, grades that do not descend to 0.
 */
export function parseScheme(data: unknown): Scheme {
  const read = scheme.safeParse(data);
  if (read.success) return read.data;
  const inChinese = scheme.safeParse(data, { error: zhCN().localeError }).error?.issues[0];
  const [first] = read.error.issues;
  const place = first?.path.join('.') || '(file)';
  refuse('BAD_INPUT', { field: place, problem: inChinese?.message ?? '', problemEn: first?.message ?? '' }, ['scheme']);
}

/** The band that a score falls in; the lowest begins at 0, so there always is one. */
export const bandOf = (hundredths: number, { gradeBands }: Pick<Scheme, 'gradeBands'>): GradeBand => {
  const band = gradeBands.find(({ fromHundredths }) => hundredths >= fromHundredths) ?? gradeBands.at(-1);
  invariant(band, 'a scheme has grades');
  return band;
};

/** The full mark of a weighted component, in hundredths of a point: 80 hundredths of 100.00 are 80.00. */
export const fullOf = (component: 'task' | 'discipline', { fullMark, componentWeights }: Scheme): number =>
  (fullMark.value / 100) * componentWeights[component].value;

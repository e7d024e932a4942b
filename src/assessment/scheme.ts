import { z } from 'zod';
import { MEASURE_KINDS, MEASURE_VARIANTS } from '../measures/measure.ts';
import { evaluate, exactly, type Formula, namesIn, problemOf, roundedHalfUp } from './formula.ts';
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

/** What a total may be made of besides parts that assessors enter: in hundredths of a point, each on its own scale. */
const TOTAL_NAMES = ['TASK', 'DISCIPLINE', 'BONUS', 'DEDUCTION'] as const;
/** What lateness may be reckoned from: whole months elapsed since the due day, and days. */
const LATENESS_NAMES = ['MONTHS_LATE', 'DAYS_LATE'] as const;
/** No duty of a year is later than this within it; curves are checked so far. */
const MONTHS_CHECKED = 24;

/** Hundredths of one: 100 is the whole, 80 is 0.80. */
const share = sourced(0, 100);
const positiveShare = sourced(1, 100);
/** Hundredths of a point: 1000 is 10.00 points. */
const points = sourced(0, 10_000);
const times = sourced(1, 100);

const entry = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ code, nameZh: words, nameEn: words, source, ...shape });
const pointsOf = { hundredths: whole(0, 10_000) };

/** Its inside is checked below, where the names it may use are known. */
const formula = () => z.strictObject({ formula: z.custom<Formula>((read) => read !== undefined), source });

const shape = z.strictObject({
  code,
  version: whole(1, 9999),
  kind: z.literal('ANNUAL'),
  titleZh: words,
  titleEn: words,
  /** First and last year that it scores, both included. */
  firstYear: whole(1900, 9998),
  lastYear: whole(1900, 9998),
  source,
  /** The mark of perfect work, in hundredths of a point. */
  fullMark: sourced(100, 10_000),
  /** Parts that no record of the register can give (public rating, leaders' rating): assessors enter them with a reason. */
  enteredParts: z.array(entry({ fullHundredths: whole(1, 10_000) })),
  /** How the parts make the total, in hundredths of a point; kept within 0 and the full mark. */
  total: formula(),
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
    /** Late but in the year, in hundredths, from MONTHS_LATE and DAYS_LATE; never rises with them. */
    late: formula(),
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
  /** An item held by a recorded exempt cause at its due day (domain.md §7, §9 guards): left out. */
  exempt: z.strictObject({ treatment: z.literal('EXCLUDED'), source }).optional(),
  /** An item that the unit contests, as long as nobody decided: left out, or scored as recorded; shown either way. */
  contested: z.strictObject({ treatment: z.enum(['LEFT_OUT', 'SCORED']), source }).optional(),
  /** That issued measures and unanswered urges count, each in the year of its own day; without it none of them does. */
  issuedMeasures: z.strictObject({ countedBy: z.literal('DAY_OF_ISSUE'), source }).optional(),
  /** Taken from the full mark of discipline, never below nought (扣完为止). `mostHundredths` caps one kind. */
  disciplineDeductions: z.array(entry({ ...pointsOf, mostHundredths: whole(0, 10_000).nullable() })),
  /**
   * Taken from the total, one per failing, the heaviest only. `measure` is the kind of measure, `variant` its colour, `fromNumber`
   * the number among those of the year on one item from which it costs.
   */
  deductionsByMeasure: z.array(
    entry({
      ...pointsOf,
      measure: z.enum(MEASURE_KINDS),
      variant: z.enum(MEASURE_VARIANTS).optional(),
      fromNumber: times.shape.value.optional(),
    }),
  ),
  /** Each defect found on checking, by its gravity. */
  verifiedDefect: z.strictObject({ leastHundredths: whole(0, 10_000), mostHundredths: whole(0, 10_000), source }),
  bonuses: z.strictObject({ cap: points, items: z.array(entry(pointsOf)) }),
  gradeBands: gradeBandsShape,
  /** Facts that hold a grade down whatever the score: few, explicit, reasoned (domain.md §3.2). */
  vetoes: z.array(entry({ atMost: z.enum(GRADES) })),
  /** From when on a card is worth a second look before it is signed (domain.md §7: anomalies are flagged). */
  lint: z
    .strictObject({
      /** So few items due, or fewer, that one decides the grade. */
      smallDenominator: times,
      /** Done in time although the last report before told of less than this percentage. */
      jumpFromBelowPercent: times,
    })
    .optional(),
  /** By which day of the following year each stage ends, and how long objections may be raised (domain.md §10). */
  timetable: timetableShape.optional(),
});

/**
 * A yearly scheme as read from data (domain.md §3.1, §10): every number that decides a score stands in it with the note of where
 * it comes from, none stands in code; shares and weights in hundredths of one, points in hundredths of a point.
 */
export type Scheme = z.infer<typeof shape>;
export type ShareKind = keyof Scheme['roleShares'];

/** How far an item done so late counts, in hundredths, within 0 and 100. Law: the scheme's own curve (domain.md §10 c). */
export const lateHundredths = (monthsLate: number, daysLate: number, formula: Formula): number => {
  const { low } = evaluate(formula, { MONTHS_LATE: exactly(monthsLate), DAYS_LATE: exactly(daysLate) });
  return Math.min(100, Math.max(0, roundedHalfUp(low)));
};

const nothing = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, exactly(0)]));
const fullMarks = ({ fullMark, enteredParts }: Pick<z.infer<typeof shape>, 'fullMark' | 'enteredParts'>) => ({
  TASK: exactly(fullMark.value),
  DISCIPLINE: exactly(fullMark.value),
  ...Object.fromEntries(enteredParts.map(({ code: own, fullHundredths }) => [own, exactly(fullHundredths)])),
});

const scheme = shape.superRefine((read, context) => {
  const wrong = (path: (string | number)[], zh: string, en: string) =>
    context.addIssue({ code: 'custom', path, message: `${zh} / ${en}` });
  const { completion, fullMark } = read;
  if (read.lastYear < read.firstYear) wrong(['lastYear'], '早于起始年度', 'is before the first year');
  if (fullMark.value % 100 !== 0) wrong(['fullMark', 'value'], '应为整分', 'must be whole points');
  const names = [...TOTAL_NAMES, ...read.enteredParts.map(({ code: own }) => own)];
  const broken = (place: (string | number)[], value: unknown, of: readonly string[]): boolean => {
    const problem = problemOf(value, of);
    if (problem) wrong([...place, ...problem.path], problem.zh, problem.en);
    return problem !== null;
  };
  if (!broken(['total', 'formula'], read.total.formula, names)) {
    const best = { ...nothing(names), ...fullMarks(read) };
    if (roundedHalfUp(evaluate(read.total.formula, best).low) !== fullMark.value) {
      wrong(['total', 'formula'], '各部分满分时总分应等于满分', 'must give the full mark when every part is full');
    }
    const named = namesIn(read.total.formula);
    for (const name of names)
      if (!named.has(name)) wrong(['total', 'formula'], `没有用到 ${name}`, `leaves out ${name}`);
  }
  const lateIsBroken = broken(['completion', 'late', 'formula'], completion.late.formula, LATENESS_NAMES);
  let before = completion.onTime.value;
  for (let months = 0; months <= MONTHS_CHECKED && !lateIsBroken; months++) {
    const counted = lateHundredths(months, months * 31, completion.late.formula);
    if (counted > before) {
      wrong(['completion', 'late', 'formula'], `迟 ${months} 个月反而更高`, `rises at ${months} months late`);
      break;
    }
    if (counted < completion.notCompleted.value) {
      wrong(
        ['completion', 'late', 'formula'],
        `迟 ${months} 个月低于未完成`,
        `falls below not completed at ${months} months`,
      );
      break;
    }
    before = counted;
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

/**
 * Reads a scheme of the yearly evaluation (`seeds/schemes/*.json`). Refuses BAD_INPUT with the place of the first thing that is
 * wrong: a field that is missing or unknown, a number without its source, a formula that names what there is not, grades that
 * do not descend to 0.
 */
export const parseScheme = (data: unknown): Scheme => readBy(scheme, data);

/**
 * The facts on which a rule may rest (domain.md §9), in both languages. `recorded` are those that the register knows
 * today; a condition on any other is UNKNOWN, never fires, and is named in every sweep's report.
 */
export const FACTS = {
  daysOverdue: { type: 'NUMBER', recorded: true, zh: '逾期天数', en: 'calendar days overdue' },
  workdaysOverdue: { type: 'NUMBER', recorded: true, zh: '逾期工作日数', en: 'working days overdue' },
  daysToDue: { type: 'NUMBER', recorded: true, zh: '距到期天数', en: 'calendar days to the due day' },
  workdaysToDue: { type: 'NUMBER', recorded: true, zh: '距到期工作日数', en: 'working days to the due day' },
  percentagePointsBehind: { type: 'NUMBER', recorded: true, zh: '落后序时进度百分点', en: 'percentage points behind' },
  reportMissingWorkdays: {
    type: 'NUMBER',
    recorded: true,
    zh: '缺报工作日数',
    en: 'working days a report is missing',
  },
  unansweredUrge: { type: 'BOOLEAN', recorded: true, zh: '催办未回复', en: 'urge unanswered' },
  unansweredYellowSlip: { type: 'BOOLEAN', recorded: true, zh: '黄牌督办单未回复', en: 'yellow slip unanswered' },
  yellowSlipsOnItemIn12Months: {
    type: 'NUMBER',
    recorded: true,
    zh: '十二个月内同一事项黄牌数',
    en: 'yellow slips on one item in 12 months',
  },
  annualScore: { type: 'NUMBER', recorded: true, zh: '年度评估得分', en: 'annual score' },
  annualGradeFail: { type: 'BOOLEAN', recorded: true, zh: '年度评估不合格', en: 'annual grade is fail' },
  warningNotRectified: { type: 'BOOLEAN', recorded: true, zh: '预警后未按要求整改', en: 'warning not rectified' },
  redLightsOnItem: { type: 'NUMBER', recorded: true, zh: '同一事项红牌督办单次数', en: 'red slips on one item' },
  keyTargetUnmet: { type: 'BOOLEAN', recorded: true, zh: '主要指标未完成', en: 'key target unmet' },
  interviewNotRectified: {
    type: 'BOOLEAN',
    recorded: true,
    zh: '约谈后未在期限内整改',
    en: 'interview not rectified in the limit',
  },
  seriousSoilProblem: { type: 'BOOLEAN', recorded: false, zh: '土壤环境问题严重', en: 'serious soil problem' },
  strongPublicReaction: { type: 'BOOLEAN', recorded: false, zh: '群众反映强烈', en: 'strong public reaction' },
  finalAssessmentFailedOnTargets: {
    type: 'BOOLEAN',
    recorded: true,
    zh: '终期考核目标不合格',
    en: 'final assessment failed on targets',
  },
  listedSupervisionUnresolved: {
    type: 'BOOLEAN',
    recorded: true,
    zh: '挂牌督办逾期未解决',
    en: 'listed supervision unresolved',
  },
  derelictionFound: { type: 'BOOLEAN', recorded: false, zh: '工作不力、履职缺位', en: 'dereliction found' },
  soilPollutionProminent: { type: 'BOOLEAN', recorded: false, zh: '土壤污染问题突出', en: 'soil pollution prominent' },
  priorityFarmlandShrinks: {
    type: 'BOOLEAN',
    recorded: false,
    zh: '优先保护类耕地面积减少',
    en: 'priority-protection farmland shrinks',
  },
  soilQualityClearlyWorse: {
    type: 'BOOLEAN',
    recorded: false,
    zh: '土壤环境质量明显下降',
    en: 'soil quality clearly worse',
  },
  dataForged: { type: 'BOOLEAN', recorded: false, zh: '弄虚作假', en: 'data forged' },
  falseRectification: { type: 'BOOLEAN', recorded: false, zh: '虚假整改', en: 'false rectification' },
  exemptCause: { type: 'BOOLEAN', recorded: true, zh: '免责情形', en: 'exempt cause' },
} as const satisfies Record<string, { type: 'NUMBER' | 'BOOLEAN'; recorded: boolean; zh: string; en: string }>;
export type FactName = keyof typeof FACTS;

/** Facts of the harm family: findings of damage, forgery or dereliction, which no lateness stands for (domain.md §2.5). */
const HARM_FACTS: readonly FactName[] = [
  ...(['seriousSoilProblem', 'strongPublicReaction', 'derelictionFound', 'soilPollutionProminent'] as const),
  ...(['priorityFarmlandShrinks', 'soilQualityClearlyWorse', 'dataForged', 'falseRectification'] as const),
];

/** Whether a fact tells of harm rather than of lateness. */
export const tellsOfHarm = (fact: FactName): boolean => HARM_FACTS.includes(fact);

/** All names of facts, as the data may write them. */
export const FACT_NAMES = Object.keys(FACTS) as [FactName, ...FactName[]];

/** What is known of one matter: a value, null where the fact does not apply to it, absent where nobody records it. */
export type KnownFacts = Partial<Record<FactName, number | boolean | null>>;

/** One test of one fact. All bounds given must hold. `step` marks a threshold that is told of once each (R0). */
export interface FactTest {
  fact: FactName;
  atLeast?: number | undefined;
  atMost?: number | undefined;
  moreThan?: number | undefined;
  lessThan?: number | undefined;
  oneOf?: readonly number[] | undefined;
  is?: boolean | undefined;
  step?: string | undefined;
  /** Where the number comes from: [D] our default, [K] general knowledge, [V:S27] read in a source. */
  source: string;
}

/** When a rule speaks, as data: any of these, all of these, or one test. No code is ever read from a rule. */
export type Condition = { any: readonly Condition[] } | { all: readonly Condition[] } | FactTest;

/** Three values, because what nobody records is neither so nor not so. */
export type Truth = 'MET' | 'NOT_MET' | 'UNKNOWN';

const SIGNS = { atLeast: '≥', atMost: '≤', moreThan: '>', lessThan: '<' } as const;
const BOUNDS = Object.keys(SIGNS) as (keyof typeof SIGNS)[];

const holds: Record<keyof typeof SIGNS, (value: number, bound: number) => boolean> = {
  atLeast: (value, bound) => value >= bound,
  atMost: (value, bound) => value <= bound,
  moreThan: (value, bound) => value > bound,
  lessThan: (value, bound) => value < bound,
};

/** One test against what is known. A fact that does not apply (null) fails it; one that nobody records leaves it UNKNOWN. */
function evaluateTest(test: FactTest, known: KnownFacts): Truth {
  const value = known[test.fact];
  if (value === undefined) return 'UNKNOWN';
  if (value === null) return 'NOT_MET';
  if (typeof value === 'boolean') return test.is === value ? 'MET' : 'NOT_MET';
  const inBounds = BOUNDS.every((name) => {
    const bound = test[name];
    return bound === undefined || holds[name](value, bound);
  });
  return inBounds && (test.oneOf === undefined || test.oneOf.includes(value)) ? 'MET' : 'NOT_MET';
}

/** Kleene's three values: `any` is met by one, whatever is unknown; `all` fails by one; else the unknown decides. */
export function evaluate(condition: Condition, known: KnownFacts): Truth {
  if ('fact' in condition) return evaluateTest(condition, known);
  const [parts, decides, otherwise] =
    'any' in condition ? ([condition.any, 'MET', 'NOT_MET'] as const) : ([condition.all, 'NOT_MET', 'MET'] as const);
  const truths = parts.map((part) => evaluate(part, known));
  if (truths.includes(decides)) return decides;
  return truths.includes('UNKNOWN') ? 'UNKNOWN' : otherwise;
}

/** Every test of a condition, in the order in which the data write them. */
export function testsOf(condition: Condition): FactTest[] {
  if ('fact' in condition) return [condition];
  return ('any' in condition ? condition.any : condition.all).flatMap(testsOf);
}

/** The tests that what is known meets. */
export const testsMet = (condition: Condition, known: KnownFacts): FactTest[] =>
  testsOf(condition).filter((test) => evaluateTest(test, known) === 'MET');

/** The names of the steps of a condition, from the first to the last that can come. */
export const stepsOf = (condition: Condition): string[] => testsOf(condition).flatMap(({ step }) => step ?? []);

/** The latest step reached; null where the condition knows none. A sweep that missed a day still finds the last one passed. */
export const stepReached = (condition: Condition, known: KnownFacts): string | null =>
  testsMet(condition, known)
    .flatMap(({ step }) => step ?? [])
    .at(-1) ?? null;

/** A test in words: daysOverdue ≥ 30. */
export function wordsOfTest(test: FactTest): string {
  const bounds = BOUNDS.flatMap((name) => (test[name] === undefined ? [] : [`${SIGNS[name]} ${test[name]}`]));
  if (test.oneOf) bounds.push(`∈ {${test.oneOf.join(', ')}}`);
  if (test.is !== undefined) bounds.push(`= ${test.is}`);
  return `${test.fact} ${bounds.join(', ')}`;
}

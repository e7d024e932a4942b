import { z } from 'zod';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { ROLES } from '../tasks/responsibility.ts';
import { type Condition, FACT_NAMES, FACTS, stepsOf } from './condition.ts';
import { MEASURE_KINDS, MEASURE_VARIANTS, severityOf } from './measure.ts';
import { DECIDERS, LIMIT_NAMES, LIMIT_UNITS, RECIPIENTS, RULE_MODES, type RuleSetContent } from './rule.ts';

const said = (zh: string, en: string) => ({ error: `${zh} / ${en}` });
const words = z.string(said('应为文字', 'must be words')).trim().min(1, said('不能为空', 'must not be empty'));
const list = z.array(words).min(1, said('不能为空', 'must not be empty'));

/** [D] our default, [K] general knowledge, [V:S27] read in source S27 of domain.md §11; one of them stands in every source. */
const source = words.regex(
  /\[(D|K|V:[^\]]+)\]/,
  said('出处须带 [D]、[K] 或 [V:…] 标记', 'the source must carry a mark [D], [K] or [V:…]'),
);

const day = z.string().transform((text, context) => {
  const read = parseLocalDate(text);
  if (read === undefined) context.addIssue(said(`不是存在的日期：${text}`, `not a day: ${text}`).error);
  return read ?? z.NEVER;
});

const bounds = { atLeast: z.number().optional(), atMost: z.number().optional() };
const looseBounds = { moreThan: z.number().optional(), lessThan: z.number().optional() };

/** The three forms of a condition told apart by their fields, so that a problem is reported where it stands. */
const condition: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      any: z.array(condition).min(1).optional(),
      all: z.array(condition).min(1).optional(),
      fact: z.enum(FACT_NAMES, said('没有这样的事实名称', 'there is no fact of this name')).optional(),
      ...bounds,
      ...looseBounds,
      oneOf: z.array(z.number()).min(1).optional(),
      is: z.boolean().optional(),
      step: words.optional(),
      source: source.optional(),
    })
    .transform((read, context): Condition => {
      const { any, all, fact, source: from, ...test } = read;
      const wrong = (zh: string, en: string) => {
        context.addIssue(said(zh, en).error);
        return z.NEVER;
      };
      if ([any, all, fact].filter((form) => form !== undefined).length !== 1) {
        return wrong('须且只能写 any、all、fact 之一', 'give exactly one of any, all, fact');
      }
      const { step, is, ...numbers } = test;
      const numeric = Object.values(numbers).some((bound) => bound !== undefined);
      if (fact === undefined) {
        if (numeric || is !== undefined || step !== undefined || from !== undefined) {
          return wrong('any、all 旁不能写界限', 'no bounds beside any or all');
        }
        return any ? { any } : { all: all ?? [] };
      }
      if (from === undefined) return wrong('应写明出处 source', 'the source must be stated');
      if (FACTS[fact].type === 'BOOLEAN' ? is === undefined || numeric : is !== undefined || !numeric) {
        return wrong(`界限与事实 ${fact} 的类型不符`, `the bounds do not suit the fact ${fact}`);
      }
      return { fact, ...test, source: from };
    }),
);

const amount = z.int(said('应为整数', 'must be a whole number')).positive(said('应大于 0', 'must be above 0'));
const limit = z.strictObject({ amount, unit: z.enum(LIMIT_UNITS), source });

const documentBasis = z
  .strictObject({
    kind: z.enum(['LAW', 'DIRECTIVE', 'OFFICE_RULE']),
    document: words,
    article: words.nullable(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    verified: z.boolean(),
    onlyPlansAbout: list.optional(),
    note: words.optional(),
    source,
  })
  .refine(
    ({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo,
    said('validTo 早于 validFrom', 'validTo is before validFrom'),
  );
const planBasis = z.strictObject({
  kind: z.literal('PLAN_CLAUSE'),
  words: list,
  near: list,
  note: words.optional(),
  source,
});

const rule = z.strictObject({
  id: z.string().regex(/^[RL]\d+[A-Z]?$/, said('规则编号形如 R0、R2B', 'rule ids look like R0 or R2B')),
  kind: z.enum(MEASURE_KINDS),
  variant: z.enum(MEASURE_VARIANTS).nullable(),
  condition,
  mode: z.enum(RULE_MODES),
  autoPropose: z.boolean(),
  decidedBy: z.array(z.enum(DECIDERS)).min(1),
  criticismByNameDecidedBy: z.array(z.enum(DECIDERS)).min(1).optional(),
  addressees: z.array(z.enum(ROLES)).min(1),
  recipients: z.array(z.strictObject({ role: z.enum(RECIPIENTS), fromStep: words.nullable(), source })).min(1),
  limits: z.partialRecord(z.enum(LIMIT_NAMES), limit),
  extensionTimes: z.strictObject({ amount, source }).optional(),
  publish: z.boolean(),
  liftedWhen: list.optional(),
  exemptions: list.optional(),
  needs: list.optional(),
  referTo: list.optional(),
  action: words.optional(),
  legalBases: z.array(z.discriminatedUnion('kind', [documentBasis, planBasis])).min(1),
  source,
});

/** Kinds that nobody below the government decides on (S1 art. 21; domain.md §2, who decides). */
const GOVERNMENT_DECIDES: readonly string[] = [
  ...['CRITICISM_CIRCULAR', 'INTERVIEW', 'LISTED_SUPERVISION', 'EIA_RESTRICTION', 'ACCOUNTABILITY_PROPOSAL'],
];

const guards = z.strictObject({
  supervisionObjectsOnly: z.strictObject({ on: z.literal(true), adviceZh: words, adviceEn: words, source }),
  exemptCauses: z.strictObject({ causes: z.array(words), source }),
  cooldown: z.strictObject({
    amount: z.int().nonnegative(),
    unit: z.literal('CALENDAR_DAY'),
    exceptKinds: z.array(z.enum(MEASURE_KINDS)),
    source,
  }),
  oneOpenPerKind: z.strictObject({ on: z.boolean(), source }),
  supportCap: z.strictObject({ kind: z.enum(MEASURE_KINDS), unlessOwnFailureFound: z.boolean(), source }),
  groupMembersSeparately: z.strictObject({ on: z.literal(true), source }),
});

const file = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Z0-9-]*$/, said('代码只用大写字母、数字和 -', 'capitals, digits and - only')),
    version: z.int().positive(),
    titleZh: words,
    titleEn: words,
    validFrom: day,
    validTo: day.nullable(),
    source,
    rules: z.array(rule).min(1),
    guards,
    commonLimits: z.partialRecord(z.enum(LIMIT_NAMES), limit).optional(),
  })
  .check(({ value, issues }) => {
    const problem = (path: (string | number)[], zh: string, en: string) =>
      issues.push({ code: 'custom', path, message: said(zh, en).error, input: value });
    if (value.validTo !== null && value.validTo < value.validFrom) {
      problem(['validTo'], 'validTo 早于 validFrom', 'validTo is before validFrom');
    }
    for (const [index, { id, kind, variant, condition: when, recipients, ...rest }] of value.rules.entries()) {
      const earlier = value.rules.slice(0, index);
      const before = earlier.at(-1);
      if (earlier.some((other) => other.id === id))
        problem(['rules', index, 'id'], `重复：${id}`, `given twice: ${id}`);
      if (before && severityOf(before) >= severityOf({ kind, variant })) {
        problem(['rules', index, 'kind'], '规则须由轻到重排列', 'rules go from the lightest to the heaviest');
      }
      if ((kind === 'SUPERVISION_SLIP') !== (variant !== null)) {
        problem(
          ['rules', index, 'variant'],
          '督办单须写明颜色，其他措施不写',
          'slips have a colour, other kinds have none',
        );
      }
      if (kind === 'ACCOUNTABILITY_PROPOSAL' && rest.autoPropose) {
        problem(['rules', index, 'autoPropose'], '追责建议只能由人提出', 'only a person proposes accountability');
      }
      if (GOVERNMENT_DECIDES.includes(kind) && !rest.decidedBy.includes('GOVERNMENT_LEADER')) {
        problem(
          ['rules', index, 'decidedBy'],
          '此类措施须经政府或者政府首长批准（政府督查工作条例第二十一条）',
          'the government or its head approves this kind (Decree 733 art. 21)',
        );
      }
      const steps = stepsOf(when);
      for (const [at, { fromStep }] of recipients.entries()) {
        if (fromStep !== null && !steps.includes(fromStep)) {
          problem(['rules', index, 'recipients', at, 'fromStep'], '条件中没有此步', 'the condition has no such step');
        }
      }
    }
  });

/** A version of the escalation rules as a file gives it (`seeds/rules/*.json`). */
export type RuleSetSeed = Omit<z.infer<typeof file>, 'rules' | 'guards'> & RuleSetContent;

const { zhCN } = z.locales;

/**
 * Reads a set of escalation rules. Refuses BAD_INPUT with the place of the first thing that is wrong: a missing or unknown
 * field, a fact that does not exist, a number without its source, rules out of order. Pure: nothing is executed.
 */
export function parseRuleSet(data: unknown): RuleSetSeed {
  const read = file.safeParse(data);
  if (read.success) return read.data;
  const inChinese = file.safeParse(data, { error: zhCN().localeError }).error?.issues[0]?.message ?? '';
  const [first] = read.error.issues;
  const inEnglish = first?.message ?? '';
  const place = first?.path.join('.') || '(file)';
  refuse(
    'BAD_INPUT',
    { field: place, problem: inChinese.split(' / ')[0] ?? '', problemEn: inEnglish.split(' / ').at(-1) ?? '' },
    ['ruleSet'],
  );
}

/** A version on record as the file that would make it: what `parseRuleSet` reads, ready to be changed into another version. */
export const ruleSetFile = ({
  code,
  version,
  titleZh,
  titleEn,
  validFrom,
  validTo,
  source,
  rules: { rules, guards, commonLimits },
}: Omit<RuleSetSeed, 'rules' | 'guards' | 'commonLimits'> & { rules: RuleSetContent }) => ({
  ...{ code, version, titleZh, titleEn, validFrom, validTo, source, guards },
  ...(commonLimits && { commonLimits }),
  rules,
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { testsOf } from './condition.ts';
import { factsNotRecorded, legalBasesOn, type PlanForBasis } from './rule.ts';
import { parseRuleSet, type RuleSetSeed } from './rule-seed.ts';

const file = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'rules', 'default-2018.json'), 'utf8'));
const seed = parseRuleSet(file());

const ruleOf = (id: string, set: RuleSetSeed = seed) => {
  const rule = set.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

const sentence =
  '对未完成目标任务或工作责任落实不到位的，将采取通报预警、环评限批、挂牌督办、约谈有关镇街和部门主要负责人等措施';
const soil: PlanForBasis = {
  title: '兖州区土壤污染防治和土壤环境保护方案',
  issuedOn: localDate('2018-03-16'),
  text: `一、任务\n约谈企业。定期通报预警信息。\n三、保障措施\n（二）严格评估考核\n${sentence}，督促整改落实。`,
  headings: [
    { label: '一', spanStart: 0, spanEnd: 19 },
    { label: '三', spanStart: 20, spanEnd: 200 },
    { label: '（二）', spanStart: 27, spanEnd: 200 },
  ],
  basisTitles: ['国务院关于印发土壤污染防治行动计划的通知'],
};
const machinery: PlanForBasis = {
  ...{ title: '农业机械化工作方案', issuedOn: localDate('2018-03-16'), text: '各单位要抓好落实。' },
  ...{ headings: [], basisTitles: [] },
};

const cited = (rule: string, plan: PlanForBasis, day: string) =>
  legalBasesOn(ruleOf(rule), plan, localDate(day)).map(({ document, article }) => `${document} ${article ?? ''}`);

describe('the default rules', () => {
  test('are the rungs of domain §9 with the letter, the red slip and the criticism, lightest first; the last never by a machine', () => {
    expect(seed.rules.map(({ id, kind, autoPropose }) => [id, kind, autoPropose])).toEqual([
      ['L0', 'CONSULTATION_LETTER', false],
      ['R0', 'REMIND', true],
      ['R1', 'URGE', true],
      ['R2', 'SUPERVISION_SLIP', true],
      ['R2B', 'SUPERVISION_SLIP', true],
      ['R3', 'WARNING', true],
      ['R3B', 'CRITICISM_CIRCULAR', false],
      ['R4', 'INTERVIEW', true],
      ['R5', 'LISTED_SUPERVISION', true],
      ['R6', 'EIA_RESTRICTION', true],
      ['R7', 'ACCOUNTABILITY_PROPOSAL', false],
    ]);
    expect(seed.rules.filter(({ mode }) => mode === 'AUTO_LETTER').map(({ id }) => id)).toEqual(['R0', 'R1']);
    expect([ruleOf('R2').variant, ruleOf('R2B').variant]).toEqual(['YELLOW', 'RED']);
  });

  test('address the leads only, and carry the numbers of domain §9', () => {
    expect(new Set(seed.rules.flatMap(({ addressees }) => addressees))).toEqual(new Set(['LEAD']));
    const days = (id: string) =>
      testsOf(ruleOf(id).condition).flatMap(({ fact, atLeast, atMost }) =>
        /Overdue|ToDue/.test(fact) ? [[fact, atLeast ?? atMost]] : [],
      );
    expect(['R0', 'R1', 'R2', 'R3', 'R4'].map(days)).toEqual([
      [
        ['daysToDue', 30],
        ['workdaysToDue', 10],
        ['workdaysToDue', 3],
      ],
      [['daysOverdue', 1]],
      [['workdaysOverdue', 10]],
      [['daysOverdue', 30]],
      [['daysOverdue', 60]],
    ]);
    expect(ruleOf('R4').limits.reportWithin).toMatchObject({ amount: 30, unit: 'CALENDAR_DAY' });
  });

  test('name the facts that nobody records yet', () => {
    const missing = factsNotRecorded(seed);
    expect(missing).not.toContain('annualScore');
    expect(missing).toContain('seriousSoilProblem');
    expect(missing).not.toContain('exemptCause');
    expect(missing).not.toContain('daysOverdue');
  });
});

describe('bases by the day of the act', () => {
  test('an act of 2018 cites neither the law nor the regulations that came later', () => {
    for (const { id } of seed.rules) {
      for (const day of ['2018-03-16', '2018-12-31', '2019-01-01', '2019-12-31']) {
        expect(cited(id, soil, day).join()).not.toMatch(/733|山东省土壤污染防治条例|土壤污染防治法/);
      }
    }
  });

  test.each([
    ['2019-12-31', false, false],
    ['2020-01-01', true, false],
    ['2021-01-31', true, false],
    ['2021-02-01', true, true],
  ])('on %s the provincial regulation (%s) and Decree 733 (%s) are in force or not', (day, province, decree) => {
    const bases = cited('R3', soil, day);
    expect(bases.includes('山东省土壤污染防治条例 第六十九条')).toBe(province);
    expect(bases.includes('政府督查工作条例（国务院令第733号） 第二十一条')).toBe(decree);
  });

  test('the plan itself is cited by the sentence that names the measure, not by the first mention of the word', () => {
    const [basis] = legalBasesOn(ruleOf('R3'), soil, localDate('2019-01-01'));
    expect(basis).toMatchObject({
      kind: 'PLAN_CLAUSE',
      document: soil.title,
      article: '三（二）',
      validFrom: '2018-03-16',
    });
    expect(basis?.quote).toBe(`${sentence}，督促整改落实`);
    expect(legalBasesOn(ruleOf('R4'), soil, localDate('2019-01-01'))[0]?.quote).toContain('未完成');
  });

  test('nothing is cited from a plan before its issue', () => {
    expect(legalBasesOn(ruleOf('R5'), soil, localDate('2018-03-15'))).toEqual([]);
    expect(legalBasesOn(ruleOf('R5'), soil, localDate('2018-03-16'))).toHaveLength(1);
  });

  test('a plan about something else is not supported by environmental law', () => {
    expect(cited('R3', machinery, '2019-01-01').join()).not.toMatch(/环境保护法|土壤/);
    expect(cited('R3', machinery, '2019-01-01')).toHaveLength(1);
    expect(cited('R4', machinery, '2019-01-01')).toEqual([]);
    expect(cited('R4', machinery, '2021-02-01')).toEqual(['政府督查工作条例（国务院令第733号） 第十二条第七项']);
  });

  test('the suspension of approvals is named as a request: the district does not decide it', () => {
    expect(ruleOf('R6').action).toBe('REQUEST_SUPERIOR');
    expect(ruleOf('R6').decidedBy.at(-1)).toBe('PROVINCE_OR_ABOVE');
  });
});

/** The file with one value put at a place; a refusal is what must come of it. */
function brokenAt(place: string, value: unknown): Refusal {
  const data = file();
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((part, key) => part[key] as Record<string, unknown>, data);
  parent[last] = value;
  try {
    parseRuleSet(data);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

test.each<[string, string, unknown]>([
  ['rules.5.condition.any.0.fact', 'rules.5.condition.any.0', { fact: 'daysLate', atLeast: 1, source: '[D]' }],
  ['rules.5.condition.any.1.moreThan', 'rules.5.condition.any.1.moreThan', '30'],
  ['rules.2.condition.any.0', 'rules.2.condition.any.0', { fact: 'daysOverdue', atLeast: 1 }],
  ['rules.2.condition.any.0.source', 'rules.2.condition.any.0.source', 'somewhere'],
  ['rules.2.condition.any.0', 'rules.2.condition.any.0', { fact: 'daysOverdue', is: true, source: '[D]' }],
  ['rules.2.condition.any', 'rules.2.condition', { any: [] }],
  ['rules.2.condition', 'rules.2.condition.run', '() => true'],
  ['rules.2.condition', 'rules.2.condition', {}],
  ['rules.2.condition', 'rules.2.condition.all', [{ fact: 'daysOverdue', atLeast: 1, source: '[D]' }]],
  ['rules.3.legalBases.1.validFrom', 'rules.3.legalBases.1.validFrom', '2014-02-30'],
  ['rules.3.legalBases.1', 'rules.3.legalBases.1.validTo', '2014-01-01'],
  ['rules.3.kind', 'rules.2.kind', 'WARNING'],
  ['rules.2.id', 'rules.2.id', 'R0'],
  ['rules.1.recipients.1.fromStep', 'rules.1.recipients.1.fromStep', '5wd'],
  ['rules.7.limits.reportWithin.unit', 'rules.7.limits.reportWithin.unit', 'DAY'],
  ['guards.cooldown.amount', 'guards.cooldown.amount', -1],
  ['guards.supervisionObjectsOnly.on', 'guards.supervisionObjectsOnly.on', false],
  ['validTo', 'validTo', '2017-12-31'],
])('a wrong file is refused at %s when %s is wrong', (place, where, value) => {
  const refusal = brokenAt(where, value);
  expect(refusal.code).toBe('BAD_INPUT');
  expect(refusal.facts.field).toBe(place);
  expect(refusal.messageZh).toMatch(/\p{Script=Han}{2}/u);
  expect(refusal.message).toMatch(/[a-z]{3}/);
});

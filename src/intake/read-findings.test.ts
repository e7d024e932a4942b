import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { FINDING_RULES, type FindingDraft } from './draft.ts';
import { readPlan } from './read-plan.ts';

const findingsOf = (text: string): FindingDraft[] =>
  readPlan(text, { defaultYear: 2021, issuedOn: localDate('2021-03-01') }).findings;
const places = (text: string, rule: string) =>
  findingsOf(text)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, at, clause }) => `${severity} ${clause} ${at.surface}`);

const USUAL = ['甲', '乙', '丙', '丁']
  .map((name, at) => `${at + 1}.办${name}事。（牵头单位：${name}局，协办单位：财政局）`)
  .join('\n');

describe('what a person should see', () => {
  test.each([
    ['NO_LEAD', '1.修桥。（配合单位：水务局）', ['BLOCKING 0 （配合单位：水务局）']],
    ['UNREAD_PHRASE', '1.修桥。（牵头单位：详见附件）', ['BLOCKING 0 （牵头单位：详见附件）']],
    ['UNREAD_PHRASE', '1.修桥。（牵头单位：，协办单位：）', ['BLOCKING null 牵头单位：，协办单位：']],
    ['LEAD_ALSO_SUPPORTS', '1.修桥。（牵头单位：路桥局，协办单位：水务局、路桥局）', ['REVIEW 0 路桥局']],
    ['OPEN_ENDED', '1.修桥。（牵头单位：路桥局等）', ['INFO 0 （牵头单位：路桥局等）']],
    [
      'NO_SUPPORTING_LIST',
      `${USUAL}\n5.修桥。（牵头单位：路桥局、各镇街等）`,
      ['REVIEW 4 （牵头单位：路桥局、各镇街等）'],
    ],
    ['NO_SUPPORTING_LIST', '1.修桥。（牵头单位：路桥局、水务局）', []],
    [
      'TASK_WITHOUT_LINE',
      '（一）办事\n1.修桥。更换栏杆。（路桥局）\n2.修路。铺设路面。（路桥局）\n3.修灯。更换灯具。\n（二）加强领导',
      ['REVIEW null 3.修灯'],
    ],
    ['TASK_WITHOUT_LINE', '（一）办事\n1.修桥。（路桥局）\n2.修路。\n3.修灯。', []],
    [
      'TASK_WITHOUT_LINE',
      '序号\t任务\t责任单位\t时限\n1\t修缮老桥三座\t路桥局\t6月底\n2\t修缮栏杆五处\t\t9月底',
      ['REVIEW null 修缮栏杆五处'],
    ],
    [
      'TASK_WITHOUT_LINE',
      '（一）办事（牵头单位：路桥局）\n1.修桥。（配合单位：水务局）\n2.修路。（配合单位：水务局）\n3.修灯。',
      [],
    ],
    ['GROUP_AS_LEAD', '1.修桥。（牵头单位：路桥局、各镇街）', ['REVIEW 0 各镇街']],
    ['GROUP_AS_LEAD', '1.修桥。（各镇街负责）', ['INFO 0 各镇街']],
    ['SEPARATOR_BEFORE_LABEL', '1.修桥。（牵头单位：路桥局、协办单位：水务局）', ['REVIEW 0 、协办单位']],
    ['UNUSUAL_LABEL', `${USUAL}\n5.修桥。（牵头部门：路桥局，协办单位：财政局）`, ['INFO 4 牵头部门']],
    [
      'UNUSUAL_LABEL',
      '1.修桥。（牵头单位：路桥局，采购单位：财政局）',
      ['REVIEW 0 （牵头单位：路桥局，采购单位：财政局）'],
    ],
    ['LEAD_BY_ORDER', '1.修桥。（责任单位：路桥局、水务局）', ['REVIEW 0 路桥局']],
    ['LEAD_BY_ORDER', '1.修桥。（路桥局、水务局负责。列第一位者为牵头单位，下同）', ['INFO 0 路桥局']],
    ['LEAD_BY_ORDER', '1.修桥。（责任单位：路桥局）', []],
    [
      'SHARED_NUMBER',
      '1.修桥。（牵头单位：路桥局）\n另行铺路。（牵头单位：水务局）',
      ['REVIEW 1 （牵头单位：水务局）'],
    ],
    [
      'REPEATED_HEADING',
      '一、任务\n（一）整治危险桥梁。\n1.检测。（牵头单位：路桥局）\n（二）整治危险桥梁，保障通行。\n1.拆除。（牵头单位：路桥局）',
      ['INFO null 整治危险桥梁，保障通行'],
    ],
    ['UNDATED', '1.修桥。（牵头单位：路桥局）', ['INFO 0 （牵头单位：路桥局）']],
    ['UNDATED', '1.修桥，6月底前完成。（牵头单位：路桥局）', []],
    ['DEADLINE_BEFORE_ISSUE', '1.2020年底前修桥。（牵头单位：路桥局）', ['REVIEW 0 2020年底前']],
    ['DATE_DOES_NOT_EXIST', '1.6月31日前修桥。（牵头单位：路桥局）', ['REVIEW 0 6月31日前']],
    ['POSSIBLE_RECURRENCE', '1.分年编制计划。（牵头单位：路桥局）', ['REVIEW 0 分年']],
    ['EXTERNAL_DATE', '1.配合省路桥厅普查，每10年开展1次。（牵头单位：路桥局）', ['REVIEW 0 每10年开展1次']],
    [
      'OTHER_ACTOR',
      '1.修桥。养护企业应当自查。路桥、水务等部门要督促。（牵头单位：路桥局、水务局）',
      ['REVIEW 0 养护企业'],
    ],
    ['OTHER_ACTOR', '1.修桥。各镇街要配合。（牵头单位：路桥局，协办单位：各镇街）', []],
    [
      'TARGET_FROM_SUPERIOR',
      '1.修桥。完成省下达的危桥整治任务。（牵头单位：路桥局）',
      ['REVIEW 0 完成省下达的危桥整治任务'],
    ],
    [
      'TARGET_WITHOUT_BASELINE',
      '1.修桥。事故数零增长，通行能力不下降。（牵头单位：路桥局）',
      ['REVIEW 0 零增长', 'REVIEW 0 不下降'],
    ],
    ['IMPLIED_TARGET', '1.修桥。2021年底前，危桥监测全覆盖。（牵头单位：路桥局）', ['REVIEW 0 危桥监测全覆盖']],
    [
      'NUMBER_WITHOUT_UNIT',
      '1.修桥。创建示范点有 个，通过率达到95以上。（牵头单位：路桥局）',
      ['REVIEW 0 有 ', 'REVIEW 0 达到95'],
    ],
    [
      'EVALUATOR_ASSESSED_BY_ITSELF',
      '1.修桥。（牵头单位：路桥局）\n2.每年对工作进展进行考核。（牵头单位：路桥局）',
      ['REVIEW 1 对工作进展进行考核'],
    ],
  ])('%s: %s', (rule, text, expected) => {
    expect(places(text, rule)).toEqual(expected);
  });

  test('each speaks both languages, cites its words, and stands in the order of the text', () => {
    const text = `${USUAL}\n5.修桥。零增长。（牵头部门：路桥局、各镇街等、协办单位：路桥局）\n6.铺路，2月30日前。（配合单位：水务局）`;
    const found = findingsOf(text);
    expect(found.length).toBeGreaterThan(8);
    for (const { at, messageZh, messageEn, rule } of found) {
      expect(FINDING_RULES).toContain(rule);
      expect(text.slice(at.start, at.end)).toBe(at.surface);
      expect(messageZh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(messageEn).toMatch(/[a-z].*\.$/);
    }
    expect(found.map(({ at }) => at.start)).toEqual(found.map(({ at }) => at.start).sort((a, b) => a - b));
  });
});

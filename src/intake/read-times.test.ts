import { describe, expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import type { DeadlineDraft, PlanDraft, ReadingHints } from './draft.ts';
import { readPlan } from './read-plan.ts';

const HINTS: ReadingHints = { defaultYear: 2020, issuedOn: localDate('2020-03-10') };
const planOf = (task: string, hints = HINTS): PlanDraft =>
  readPlan(`1.修缮老桥。${task}。（牵头单位：市路桥局）`, hints);
const timesOf = (task: string, hints = HINTS): readonly DeadlineDraft[] =>
  planOf(task, hints).clauses[0]?.deadlines ?? [];
const written = (task: string, hints = HINTS) =>
  timesOf(task, hints).map(({ surface, kind, normalised }) => `${kind} ${surface} ${normalised}`);
const rulesOf = (draft: PlanDraft) =>
  draft.findings.filter(({ severity }) => severity !== 'INFO').map(({ rule }) => rule);

describe('a day by which it must be done', () => {
  test.each([
    ['2021年年底前，完成修缮', 'BY 2021年年底前 2021-12-31'],
    ['2021年底前完成修缮', 'BY 2021年底前 2021-12-31'],
    ['力争2021年末完成修缮', 'BY 2021年末 2021-12-31'],
    ['2021年6月底前完成修缮', 'BY 2021年6月底前 2021-06-30'],
    ['2021年2月底之前完成修缮', 'BY 2021年2月底之前 2021-02-28'],
    ['6月底前完成修缮', 'BY 6月底前 2020-06-30'],
    ['12月31日前完成修缮', 'BY 12月31日前 2020-12-31'],
    ['年底前完成修缮', 'BY 年底前 2020-12-31'],
    ['年内完成修缮', 'BY 年内 2020-12-31'],
    ['今年修缮老桥', 'BY 今年 2020-12-31'],
    ['2021年6月底前印发实施方案', 'BY 2021年6月底前 2021-06-30'],
    ['10月底前出台办法', 'BY 10月底前 2020-10-31'],
    ['明年投入使用', 'BY 明年 2021-12-31'],
    ['上半年完成修缮', 'BY 上半年 2020-06-30'],
    ['2021年下半年修缮', 'BY 2021年下半年 2021-12-31'],
    ['一季度末完成修缮', 'BY 一季度末 2020-03-31'],
    ['2021年第三季度完成修缮', 'BY 2021年第三季度 2021-09-30'],
    ['6月中旬前完成修缮', 'BY 6月中旬前 2020-06-20'],
    ['2021年9月投入使用', 'BY 2021年9月 2021-09-30'],
    ['2021年完成修缮', 'BY 2021年 2021-12-31'],
    ['２０２１年６月底前完成修缮', 'BY ２０２１年６月底前 2021-06-30'],
    ['二〇二一年十二月底前完成修缮', 'BY 二〇二一年十二月底前 2021-12-31'],
    ['2021 年 6 月底前完成修缮', 'BY 2021 年 6 月底前 2021-06-30'],
    ['2021年年中前完成修缮', 'BY 2021年年中前 2021-06-30'],
    ['2021年6至9月底前完成修缮', 'BY 2021年6至9月底前 2021-09-30'],
    ['2021-06-30前完成修缮', 'BY 2021-06-30前 2021-06-30'],
    ['3年内完成修缮', 'BY 3年内 P3Y'],
    ['力争三年内完成修缮', 'BY 三年内 P3Y'],
    ['6个月内完成修缮', 'BY 6个月内 P6M'],
    ['自本方案印发之日起30日内制定细则', 'BY 自本方案印发之日起30日内 2020-04-09'],
    ['印发后3个月内制定细则', 'BY 印发后3个月内 2020-06-10'],
  ])('%s', (task, expected) => {
    expect(written(task)).toEqual([expected]);
  });

  test('several days in one sentence are several deadlines, and the year of the first holds for the second', () => {
    expect(written('2021年6月底前完成勘察，9月底前完成修缮')).toEqual([
      'BY 2021年6月底前 2021-06-30',
      'BY 9月底前 2021-09-30',
    ]);
  });
});

describe('other ways to set a time', () => {
  test.each([
    ['到2025年，老桥全部修缮', ['UNTIL_HORIZON 到2025年 2025-12-31']],
    ['到“十四五”末，老桥全部修缮', ['UNTIL_HORIZON 到“十四五”末 2025-12-31']],
    ['“十四五”期间，修缮老桥', ['PERIOD “十四五”期间 2021-01-01/2025-12-31']],
    ['自2021年起，执行新标准', ['FROM 自2021年起 2021-01-01']],
    ['从2021年7月1日起执行新标准', ['FROM 从2021年7月1日起 2021-07-01']],
    ['2021年1月1日至12月31日，免收过桥费', ['PERIOD 2021年1月1日至12月31日 2021-01-01/2021-12-31']],
    ['2021年3月至6月集中修缮', ['PERIOD 2021年3月至6月 2021-03-01/2021-06-30']],
    ['6月1日至30日集中修缮', ['PERIOD 6月1日至30日 2020-06-01/2020-06-30']],
    ['截至2021年底，全市老桥修缮一遍', ['UNTIL_HORIZON 截至2021年底 2021-12-31']],
    ['2021年6—9月集中修缮', ['PERIOD 2021年6—9月 2021-06-01/2021-09-30']],
    [
      '自2021年7月1日起至2022年6月30日止，免收过桥费',
      ['PERIOD 自2021年7月1日起至2022年6月30日止 2021-07-01/2022-06-30'],
    ],
    ['2021—2023年，分批修缮', ['PERIOD 2021—2023年 2021-01-01/2023-12-31']],
    ['今后三年，分批修缮', ['PERIOD 今后三年 P3Y']],
    ['每年检修一次', ['RECURRING 每年检修一次 RRULE:FREQ=YEARLY']],
    ['每半年通报进展', ['RECURRING 每半年 RRULE:FREQ=MONTHLY;INTERVAL=6']],
    ['每季度调度进展', ['RECURRING 每季度 RRULE:FREQ=MONTHLY;INTERVAL=3']],
    ['每月报送进展', ['RECURRING 每月 RRULE:FREQ=MONTHLY']],
    ['每两年检测桥面', ['RECURRING 每两年 RRULE:FREQ=YEARLY;INTERVAL=2']],
    ['每年12月底前报送总结', ['RECURRING 每年12月底前 RRULE:FREQ=YEARLY']],
    ['每年6月、12月底前报送总结', ['RECURRING 每年6月、12月底前 RRULE:FREQ=YEARLY']],
    ['每季度末月25日前报送总结', ['RECURRING 每季度末月25日前 RRULE:FREQ=MONTHLY;INTERVAL=3']],
    ['每年检修桥面，2021年底前更换灯具', ['RECURRING 每年 RRULE:FREQ=YEARLY', 'BY 2021年底前 2021-12-31']],
  ])('%s', (task, expected) => {
    expect(written(task)).toEqual(expected);
  });

  test.each([
    ['（完成时限：2021年）', 'BY 2021年 2021-12-31'],
    ['（完成时限：2021.12）', 'BY 2021.12 2021-12-31'],
    ['（完成时限：2021/9/30）', 'BY 2021/9/30 2021-09-30'],
    ['（完成时限：长期坚持）', 'ONGOING 长期坚持 ongoing'],
    ['（2021年9月底完成）', 'BY 2021年9月底完成 2021-09-30'],
  ])('in the brackets of the line or next to it: %s', (time, expected) => {
    const [clause] = readPlan(`1.修缮老桥。（牵头单位：市路桥局）${time}`, HINTS).clauses;
    expect(clause?.deadlines.map(({ surface, kind, normalised }) => `${kind} ${surface} ${normalised}`)).toEqual([
      expected,
    ]);
  });
});

describe('what is no deadline', () => {
  test.each([
    '2018年以来，老桥多次修缮',
    '2019年，全市获评示范城市',
    '较2018年增加投入',
    '截至2019年底，已修缮老桥',
    '对2021年底前到期的合同续签',
    '协议有效期至2025年12月31日',
    '按照2021年度计划修缮',
    '对2000年前建成的老桥开展检测',
    '落实《2021年工作要点》',
    '执行2019年印发的办法',
    '执行路桥〔2021〕5号文件',
    '每人每年补助500元',
    '每日处理500吨',
    '5个工作日内办结',
    '近三年内发生事故的',
    '6个月内未动工的收回',
    '结合6月5日世界环境日开展宣传',
    '“十四五”规划编制',
    '定期检修，逐步更换，及时上报',
    '2021年春节前完成',
  ])('%s', (task) => {
    expect(written(task)).toEqual([]);
  });

  test('分年 may recur, but a wrong "overdue" hurts a person: a finding, no deadline', () => {
    const draft = planOf('分年制定计划');
    expect(draft.clauses[0]?.deadlines).toEqual([]);
    expect(rulesOf(draft)).toEqual(['POSSIBLE_RECURRENCE']);
  });

  test.each(['2021年2月30日前完成', '2021年13月底前完成', '4月31日前完成'])('a day that does not exist: %s', (task) => {
    const draft = planOf(task);
    expect(draft.clauses[0]?.deadlines).toEqual([]);
    expect(rulesOf(draft)).toEqual(['DATE_DOES_NOT_EXIST']);
  });
});

describe('what a deadline governs', () => {
  const governed = (task: string) => {
    const draft = planOf(task);
    return draft.clauses[0]?.deadlines.map(({ deliverable }) => draft.text.slice(deliverable.start, deliverable.end));
  };
  test.each([
    ['2021年底前，完成勘察；2022年底前，完成修缮', ['完成勘察', '完成修缮']],
    ['编制修缮方案，2021年底前完成', ['编制修缮方案']],
    ['每年检修桥面，2021年底前更换灯具', ['检修桥面', '更换灯具']],
  ])('%s', (task, expected) => {
    expect(governed(task)).toEqual(expected);
  });

  test('the sentence may give the duty to somebody else', () => {
    expect(timesOf('养护企业每年要检测桥面').map(({ actor }) => actor)).toEqual(['养护企业']);
    expect(timesOf('市路桥局每年要检测桥面').map(({ actor }) => actor)).toEqual([null]);
    expect(timesOf('自2021年起，危桥停用的，由所在地镇街设置标识').map(({ actor }) => actor)).toEqual(['所在地镇街']);
  });

  test('a cycle of the superior is not ours to count', () => {
    const draft = planOf('配合省路桥厅开展桥梁普查，每10年开展1次');
    expect(draft.clauses[0]?.deadlines.map(({ external, surface }) => [external, surface])).toEqual([
      [true, '每10年开展1次'],
    ]);
    expect(rulesOf(draft)).toEqual(['EXTERNAL_DATE']);
  });
});

describe('a feast or a season', () => {
  test.each([
    ['2021年春节前完成修缮', '2021年春节前'],
    ['汛期前完成修缮', '汛期前'],
    ['到2021年秋季学期开学前完成修缮', '开学前'],
    ['2020年11月6日至2021年春节，开展排查', '2020年11月6日至2021年春节'],
  ])('sets no day; a person says which it is: %s', (task, words) => {
    expect(written(task)).toEqual([]);
    const found = planOf(task).findings.filter(({ rule }) => rule === 'DAY_BY_SEASON');
    expect(found.map(({ at }) => at.surface)).toEqual([words]);
  });
});

describe('the year of dates that name none', () => {
  const text = (foot: string) => `一、修桥\n1.修缮老桥，6月底前完成。（牵头单位：市路桥局）\n${foot}`;
  const year = (foot: string, hints: ReadingHints) => readPlan(text(foot), hints).clauses[0]?.deadlines[0]?.normalised;
  test('is the year of issue, which wins over what the caller says', () => {
    expect(year('市人民政府\n2019年5月6日', { defaultYear: 2020 })).toBe('2019-06-30');
    expect(year('', { defaultYear: 2020 })).toBe('2020-06-30');
    expect(year('', { issuedOn: localDate('2018-01-02') })).toBe('2018-06-30');
  });

  test('is not guessed', () => {
    expect(readPlan(text('')).clauses[0]?.deadlines).toEqual([]);
    expect(readPlan(text('')).defaultYear).toBeNull();
  });

  test('a deadline before the day of issue is shown to a person', () => {
    expect(rulesOf(readPlan('1.修桥，2019年底前完成。（牵头单位：市路桥局）', HINTS))).toEqual([
      'DEADLINE_BEFORE_ISSUE',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const SIGN = { AT_LEAST: '≥', AT_MOST: '≤', ABOUT: '≈', EQUAL: '=', ZERO_GROWTH: '零' };
const read = (task: string) =>
  readPlan(`1.办好实事。${task}。（牵头单位：市环卫局）`, { defaultYear: 2022 }).clauses[0];
const written = (task: string) =>
  (read(task)?.indicators ?? []).map(({ comparator, value, unit }) => `${SIGN[comparator]}${value}${unit}`);
const times = (task: string) => (read(task)?.deadlines ?? []).map(({ normalised }) => normalised);

describe('figures as plans of many offices word them', () => {
  test.each([
    ['加装扶梯300部', ['=300部']],
    ['更换破损管网80公里', ['=80公里']],
    ['海产品产量5万吨', ['=50000吨']],
    ['小微企业达1200家', ['=1200家']],
    ['试点范围扩大至30个镇', ['=30个']],
    ['新建充电桩500个，换电站点2座', ['=500个', '=2座']],
    ['争取上级资金50亿元、专项债30亿元', ['=5000000000元', '=3000000000元']],
    ['氨氮、总磷排放量分别比2020年下降15%和18%以上', ['≥15%', '≥18%']],
    ['每县至少建成1所学校', ['≥1所']],
    ['食品检验量达到4批次/千人', ['=4批次/千人']],
    ['建成日处理5万吨污水处理厂1座', ['=1座']],
    ['培育年产值超10亿元企业3家', ['=3家']],
  ])('%s', (task, expected) => {
    expect(written(task)).toEqual(expected);
  });

  test.each([
    ['建立一季度一通报、一月一调度制度', ['RRULE:FREQ=MONTHLY;INTERVAL=3', 'RRULE:FREQ=MONTHLY']],
    ['一季度完成招标', ['2022-03-31']],
  ])('a round is no day: %s', (task, expected) => {
    expect(times(task)).toEqual(expected);
  });

  test.each([
    '对年产值首次突破10亿元、50亿元的工业企业，分别奖励50万元',
    '2021年，全市建成学校30所',
    '过去一年，我市建成学校30所',
    '建筑面积2万平方米',
    '全市公园120座',
  ])('no target: %s', (task) => {
    expect(written(task)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const SIGN = { AT_LEAST: '≥', AT_MOST: '≤', ABOUT: '≈', EQUAL: '=', ZERO_GROWTH: '零' };
const planOf = (task: string) => readPlan(`1.整治环境。${task}。（牵头单位：市环卫局）`, { defaultYear: 2020 });
const targetsOf = (task: string) => planOf(task).clauses[0]?.indicators ?? [];
const written = (task: string) =>
  targetsOf(task).map(({ name, comparator, value, unit }) => `${name}${SIGN[comparator]}${value}${unit}`);

describe('a figure that the work must reach', () => {
  test.each([
    ['垃圾分类覆盖率达到95%以上', '垃圾分类覆盖率≥95%'],
    ['垃圾分类覆盖率不低于95%', '垃圾分类覆盖率≥95%'],
    ['垃圾分类覆盖率提高到95%左右', '垃圾分类覆盖率≈95%'],
    ['垃圾分类覆盖率95%', '垃圾分类覆盖率=95%'],
    ['垃圾分类覆盖率达到９５％', '垃圾分类覆盖率=95%'],
    ['满意度达到百分之九十五以上', '满意度≥95%'],
    ['投诉率控制在3‰以内', '投诉率≤3‰'],
    ['投诉率不超过3%', '投诉率≤3%'],
    ['PM2.5平均浓度下降到35微克/立方米以下', 'PM2.5平均浓度≤35微克/立方米'],
    ['单位能耗下降3%', '单位能耗下降=3%'],
    ['排放总量较2015年减少20%以上', '排放总量减少≥20%'],
    ['重点企业均实现10%以上增长', '重点企业增长≥10%'],
    ['回收量提高2个百分点', '回收量提高=2个百分点'],
    ['新建公厕20座', '新建公厕=20座'],
    ['新建20座公厕', '新建公厕=20座'],
    ['城区再新建1个转运站', '新建转运站=1个'],
    ['至少建成5个示范点', '建成示范点≥5个'],
    ['培训保洁员不少于300人次', '培训保洁员≥300人次'],
    ['城镇新增就业1.2万人以上', '城镇新增就业≥12000人'],
    ['完成投资10亿元', '完成投资=1000000000元'],
    ['90%以上的村庄垃圾得到处理', '村庄垃圾得到处理≥90%'],
    ['末端水质100%达标', '末端水质达标=100%'],
    ['绿地面积不低于３００万亩', '绿地面积≥3000000亩'],
    ['减少排放1,000吨', '减少排放=1000吨'],
  ])('%s', (task, expected) => {
    expect(written(task)).toEqual([expected]);
  });

  test.each([
    ['新建公厕20座、转运站2座，改造管网5公里', ['新建公厕=20座', '转运站=2座', '改造管网=5公里']],
    ['培育企业100家，其中骨干企业30家', ['培育企业=100家', '骨干企业=30家']],
    ['城市、县城污水处理率分别达到95%和85%以上', ['城市污水处理率≥95%', '县城污水处理率≥85%']],
    [
      '规模养殖场粪便和污水处理利用率分别达到90%、60%',
      ['规模养殖场粪便处理利用率=90%', '规模养殖场污水处理利用率=60%'],
    ],
    ['打造3-5个示范点', ['打造示范点≥3个', '打造示范点≤5个']],
    ['优良率保持在90%以上，力争保持在95%以上', ['优良率≥90%', '优良率≥95%']],
    ['收集率达到90%，使用量零增长', ['收集率=90%', '使用量零0%']],
  ])('several in a row: %s', (task, expected) => {
    expect(written(task)).toEqual(expected);
  });

  test('an elided name takes its subject from the target before it', () => {
    expect(targetsOf('农村生活垃圾收集率达到90%，清运率100%').map(({ name, subject }) => [name, subject])).toEqual([
      ['农村生活垃圾收集率', null],
      ['清运率', '农村生活垃圾'],
    ]);
  });

  test('力争 is wished for, 全覆盖 with a date is implied', () => {
    expect(targetsOf('力争收集率达到90%').map(({ aspirational }) => aspirational)).toEqual([true]);
    const [implied] = targetsOf('2021年底前，重点企业联网监控全覆盖');
    expect(implied).toMatchObject({ name: '重点企业联网监控', value: 100, implied: true, dueOn: '2021-12-31' });
    expect(targetsOf('推动监管全覆盖')).toEqual([]);
  });

  test('it is due by the time its sentence sets', () => {
    expect(
      targetsOf('到2025年，收集率达到90%，清运率达到95%。回收率达到30%').map(({ dueOn, deadline }) => [
        dueOn,
        deadline,
      ]),
    ).toEqual([
      ['2025-12-31', 0],
      ['2025-12-31', 0],
      [null, null],
    ]);
    expect(targetsOf('改造公厕200座，2021年底前完成').map(({ dueOn }) => dueOn)).toEqual(['2021-12-31']);
  });
});

describe('a figure that is no target', () => {
  test.each([
    ['a past result', '2019年收集率为80%'],
    ['a past result', '已完成改造80%'],
    ['a past result', '截至目前，收集率达到80%'],
    ['a threshold', '年产生垃圾超过100吨的企业应当申报'],
    ['a threshold', '6亩以下（不含6亩）的地块可以免除'],
    ['a condition', '收集率低于80%的，予以通报'],
    ['a benefit', '按投资额的30%给予补助，最高不超过100万元'],
    ['a benefit', '返还上年度缴费的50%'],
    ['a processing time', '办理时限压缩至3个工作日以内'],
    ['an age', '为年满60周岁的居民办证'],
    ['what exists', '对全市120家企业开展排查'],
    ['what exists', '全市23个乡镇全部参与'],
    ['an ordinal', '按照第27条规定执行'],
    ['a series', '围绕“1+5”体系'],
    ['a rate', '每月补助1000元'],
    ['an uncounted lot', '培育一批企业'],
    ['a lost figure', '创建 个示范点'],
  ])('%s: %s', (_why, task) => {
    expect(written(task)).toEqual([]);
  });
});

describe('goals before the first task', () => {
  test('horizons and figures of the sections that state them', () => {
    const { goals } = readPlan(
      '一、总体目标\n到2025年，收集率达到90%以上。到2030年，收集率达到98%以上。\n二、任务\n1.建站。（牵头单位：市环卫局）',
      { defaultYear: 2021 },
    );
    expect(goals.horizons.map(({ lastOn }) => lastOn)).toEqual(['2025-12-31', '2030-12-31']);
    expect(goals.indicators.map(({ value, dueOn }) => [value, dueOn])).toEqual([
      [90, '2025-12-31'],
      [98, '2030-12-31'],
    ]);
  });
});

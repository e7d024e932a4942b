import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const NOTICE = `临江市路桥局
关于印发临江市危桥整治
方案的通知
临路发〔2021〕7号
各区人民政府，市直各有关单位：
《临江市危桥整治方案》已经研究同意，现印发给你们。
临江市路桥局
2021年3月5日
临江市危桥整治方案
为落实《江南省危桥整治办法》（江政发〔2020〕12号）和《桥梁安全条例》，制定本方案。
一、总体目标
到2023年，危桥全部整治。
二、主要任务
（一）摸清底数，建立台账
1、开展普查。逐桥检测。（牵头单位：市路桥局）
补充检测。对存疑桥梁复检。（牵头单位：市水务局）
（二）分类整治。
加强养护。逐桥巡查。（牵头单位：市路桥局）
三、保障措施
1.加强领导。成立专班。（牵头单位：市路桥局）`;

describe('what a notice says of itself', () => {
  const { header } = readPlan(NOTICE);
  test('title, cover, issuer, number, day, addressees', () => {
    expect(header).toMatchObject({
      title: '临江市危桥整治方案',
      cover: '临江市路桥局关于印发临江市危桥整治方案的通知',
      issuer: '临江市路桥局',
      docNumber: '临路发〔2021〕7号',
      issuedOn: '2021-03-05',
      addressees: '各区人民政府，市直各有关单位',
    });
  });

  test('the higher documents it rests on, not itself', () => {
    expect(header.basis.map(({ title, docNumber }) => [title, docNumber])).toEqual([
      ['江南省危桥整治办法', '江政发〔2020〕12号'],
      ['桥梁安全条例', null],
    ]);
  });

  test('a signature at the foot counts as well, and closes the body', () => {
    const { header: foot, sections } = readPlan(
      '江南省人民政府\n关于养桥的意见\n一、要求\n要养好桥。（路桥厅负责）\n江南省人民政府\n二〇二一年三月五日\n（此件公开发布）',
    );
    expect(foot).toMatchObject({
      title: '江南省人民政府关于养桥的意见',
      cover: null,
      issuer: '江南省人民政府',
      issuedOn: '2021-03-05',
    });
    expect(sections.map(({ title }) => title)).toEqual(['要求']);
  });

  test('an excerpt says nothing of itself', () => {
    expect(readPlan('3.修桥。检测桥面。（牵头单位：市路桥局）').header).toMatchObject({
      title: '',
      issuer: null,
      issuedOn: null,
    });
  });
});

describe('the tree of headings', () => {
  const { sections, clauses } = readPlan(NOTICE);
  test('numbers, titles and what stands below them', () => {
    expect(sections.map(({ level, label, title, parent }) => [level, label, title, parent])).toEqual([
      [1, '一', '总体目标', null],
      [1, '二', '主要任务', null],
      [2, '（一）', '摸清底数，建立台账', 1],
      [3, '1', '开展普查', 2],
      [2, '（二）', '分类整治', 1],
      [1, '三', '保障措施', null],
      [3, '1', '加强领导', 5],
    ]);
  });

  test('each heading spans what it governs', () => {
    const [, tasks] = sections;
    expect(NOTICE.slice(tasks?.span.start, tasks?.span.end)).toMatch(
      /^二、主要任务[\s\S]*逐桥巡查。（牵头单位：市路桥局）$/,
    );
  });

  test('where each clause stands', () => {
    expect(clauses.map(({ path, heading }) => [path.chapter, path.section, path.item, path.para, heading])).toEqual([
      ['二', '（一）', '1', 1, '开展普查'],
      ['二', '（一）', '1', 2, '补充检测'],
      ['二', '（二）', null, 1, '加强养护'],
      ['三', null, '1', 1, '加强领导'],
    ]);
    expect(clauses.map(({ span }) => NOTICE.slice(span.start, span.end))).toEqual([
      '开展普查。逐桥检测。',
      '补充检测。对存疑桥梁复检。',
      '加强养护。逐桥巡查。',
      '加强领导。成立专班。',
    ]);
  });

  test.each([
    ['1、修桥', '1'],
    ['1.修桥', '1'],
    ['１．修桥', '１'],
    ['1﹒修桥', '1'],
    ['（1）修桥', null],
    ['第一条 修桥', '第一条'],
    ['1.2022年修桥', '1'],
    ['1.5万亩农田', null],
  ])('numbers of items: %s', (line, item) => {
    expect(readPlan(`（一）任务\n${line}。（牵头单位：市路桥局）`).clauses[0]?.path.item).toBe(item);
  });
});

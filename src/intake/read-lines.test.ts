import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

/** Who leads and who supports, clause by clause: 「甲、乙 | 丙 等」; a lead by order is marked 〔首〕, a declared one 〔列〕. */
function linesOf(text: string): string[] {
  return readPlan(text, { defaultYear: 2021 }).clauses.map(({ leads, supports, openEnded, leadRule }) => {
    const mark = { EXPLICIT: '', DEFAULT_FIRST: '〔首〕', DECLARED_FIRST: '〔列〕' }[leadRule];
    const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join('、');
    return `${mark}${names(leads)} | ${names(supports)}${openEnded ? ' 等' : ''}`;
  });
}
const inBrackets = (phrase: string) => linesOf(`1.修缮老桥。检修栏杆并更换灯具。${phrase}`);

describe('a responsibility line says who leads and who supports', () => {
  test.each([
    ['（牵头单位：市路桥局，协办单位：市水务局、各镇街等）', '市路桥局 | 市水务局、各镇街 等'],
    ['（牵头部门：市路桥局；配合部门：市水务局）', '市路桥局 | 市水务局'],
    ['（牵头责任单位：市路桥局、市水务局；协同责任单位：市财政局）', '市路桥局、市水务局 | 市财政局'],
    ['（总牵头：市路桥局，配合：市水务局）', '市路桥局 | 市水务局'],
    ['（牵头单位：市路桥局；责任单位：市水务局、各区政府）', '市路桥局 | 市水务局、各区政府'],
    ['（主办：市路桥局；协办：市水务局）', '市路桥局 | 市水务局'],
    ['（主办单位：市路桥局；承办单位：市水务局）', '市路桥局 | 市水务局'],
    ['（牵头部门：市路桥局；主责单位：各区政府；协办单位：市财政局）', '市路桥局 | 各区政府、市财政局'],
    ['（牵头单位：市路桥局；参加单位：市水务局；指导单位：省路桥厅）', '市路桥局 | 市水务局、省路桥厅'],
    ['（责任单位：市路桥局；配合单位：市水务局）', '市路桥局 | 市水务局'],
    ['（责任单位：市路桥局、市水务局，各区政府）', '〔首〕市路桥局 | 市水务局、各区政府'],
    ['（责任部门：市路桥局）', '〔首〕市路桥局 | '],
    ['（负责单位：市路桥局、市水务局等；各区政府）', '〔首〕市路桥局 | 市水务局、各区政府 等'],
    ['（牵头单位：市路桥局；协办单位：无）', '市路桥局 | '],
    ['（牵头单位：市路桥局、各镇街等）', '市路桥局、各镇街 |  等'],
    ['【牵头单位：市路桥局；配合单位：市水务局】', '市路桥局 | 市水务局'],
    ['[责任单位:市路桥局,市水务局]', '〔首〕市路桥局 | 市水务局'],
    ['（（牵头单位：市路桥局，协办单位：市水务局））', '市路桥局 | 市水务局'],
    ['（牵头单位：市路桥局）（配合单位：市水务局）', '市路桥局 | 市水务局'],
    ['（牵头单位：市路桥局，责任领导：赵某，配合单位：市水务局）', '市路桥局 | 市水务局'],
  ])('by labels: %s', (phrase, line) => {
    expect(inBrackets(phrase)).toEqual([line]);
  });

  test.each([
    ['（市路桥局牵头，市水务局、市财政局配合）', '市路桥局 | 市水务局、市财政局'],
    ['（市路桥局牵头负责，市水务局等部门参与，各区政府按职责分工负责）', '市路桥局 | 市水务局、各区政府 等'],
    ['（市路桥局、市水务局牵头督导，市财政局等参与）', '市路桥局、市水务局 | 市财政局 等'],
    ['（市路桥局会同市水务局、市财政局负责）', '市路桥局 | 市水务局、市财政局'],
    ['（市路桥局会同有关部门负责）', '市路桥局 | 有关部门'],
    ['（由市路桥局牵头，会同市水务局、各区政府）', '市路桥局 | 市水务局、各区政府'],
    ['（市路桥局、市水务局负责，市财政局协助）', '市路桥局、市水务局 | 市财政局'],
    ['（市路桥局、市水务局按职责分工负责）', '〔首〕市路桥局 | 市水务局'],
    ['（市路桥局、市水务局等和各有关县级政府负责）', '〔首〕市路桥局 | 市水务局、各有关县级政府 等'],
    ['（市路桥局等有关部门和单位负责）', '〔首〕市路桥局 |  等'],
    ['（各有关部门和单位按职责分工负责）', '〔首〕各有关部门和单位 | '],
    ['（省路桥厅、省水利厅指导，各设区市政府负责落实）', '〔首〕省路桥厅 | 省水利厅、各设区市政府'],
    ['（省路桥厅牵头，省水利厅指导，各设区市政府结合实际落实）', '省路桥厅 | 省水利厅、各设区市政府'],
    ['（市路桥局牵头市水务局配合）', '市路桥局 | 市水务局'],
    ['（2021年底前由市路桥局牵头，市水务局配合）', '市路桥局 | 市水务局'],
    ['（责任单位：市路桥局、市水务局分别牵头）', '市路桥局、市水务局 | '],
    ['（市路桥局负责牵头，市水务局负责配合）', '市路桥局 | 市水务局'],
    ['（市路桥局牵头会同市水务局负责）', '市路桥局 | 市水务局'],
    ['（市路桥局为牵头单位，市水务局为配合单位）', '市路桥局 | 市水务局'],
    ['（市路桥局（牵头）、市水务局）', '市路桥局 | 市水务局'],
  ])('by verbs: %s', (phrase, line) => {
    expect(inBrackets(phrase)).toEqual([line]);
  });

  test.each([
    ['（市路桥局、市水务局）', '〔首〕市路桥局 | 市水务局'],
    ['〔市路桥局〕', '〔首〕市路桥局 | '],
    ['(市路桥局(市公路中心)、各镇(街道))', '〔首〕市路桥局(市公路中心) | 各镇(街道)'],
  ])('by units alone: %s', (phrase, line) => {
    expect(inBrackets(phrase)).toEqual([line]);
  });

  test.each([
    ['各区、县级市', ['各区、县级市']],
    ['各县、区人民政府（管委会）', ['各县、区人民政府（管委会）']],
    ['各乡、镇人民政府', ['各乡、镇人民政府']],
    ['各镇、各街道', ['各镇', '各街道']],
    ['市委编办及市直相关单位', ['市委编办', '市直相关单位']],
    ['市工业和信息化局、市文化和旅游局', ['市工业和信息化局', '市文化和旅游局']],
    ['市住房和城乡建设局和市园林局', ['市住房和城乡建设局', '市园林局']],
    ['县（市、区）政府、市交委（市道运中心）', ['县（市、区）政府', '市交委（市道运中心）']],
    ['区级相关部门', ['区级相关部门']],
    ['市教育局等部门、市属国企', ['市教育局', '市属国企']],
  ])('a collective is one unit, and 和 inside a name is part of it: %s', (list, units) => {
    const [clause] = readPlan(`1.修缮老桥。（牵头单位：市路桥局，协办单位：${list}）`).clauses;
    expect(clause?.supports.map(({ name }) => name)).toEqual(units);
  });

  test.each([
    '1.修缮老桥（含引桥）。',
    '1.修缮产粮（油）区老桥。',
    '1.按规定（国发〔2020〕1号）修缮老桥。',
    '1.修缮老桥（由企业负责）。',
    '1.修缮老桥（以下简称修桥）。',
    '1.修缮老桥，报有关部门（市路桥局、市水务局）。',
    '1.建立由市政府负责人牵头、相关部门共同参与的机制。',
    '1.各牵头单位要于每月底前报送进展，责任单位要积极配合。',
    '1.工作目标：全部修缮到位。',
  ])('is none: %s', (text) => {
    expect(linesOf(`${text}\n2.铺路。（牵头单位：市水务局）`)).toEqual(['市水务局 | ']);
  });
});

describe('what one line says holds for those that follow', () => {
  test('列第一位者为牵头单位，下同', () => {
    const text = '1.修桥。（路桥局、水务局负责。列第一位者为牵头单位，下同）\n2.铺路。（水务局、财政局负责）';
    expect(linesOf(text)).toEqual(['〔列〕路桥局 | 水务局', '〔列〕水务局 | 财政局']);
  });

  test('a note at the foot speaks for the whole document', () => {
    const text = '1.修桥。（责任单位：路桥局、水务局）\n2.铺路。（责任单位：水务局）\n注：排在首位的为牵头单位。';
    expect(linesOf(text)).toEqual(['〔列〕路桥局 | 水务局', '〔列〕水务局 | ']);
  });

  test('implementers named once are inherited, with the words that say so', () => {
    const text =
      '1.修桥。（路桥局牵头，水务局参与，各县区政府负责落实。以下均需各县区政府落实，不再列出）\n2.铺路。（水务局牵头，财政局参与）';
    const [first, second] = readPlan(text).clauses;
    expect(first?.supports.map(({ name }) => name)).toEqual(['水务局', '各县区政府']);
    expect(first?.inherited).toBeNull();
    expect(second?.supports.map(({ name }) => name)).toEqual(['财政局']);
    expect(second?.inherited?.units.map(({ name }) => name)).toEqual(['各县区政府']);
    expect(second?.inherited?.declaration.surface).toBe('以下均需各县区政府落实，不再列出');
  });

  test('以下不再列出 passes on the units just named', () => {
    const [, second] = readPlan('1.修桥。（路桥局牵头，各县区政府落实，以下不再列出）\n2.铺路。（水务局牵头）').clauses;
    expect(second?.inherited?.units.map(({ name }) => name)).toEqual(['各县区政府']);
  });

  test('a scope or a named leader is no unit', () => {
    expect(inBrackets('（负责部门：路桥局、水务局，适用范围：沿江新区）')).toEqual(['〔首〕路桥局 | 水务局']);
  });
});

describe('lines without brackets', () => {
  test('labels on lines of their own, with named leaders and times', () => {
    const text =
      '（一）修缮老桥3座\n责任领导：赵某\n牵头单位：市路桥局\n配合单位：市水务局等\n完成时限：9月底\n（二）铺设新路\n责任领导：钱某\n牵头单位：市水务局。';
    expect(linesOf(text)).toEqual(['市路桥局 | 市水务局 等', '市水务局 | ']);
    const [first, second] = readPlan(text, { defaultYear: 2021 }).clauses;
    expect(first?.deadlines.map(({ normalised }) => normalised)).toEqual(['2021-09-30']);
    expect(first?.bracket.surface).toBe('牵头单位：市路桥局\n配合单位：市水务局等');
    expect(second?.deadlines).toEqual([]);
  });

  test('a label alone on its line, the units below it', () => {
    expect(linesOf('1.修缮老桥。\n责任单位：\n市路桥局、市水务局\n2.铺设新路。\n责任单位\n市水务局')).toEqual([
      '〔首〕市路桥局 | 市水务局',
      '〔首〕市水务局 | ',
    ]);
  });

  test('labels behind the last sentence of a paragraph', () => {
    const text = '1.修缮老桥。牵头单位：市路桥局；配合单位：市水务局。\n2.铺设新路。责任单位：市水务局。';
    expect(linesOf(text)).toEqual(['市路桥局 | 市水务局', '〔首〕市水务局 | ']);
  });

  test('several tasks and their lines pasted without a break', () => {
    const text =
      '1.修缮老桥。责任单位：市路桥局、市水务局。2.铺设新路，9月底前完成。责任单位：市水务局。3.巡查。责任单位：市城管局。';
    expect(linesOf(text)).toEqual(['〔首〕市路桥局 | 市水务局', '〔首〕市水务局 | ', '〔首〕市城管局 | ']);
    const [, second] = readPlan(text, { defaultYear: 2021 }).clauses;
    expect(second?.deadlines.map(({ normalised }) => normalised)).toEqual(['2021-09-30']);
  });

  test('a dash before the sentence is no part of the name, a star is what the document says it is', () => {
    expect(linesOf('1.修缮老桥。\n——市路桥局牵头，市水务局配合')).toEqual(['市路桥局 | 市水务局']);
    const starred = '1.修缮老桥。（市水务局、市路桥局*）';
    expect(linesOf(starred)).toEqual(['〔首〕市水务局 | 市路桥局']);
    expect(linesOf(`${starred}\n注：带*的为牵头单位`)).toEqual(['市路桥局 | 市水务局']);
  });

  test('a plain sentence at the end of a paragraph', () => {
    const text = '1.修缮老桥。市路桥局牵头，市水务局、市财政局等配合。\n2.铺设新路。市水务局牵头。';
    expect(linesOf(text)).toEqual(['市路桥局 | 市水务局、市财政局 等', '市水务局 | ']);
  });
});

describe('where a clause begins and ends', () => {
  test('several lines in one paragraph divide its text', () => {
    const text = '1.修缮老桥，更换灯具（市路桥局负责）；疏浚河道，加固堤岸（市水务局负责）。';
    const { clauses } = readPlan(text);
    expect(clauses.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '修缮老桥，更换灯具',
      '疏浚河道，加固堤岸',
    ]);
    expect(clauses.map(({ path }) => path.item)).toEqual(['1', '1']);
  });

  test('a line that closes several items governs them all, and a person is asked', () => {
    const text =
      '（一）整治河道\n1.排查排口，2021年6月底前完成。\n2.建立台账。（牵头单位：市水务局）\n（二）巡查\n1.日常巡查。（牵头单位：市水务局）\n2.专项巡查。（牵头单位：市水务局）';
    const { clauses, findings } = readPlan(text);
    expect(clauses[0]?.deadlines.map(({ normalised }) => normalised)).toEqual(['2021-06-30']);
    expect(clauses[0]?.path).toMatchObject({ section: '（一）', item: null });
    expect(clauses.slice(1).map(({ path }) => path.item)).toEqual(['1', '2']);
    expect(findings.filter(({ rule }) => rule === 'LINE_GOVERNS_ITEMS').map(({ clause }) => clause)).toEqual([0]);
  });

  test('a line right under its heading governs the items below it', () => {
    const text =
      '（一）整治河道\n责任单位：市水务局\n1.排查排口，6月底前完成。\n2.清淤50公里，9月底前完成。\n（二）巡查\n责任单位：市路桥局\n1.日常巡查。';
    const { clauses } = readPlan(text, { defaultYear: 2021 });
    expect(clauses.map(({ deadlines }) => deadlines.map(({ normalised }) => normalised))).toEqual([
      ['2021-06-30', '2021-09-30'],
      [],
    ]);
    expect(clauses[0]?.indicators.map(({ value, unit, dueOn }) => [value, unit, dueOn])).toEqual([
      [50, '公里', '2021-09-30'],
    ]);
  });

  test('a lead on a chapter heading is a clause of its own', () => {
    const text = '一、交通建设（总牵头单位：市路桥局）\n1.修桥。（责任单位：市水务局、各区政府）';
    expect(linesOf(text)).toEqual(['市路桥局 | ', '〔首〕市水务局 | 各区政府']);
  });
});

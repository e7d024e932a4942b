import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

/** Who leads and who supports, clause by clause, with the days and figures of each: 「甲、乙 | 丙 等 [日；数]」. */
function clausesOf(text: string): string[] {
  return readPlan(text, { defaultYear: 2021 }).clauses.map(({ leads, supports, openEnded, deadlines, indicators }) => {
    const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join('、');
    const said = [...deadlines, ...indicators].map(({ surface }) => surface).join('；');
    return `${names(leads)} | ${names(supports)}${openEnded ? ' 等' : ''}${said === '' ? '' : ` [${said}]`}`;
  });
}
const inBrackets = (phrase: string) => clausesOf(`1.修缮老桥。检修栏杆并更换灯具。${phrase}`);
const lines = (...cells: string[]) => cells.join('\n');

describe('tables that kept their bars', () => {
  test.each([
    [
      'one cell a line, closed by a bar',
      lines(
        ...['序号 |', '任务 |', '牵头单位 |', '责任单位 |', '1 |', '新建桥梁6座。 |', '市路桥局 |', '市水务局 |'],
        ...['2 |', '修缮栏杆。 |', '市城管局 |', '市财政局、市水务局 |'],
      ),
      ['市路桥局 | 市水务局 [新建桥梁6座]', '市城管局 | 市财政局、市水务局'],
    ],
    [
      'bars on lines of their own, rows counted without a heading for it',
      lines(
        ...['任务', '|', '牵头单位', '|', '完成时限', '|', '1', '|', '新建桥梁6座。', '|', '市路桥局', '|', '6月底前'],
        ...['|', '2', '|', '修缮栏杆。', '|', '市城管局', '|', '9月底前', '|'],
      ),
      ['市路桥局 |  [6月底前；新建桥梁6座]', '市城管局 |  [9月底前]'],
    ],
    [
      'titles of groups between counted rows',
      lines(
        ...['任务 |', '牵头单位 |', '配合单位 |', '桥梁 |', '1 |', '修缮老桥。 |', '市路桥局 |', '市水务局 |'],
        ...['道路 |', '2 |', '修缮道路。 |', '市城管局 |', '市财政局 |'],
      ),
      ['市路桥局 | 市水务局', '市城管局 | 市财政局'],
    ],
    [
      'merged cells, empty cells at the end',
      lines(
        '项目 | 任务 | 完成时间 | 牵头单位 | 配合单位 |',
        '1.路桥 | 新建桥梁6座 | 6月底 | 路桥局 | 水务局 |',
        '修缮栏杆 | 9月底 | 城管局 | |',
        '粉刷墙面 | 10月底 | 城管局 | 财政局 | |',
      ),
      ['路桥局 | 水务局 [6月底；新建桥梁6座]', '城管局 |  [9月底]', '城管局 | 财政局 [10月底]'],
    ],
    [
      'numbered titles of groups between the rows',
      lines(
        ...['任务\t责任单位\t完成时间', '一、桥梁', '1.修缮老桥。\t市路桥局牵头，市水务局配合\t6月底'],
        ...['二、道路', '2.修缮道路。\t市城管局\t9月底'],
      ),
      ['市路桥局 | 市水务局 [6月底]', '市城管局 |  [9月底]'],
    ],
  ])('%s', (_shape, text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });
});

describe('a list without a role word', () => {
  test.each([
    ['（市路桥局、市农商行）', '市路桥局 | 市农商行'],
    ['（市路桥局、县区）', '市路桥局 | 县区'],
    ['（市路桥局、市律协、各中小学、团县委）', '市路桥局 | 市律协、各中小学、团县委'],
    ['（市路桥局、县人大、县政协、市交投、县疾控）', '市路桥局 | 县人大、县政协、市交投、县疾控'],
    ['（市路桥局、市出版局〔版权局〕）', '市路桥局 | 市出版局〔版权局〕'],
    ['（市路桥局、“双桥”办、12345热线）', '市路桥局 | “双桥”办、12345热线'],
    ['（“双桥”办、市路桥局）', '“双桥”办 | 市路桥局'],
    ['（市路桥局、市水务局、桥梁大观园艺圃）', '市路桥局 | 市水务局、桥梁大观园艺圃'],
    ['（市路桥局等18个部门）', '市路桥局 |  等'],
    ['（责任单位：市路桥局等12部门）', '市路桥局 |  等'],
    ['（市路桥局、市水务局等十余家单位）', '市路桥局 | 市水务局 等'],
    ['〔市路桥局、市水务局等（列第一位的为牵头单位，下同），各镇街〕', '市路桥局 | 市水务局、各镇街 等'],
    ['（市路桥局，各镇〈含林场，下同〉政府）', '市路桥局 | 各镇〈含林场，下同〉政府'],
    ['（市路桥局、各镇（含林场，下同）政府）', '市路桥局 | 各镇（含林场，下同）政府'],
  ])('may name one that is not known: %s', (phrase, expected) => {
    expect(inBrackets(phrase)).toEqual([expected]);
  });

  test.each([
    '（栏杆、灯具）',
    '（学校、医院、养老院等）',
    '（城区、镇区、村庄）',
    '（含市路桥局、栏杆）',
    '（“双桥”、灯具）',
    '（乡镇、街道）',
  ])('is not taken from an ordinary bracket: %s', (bracket) => {
    expect(inBrackets(bracket)).toEqual([]);
  });
});

describe('supporting units without a word for the lead', () => {
  test.each([
    ['（市路桥局，市水务局配合）', '市路桥局 | 市水务局'],
    ['（县路桥局；县水务局、团县委配合）', '县路桥局 | 县水务局、团县委'],
    ['（市路桥局、市城管局，市水务局配合；各镇街负责）', '市路桥局、市城管局 | 市水务局、各镇街'],
    ['（责任单位：市路桥局，市水务局、市财政局配合）', '市路桥局 | 市水务局、市财政局'],
    ['（牵头单位：市路桥局；市水务局配合）', '市路桥局 | 市水务局'],
    ['（市路桥局牵头，市水务局，各镇街配合）', '市路桥局 | 市水务局、各镇街'],
  ])('what stands before the last mark leads: %s', (phrase, expected) => {
    expect(inBrackets(phrase)).toEqual([expected]);
  });
});

describe('role words that are none', () => {
  test.each([
    ['（县委办、县府办、县政协办、县路桥局）', '县委办 | 县府办、县政协办、县路桥局'],
    ['（牵头单位：县政协办；配合单位：县委办）', '县政协办 | 县委办'],
    ['（县路桥局负责，县政协办协办）', '县路桥局 | 县政协办'],
    ['（市路桥局牵头，各镇街抓落实）', '市路桥局 | 各镇街'],
    ['（市路桥局牵头，各镇街狠抓落实）', '市路桥局 | 各镇街'],
    ['（责任单位：市路桥局、各镇街；督导单位：市水务局）', '市路桥局 | 各镇街、市水务局'],
    ['（督办单位：市水务局；责任单位：市路桥局）', '市路桥局 | 市水务局'],
    ['（监督单位：市水务局；责任单位：市路桥局）', '市路桥局 | 市水务局'],
    ['（指导单位：市水务局；责任单位：市路桥局）', '市水务局 | 市路桥局'],
  ])('%s', (phrase, expected) => {
    expect(inBrackets(phrase)).toEqual([expected]);
  });
});

describe('label lines', () => {
  test.each([
    [lines('1.修缮老桥2座。', '◎责任单位：市路桥局、市水务局'), ['市路桥局 | 市水务局 [修缮老桥2座]']],
    [lines('1.修缮老桥。', '★ 牵头单位：市路桥局', '★ 配合单位：市水务局'), ['市路桥局 | 市水务局']],
    [lines('1.修缮老桥。', '●牵头单位：市路桥局', '●完成时限：2021年6月底'), ['市路桥局 |  [2021年6月底]']],
    [lines('1.修缮老桥。', '责任单位 市路桥局、市水务局'), ['市路桥局 | 市水务局']],
    [lines('1.修缮老桥。', '责任单位为：市路桥局、市水务局等'), ['市路桥局 | 市水务局 等']],
    [lines('1.修缮老桥。', '责任单位为市路桥局。'), ['市路桥局 | ']],
    [lines('1.修缮老桥。', '牵头单位——市路桥局', '配合单位——市水务局'), ['市路桥局 | 市水务局']],
    [lines('1.修缮老桥。', '责任单位要按月报送进展。'), []],
    [lines('1.修缮老桥。', '●责任单位为第一责任主体。'), []],
  ])('%s', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });
});

describe('small marks', () => {
  test('各县区政府 and 县区政府 are inherited once', () => {
    const phrase = '（市路桥局牵头，各县区政府落实。以下均需县区政府落实，不再列出）';
    expect(inBrackets(phrase)).toEqual(['市路桥局 | 各县区政府']);
  });

  test.each([
    ['42.8月底前修缮老桥。（责任单位：市路桥局）', '42', '8月底前'],
    ['14.2021—2023年，修缮老桥。（责任单位：市路桥局）', '14', '2021—2023年'],
    ['3.2022年底前修缮老桥。（责任单位：市路桥局）', '3', '2022年底前'],
  ])('a number right before a date: %s', (text, item, day) => {
    const [clause] = readPlan(text, { defaultYear: 2021 }).clauses;
    expect([clause?.path.item, clause?.deadlines.map(({ surface }) => surface)]).toEqual([item, [day]]);
  });

  test('1.5万亩 is no item', () => {
    expect(readPlan('1.5万亩耕地要修缮。（责任单位：市路桥局）', {}).clauses[0]?.path.item).toBeNull();
  });
});

describe('a lead stated once, at a heading', () => {
  const plan = lines(
    '（一）建设老桥（牵头单位：市路桥局）',
    '1.修缮栏杆。（配合单位：市财政局、各镇街）',
    '2.修缮桥面。（市路桥局、市水务局配合）',
    '（二）安装路灯（牵头单位：市城管局）',
    '3.安装路灯。（牵头单位：市电力局，配合单位：市财政局）',
  );

  test('holds for the items below that name supporting units only, and shows where it stands', () => {
    const { clauses, findings } = readPlan(plan, { defaultYear: 2021 });
    expect(clausesOf(plan)).toEqual([
      '市路桥局 | 市财政局、各镇街',
      '市路桥局 | 市水务局',
      '市城管局 | ',
      '市电力局 | 市财政局',
    ]);
    expect(clauses.map(({ leadFrom }) => leadFrom?.surface ?? null)).toEqual([
      '（牵头单位：市路桥局）',
      '（牵头单位：市路桥局）',
      null,
      null,
    ]);
    expect(findings.filter(({ rule }) => rule === 'LEAD_FROM_HEADING').map(({ clause }) => clause)).toEqual([0, 1]);
  });

  test('items without any line are the text of the heading’s own line', () => {
    const text = lines(
      '（一）建设老桥',
      '牵头单位：市路桥局',
      '1.修缮栏杆30处。',
      '2.修缮桥面。（配合单位：市水务局）',
    );
    expect(clausesOf(text)).toEqual(['市路桥局 |  [修缮栏杆30处]', '市路桥局 | 市水务局']);
  });

  test('does not reach beyond its heading', () => {
    const text = lines(
      '（一）建设老桥（牵头单位：市路桥局）',
      '1.修缮栏杆。（配合单位：市财政局）',
      '（二）安装路灯',
      '2.安装路灯。（配合单位：市财政局）',
    );
    expect(clausesOf(text)).toEqual(['市路桥局 | 市财政局', ' | 市财政局']);
  });
});

describe('where the task stands', () => {
  test('behind its line, in sheets that name the units first', () => {
    const text = lines(
      ...['牵头单位　市路桥局', '配合单位　市水务局', '工作目标　修缮老桥3座', '完成时限　2021年6月底'],
      ...['牵头单位　市城管局', '配合单位　市电力局', '工作目标　安装路灯50盏', '完成时限　2021年9月底'],
    );
    expect(clausesOf(text)).toEqual([
      '市路桥局 | 市水务局 [2021年6月底；修缮老桥3座]',
      '市城管局 | 市电力局 [2021年9月底；安装路灯50盏]',
    ]);
  });

  test('before a sentence that says who is responsible, without a bracket or a label', () => {
    expect(clausesOf('第一条 修缮老桥。2021年底前，修缮老桥。市路桥局会同市水务局等部门负责。')).toEqual([
      '市路桥局 | 市水务局 等 [2021年底前]',
    ]);
    expect(clausesOf('市路桥局负责。')).toEqual([]);
  });

  test('over lines that a narrow page has wrapped, names and figures included', () => {
    const text = lines(
      '1.修缮老桥及其引道，更换全部灯具和栏杆，增设盲道，累计修缮',
      '12座，并同步整治桥下空间。（牵头单位：市路桥局；配合单位：市水',
      '务局、市城市管理局、市电力局、各镇人民政府；完成时限：2021年6',
      '月底前）',
      '2.安装路灯。（牵头单位：市城管局）',
    );
    expect(clausesOf(text)).toEqual([
      '市路桥局 | 市水务局、市城市管理局、市电力局、各镇人民政府 [2021年6\n月底前；修缮\n12座]',
      '市城管局 | ',
    ]);
  });
});

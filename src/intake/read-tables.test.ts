import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

/** Each row as 「任务 → 牵头 | 协办 @ 期限」. */
const rowsOf = (text: string) =>
  readPlan(text, { defaultYear: 2021 }).clauses.map(({ span, leads, supports, deadlines }) => {
    const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join('、');
    return `${text.slice(span.start, span.end)} → ${names(leads)} | ${names(supports)} @ ${deadlines.map(({ normalised }) => normalised).join(' ')}`;
  });

const ROWS = ['修缮老桥3座。 → 路桥局 | 水务局、各区政府 @ 2021-09-30', '完善养护机制。 → 水务局 |  @ ongoing'];

describe('a table of tasks', () => {
  test.each([
    [
      'tabs',
      '序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t修缮老桥3座。\t路桥局\t水务局、各区政府\t9月底前\n2\t完善养护机制。\t水务局\t无\t长期坚持',
    ],
    [
      'bars',
      '序号|任务|牵头单位|配合单位|完成时限\n1|修缮老桥3座。|路桥局|水务局、各区政府|9月底前\n2|完善养护机制。|水务局||长期坚持',
    ],
    [
      'bars with a rule below the heading',
      '| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|\n| 1 | 修缮老桥3座。 | 路桥局 | 水务局、各区政府 | 9月底前 |\n| 2 | 完善养护机制。 | 水务局 | / | 长期坚持 |',
    ],
    [
      'columns set apart by blanks',
      '序号  任务  牵头单位  配合单位  完成时限\n1  修缮老桥3座。  路桥局  水务局、各区政府  9月底前\n2  完善养护机制。  水务局  无  长期坚持',
    ],
    [
      'one cell a line',
      '序号\n任务\n牵头单位\n配合单位\n完成时限\n1\n修缮老桥3座。\n路桥局\n水务局、各区政府\n9月底前\n2\n完善养护机制。\n水务局\n无\n长期坚持',
    ],
    [
      'one cell a line, blank lines between',
      '序号\n\n任务\n\n牵头单位\n\n配合单位\n\n完成时限\n\n1\n\n修缮老桥3座。\n\n路桥局\n\n水务局、各区政府\n\n9月底前\n\n2\n\n完善养护机制。\n\n水务局\n\n无\n\n长期坚持',
    ],
    [
      'one cell a line, bars between',
      '|\n序号\n|\n任务\n|\n牵头单位\n|\n配合单位\n|\n完成时限\n|\n|\n1\n|\n修缮老桥3座。\n|\n路桥局\n|\n水务局、各区政府\n|\n9月底前\n|\n|\n2\n|\n完善养护机制。\n|\n水务局\n|\n无\n|\n长期坚持\n|',
    ],
    [
      'Windows line ends',
      '序号\t任务\t牵头单位\t配合单位\t完成时限\r\n1\t修缮老桥3座。\t路桥局\t水务局、各区政府\t9月底前\r\n2\t完善养护机制。\t水务局\t无\t长期坚持\r\n',
    ],
  ])('with %s', (_how, text) => {
    expect(rowsOf(text)).toEqual(ROWS);
  });

  test('one column of responsible units: the first leads by order', () => {
    const text = '任务\n责任单位\n完成时限\n修缮老桥。\n路桥局\n水务局\n9月底前\n铺设新路。\n水务局\n年底前';
    expect(rowsOf(text)).toEqual(['修缮老桥。 → 路桥局 | 水务局 @ 2021-09-30', '铺设新路。 → 水务局 |  @ 2021-12-31']);
    expect(readPlan(text).clauses[0]?.leadRule).toBe('DEFAULT_FIRST');
  });

  test('a cell may say itself who leads', () => {
    expect(rowsOf('序号|任务|责任单位|时限\n1|修缮老桥|路桥局牵头，水务局配合|6月底')).toEqual([
      '修缮老桥 → 路桥局 | 水务局 @ 2021-06-30',
    ]);
  });

  test('times and figures of other columns belong to the row, what is reported as done does not', () => {
    const text =
      '序号|项目|进展情况|实施计划|责任单位\n1|新建公厕20座|前两月已开工5座，6月底前报批|3月底前开工；10月底前建成|环卫局';
    const [clause] = readPlan(text, { defaultYear: 2021 }).clauses;
    expect(clause?.deadlines.map(({ normalised }) => normalised)).toEqual(['2021-03-31', '2021-10-31']);
    expect(clause?.indicators.map(({ name, value }) => [name, value])).toEqual([['新建公厕', 20]]);
  });

  test('a second task under merged cells brings its time along', () => {
    const text =
      '序号\n任务\n责任单位\n时限\n1\n修缮老桥。\n路桥局\n5月底前\n拆除危桥。\n12月底前\n2\n铺路。\n水务局\n年底前\n';
    expect(rowsOf(text)).toEqual(['修缮老桥。 → 路桥局 |  @ 2021-05-31 2021-12-31', '铺路。 → 水务局 |  @ 2021-12-31']);
  });

  test('a row whose first cells are merged with those above stands under the right columns', () => {
    const text =
      '类别 | 任务 | 责任单位 | 协助单位 | 期限 |\n交通 | 修缮老桥 | 路桥局 | 水务局\n财政局 | 9月20日前 |\n铺设新路 | 水务局 | 财政局 | 年底前 |';
    expect(
      readPlan(text, { defaultYear: 2021 }).clauses.map(({ leads, supports }) => [
        leads.map(({ name }) => name),
        supports.map(({ name }) => name),
      ]),
    ).toEqual([
      [['路桥局'], ['水务局', '财政局']],
      [['水务局'], ['财政局']],
    ]);
  });

  test('the phrase runs from the first unit cell to the last, and the text goes on below the table', () => {
    const text = '序号\t任务\t牵头单位\t配合单位\n1\t修桥\t路桥局\t水务局\n一、其他\n1.铺路。（牵头单位：水务局）';
    const { clauses } = readPlan(text);
    expect(clauses.map(({ bracket }) => bracket.surface)).toEqual(['路桥局\t水务局', '（牵头单位：水务局）']);
    expect(clauses[1]?.path.item).toBe('1');
  });
});

import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

const lineOf = (text: string) => {
  const [clause] = readPlan(text, { defaultYear: 2021 }).clauses;
  const names = (units: readonly { name: string }[] | undefined) => units?.map(({ name }) => name).join('、');
  return clause && `${names(clause.leads)} | ${names(clause.supports)}${clause.openEnded ? ' 等' : ''}`;
};

describe('a text that did not come through unharmed is still read, and its words are kept as printed', () => {
  test.each([
    [
      'traditional characters',
      '1.修繕老橋。（牽頭單位：市路橋局，責任單位：市水務局、各區政府等）',
      '市路橋局 | 市水務局、各區政府 等',
    ],
    [
      'traditional verbs',
      '1.修繕老橋。(市路橋局牽頭，市水務局參與，各區政府按職責分工負責)',
      '市路橋局 | 市水務局、各區政府',
    ],
    ['half-width marks', '1.修缮老桥。(牵头单位:市路桥局;配合单位:市水务局)', '市路桥局 | 市水务局'],
    ['full-width marks and figures', '１．修缮老桥。［牵头单位：市路桥局；配合单位：市水务局］', '市路桥局 | 市水务局'],
    [
      'a comma too many',
      '1.修缮老桥。（牵头单位：：市路桥局，、协办单位：市水务局，，财政局）',
      '市路桥局 | 市水务局、财政局',
    ],
    ['a bracket never closed', '1.修缮老桥。（牵头单位：市路桥局，配合单位：市水务局\n2.铺路。', '市路桥局 | 市水务局'],
    ['a bracket never opened', '1.修缮老桥。牵头单位：市路桥局，配合单位：市水务局）\n2.铺路。', '市路桥局 | 市水务局'],
    ['colons lost', '1.修缮老桥。（牵头单位市路桥局，配合单位市水务局）', '市路桥局 | 市水务局'],
    [
      'blanks for colons',
      '1.修缮老桥。（牵头单位 市路桥局 配合单位 市水务局 市财政局）',
      '市路桥局 | 市水务局、市财政局',
    ],
    [
      'readings in brackets',
      '1.修缮老桥。（牵头单(dān)位：市路(lù)桥局，配合单位：市水务(wù)局）',
      '市路桥局 | 市水务局',
    ],
    ['readings between', '1.修缮老桥。（牵头 qian tou 单位：市路桥ju局，配合单位：市水务局）', '市路桥局 | 市水务局'],
    ['labels set wide', '1.修缮老桥。\n牵 头 单 位：市路桥局\n配 合 单 位：市水务局', '市路桥局 | 市水务局'],
    ['invisible marks', '1.修缮老桥。（牵头\u200b单位：市路\ufeff桥局，配合单位：市水务局）', '市路桥局 | 市水务局'],
    ['entities', '1.修缮老桥。（牵头单位：市路桥局&nbsp;配合单位：市水务局）', '市路桥局 | 市水务局'],
    ['a line broken inside a name', '1.修缮老桥。（牵头单位：市路\n桥局，配合单位：市水务局）', '市路桥局 | 市水务局'],
    ['spun wording', '1.修缮老桥。（市路桥局牵头卖力，市水务局介入）', '市路桥局 | 市水务局'],
    [
      'commas that became stops',
      '1.修缮老桥。市路桥局牵头。市水务局。市财政局等配合',
      '市路桥局 | 市水务局、市财政局 等',
    ],
  ])('%s', (_what, text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  test('offsets are into the text as given, noise included', () => {
    const text = '1.修缮\u200b老桥，2021年6\ufeff月底前完成。\r\n（牵头(tou)单位：市路桥局）';
    const [clause] = readPlan(text).clauses;
    expect(clause?.deadlines[0]).toMatchObject({ surface: '2021年6\ufeff月底前', normalised: '2021-06-30' });
    expect(clause?.bracket.surface).toBe('（牵头(tou)单位：市路桥局）');
    expect(clause?.labels.lead).toBe('牵头单位');
    expect(text.slice(clause?.span.start, clause?.span.end)).toBe('修缮\u200b老桥，2021年6\ufeff月底前完成。');
  });
});

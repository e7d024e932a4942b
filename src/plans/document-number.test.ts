import { describe, expect, test } from 'vitest';
import { documentMeant, normaliseDocumentNumber, numbersNamed, titleKey } from './document-number.ts';

describe('a document number has one form', () => {
  test.each([
    ['国发〔2016〕31号', '国发〔2016〕31号'],
    ['国发（2016）31号', '国发〔2016〕31号'],
    ['国发[2016]31号', '国发〔2016〕31号'],
    ['国发﹝２０１６﹞３１ 号', '国发〔2016〕31号'],
    ['鲁政发 〔2016〕 第037号', '鲁政发〔2016〕37号'],
    ['济办发（室）〔2018〕5号', '济办发（室）〔2018〕5号'],
  ])('%s', (printed, expected) => {
    expect(normaliseDocumentNumber(printed)).toBe(expected);
  });

  test.each(['', '第31号', '〔2016〕31号', '2016年第3期', null])('%s is none', (printed) => {
    expect(normaliseDocumentNumber(printed)).toBeNull();
  });
});

test('numbers that stand bare in the text are found, without the words before them, and none twice', () => {
  const text = '根据国发〔2016〕31号和鲁政发〔2016〕37号文件，结合《示例计划》（示政发〔2017〕2号），制定本方案。';
  const taken = [{ start: text.indexOf('《'), end: text.indexOf('》') + 14 }];
  const found = numbersNamed(text, text.length, taken);
  expect(found.map(({ surface }) => surface)).toEqual(['国发〔2016〕31号', '鲁政发〔2016〕37号']);
  expect(found.every(({ start, end, surface }) => text.slice(start, end) === surface)).toBe(true);
});

describe('a reference finds the plan it means', () => {
  const known = [
    {
      id: 'a',
      title: '示例省土壤污染防治工作方案',
      cover: '示例省人民政府关于印发示例省土壤污染防治工作方案的通知',
      docNumber: '示政发〔2016〕37号',
    },
    { id: 'b', title: '示例市水污染防治行动计划', cover: null, docNumber: null },
    { id: 'c', title: '示例市水污染防治行动计划', cover: null, docNumber: '示市发〔2019〕1号' },
  ];
  test('by its number, however it is written', () => {
    expect(documentMeant({ title: '别名', docNumber: '示政发（2016）37号' }, known)?.id).toBe('a');
  });
  test('by its title where it gives no number', () => {
    expect(
      documentMeant({ title: '示例省人民政府关于印发示例省土壤污染防治工作方案的通知', docNumber: null }, known)?.id,
    ).toBe('a');
  });
  test('a number that differs is not overruled by a title, and two that answer are none', () => {
    expect(
      documentMeant({ title: '示例省土壤污染防治工作方案', docNumber: '示政发〔2020〕1号' }, known),
    ).toBeUndefined();
    expect(documentMeant({ title: '示例市水污染防治行动计划', docNumber: null }, known)).toBeUndefined();
  });
  test('titles are compared without what only passes them on', () => {
    expect(titleKey('《某省关于印发某方案 的通知》')).toBe('某方案');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldScript, normaliseName, prefixesOf, stripPrefix } from './names.ts';

describe('the district’s own name as a prefix', () => {
  test.each([
    ['济宁市兖州区人民政府', ['济宁市兖州区', '兖州区', '区']],
    ['山东省济宁市兖州区人民政府', ['山东省济宁市兖州区', '济宁市兖州区', '兖州区', '区']],
    ['杭州市西湖区人民政府', ['杭州市西湖区', '西湖区', '区']],
    ['曲阜市人民政府', ['曲阜市', '市']],
    ['兖州区委', []],
  ])('%s gives %j', (name, prefixes) => {
    expect(prefixesOf(name)).toEqual(prefixes);
  });

  test('normalising twice is normalising once', () => {
    expect(normaliseName('e\u200b\u0301')).toBe('\u00e9');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normaliseName(normaliseName(text)) === normaliseName(text)),
    );
  });

  test('is dropped once, the longest first, and never leaves nothing', () => {
    const prefixes = prefixesOf('济宁市兖州区人民政府');
    expect(stripPrefix('济宁市兖州区农业局', prefixes)).toBe('农业局');
    expect(stripPrefix('区区政府', prefixes)).toBe('区政府');
    expect(stripPrefix('区', prefixes)).toBe('区');
    expect(stripPrefix('济宁市农业局', prefixes)).toBe('济宁市农业局');
  });

  test('is read in either script; simplified words stay as they are', () => {
    expect(foldScript('濟寧市兗州區衛生和計劃生育局')).toBe('济宁市兖州区卫生和计划生育局');
    expect(foldScript('济宁市兖州区卫生和计划生育局')).toBe('济宁市兖州区卫生和计划生育局');
  });
});

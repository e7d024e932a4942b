import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifiedMark } from './classified.ts';
import { fileNameOf } from './compose.ts';
import { neutralised } from './ledger-sheet.ts';
import { mayBeNumbered } from './numbering.ts';
import { checkCodeOf, docNumberOf, PAPER_KINDS, readCheckCode, writtenDay } from './paper.ts';
import { nextNumber, parseSeries } from './series.ts';
import { decimalShare } from './share.ts';
import { splitTitle } from './title-lines.ts';
import { signaturePlaces } from './word/tail.ts';

describe('a title', () => {
  test.each([
    [
      '关于|“深入开展土壤环境质量调查”任务|落实滞后的预警通知',
      ['关于“深入开展土壤环境质量调查”任务', '落实滞后的预警通知'],
    ],
    ['催办通知单', ['催办通知单']],
    [
      '关于|《示例区河道整治工作方案》|任务落实情况的督查通报',
      ['关于《示例区河道整治工作方案》', '任务落实情况的督查通报'],
    ],
  ])('%s breaks by meaning', (title, lines) => expect(splitTitle(title)).toEqual(lines));

  test('whatever its words, no line is too long and nothing of it is lost', () => {
    const piece = fc.array(
      fc.constantFrom('土壤', '污染', '防治', '的', '《', '》', '工作', '方案', '和', '通知', '“', '”', '一'),
      { minLength: 1, maxLength: 12 },
    );
    void fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const title = pieces.map((words) => words.join('')).join('|');
        const lines = splitTitle(title);
        expect(lines.join('')).toBe(title.replaceAll('|', ''));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(20);
      }),
    );
  });

  test('a name longer than a line is broken between words, and no scrap stands alone', () => {
    const lines = splitTitle('关于|《兖州区土壤污染防治和土壤环境保护方案》|任务落实情况的督查通报');
    expect(lines.every((line) => [...line].length >= 4)).toBe(true);
    expect(lines).toHaveLength(2);
  });
});

describe('what a paper says of itself', () => {
  test('document numbers stand in hexagonal brackets without leading zeros', () => {
    expect(docNumberOf('兖督函', 2019, 3)).toBe('兖督函〔2019〕3号');
  });

  test('days are written in Arabic digits without leading zeros', () => {
    expect(writtenDay('2019-01-02')).toBe('2019年1月2日');
  });

  test('other facts give another check code, the order in which they were given does not', () => {
    void fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), fc.string(), (facts, key) => {
        const code = checkCodeOf(facts);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        expect(checkCodeOf(Object.fromEntries(Object.entries(facts).reverse()))).toBe(code);
        expect(checkCodeOf({ ...facts, [`${key}·`]: 0.5 })).not.toBe(code);
        expect(readCheckCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
      }),
    );
  });

  test('a mistyped letter O or I is read as the digit that was meant, nonsense as nothing', () => {
    expect(readCheckCode('7k3m-9qxd-2fto')).toBe('7K3M-9QXD-2FT0');
    expect(readCheckCode('7K3M9QXD2FTI')).toBe('7K3M-9QXD-2FT1');
    for (const text of ['', '7K3M', 'UUUU-UUUU-UUUU', '7K3M-9QXD-2FTB-0']) expect(readCheckCode(text)).toBeUndefined();
  });

  test('the agency stands centred on the day, the day four characters from the right, neither beyond the edge', () => {
    expect(signaturePlaces('区政府', '2019年1月2日')).toEqual({ issuer: 5.5, day: 4 });
    const long = signaturePlaces('济宁市兖州区人民政府督查考核工作领导小组办公室', '2019年1月2日');
    expect(long.issuer).toBe(0);
    expect(long.day).toBeGreaterThan(4);
  });

  test('a file name can be kept by every system and reads in Chinese', () => {
    const text = { kind: 'WARNING_NOTICE', docNumber: null } as never;
    expect(fileNameOf(text, ['区环保局/水利局', '二（一）1\u202e..'])).toBe('预警通知_区环保局水利局_二（一）1');
  });
});

describe('classified content', () => {
  test.each(['机密★1年', '绝密', '密级：秘密', '【机密】关于某事的通知', '第一行\n　秘密　\n第三行', '机密级文件'])(
    '%s is a mark',
    (text) => expect(classifiedMark(text)).toBeDefined(),
  );
  test.each(['依法保守商业秘密', '对企业的技术秘密予以保护', '涉及国家秘密的除外', '解密工作', ''])(
    '%s is none',
    (text) => expect(classifiedMark(text)).toBeUndefined(),
  );
});

describe('numbers', () => {
  test('go on behind the last one given out, here or elsewhere', () => {
    expect(nextNumber(null, undefined)).toBe(1);
    expect(nextNumber(3, undefined)).toBe(4);
    expect(nextNumber(null, 14)).toBe(15);
    expect(nextNumber(20, 14)).toBe(21);
  });

  test('only the letters of daily supervision get theirs before a decision', () => {
    const early = PAPER_KINDS.filter((kind) => mayBeNumbered(kind, 'PROPOSED'));
    expect(early).toEqual(['REMINDER', 'URGE_SLIP', 'CONSULTATION_LETTER']);
    expect(PAPER_KINDS.filter((kind) => mayBeNumbered(kind, 'DISMISSED'))).toEqual([]);
  });

  test('a prefix with brackets or digits in it is refused', () => {
    const series = {
      code: 'X',
      version: 1,
      prefix: '兖督〔2019〕',
      issuer: '督考办',
      kinds: ['CIRCULAR'],
      validFrom: '2019-01-01',
      validTo: null,
      source: '[D]',
      sourceStatus: 'TO_CONFIRM',
    };
    expect(() => parseSeries(series)).toThrow(/prefix/);
    expect(parseSeries({ ...series, prefix: '兖督通' }).prefix).toBe('兖督通');
  });

  test('shares are rounded half up in whole numbers', () => {
    expect([
      decimalShare(2, 3),
      decimalShare(1, 2),
      decimalShare(1, 3),
      decimalShare(5, 5),
      decimalShare(0, 4),
      decimalShare(1, 16),
    ]).toEqual(['66.7%', '50%', '33.3%', '100%', '0%', '6.3%']);
  });
});

test('no text of a sheet begins like a formula', () => {
  void fc.assert(
    fc.property(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\u0000=', '\u0007@'),
      fc.string(),
      (sign, rest) => {
        expect(neutralised(sign + rest)).toMatch(/^'/);
      },
    ),
  );
  expect(neutralised('2018年底前')).toBe('2018年底前');
});

import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { type Mark, madePdf } from './made/pdf.ts';
import { linesOf, placeOf } from './made/reading.ts';

const read = (pages: readonly (readonly Mark[])[]) => extract(madePdf(pages), { limit: 5_000_000 });
const lines = async (pages: readonly (readonly Mark[])[]) => linesOf(await read(pages));

/** Lines down a page from the top margin, 28 points apart; `> ` sets a line in by two characters. */
const page = (texts: readonly string[], more: readonly Mark[] = []): Mark[] => [
  ...texts.map((text, at) => ({
    text: text.replace('> ', ''),
    x: text.startsWith('> ') ? 111 : 79,
    y: 720 - at * 28,
  })),
  ...more,
];
// A line of 27 characters of 16 points fills the page from 79 to 511.
const FULL = '清源县环境保护工作委员会关于加强水环境整治工作任务落实的';
const full = (start: string) => (start + FULL).slice(0, 27);
const setIn = (start: string) => `> ${(start + FULL).slice(0, 25)}`;

describe('lines that the page broke', () => {
  test('full lines run on, a short one ends the paragraph, one set in begins the next', async () => {
    expect(
      await lines([page([setIn('甲'), full('乙'), '丙。', setIn('丁'), full('戊'), setIn('己'), '庚。'])]),
    ).toEqual([
      `${setIn('甲').slice(2)}${full('乙')}丙。`,
      `${setIn('丁').slice(2)}${full('戊')}`,
      `${setIn('己').slice(2)}庚。`,
    ]);
  });

  test('where nothing is set in, a full line that ends a sentence ends its paragraph', async () => {
    const ends = `${full('甲').slice(0, 26)}。`;
    expect(await lines([page([ends, '2.整治', ends, '（二）治土', full('乙'), '3.5公里', ends, '2018年'])])).toEqual([
      ends,
      '2.整治',
      ends,
      '（二）治土',
      `${full('乙')}3.5公里`,
      ends,
      '2018年',
    ]);
  });

  test('entries whose lines hang behind their number are one, and an open bracket goes on', async () => {
    const at = (text: string, x: number, line: number): Mark => ({ text, x, y: 720 - line * 28 });
    const lines27 = [
      at(`1.${full('甲').slice(0, 24)}`, 95, 0),
      at(full('乙').slice(0, 24), 127, 1),
      at('丙。', 127, 2),
      at('2.丁。', 95, 3),
    ];
    expect(await lines([lines27])).toEqual([`1.${full('甲').slice(0, 24)}${full('乙').slice(0, 24)}丙。`, '2.丁。']);
    const open = `${full('甲').slice(0, 20)}（协办单位：`;
    expect(await lines([page([open, '县环保局）', full('乙'), '丙。'])])).toEqual([
      `${open}县环保局）`,
      `${full('乙')}丙。`,
    ]);
  });

  test('a paragraph goes on over the page, past number and running head', async () => {
    const head: Mark = { text: '清源县人民政府公报', x: 200, y: 800, size: 10 };
    const number = (text: string): Mark => ({ text, x: 280, y: 60, size: 14 });
    const extracted = await read([
      page([setIn('甲'), full('乙')], [head, number('— 1 —')]),
      page([full('丙'), '丁。'], [head, number('— 2 —')]),
    ]);
    expect(linesOf(extracted)).toEqual([`${setIn('甲').slice(2)}${full('乙')}${full('丙')}丁。`]);
    expect(extracted.notes.map(({ code }) => code)).toEqual(['PAGE_FURNITURE_LEFT_OUT']);
    expect([placeOf(extracted, '乙清源'), placeOf(extracted, '丁。')]).toEqual(['第1页第3行', '第2页第3行']);
  });

  test.each(['1', '- 1 -', '—1—', '· 1 ·', '第1页', '第 1 页 共 9 页', '1/9', 'Page 1 of 9'])(
    '%j is a page number',
    async (text) => {
      expect(await lines([page(['> 甲乙丙丁戊己庚辛壬癸。'], [{ text, x: 280, y: 50, size: 12 }])])).toEqual([
        '甲乙丙丁戊己庚辛壬癸。',
      ]);
    },
  );

  test('a figure within the page, the year, and the number of a document are none', async () => {
    expect(await lines([page(['清政发〔2018〕1号', '12', '2018年3月16日', '甲乙丙丁。'])])).toEqual([
      '清政发〔2018〕1号',
      '12',
      '2018年3月16日',
      '甲乙丙丁。',
    ]);
  });

  test('Latin words keep their blank, bold drawn twice is said once, watermarks that lie across are left out', async () => {
    const marks: Mark[] = [
      { text: '采用', x: 79, y: 700 },
      { text: '采用', x: 79.4, y: 700 },
      { text: 'GIS', x: 111, y: 700 },
      { text: 'plus', x: 142, y: 700 },
      { text: '技术开展治理', x: 174, y: 700 },
      { text: '内部资料', x: 200, y: 400, turned: true },
    ];
    expect(await lines([marks])).toEqual(['采用GIS plus技术开展治理']);
  });

  test('a line stretched to the full width is closed up, blanks between names are kept', async () => {
    const spread = [...'规模化养殖场建设'].map((text, at): Mark => ({ text, x: 79 + at * 60, y: 700 }));
    const names = ['县环保局', '县水利局', '县住建局', '县财政局'].map(
      (text, at): Mark => ({ text, x: 79 + at * 90, y: 600 }),
    );
    expect(await lines([spread])).toEqual(['规模化养殖场建设']);
    expect(await lines([names])).toEqual(['县环保局 县水利局 县住建局 县财政局']);
  });

  test('dotted lines of contents are left out', async () => {
    const extracted = await read([
      page(['目　录', '一、总体要求……………………1', '二、主要任务..............3']),
      page(['> 一、总体要求', '> 二、主要任务']),
    ]);
    expect(linesOf(extracted)).toEqual(['目 录', '一、总体要求', '二、主要任务']);
    expect(extracted.notes.map(({ code }) => code)).toContain('CONTENTS_LEFT_OUT');
  });
});

describe('tables with borders', () => {
  const box = (x1: number, y1: number, x2: number, y2: number): Mark[] => [
    { from: [x1, y1], to: [x2, y1] },
    { from: [x1, y2], to: [x2, y2] },
    { from: [x1, y1], to: [x1, y2] },
    { from: [x2, y1], to: [x2, y2] },
  ];
  const cell = (x1: number, y1: number, x2: number, y2: number, ...texts: string[]): Mark[] => [
    ...box(x1, y1, x2, y2),
    ...texts.map((text, at) => ({ text, x: x1 + 4, y: y1 - 15 - at * 14, size: 12 })),
  ];
  const head = (y: number): Mark[] => [
    ...cell(60, y, 100, y - 20, '序号'),
    ...cell(100, y, 300, y - 20, '任务'),
    ...cell(300, y, 500, y - 20, '责任单位'),
  ];

  test('cells that cover several rows are said on each; text around the table stays outside', async () => {
    const marks: Mark[] = [
      { text: '任务分工表', x: 230, y: 760 },
      ...head(740),
      ...cell(60, 720, 100, 690, '1'),
      ...cell(100, 720, 300, 690, '完成全县入河排污口排查，', '建立名录。'),
      ...cell(60, 690, 100, 660, '2'),
      ...cell(100, 690, 300, 660, '整治排污口。'),
      ...cell(300, 720, 500, 660, '县环保局', '县水利局'),
      { text: '注：以上任务年底前完成。', x: 79, y: 600 },
    ];
    const extracted = await read([marks]);
    expect(linesOf(extracted)).toEqual([
      '任务分工表',
      '序号\t任务\t责任单位',
      '1\t完成全县入河排污口排查， 建立名录。\t县环保局 县水利局',
      '2\t整治排污口。\t县环保局 县水利局',
      '注：以上任务年底前完成。',
    ]);
    expect(placeOf(extracted, '整治排污口')).toBe('第1页第5行');
  });

  test('a heading repeated on the next page is said once', async () => {
    const row = (y: number, number: string, task: string) => [
      ...cell(60, y, 100, y - 20, number),
      ...cell(100, y, 300, y - 20, task),
      ...cell(300, y, 500, y - 20, '县环保局'),
    ];
    const pages = [
      [...head(740), ...row(720, '1', '甲')],
      [...head(740), ...row(720, '2', '乙')],
    ];
    expect(await lines(pages)).toEqual(['序号\t任务\t责任单位', '1\t甲\t县环保局', '2\t乙\t县环保局']);
  });

  test('a frame around text is no table', async () => {
    const marks = [
      ...cell(60, 740, 500, 600, '序号按文件编排，', '责任单位见附表。'),
      { text: '责任单位', x: 79, y: 500 },
    ];
    expect(await lines([marks])).toEqual(['序号按文件编排，', '责任单位见附表。', '责任单位']);
  });
});

describe('fonts that a file names but does not bring', () => {
  const texts = ['> 一、加强排污口管理，2018年6月底前完成排查（GIS）。', '> （牵头单位：县环保局）'];

  test.each(['UniGB-UCS2-H', 'GBK-EUC-H'] as const)('words in %s are read', async (font) => {
    expect(linesOf(await extract(madePdf([page(texts)], font), { limit: 5_000_000 }))).toEqual(
      texts.map((text) => text.slice(2)),
    );
  });

  test('glyph numbers without a way back to characters are refused, not guessed', async () => {
    const long = Array.from({ length: 20 }, () => FULL.slice(0, 27));
    await expect(extract(madePdf([page(long)], 'none'), { limit: 5_000_000 })).rejects.toMatchObject({
      code: 'DOCUMENT_SCANNED',
    });
  });
});

describe('what cannot be read', () => {
  const code = (bytes: Uint8Array, more = {}) =>
    extract(bytes, { limit: 5_000_000, ...more }).catch((error: { code: string; messageZh: string }) => error.code);

  test('a scan is refused, also when a program left its name on each page', async () => {
    expect(await code(madePdf([[{ picture: true }], [{ picture: true }]]))).toBe('DOCUMENT_SCANNED');
    expect(await code(madePdf([[{ picture: true }, { text: '扫描', x: 10, y: 10 }]]))).toBe('DOCUMENT_SCANNED');
    await expect(extract(madePdf([[{ picture: true }]]), { limit: 5_000_000 })).rejects.toMatchObject({
      messageZh: expect.stringMatching(/PDF 共 1 页，均为图片.*OCR.*Word/),
    });
  });

  test('pages of pictures among pages of text are named', async () => {
    const extracted = await read([
      page(['> 甲乙丙丁戊己庚辛。', full('甲'), full('乙'), full('丙')]),
      [{ picture: true }],
    ]);
    expect(extracted.notes.map(({ messageZh }) => messageZh)).toEqual([
      '下列页没有文字，可能是图片或扫描页，请核对：2。',
    ]);
  });

  test('a damaged file is refused, and one that takes too long or too much is stopped', async () => {
    const bytes = madePdf([page(['> 甲乙丙丁戊己庚辛。'])]);
    expect(await code(bytes.slice(0, 200))).toBe('DOCUMENT_DAMAGED');
    expect(await code(bytes, { pdfBounds: { seconds: 0.001, megabytes: 1024 } })).toBe('DOCUMENT_TOO_COMPLEX');
    expect(await code(bytes, { pdfBounds: { seconds: 90, megabytes: -10_000 } })).toBe('DOCUMENT_TOO_COMPLEX');
  });
});

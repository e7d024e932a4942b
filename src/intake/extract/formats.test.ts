import { describe, expect, test } from 'vitest';
import { decode } from '../decode.ts';
import { extract } from './extract.ts';
import type { Extracted } from './extracted.ts';
import {
  planAsDocx,
  planAsPage,
  planAsPdf,
  tasksAsDocx,
  tasksAsPage,
  tasksAsPdf,
  tasksAsXlsx,
} from './made/formats.ts';
import { gb18030 } from './made/gb18030.ts';
import { PLAN_LINES, TABLE_TITLE, TASKS } from './made/plan.ts';
import { clausesOf, linesOf, placeOf } from './made/reading.ts';

const LIMIT = 5_000_000;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('one plan in every format', () => {
  const text = PLAN_LINES.join('\n');
  const expected = clausesOf(text);
  const formats: [name: string, format: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
    ['UTF-8 text', 'TXT', () => utf8(text)],
    ['GB18030 text', 'TXT', () => gb18030(text)],
    ['UTF-16 text', 'TXT', () => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['Word with automatic numbers', 'DOCX', planAsDocx],
    ['a GB2312 page as published', 'HTML', () => gb18030(planAsPage())],
    ['a page in UTF-8 that says it is GB2312', 'HTML', () => utf8(planAsPage())],
    ['a PDF', 'PDF', () => planAsPdf()],
    ['a PDF with a running head', 'PDF', () => planAsPdf('清源县人民政府公报')],
  ];

  test('the plan has four clauses to compare', () => {
    expect(expected).toHaveLength(4);
  });

  test.each(formats)('%s gives the same lines and the same clauses', async (_name, format, make) => {
    const extracted = await extract(await make(), { limit: LIMIT });
    expect(extracted.format).toBe(format);
    expect(linesOf(extracted)).toEqual(PLAN_LINES);
    expect(clausesOf(extracted.text)).toEqual(expected);
  });

  test.each(formats)(
    '%s: the first position begins the text, and positions follow one another',
    async (_name, _format, make) => {
      const { positions, text: words } = await extract(await make(), { limit: LIMIT });
      expect(positions[0]?.start).toBe(0);
      expect(positions.every(({ start }, at) => at === 0 || start > (positions[at - 1]?.start ?? 0))).toBe(true);
      expect(positions.at(-1)?.start).toBeLessThan(words.length);
    },
  );

  test('places lead back to line, paragraph, element and page', async () => {
    const words = '（牵头单位：县水利局';
    const places = await Promise.all(
      [utf8(text), await planAsDocx(), utf8(planAsPage()), planAsPdf()].map(async (bytes) =>
        placeOf(await extract(bytes, { limit: LIMIT }), words),
      ),
    );
    expect(places).toEqual(['第8行', '第8段', '第8段', '第1页第12行']);
    expect(placeOf(await extract(planAsPdf(), { limit: LIMIT }), '保障措施')).toBe('第2页第5行');
    expect(placeOf(await extract(planAsPdf(), { limit: LIMIT }), '2018年3月16日')).toBe('第2页第9行');
  });
});

describe('one task table in every format', () => {
  const lines = [TABLE_TITLE, ...TASKS.map((row) => row.join('\t'))];
  const expected = clausesOf(lines.join('\n'));
  const formats: [name: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
    ['text with tabs', () => utf8(lines.join('\n'))],
    ['GB18030 text with tabs', () => gb18030(lines.join('\n'))],
    ['Word', tasksAsDocx],
    ['a page', () => utf8(tasksAsPage())],
    ['a workbook', tasksAsXlsx],
    ['a PDF with borders', () => tasksAsPdf(false)],
    ['a PDF whose page breaks within a row', () => tasksAsPdf(true)],
  ];

  test('the table has three clauses to compare', () => {
    expect(expected).toHaveLength(3);
  });

  test.each(formats)('%s gives the same rows and the same clauses', async (_name, make) => {
    const extracted = await extract(await make(), { limit: LIMIT });
    expect(linesOf(extracted)).toEqual(lines);
    expect(clausesOf(extracted.text)).toEqual(expected);
  });

  test('places lead back to the cell', async () => {
    const place = async (bytes: Uint8Array) => placeOf(await extract(bytes, { limit: LIMIT }), '县环保局、各乡镇政府');
    expect(await place(await tasksAsDocx())).toBe('表1第3行第4列');
    expect(await place(utf8(tasksAsPage()))).toBe('表1第3行第4列');
    expect(await place(await tasksAsXlsx())).toBe('工作表“任务分工”D4');
    expect(await place(tasksAsPdf(false))).toBe('第1页第5行');
  });
});

test('text is kept to the character', async () => {
  const text = '  一、 总体要求\r\n\r\n\u3000\u3000到2020年。\r\n';
  const extracted: Extracted = await extract(utf8(text), { limit: LIMIT });
  expect(extracted.text).toBe(decode(utf8(text), LIMIT));
  expect(placeOf(extracted, '到2020年')).toBe('第3行');
});

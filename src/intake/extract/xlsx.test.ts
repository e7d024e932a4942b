import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { linesOf, placeOf } from './made/reading.ts';
import { formatCell, formatCode } from './xlsx-format.ts';

const NAMESPACE =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
interface Sheet {
  name: string;
  rows: string;
  more?: string;
  state?: string;
}

/** A workbook made from its XML. */
function book(sheets: readonly Sheet[], strings = '', styles = '', properties = ''): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${NAMESPACE}>${properties}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_sheet, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${NAMESPACE}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${NAMESPACE}>${styles}</styleSheet>`,
  };
  sheets.forEach(({ rows, more }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData>${more ?? ''}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const row = (number: number, cells: Record<string, string>, more = '') =>
  `<row r="${number}"${more}>${Object.entries(cells)
    .map(([column, text]) => `<c r="${column}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`;
const read = (bytes: Uint8Array) => extract(bytes, { limit: 5_000_000 });

describe('sheets', () => {
  test('merged titles, headings and cells; several sheets; places by sheet and cell', async () => {
    const rows = [
      row(1, { B: '任务分工表' }),
      row(2, { B: '序号', C: '任务', D: '责任单位', F: '时限' }),
      row(3, { D: '牵头', E: '配合' }),
      row(4, { B: '1', C: '甲', D: '县环保局', E: '县水利局', F: '6月底前' }),
      row(5, { B: '2', C: '乙', E: '县住建局', F: '9月底前' }),
    ].join('');
    const merges = ['B1:F1', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'D4:D5']
      .map((ref) => `<mergeCell ref="${ref}"/>`)
      .join('');
    const extracted = await read(
      book([
        { name: '分工', rows, more: `<mergeCells>${merges}</mergeCells>` },
        { name: '附表', rows: row(1, { A: '任务', B: '责任部门' }) + row(2, { A: '丙', B: '县政府办' }) },
      ]),
    );
    expect(linesOf(extracted)).toEqual([
      '任务分工表',
      '序号\t任务\t牵头单位\t配合单位\t时限',
      '1\t甲\t县环保局\t县水利局\t6月底前',
      '2\t乙\t县环保局\t县住建局\t9月底前',
      '任务\t责任部门',
      '丙\t县政府办',
    ]);
    expect([placeOf(extracted, '县住建局'), placeOf(extracted, '县政府办')]).toEqual([
      '工作表“分工”E5',
      '工作表“附表”B2',
    ]);
    expect(placeOf(extracted, '县环保局')).toBe('工作表“分工”D4');
  });

  test('shared strings and their runs; reading aids out; breaks within a cell stay on the line', async () => {
    const strings =
      '<si><t>任务</t></si><si><r><t>责任</t></r><r><t>单位</t></r><rPh><t>ze ren</t></rPh></si><si><t>县环保局\n县水利局</t></si><si><t>甲</t></si>';
    const shared = (number: number, values: Record<string, number>) =>
      `<row r="${number}">${Object.entries(values)
        .map(([column, at]) => `<c r="${column}${number}" t="s"><v>${at}</v></c>`)
        .join('')}</row>`;
    const rows = shared(1, { A: 0, B: 1 }) + shared(2, { A: 3, B: 2 });
    expect(linesOf(await read(book([{ name: 'a', rows }], strings)))).toEqual([
      '任务\t责任单位',
      '甲\t县环保局 县水利局',
    ]);
  });

  test('hidden sheets are named and left out, hidden rows are read and said', async () => {
    const rows = row(1, { A: '任务', B: '责任单位' }) + row(2, { A: '甲', B: '县局' }, ' hidden="1"');
    const extracted = await read(
      book([
        { name: '分工', rows },
        { name: '底稿', rows, state: 'hidden' },
      ]),
    );
    expect(linesOf(extracted)).toEqual(['任务\t责任单位', '甲\t县局']);
    expect(extracted.notes.map(({ messageZh }) => messageZh)).toEqual([
      '工作表“分工”含隐藏或被筛选的行、列，已一并读入，请核对。',
      '隐藏的工作表未读入：底稿。',
    ]);
  });

  test('a blank row parts tables; cells without references follow one another', async () => {
    const bare = (words: string[]) => `<row>${words.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    const rows =
      bare(['任务', '责任单位']) + bare(['甲', '县局']) + bare([]) + bare(['项目', '责任部门']) + bare(['乙', '县办']);
    expect(linesOf(await read(book([{ name: 'a', rows }])))).toEqual([
      '任务\t责任单位',
      '甲\t县局',
      '项目\t责任部门',
      '乙\t县办',
    ]);
  });

  test('dates are written as the sheet shows them, by the file’s own calendar', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月底前&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" t="str"><v>任务</v></c><c r="B1" t="str"><v>责任单位</v></c><c r="C1" t="str"><v>完成时限</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" t="str"><v>县局</v></c><c r="C2" s="1"><v>43465</v></c></row><row r="3"><c r="A3"><v>12.50</v></c><c r="B3" t="str"><v>县办</v></c><c r="C3" s="2"><v>43281</v></c></row>';
    expect(linesOf(await read(book([{ name: 'a', rows }], '', styles)))).toEqual([
      '任务\t责任单位\t完成时限',
      '甲\t县局\t2018年12月31日',
      '12.5\t县办\t2018年6月底前',
    ]);
    expect(linesOf(await read(book([{ name: 'a', rows }], '', styles, '<workbookPr date1904="1"/>')))[1]).toBe(
      '甲\t县局\t2023年1月1日',
    );
  });
});

test.each([
  ['43465', 14, '2018/12/31'],
  ['43465', 57, '2018年12月'],
  ['43465', 58, '12月31日'],
  ['43465.75', 22, '2018/12/31 18:00'],
  ['0.95', 9, '95%'],
  ['0.955', 10, '95.50%'],
  ['12345.6', 4, '12,345.60'],
  ['3', 0, '3'],
  ['0.1', 0, '0.1'],
  ['0.30000000000000004', 0, '0.3'],
  ['1', 14, '1900/1/1'],
  ['59', 14, '1900/2/28'],
  ['61', 14, '1900/3/1'],
  ['-5', 14, '-5'],
  ['文字', 0, '文字'],
])('%s in format %i shows as %s', (stored, format, shown) => {
  expect(formatCell(stored, formatCode(format, new Map()), false)).toBe(shown);
});

test.each([
  ['43281', 'yyyy"年"m"月底前";@', '2018年6月底前'],
  ['43281', '[$-804]yyyy\\-mm\\-dd', '2018-06-30'],
  ['43281', '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇一八年六月三十日'],
  ['43281', 'yyyy.m', '2018.6'],
  ['30', '0"个"', '30个'],
  ['0.5', '0.0#%', '50.0%'],
  ['-3', '0;"减"0', '减3'],
  ['-3', '0.0', '-3.0'],
  ['12', '@', '12'],
])('%s in %s shows as %s', (stored, code, shown) => {
  expect(formatCell(stored, code, false)).toBe(shown);
});

import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import { madeDocx, paragraph, run, table } from './made/docx.ts';
import { linesOf, placeOf } from './made/reading.ts';

const read = async (parts: { body: string }) => extract(madeDocx(parts), { limit: 5_000_000 });
const lines = async (parts: { body: string }) => linesOf(await read(parts));

const merged = (text: string, properties: string) => `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`;

test('a cell over several rows is said on each, one over several columns once', async () => {
  const body = table([
    ['序号', '任务', '责任单位', '时限'],
    ['1', '甲', merged('县环保局', '<w:vMerge w:val="restart"/>'), '6月底前'],
    ['2', '乙', merged('', '<w:vMerge/>'), '9月底前'],
    [merged('一、治土', '<w:gridSpan w:val="4"/>')],
    ['3', merged('丙', ''), merged('县农业局', '<w:gridSpan w:val="2"/>')],
  ]);
  expect(await lines({ body })).toEqual([
    '序号\t任务\t责任单位\t时限',
    '1\t甲\t县环保局\t6月底前',
    '2\t乙\t县环保局\t9月底前',
    '一、治土',
    '3\t丙\t县农业局',
  ]);
});

test('a heading in two storeys becomes one line', async () => {
  const body = table([
    [
      merged('序号', '<w:vMerge w:val="restart"/>'),
      merged('任务', '<w:vMerge w:val="restart"/>'),
      merged('责任单位', '<w:gridSpan w:val="2"/>'),
      merged('完成时限', '<w:vMerge w:val="restart"/>'),
    ],
    [merged('', '<w:vMerge/>'), merged('', '<w:vMerge/>'), '牵头', '配合单位', merged('', '<w:vMerge/>')],
    ['1', '甲', '县环保局', '县水利局', '年底前'],
  ]);
  expect(await lines({ body })).toEqual([
    '序号\t任务\t牵头单位\t配合单位\t完成时限',
    '1\t甲\t县环保局\t县水利局\t年底前',
  ]);
});

test('paragraphs and breaks within a cell stay on the row’s line, tabs do not part cells', async () => {
  const cell = `${paragraph('县环保局')}${paragraph(`${run('县水利局')}<w:r><w:tab/></w:r>${run('（新设）')}`)}`;
  expect(
    await lines({
      body: table([
        ['任务', '责任单位'],
        ['甲', cell],
      ]),
    }),
  ).toEqual(['任务\t责任单位', '甲\t县环保局 县水利局 （新设）']);
});

test('an empty first cell holds its place', async () => {
  expect(
    await lines({
      body: table([
        ['序号', '任务', '责任单位'],
        ['', '甲', '县局'],
      ]),
    }),
  ).toEqual(['序号\t任务\t责任单位', '-\t甲\t县局']);
});

test('deleted rows are out; rows that begin further right keep their columns', async () => {
  const row = (properties: string, cells: string[]) =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
  const body = `<w:tbl>${row('', ['序号', '任务', '责任单位'])}${row('<w:del w:id="1"/>', ['1', '旧', '县局'])}${row('<w:ins w:id="2"/>', ['1', '新', '县局'])}${row('<w:gridBefore w:val="1"/>', ['又', '县办'])}</w:tbl>`;
  expect(await lines({ body })).toEqual(['序号\t任务\t责任单位', '1\t新\t县局', '-\t又\t县办']);
});

test('a table of one column, or one that holds a table, only lays out the page', async () => {
  const inner = table([
    ['任务', '责任单位'],
    ['甲', '县局'],
  ]);
  const body =
    table([['一、总体要求'], [paragraph('第一段') + paragraph('第二段')]]) +
    table([[paragraph('说明') + inner, '旁注']]);
  expect(await lines({ body })).toEqual([
    '一、总体要求',
    '第一段',
    '第二段',
    '说明',
    '任务\t责任单位',
    '甲\t县局',
    '旁注',
  ]);
});

test('places lead to table, row and column; paragraphs are counted outside tables', async () => {
  const extracted = await read({
    body:
      paragraph('前') +
      table([
        ['任务', '责任单位'],
        ['甲', '县局'],
      ]) +
      paragraph('后') +
      table([
        ['项目', '责任部门'],
        ['乙', '县办'],
      ]),
  });
  expect(['前', '县局', '后', '县办'].map((words) => placeOf(extracted, words))).toEqual([
    '第1段',
    '表1第2行第2列',
    '第2段',
    '表2第2行第2列',
  ]);
});

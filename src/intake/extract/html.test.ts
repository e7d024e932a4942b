import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { linesOf, placeOf } from './made/reading.ts';

const read = (page: string) => extract(new TextEncoder().encode(page), { limit: 5_000_000 });
const lines = async (page: string) => linesOf(await read(page));
const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;

const TASK = '<p>（一）开展排查。2018年6月底前，完成排查。（牵头单位：县环保局，协办单位：县水利局）</p>';
const TASK_LINE = '（一）开展排查。2018年6月底前，完成排查。（牵头单位：县环保局，协办单位：县水利局）';
const menu = `<ul>${['首页', '政务公开', '办事服务', '互动交流'].map((word) => `<li><a href="/x">${word}</a></li>`).join('')}</ul>`;

describe('words', () => {
  test('entities, blanks and breaks are what a browser shows', async () => {
    const body =
      '<p>&nbsp;&nbsp;责任&ldquo;单位&rdquo;&mdash;A&amp;B&#12290;<br>第二行<br/>\n第三行</p><div>一\n  二 三   四</div><pre>五\n六</pre>';
    expect(await lines(page(body))).toEqual(['责任“单位”—A&B。', '第二行', '第三行', '一二 三 四', '五', '六']);
  });

  test('scripts, styles, hidden parts, comments and form fields are left out', async () => {
    const body = `${TASK}<script>document.write("<p>脚本</p>")</script><style>p{}</style><!-- <p>注</p> --><p hidden>甲</p><p style="DISPLAY: none">乙</p><select><option>丙</option></select><noscript>丁</noscript>`;
    expect(await lines(page(body))).toEqual([TASK_LINE]);
  });

  test('unclosed paragraphs, list entries and cells end where a browser ends them', async () => {
    expect(await lines(page(`<p>甲<p>乙<ul><li>丙<li>丁</ul>${TASK}`))).toEqual(['甲', '乙', '丙', '丁', TASK_LINE]);
    expect(await lines(page('<table><tr><td>任务<td>责任单位<tr><td>甲<td>县局</table>'))).toEqual([
      '任务\t责任单位',
      '甲\t县局',
    ]);
  });

  test('ordered lists bring their numbers, unless the words have their own', async () => {
    const body =
      '<ol start="3"><li>排查</li><li>5万亩</li><li>（六）整治</li><li>\n<p>考核</p><p>通报</p></li></ol><ol style="list-style-type: cjk-ideographic"><li>甲</li></ol><ol style="list-style:none"><li>乙</li></ol>';
    expect(await lines(page(body + TASK))).toEqual([
      '3.排查',
      '4. 5万亩',
      '（六）整治',
      '6.考核',
      '通报',
      '一、甲',
      '乙',
      TASK_LINE,
    ]);
  });
});

describe('encodings', () => {
  const gbk = { 县: [0xcf, 0xd8], 环: [0xbb, 0xb7], 保: [0xb1, 0xa3], 局: [0xbe, 0xd6] };
  const bytes = (head: string) =>
    Uint8Array.from([
      ...Buffer.from(`<html>${head}<body><p>`),
      ...Object.values(gbk).flat(),
      ...Buffer.from('</p></body></html>'),
    ]);
  test.each([
    '',
    '<meta charset="gb2312">',
    '<meta http-equiv="Content-Type" content="text/html; charset=GBK">',
    '<meta charset="iso-8859-7777">',
  ])('bytes of GBK with %j are read as GB18030', async (head) => {
    expect(linesOf(await extract(bytes(head), { limit: 10_000 }))).toEqual(['县环保局']);
  });

  test('a page in UTF-16 is known by its mark', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${page('<p>县环保局</p>')}`, 'utf16le'));
    expect(linesOf(await extract(utf16, { limit: 10_000 }))).toEqual(['县环保局']);
  });

  test('UTF-8 cut off in the middle is read, and what was lost is said', async () => {
    const whole = new TextEncoder().encode(page(TASK, '<meta charset="utf-8">'));
    const cut = whole.slice(0, whole.length - '</p></body></html>'.length - 4);
    const extracted = await extract(cut, { limit: 10_000 });
    expect(extracted.text).toContain('牵头单位：县环保局');
    expect(extracted.notes.map(({ code }) => code)).toContain('UNDECODABLE_CHARACTERS');
  });
});

describe('the document within the page', () => {
  test('menus, paths, share bars, neighbours and footers are left out, however they are marked', async () => {
    const site = [
      ['<nav>', '</nav>'],
      ['<div class="top-menu">', '</div>'],
      ['<div id="nav">', '</div>'],
      ['<div role="navigation">', '</div>'],
      ['<div>', '</div>'],
    ].map(([open, close]) => `${open}${menu}${close}`);
    const tail =
      '<div>上一篇：<a href="1">通知</a></div><div>【打印】【关闭】</div><div>主办：县政府办公室</div><div>版权所有：县政府 某ICP备0号</div>';
    expect(
      await lines(page(`${site.join('')}<div class="a"><div class="b">${TASK.repeat(3)}</div></div>${tail}`)),
    ).toEqual([TASK_LINE, TASK_LINE, TASK_LINE]);
  });

  test('pages laid out by tables are read as documents', async () => {
    const body = `<table><tr><td>${menu}</td></tr><tr><td width="200">${menu}</td><td><table><tr><td>${TASK.repeat(2)}</td></tr></table></td></tr><tr><td>版权所有：县政府</td></tr></table>`;
    expect(await lines(page(body))).toEqual([TASK_LINE, TASK_LINE]);
  });

  test('what stands beside the body and speaks as a document stays', async () => {
    const long = TASK.repeat(12);
    const body = `<div><div>${long}</div><div><p>2.督查。（责任单位：县政府督查室）</p></div><div>2018年3月16日</div></div>`;
    const read = await lines(page(body));
    expect(read).toHaveLength(14);
    expect(read.slice(-2)).toEqual(['2.督查。（责任单位：县政府督查室）', '2018年3月16日']);
  });

  test('a plan may say 主办单位, 来源 or 地址 in its sentences', async () => {
    const body = `${TASK}<p>主办单位：县文化局</p><p>控制来源：加强源头管控。</p><p>地址：县城人民路，负责单位：县民政局。</p>`;
    expect(await lines(page(body))).toEqual([
      TASK_LINE,
      '主办单位：县文化局',
      '控制来源：加强源头管控。',
      '地址：县城人民路，负责单位：县民政局。',
    ]);
  });

  test.each([
    ['the site’s own statement', '', '<meta name="ArticleTitle" content="清源县水环境整治工作方案">'],
    ['the heading', '<h1>清源县水环境整治工作方案</h1>', '<title>清源县人民政府</title>'],
    ['the window’s title', '', '<title>清源县水环境整治工作方案_政府文件_清源县人民政府</title>'],
  ])('a title outside the body is taken from %s', async (_from, body, head) => {
    const extracted = await read(
      page(`<div>${body}</div><div>${menu}</div><div id="zoom">${TASK.repeat(6)}</div>`, head),
    );
    expect(linesOf(extracted)[0]).toBe('清源县水环境整治工作方案');
    expect(linesOf(extracted)).toHaveLength(7);
  });

  test('a title that the body has is not said twice, and the name of a site is no title', async () => {
    const body = `<div id="zoom"><p>清源县水环境整治</p><p>工作方案</p>${TASK.repeat(6)}</div>`;
    expect(await lines(page(body, '<title>清源县水环境整治工作方案</title>'))).toHaveLength(8);
    expect(await lines(page(`<div id="zoom">${TASK}</div>`, '<title>清源县人民政府门户网站</title>'))).toEqual([
      TASK_LINE,
    ]);
    const window = '<title>清源县人民政府 政府文件 清源县水环境整治工作方案</title>';
    expect(await lines(page(body, window))).toHaveLength(8);
  });
});

describe('tables', () => {
  test('cells over rows and columns, headings in two storeys, titles across', async () => {
    const body = `<table><caption>任务表</caption><thead><tr><th rowspan="2">序号</th><th rowspan="2">任务</th><th colspan="2">责任单位</th></tr><tr><th>牵头</th><th>配合</th></tr></thead>
      <tbody><tr><td colspan="4">一、治水</td></tr><tr><td>1</td><td>甲</td><td rowspan="2">县环保局</td><td>县水利局</td></tr><tr><td>2</td><td>乙</td><td>县住建局</td></tr></tbody></table>`;
    expect(await lines(page(body))).toEqual([
      '任务表',
      '序号\t任务\t牵头单位\t配合单位',
      '一、治水',
      '1\t甲\t县环保局\t县水利局',
      '2\t乙\t县环保局\t县住建局',
    ]);
  });

  test('paragraphs parted by line breaks are counted one by one', async () => {
    const extracted = await read(page('<div id="zoom">&nbsp;&nbsp;甲<br><br>\n&nbsp;&nbsp;乙<br>丙</div>'));
    expect(['甲', '乙', '丙'].map((words) => placeOf(extracted, words))).toEqual(['第1段', '第2段', '第3段']);
  });

  test('places lead to paragraph and cell, with their path in the page', async () => {
    const extracted = await read(
      page(
        `<div id="zoom"><p>甲</p><p>乙</p><table><tr><td>任务</td><td>责任单位</td></tr><tr><td>丙</td><td>县局</td></tr></table><p>丁</p></div>`,
      ),
    );
    expect(['甲', '乙', '县局', '丁'].map((words) => placeOf(extracted, words))).toEqual([
      '第1段',
      '第2段',
      '表1第2行第2列',
      '第3段',
    ]);
    expect(extracted.positions.map(({ place }) => ('element' in place ? place.element : null))).toEqual([
      'div#zoom > p:nth-of-type(1)',
      'div#zoom > p:nth-of-type(2)',
      'div#zoom > table:nth-of-type(1) > tr:nth-of-type(1) > td:nth-of-type(1)',
      'div#zoom > table:nth-of-type(1) > tr:nth-of-type(1) > td:nth-of-type(2)',
      'div#zoom > table:nth-of-type(1) > tr:nth-of-type(2) > td:nth-of-type(1)',
      'div#zoom > table:nth-of-type(1) > tr:nth-of-type(2) > td:nth-of-type(2)',
      'div#zoom > p:nth-of-type(3)',
    ]);
  });
});

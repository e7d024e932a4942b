import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import writeExcelFile from 'write-excel-file/node';
import { type Mark, madePdf } from './pdf.ts';
import { PLAN, TABLE_TITLE, TASKS } from './plan.ts';

const levels = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.START },
];

/** The plan as Word has it: its numbers are Word's own and stand nowhere in the text. */
export async function planAsDocx(): Promise<Uint8Array> {
  const children = PLAN.map(({ level, text }) =>
    level === null ? new Paragraph(text) : new Paragraph({ text, numbering: { reference: 'plan', level: level - 1 } }),
  );
  const file = new Document({ numbering: { config: [{ reference: 'plan', levels }] }, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** The plan as a site publishes it, in GB2312, with all that a site puts around it. */
export function planAsPage(): string {
  const links = (words: readonly string[]) =>
    words.map((word) => `<li><a href="/${word}/index.html">${word}</a></li>`).join('');
  const paragraphs = PLAN.slice(1).map(
    ({ number, text }) => `<p style="text-indent:2em"><span>${number}${text}</span></p>`,
  );
  return `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>清源县水环境整治工作方案-清源县人民政府</title><script>var a = "（牵头单位：脚本局）";</script><style>p { color: red }</style></head>
<body><div class="header"><div class="nav"><ul>${links(['首页', '政务公开', '政务服务', '互动交流', '走进清源'])}</ul></div></div>
<div class="wz">您当前的位置：<a href="/">首页</a> &gt; <a href="/zfwj">政府文件</a></div>
<div class="main"><h1>${PLAN[0]?.text}</h1>
<div class="info">发布时间：2018-03-20&nbsp;&nbsp;来源：县政府办公室&nbsp;&nbsp;浏览次数：325</div>
<div id="zoom">
${paragraphs.join('\n')}
</div>
<div class="share">分享到：<a href="#">微信</a></div>
<div class="pages">上一篇：<a href="1.html">关于召开会议的通知</a><br>下一篇：<a href="2.html">关于做好防汛工作的通知</a></div>
<div>【打印本页】 【关闭窗口】</div></div>
<div class="footer">版权所有：清源县人民政府办公室　地址：清源县人民路1号<br>某ICP备00000000号　网站标识码：0000000000</div>
</body></html>`;
}

const SIZE = 16;
const LEFT = 79;
const PER_LINE = 27;
const LINES = 12;

/** The plan as a PDF: set in, broken to 27 characters a line, 12 lines a page, with page numbers as official papers have. */
export function planAsPdf(running = ''): Uint8Array {
  const lines: { text: string; x: number; size: number }[] = [];
  PLAN.forEach(({ number, text }, at) => {
    if (at === 0) lines.push({ text, x: 297 - (text.length * 22) / 2, size: 22 });
    else
      lines.push(
        ...broken(number + text).map((line, order) => ({
          text: line,
          x: order === 0 ? LEFT + 2 * SIZE : LEFT,
          size: SIZE,
        })),
      );
  });
  const pages: Mark[][] = [];
  for (let from = 0; from < lines.length; from += LINES) {
    const number = `— ${pages.length + 1} —`;
    const page = lines.slice(from, from + LINES).map((line, at) => ({ ...line, y: 720 - at * 28 }));
    pages.push([
      ...page,
      { text: number, x: 280, y: 60, size: 14 },
      ...(running === '' ? [] : [{ text: running, x: 200, y: 800, size: 10 }]),
    ]);
  }
  return madePdf(pages);
}

/** Breaks as Word does: a full stop never begins a line, an opening bracket never ends one. */
function broken(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 4;
  const widthOf = (char: string) => (char.charCodeAt(0) < 256 ? 1 : 2);
  for (const char of text) {
    const full = width + widthOf(char) > PER_LINE * 2;
    if (full && !/[，。、；：！？）]/.test(char)) {
      const carried = /（$/.test(line) ? '（' : '';
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
      width = carried.length * 2;
    }
    line += char;
    width += widthOf(char);
  }
  return [...lines, line];
}

/** The task table in Word. */
export async function tasksAsDocx(): Promise<Uint8Array> {
  const cell = (text: string) =>
    new TableCell({ children: text.split('；').map((part) => new Paragraph({ children: [new TextRun(part)] })) });
  const rows = TASKS.map((row, at) => new TableRow({ children: row.map(cell), tableHeader: at === 0 }));
  const file = new Document({ sections: [{ children: [new Paragraph(TABLE_TITLE), new Table({ rows })] }] });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** The task table on a page. */
export const tasksAsPage = (): string =>
  `<html><head><meta charset="utf-8"></head><body><div id="content"><p>${TABLE_TITLE}</p><table border="1">${TASKS.map(
    (row) => `<tr>${row.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`,
  ).join('\n')}</table></div></body></html>`;

/** The task table as a workbook, its title across all columns. */
export async function tasksAsXlsx(): Promise<Uint8Array> {
  const title = [
    { value: TABLE_TITLE, columnSpan: TASKS[0]?.length ?? 1 },
    ...Array<null>((TASKS[0]?.length ?? 1) - 1).fill(null),
  ];
  const rows = TASKS.map((row, at) =>
    row.map((value, column) =>
      at > 0 && column === 0 ? { type: Number, value: Number(value) } : { type: String, value },
    ),
  );
  const file = writeExcelFile([title, ...rows], { sheet: '任务分工' });
  return new Uint8Array(await file.toBuffer());
}

const COLUMNS = [40, 90, 270, 350, 460, 555];

/** The task table in a PDF, with borders and broken lines; one page or, broken within the second row, two. */
export function tasksAsPdf(isBroken: boolean): Uint8Array {
  const pages: Mark[][] = [[{ text: TABLE_TITLE, x: 140, y: 780, size: 16 }]];
  let y = 760;
  TASKS.forEach((row, at) => {
    const cells = row.map((text, column) =>
      wrapped(text, ((COLUMNS[column + 1] ?? 0) - (COLUMNS[column] ?? 0) - 8) / 12),
    );
    const height = 14 * Math.max(...cells.map((lines) => lines.length)) + 8;
    const cut = isBroken && at === 2 ? 1 : 99;
    drawRow(
      pages.at(-1) ?? [],
      cells.map((lines) => lines.slice(0, cut)),
      y,
      Math.min(height, 14 * cut + 8),
    );
    y -= Math.min(height, 14 * cut + 8);
    if (cut === 1) {
      pages.push([]);
      y = 780;
      drawRow(
        pages.at(-1) ?? [],
        cells.map((lines) => lines.slice(cut)),
        y,
        height - 14,
      );
      y -= height - 14;
    }
  });
  return madePdf(pages);
}

function wrapped(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    const width = [...(line + char)].reduce((sum, one) => sum + (one.charCodeAt(0) < 256 ? 0.5 : 1), 0);
    if (width > characters) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}

function drawRow(page: Mark[], cells: readonly (readonly string[])[], top: number, height: number): void {
  const [left = 0, right = 0] = [COLUMNS[0], COLUMNS.at(-1)];
  page.push({ from: [left, top], to: [right, top] }, { from: [left, top - height], to: [right, top - height] });
  for (const x of COLUMNS) page.push({ from: [x, top], to: [x, top - height] });
  cells.forEach((lines, column) => {
    page.push(...lines.map((text, at) => ({ text, x: (COLUMNS[column] ?? 0) + 4, y: top - 14 * (at + 1), size: 12 })));
  });
}

import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Annex, PaperText } from '../paper.ts';
import { PAGE, SIZE } from './layout.ts';
import { line } from './text.ts';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
const SMALL_LINE = 340;

function cell(
  text: string,
  width: number,
  { head = false, centred = false, size = 12 }: { head?: boolean; centred?: boolean; size?: number },
) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 40, bottom: 40 },
    children: text.split('\n').map((part) =>
      line(part, {
        font: head ? 'heiti' : 'fangsong',
        size,
        align: head || centred ? 'center' : 'left',
        line: size >= SIZE.three ? 480 : SMALL_LINE,
      }),
    ),
  });
}

const widthsOf = (shares: readonly number[], width: number): number[] => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((width * share) / whole));
};

/** A table whose head repeats on every page; no row is torn. Columns share the width by their `share`. */
export function gridTable(
  columns: Annex['columns'],
  rows: readonly (readonly string[])[],
  { width = PAGE.text, size = 12 }: { width?: number; size?: number } = {},
): Table {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  );
  const heads = columns.map(({ head }, index) => cell(head, widths[index] ?? 0, { head: true, size }));
  return new Table({
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ children: heads, tableHeader: true, cantSplit: true }),
      ...rows.map(
        (texts) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ centred }, index) =>
              cell(texts[index] ?? '', widths[index] ?? 0, { centred, size }),
            ),
          }),
      ),
    ],
  });
}

/** An annex (7.3.7): on a page of its own, 附件 in 黑体 at the top left, its title in the third line, then the table. */
export function annexPage(
  { title, columns, rows }: Annex,
  mark: string,
  width: number = PAGE.text,
): (Paragraph | Table)[] {
  return [
    line(mark, { font: 'heiti', pageBreakBefore: false }),
    line(''),
    line(title, { font: 'title', size: SIZE.two, align: 'center', line: 660, after: 120 }),
    gridTable(columns, rows, { width }),
  ];
}

/** The table of a slip 通知单: label and text, row by row; the last rows are for those who sign. */
export function slipTable({ fields }: PaperText): Table {
  const label = Math.round(PAGE.text * 0.2);
  return new Table({
    width: { size: PAGE.text, type: WidthType.DXA },
    columnWidths: [label, PAGE.text - label],
    layout: TableLayoutType.FIXED,
    rows: fields.map(
      (field) =>
        new TableRow({
          cantSplit: true,
          height: { value: 480, rule: HeightRule.ATLEAST },
          children: [
            cell(field.label, label, { head: true, size: 12 }),
            cell(field.text, PAGE.text - label, { size: 12 }),
          ],
        }),
    ),
  });
}

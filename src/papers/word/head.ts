import { BorderStyle, Header, LineRuleType, Paragraph, TabStopType } from 'docx';
import { type PaperText, writtenDay } from '../paper.ts';
import { CHARACTER, DOCUMENT, LETTER, LINE, mm, PAGE, pt, RED, SIZE } from './layout.ts';
import { blank, line, run } from './text.ts';

/** The largest size at which a mark stands on one line of the 版心; 小标宋, not larger than 36 points. */
function markSize(mark: string, width: number, largest: number): number {
  return Math.max(18, Math.min(largest, Math.floor(width / 20 / [...mark].length)));
}

function markLine(mark: string, largest: number, options: { spread?: boolean; before?: number } = {}): Paragraph {
  const size = markSize(mark, PAGE.text, largest);
  return line([run(mark, { font: 'title', size, color: RED })], {
    align: 'center',
    line: Math.round(size * 20 * 1.1),
    before: options.before ?? 0,
  });
}

const rule = (
  style: 'THICK_THIN_SMALL_GAP' | 'SINGLE',
  size: number,
  gap: number,
  over: { left: number; right: number },
) =>
  new Paragraph({
    children: [run('', { size: 1 })],
    indent: { left: -over.left, right: -over.right },
    border: { bottom: { style: BorderStyle[style], size, space: 0, color: RED } },
    spacing: { line: gap, lineRule: LineRuleType.EXACT },
  });

/** 信函格式 (10.1): the mark 30 mm below the paper's edge, 4 mm under it a red double line, thick above thin. */
export const letterHeader = ({ mark }: PaperText): Header =>
  new Header({
    children: [
      markLine(mark, 36),
      rule('THICK_THIN_SMALL_GAP', 24, LETTER.gap, { left: LETTER.overLeft, right: LETTER.overRight }),
    ],
  });

/** The number at the right edge of the first line under the double line (10.3); a blank one on a draft. */
const letterNumber = ({ docNumber, numberBlank }: PaperText): Paragraph =>
  line(docNumber ?? numberBlank, { align: 'right' });

/** Title: 2号小标宋, centred, split by meaning (7.3.1); 代拟稿 stands under it until the paper has its number. */
function titleLines({ titleLines: lines, docNumber }: PaperText): Paragraph[] {
  const pitch = Math.round(SIZE.two * 20 * 1.5);
  return [
    ...lines.map((text) => line(text, { font: 'title', size: SIZE.two, align: 'center', line: pitch, keepNext: true })),
    ...(docNumber === null ? [line('（代拟稿）', { font: 'kaiti', align: 'center', keepNext: true })] : []),
  ];
}

const letterHead = (paper: PaperText): Paragraph[] => [letterNumber(paper), blank(), ...titleLines(paper), blank()];

/** 文件格式 (7.2): the red mark 35 mm below the top of the 版心, two lines on the number, 4 mm under it the red line. */
const documentHead = (paper: PaperText): Paragraph[] => [
  line('', { line: DOCUMENT.mark }),
  markLine(`${paper.mark}文件`, 40),
  blank(),
  line(paper.docNumber ?? paper.numberBlank, { align: 'center' }),
  rule('SINGLE', 16, DOCUMENT.gap, { left: 0, right: 0 }),
  blank(),
  ...titleLines(paper),
  blank(),
];

/** 纪要格式 (10, domain.md §4): its own mark, the number, who writes and when, the red line. */
const minutesHead = (paper: PaperText): Paragraph[] => [
  line('', { line: DOCUMENT.mark }),
  markLine(paper.mark, 40),
  blank(),
  line(paper.docNumber ?? paper.numberBlank, { align: 'center' }),
  blank(),
  new Paragraph({
    children: [
      run(paper.printedBy ?? ''),
      run('\t'),
      run(paper.signature?.issuedOn ? writtenDay(paper.signature.issuedOn) : '　　年　月　日'),
    ],
    indent: { left: Math.round(CHARACTER), right: Math.round(CHARACTER) },
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(PAGE.text - CHARACTER) }],
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
  }),
  rule('SINGLE', 16, mm(1), { left: 0, right: 0 }),
  blank(),
  ...titleLines(paper),
  blank(),
];

/** 通知单: the name of the slip, under it the number at the right. */
const slipHead = (paper: PaperText): Paragraph[] => [
  line(paper.mark, { font: 'title', size: SIZE.two, align: 'center', line: pt(SIZE.two) * 15 }),
  ...titleLines(paper),
  line(paper.docNumber ?? paper.numberBlank, { align: 'right' }),
];

const HEADS = { LETTER: letterHead, DOCUMENT: documentHead, MINUTES: minutesHead, SLIP: slipHead };

/** What stands above the text of the first page, by the paper's form. */
export const headOf = (paper: PaperText): Paragraph[] => HEADS[paper.form](paper);

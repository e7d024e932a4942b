import { AlignmentType, type IRunOptions, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Block } from '../paper.ts';
import { CHARACTER, FONT, type FontName, LINE, pt, SIZE, TIGHTEN } from './layout.ts';

interface RunStyle extends Pick<IRunOptions, 'bold' | 'color'> {
  font?: FontName;
  /** In points. */
  size?: number;
}

/** A run in one font for every script; characters a little tightened so that 28 stand on a line. */
export function run(
  content: string | IRunOptions['children'],
  { font = 'fangsong', size = SIZE.three, ...style }: RunStyle = {},
): TextRun {
  const { name } = FONT[font];
  return new TextRun({
    ...(typeof content === 'string' ? { text: content } : { children: content ?? [] }),
    size: pt(size),
    font: { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: 'eastAsia' },
    characterSpacing: size === SIZE.three ? TIGHTEN : 0,
    ...style,
  });
}

interface LineStyle extends RunStyle {
  align?: 'left' | 'center' | 'right' | 'both';
  /** In characters of 3号. */
  firstLine?: number;
  indentLeft?: number;
  indentRight?: number;
  line?: number;
  before?: number;
  after?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
}

/** A paragraph on the grid: exact lines, nothing before or after unless said. */
export function line(content: string | readonly ParagraphChild[], style: LineStyle = {}): Paragraph {
  const {
    align = 'left',
    firstLine,
    indentLeft = 0,
    indentRight = 0,
    line: pitch = LINE,
    before = 0,
    after = 0,
  } = style;
  const { keepNext = false, keepLines = false, pageBreakBefore = false, ...runStyle } = style;
  return new Paragraph({
    children: typeof content === 'string' ? [run(content, runStyle)] : [...content],
    alignment: {
      left: AlignmentType.LEFT,
      center: AlignmentType.CENTER,
      right: AlignmentType.RIGHT,
      both: AlignmentType.BOTH,
    }[align],
    indent: {
      left: Math.round(indentLeft * CHARACTER),
      right: Math.round(indentRight * CHARACTER),
      ...(firstLine !== undefined && { firstLine: Math.round(firstLine * CHARACTER), firstLineChars: firstLine * 100 }),
    },
    spacing: { line: pitch, lineRule: LineRuleType.EXACT, before, after },
    widowControl: false,
    keepNext,
    keepLines,
    pageBreakBefore,
  });
}

/** An empty line of the grid. */
export const blank = (style: Pick<LineStyle, 'keepNext' | 'line'> = {}): Paragraph => line('', style);

const BLOCK_FONT = { BODY: 'fangsong', HEADING_1: 'heiti', HEADING_2: 'kaiti' } as const;

/** A paragraph of the body: 3号, two characters indented; headings in 黑体 and 楷体 stay with what follows (7.3.3). */
export const bodyParagraph = ({ style, text }: Block, keepNext = false): Paragraph =>
  line(text, { font: BLOCK_FONT[style], align: 'both', firstLine: 2, keepNext: keepNext || style !== 'BODY' });

/** How many characters wide a text is, letters and digits counting half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 256 ? 0.5 : 1), 0);

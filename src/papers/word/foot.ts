import { BorderStyle, Footer, LineRuleType, PageNumber, Paragraph, TabStopType } from 'docx';
import type { PaperText } from '../paper.ts';
import { LETTER, PAGE, RED, SIZE } from './layout.ts';
import { run } from './text.ts';

/** Page numbers stand one character of 4号 in from the edge (GB/T 9704-2012, 7.5). */
const INSET = SIZE.four * 20;
const NUMBER_LINE = 320;

/** The check code in a small hand opposite to the page number: it belongs to the print, not to the text. */
const codeOf = ({ checkCode }: PaperText) =>
  run(`核验码 ${checkCode}`, { font: 'song', size: SIZE.note, color: '595959' });

function numbered(paper: PaperText, side: 'left' | 'right', width: number): Footer {
  const number = run(['— ', PageNumber.CURRENT, ' —'], { font: 'song', size: SIZE.four });
  const between = run('\t', { font: 'song', size: SIZE.four });
  return new Footer({
    children: [
      new Paragraph({
        children: side === 'right' ? [codeOf(paper), between, number] : [number, between, codeOf(paper)],
        indent: { left: INSET, right: INSET },
        tabStops: [{ type: TabStopType.RIGHT, position: width - INSET }],
        spacing: { line: NUMBER_LINE, lineRule: LineRuleType.EXACT },
      }),
    ],
  });
}

/** The letter's first page bears no number but the lower red line, thin above thick, 170 mm long (10.1, 10.6). */
function letterFoot(paper: PaperText): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [codeOf(paper)],
        spacing: { line: 260, lineRule: LineRuleType.EXACT },
      }),
      new Paragraph({
        children: [run('', { size: 1 })],
        indent: { left: -LETTER.overLeft, right: -LETTER.overRight },
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 0, color: RED } },
        spacing: { line: 40, lineRule: LineRuleType.EXACT },
      }),
    ],
  });
}

/** — 1 — right on odd pages, left on even ones, with the check code opposite (GB/T 9704-2012, 7.5). */
export const footersOf = (paper: PaperText, width: number = PAGE.text) => ({
  default: numbered(paper, 'right', width),
  even: numbered(paper, 'left', width),
  ...(paper.form === 'LETTER' && { first: letterFoot(paper) }),
});

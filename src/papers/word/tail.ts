import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
} from 'docx';
import { type PaperText, writtenDay } from '../paper.ts';
import { PAGE, SIZE } from './layout.ts';
import { blank, line, run, widthOf } from './text.ts';

/** Lines left free above the signature so that a seal of 42 mm, centred on name and day, ends within one line of the text (7.3.5.1). */
const SEAL_LINES = 2;

/** Where name and day stand, in characters from the right: the day four in, the name centred on it (7.3.5.1). */
export function signaturePlaces(issuer: string, day: string): { issuer: number; day: number } {
  const [nameWidth, dayWidth] = [widthOf(issuer), widthOf(day)];
  const name = 4 + dayWidth / 2 - nameWidth / 2;
  return name >= 0 ? { issuer: name, day: 4 } : { issuer: 0, day: (nameWidth - dayWidth) / 2 };
}

/** 附件说明 (7.3.4): one line below the text, two characters in, no mark at the end; several are numbered. */
export function annexNote({ annexes }: PaperText): Paragraph[] {
  const [first, ...rest] = annexes;
  if (!first) return [];
  if (rest.length === 0)
    return [blank({ keepNext: true }), line(`附件：${first.title}`, { firstLine: 2, keepNext: true })];
  return [
    blank({ keepNext: true }),
    ...annexes.map(({ title }, index) =>
      line(`${index === 0 ? '附件：' : '　　　'}${index + 1}. ${title}`, { firstLine: 2, keepNext: true }),
    ),
  ];
}

/** Name and day with room for the seal; kept together with the end of the text, so that no page bears a seal alone (7.3.5.5). */
export function signatureLines({ signature, contact, form }: PaperText): Paragraph[] {
  const told = contact === null ? [] : [line(contact, { firstLine: 2 })];
  if (!signature || form === 'SLIP' || form === 'MINUTES') return told;
  const day = signature.issuedOn ? writtenDay(signature.issuedOn) : '　　年　月　日';
  const places = signaturePlaces(signature.issuer, day);
  return [
    ...Array.from({ length: SEAL_LINES }, () => blank({ keepNext: true })),
    line(signature.issuer, { align: 'right', indentRight: places.issuer, keepNext: true, keepLines: true }),
    line(day, { align: 'right', indentRight: places.day, keepNext: told.length > 0 }),
    ...told,
  ];
}

const OUTER = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' };
const INNER = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' };
const INSET = SIZE.four * 20;
const ROW_LINE = 440;
/** What a row of 版记 has beside its lines, so that the letters do not stand on the rule. */
const ROW_AIR = 100;
/** How many characters of 4号 stand on a line of 版记 behind 抄送：. */
const COPY_CHARACTERS = Math.floor((PAGE.text - INSET * 5) / INSET);

/** A row of 版记 at its place above the foot of the 版心, in a frame of its own: Word and LibreOffice both keep it there. */
function row(content: string, { aboveFoot, lines }: { aboveFoot: number; lines: number }): IParagraphOptions {
  const isCopy = lines > 0 && !content.includes('\t');
  return {
    children: [run(content, { size: SIZE.four })],
    frame: {
      type: 'absolute',
      position: { x: PAGE.left, y: PAGE.height - PAGE.bottom - aboveFoot },
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      width: PAGE.text,
      height: lines * ROW_LINE + ROW_AIR,
      rule: HeightRule.EXACT,
      wrap: FrameWrap.AROUND,
    },
    indent: { left: INSET + (isCopy ? INSET * 3 : 0), right: INSET, ...(isCopy && { hanging: INSET * 3 }) },
    tabStops: isCopy ? [] : [{ type: TabStopType.RIGHT, position: PAGE.text - INSET }],
    spacing: { line: ROW_LINE, lineRule: LineRuleType.EXACT, after: ROW_AIR / 2 },
  };
}

/**
 * 版记 at the foot of the last page (7.4): 抄送 in 4号 one character in; 印发机关 left, day right; outer lines 0.35 mm, inner
 * 0.25 mm. A letter has no lines and no 印发机关 (10.7).
 */
export function colophon({ copyTo, printedBy, signature, form }: PaperText): Paragraph[] {
  if (form === 'SLIP') return [];
  const day = signature?.issuedOn ? `${writtenDay(signature.issuedOn)}印发` : '　　年　月　日印发';
  const copyLines = copyTo ? Math.max(1, Math.ceil(widthOf(`${copyTo}。`) / COPY_CHARACTERS)) : 0;
  const printed = printedBy && form !== 'LETTER' ? `${printedBy}\t${day}` : null;
  const isLined = form !== 'LETTER';
  const rows: Paragraph[] = [];
  if (copyTo) {
    const place = { aboveFoot: copyLines * ROW_LINE + ROW_AIR + (printed ? ROW_LINE + ROW_AIR : 0), lines: copyLines };
    const border = { top: OUTER, ...(!printed && { bottom: OUTER }) };
    rows.push(new Paragraph({ ...row(`抄送：${copyTo}。`, place), ...(isLined && { border }) }));
  }
  if (printed) {
    const border = { top: copyTo ? INNER : OUTER, bottom: OUTER };
    rows.push(new Paragraph({ ...row(printed, { aboveFoot: ROW_LINE + ROW_AIR, lines: 1 }), border }));
  }
  if (rows.length === 0) return [];
  const anchor = new Paragraph({
    children: [run('', { size: 1 })],
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
  });
  return [...rows, anchor];
}

import {
  Document,
  DocumentGridType,
  Header,
  type ISectionOptions,
  Packer,
  PageOrientation,
  type Paragraph,
  SectionType,
  type Table,
} from 'docx';
import type { Annex, PaperText } from '../paper.ts';
import { annexPage, slipTable } from './annex.ts';
import { footersOf } from './foot.ts';
import { headOf, letterHeader } from './head.ts';
import { FOOT, LETTER, LINE, PAGE, TURNED } from './layout.ts';
import { settle } from './settle.ts';
import { annexNote, colophon, signatureLines } from './tail.ts';
import { blank, bodyParagraph, line, run } from './text.ts';

const sectionOf = (paper: PaperText, turned = false): NonNullable<ISectionOptions['properties']> => ({
  titlePage: paper.form === 'LETTER' && !turned,
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
  page: {
    size: turned
      ? { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE }
      : { width: PAGE.width, height: PAGE.height },
    margin: {
      ...(turned ? TURNED : { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right }),
      header: paper.form === 'LETTER' ? LETTER.mark : PAGE.top / 2,
      footer: PAGE.bottom - FOOT.number - 320,
      gutter: 0,
    },
  },
});

/** Who was there (纪要格式, 10): below the text, the label in 黑体. */
const attendanceLines = ({ attendance }: PaperText): Paragraph[] =>
  attendance.length === 0
    ? []
    : [
        blank(),
        ...attendance.map(({ label, text }) =>
          line([run(`${label}：`, { font: 'heiti' }), run(text)], { align: 'both', firstLine: 2 }),
        ),
      ];

function bodyOf(paper: PaperText): (Paragraph | Table)[] {
  const { blocks, addressee, form, fields, annexes } = paper;
  const last = blocks.length - 1;
  return [
    ...headOf(paper),
    ...(addressee === null || form === 'SLIP' ? [] : [line(`${addressee}：`)]),
    ...(form === 'SLIP' && fields.length > 0 ? [slipTable(paper)] : []),
    ...blocks.map((block, index) => bodyParagraph(block, index === last && paper.signature !== null)),
    ...attendanceLines(paper),
    ...annexNote(paper),
    ...signatureLines(paper),
    ...(annexes.length === 0 ? colophon(paper) : []),
  ];
}

/** A table of more columns than these is read across the turned page. */
const MOST_UPRIGHT = 5;
const isTurned = ({ columns }: Annex): boolean => columns.length > MOST_UPRIGHT;
const nothingAbove = () => ({ default: new Header({ children: [] }), even: new Header({ children: [] }) });

/** Annexes come before 版记, which stands on the last page of all (7.3.7, 7.4): after a turned annex on a page of its own. */
function annexSections(paper: PaperText): ISectionOptions[] {
  const { annexes } = paper;
  const sections = annexes.map((annex, index): ISectionOptions => {
    const width = isTurned(annex) ? TURNED.text : PAGE.text;
    const isLast = index === annexes.length - 1;
    return {
      properties: { ...sectionOf(paper, isTurned(annex)), type: SectionType.NEXT_PAGE, titlePage: false },
      footers: footersOf({ ...paper, form: 'DOCUMENT' }, width),
      headers: nothingAbove(),
      children: [
        ...annexPage(annex, annexes.length > 1 ? `附件${index + 1}` : '附件', width),
        ...(isLast && !isTurned(annex) ? colophon(paper) : []),
      ],
    };
  });
  const last = annexes.at(-1);
  const colophonAlone = last && isTurned(last) ? colophon(paper) : [];
  if (colophonAlone.length === 0) return sections;
  const properties = { ...sectionOf(paper), type: SectionType.NEXT_PAGE, titlePage: false };
  const footers = footersOf({ ...paper, form: 'DOCUMENT' });
  return [...sections, { properties, footers, headers: nothingAbove(), children: colophonAlone }];
}

/**
 * A paper as a Word document by GB/T 9704-2012. Equal papers give equal bytes: no time of making, no chance numbers.
 * Fonts are named, with the name to fall back to, and not embedded.
 */
export async function renderWord(paper: PaperText): Promise<Uint8Array> {
  const document = new Document({
    creator: paper.mark,
    title: paper.titleLines.join(''),
    description: `核验码 ${paper.checkCode}`,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionOf(paper),
        ...(paper.form === 'LETTER' && { headers: { first: letterHeader(paper), ...nothingAbove() } }),
        footers: footersOf(paper),
        children: bodyOf(paper),
      },
      ...annexSections(paper),
    ],
  });
  return settle(await Packer.toBuffer(document));
}

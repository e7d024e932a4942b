import {
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { MarkLine } from '../../assessment/mark.ts';
import type { Chart } from '../card-charts.ts';
import {
  type CardHead,
  type CardProof,
  FINALITY_WORDS,
  gradeWord,
  points,
  standingWords,
  titleOf,
} from '../card-set.ts';
import { MARK_EFFECT_WORDS, MARK_PART_WORDS } from '../card-words.ts';
import { gridTable } from './annex.ts';
import { CHARACTERS_OF_TITLE, PAGE, SIZE } from './layout.ts';
import { settle } from './settle.ts';
import { line, run, widthOf } from './text.ts';

// What the Word documents of yearly and of final cards share.

export type Piece = Paragraph | Table;

/** Sizes below the 3号 of official papers: a card is read at a desk, table by table. */
const TEXT = 12;
export const TABLE = 10.5;
const TEXT_LINE = 400;

const head = (text: string): Paragraph =>
  line(text, { font: 'heiti', size: 14, line: 480, before: 160, after: 60, keepNext: true });
export const sentence = (text: string): Paragraph =>
  line(text, { size: TEXT, line: TEXT_LINE, align: 'both', firstLine: 1.5 });
export const item = (text: string, index: number): Paragraph => sentence(`${index + 1}．${text}`);

export const chartLine = ({ options }: Chart): Paragraph =>
  new Paragraph({
    children: [new ChartRun(options) as unknown as ParagraphChild],
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 60, after: 60 },
  });

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Facts that earned or cost points, or hold a grade down. */
export const markTable = ({ marks }: { marks: readonly MarkLine[] }, set: CardHead): Piece[] =>
  marks.length === 0
    ? []
    : [
        gridTable(
          [
            { head: '部分', share: 13, centred: true },
            { head: '日期', share: 15, centred: true },
            { head: '事实', share: 44, centred: false },
            { head: '分值', share: 10, centred: true },
            { head: '计入情况', share: 18, centred: true },
          ],
          marks.map((mark) => [
            MARK_PART_WORDS[mark.part],
            mark.on,
            `${mark.nameZh}：${mark.wordsZh}`,
            mark.part === 'VETO' ? '—' : points(mark.countedHundredths),
            mark.atMost === null ? MARK_EFFECT_WORDS[mark.effect] : `等次最高为${gradeWord(set.scheme, mark.atMost)}`,
          ]),
          { size: TABLE },
        ),
      ];

/** What a figure or a check says of itself, line by line. */
const figureWords = ({ value, parts, dataSource, method, checkedBy }: CardProof): string[] => [
  value && `${value}（${parts}）`,
  [dataSource && `来源：${dataSource}`, method && `方法：${method}`].filter(Boolean).join('；'),
  checkedBy && `核验：${checkedBy}`,
];

/** The records on which a card rests; of a figure its parts, source and method, of a check who made it and how. */
export const proofTable = (proofs: readonly CardProof[]): Piece[] =>
  proofs.length === 0
    ? []
    : [
        gridTable(
          [
            { head: '条款或事项', share: 14, centred: true },
            { head: '种类', share: 12, centred: true },
            { head: '日期', share: 15, centred: true },
            { head: '内容', share: 33, centred: false },
            { head: '记录编号和文件校验值', share: 26, centred: false },
          ],
          proofs.map((proof) => [
            proof.clausePath || proof.title || '—',
            proof.kindZh,
            proof.on ?? '',
            [proof.words, ...figureWords(proof), proof.file].filter(Boolean).join('\n'),
            [proof.recordId, proof.sha256 && `SHA-256 ${proof.sha256.slice(0, 16)}…`].filter(Boolean).join('\n'),
          ]),
          { size: 9 },
        ),
      ];

const footer = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          run(text, { font: 'song', size: SIZE.note, color: '595959' }),
          run(['\t', '— ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES, ' —'], { font: 'song', size: SIZE.note }),
        ],
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.text }],
      }),
    ],
  });

/** Names longer than a line of the title are parted in the middle rather than left to leave one character alone. */
function titleLines(name: string): string[] {
  if (widthOf(name) <= CHARACTERS_OF_TITLE) return [name];
  const letters = [...name];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half).join(''), letters.slice(half).join('')];
}

/** A card as a Word document: its titles, how far it binds, then its parts, those without content left out. */
export async function cardDocument(
  unitId: string,
  set: CardHead,
  parts: readonly (readonly [title: string, pieces: readonly Piece[]])[],
): Promise<Uint8Array> {
  const unit = set.unitOf(unitId);
  const told = parts.filter(([, pieces]) => pieces.length > 0);
  const standing = standingWords(set);
  const document = new Document({
    creator: set.scheme.title,
    title: `${unit.fullName}${titleOf(set)}`,
    description: standing,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.right, bottom: PAGE.right, left: PAGE.left, right: PAGE.right, footer: 600 },
          },
        },
        footers: { default: footer(`${FINALITY_WORDS[set.finality]}　${unit.shortName}　${titleOf(set)}`) },
        children: [
          ...[...titleLines(unit.fullName), titleOf(set)].map((text) =>
            line(text, { font: 'title', size: SIZE.two, align: 'center', line: 660 }),
          ),
          line(standing, { font: 'kaiti', size: TEXT, line: TEXT_LINE, before: 120, after: 60 }),
          ...told.flatMap(([title, pieces], index) => [head(`${NUMERALS[index]}、${title}`), ...pieces]),
        ],
      },
    ],
  });
  return settle(await Packer.toBuffer(document));
}

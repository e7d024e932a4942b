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
import type { Scorecard } from '../../assessment/card.ts';
import { RULE_NAMES } from '../../assessment/rule-names.ts';
import { type Chart, spread, waterfall } from '../card-charts.ts';
import {
  type CardProof,
  type CardSet,
  FINALITY_WORDS,
  gradeWord,
  gradeWords,
  points,
  quarterOf,
  spreadWords,
  standingWords,
  titleOf,
} from '../card-set.ts';
import { CAPACITY_WORDS, MARK_EFFECT_WORDS, MARK_PART_WORDS } from '../card-words.ts';
import { gridTable } from './annex.ts';
import { CHARACTERS_OF_TITLE, PAGE, SIZE } from './layout.ts';
import { settle } from './settle.ts';
import { line, run, widthOf } from './text.ts';

type Piece = Paragraph | Table;

/** Sizes below the 3号 of official papers: a card is read at a desk, table by table. */
const TEXT = 12;
const TABLE = 10.5;
const TEXT_LINE = 400;

const head = (text: string): Paragraph =>
  line(text, { font: 'heiti', size: 14, line: 480, before: 160, after: 60, keepNext: true });
const sentence = (text: string): Paragraph =>
  line(text, { size: TEXT, line: TEXT_LINE, align: 'both', firstLine: 1.5 });
const item = (text: string, index: number): Paragraph => sentence(`${index + 1}．${text}`);

const chartLine = ({ options }: Chart): Paragraph =>
  new Paragraph({
    children: [new ChartRun(options) as unknown as ParagraphChild],
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 60, after: 60 },
  });

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

function result(card: Scorecard, set: CardSet): Piece[] {
  const { counts } = card;
  const left = counts.notApplicable + counts.exempt + counts.contested;
  const quarter = quarterOf(card, set.distribution);
  const counted = `到期 ${counts.due} 项：按期 ${counts.completedOnTime}（其中延期内 ${counts.withinExtension}）、逾期办结 ${counts.completedLate}、按数据或认定 ${counts.judged}、未办结 ${counts.notCompleted}；不计入：待数据或认定 ${counts.awaitingData + counts.awaitingJudgement}、尚未到期 ${counts.notDueYet}、不适用及免责和异议 ${left}、未定期限 ${counts.undated}。`;
  const columns = ['已确定分', '未定', '最高可达', '等次'].map((text) => ({ head: text, share: 1, centred: true }));
  const row = [
    points(card.totalHundredths),
    points(card.openHundredths),
    points(card.bestHundredths),
    gradeWords(set.scheme, card),
  ];
  return [
    gridTable(columns, [row], { size: SIZE.four }),
    sentence(counted),
    ...(quarter ? [sentence(`在全部单位中：${quarter}。${spreadWords(set)}。`)] : []),
    ...(card.vetoGrade === null
      ? []
      : [sentence(`因一票否决事实，等次最高为${gradeWord(set.scheme, card.vetoGrade)}。`)]),
  ];
}

const componentTable = ({ components }: Scorecard): Piece[] =>
  components.length === 0
    ? []
    : [
        gridTable(
          [
            { head: '部分', share: 16, centred: true },
            { head: '满分', share: 10, centred: true },
            { head: '得分', share: 10, centred: true },
            { head: '说明', share: 64, centred: false },
          ],
          components.map(({ nameZh, fullHundredths, scoredHundredths, messageZh }) => [
            nameZh,
            points(fullHundredths),
            points(scoredHundredths),
            messageZh,
          ]),
          { size: TABLE },
        ),
      ];

const lineTable = ({ lines }: Scorecard): Piece[] =>
  lines.length === 0
    ? []
    : [
        gridTable(
          [
            { head: '序号', share: 7, centred: true },
            { head: '条款和任务', share: 23, centred: false },
            { head: '认定', share: 11, centred: true },
            { head: '事实与规则', share: 41, centred: false },
            { head: '得分', share: 9, centred: true },
            { head: '失分', share: 9, centred: true },
          ],
          lines.map((each) => [
            String(each.ordinal),
            `${each.clausePath} ${each.title}${each.period ? `（${each.period}）` : ''}\n${CAPACITY_WORDS[each.capacity]}`,
            RULE_NAMES[each.rule].zh,
            each.explanationZh,
            points(each.earnedHundredths),
            points(each.lostHundredths),
          ]),
          { size: TABLE },
        ),
      ];

const markTable = (card: Scorecard, set: CardSet): Piece[] =>
  card.marks.length === 0
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
          card.marks.map((mark) => [
            MARK_PART_WORDS[mark.part],
            mark.on,
            `${mark.nameZh}：${mark.wordsZh}`,
            mark.part === 'VETO' ? '—' : points(mark.countedHundredths),
            mark.atMost === null ? MARK_EFFECT_WORDS[mark.effect] : `等次最高为${gradeWord(set.scheme, mark.atMost)}`,
          ]),
          { size: TABLE },
        ),
      ];

const proofTable = (proofs: readonly CardProof[]): Piece[] =>
  proofs.length === 0
    ? []
    : [
        gridTable(
          [
            { head: '条款', share: 14, centred: true },
            { head: '种类', share: 12, centred: true },
            { head: '日期', share: 15, centred: true },
            { head: '内容', share: 33, centred: false },
            { head: '记录编号和文件校验值', share: 26, centred: false },
          ],
          proofs.map((proof) => [
            proof.clausePath || '—',
            proof.kindZh,
            proof.on ?? '',
            [proof.words, proof.file].filter(Boolean).join('\n'),
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

/**
 * One unit's card as a Word document: result with its counts, the way from the full mark to the score, parts, items, facts, what
 * would change the grade, what is not known, evidence. Equal cards give equal bytes.
 */
export async function renderCard(card: Scorecard, set: CardSet, proofs: readonly CardProof[]): Promise<Uint8Array> {
  const unit = set.unitOf(card.unitId);
  const way = waterfall(card, unit.shortName);
  const changes = card.wouldChange.map(({ messageZh }, index) => item(messageZh, index));
  const missing = card.missing.map(({ messageZh }, index) => item(messageZh, index));
  const parts: [string, Piece[]][] = [
    ['结果', [...result(card, set), ...(way ? [chartLine(way)] : [])]],
    ['得分构成', componentTable(card)],
    ['逐项明细', lineTable(card)],
    ['加减分和否决事实', markTable(card, set)],
    ['改变等次的最小事实', changes],
    ['未计入或未知的事项', missing],
    ['全部单位的分布', set.peers && card.totalHundredths !== null ? [chartLine(spread(set.peers, card))] : []],
    ['证据清单', proofTable(proofs)],
  ];
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

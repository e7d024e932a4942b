import type { Scorecard } from '../../assessment/card.ts';
import { RULE_NAMES } from '../../assessment/rule-names.ts';
import { spread, waterfall } from '../card-charts.ts';
import { type CardProof, type CardSet, gradeWord, gradeWords, points, quarterOf, spreadWords } from '../card-set.ts';
import { CAPACITY_WORDS } from '../card-words.ts';
import { gridTable } from './annex.ts';
import { cardDocument, chartLine, item, markTable, type Piece, proofTable, sentence, TABLE } from './card-parts.ts';
import { SIZE } from './layout.ts';

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

/**
 * One unit's card as a Word document: result with its counts, the way from the full mark to the score, parts, items, facts, what
 * would change the grade, what is not known, evidence. Equal cards give equal bytes.
 */
export function renderCard(card: Scorecard, set: CardSet, proofs: readonly CardProof[]): Promise<Uint8Array> {
  const unit = set.unitOf(card.unitId);
  const way = waterfall(card, unit.shortName);
  const changes = card.wouldChange.map(({ messageZh }, index) => item(messageZh, index));
  const missing = card.missing.map(({ messageZh }, index) => item(messageZh, index));
  return cardDocument(card.unitId, set, [
    ['结果', [...result(card, set), ...(way ? [chartLine(way)] : [])]],
    ['得分构成', componentTable(card)],
    ['逐项明细', lineTable(card)],
    ['加减分和否决事实', markTable(card, set)],
    ['改变等次的最小事实', changes],
    ['未计入或未知的事项', missing],
    ['全部单位的分布', set.peers && card.totalHundredths !== null ? [chartLine(spread(set.peers, card))] : []],
    ['证据清单', proofTable(proofs)],
  ]);
}

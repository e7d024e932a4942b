import type { FinalCard } from '../../assessment/final-card.ts';
import { waterfallOf } from '../card-charts.ts';
import { type CardProof, gradeWord, points, spreadWords } from '../card-set.ts';
import { byTargetsOf, conclusionOf, countTargets, type FinalSet, keyWorkWords, targetWords } from '../final-set.ts';
import { keyWorkNote } from '../final-sheets.ts';
import { stepsOfFinal } from '../final-steps.ts';
import { CROSS_CHECK_WORDS, KEY_WORK_STATUS_WORDS, TARGET_RULE_WORDS, VERDICT_WORDS } from '../final-words.ts';
import { gridTable } from './annex.ts';
import { cardDocument, chartLine, item, markTable, type Piece, proofTable, sentence, TABLE } from './card-parts.ts';
import { SIZE } from './layout.ts';

function result(card: FinalCard, set: FinalSet): Piece[] {
  const counts = countTargets(card);
  const columns = ['目标得分', '未定', '最高可达', '结论（等次）'].map((text) => ({
    head: text,
    share: 1,
    centred: true,
  }));
  const row = [
    points(card.totalHundredths),
    points(card.openHundredths),
    points(card.bestHundredths),
    conclusionOf(set, card),
  ];
  const among = spreadWords(set);
  return [
    gridTable(columns, [row], { size: SIZE.four }),
    sentence(
      `下达考核指标 ${counts.given} 项：达标 ${counts.met}、未达标 ${counts.missed}、经考核人认定 ${counts.judged}、待数据或认定 ${counts.open}。`,
    ),
    ...(among ? [sentence(`全部单位：${among}。`)] : []),
    ...(card.vetoGrade === null
      ? []
      : [sentence(`因一票否决事实，等次最高为${gradeWord(set.scheme, card.vetoGrade)}。`)]),
  ];
}

function targetTable(card: FinalCard, set: FinalSet): Piece[] {
  if (card.targets.length === 0) return [];
  const rows = card.targets.map((line) => {
    const found = set.targetOf(line);
    const { reading } = found;
    const parts =
      reading && (reading.denominator === null ? '' : `\n（${reading.numerator} / ${reading.denominator}）`);
    return [
      String(line.ordinal),
      line.nameZh,
      targetWords(line, found),
      `${line.figure ?? '—'}${parts ?? ''}`,
      `${line.verdict === null ? '无核定数据' : VERDICT_WORDS[line.verdict]}\n${TARGET_RULE_WORDS[line.rule]}`,
      line.explanationZh,
      points(line.earnedHundredths),
      points(line.openHundredths),
      points(line.lostHundredths),
    ];
  });
  const columns = [
    { head: '序号', share: 6, centred: true },
    { head: '指标', share: 15, centred: false },
    { head: '约束目标', share: 10, centred: true },
    { head: '完成值（完成数 / 基期数或分母）', share: 16, centred: true },
    { head: '判定', share: 12, centred: true },
    { head: '事实与规则', share: 27, centred: false },
    { head: '得分', share: 9, centred: true },
    { head: '未定', share: 8, centred: true },
    { head: '失分', share: 9, centred: true },
  ];
  return [gridTable(columns, rows, { size: 9 })];
}

/** The other list, on its own: never in the sum of the targets. */
function keyWorkTable(card: FinalCard, set: FinalSet): Piece[] {
  const { keyWork, crossCheck } = card;
  if (crossCheck === null) return [];
  const columns = ['依据', '重点工作得分', '校核线', '按目标等次', '校核结果', '校核和否决后'].map((text) => ({
    ...{ head: text, share: 1, centred: true },
  }));
  const row = [
    `${KEY_WORK_STATUS_WORDS[keyWork.status]}${keyWork.assessmentId ? `\n${keyWork.assessmentId}` : ''}`,
    keyWorkWords(card),
    points(set.crossCheck.fromHundredths),
    byTargetsOf(set, card),
    CROSS_CHECK_WORDS[crossCheck],
    conclusionOf(set, card),
  ];
  return [sentence(`${keyWorkNote(set)}。`), gridTable(columns, [row], { size: TABLE })];
}

/**
 * One unit's final card as a Word document: conclusion, targets with the way from the full mark to the score, the check by key work
 * apart from them, facts that hold the grade down, what was said, evidence. Equal cards give equal bytes.
 */
export function renderFinalCard(card: FinalCard, set: FinalSet, proofs: readonly CardProof[]): Promise<Uint8Array> {
  const way = waterfallOf(stepsOfFinal(card), set.unitOf(card.unitId).shortName);
  const remarks = card.remarks.map(({ messageZh }, index) => item(messageZh, index));
  return cardDocument(card.unitId, set, [
    ['结论', result(card, set)],
    ['目标完成情况', [...targetTable(card, set), ...(way ? [chartLine(way)] : [])]],
    ['重点工作校核', keyWorkTable(card, set)],
    ['否决事实', markTable(card, set)],
    ['说明', remarks],
    ['证据清单', proofTable(proofs)],
  ]);
}

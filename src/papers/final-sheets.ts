import { decimal } from '../assessment/arithmetic.ts';
import type { FinalCard } from '../assessment/final-card.ts';
import { gradeWord } from './card-set.ts';
import { amount, COUNT, number, POINTS, text } from './card-sheets.ts';
import { byTargetsOf, conclusionOf, countTargets, type FinalSet, targetWords } from './final-set.ts';
import { CROSS_CHECK_WORDS, KEY_WORK_STATUS_WORDS, TARGET_RULE_WORDS, VERDICT_WORDS } from './final-words.ts';
import type { BookColumn, BookRow } from './workbook.ts';

// The rows of the workbook of final cards. Targets and key work stand on sheets of their own and are never added up.

/** 汇总: one row a unit, counts beside the mark, the check beside the grade that it touches. */
export const FINAL_SUMMARY_COLUMNS: readonly BookColumn[] = [
  text('单位', 14),
  number('下达指标', 6, COUNT),
  number('达标', 6, COUNT),
  number('未达标', 7, COUNT),
  number('经认定', 7, COUNT),
  number('待数据或认定', 8, COUNT),
  number('目标得分', 9, POINTS),
  number('未定', 8, POINTS),
  number('最高可达', 9, POINTS),
  text('按目标等次', 16, 'center'),
  text('重点工作校核', 20, 'center'),
  text('否决限定', 9, 'center'),
  text('结论（等次）', 30, 'center'),
];
export const finalSummaryRow = (set: FinalSet, card: FinalCard): BookRow => {
  const counts = countTargets(card);
  return [
    set.unitOf(card.unitId).shortName,
    counts.given,
    counts.met,
    counts.missed,
    counts.judged,
    counts.open,
    amount(card.totalHundredths),
    amount(card.openHundredths),
    amount(card.bestHundredths),
    byTargetsOf(set, card),
    card.crossCheck === null ? '' : CROSS_CHECK_WORDS[card.crossCheck],
    gradeWord(set.scheme, card.vetoGrade),
    conclusionOf(set, card),
  ];
};

/** 指标: one row a target, with the figure by its parts and all that decided it. */
export const TARGET_COLUMNS: readonly BookColumn[] = [
  text('单位', 12),
  number('序号', 5, COUNT),
  text('指标', 16),
  text('方案目标', 10, 'center'),
  text('约束目标', 10, 'center'),
  text('目标责任书', 15),
  text('完成数', 10, 'center'),
  text('基期数或分母', 10, 'center'),
  text('完成值', 10, 'center'),
  text('判定', 12, 'center'),
  text('差距', 8, 'center'),
  text('认定', 14, 'center'),
  number('满分', 8, POINTS),
  number('得分', 8, POINTS),
  number('未定', 8, POINTS),
  number('失分', 8, POINTS),
  text('事实与规则', 44),
  text('规则出处', 22),
];
export const targetRows = (set: FinalSet, card: FinalCard): BookRow[] =>
  card.targets.map((line) => {
    const found = set.targetOf(line);
    const { indicator, reading, letter } = found;
    const planned = indicator && { ...line, target: `${indicator.value}${indicator.unit}` };
    return [
      set.unitOf(card.unitId).shortName,
      line.ordinal,
      line.nameZh,
      planned ? targetWords(planned, { ...found, comparator: indicator.comparator }) : '',
      targetWords(line, found),
      `${line.documentNumber}${letter ? `（${letter.signedOn}）` : ''}`,
      reading?.numerator ?? '',
      reading?.denominator ?? '',
      line.figure ?? '',
      line.verdict === null ? '无核定数据' : VERDICT_WORDS[line.verdict],
      line.shortBy ?? '',
      TARGET_RULE_WORDS[line.rule],
      amount(line.fullHundredths),
      amount(line.earnedHundredths),
      amount(line.openHundredths),
      amount(line.lostHundredths),
      line.explanationZh,
      line.ruleSource,
    ];
  });

/** 重点工作校核: the other list, which lets the grade by targets stand or lowers it. */
export const KEY_WORK_COLUMNS: readonly BookColumn[] = [
  text('单位', 14),
  text('依据', 24, 'center'),
  text('年度评估编号', 30),
  number('重点工作得分（至少）', 11, POINTS),
  number('重点工作得分（至多）', 11, POINTS),
  number('校核线', 9, POINTS),
  text('校核结果', 22, 'center'),
  text('按目标等次', 18, 'center'),
  text('校核和否决后', 22, 'center'),
];
export const keyWorkRows = (set: FinalSet, card: FinalCard): BookRow[] => {
  const { keyWork, crossCheck } = card;
  if (crossCheck === null) return [];
  const row: BookRow = [
    set.unitOf(card.unitId).shortName,
    KEY_WORK_STATUS_WORDS[keyWork.status],
    keyWork.assessmentId ?? '',
    amount(keyWork.lowHundredths),
    amount(keyWork.highHundredths),
    amount(set.crossCheck.fromHundredths),
    CROSS_CHECK_WORDS[crossCheck],
    byTargetsOf(set, card),
    conclusionOf(set, card),
  ];
  return [row];
};
export const keyWorkNote = ({ crossCheck }: FinalSet): string =>
  `重点工作得分只用于校核等次，不计入目标得分：达到 ${decimal(crossCheck.fromHundredths)} 分等次不变，不足的降 ${crossCheck.gradesDown} 级`;

/** 结论说明: what the grade rests on, what is open, what would change it. That a unit has no target is told by its conclusion. */
export const REMARK_COLUMNS: readonly BookColumn[] = [text('单位', 14), text('说明', 140)];
export const remarkRows = (set: FinalSet, card: FinalCard): BookRow[] =>
  card.status === 'NOTHING_DUE'
    ? []
    : card.remarks.map(({ messageZh }) => [set.unitOf(card.unitId).shortName, messageZh]);

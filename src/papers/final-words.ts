import type { CrossCheck, KeyWorkStatus, TargetRule } from '../assessment/final-card.ts';
import type { Comparator } from '../indicators/indicator.ts';
import type { Verdict } from '../indicators/reading.ts';

// What the codes of a final card are called on paper and in sheets.

export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  AT_LEAST: '以上',
  AT_MOST: '以下',
  ABOUT: '左右',
  EQUAL: '（达到）',
  ZERO_GROWTH: '零增长',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  MET: '达标',
  NOT_MET: '未达标',
  NEEDS_JUDGEMENT: '略低，由考核人认定',
  NO_VERDICT: '无法判定',
};

export const TARGET_RULE_WORDS: Readonly<Record<TargetRule, string>> = {
  MET: '完成，得满分',
  SHORT: '未完成，按差距扣分',
  JUDGED: '考核人已认定',
  NEEDS_JUDGEMENT: '待认定',
  AWAITING_DATA: '待核定数据',
};

export const KEY_WORK_STATUS_WORDS: Readonly<Record<KeyWorkStatus, string>> = {
  APPROVED: '年度评估批准结果',
  PROVISIONAL: '年度评估现状（未批准）',
  NONE: '无重点工作得分',
};

export const CROSS_CHECK_WORDS: Readonly<Record<CrossCheck, string>> = {
  KEPT: '达到，等次不变',
  LOWERED: '不足，等次下降',
  OPEN: '尚未确定',
  NOT_POSSIBLE: '无可校核，等次按目标',
};

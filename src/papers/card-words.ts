import type { ItemKind } from '../assessment/item.ts';
import type { MarkEffect, MarkPart } from '../assessment/mark.ts';
import type { VerificationMethod, VerificationOutcome } from '../progress/verification.ts';
import type { Capacity } from '../tasks/responsibility.ts';

// What a card's codes are called on paper and in sheets.

export const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
  PRIMARY_LEAD: '第一牵头',
  JOINT_LEAD: '共同牵头',
  SUPPORT: '协办',
};

export const ITEM_KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  ORDINARY: '一般',
  INDICATOR: '指标',
  MAIN_INDICATOR: '主要指标',
};

export const MARK_PART_WORDS: Readonly<Record<MarkPart, string>> = {
  DISCIPLINE: '工作纪律',
  DEDUCTION: '扣分',
  BONUS: '加分',
  VETO: '一票否决',
};

export const MARK_EFFECT_WORDS: Readonly<Record<MarkEffect, string>> = {
  COUNTED: '计入',
  CAPPED: '已达上限，部分或不计',
  FLOORED: '扣完为止，部分或不计',
  HEAVIER_COUNTED: '同一事实已按较重者计',
  UNKNOWN_RULE: '方案无此规则，不计',
};

export const VERIFICATION_METHOD_WORDS: Readonly<Record<VerificationMethod, string>> = {
  DESK: '书面核查',
  ON_SITE: '现场核查',
};

export const VERIFICATION_OUTCOME_WORDS: Readonly<Record<VerificationOutcome, string>> = {
  PASSED: '核查通过',
  FAILED: '核查不通过',
};

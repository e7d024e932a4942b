import type { ItemKind } from '../assessment/item.ts';
import type { LineRule } from '../assessment/judgement.ts';
import type { MarkEffect, MarkPart } from '../assessment/mark.ts';
import type { Capacity } from '../tasks/responsibility.ts';

// What a card's codes are called on paper and in sheets.

export const RULE_WORDS: Readonly<Record<LineRule, string>> = {
  ON_TIME: '按期办结',
  WITHIN_EXTENSION: '延期内办结',
  LATE_IN_YEAR: '逾期办结',
  MEASURED_MET: '指标达标',
  MEASURED_PARTLY: '指标未全达',
  JUDGED: '考核人认定',
  DEEMED_MET: '视同完成',
  FAILED_VERIFICATION: '核查不通过',
  NOT_COMPLETED: '未办结',
  NOT_DUE_YET: '尚未到期',
  AWAITING_DATA: '待核数据',
  NEEDS_JUDGEMENT: '待认定',
  NOT_APPLICABLE: '不适用',
  CONTESTED: '异议未决',
  EXEMPT: '免责',
};

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

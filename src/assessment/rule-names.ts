import type { LineRule } from './judgement.ts';

/** What a line was found to be, in a word or two. */
export const RULE_NAMES: Readonly<Record<LineRule, { zh: string; en: string }>> = {
  ON_TIME: { zh: '按期办结', en: 'in time' },
  WITHIN_EXTENSION: { zh: '延期内办结', en: 'within an extension' },
  LATE_IN_YEAR: { zh: '逾期办结', en: 'late' },
  MEASURED_MET: { zh: '指标达标', en: 'target met' },
  MEASURED_PARTLY: { zh: '指标未全达', en: 'target met in part' },
  JUDGED: { zh: '考核人认定', en: 'judged by an assessor' },
  DEEMED_MET: { zh: '视同完成', en: 'deemed met' },
  FAILED_VERIFICATION: { zh: '核查不通过', en: 'failed verification' },
  NOT_COMPLETED: { zh: '未办结', en: 'not completed' },
  NOT_DUE_YET: { zh: '尚未到期', en: 'not due yet' },
  AWAITING_DATA: { zh: '待核数据', en: 'awaiting data' },
  NEEDS_JUDGEMENT: { zh: '待认定', en: 'awaiting judgement' },
  NOT_APPLICABLE: { zh: '不适用', en: 'not applicable' },
  CONTESTED: { zh: '异议未决', en: 'contested' },
  EXEMPT: { zh: '免责', en: 'exempt' },
};

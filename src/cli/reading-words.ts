import type { FindingRule, FindingSeverity } from '../intake/draft.ts';

/** How far a finding stands in the way, as an officer says it. */
export const SEVERITY_IN_WORDS: Record<FindingSeverity, string> = {
  BLOCKING: '必须处理',
  REVIEW: '须核对',
  INFO: '供参考',
};

const RULE_WORDS: Record<FindingRule, string> = {
  NO_LEAD: '没有牵头单位',
  LEAD_ALSO_SUPPORTS: '牵头又协办',
  UNRESOLVED_UNIT: '单位名称未识别',
  OPEN_ENDED: '未尽列举',
  NO_SUPPORTING_LIST: '没有协办单位',
  GROUP_AS_LEAD: '以组列名牵头',
  SEPARATOR_BEFORE_LABEL: '角色词前为顿号',
  UNUSUAL_LABEL: '角色词少见',
  SHARED_NUMBER: '同号有几条责任行',
  UNDATED: '未写时限',
  DEADLINE_BEFORE_ISSUE: '时限早于成文',
  POSSIBLE_RECURRENCE: '可能是周期任务',
  OTHER_ACTOR: '义务另有主体',
  EXTERNAL_DATE: '时限由其他机关定',
  TARGET_WITHOUT_BASELINE: '目标没有基数',
  TARGET_FROM_SUPERIOR: '目标待上级下达',
  IMPLIED_TARGET: '目标未写数字',
  NUMBER_WITHOUT_UNIT: '数字没有单位',
  LEAD_BY_ORDER: '按次序认定牵头',
  REPEATED_HEADING: '标题重复',
  EVALUATOR_ASSESSED_BY_ITSELF: '考核牵头单位自有任务',
  ALIAS_USED: '同一单位两种名称',
  UNREAD_PHRASE: '文字未读懂',
  DATE_DOES_NOT_EXIST: '日期不存在',
  LINE_GOVERNS_ITEMS: '一条责任行管数项',
  DAY_BY_SEASON: '以季节定日',
  LEAD_FROM_HEADING: '牵头出自标题',
  TASK_WITHOUT_LINE: '任务没有责任行',
};

/** What was found in a word or two, with the code under which docs/findings.md explains it. */
export const ruleInWords = (rule: FindingRule): string => `${RULE_WORDS[rule]} ${rule}`;

const ROUNDS: Record<string, string> = { YEARLY: '年', MONTHLY: '月', WEEKLY: '周', DAILY: '天' };
const LENGTHS: Record<string, string> = { Y: '年', M: '个月', W: '周', D: '天' };

/** A time of a clause as an officer says it: 每3个月, 5年内, 2019-01-01至2019-12-31; days stand as they are. */
export function timeInWords(normalised: string): string {
  const [, round = '', interval = '1'] = /^RRULE:FREQ=([A-Z]+)(?:;INTERVAL=(\d+))?$/.exec(normalised) ?? [];
  const unit = ROUNDS[round];
  if (unit) return interval === '1' ? `每${unit}` : `每${interval}${unit === '月' ? '个月' : unit}`;
  const [, count, length = ''] = /^P(\d+)([YMWD])$/.exec(normalised) ?? [];
  if (count) return `${count}${LENGTHS[length]}内`;
  if (normalised === 'ongoing') return '长期';
  if (normalised.startsWith('event:')) return '另行确定';
  return normalised.replace('/', '至');
}

import type { FindingSeverity } from '../intake/draft.ts';

/** How far a finding stands in the way, as an officer says it. */
export const SEVERITY_IN_WORDS: Record<FindingSeverity, string> = {
  BLOCKING: '必须处理',
  REVIEW: '须核对',
  INFO: '供参考',
};

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

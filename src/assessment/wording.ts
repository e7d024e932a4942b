import type { Capacity } from '../tasks/responsibility.ts';
import { decimal, halfUp } from './arithmetic.ts';
import type { Burden, ItemFacts, YearAsOf } from './item.ts';
import { type Judgement, lastJudgedDay } from './judgement.ts';

const CAPACITY_WORDS: Record<Capacity, { zh: string; en: string }> = {
  PRIMARY_LEAD: { zh: '第一牵头', en: 'primary lead' },
  JOINT_LEAD: { zh: '共同牵头', en: 'joint lead' },
  SUPPORT: { zh: '协办', en: 'support' },
};

interface Sentence {
  zh: string;
  en: string;
}

const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function outcome(item: ItemFacts, { rule, completionMillionths, facts }: Judgement, moment: YearAsOf): Sentence {
  const { dueOn, completedOn, daysLate, monthsLate } = facts;
  const counted = decimal(halfUp(BigInt(completionMillionths ?? 0), 10_000n));
  const until = lastJudgedDay(moment);
  const due = {
    zh: `期限 ${dueOn}（含当日${item.movedFrom ? `，经批准由 ${item.movedFrom} 延至该日` : ''}）`,
    en: `due by ${dueOn}${item.movedFrom ? ` (moved from ${item.movedFrom} by an approved extension)` : ''}`,
  };
  switch (rule) {
    case 'ON_TIME':
      return {
        zh: `${due.zh}，${completedOn} 办结，按期，按 ${counted} 计`,
        en: `${due.en}, completed on ${completedOn}, in time: counts ${counted}`,
      };
    case 'WITHIN_EXTENSION':
      return {
        zh: `${due.zh}，${completedOn} 在延期内办结，按 ${counted} 计`,
        en: `${due.en}, completed on ${completedOn} within the extension: counts ${counted}`,
      };
    case 'LATE_IN_YEAR':
      return {
        zh: `${due.zh}，${completedOn} 办结，迟 ${daysLate} 天（${monthsLate === 0 ? '不满 1 个月' : `满 ${monthsLate} 个月`}），按 ${counted} 计`,
        en: `${due.en}, completed on ${completedOn}, ${some(daysLate, 'day')} late (${some(monthsLate, 'whole month')}): counts ${counted}`,
      };
    case 'MEASURED_MET':
    case 'MEASURED_PARTLY':
      return {
        zh: `${due.zh}，经核定的数据：${item.measured?.wordsZh ?? ''}，按 ${counted} 计`,
        en: `${due.en}; verified figure: ${item.measured?.wordsEn ?? ''}: counts ${counted}`,
      };
    case 'NEEDS_JUDGEMENT':
      return {
        zh: `${due.zh}，经核定的数据：${item.measured?.wordsZh ?? ''}，须由考核人认定，认定前不计入分母`,
        en: `${due.en}; verified figure: ${item.measured?.wordsEn ?? ''}: an assessor must judge it, left out until then`,
      };
    case 'JUDGED':
      return {
        zh: `${due.zh}，考核人认定（${item.decision?.reason ?? ''}），按 ${counted} 计`,
        en: `${due.en}; judged by an assessor (${item.decision?.reason ?? ''}): counts ${counted}`,
      };
    case 'DEEMED_MET':
    case 'NOT_APPLICABLE':
      return {
        zh: `认定对本单位不适用（${item.decision?.reason ?? ''}），${rule === 'DEEMED_MET' ? `视同完成，按 ${counted} 计` : '不计入分母'}`,
        en: `found not to apply to the unit (${item.decision?.reason ?? ''}): ${rule === 'DEEMED_MET' ? `deemed met, counts ${counted}` : 'left out of the sum'}`,
      };
    case 'EXEMPT':
      return {
        zh: `${due.zh}，到期时有经批准的免责情形（${item.exemptCause?.zh ?? ''}），不计入分母`,
        en: `${due.en}; an exempt cause was on record then (${item.exemptCause?.en ?? ''}): left out of the sum`,
      };
    case 'CONTESTED':
      return {
        zh: `${due.zh}，单位提出异议，尚未裁定，裁定前不计入分母`,
        en: `${due.en}; contested by the unit and not decided: left out of the sum until then`,
      };
    case 'FAILED_VERIFICATION':
      return {
        zh: `${due.zh}，申报完成，${item.failedVerificationOn} 核查不通过，按 ${counted} 计`,
        en: `${due.en}; claimed as done, found not done on verification of ${item.failedVerificationOn}: counts ${counted}`,
      };
    case 'NOT_COMPLETED':
      return completedOn
        ? {
            zh: `${due.zh}，${completedOn} 才办结；年度终了后的办结不计入 ${moment.year} 年度，按 ${counted} 计`,
            en: `${due.en}, completed only on ${completedOn}; after the year's end it does not count for ${moment.year}: counts ${counted}`,
          }
        : {
            zh: `${due.zh}，截至 ${until} 没有经审核的办结记录，按 ${counted} 计`,
            en: `${due.en}, no accepted completion on record by ${until}: counts ${counted}`,
          };
    case 'NOT_DUE_YET': {
      const early = completedOn && completedOn <= dueOn ? completedOn : null;
      return {
        zh: `${due.zh}，${moment.asOf} 尚未届满，暂不计分${early ? `（已于 ${early} 办结）` : ''}`,
        en: `${due.en}, not past on ${moment.asOf}: not scored yet${early ? ` (completed on ${early})` : ''}`,
      };
    }
    case 'AWAITING_DATA':
      return {
        zh: `目标年末 ${dueOn}，年度内没有经核定的完成数据，不计入分母，也不判为未完成`,
        en: `target year ends on ${dueOn}; no verified figures on record within the year: left out of the sum, not judged failed`,
      };
  }
}

/** Why a line counts as it does: clause, capacity, weight, days; every word rests on a record or on the scheme. */
export function explainLine(
  item: ItemFacts,
  judgement: Judgement,
  { standing, weight, shareHundredths }: Burden,
  moment: YearAsOf,
): { explanationZh: string; explanationEn: string } {
  const capacity = CAPACITY_WORDS[standing.capacity];
  const group = standing.throughGroup;
  const { clausePath, period } = item;
  const { zh, en } = outcome(item, judgement, moment);
  const share = decimal(shareHundredths);
  return {
    explanationZh: `${clausePath}${period && `（${period} 期）`}：${capacity.zh}${group ? `（经“${group.name}”）` : ''}，权重 ${weight}×${share}；${zh}。`,
    explanationEn: `${clausePath}${period && ` (period ${period})`}: ${capacity.en}${group ? ` (through “${group.name}”)` : ''}, weight ${weight} × ${share}; ${en}.`,
  };
}

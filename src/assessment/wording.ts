import type { Capacity } from '../tasks/responsibility.ts';
import { decimal } from './arithmetic.ts';
import type { MissingCode, MissingSentence, ScoreComponent, ScoreCounts, UnitFacts } from './card.ts';
import { type Burden, type ItemFacts, type Judgement, lastJudgedDay, type YearAsOf } from './item.ts';
import { fullOf, type Scheme } from './scheme.ts';

const CAPACITY_WORDS: Record<Capacity, { zh: string; en: string }> = {
  PRIMARY_LEAD: { zh: '第一牵头', en: 'primary lead' },
  JOINT_LEAD: { zh: '共同牵头', en: 'joint lead' },
  SUPPORT: { zh: '协办', en: 'support' },
};

function outcome({ rule, completionHundredths, facts }: Judgement, moment: YearAsOf): { zh: string; en: string } {
  const { dueOn, completedOn, daysLate, monthsLate } = facts;
  const counted = decimal(completionHundredths ?? 0);
  const until = lastJudgedDay(moment);
  const some = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  switch (rule) {
    case 'ON_TIME':
      return {
        zh: `期限 ${dueOn}（含当日），${completedOn} 办结，按期，按 ${counted} 计`,
        en: `due by ${dueOn}, completed on ${completedOn}, in time: counts ${counted}`,
      };
    case 'LATE_IN_YEAR':
      return {
        zh: `期限 ${dueOn}（含当日），${completedOn} 办结，迟 ${daysLate} 天（${monthsLate === 0 ? '不满 1 个月' : `满 ${monthsLate} 个月`}），按 ${counted} 计`,
        en: `due by ${dueOn}, completed on ${completedOn}, ${some(daysLate, 'day')} late (${some(monthsLate, 'whole month')}): counts ${counted}`,
      };
    case 'NOT_COMPLETED':
      return completedOn
        ? {
            zh: `期限 ${dueOn}（含当日），${completedOn} 才办结；年度终了后的办结不计入 ${moment.year} 年度，按 ${counted} 计`,
            en: `due by ${dueOn}, completed only on ${completedOn}; after the year's end it does not count for ${moment.year}: counts ${counted}`,
          }
        : {
            zh: `期限 ${dueOn}（含当日），截至 ${until} 没有经审核的办结记录，按 ${counted} 计`,
            en: `due by ${dueOn}, no accepted completion on record by ${until}: counts ${counted}`,
          };
    case 'NOT_DUE_YET': {
      const early = completedOn && completedOn <= dueOn ? completedOn : null;
      return {
        zh: `期限 ${dueOn}（含当日），${moment.asOf} 尚未届满，暂不计分${early ? `（已于 ${early} 办结）` : ''}`,
        en: `due by ${dueOn}, not past on ${moment.asOf}: not scored yet${early ? ` (completed on ${early})` : ''}`,
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
  { clausePath, period }: ItemFacts,
  judgement: Judgement,
  { standing, weight, shareHundredths }: Burden,
  moment: YearAsOf,
): { explanationZh: string; explanationEn: string } {
  const capacity = CAPACITY_WORDS[standing.capacity];
  const group = standing.throughGroup;
  const { zh, en } = outcome(judgement, moment);
  const share = decimal(shareHundredths);
  return {
    explanationZh: `${clausePath}${period && `（${period} 期）`}：${capacity.zh}${group ? `（经“${group.name}”）` : ''}，权重 ${weight}×${share}；${zh}。`,
    explanationEn: `${clausePath}${period && ` (period ${period})`}: ${capacity.en}${group ? ` (through “${group.name}”)` : ''}, weight ${weight} × ${share}; ${en}.`,
  };
}

const DISCIPLINE = (full: string) => ({
  zh: `本版本未记录进展报告和催办答复，纪律部分（满分 ${full}）不评分，既不按满分也不按零分。`,
  en: `This version records no progress reports and no answers to urges; discipline (full mark ${full}) is not judged, neither in full nor at nought.`,
});
const DEDUCTIONS = {
  zh: '本版本只有措施建议，没有记录措施的签发；建议不是对任何单位的认定，不扣分。',
  en: 'This version holds proposals of measures, not their issue; a proposal is no finding against anyone and costs no points.',
};
const BONUSES = (cap: string) => ({
  zh: `本版本未记录上级表彰、经验推广等加分事实（上限 ${cap}），已确定分和最高可达分均不含加分。`,
  en: `Commendations and other facts for a bonus (cap ${cap}) are not recorded; neither the established nor the best score holds any.`,
});

/** The parts of a score. Only TASK rests on facts that this version records; the others say so (ADR 0008). */
export function componentsOf(taskHundredths: number, scheme: Scheme): ScoreComponent[] {
  const task = fullOf('task', scheme);
  const discipline = fullOf('discipline', scheme);
  const cap = scheme.bonuses.cap.value;
  const unknown = (code: ScoreComponent['code'], fullHundredths: number, { zh, en }: { zh: string; en: string }) => ({
    code,
    fullHundredths,
    scoredHundredths: null,
    status: 'NOT_RECORDED' as const,
    messageZh: zh,
    messageEn: en,
  });
  return [
    {
      code: 'TASK',
      fullHundredths: task,
      scoredHundredths: taskHundredths,
      status: 'RECORDED',
      messageZh: `任务完成：满分 ${decimal(task)}，得 ${decimal(taskHundredths)}，逐项见明细。`,
      messageEn: `Tasks: ${decimal(taskHundredths)} of ${decimal(task)}, item by item in the lines.`,
    },
    unknown('DISCIPLINE', discipline, DISCIPLINE(decimal(discipline))),
    unknown('DEDUCTION', 0, DEDUCTIONS),
    unknown('BONUS', cap, BONUSES(decimal(cap))),
  ];
}

/** Everything that a card leaves out or does not know, said and not guessed; the order is fixed. */
export function missingOf(facts: UnitFacts, counts: ScoreCounts, scheme: Scheme): MissingSentence[] {
  const said: MissingSentence[] = [];
  const say = (when: boolean, code: MissingCode, { zh, en }: { zh: string; en: string }) => {
    if (when) said.push({ code, messageZh: zh, messageEn: en });
  };
  const scored = counts.due > 0;
  say(!scored, 'NOTHING_DUE', {
    zh: `截至 ${facts.asOf}，该单位 ${facts.year} 年度没有已到期的事项，故没有得分（不是 0 分，也不是 100 分）。`,
    en: `By ${facts.asOf} nothing of ${facts.year} had fallen due for this unit, so it has no score (not 0, not 100).`,
  });
  say(scored, 'DISCIPLINE', DISCIPLINE(decimal(fullOf('discipline', scheme))));
  say(scored, 'DEDUCTIONS', DEDUCTIONS);
  say(scored, 'BONUSES', BONUSES(decimal(scheme.bonuses.cap.value)));
  say(scored && scheme.vetoes.length > 0, 'VETOES', {
    zh: `一票否决事实（${scheme.vetoes.map(({ nameZh }) => nameZh).join('；')}）本版本未记录，等级未据此限制。`,
    en: `Facts that hold a grade down (${scheme.vetoes.map(({ nameEn }) => nameEn).join('; ')}) are not recorded; no grade is limited by them.`,
  });
  say(counts.notCompleted > 0, 'PARTIAL_PROGRESS', {
    zh: `${counts.notCompleted} 项未办结；完成比例本版本未记录，部分完成不计分。`,
    en: `${counts.notCompleted} not completed; degrees of completion are not recorded, so partial work counts nothing yet.`,
  });
  say(counts.completedLate + counts.notCompleted > 0, 'EXTENSIONS', {
    zh: '经批准的延期本版本未记录，迟与不迟一律按方案写明的期限判断。',
    en: 'Approved extensions are not recorded; lateness is judged by the day written in the plan.',
  });
  say(counts.notDueYet > 0, 'NOT_DUE_YET', {
    zh: `${counts.notDueYet} 项至 ${facts.asOf} 尚未到期，暂不计分。`,
    en: `${counts.notDueYet} not due yet on ${facts.asOf}; not scored.`,
  });
  say(counts.awaitingData > 0, 'AWAITING_DATA', {
    zh: `${counts.awaitingData} 项目标年事项没有经核定的数据，不计入分母。`,
    en: `${counts.awaitingData} target-year items have no verified figures; left out of the sum.`,
  });
  say(counts.undated > 0, 'UNDATED', {
    zh: `${counts.undated} 项没有写明可计算期限的职责（未定期限、长期有效或由其他机关定期限），不计分。`,
    en: `${counts.undated} duties without a day that could be counted (undated, standing, or dated by another body) are not scored.`,
  });
  const unconfirmed = facts.items.filter(({ readingConfirmed }) => !readingConfirmed).length;
  say(unconfirmed > 0, 'READING_UNCONFIRMED', {
    zh: `${unconfirmed} 项出自读取结果尚未经人确认的条款，本计分仅供核对。`,
    en: `${unconfirmed} items come from clauses whose reading no person has confirmed; the score is for checking only.`,
  });
  say(!facts.isSupervisionObject, 'NOT_SUPERVISION_OBJECT', {
    zh: '该单位不属于政府督查对象（政府督查工作条例第五条），本计分仅供了解，不作为考核结果。',
    en: 'This unit is no object of government supervision (Decree 733 art. 5); the score is for information, not an assessment.',
  });
  say(facts.endedOn !== null, 'UNIT_ENDED', {
    zh: `该单位于 ${facts.endedOn} 终止；职责由谁承接本版本未记录，仍列在原单位名下。`,
    en: `This unit ended on ${facts.endedOn}; who took over its duties is not recorded, they still stand under its name.`,
  });
  return said;
}

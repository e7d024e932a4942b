import { decimal } from './arithmetic.ts';
import type { MissingCode, MissingSentence, ScoreComponent, ScoreCounts, UnitFacts } from './card.ts';
import type { Scheme } from './scheme.ts';
import type { stepsOf } from './total.ts';

/** What each part is called on a card; a scheme names its entered parts itself. */
const PART_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  TASK: { zh: '任务完成', en: 'Tasks' },
  DISCIPLINE: { zh: '工作纪律', en: 'Discipline' },
  BONUS: { zh: '加分', en: 'Bonus' },
  DEDUCTION: { zh: '扣分', en: 'Deductions' },
};

const NOT_RECORDED: Readonly<Record<string, { zh: string; en: string }>> = {
  DISCIPLINE: {
    zh: '进展报告和催办答复尚无记录，纪律部分不评分，既不按满分也不按零分',
    en: 'no progress reports and no answers to urges are on record; discipline is not judged, neither in full nor at nought',
  },
  DEDUCTION: {
    zh: '尚无已签发措施的记录；措施建议不是对任何单位的认定，不扣分',
    en: 'no issued measures are on record; a proposal is no finding against anyone and costs no points',
  },
  BONUS: {
    zh: '尚无上级表彰、经验推广等加分事实的记录，已确定分和最高可达分均不含加分',
    en: 'commendations and other facts for a bonus are not recorded; neither the established nor the best score holds any',
  },
};

/** The parts of a score, each named and told in words; what nothing recorded decides says so (ADR 0008). */
export function componentsOf(steps: ReturnType<typeof stepsOf>, scheme: Scheme): ScoreComponent[] {
  return steps.map((step): ScoreComponent => {
    const entered = scheme.enteredParts.find(({ code }) => code === step.code);
    const name = entered
      ? { zh: entered.nameZh, en: entered.nameEn }
      : (PART_NAMES[step.code] ?? { zh: step.code, en: step.code });
    const isRecorded = step.scoredHundredths !== null;
    const open = NOT_RECORDED[step.code] ?? { zh: '考核人尚未录入', en: 'not yet entered by an assessor' };
    const full = decimal(step.fullHundredths);
    const scored = decimal(step.scoredHundredths ?? 0);
    return {
      ...step,
      nameZh: name.zh,
      nameEn: name.en,
      status: isRecorded ? 'RECORDED' : 'NOT_RECORDED',
      messageZh: isRecorded
        ? `${name.zh}：${step.code === 'DEDUCTION' ? `计 ${scored}` : `满分 ${full}，得 ${scored}`}，逐项见明细。`
        : `${name.zh}${step.fullHundredths > 0 ? `（满分 ${full}）` : ''}：${open.zh}。`,
      messageEn: isRecorded
        ? `${name.en}: ${step.code === 'DEDUCTION' ? scored : `${scored} of ${full}`}, item by item in the lines.`
        : `${name.en}${step.fullHundredths > 0 ? ` (full mark ${full})` : ''}: ${open.en}.`,
    };
  });
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
  const lacking = (part: keyof UnitFacts['marks'], code: MissingCode, of: string) => {
    const words = NOT_RECORDED[of];
    if (words) say(scored && facts.marks[part] === null, code, { zh: `${words.zh}。`, en: `${words.en}.` });
  };
  lacking('discipline', 'DISCIPLINE', 'DISCIPLINE');
  lacking('deductions', 'DEDUCTIONS', 'DEDUCTION');
  lacking('bonuses', 'BONUSES', 'BONUS');
  const unentered = scheme.enteredParts.filter(({ code }) => facts.entered[code] === undefined);
  say(scored && unentered.length > 0, 'ENTERED_PARTS', {
    zh: `考核人尚未录入：${unentered.map(({ nameZh }) => nameZh).join('、')}。`,
    en: `Not yet entered by an assessor: ${unentered.map(({ nameEn }) => nameEn).join(', ')}.`,
  });
  say(scored && scheme.vetoes.length > 0 && facts.marks.vetoes === null, 'VETOES', {
    zh: `一票否决事实（${scheme.vetoes.map(({ nameZh }) => nameZh).join('；')}）尚无记录，等级未据此限制。`,
    en: `Facts that hold a grade down (${scheme.vetoes.map(({ nameEn }) => nameEn).join('; ')}) are not recorded; no grade is limited by them.`,
  });
  say(counts.notDueYet > 0, 'NOT_DUE_YET', {
    zh: `${counts.notDueYet} 项至 ${facts.asOf} 尚未到期，暂不计分。`,
    en: `${counts.notDueYet} not due yet on ${facts.asOf}; not scored.`,
  });
  say(counts.awaitingData > 0, 'AWAITING_DATA', {
    zh: `${counts.awaitingData} 项目标年事项没有经核定的数据，不计入分母。`,
    en: `${counts.awaitingData} target-year items have no verified figures; left out of the sum.`,
  });
  say(counts.awaitingJudgement > 0, 'AWAITING_JUDGEMENT', {
    zh: `${counts.awaitingJudgement} 项“左右”类目标待考核人认定，认定前不计入分母。`,
    en: `${counts.awaitingJudgement} targets with room (about …) await an assessor's judgement; left out of the sum until then.`,
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
    zh: `该单位于 ${facts.endedOn} 终止；其后的职责按承接之日列入承接单位。`,
    en: `This unit ended on ${facts.endedOn}; its duties stand on its successors' cards from the day they moved.`,
  });
  return said;
}

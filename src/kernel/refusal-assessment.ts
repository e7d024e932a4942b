/** Why a step of an assessment is declined; a part of `REFUSALS`. */
export const ASSESSMENT_REFUSALS = {
  ASSESSMENT_ALREADY_OPEN: {
    zh: '{year} 年度已有考核 {assessmentId}（{stage}）；如需重新考核，请先重启已批准的结果。',
    en: 'There already is an assessment of {year}, {assessmentId} ({stage}); reopen the approved result to do it again.',
  },
  YEAR_NOT_OVER: {
    zh: '{year} 年度至 {endsOn} 才结束，尚不能形成考核结果。',
    en: 'The year {year} ends on {endsOn}; its result cannot be drafted before.',
  },
  CONFLICT_OF_INTEREST: {
    zh: '须回避：被考核单位和牵头单位不得评审自己的事项（{clausePath}）；请由督考办或考核人评审。',
    en: 'Conflict of interest: neither the unit assessed nor a unit that leads {clausePath} may review it; leave it to the supervision office or an assessor.',
  },
  OBJECTION_WINDOW_OPEN: {
    zh: '异议期至 {endsOn}（含当日）届满，今天是 {today}。',
    en: 'Objections may be raised until {endsOn}, that day included; today is {today}.',
  },
  OBJECTION_WINDOW_OVER: {
    zh: '异议期已于 {endsOn} 届满。',
    en: 'Objections could be raised until {endsOn}.',
  },
  OBJECTIONS_UNANSWERED: {
    zh: '还有 {count} 件异议没有答复；请先逐件答复。',
    en: '{count} objections have no answer yet; answer each first.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

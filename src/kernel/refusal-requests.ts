/** The refusals of requests about duties, holds and deadlines; a part of the closed list in `refusal.ts`. */
export const REQUEST_REFUSALS = {
  NOT_ANSWERABLE: {
    zh: '{unit}不是该事项的{capacity}，不能就此提出；请由承担该责任的单位提出。',
    en: '{unit} does not answer for this duty as {capacityEn}; only a unit that does may ask this.',
  },
  DUE_DAY_TOO_EARLY: {
    zh: '日期 {dueOn} 过早，应晚于 {notBefore}。',
    en: 'The day {dueOn} is too early; it must be later than {notBefore}.',
  },
  NO_DUE_DAY: {
    zh: '该事项没有时限，无期可延；请先由督考办设定督办期限。',
    en: 'No day is fixed for this duty, so there is nothing to extend; have the office set a deadline first.',
  },
  REQUEST_PENDING: {
    zh: '就该事项已有一件未了结的同类申请（{requestId}，现为 {state}）。',
    en: 'A request of this kind on this duty is still open ({requestId}, now {state}).',
  },
  DECISION_ABOVE_ROLE: {
    zh: '本次为第 {ordinal} 次延期、延长 {days} 天，须由 {needed} 决定。',
    en: 'This is extension number {ordinal}, by {days} days; {needed} decides it.',
  },
  TERM_TOO_LONG: {
    zh: '免责情形的期限至迟为 {latest}（最长 {months} 个月），到期自行失效，可再登记。',
    en: 'The term of this cause may end on {latest} at the latest ({months} months); it expires by itself and may be recorded anew.',
  },
  LIST_CHANGED: {
    zh: '名单已有变化：您看到 {expected} 项，现为 {found} 项；请重新查看后再办。',
    en: 'The list has changed: you saw {expected}, now there are {found}; look at it again first.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

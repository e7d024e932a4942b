import * as interview from '../measures/commands-interview.ts';
import * as steps from '../measures/commands-steps.ts';
import { numberOfPaper } from '../papers/commands-numbered.ts';
import { LATER_VERBS } from './measure-verbs-later.ts';
import {
  ACCEPT,
  answersOf,
  NUMBER,
  numbered,
  SCHEDULE,
  said,
  scheduleOf,
  undertakingsOf,
  type Verb,
  WORDS,
} from './verb-options.ts';

/** Every verb of `registry measure`, one for each deed (domain.md §8), in the order of a measure's life. */
export const VERBS: readonly Verb[] = [
  {
    ...{ name: 'dismiss', about: '不予采纳 / decide against a proposal or draft', options: [WORDS] },
    make: (calendar, on, { words }) => [steps.dismissMeasureWith(calendar), { ...on, reason: words ?? '' }],
  },
  {
    ...{ name: 'draft', about: '起草文书 / draft the paper' },
    options: [
      WORDS,
      ['--by-name', '点名通报，须由政府批准 / criticise by name'],
      ['--ground <words>', '越级的理由 / why lighter rungs are skipped'],
    ],
    make: (calendar, on, options) => [
      steps.draftMeasureWith(calendar),
      { ...on, ...said(options), isByName: options.byName ?? false, skipGround: options.ground ?? null },
    ],
  },
  {
    ...{ name: 'serve', about: '送达文稿听取陈述 / serve the draft for statement', options: [] },
    make: (calendar, on) => [steps.serveMeasureDraftWith(calendar), on],
  },
  {
    ...{ name: 'state', about: '单位逐点陈述 / the unit states its case' },
    options: [
      ['--point <words...>', '意见，可多项 / points'],
      ['--final', '陈述完毕 / no more to say'],
    ],
    make: (calendar, on, { point, final }) => [
      steps.stateDefenceWith(calendar),
      { ...on, points: point ?? [], isFinal: final ?? false },
    ],
  },
  {
    ...{ name: 'answer', about: '逐点答复陈述 / answer the statement' },
    options: [
      ['--answer <n=words...>', '序号=答复 / number=answer'],
      ['--accepted <n...>', '采纳的序号 / numbers of points accepted'],
    ],
    make: (calendar, on, options) => [steps.answerStatementWith(calendar), { ...on, answers: answersOf(options) }],
  },
  {
    ...{ name: 'hear', about: '结束听取意见 / close the hearing', options: [] },
    make: (calendar, on) => [steps.closeHearingWith(calendar), on],
  },
  {
    ...{ name: 'submit', about: '报批 / submit to the authority', options: [WORDS] },
    make: (calendar, on, { words }) => [steps.submitMeasureWith(calendar), { ...on, note: words ?? null }],
  },
  {
    ...{ name: 'decide', about: '批准，或以 --no-accept 不予批准 / approve or reject', options: [WORDS, ACCEPT] },
    make: (calendar, on, { words, accept }) => [
      steps.decideMeasureWith(calendar),
      { ...on, isApproved: accept ?? true, reason: words ?? null },
    ],
  },
  {
    ...{ name: 'issue', about: '发出；约谈即发出通知 / issue; for an interview send the notice' },
    options: [...NUMBER, ['--ground <words>', '越级的理由（提醒、催办）/ why lighter rungs are skipped'], ...SCHEDULE],
    make: (calendar, on, options) => [
      steps.issueMeasureWith(calendar, numberOfPaper),
      {
        ...{ ...on, ...numbered(options), skipGround: options.ground ?? null },
        schedule: options.day === undefined ? null : scheduleOf(options),
      },
    ],
  },
  {
    ...{ name: 'acknowledge', about: '单位签收 / the unit acknowledges receipt', options: [] },
    make: (calendar, on) => [steps.acknowledgeMeasureWith(calendar), on],
  },
  {
    ...{ name: 'record-service', about: '登记送达 / record how it was served', options: [WORDS] },
    make: (calendar, on, options) => [steps.recordServiceWith(calendar), { ...on, ...said(options) }],
  },
  {
    ...{ name: 'reply', about: '单位回复 / the unit replies', options: [WORDS] },
    make: (calendar, on, options) => [steps.replyMeasureWith(calendar), { ...on, ...said(options) }],
  },
  {
    ...{ name: 'settle-reply', about: '采纳或退回回复 / accept or return a reply', options: [WORDS, ACCEPT] },
    make: (calendar, on, options) => [
      steps.settleReplyWith(calendar),
      { ...on, ...said(options), isAccepted: options.accept ?? true },
    ],
  },
  {
    ...{ name: 'postpone', about: '约谈改期 / put an interview on another day', options: [WORDS, ...SCHEDULE] },
    make: (calendar, on, options) => [
      interview.postponeInterviewWith(calendar),
      { ...on, ...said(options), schedule: scheduleOf(options) },
    ],
  },
  {
    ...{ name: 'hold', about: '登记约谈已举行 / the interview was held', options: [WORDS] },
    make: (calendar, on, options) => [interview.holdInterviewWith(calendar), { ...on, ...said(options) }],
  },
  {
    ...{ name: 'minutes', about: '印发约谈纪要 / issue the minutes' },
    options: [...NUMBER, WORDS, ['--undertaking <day=words...>', '期限=承诺事项 / day=undertaking']],
    make: (calendar, on, options) => [
      interview.issueMinutesWith(calendar, numberOfPaper),
      {
        ...{ ...on, ...said(options), ...numbered(options) },
        undertakings: undertakingsOf(options),
      },
    ],
  },
  ...LATER_VERBS,
];

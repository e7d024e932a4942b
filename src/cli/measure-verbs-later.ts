import * as listing from '../measures/commands-listing.ts';
import * as referral from '../measures/commands-referral.ts';
import * as steps from '../measures/commands-steps.ts';
import { numberOfPaper } from '../papers/commands-numbered.ts';
import { HANDLING_WORDS } from './measure-words.ts';
import { oneWord } from './one-word.ts';
import {
  ACCEPT,
  dayOf,
  dayOrNull,
  NUMBER,
  need,
  numbered,
  personsOf,
  SCOPE,
  SUPERIOR,
  said,
  superior,
  UNTIL,
  type Verb,
  WORDS,
} from './verb-options.ts';
import { withCodes } from './words.ts';

const RESTRICTION_CHANGES = ['PART', 'WHOLE', 'EXTENSION'] as const;

/** The verbs from the plan of rectification on, and those of restrictions and referrals. */
export const LATER_VERBS: readonly Verb[] = [
  {
    ...{ name: 'file-plan', about: '单位报整改方案 / the unit files its plan', options: [WORDS, UNTIL] },
    make: (calendar, on, options) => [
      steps.fileRectificationPlanWith(calendar),
      { ...on, ...said(options), reportBy: dayOf('--until', options.until) },
    ],
  },
  {
    ...{ name: 'report', about: '单位报整改情况 / the unit reports rectification', options: [WORDS] },
    make: (calendar, on, options) => [steps.reportRectificationWith(calendar), { ...on, ...said(options) }],
  },
  {
    ...{ name: 'begin-verification', about: '开始核查 / take the report in for verification', options: [] },
    make: (calendar, on) => [steps.beginVerificationWith(calendar), on],
  },
  {
    ...{ name: 'conclude-verification', about: '核查结论 / verified, or back to the unit' },
    options: [WORDS, ACCEPT, UNTIL, ['--on-site <day>', '现场核查日期（挂牌督办）/ the day of the check on the spot']],
    make: (calendar, on, options) => [
      steps.concludeVerificationWith(calendar),
      {
        ...{ ...on, ...said(options), isPassed: options.accept ?? true },
        ...{ onSiteOn: dayOrNull('--on-site', options.onSite), reportBy: dayOrNull('--until', options.until) },
      },
    ],
  },
  {
    ...{ name: 'request-extension', about: '申请延长挂牌督办 / ask for an extension', options: [WORDS, UNTIL] },
    make: (calendar, on, options) => [
      listing.requestListingExtensionWith(calendar),
      { ...on, ...said(options), newUntil: dayOf('--until', options.until) },
    ],
  },
  {
    ...{ name: 'decide-extension', about: '决定延长 / decide on an extension', options: [WORDS, ACCEPT] },
    make: (calendar, on, options) => [
      listing.decideListingExtensionWith(calendar),
      { ...on, ...said(options), isGranted: options.accept ?? true },
    ],
  },
  {
    ...{
      name: 'request-restriction',
      about: '提请上级限批 / ask the superior to restrict',
      options: [...NUMBER, WORDS],
    },
    make: (calendar, on, options) => [
      listing.requestRestrictionWith(calendar, numberOfPaper),
      { ...on, words: options.words ?? null, ...numbered(options) },
    ],
  },
  {
    ...{ name: 'record-restriction', about: '登记上级限批决定 / record the superior’s decision' },
    options: [
      WORDS,
      ...SUPERIOR,
      ['--from <day>', '起 / from'],
      UNTIL,
      ...SCOPE,
      ['--pollutant <words>', '污染物 / pollutant'],
      ['--exempt <words...>', '除外 / carve-outs'],
    ],
    make: (calendar, on, options) => [
      listing.recordRestrictionWith(calendar),
      {
        ...{ ...on, ...superior(options), validFrom: dayOf('--from', options.from) },
        ...{ validUntil: dayOf('--until', options.until), areaScope: need('--area', options.area) },
        ...{ industryScope: options.industry ?? null, pollutantScope: options.pollutant ?? null },
        exemptions: options.exempt ?? [],
      },
    ],
  },
  {
    ...{ name: 'record-declined', about: '登记上级不予限批 / the superior declined', options: [WORDS] },
    make: (calendar, on, options) => [listing.recordRestrictionDeclinedWith(calendar), { ...on, ...said(options) }],
  },
  {
    ...{ name: 'bring-into-force', about: '限批生效 / the restriction is in force', options: [] },
    make: (calendar, on) => [listing.bringIntoForceWith(calendar), on],
  },
  {
    ...{ name: 'change-restriction', about: '登记部分解除、解除或延长 / part, whole or extension' },
    options: [
      ['--change <what>', '部分解除 PART、全部解除 WHOLE 或延长 EXTENSION'],
      WORDS,
      ...SUPERIOR,
      UNTIL,
      ...SCOPE,
    ],
    make: (calendar, on, options) => [
      listing.changeRestrictionWith(calendar),
      {
        ...{ ...on, ...superior(options), newUntil: dayOrNull('--until', options.until) },
        change: oneWord('--change', need('--change', options.change), RESTRICTION_CHANGES),
        ...{ areaScope: options.area ?? null, industryScope: options.industry ?? null },
      },
    ],
  },
  {
    ...{ name: 'refer', about: '移送有权机关 / refer to the authority' },
    options: [['--to <authority>', '受理机关 / the authority'], ...NUMBER, WORDS],
    make: (calendar, on, options) => [
      referral.referAccountabilityWith(calendar, numberOfPaper),
      {
        ...{ ...on, authority: need('--to', options.to), ...numbered(options) },
        words: options.words ?? null,
      },
    ],
  },
  {
    ...{ name: 'record-answer', about: '登记受理或退回 / taken on or sent back', options: [WORDS, ACCEPT] },
    make: (calendar, on, options) => [
      referral.recordReferralAnswerWith(calendar),
      { ...on, ...said(options), isAccepted: options.accept ?? true },
    ],
  },
  {
    ...{ name: 'record-result', about: '登记处理结果，须有其文号 / the outcome, with its number' },
    options: [
      WORDS,
      ['--authority <name>', '机关 / the authority'],
      ['--authority-number <text>', '文号 / its number'],
    ],
    make: (calendar, on, options) => [
      referral.recordReferralResultWith(calendar),
      {
        ...{ ...on, ...said(options), authority: need('--authority', options.authority) },
        authorityNumber: need('--authority-number', options.authorityNumber),
      },
    ],
  },
  {
    ...{ name: 'record-appeal', about: '登记申诉 / an appeal', options: [WORDS] },
    make: (calendar, on, options) => [referral.recordReferralAppealWith(calendar), { ...on, ...said(options) }],
  },
  {
    ...{ name: 'end', about: '移送事项了结 / the referral is over', options: [WORDS] },
    make: (calendar, on, options) => [referral.endReferralWith(calendar), { ...on, ...said(options) }],
  },
  {
    ...{ name: 'record-persons', about: '登记案件人员，替换此前登记 / the persons of the case' },
    options: [
      ['--person <part=name/office/telephone...>', `${withCodes(HANDLING_WORDS)}，写作 代码=姓名/职务/电话，可多人`],
    ],
    make: (_calendar, on, options) => [referral.recordHandling, { ...on, persons: personsOf(options) }],
  },
  {
    ...{ name: 'revoke', about: '撤销 / take back', options: [WORDS] },
    make: (calendar, on, options) => [steps.revokeMeasureWith(calendar), { ...on, ...said(options) }],
  },
];

import type { MeasureFamily, MeasureKind, MeasureState } from './measure.ts';
import { autoLifted, decision, escalated, leaving, receipt, rectification, revocable } from './procedure-parts.ts';
import type { MeasureDeed, Step } from './step.ts';

const IN_HAND: readonly MeasureState[] = [
  'ISSUED',
  'ACKNOWLEDGED',
  'RECTIFYING',
  'RECTIFICATION_REPORTED',
  'VERIFYING',
];

/** 提醒、催办: no hearing and no approval (domain.md §8); still never by the one who proposed it by hand. */
const LETTERS_OF_THE_OFFICE: readonly Step[] = [
  ...leaving(['PROPOSED']),
  {
    ...{ deed: 'ISSUE', from: ['PROPOSED'], to: 'ISSUED', by: 'OFFICE' },
    needs: ['FACTS', 'BASIS', 'SUPERVISION_OBJECT', 'SKIP_GROUND', 'SECOND_PERSON'],
    opens: ['ACKNOWLEDGEMENT', 'REPLY'],
  },
  ...receipt(['ISSUED']),
  {
    ...{ deed: 'REPLY', from: ['ISSUED', 'ACKNOWLEDGED'], to: 'RECTIFICATION_REPORTED', by: 'UNIT', needs: ['WORDS'] },
    opens: ['REVIEW_FILING'],
    closes: ['REPLY', 'ACKNOWLEDGEMENT'],
  },
  { deed: 'ACCEPT_REPLY', from: ['RECTIFICATION_REPORTED'], to: 'LIFTED', by: 'OFFICE', needs: ['WORDS'] },
  {
    ...{ deed: 'RETURN_REPLY', from: ['RECTIFICATION_REPORTED'], to: 'ACKNOWLEDGED', by: 'OFFICE', needs: ['WORDS'] },
    opens: ['REPLY'],
  },
  autoLifted(['ISSUED', 'ACKNOWLEDGED', 'RECTIFICATION_REPORTED']),
  escalated(['ISSUED', 'ACKNOWLEDGED', 'RECTIFICATION_REPORTED']),
  revocable(['ISSUED', 'ACKNOWLEDGED', 'RECTIFICATION_REPORTED']),
];

/** 函商: to bodies outside government supervision; a letter and its answer, no limit that binds and nothing that follows. */
const CONSULTATION: readonly Step[] = [
  ...decision({ heard: false }).filter(({ deed }) => deed !== 'WITHDRAW'),
  { deed: 'WITHDRAW', from: ['PROPOSED'], to: 'WITHDRAWN', by: 'REGISTER', needs: [] },
  { deed: 'ISSUE', from: ['APPROVED'], to: 'ISSUED', by: 'OFFICE', needs: ['MANDATE', 'DOCUMENT_NUMBER'] },
  { deed: 'REPLY', from: ['ISSUED'], to: 'RECTIFICATION_REPORTED', by: 'UNIT', needs: ['WORDS'] },
  { deed: 'ACCEPT_REPLY', from: ['ISSUED', 'RECTIFICATION_REPORTED'], to: 'LIFTED', by: 'OFFICE', needs: ['WORDS'] },
  revocable(['ISSUED', 'RECTIFICATION_REPORTED']),
];

/** 督办单: approved by the director; the unit's answer is its statement, so no hearing before (domain.md §9 R2). */
const SLIP: readonly Step[] = [
  ...decision({ heard: false }),
  {
    ...{ deed: 'ISSUE', from: ['APPROVED'], to: 'ISSUED', by: 'OFFICE', needs: ['MANDATE', 'DOCUMENT_NUMBER'] },
    opens: ['ACKNOWLEDGEMENT', 'REPLY'],
  },
  ...receipt(['ISSUED']),
  {
    ...{ deed: 'REPLY', from: ['ISSUED', 'ACKNOWLEDGED'], to: 'RECTIFICATION_REPORTED', by: 'UNIT', needs: ['WORDS'] },
    opens: ['VERIFICATION', 'REVIEW_FILING'],
    closes: ['REPLY', 'ACKNOWLEDGEMENT'],
  },
  ...rectification([], []).filter(({ deed }) => deed !== 'FILE_PLAN'),
  autoLifted(IN_HAND),
  escalated(IN_HAND),
  revocable(IN_HAND),
];

/** 通报预警、通报批评: heard, approved, issued, rectified, verified by others. */
const CIRCULAR: readonly Step[] = [
  ...decision({ heard: true }),
  {
    ...{
      deed: 'ISSUE',
      from: ['APPROVED'],
      to: 'ISSUED',
      by: 'OFFICE',
      needs: ['MANDATE', 'HEARING', 'DOCUMENT_NUMBER'],
    },
    opens: ['ACKNOWLEDGEMENT', 'RECTIFICATION_PLAN'],
  },
  ...receipt(['ISSUED']),
  ...rectification(['ACKNOWLEDGED'], []),
  autoLifted(IN_HAND),
  escalated(IN_HAND),
  revocable(IN_HAND),
];

const TALKED: readonly MeasureState[] = ['NOTICE_SENT', 'HELD', 'MINUTES_ISSUED', ...IN_HAND.slice(1)];

/** 约谈: notice in time, held, minutes with dated undertakings; lifted when every undertaking was verified (domain.md §2.2). */
const INTERVIEW: readonly Step[] = [
  ...decision({ heard: true }),
  {
    ...{ deed: 'ISSUE', from: ['APPROVED'], to: 'NOTICE_SENT', by: 'OFFICE' },
    needs: ['MANDATE', 'HEARING', 'DOCUMENT_NUMBER', 'NOTICE_IN_TIME'],
    opens: ['ACKNOWLEDGEMENT', 'INTERVIEW_DAY'],
  },
  ...receipt(['NOTICE_SENT']),
  {
    ...{ deed: 'POSTPONE_INTERVIEW', from: ['NOTICE_SENT', 'ACKNOWLEDGED'], to: null, by: 'OFFICE' },
    needs: ['WORDS', 'NOTICE_IN_TIME'],
    opens: ['INTERVIEW_DAY'],
  },
  {
    ...{ deed: 'HOLD_INTERVIEW', from: ['NOTICE_SENT', 'ACKNOWLEDGED'], to: 'HELD', by: 'OFFICE' },
    needs: ['WORDS', 'DAY_REACHED'],
    opens: ['MINUTES', 'REVIEW_FILING'],
    closes: ['INTERVIEW_DAY', 'ACKNOWLEDGEMENT'],
  },
  {
    ...{
      deed: 'ISSUE_MINUTES',
      from: ['HELD'],
      to: 'MINUTES_ISSUED',
      by: 'OFFICE',
      needs: ['WORDS', 'DOCUMENT_NUMBER'],
    },
    opens: ['RECTIFICATION_PLAN', 'RECTIFICATION_REPORT'],
    closes: ['MINUTES'],
  },
  ...rectification(['MINUTES_ISSUED'], ['UNDERTAKINGS_DONE']),
  escalated(TALKED),
  revocable(TALKED),
];

const LISTED: readonly MeasureState[] = [...IN_HAND, 'EXTENDED'];

/** 挂牌督办: a period, one extension asked a month ahead, delisted on application and after a check on the spot (S45). */
const LISTING: readonly Step[] = [
  ...decision({ heard: true }),
  {
    ...{
      deed: 'ISSUE',
      from: ['APPROVED'],
      to: 'ISSUED',
      by: 'OFFICE',
      needs: ['MANDATE', 'HEARING', 'DOCUMENT_NUMBER'],
    },
    opens: ['ACKNOWLEDGEMENT', 'RECTIFICATION_PLAN', 'LISTING_PERIOD'],
  },
  ...receipt(['ISSUED']),
  ...rectification(['ACKNOWLEDGED'], ['ON_SITE_CHECK'], ['RECTIFYING', 'EXTENDED']),
  {
    ...{ deed: 'REQUEST_EXTENSION', from: ['RECTIFYING'], to: null, by: 'PRINCIPAL' },
    needs: ['WORDS', 'ASKED_IN_TIME', 'EXTENSION_LEFT'],
  },
  {
    ...{ deed: 'GRANT_EXTENSION', from: ['RECTIFYING'], to: 'EXTENDED', by: 'AUTHORITY' },
    needs: ['WORDS', 'EXTENSION_ASKED', 'EXTENSION_LEFT'],
    opens: ['LISTING_PERIOD'],
  },
  {
    ...{
      deed: 'REFUSE_EXTENSION',
      from: ['RECTIFYING'],
      to: null,
      by: 'AUTHORITY',
      needs: ['WORDS', 'EXTENSION_ASKED'],
    },
  },
  escalated(LISTED),
  revocable(LISTED),
];

/** 环评限批: a district asks; province level and above decides, lifts and extends, each by its own number (S2 art. 44). */
const RESTRICTION: readonly Step[] = [
  ...decision({ heard: true }),
  {
    ...{ deed: 'REQUEST_SUPERIOR', from: ['APPROVED'], to: 'REQUESTED', by: 'OFFICE' },
    needs: ['MANDATE', 'HEARING', 'DOCUMENT_NUMBER'],
  },
  {
    ...{ deed: 'RECORD_DECISION', from: ['REQUESTED'], to: 'DECIDED_BY_SUPERIOR', by: 'OFFICE' },
    needs: ['WORDS', 'SUPERIOR_NUMBER', 'RESTRICTION_TERMS'],
  },
  {
    ...{ deed: 'RECORD_DECLINED', from: ['REQUESTED'], to: 'DECLINED', by: 'OFFICE', needs: ['WORDS'] },
  },
  {
    ...{
      deed: 'BRING_INTO_FORCE',
      from: ['DECIDED_BY_SUPERIOR'],
      to: 'IN_FORCE',
      by: 'OFFICE',
      needs: ['DAY_REACHED'],
    },
    opens: ['RESTRICTION_PERIOD'],
  },
  {
    ...{ deed: 'LIFT_PARTLY', from: ['IN_FORCE', 'PARTIALLY_LIFTED'], to: 'PARTIALLY_LIFTED', by: 'OFFICE' },
    needs: ['WORDS', 'SUPERIOR_NUMBER', 'RESTRICTION_TERMS'],
  },
  {
    ...{ deed: 'EXTEND_RESTRICTION', from: ['IN_FORCE', 'PARTIALLY_LIFTED'], to: null, by: 'OFFICE' },
    needs: ['WORDS', 'SUPERIOR_NUMBER', 'RESTRICTION_TERMS'],
    opens: ['RESTRICTION_PERIOD'],
  },
  {
    ...{ deed: 'LIFT_RESTRICTION', from: ['IN_FORCE', 'PARTIALLY_LIFTED'], to: 'LIFTED', by: 'OFFICE' },
    needs: ['WORDS', 'SUPERIOR_NUMBER'],
    closes: ['RESTRICTION_PERIOD'],
  },
  revocable(['REQUESTED']),
];

/** 追责建议、线索移送: facts, evidence, causal link and statement; the outcome is the authority's, by its number (S1 art. 21, 23). */
const REFERRAL: readonly Step[] = [
  ...decision({ heard: true, more: ['HARM_CASE'] }),
  {
    ...{ deed: 'REFER', from: ['APPROVED', 'RETURNED'], to: 'REFERRED', by: 'OFFICE' },
    needs: ['MANDATE', 'HEARING', 'HARM_CASE', 'DOCUMENT_NUMBER'],
  },
  {
    ...{ deed: 'RECORD_ACCEPTANCE', from: ['REFERRED'], to: 'ACCEPTED_BY_AUTHORITY', by: 'OFFICE', needs: ['WORDS'] },
  },
  { deed: 'RECORD_RETURN', from: ['REFERRED'], to: 'RETURNED', by: 'OFFICE', needs: ['WORDS'] },
  {
    ...{ deed: 'RECORD_RESULT', from: ['ACCEPTED_BY_AUTHORITY'], to: 'RESULT_RECORDED', by: 'OFFICE' },
    needs: ['WORDS', 'SUPERIOR_NUMBER'],
  },
  { deed: 'RECORD_APPEAL', from: ['RESULT_RECORDED'], to: null, by: 'OFFICE', needs: ['WORDS'] },
  { deed: 'END_REFERRAL', from: ['RESULT_RECORDED', 'RETURNED'], to: 'ENDED', by: 'OFFICE', needs: ['WORDS'] },
  revocable(['REFERRED']),
];

/** The way of every kind, as tables (domain.md §8). A test walks every path of each. */
export const PROCEDURES: Readonly<Record<MeasureKind, readonly Step[]>> = {
  CONSULTATION_LETTER: CONSULTATION,
  REMIND: LETTERS_OF_THE_OFFICE,
  URGE: LETTERS_OF_THE_OFFICE,
  SUPERVISION_SLIP: SLIP,
  WARNING: CIRCULAR,
  CRITICISM_CIRCULAR: CIRCULAR,
  INTERVIEW,
  LISTED_SUPERVISION: LISTING,
  EIA_RESTRICTION: RESTRICTION,
  ACCOUNTABILITY_PROPOSAL: REFERRAL,
};

/** In which family a kind may stand: the letters, slips and circulars speak of lateness, a proposal of accountability of harm. */
export const FAMILIES_OF: Readonly<Record<MeasureKind, readonly MeasureFamily[]>> = {
  CONSULTATION_LETTER: ['LATENESS', 'HARM'],
  REMIND: ['LATENESS'],
  URGE: ['LATENESS'],
  SUPERVISION_SLIP: ['LATENESS'],
  WARNING: ['LATENESS'],
  CRITICISM_CIRCULAR: ['LATENESS', 'HARM'],
  INTERVIEW: ['LATENESS', 'HARM'],
  LISTED_SUPERVISION: ['LATENESS', 'HARM'],
  EIA_RESTRICTION: ['LATENESS', 'HARM'],
  ACCOUNTABILITY_PROPOSAL: ['HARM'],
};

/** The deeds by which a measure leaves the office with effect: none of them without basis, facts, mandate and hearing. */
export const DEEDS_OF_ISSUE: readonly MeasureDeed[] = ['ISSUE', 'REQUEST_SUPERIOR', 'REFER'];

/** The line of a kind's table for a deed in a state, or undefined. */
export const stepFor = (kind: MeasureKind, state: MeasureState, deed: MeasureDeed): Step | undefined =>
  PROCEDURES[kind].find((step) => step.deed === deed && step.from.includes(state));

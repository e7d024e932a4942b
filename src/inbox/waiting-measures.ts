import { type Actor, mayConductMeasures, mayDecideMeasures } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Deed } from '../ledger/entry.ts';
import type { ClockName } from '../measures/clock.ts';
import { nextSteps } from '../measures/conduct.ts';
import { MEASURE_NAMES } from '../measures/measure.ts';
import { PROCEDURES } from '../measures/procedure.ts';
import type { MeasureDeed } from '../measures/step.ts';
import type { Measure } from '../measures/store.ts';
import type { Case } from '../measures/store-case.ts';
import type { MeasureReview } from '../measures/store-life.ts';
import { isOffice, type Waiting, type WaitingKind } from './waiting.ts';

interface Waits {
  kind: WaitingKind;
  deed: Deed;
  /** The limits that this answer is measured by. */
  clocks: readonly ClockName[];
}

/**
 * What each deed on a measure answers; deeds left out (dropping it, revoking it, putting service or an appeal on record) are always
 * open and wait for nobody (domain.md §8, Measure).
 */
const WAITS: Partial<Record<MeasureDeed, Waits>> = {
  STATE_DEFENCE: { kind: 'STATE_DEFENCE', deed: 'STATE_DEFENCE', clocks: ['STATEMENT'] },
  ACKNOWLEDGE: { kind: 'ACKNOWLEDGE_MEASURE', deed: 'ACKNOWLEDGE_MEASURE', clocks: ['ACKNOWLEDGEMENT'] },
  REPLY: { kind: 'REPLY_TO_MEASURE', deed: 'REPLY_MEASURE', clocks: ['REPLY'] },
  FILE_PLAN: { kind: 'RECTIFY', deed: 'FILE_RECTIFICATION_PLAN', clocks: ['RECTIFICATION_PLAN'] },
  REPORT_RECTIFICATION: { kind: 'RECTIFY', deed: 'REPORT_RECTIFICATION', clocks: ['RECTIFICATION_REPORT'] },
  SERVE_DRAFT: { kind: 'CONDUCT_MEASURE', deed: 'SERVE_MEASURE_DRAFT', clocks: [] },
  ANSWER_STATEMENT: { kind: 'CONDUCT_MEASURE', deed: 'ANSWER_STATEMENT', clocks: ['STATEMENT'] },
  CLOSE_HEARING: { kind: 'CONDUCT_MEASURE', deed: 'CLOSE_HEARING', clocks: ['STATEMENT'] },
  SUBMIT: { kind: 'CONDUCT_MEASURE', deed: 'SUBMIT_MEASURE', clocks: [] },
  ISSUE: { kind: 'CONDUCT_MEASURE', deed: 'ISSUE_MEASURE', clocks: [] },
  HOLD_INTERVIEW: { kind: 'CONDUCT_MEASURE', deed: 'HOLD_INTERVIEW', clocks: ['INTERVIEW_DAY'] },
  ISSUE_MINUTES: { kind: 'CONDUCT_MEASURE', deed: 'ISSUE_MINUTES', clocks: ['MINUTES'] },
  REQUEST_SUPERIOR: { kind: 'CONDUCT_MEASURE', deed: 'REQUEST_RESTRICTION', clocks: [] },
  BRING_INTO_FORCE: { kind: 'CONDUCT_MEASURE', deed: 'BRING_INTO_FORCE', clocks: [] },
  REFER: { kind: 'CONDUCT_MEASURE', deed: 'REFER_ACCOUNTABILITY', clocks: [] },
  APPROVE: { kind: 'DECIDE_MEASURE', deed: 'DECIDE_MEASURE', clocks: [] },
  GRANT_EXTENSION: { kind: 'DECIDE_MEASURE', deed: 'DECIDE_LISTING_EXTENSION', clocks: ['LISTING_PERIOD'] },
  ACCEPT_REPLY: { kind: 'JUDGE_REPLY', deed: 'SETTLE_REPLY', clocks: ['VERIFICATION'] },
  START_VERIFICATION: { kind: 'VERIFY_MEASURE', deed: 'BEGIN_MEASURE_VERIFICATION', clocks: ['VERIFICATION'] },
  PASS_VERIFICATION: { kind: 'VERIFY_MEASURE', deed: 'CONCLUDE_MEASURE_VERIFICATION', clocks: ['VERIFICATION'] },
};

const WORDS: Partial<Record<WaitingKind, { zh: string; en: string }>> = {
  STATE_DEFENCE: { zh: '拟稿已送达，可陈述说明', en: 'the draft was served; the unit may state its defence' },
  ACKNOWLEDGE_MEASURE: { zh: '待签收', en: 'waits to be acknowledged' },
  REPLY_TO_MEASURE: { zh: '待书面回复', en: 'waits for a reply' },
  RECTIFY: { zh: '待报整改方案或整改情况', en: 'waits for the plan or the report of rectification' },
  CONDUCT_MEASURE: { zh: '待办公室办理下一步', en: 'waits for the next step of the office' },
  DECIDE_MEASURE: { zh: '已报批，待决定', en: 'was submitted and waits to be decided' },
  JUDGE_REPLY: { zh: '单位已回复，待认定', en: 'was replied to; the reply waits to be judged' },
  VERIFY_MEASURE: { zh: '单位已报整改，待核查', en: 'is reported as rectified and waits to be verified' },
};

const aboutMeasure = ({ id, unitId, obligationId }: Pick<Measure, 'id' | 'unitId' | 'obligationId'>) => ({
  ...{ subjectId: id, unitId, obligationId, period: null },
});

/** What waits on a measure that was taken up, for someone: one entry for each kind of answer that is lawful now and theirs. */
export function waitingOnMeasure(
  { measure, inHand }: Case,
  asOf: LocalDate,
  asker: Actor,
  calendar: WorkCalendar,
): Waiting[] {
  const open = nextSteps(inHand, PROCEDURES[measure.kind], { actor: asker, on: asOf }, calendar).flatMap((step) => {
    const waits = step.isOpenToMe ? WAITS[step.deed] : undefined;
    return waits ? [waits] : [];
  });
  const since = inHand.done.at(-1)?.onDay ?? measure.proposedOn;
  const name = MEASURE_NAMES[measure.kind];
  return [...Map.groupBy(open, ({ kind }) => kind)].map(([kind, waits]): Waiting => {
    const clocks = waits.flatMap((one) => one.clocks);
    const running = inHand.clocks.filter((clock) => clock.closedOn === null && clocks.includes(clock.name));
    return {
      ...{
        ...aboutMeasure(measure),
        unitId: inHand.unitId,
        kind,
        since,
        deeds: [...new Set(waits.map(({ deed }) => deed))],
      },
      dueOn: running.map(({ lastOn }) => lastOn).toSorted()[0] ?? null,
      wordsZh: `${name.zh}（${inHand.unitName}）${WORDS[kind]?.zh ?? ''}。`,
      wordsEn: `The ${name.en} to ${inHand.unitName} ${WORDS[kind]?.en ?? ''}.`,
    };
  });
}

/** A proposal that waits for the office to take it up or drop it, with its reason (domain.md §8, PROPOSED). */
export function waitingOnProposal(
  measure: Pick<Measure, 'id' | 'kind' | 'unitId' | 'obligationId' | 'proposedOn'>,
  unitName: string,
): Waiting {
  const name = MEASURE_NAMES[measure.kind];
  const drafts = PROCEDURES[measure.kind].some(({ deed }) => deed === 'DRAFT');
  return {
    ...{ ...aboutMeasure(measure), kind: 'TAKE_UP_PROPOSAL', since: measure.proposedOn, dueOn: null },
    deeds: [drafts ? 'DRAFT_MEASURE' : 'ISSUE_MEASURE', 'DISMISS_MEASURE'],
    wordsZh: `建议对${unitName}采取“${name.zh}”，待办公室采纳或不予采纳。`,
    wordsEn: `A ${name.en} to ${unitName} is proposed; the office takes it up or dismisses it.`,
  };
}

/** An application for review that waits to be taken in or decided, by people other than the makers (S1 art. 17). */
export function waitingOnReview(review: MeasureReview, { measure, inHand }: Case, asker: Actor): Waiting[] {
  const makers = inHand.done.filter(({ actorRole }) => !actorRole.startsWith('UNIT_')).map(({ actorId }) => actorId);
  if (asker.unitScope !== null || [...makers, measure.proposedBy].includes(asker.id)) return [];
  const takes = review.state === 'FILED' && mayConductMeasures(asker).allowed;
  const decides =
    review.state === 'ACCEPTED' &&
    mayDecideMeasures(asker).allowed &&
    isOffice(asker, [...inHand.authority, 'GOVERNMENT_LEADER']);
  if (!takes && !decides) return [];
  return [
    {
      ...{ ...aboutMeasure(measure), subjectId: review.id, kind: 'DECIDE_REVIEW', dueOn: review.decideBy },
      ...{ since: dayOfInstant(review.recordedAt), deeds: [takes ? 'ACCEPT_REVIEW' : 'DECIDE_REVIEW'] },
      wordsZh: `${inHand.unitName}申请复核，待${takes ? '受理' : '决定'}。`,
      wordsEn: `${inHand.unitName} applied for a review, which waits to be ${takes ? 'taken in' : 'decided'}.`,
    },
  ];
}

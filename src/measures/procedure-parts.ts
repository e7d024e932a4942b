import type { MeasureState } from './measure.ts';
import type { Requirement, Step } from './step.ts';

// What the tables of several kinds have in common (domain.md §8).

/** Back before anything has gone out: an officer drops it, with a reason; the register takes it back when the ground is gone. */
export const leaving = (from: readonly MeasureState[]): Step[] => [
  { deed: 'DISMISS', from, to: 'DISMISSED', by: 'OFFICE', needs: ['WORDS'] },
  { deed: 'WITHDRAW', from: ['PROPOSED'], to: 'WITHDRAWN', by: 'REGISTER', needs: [] },
];

/** Nothing stands that was wrongly issued: the authority that took it takes it back, with a reason (domain.md §8). */
export const revocable = (from: readonly MeasureState[]): Step => ({
  ...{ deed: 'REVOKE', from, to: 'REVOKED', by: 'AUTHORITY', needs: ['WORDS'] },
});

/** A heavier measure took its place: recorded when that one is issued, never before. */
export const escalated = (from: readonly MeasureState[]): Step => ({
  ...{ deed: 'ESCALATE', from, to: 'ESCALATED', by: 'REGISTER', needs: [] },
});

/** Lifted by the register when the next period no longer meets the condition (S49b); with the facts of that day. */
export const autoLifted = (from: readonly MeasureState[]): Step => ({
  ...{ deed: 'AUTO_LIFT', from, to: 'LIFTED', by: 'REGISTER', needs: [] },
});

/** 签收: the unit acknowledges; where it does not, the office records how the paper was served. The term of review begins. */
export function receipt(from: readonly MeasureState[]): Step[] {
  const clocks = { opens: ['REVIEW_FILING'], closes: ['ACKNOWLEDGEMENT'] } as const;
  return [
    { deed: 'ACKNOWLEDGE', from, to: 'ACKNOWLEDGED', by: 'UNIT', needs: [], ...clocks },
    { deed: 'RECORD_SERVICE', from, to: 'ACKNOWLEDGED', by: 'OFFICE', needs: ['WORDS'], ...clocks },
  ];
}

/** The draft, and who decides on it: with a hearing or, where the kind knows none, straight from the draft. */
export function decision({ heard, more = [] }: { heard: boolean; more?: readonly Requirement[] }): Step[] {
  const before: MeasureState[] = ['PROPOSED', 'DRAFTED', ...(heard ? (['SERVED', 'HEARD'] as const) : [])];
  const submitted: Requirement[] = ['FACTS', 'BASIS', 'SUPERVISION_OBJECT', 'SKIP_GROUND', ...more];
  const hearing: Step[] = [
    {
      ...{ deed: 'SERVE_DRAFT', from: ['DRAFTED'], to: 'SERVED', by: 'OFFICE', needs: ['SUPERVISION_OBJECT', ...more] },
      opens: ['STATEMENT'],
    },
    { deed: 'STATE_DEFENCE', from: ['SERVED'], to: null, by: 'UNIT', needs: ['WORDS'] },
    { deed: 'ANSWER_STATEMENT', from: ['SERVED'], to: null, by: 'OFFICE', needs: ['WORDS'] },
    {
      ...{ deed: 'CLOSE_HEARING', from: ['SERVED'], to: 'HEARD', by: 'OFFICE', needs: ['HEARING', 'ANSWERED'] },
      closes: ['STATEMENT'],
    },
  ];
  return [
    ...leaving(before),
    {
      ...{ deed: 'DRAFT', from: before, to: 'DRAFTED', by: 'OFFICE' },
      needs: ['WORDS', 'NO_HEAVIER'],
      closes: ['STATEMENT'],
    },
    ...(heard ? hearing : []),
    {
      ...{ deed: 'SUBMIT', from: [heard ? 'HEARD' : 'DRAFTED'], to: 'SUBMITTED_FOR_APPROVAL', by: 'OFFICE' },
      needs: [...submitted, ...(heard ? (['HEARING', 'ANSWERED'] as const) : [])],
    },
    {
      ...{ deed: 'APPROVE', from: ['SUBMITTED_FOR_APPROVAL'], to: 'APPROVED', by: 'AUTHORITY' },
      needs: [...submitted, 'SECOND_PERSON', ...(heard ? (['HEARING', 'ANSWERED'] as const) : [])],
    },
    {
      ...{ deed: 'REJECT', from: ['SUBMITTED_FOR_APPROVAL'], to: 'REJECTED', by: 'AUTHORITY' },
      needs: ['WORDS', 'SECOND_PERSON'],
    },
  ];
}

/** Plan, report, check by others, lifting (domain.md §8). `planFrom`: where the unit's plan of rectification is due. */
export function rectification(
  planFrom: readonly MeasureState[],
  passed: readonly Requirement[],
  reportFrom: readonly MeasureState[] = ['RECTIFYING'],
): Step[] {
  return [
    {
      ...{ deed: 'FILE_PLAN', from: planFrom, to: 'RECTIFYING', by: 'UNIT', needs: ['WORDS'] },
      opens: ['RECTIFICATION_REPORT'],
      closes: ['RECTIFICATION_PLAN'],
    },
    {
      ...{ deed: 'REPORT_RECTIFICATION', from: reportFrom, to: 'RECTIFICATION_REPORTED', by: 'UNIT' },
      needs: ['WORDS'],
      opens: ['VERIFICATION'],
      closes: ['RECTIFICATION_REPORT'],
    },
    {
      ...{ deed: 'START_VERIFICATION', from: ['RECTIFICATION_REPORTED'], to: 'VERIFYING', by: 'VERIFIER', needs: [] },
    },
    {
      ...{ deed: 'PASS_VERIFICATION', from: ['VERIFYING'], to: 'LIFTED', by: 'VERIFIER' },
      needs: ['WORDS', 'OTHER_VERIFIER', ...passed],
      closes: ['VERIFICATION', 'LISTING_PERIOD'],
    },
    {
      ...{ deed: 'FAIL_VERIFICATION', from: ['VERIFYING'], to: 'RECTIFYING', by: 'VERIFIER' },
      needs: ['WORDS', 'OTHER_VERIFIER'],
      opens: ['RECTIFICATION_REPORT'],
      closes: ['VERIFICATION'],
    },
  ];
}

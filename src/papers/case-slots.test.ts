import { expect, test } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import type { DoneStep } from '../measures/case.ts';
import { type CaseOnRecord, caseSlots } from './case-slots.ts';

const step = (deed: DoneStep['deed'], over: Partial<DoneStep> = {}): DoneStep => ({
  ...{ deed, actorId: 'local:test', actorRole: 'SUPERVISION_OFFICER', onDay: localDate('2019-03-01') },
  ...{ words: null, documentNumber: null, details: {} },
  ...over,
});
const course = (over: Partial<CaseOnRecord> = {}): CaseOnRecord => ({
  ...{ steps: [], undertakings: [], persons: [], evidence: null, causalLink: null },
  ...over,
});

test('of a measure on which nothing was done yet, nothing is stated', () => {
  expect(caseSlots(course())).toEqual({});
});

test('an interview is told as it was last scheduled, its undertakings each with their day', () => {
  const at = (day: string) => ({ scheduledOn: localDate(day), hour: '9时', place: '会议室', host: '分管负责同志' });
  const slots = caseSlots(
    course({
      steps: [step('ISSUE', { details: at('2019-03-05') }), step('POSTPONE_INTERVIEW', { details: at('2019-03-08') })],
      undertakings: [
        { words: '完成布点', dueOn: localDate('2019-04-30') },
        { words: '建立制度', dueOn: localDate('2019-05-31') },
      ],
    }),
  );
  expect(slots).toMatchObject({
    meetingOn: '2019-03-08',
    meetingTime: '9时',
    meetingPlace: '会议室',
    host: '分管负责同志',
  });
  expect(slots.commitments).toBe('1. 完成布点（2019年4月30日前）\n2. 建立制度（2019年5月31日前）');
});

test('each point of a statement stands with its answer, and only what was said to the draft that counts', () => {
  const slots = caseSlots(
    course({
      steps: [
        step('DRAFT'),
        step('STATE_DEFENCE', { details: { points: ['旧稿的意见'] } }),
        step('DRAFT'),
        step('STATE_DEFENCE', { details: { points: ['人员不足', '上级未下达'] } }),
        step('ANSWER_STATEMENT', { details: { answers: [{ point: 2, words: '属实', isAccepted: true }] } }),
      ],
    }),
  );
  expect(slots.statement).toBe('1. 陈述：人员不足\n2. 陈述：上级未下达。采纳：属实');
});

test('evidence is listed with where it is kept; a delisting rests on the check on the spot and names its listing', () => {
  const slots = caseSlots(
    course({
      evidence: [
        { words: '督办通知单', reference: '兖督办〔2019〕1号' },
        { words: '核查笔录', reference: null },
      ],
      causalLink: '未按期采样致使不能汇总',
      steps: [
        step('ISSUE', { documentNumber: '兖政督〔2019〕2号' }),
        step('PASS_VERIFICATION', { words: '要求均已落实', details: { onSiteOn: localDate('2019-06-20') } }),
      ],
    }),
  );
  expect(slots).toMatchObject({
    evidence: '1. 督办通知单（兖督办〔2019〕1号）\n2. 核查笔录',
    causalLink: '未按期采样致使不能汇总',
    verificationResult: '要求均已落实',
    verifiedOn: '2019-06-20',
    listingNumber: '兖政督〔2019〕2号',
  });
});

test('persons stand in papers in their parts', () => {
  const person = (part: CaseOnRecord['persons'][number]['part'], personName: string, over = {}) => ({
    ...{ part, personName, office: null, telephone: null },
    ...over,
  });
  const persons = [
    person('CONTACT', '测试甲', { telephone: '0000-1' }),
    person('RECORDER', '测试乙'),
    person('ATTENDEE', '测试丙', { office: '水利局局长' }),
  ];
  expect(caseSlots(course({ persons }))).toEqual({
    ...{ contactName: '测试甲', contactPhone: '0000-1', recorder: '测试乙', attendees: '水利局局长测试丙' },
  });
});

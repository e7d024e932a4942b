import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { TimelineEvent } from '../tasks/timeline.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { CAUSE_NAMES } from './exempt.ts';
import type { RequestEvent, RequestKind } from './request.ts';
import { listCauses } from './store-exempt.ts';
import { type DutyRequest, listRequestSteps } from './store-requests.ts';

const KIND_WORDS: Record<RequestKind, { zh: string; en: string }> = {
  EXTENSION: { zh: '延期申请', en: 'extension' },
  COORDINATION: { zh: '协调请求', en: 'coordination' },
  CONTEST: { zh: '异议', en: 'contest' },
};

const STEP_WORDS: Record<RequestEvent, { zh: string; en: string }> = {
  MAKE: { zh: '提出', en: 'made' },
  SUBMIT: { zh: '签报', en: 'signed' },
  FORWARD: { zh: '初核同意转报', en: 'checked and passed on' },
  RETURN: { zh: '退回补充', en: 'sent back to be completed' },
  APPROVE: { zh: '批准', en: 'granted' },
  REJECT: { zh: '不予批准', en: 'declined' },
  SETTLE: { zh: '协调答复', en: 'answered' },
  UPHOLD: { zh: '获支持，待更正', en: 'upheld, to be corrected' },
  DECLINE: { zh: '不予支持', en: 'found wrong' },
  CORRECT: { zh: '已更正', en: 'corrected' },
  WITHDRAW: { zh: '由单位撤回', en: 'taken back by the unit' },
  HAND_OVER: { zh: '随职责划转由其承接', en: 'passed to it with the duties' },
};

function tell(step: DutyRequest, unit: string): Pick<TimelineEvent, 'wordsZh' | 'wordsEn'> {
  const [kind, event] = [KIND_WORDS[step.kind], STEP_WORDS[step.event]];
  const late = step.askedLate && step.event !== 'WITHDRAW';
  const zh = [
    step.event === 'MAKE' ? step.reason : step.words,
    step.event === 'APPROVE' && `新时限 ${step.newDueOn}`,
    late && '系逾期后提出，仍计逾期',
  ];
  const en = [
    step.event === 'MAKE' ? step.reason : step.words,
    step.event === 'APPROVE' && `the new day is ${step.newDueOn}`,
    late && 'asked after the day, it stays overdue',
  ];
  const join = (parts: readonly (string | null | false)[], by: string) => parts.filter((part) => part).join(by);
  return {
    wordsZh: `${unit}${kind.zh}${event.zh}${join(zh, '；') && `：${join(zh, '；')}`}。`,
    wordsEn: `The ${kind.en} of ${unit} was ${event.en}${join(en, '; ') && `: ${join(en, '; ')}`}.`,
  };
}

/** What requests and exempt causes add to the stories of duties, by a moment: three statements whatever their number. */
export async function listRequestEvents(
  db: Db | Tx,
  obligationIds: readonly string[],
  { asOf, knownAt }: Moment,
): Promise<TimelineEvent[]> {
  const steps = await listRequestSteps(db, { obligationIds }, knownAt);
  const causes = await listCauses(db, obligationIds, { knownAt });
  const { units } = await dictionaryOf(db);
  const events: TimelineEvent[] = steps.map((step) => ({
    ...{ obligationId: step.obligationId, kind: 'REQUEST_STEP', on: dayOfInstant(step.recordedAt) },
    ...{ recordedAt: step.recordedAt, actor: step.actorName, sourceId: step.id },
    ...tell(step, units.get(step.unitId)?.shortName ?? step.unitId),
  }));
  for (const cause of causes) {
    const name = CAUSE_NAMES[cause.cause];
    const base = { obligationId: cause.obligationId, sourceId: cause.id };
    events.push({
      ...{ ...base, kind: 'EXEMPT_CAUSE', on: cause.fromOn, recordedAt: cause.recordedAt, actor: cause.recordedBy },
      wordsZh: `登记免责情形：${name.zh}（${cause.documentNumber}），至 ${cause.untilOn}。${cause.reason}`,
      wordsEn: `Exempt cause recorded: ${name.en} (${cause.documentNumber}), until ${cause.untilOn}. ${cause.reason}`,
    });
    const isLifted = cause.liftedAt !== null && cause.liftedAt <= knownAt && cause.liftedOn !== null;
    events.push({
      ...{ ...base, kind: 'EXEMPT_CAUSE_ENDED', on: (isLifted && cause.liftedOn) || cause.untilOn },
      ...{ recordedAt: isLifted ? cause.liftedAt : null, actor: isLifted ? cause.liftedBy : null },
      wordsZh: isLifted ? `免责情形提前解除：${cause.liftReason}` : `免责情形到期失效：${name.zh}。`,
      wordsEn: isLifted ? `The exempt cause was lifted: ${cause.liftReason}` : `The exempt cause expired: ${name.en}.`,
    });
  }
  return events.filter(({ on }) => on <= asOf);
}

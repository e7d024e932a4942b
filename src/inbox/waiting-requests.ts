import { type Actor, maySpeakFor } from '../access/actor.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Deed } from '../ledger/entry.ts';
import { can, decidersOf, type RequestStep, STEP_RULES } from '../progress/request.ts';
import type { DutyRequest } from '../progress/store-requests.ts';
import type { DutyRules } from '../tasks/duty-rules.ts';
import type { Waiting, WaitingKind } from './waiting.ts';

interface Waits {
  kind: WaitingKind;
  steps: readonly (readonly [RequestStep, Deed])[];
  zh: string;
  en: string;
}

/** What a request waits for, the first whose steps its state allows (domain.md §8, Extension; §7). */
const WAITS: readonly Waits[] = [
  {
    ...{ kind: 'SIGN_EXTENSION', steps: [['SUBMIT', 'SUBMIT_EXTENSION']] },
    ...{ zh: '延期申请待主要负责人签报', en: 'The extension waits to be signed by the principal' },
  },
  {
    kind: 'CHECK_EXTENSION',
    steps: [
      ['FORWARD', 'FORWARD_EXTENSION'],
      ['RETURN', 'RETURN_EXTENSION'],
    ],
    ...{ zh: '延期申请待初核', en: 'The extension waits for its first check' },
  },
  {
    kind: 'DECIDE_EXTENSION',
    steps: [
      ['APPROVE', 'APPROVE_EXTENSION'],
      ['REJECT', 'REJECT_EXTENSION'],
    ],
    ...{ zh: '延期申请待审批', en: 'The extension waits to be decided' },
  },
  {
    ...{ kind: 'SETTLE_COORDINATION', steps: [['SETTLE', 'SETTLE_COORDINATION']] },
    ...{ zh: '难题上报（协调请求）待答复', en: 'The request for coordination waits to be answered' },
  },
  {
    kind: 'DECIDE_CONTEST',
    steps: [
      ['UPHOLD', 'UPHOLD_CONTEST'],
      ['DECLINE', 'REJECT_CONTEST'],
    ],
    ...{ zh: '异议待裁定', en: 'The contest waits to be decided' },
  },
  {
    ...{ kind: 'CORRECT_CONTEST', steps: [['CORRECT', 'CORRECT_CONTEST']] },
    ...{ zh: '异议获支持，待更正', en: 'The contest was upheld; the correction is to be made' },
  },
];

/** What waits on a request for someone. `granted`: extensions of the duty granted before, which decide who grants this one. */
export function waitingOnRequest(
  request: DutyRequest,
  granted: number,
  rules: DutyRules['extension'],
  asker: Actor,
): Waiting | undefined {
  const waits = WAITS.find(({ steps }) => steps.some(([step]) => can(step, request)));
  if (!waits) return undefined;
  const { id: subjectId, unitId, obligationId, reason, dueOnThen, wishedDueOn, askedOn, recordedAt } = request;
  const mayStep = (step: RequestStep): boolean => {
    const { roles, unitRoles } = STEP_RULES[step];
    if (asker.unitScope !== null) return unitRoles.length > 0 && maySpeakFor(asker, unitId, unitRoles);
    if ((step !== 'APPROVE' && step !== 'REJECT') || !dueOnThen || !wishedDueOn) return roles.includes(asker.role);
    return decidersOf({ dueOnThen, newDueOn: wishedDueOn, ordinal: granted + 1 }, rules).includes(asker.role);
  };
  const deeds = waits.steps.flatMap(([step, deed]) => (mayStep(step) ? [deed] : []));
  if (deeds.length === 0) return undefined;
  const asked = { zh: askedOn ? `（${askedOn} 提出）` : '', en: askedOn ? ` (asked on ${askedOn})` : '' };
  return {
    ...{ kind: waits.kind, subjectId, unitId, obligationId, period: null, since: dayOfInstant(recordedAt), deeds },
    // Asked before the day that counted is over, it should be answered by then: after it the unit stands as late.
    dueOn: request.kind === 'EXTENSION' ? dueOnThen : null,
    wordsZh: `${waits.zh}${asked.zh}：${reason}`,
    wordsEn: `${waits.en}${asked.en}: ${reason}`,
  };
}

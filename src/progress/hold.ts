import type { LocalDate } from '../kernel/local-date.ts';
import type { DutyRules } from '../tasks/duty-rules.ts';
import { CAUSE_NAMES, type ExemptCauseKind } from './exempt.ts';
import { type ContestAspect, isPending, type RequestKind, type RequestState } from './request.ts';

/**
 * Why no new card is issued on a duty for the time being (domain.md §8, §9): a pending request, a coordination, an exempt cause, a
 * contest, a suspension, the time given on a request that came late. The count of days always runs on.
 */
export const HOLD_KINDS = [
  'EXTENSION_PENDING',
  'LATE_EXTENSION',
  'COORDINATION_PENDING',
  'EXEMPT_CAUSE',
  'CONTESTED',
  'SUSPENDED',
] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** One thing that holds cards and escalation on a duty, with where it comes from. */
export interface Hold {
  obligationId: string;
  /** The only unit for which it holds; null for everyone that answers. */
  unitId: string | null;
  kind: HoldKind;
  from: LocalDate;
  /** The last day, that day included; null while nobody can say. */
  to: LocalDate | null;
  /** The request, cause or item that it comes from. */
  sourceId: string;
  wordsZh: string;
  wordsEn: string;
}

/** A request, as far as it can hold something. */
export interface HoldingRequest {
  id: string;
  kind: RequestKind;
  state: RequestState;
  obligationId: string;
  unitId: string;
  aspect: ContestAspect | null;
  askedOn: LocalDate | null;
  askedLate: boolean;
  newDueOn: LocalDate | null;
  settledOn: LocalDate | null;
}

/** What a contest is about, in words. */
export const ASPECT_NAMES: Record<ContestAspect, { zh: string; en: string }> = {
  ATTRIBUTION: { zh: '责任归属', en: 'attribution' },
  DATE: { zh: '时限', en: 'date' },
  VALUE: { zh: '数值', en: 'value' },
};

/** What a request holds on a day, or null. Law: a pending request stops new cards, not the count (domain.md §8 Extension). */
export function holdOfRequest(request: HoldingRequest, asOf: LocalDate, rules: DutyRules): Hold | null {
  const { id: sourceId, kind, state, obligationId, unitId, askedOn, askedLate, newDueOn, settledOn, aspect } = request;
  if (askedOn === null) return null;
  const hold = (
    holdKind: HoldKind,
    wordsZh: string,
    wordsEn: string,
    more: Partial<Pick<Hold, 'unitId' | 'from' | 'to'>> = {},
  ): Hold => ({
    obligationId,
    unitId: null,
    kind: holdKind,
    from: askedOn,
    to: null,
    sourceId,
    wordsZh,
    wordsEn,
    ...more,
  });
  if (kind === 'EXTENSION' && isPending(state)) {
    if (askedLate && !rules.extension.lateAskingHolds.value) return null;
    return hold(
      'EXTENSION_PENDING',
      `延期申请（${askedOn} 提出）尚在审批，暂不发新的警示单；计时照常。`,
      `An extension asked on ${askedOn} is being decided: no new card, the count of days runs on.`,
    );
  }
  if (kind === 'EXTENSION' && state === 'APPROVED' && askedLate && newDueOn !== null && settledOn !== null) {
    if (asOf > newDueOn) return null;
    return hold(
      'LATE_EXTENSION',
      `逾期后申请获准宽限至 ${newDueOn}，期间暂不发新的警示单；仍按原期限计逾期。`,
      `Asked late, it was given until ${newDueOn}: no new card until then; it stays overdue by the earlier day.`,
      { from: settledOn, to: newDueOn },
    );
  }
  if (kind === 'COORDINATION' && isPending(state) && rules.coordination.holds.value) {
    return hold(
      'COORDINATION_PENDING',
      `已于 ${askedOn} 报请协调，协调期间不升级；计时照常。`,
      `Coordination was asked on ${askedOn}: no escalation meanwhile, the count of days runs on.`,
    );
  }
  if (kind === 'CONTEST' && isPending(state) && aspect !== null) {
    const { holds } = rules.contest[aspect];
    if (holds === 'NOBODY') return null;
    const name = ASPECT_NAMES[aspect];
    return hold(
      'CONTESTED',
      `${name.zh}异议（${askedOn} 提出）${state === 'UPHELD' ? '已获支持，待更正' : '尚待裁定'}；计时照常。`,
      `The ${name.en} is contested since ${askedOn}${state === 'UPHELD' ? ', upheld, the correction is to be made' : ' and not decided'}; the count of days runs on.`,
      holds === 'THE_UNIT' ? { unitId } : {},
    );
  }
  return null;
}

/** What a cause holds while it holds. */
export const holdOfCause = (cause: {
  id: string;
  obligationId: string;
  unitId: string | null;
  cause: ExemptCauseKind;
  documentNumber: string;
  fromOn: LocalDate;
  untilOn: LocalDate;
  liftedOn: LocalDate | null;
}): Hold => ({
  obligationId: cause.obligationId,
  unitId: cause.unitId,
  kind: 'EXEMPT_CAUSE',
  from: cause.fromOn,
  to: cause.liftedOn ?? cause.untilOn,
  sourceId: cause.id,
  wordsZh: `免责情形：${CAUSE_NAMES[cause.cause].zh}（${cause.documentNumber}），至 ${cause.untilOn}；期间不升级。`,
  wordsEn: `Exempt cause: ${CAUSE_NAMES[cause.cause].en} (${cause.documentNumber}), until ${cause.untilOn}; no escalation meanwhile.`,
});

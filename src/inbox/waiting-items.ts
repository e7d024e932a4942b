import { type Actor, maySpeakFor, SPEAKING_ROLES } from '../access/actor.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Deed } from '../ledger/entry.ts';
import { type ItemState, type ItemStep, mayTake, STEP_RULES } from '../progress/item.ts';
import type { SupervisedItem } from '../progress/store-items.ts';
import { mayVerify } from '../progress/verification.ts';
import type { Waiting, WaitingKind } from './waiting.ts';

interface Waits {
  kind: WaitingKind;
  /** The steps that answer it, with their deeds; a person sees those that are theirs. */
  steps: readonly (readonly [ItemStep, Deed])[];
  /** The column that holds its last day, where the state has one. */
  due: 'acknowledgeBy' | 'firstFeedbackBy' | 'verifyBy' | null;
  zh: string;
  en: string;
}

/** What an item waits for in each state; in the states left out it waits for nobody (domain.md §8, Item). */
const WAITS: Partial<Record<ItemState, Waits>> = {
  DRAFT: {
    ...{ kind: 'APPROVE_ITEM', steps: [['APPROVE', 'APPROVE_ITEMS']], due: null },
    ...{ zh: '已拟立项，待审定。', en: 'has been proposed and awaits approval.' },
  },
  OPENED: {
    ...{ kind: 'ASSIGN_ITEM', steps: [['ASSIGN', 'ASSIGN_ITEMS']], due: null },
    ...{ zh: '已立项，尚未交办。', en: 'is registered and not yet handed to its lead.' },
  },
  ASSIGNED: {
    kind: 'ACKNOWLEDGE_ITEM',
    steps: [
      ['ACKNOWLEDGE', 'ACKNOWLEDGE_ITEM'],
      ['DISPUTE', 'DISPUTE_ASSIGNMENT'],
    ],
    due: 'acknowledgeBy',
    ...{ zh: '已交办，待签收。', en: 'was handed over and waits to be signed for.' },
  },
  ASSIGNMENT_DISPUTED: {
    ...{ kind: 'SETTLE_DISPUTE', steps: [['UPHOLD_ASSIGNMENT', 'SETTLE_DISPUTE']], due: null },
    ...{ zh: '承办单位对交办有异议，待裁定。', en: 'is disputed by its lead; the dispute waits to be settled.' },
  },
  ACKNOWLEDGED: {
    ...{ kind: 'BEGIN_ITEM', steps: [['BEGIN', 'BEGIN_ITEM']], due: 'firstFeedbackBy' },
    ...{ zh: '已签收，待报送办理方案。', en: 'was signed for; the plan of action is awaited.' },
  },
  RETURNED: {
    ...{ kind: 'RESUME_ITEM', steps: [['RESUME', 'RESUME_ITEM']], due: null },
    ...{ zh: '核查未通过被退办，待重新办理。', en: 'was returned after a check and waits to be taken up again.' },
  },
  COMPLETION_CLAIMED: {
    ...{ kind: 'VERIFY_ITEM', steps: [['START_VERIFICATION', 'START_VERIFICATION']], due: 'verifyBy' },
    ...{ zh: '单位已申报办结，待核查。', en: 'is claimed to be done and waits to be checked.' },
  },
  VERIFYING: {
    kind: 'VERIFY_ITEM',
    steps: [
      ['COMPLETE', 'COMPLETE_ITEM'],
      ['RETURN', 'RETURN_ITEM'],
    ],
    due: 'verifyBy',
    ...{ zh: '正在核查，待作出结论。', en: 'is being checked; the conclusion is awaited.' },
  },
  COMPLETED: {
    ...{ kind: 'CLOSE_ITEM', steps: [['CLOSE', 'CLOSE_ITEM']], due: null },
    ...{ zh: '已办结，待销号。', en: 'is completed and waits to be closed off.' },
  },
  CLOSED: {
    ...{ kind: 'ARCHIVE_ITEM', steps: [['ARCHIVE', 'ARCHIVE_ITEM']], due: null },
    ...{ zh: '已销号，待归档。', en: 'is closed and waits to be archived.' },
  },
};

/** The states in which an item can wait for someone of this role. */
export function itemStatesFor(actor: Actor): ItemState[] {
  const { role, unitScope } = actor;
  const ofUnit = unitScope !== null;
  const states = (Object.entries(WAITS) as [ItemState, Waits][]).filter(([state, { steps }]) =>
    state === 'VERIFYING' && !ofUnit && mayVerify(actor).allowed
      ? true
      : steps.some(([step]) => {
          const { roles, unitRoles } = STEP_RULES[step];
          return ofUnit ? unitRoles.some((one) => one === role) : roles.includes(role);
        }),
  );
  const speaks = ofUnit && SPEAKING_ROLES.some((one) => one === role);
  return [...states.map(([state]) => state), ...(speaks ? (['IN_PROGRESS'] as const) : [])];
}

/** What waits on an item for someone; nothing where its next step is another's. `dueOn` is the day that counts for its duty. */
export function waitingOnItem(item: SupervisedItem, dueOn: LocalDate | null, asker: Actor): Waiting | undefined {
  const { id: subjectId, number, state, leadUnitId: unitId, obligationId, recordedAt } = item;
  const base = { subjectId, unitId, obligationId, period: null, since: dayOfInstant(recordedAt) };
  if (state === 'IN_PROGRESS') {
    if (unitId === null || dueOn === null || !maySpeakFor(asker, unitId)) {
      return undefined;
    }
    const claims: Deed[] = mayTake('CLAIM', asker, unitId) ? ['CLAIM_COMPLETION'] : [];
    return {
      ...{ ...base, kind: 'FINISH_DUTY', dueOn, deeds: [...claims, 'REQUEST_EXTENSION'] },
      wordsZh: `督办事项 ${number} 办理中，应于 ${dueOn} 前（含当日）办结。`,
      wordsEn: `Item ${number} is in hand, to be done by ${dueOn}, that day included.`,
    };
  }
  const waits = WAITS[state];
  if (!waits) return undefined;
  const deeds = waits.steps.flatMap(([step, deed]) => (mayTake(step, asker, unitId) ? [deed] : []));
  if (state === 'VERIFYING' && asker.unitScope === null && mayVerify(asker).allowed) deeds.push('RECORD_VERIFICATION');
  if (deeds.length === 0) return undefined;
  return {
    ...{ ...base, kind: waits.kind, dueOn: waits.due === null ? null : item[waits.due], deeds },
    wordsZh: `督办事项 ${number} ${waits.zh}`,
    wordsEn: `Item ${number} ${waits.en}`,
  };
}

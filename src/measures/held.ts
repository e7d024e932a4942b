/**
 * Why a sweep proposed nothing although a rung's condition was met; most in need of a person first. Closed; documented in
 * the schema. `listed` are told one by one, the others, about which nobody need do anything, only counted.
 */
export const HELD_REASONS = {
  READING_UNCONFIRMED: {
    listed: true,
    zh: '该条款的读取结果尚未经人确认，不据此提出措施。',
    en: 'No person has confirmed the reading of the clause; nothing is proposed on it.',
  },
  UNIT_UNRESOLVED: {
    listed: true,
    zh: '责任行所列名称未能对应到名录中的单位。',
    en: 'The name on the responsibility line is matched to no unit.',
  },
  UNIT_NOT_IN_FORCE: {
    listed: true,
    zh: '该单位当日已不存在（或尚未设立），须先确定承接单位。',
    en: 'The unit did not exist on that day; its successor must be settled first.',
  },
  NOT_SUPERVISION_OBJECT: {
    listed: true,
    zh: '该单位不属于政府督查对象；可以函商，不提出措施。',
    en: 'The body is outside government supervision: write a letter of consultation; no measure is proposed.',
  },
  NO_LEGAL_BASIS: {
    listed: true,
    zh: '当日没有可据以提出该措施的有效依据。',
    en: 'No basis for the measure was in force on that day.',
  },
  ONLY_BY_A_PERSON: {
    listed: true,
    zh: '条件具备，但该措施只能由人提出。',
    en: 'The conditions are met, but only a person may begin this measure.',
  },
  EXEMPT_CAUSE: {
    listed: true,
    zh: '有登记在案的免责情形，暂不升级。',
    en: 'A recorded exempt cause holds escalation.',
  },
  EXTENSION_PENDING: {
    listed: true,
    zh: '延期申请尚未答复，暂不升级；逾期天数照计。',
    en: 'A request for extension is not answered yet: escalation is on hold, the days overdue still count.',
  },
  LATE_EXTENSION: {
    listed: true,
    zh: '逾期后申请的延期已获批准，所给期限内暂不升级；逾期天数照计。',
    en: 'An extension asked late was granted: escalation is on hold for that time, the days overdue still count.',
  },
  COORDINATION_PENDING: {
    listed: true,
    zh: '已报请协调的事项尚未答复，暂不升级；逾期天数照计。',
    en: 'A request for coordination is not answered yet: escalation is on hold, the days overdue still count.',
  },
  CONTESTED: {
    listed: true,
    zh: '责任分工有异议，尚未裁定，暂不升级。',
    en: 'The assignment is contested and not settled yet: escalation is on hold.',
  },
  SUSPENDED: {
    listed: true,
    zh: '该事项已经批准中止，暂不升级。',
    en: 'The matter is suspended: escalation is on hold.',
  },
  DEFENCE_PENDING: {
    listed: true,
    zh: '单位正在陈述说明或申请复核，答复之前不提出更重的措施。',
    en: 'The unit is being heard or has applied for review: nothing heavier is proposed before the answer.',
  },
  ONE_OPEN_PER_KIND: {
    listed: true,
    zh: '同一条款、同一单位已有同类措施未了结，不重复提出。',
    en: 'A measure of this kind is already open on the same clause and unit.',
  },
  COOLDOWN: {
    listed: true,
    zh: '同一条款、同一单位的同类措施提出不久，尚在间隔期内。',
    en: 'A measure of this kind was proposed on the same clause and unit too recently.',
  },
  DISMISSED_BEFORE: {
    listed: true,
    zh: '同一事实曾经提出并被驳回，不再提出。',
    en: 'It was proposed on the same fact and dismissed; it is not proposed again.',
  },
  ALREADY_PROPOSED: {
    listed: false,
    zh: '同一事实已提出过本措施或更重的措施。',
    en: 'This measure, or a heavier one, was already proposed on the same fact.',
  },
  SUPPORT_NOT_ADDRESSED: {
    listed: false,
    zh: '协办单位未被认定自身失责，不列为措施对象。',
    en: 'A supporting unit is not addressed unless a failure of its own is found.',
  },
} as const satisfies Record<string, { listed: boolean; zh: string; en: string }>;
export type HeldReason = keyof typeof HELD_REASONS;

const REASONS = Object.keys(HELD_REASONS) as HeldReason[];

/** One matter on which nothing was proposed. */
export interface HeldItem {
  obligationId: string;
  /** Null where the name is matched to no unit. */
  unitId: string | null;
  /** The name on the responsibility line. */
  namedAs: string;
  /** The rung whose condition was met. */
  ruleId: string;
  reason: HeldReason;
}

/** What was held: how many by reason, and the first of those that are listed, most in need of a person first. */
export interface HeldSummary {
  counts: Partial<Record<HeldReason, number>>;
  items: HeldItem[];
}

/** Counts what is held and keeps only as many items as are shown: a register may hold more than a page can. */
export function tallyHeld(mostItems: number): { add(item: HeldItem): void; summary(): HeldSummary } {
  const counts: Partial<Record<HeldReason, number>> = {};
  const kept = new Map<HeldReason, HeldItem[]>(REASONS.map((reason) => [reason, []]));
  return {
    add(item) {
      counts[item.reason] = (counts[item.reason] ?? 0) + 1;
      const items = kept.get(item.reason);
      if (HELD_REASONS[item.reason].listed && items && items.length < mostItems) items.push(item);
    },
    summary: () => ({ counts, items: [...kept.values()].flat().slice(0, mostItems) }),
  };
}

/** Two summaries as one: the numbers added, the items cut to as many as are shown, most in need of a person first. */
export function mergeHeld(one: HeldSummary, other: HeldSummary): HeldSummary {
  const counts = { ...one.counts };
  for (const [reason, count] of Object.entries(other.counts) as [HeldReason, number][]) {
    counts[reason] = (counts[reason] ?? 0) + count;
  }
  const byReason = Map.groupBy([...one.items, ...other.items], ({ reason }) => reason);
  return { counts, items: REASONS.flatMap((reason) => byReason.get(reason) ?? []).slice(0, MOST_HELD_ITEMS) };
}

/** How many held matters a report lists; their number by reason is always whole. */
export const MOST_HELD_ITEMS = 200;

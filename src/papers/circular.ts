import type { LocalDate } from '../kernel/local-date.ts';
import type { ObligationState } from '../tasks/obligation.ts';
import type { RegisterLine } from '../tasks/register-line.ts';
import type { Annex } from './paper.ts';
import { decimalShare } from './share.ts';
import type { SlotValues } from './slot.ts';

/** What a circular counts: how many duties stand in each state, and how many each unit has overdue. */
export interface CircularCounts {
  plan: { title: string; docNumber: string | null } | null;
  asOf: LocalDate;
  byState: Partial<Record<ObligationState, number>>;
  overdueByUnit: readonly { unit: string; count: number }[];
}

/** Units named in the text of a circular; the rest stand in its annex. */
const MOST_NAMED = 12;

/**
 * The figures of a 督查通报 (domain.md §2.1): what had fallen due by the day, what of it is done, what is late. Standing duties
 * and those without a day are in none of them.
 */
export function circularSlots({ plan, asOf, byState, overdueByUnit }: CircularCounts): SlotValues {
  const of = (...states: ObligationState[]) => states.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
  const completed = of('COMPLETED', 'COMPLETED_LATE');
  const overdue = of('OVERDUE');
  const due = completed + overdue + of('AWAITING_DATA');
  const named = overdueByUnit.slice(0, MOST_NAMED).map(({ unit, count }) => `${unit}${count}项`);
  return {
    ...(plan === null && { plan: '各项工作方案', planNumber: '' }),
    ...(plan && {
      plan: `《${plan.title.replace(/^《|》$/g, '')}》`,
      planNumber: plan.docNumber ? `（${plan.docNumber}）` : '',
    }),
    asOf,
    dutiesTotal: String(due + of('OPEN', 'UPCOMING')),
    dutiesDue: String(due),
    dutiesCompleted: String(completed),
    dutiesOverdue: String(overdue),
    dutiesOpen: String(of('OPEN', 'UPCOMING')),
    ...(due > 0 && { completionShare: decimalShare(completed, due) }),
    ...(named.length > 0 && { unitsOverdue: named.join('、') + (overdueByUnit.length > MOST_NAMED ? '等' : '') }),
  };
}

/** 逾期事项清单: each line as the register has it. */
export const overdueAnnex = (title: string, lines: readonly RegisterLine[]): Annex => ({
  title,
  columns: [
    { head: '序号', share: 3, centred: true },
    { head: '条款', share: 5, centred: true },
    { head: '任务', share: 14, centred: false },
    { head: '牵头单位', share: 9, centred: false },
    { head: '时限', share: 6, centred: true },
    { head: '逾期天数', share: 6, centred: true },
    { head: '时限原文', share: 9, centred: false },
  ],
  rows: lines.map((line, index) => [
    String(index + 1),
    line.clause.path,
    line.clause.title,
    line.leads.map(({ surface }) => surface).join('、'),
    line.dueOn ?? '',
    String(line.daysLate),
    line.words?.surface ?? '',
  ]),
});

/** 各单位逾期事项数. */
export const unitsAnnex = (title: string, counts: CircularCounts['overdueByUnit']): Annex => ({
  title,
  columns: [
    { head: '序号', share: 2, centred: true },
    { head: '单位', share: 10, centred: false },
    { head: '逾期事项数', share: 4, centred: true },
  ],
  rows: counts.map(({ unit, count }, index) => [String(index + 1), unit, String(count)]),
});

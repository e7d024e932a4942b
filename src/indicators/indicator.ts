import type { LocalDate } from '../kernel/local-date.ts';
import type { Cited } from '../kernel/span.ts';

/** 以上、不低于 AT_LEAST · 以下、不超过 AT_MOST · 左右 ABOUT · 达到、bare EQUAL · 零增长 ZERO_GROWTH (domain.md §6.2). */
export const COMPARATORS = ['AT_LEAST', 'AT_MOST', 'ABOUT', 'EQUAL', 'ZERO_GROWTH'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A quantified target as the document writes it; 万 and 亿 folded into `value`, `unit` the bare classifier (%, 家, 亩). */
export interface WrittenIndicator extends Cited {
  name: string;
  /** What an elided name is about (利用率 → 化肥), where the text says it earlier. */
  subject: string | null;
  comparator: Comparator;
  value: number;
  unit: string;
  /** The day by which the same sentence or row wants it, or null. */
  dueOn: LocalDate | null;
  /** 力争: wished for, scored, never a veto (domain.md §6.2). */
  aspirational: boolean;
  /** No figure stands in the text (全覆盖, 全面回收): read as 100 % and marked so. */
  implied: boolean;
}

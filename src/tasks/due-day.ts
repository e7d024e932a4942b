import type { LocalDate } from '../kernel/local-date.ts';

/**
 * Which day counts for an obligation, and why (domain.md §0.5, ADR 0011): WRITTEN the plan's own day · OFFICE the office's,
 * where the plan writes none · EXTENSION a granted extension · UNDERTAKING the day promised on record · PART the day given to a
 * part · NONE no day at all.
 */
export const DUE_RULES = ['WRITTEN', 'OFFICE', 'EXTENSION', 'UNDERTAKING', 'PART', 'NONE'] as const;
export type DueRule = (typeof DUE_RULES)[number];

/** What decides the first day of an obligation. */
export interface FirstDay {
  basis: string;
  dueOn: LocalDate | null;
  parentId?: string | null | undefined;
}

/** The rule by which the first day of an obligation counts: what the plan writes, or what made a part or an undertaking. */
export function firstDueRule({ basis, dueOn, parentId }: FirstDay): DueRule {
  if (dueOn === null) return 'NONE';
  if (basis === 'UNDERTAKING') return 'UNDERTAKING';
  return parentId ? 'PART' : 'WRITTEN';
}

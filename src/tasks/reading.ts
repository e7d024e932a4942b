import type { Instant } from '../kernel/clock.ts';

/**
 * Whether a person had taken responsibility for a clause as worded, by an instant; before that it drives no measure
 * (architecture §1, import).
 */
export const confirmedBy = ({ confirmedAt }: { confirmedAt: Instant | null }, knownAt: Instant): boolean =>
  confirmedAt !== null && confirmedAt <= knownAt;

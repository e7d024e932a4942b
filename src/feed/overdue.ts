/** What tells an evaluation of a day: the spells it opened and those it closed. */
export interface OverdueDifference<Obligation> {
  entered: Obligation[];
  /** Ids of obligations whose open spell ends. */
  left: string[];
}

/**
 * What changed between the spells that are open and what is overdue on a day. Law: a thing alarms once when it becomes
 * overdue and once when it no longer is, however often the day is evaluated (issue 7, item 1).
 */
export function overdueDifference<Obligation extends { id: string }>(
  overdue: readonly Obligation[],
  openSpells: readonly { obligationId: string }[],
): OverdueDifference<Obligation> {
  const open = new Set(openSpells.map(({ obligationId }) => obligationId));
  const now = new Set(overdue.map(({ id }) => id));
  return {
    entered: overdue.filter(({ id }) => !open.has(id)),
    left: [...open].filter((id) => !now.has(id)),
  };
}

/** What a unit is under a responsibility line. The first-named lead answers for the report (domain.md §0.7). */
export const ROLES = ['LEAD', 'SUPPORT'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Why the lead is the lead: the line says so, the document declares the order rule, only the order speaks
 * (corpus/SCHEMA.md), or an officer settled it.
 */
export const LEAD_RULES = ['EXPLICIT', 'DECLARED_FIRST', 'DEFAULT_FIRST', 'CORRECTED'] as const;
export type LeadRule = (typeof LEAD_RULES)[number];
/** What a reader can say of it; only an officer corrects. */
export type ReadLeadRule = Exclude<LeadRule, 'CORRECTED'>;

/** In what capacity a unit stands on a line: first-named lead, another lead, or support; the group case is told apart. */
export const CAPACITIES = ['PRIMARY_LEAD', 'JOINT_LEAD', 'SUPPORT'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** The capacity of a printed position. Law: with several leads the first-named answers for the report (domain.md §0.7). */
export const capacityOf = (line: { role: Role; ordinal: number }): Capacity => {
  if (line.role === 'SUPPORT') return 'SUPPORT';
  return line.ordinal === 0 ? 'PRIMARY_LEAD' : 'JOINT_LEAD';
};

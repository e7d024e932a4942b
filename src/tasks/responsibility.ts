/** What a unit is under a responsibility line. The first-named lead answers for the report (domain.md §0.7). */
export const ROLES = ['LEAD', 'SUPPORT'] as const;
export type Role = (typeof ROLES)[number];

/** Why the lead is the lead: the line says so, the document declares the order rule, or only the order speaks (corpus/SCHEMA.md). */
export const LEAD_RULES = ['EXPLICIT', 'DECLARED_FIRST', 'DEFAULT_FIRST'] as const;
export type LeadRule = (typeof LEAD_RULES)[number];

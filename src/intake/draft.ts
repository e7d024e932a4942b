import type { WrittenIndicator } from '../indicators/indicator.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Cited, Span } from '../kernel/span.ts';
import type { PlanHeader, WrittenSection } from '../plans/plan.ts';
import type { WrittenDeadline } from '../tasks/deadline.ts';
import type { ReadLeadRule } from '../tasks/responsibility.ts';

/** A unit name as printed in a responsibility phrase, in its order. */
export interface NamedUnit extends Cited {
  /** The name to look up: noise dropped, otherwise as printed (corpus/SCHEMA.md, rules for units 9). */
  name: string;
}

/** A stated duty with its time: the deadline and the words it governs, so that "overdue" can point at both. */
export interface DeadlineDraft extends WrittenDeadline {
  /** The words of the task that this deadline governs. */
  deliverable: Span;
  /** Who the sentence itself says must act, when that is not simply the units of the line (有关企业, 区政府); literal, or null. */
  actor: string | null;
  /** The day depends on another body's plan (配合省…每10年开展1次): never counted by our calendar (domain.md §6.1). */
  external: boolean;
  /** How sure the reader is, 0 to 1, and why when below 1. */
  confidence: number;
  doubt: string | null;
}

export interface IndicatorDraft extends WrittenIndicator {
  /** Position in the clause's `deadlines` of the deadline that governs it, or null. */
  deadline: number | null;
  confidence: number;
  doubt: string | null;
}

/** Where a clause stands, as corpus/SCHEMA.md writes paths; every part null where the text numbers nothing. */
export interface ClausePath {
  chapter: string | null;
  section: string | null;
  item: string | null;
  /** Paragraph within the numbered item, from 1. */
  para: number;
}

/** A task clause: the text governed by one responsibility phrase. */
export interface ClauseDraft {
  path: ClausePath;
  /** Position in `PlanDraft.sections` of the innermost heading it stands under, or null. */
  section: number | null;
  heading: string | null;
  span: Span;
  bracket: Cited;
  labels: { lead: string | null; supporting: string | null };
  leadRule: ReadLeadRule;
  /** The words that declare the order rule (列第一位者为牵头单位，下同), wherever they stand; null unless `DECLARED_FIRST`. */
  orderRule: Cited | null;
  leads: NamedUnit[];
  /** The line of a heading above that states who leads, where the clause's own line does not (配合单位 only); else null. */
  leadFrom: Cited | null;
  supports: NamedUnit[];
  /** Units an earlier phrase gave to all that follow (下同, 以下不再列出), with the words that state it. */
  inherited: { units: NamedUnit[]; declaration: Cited } | null;
  /** The list is closed by 等. */
  openEnded: boolean;
  deadlines: DeadlineDraft[];
  indicators: IndicatorDraft[];
  confidence: number;
}

/** Stable ids of what the reader hands to a person; documented in docs/findings.md. */
export const FINDING_RULES = [
  'NO_LEAD',
  'LEAD_ALSO_SUPPORTS',
  'UNRESOLVED_UNIT',
  'OPEN_ENDED',
  'NO_SUPPORTING_LIST',
  'GROUP_AS_LEAD',
  'SEPARATOR_BEFORE_LABEL',
  'UNUSUAL_LABEL',
  'SHARED_NUMBER',
  'UNDATED',
  'DEADLINE_BEFORE_ISSUE',
  'POSSIBLE_RECURRENCE',
  'OTHER_ACTOR',
  'EXTERNAL_DATE',
  'TARGET_WITHOUT_BASELINE',
  'TARGET_FROM_SUPERIOR',
  'IMPLIED_TARGET',
  'NUMBER_WITHOUT_UNIT',
  'LEAD_BY_ORDER',
  'REPEATED_HEADING',
  'EVALUATOR_ASSESSED_BY_ITSELF',
  'ALIAS_USED',
  'UNREAD_PHRASE',
  'DATE_DOES_NOT_EXIST',
  'LINE_GOVERNS_ITEMS',
  'DAY_BY_SEASON',
  'LEAD_FROM_HEADING',
  'TASK_WITHOUT_LINE',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** INFO is worth knowing; REVIEW wants a person's look; BLOCKING must be settled before the clause can drive anything. */
export const FINDING_SEVERITIES = ['INFO', 'REVIEW', 'BLOCKING'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Something a person should know or decide, at a place in the text. Never a guess by the machine. */
export interface FindingDraft {
  rule: FindingRule;
  severity: FindingSeverity;
  at: Cited;
  /** Position in `PlanDraft.clauses`, or null when it concerns the document. */
  clause: number | null;
  messageZh: string;
  messageEn: string;
}

/** All that the pure reader makes of a text. Offsets are into `text`, which is kept whole and unchanged. */
export interface PlanDraft {
  text: string;
  header: PlanHeader;
  /** The year given to dates that name none: of issue, or as told by the caller. */
  defaultYear: number | null;
  sections: WrittenSection[];
  goals: { horizons: DeadlineDraft[]; indicators: IndicatorDraft[] };
  clauses: ClauseDraft[];
  findings: FindingDraft[];
}

/** What a caller may tell the reader beforehand; the text's own statements win over `defaultYear`. */
export interface ReadingHints {
  defaultYear?: number;
  issuedOn?: LocalDate;
}

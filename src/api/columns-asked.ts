import type { Narrowed } from '../db/prepared.ts';

// What a question looks at of the rows that it reads (ADR 0059): a page of two hundred duties with their clauses spends most of its time
// on columns that nobody asked for. A field without a resolver looks at the column of its name; what a resolver looks at stands
// here, of its own row and of rows that it reads. A question with any field that is in neither way known reads whole rows.
// tests/api-columns.test.ts asks for each field by itself and holds the answer to the one from whole rows.

/** Types whose rows are read in part. */
type Narrow =
  | 'Obligation'
  | 'TaskClause'
  | 'Responsibility'
  | 'Deadline'
  | 'Plan'
  | 'PlanSection'
  | 'SupervisedItem'
  | 'Measure';

/** The columns looked at, by the type of the row. */
export type Columns = Readonly<Partial<Record<Narrow, readonly string[]>>>;

const STATE = ['basis', 'startsOn', 'dueOn', 'completedOn', 'endsOn'];
const CITATION = ['surface', 'spanStart', 'spanEnd'];
const SPAN = ['spanStart', 'spanEnd'];
const NAMES: Columns = {
  Obligation: ['clauseId', 'answerableUnitId'],
  Responsibility: ['role', 'ordinal', 'inherited'],
};
const NAMES_OF_CLAUSE: Columns = { Responsibility: ['role', 'ordinal', 'inherited'] };
const DUTIES: Columns = { Obligation: ['deadlineId', ...STATE] };
const NOTHING: Columns = {};

/** What resolvers look at, by type and field. */
export const LOOKED_AT: Readonly<Record<string, Readonly<Record<string, Columns>>>> = {
  Query: { obligations: NOTHING, obligation: NOTHING, taskClauses: NOTHING, taskClause: NOTHING, search: NOTHING },
  Obligation: {
    plan: { Obligation: ['planId'] },
    clause: { Obligation: ['clauseId'] },
    deadline: { Obligation: ['deadlineId'] },
    parent: { Obligation: ['parentId'] },
    answerableUnit: { Obligation: ['answerableUnitId'] },
    period: { Obligation: ['period'] },
    state: { Obligation: STATE },
    daysLate: { Obligation: STATE },
    daysLeft: { Obligation: STATE },
    overdueFrom: { Obligation: ['basis', 'dueOn'] },
    words: { Obligation: ['deadlineId'] },
    namedActor: { Obligation: ['deadlineId'] },
    deliverable: { Obligation: ['clauseId', 'deadlineId'], TaskClause: ['text', ...SPAN] },
    primaryLead: NAMES,
    leads: NAMES,
    supports: NAMES,
    completion: { Obligation: ['completionId'] },
    item: NOTHING,
    measures: NOTHING,
  },
  TaskClause: {
    plan: { TaskClause: ['planId'] },
    section: { TaskClause: ['sectionId'] },
    span: { TaskClause: SPAN },
    responsibilityLine: { TaskClause: ['responsibilityLine', 'bracketStart', 'bracketEnd'] },
    isOpenEnded: { TaskClause: ['openEnded'] },
    primaryLead: NAMES_OF_CLAUSE,
    leads: NAMES_OF_CLAUSE,
    supports: NAMES_OF_CLAUSE,
    deadlines: NOTHING,
    obligations: DUTIES,
    measures: NOTHING,
  },
  Responsibility: {
    clause: { Responsibility: ['clauseId'] },
    words: { Responsibility: CITATION },
    capacity: { Responsibility: ['role', 'ordinal'] },
    isInherited: { Responsibility: ['inherited'] },
    unit: { Responsibility: ['unitId'] },
    group: { Responsibility: ['groupId'] },
    members: { Responsibility: ['unitId', 'groupId'] },
  },
  Deadline: {
    clause: { Deadline: ['clauseId'] },
    words: { Deadline: CITATION },
    deliverable: { Deadline: ['deliverable', 'deliverableStart', 'deliverableEnd'] },
    recurrence: { Deadline: ['recurrenceUnit', 'recurrenceInterval'] },
    namedActor: { Deadline: ['actor'] },
    isExternal: { Deadline: ['external'] },
    obligations: { Deadline: ['clauseId'], ...DUTIES },
  },
  Plan: { isConfirmed: { Plan: ['confirmedAt'] } },
  PlanSection: {
    plan: { PlanSection: ['planId'] },
    parent: { PlanSection: ['parentId'] },
    span: { PlanSection: SPAN },
  },
  SupervisedItem: {
    obligation: { SupervisedItem: ['obligationId'] },
    clause: { SupervisedItem: ['clauseId'] },
    isWorking: { SupervisedItem: ['state'] },
    leadUnit: { SupervisedItem: ['leadUnitId'] },
    requirement: { SupervisedItem: ['requirement'] },
    isAcknowledgedLate: { SupervisedItem: ['acknowledgeBy', 'acknowledgedOn'] },
    reporting: { SupervisedItem: ['obligationId'] },
  },
  Measure: {
    kindNameZh: { Measure: ['kind'] },
    kindNameEn: { Measure: ['kind'] },
    ruleCode: { Measure: ['ruleId'] },
    plan: { Measure: ['planId'] },
    unit: { Measure: ['unitId'] },
    throughGroup: { Measure: ['throughGroupId'] },
  },
  MeasureFacts: { period: NOTHING, isCalendarProvisional: NOTHING, matched: NOTHING },
  LegalBasis: { isVerified: NOTHING },
  SearchHit: { plan: NOTHING, clause: NOTHING },
};

/** A field as a question asks for it. */
export interface FieldAsked {
  type: string;
  field: string;
  hasResolver: boolean;
}

/** The columns that all fields of a question look at together; undefined where they are not known for one of them. */
export function columnsOf(asked: readonly FieldAsked[]): Columns | undefined {
  const columns: Record<string, Set<string>> = {};
  for (const { type, field, hasResolver } of asked) {
    if (field === 'totalCount' || type.endsWith('Connection')) continue;
    const looked: Record<string, readonly string[]> | undefined = hasResolver
      ? LOOKED_AT[type]?.[field]
      : { [type]: [field] };
    if (!looked) return undefined;
    for (const [of, names] of Object.entries(looked)) {
      columns[of] ??= new Set();
      for (const name of names) columns[of].add(name);
    }
  }
  return Object.fromEntries(Object.entries(columns).map(([type, names]) => [type, [...names].toSorted()]));
}

const KEYS_ALONE: readonly string[] = [];

/** What is to be read of a type's rows; of rows that no field looks at, the keys. */
export const narrowed = (columns: Columns | null, type: Narrow): Narrowed =>
  columns ? (columns[type] ?? KEYS_ALONE) : undefined;

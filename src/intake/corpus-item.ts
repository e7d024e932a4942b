import type { Comparator } from '../indicators/indicator.ts';
import type { DeadlineKind } from '../tasks/deadline.ts';
import type { ReadLeadRule } from '../tasks/responsibility.ts';
import type { ClauseDraft, ClausePath, DeadlineDraft, IndicatorDraft, PlanDraft } from './draft.ts';

const KINDS: Record<DeadlineKind, string> = {
  BY: 'by',
  UNTIL_HORIZON: 'until-horizon',
  FROM: 'from',
  RECURRING: 'recurring',
  PERIOD: 'period',
  ONGOING: 'ongoing',
};
const COMPARATORS: Record<Comparator, string> = {
  AT_LEAST: '≥',
  AT_MOST: '≤',
  ABOUT: '≈',
  EQUAL: '=',
  ZERO_GROWTH: 'zero-growth',
};
const LEAD_RULES: Record<ReadLeadRule, string> = {
  EXPLICIT: 'explicit',
  DECLARED_FIRST: 'declared-first',
  DEFAULT_FIRST: 'default-first',
};

/** A reading in the shape of corpus/SCHEMA.md, so that it can be scored against hand-checked labels. */
export interface CorpusItem {
  id: string;
  clauses: CorpusClause[];
  metadata: CorpusMetadata;
}

interface CorpusClause {
  id: string;
  path: ClausePath;
  heading: string | null;
  sectionTitle: string | null;
  span: { start: number; end: number };
  bracket: { start: number; end: number; surface: string };
  labels: { lead: string | null; supporting: string | null };
  leadRule: string;
  leadUnits: string[];
  supportingUnits: string[];
  openEnded: boolean;
  inheritedUnits?: string[];
  deadlines: CorpusDeadline[];
  indicators: CorpusIndicator[];
}

interface CorpusDeadline {
  surface: string;
  start: number;
  end: number;
  kind: string;
  normalised: string;
}

interface CorpusIndicator {
  surface: string;
  start: number;
  end: number;
  name: string;
  comparator: string;
  value: number;
  unit: string;
  due: string | null;
  subject?: string;
  optional?: true;
}

interface CorpusMetadata {
  title: string;
  cover: string | null;
  issuer: string | null;
  date: string | null;
  docNumber: string | null;
  addressees: string | null;
  basis: { title: string; docNumber: string | null; surface: string; start: number; end: number }[];
  goals: { horizons: CorpusDeadline[]; indicators: CorpusIndicator[] };
  defaultYear: number | null;
}

/** Writes a draft as a corpus item; lists keep their order, clause ids run from c01. */
export function toCorpusItem(draft: PlanDraft, id: string): CorpusItem {
  const { header } = draft;
  return {
    id,
    clauses: draft.clauses.map((clause, place) => clauseOf(draft, clause, place)),
    metadata: {
      title: header.title,
      cover: header.cover,
      issuer: header.issuer,
      date: header.issuedOn,
      docNumber: header.docNumber,
      addressees: header.addressees,
      basis: header.basis.map(({ title, docNumber, surface, start, end }) => ({
        title,
        docNumber,
        surface,
        start,
        end,
      })),
      goals: { horizons: draft.goals.horizons.map(deadlineOf), indicators: draft.goals.indicators.map(indicatorOf) },
      defaultYear: draft.defaultYear,
    },
  };
}

function clauseOf(draft: PlanDraft, clause: ClauseDraft, place: number): CorpusClause {
  return {
    id: `c${String(place + 1).padStart(2, '0')}`,
    path: clause.path,
    heading: clause.heading,
    sectionTitle: sectionTitle(draft, clause),
    span: clause.span,
    bracket: clause.bracket,
    labels: clause.labels,
    leadRule: LEAD_RULES[clause.leadRule],
    leadUnits: clause.leads.map(({ name }) => name),
    supportingUnits: clause.supports.map(({ name }) => name),
    openEnded: clause.openEnded,
    ...(clause.inherited && { inheritedUnits: clause.inherited.units.map(({ name }) => name) }),
    deadlines: clause.deadlines.map(deadlineOf),
    indicators: clause.indicators.map(indicatorOf),
  };
}

function sectionTitle({ sections }: PlanDraft, clause: ClauseDraft): string | null {
  let at = clause.section;
  while (at !== null && (sections[at]?.level ?? 0) > 2) at = sections[at]?.parent ?? null;
  return at === null || sections[at]?.level !== 2 ? null : (sections[at]?.title ?? null);
}

const deadlineOf = ({ surface, start, end, kind, normalised }: DeadlineDraft): CorpusDeadline => ({
  surface,
  start,
  end,
  kind: KINDS[kind],
  normalised,
});

const indicatorOf = ({
  surface,
  start,
  end,
  name,
  comparator,
  value,
  unit,
  dueOn,
  subject,
  implied,
}: IndicatorDraft): CorpusIndicator => ({
  surface,
  start,
  end,
  name,
  comparator: COMPARATORS[comparator],
  value,
  unit,
  due: dueOn,
  ...(subject !== null && { subject }),
  ...(implied && { optional: true as const }),
});

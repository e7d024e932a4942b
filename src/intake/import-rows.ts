import type { NewIndicator } from '../indicators/store.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Id, IdNoun, JurisdictionCode } from '../kernel/id.ts';
import type { Span } from '../kernel/span.ts';
import type { PlanSource } from '../plans/source.ts';
import type { NewPlan, NewPlanSection } from '../plans/store.ts';
import { obligationsOf, type PlanTerm, termEndOf } from '../tasks/obligation.ts';
import type { NewTasks } from '../tasks/store-import.ts';
import type { UnitMatch } from '../units/unit.ts';
import type { ClauseDraft, DeadlineDraft, IndicatorDraft, NamedUnit, PlanDraft } from './draft.ts';
import type { findings } from './tables.ts';

/** Everything that importing a plan adds, room by room, ready to write. */
export interface ImportRows {
  plan: NewPlan;
  sections: NewPlanSection[];
  tasks: NewTasks;
  indicators: NewIndicator[];
  findings: (typeof findings.$inferInsert)[];
}

/** What rows need besides the draft. */
export interface RowContext {
  jurisdiction: JurisdictionCode;
  recordedAt: Instant;
  textHash: string;
  source: PlanSource | undefined;
  newId<Noun extends IdNoun>(noun: Noun): Id<Noun>;
}

/** Where a clause stands, as one would say it: 二（一）1, ¶2 for a second paragraph under one number. */
const pathOf = ({ path }: Pick<ClauseDraft, 'path'>): string =>
  `${path.chapter ?? ''}${path.section ?? ''}${path.item ?? ''}${path.para > 1 ? ` ¶${path.para}` : ''}`;

const LONGEST_TITLE = 40;
const hundredths = (share: number): number => Math.round(share * 100);
const spanned = ({ start, end }: Span) => ({ spanStart: start, spanEnd: end });

/**
 * Turns a reading into rows. Nothing is judged here: what the text says goes in as it stands, each with its span; what
 * is owed comes from `obligationsOf`. Refuses nothing; the command has refused before.
 */
export function rowsOf(
  draft: PlanDraft,
  year: number,
  matches: ReadonlyMap<string, UnitMatch>,
  context: RowContext,
): ImportRows {
  const { jurisdiction, recordedAt, newId } = context;
  const base = { jurisdiction, recordedAt };
  const planId = newId('Plan');
  const { header } = draft;
  const written = draft.clauses.flatMap((clause) => clause.deadlines);
  const term: PlanTerm = {
    issuedOn: header.issuedOn,
    defaultYear: year,
    endsOn: termEndOf({ issuedOn: header.issuedOn, defaultYear: year }, written),
  };
  const sectionIds = draft.sections.map(() => newId('PlanSection'));
  const lastBelow = lastOrdinals(draft.sections.map(({ parent }) => parent));
  const rows: ImportRows = {
    plan: {
      ...base,
      id: planId,
      title: header.title,
      cover: header.cover,
      issuer: header.issuer,
      docNumber: header.docNumber,
      issuedOn: header.issuedOn,
      addressees: header.addressees,
      defaultYear: year,
      termEndsOn: term.endsOn,
      basis: header.basis,
      text: draft.text,
      textHash: context.textHash,
      sourceHash: context.source?.hash ?? null,
      sourceFormat: context.source?.format ?? null,
      sourceName: context.source?.fileName ?? null,
      sourcePositions: context.source?.positions ?? null,
      version: 1,
    },
    sections: draft.sections.map((section, ordinal) => ({
      jurisdiction,
      id: sectionIds[ordinal] as Id<'PlanSection'>,
      planId,
      parentId: section.parent === null ? null : (sectionIds[section.parent] ?? null),
      ordinal,
      lastOrdinal: lastBelow[ordinal] ?? ordinal,
      level: section.level,
      label: section.label,
      title: section.title,
      ...spanned(section.span),
    })),
    tasks: { clauses: [], responsibilities: [], deadlines: [], obligations: [] },
    indicators: [],
    findings: [],
  };
  const indicatorRow = (
    indicator: IndicatorDraft,
    clauseId: Id<'TaskClause'> | null,
    deadlineId: Id<'Deadline'> | null,
  ): NewIndicator => ({
    ...base,
    id: newId('Indicator'),
    planId,
    clauseId,
    deadlineId,
    ordinal: rows.indicators.length,
    name: indicator.name,
    subject: indicator.subject,
    comparator: indicator.comparator,
    value: String(indicator.value),
    unit: indicator.unit,
    dueOn: indicator.dueOn,
    aspirational: indicator.aspirational,
    implied: indicator.implied,
    surface: indicator.surface,
    ...spanned(indicator),
    confidence: hundredths(indicator.confidence),
    doubt: indicator.doubt,
  });
  for (const goal of draft.goals.indicators) rows.indicators.push(indicatorRow(goal, null, null));
  const clauseIds = draft.clauses.map((clause, index) => addClause(clause, index));
  for (const [ordinal, finding] of draft.findings.entries()) {
    rows.findings.push({
      ...base,
      id: newId('Finding'),
      planId,
      clauseId: finding.clause === null ? null : (clauseIds[finding.clause] ?? null),
      ordinal,
      rule: finding.rule,
      severity: finding.severity,
      surface: finding.at.surface,
      ...spanned(finding.at),
      messageZh: finding.messageZh,
      messageEn: finding.messageEn,
    });
  }
  return rows;

  function addClause(clause: ClauseDraft, index: number): Id<'TaskClause'> {
    const clauseId = newId('TaskClause');
    const text = draft.text.slice(clause.span.start, clause.span.end);
    rows.tasks.clauses.push({
      ...base,
      id: clauseId,
      identity: clauseId,
      version: 1,
      planId,
      sectionId: clause.section === null ? null : (sectionIds[clause.section] ?? null),
      sectionOrdinal: clause.section ?? -1,
      ordinal: index + 1,
      path: pathOf(clause),
      heading: clause.heading,
      title: clause.heading ?? firstWords(text),
      ...spanned(clause.span),
      bracketStart: clause.bracket.start,
      bracketEnd: clause.bracket.end,
      text,
      responsibilityLine: clause.bracket.surface,
      leadLabel: clause.labels.lead,
      supportLabel: clause.labels.supporting,
      leadRule: clause.leadRule,
      orderRule: clause.orderRule,
      inheritedBy: clause.inherited?.declaration ?? null,
      openEnded: clause.openEnded,
      confidence: hundredths(clause.confidence),
    });
    const named = (units: readonly NamedUnit[], role: 'LEAD' | 'SUPPORT', inherited: boolean) => {
      for (const [ordinal, unit] of units.entries()) {
        const match = matches.get(unit.name);
        const known = match && match.kind !== 'UNKNOWN' ? match : undefined;
        rows.tasks.responsibilities.push({
          ...base,
          id: newId('Responsibility'),
          clauseId,
          role,
          ordinal,
          surface: unit.surface,
          ...spanned(unit),
          inherited,
          unitId: known?.kind === 'UNIT' ? known.id : null,
          groupId: known?.kind === 'GROUP' ? known.id : null,
          matchedBy: known?.matchedBy ?? null,
        });
      }
    };
    named(clause.leads, 'LEAD', false);
    named(clause.supports, 'SUPPORT', false);
    named(clause.inherited?.units ?? [], 'SUPPORT', true);
    const deadlineIds = clause.deadlines.map((deadline, ordinal) => addDeadline(deadline, ordinal, clauseId));
    for (const indicator of clause.indicators) {
      const governing = indicator.deadline === null ? null : (deadlineIds[indicator.deadline] ?? null);
      rows.indicators.push(indicatorRow(indicator, clauseId, governing));
    }
    for (const owed of obligationsOf(clause.deadlines, term)) {
      rows.tasks.obligations.push({
        ...base,
        id: newId('Obligation'),
        planId,
        clauseId,
        deadlineId: owed.deadline === null ? null : (deadlineIds[owed.deadline] ?? null),
        sectionOrdinal: clause.section ?? -1,
        basis: owed.basis,
        period: owed.period,
        startsOn: owed.startsOn,
        dueOn: owed.dueOn,
      });
    }
    return clauseId;
  }

  function addDeadline(deadline: DeadlineDraft, ordinal: number, clauseId: Id<'TaskClause'>): Id<'Deadline'> {
    const id = newId('Deadline');
    rows.tasks.deadlines.push({
      ...base,
      id,
      clauseId,
      ordinal,
      kind: deadline.kind,
      surface: deadline.surface,
      ...spanned(deadline),
      normalised: deadline.normalised,
      firstOn: deadline.firstOn,
      lastOn: deadline.lastOn,
      recurrenceUnit: deadline.recurrence?.unit ?? null,
      recurrenceInterval: deadline.recurrence?.interval ?? null,
      duration: deadline.duration,
      deliverable: draft.text.slice(deadline.deliverable.start, deadline.deliverable.end),
      deliverableStart: deadline.deliverable.start,
      deliverableEnd: deadline.deliverable.end,
      actor: deadline.actor,
      external: deadline.external,
      confidence: hundredths(deadline.confidence),
      doubt: deadline.doubt,
    });
    return id;
  }
}

/** For each heading in text order, the ordinal of the last heading below it. */
function lastOrdinals(parents: readonly (number | null)[]): number[] {
  const last = parents.map((_parent, index) => index);
  for (let index = parents.length - 1; index >= 0; index--) {
    const parent = parents[index];
    if (parent != null) last[parent] = Math.max(last[parent] ?? parent, last[index] ?? index);
  }
  return last;
}

/** The opening words of a clause without a heading: what a list shows. */
export function firstWords(text: string): string {
  const words = text.trim();
  const stop = words.search(/[。；;\n]/);
  const sentence = stop > 0 ? words.slice(0, stop) : words;
  return sentence.length > LONGEST_TITLE ? `${sentence.slice(0, LONGEST_TITLE)}…` : sentence;
}

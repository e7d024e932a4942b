import { yearOf } from '../kernel/local-date.ts';
import type { Span } from '../kernel/span.ts';
import type { ClauseReading } from './clause-reading.ts';
import { clauseTargets } from './clause-targets.ts';
import { clauseTimes, type PlacedTime } from './clause-times.ts';
import { coverOf, startsWithin } from './cover.ts';
import type { ClauseDraft, ClausePath, NamedUnit, PlanDraft, ReadingHints } from './draft.ts';
import { bracketPhrases, type FoundPhrase } from './find-phrases.ts';
import { findingsOf } from './findings.ts';
import { readHeader } from './header.ts';
import { HeadingLeads } from './heading-leads.ts';
import { labelLinePhrases } from './label-lines.ts';
import { assignRoles } from './lead.ts';
import { linesOf } from './numbering.ts';
import { openPhrases } from './open-phrases.ts';
import { firstLeadsFrom, type Inheritance, inheritanceOf } from './order-rules.ts';
import { ancestorAt, type Section, sectionsOf, writtenSection } from './section-tree.ts';
import { type TaskClause, taskClauses } from './task-clauses.ts';
import { tablePhrases } from './task-table.ts';
import { type ListedUnit, unitName } from './unit-list.ts';
import { citeView, printedSpan, printedWords, readingView, type View } from './view.ts';
import type { TimeFrame } from './written-time.ts';

/**
 * Reads a plan: sections, clauses with their units, times and targets, and findings for a person. Law: corpus/SCHEMA.md;
 * all offsets are UTF-16 units into `text` as given. Refuses nothing: a text without responsibility lines has no clauses,
 * what is not understood becomes a finding, never a guess.
 */
export function readPlan(text: string, hints: ReadingHints = {}): PlanDraft {
  const view = readingView(text);
  const lines = linesOf(view);
  const tables = tablePhrases(view, lines);
  const inTable = coverOf(tables.taken);
  const bracketed = bracketPhrases(view, lines, inTable);
  const isTaken = coverOf([...tables.taken, ...bracketed]);
  const labelled = labelLinePhrases(view, lines, isTaken);
  const firm = [...tables.phrases, ...bracketed, ...labelled];
  const isFirm = startsWithin(firm);
  const open = openPhrases(view, lines, (line) => isFirm(line) || inTable(line.start), firm.length === 0);
  const phrases = ordered([...firm, ...open]);
  const first = Math.min(
    phrases[0]?.task?.start ?? Number.POSITIVE_INFINITY,
    phrases[0]?.start ?? view.text.length,
    tables.taken[0]?.start ?? view.text.length,
  );
  const { header, bodyStart, bodyEnd } = readHeader(view, lines, first);
  const inPhrase = coverOf([...tables.taken, ...phrases]);
  const sections = sectionsOf(view, lines, inPhrase, bodyEnd);
  const issuedOn = header.issuedOn ?? hints.issuedOn ?? null;
  const defaultYear = header.issuedOn
    ? yearOf(header.issuedOn)
    : (hints.defaultYear ?? (issuedOn ? yearOf(issuedOn) : null));
  const frame: TimeFrame = { year: defaultYear, issuedOn };
  const clauses = taskClauses(view, lines, sections, phrases, { bodyStart, bodyEnd });
  const readings = readClauses(view, sections, clauses, frame);
  return {
    text,
    header,
    defaultYear,
    sections: sections.map((section) => writtenSection(view, section)),
    goals: goalsOf(view, sections, phrases, frame),
    clauses: readings.map(({ draft }) => draft),
    findings: findingsOf(view, readings, sections, { issuedOn, isRead: inPhrase, left: tables.left }),
  };
}

/** In the order of the text; a phrase that overlaps the one before it is left out. */
function ordered(phrases: readonly FoundPhrase[]): FoundPhrase[] {
  const kept: FoundPhrase[] = [];
  for (const phrase of [...phrases].sort((a, b) => a.start - b.start)) {
    if (phrase.start >= (kept.at(-1)?.end ?? 0)) kept.push(phrase);
  }
  return kept;
}

function readClauses(
  view: View,
  sections: readonly Section[],
  clauses: readonly TaskClause[],
  frame: TimeFrame,
): ClauseReading[] {
  const firstLeads = firstLeadsFrom(
    view,
    clauses.map(({ phrase }) => phrase),
  );
  let inherited: ClauseDraft['inherited'] = null;
  const headings = new HeadingLeads(sections);
  const readings = clauses.map((clause): ClauseReading => {
    const { phrase } = clause;
    const declared = firstLeads(phrase);
    const assigned = assignRoles(view, phrase.parsed, declared !== null);
    const passedOn = inheritanceOf(view, phrase);
    const named = (unit: ListedUnit): NamedUnit => ({
      ...citeView(view, unit.start, unit.end),
      name: unitName(view, unit),
    });
    const above = assigned.leads.length === 0 ? headings.above(clause) : null;
    const leads = above?.leads ?? assigned.leads.map(named);
    const supports = assigned.supports
      .map(named)
      .filter(({ name }) => !above?.leads.some((lead) => lead.name === name));
    if (passedOn) supports.push(...missingFrom([...leads, ...supports], passedOn, named));
    const own = [...leads, ...supports].map(({ name }) => name);
    const times = clauseTimes(view, clause.task, clause.below, phrase.beside, frame, own);
    const label = (span: Span | null) => (span ? printedWords(view, span.start, span.end) : null);
    const draft: ClauseDraft = {
      path: pathOf(view, sections, clause),
      section: clause.section,
      heading: clause.heading && citeView(view, clause.heading.start, clause.heading.end).surface,
      span: printedSpan(view, clause.task.start, clause.task.end),
      bracket: citeView(view, phrase.start, phrase.end),
      labels: { lead: above?.labels.lead ?? label(assigned.leadLabel), supporting: label(assigned.supportLabel) },
      leadRule: above?.leadRule ?? assigned.leadRule,
      orderRule:
        declared && assigned.leadRule === 'DECLARED_FIRST' ? citeView(view, declared.start, declared.end) : null,
      leads,
      leadFrom: above?.bracket ?? null,
      supports,
      inherited,
      openEnded: assigned.openEnded,
      deadlines: times.placed.map(({ draft: deadline }) => deadline),
      indicators: clauseTargets(view, [clause.task, ...clause.below], times.placed, frame.year),
      confidence: confidenceOf(clause, leads, assigned.leadRule === 'EXPLICIT'),
    };
    if (passedOn)
      inherited = {
        units: passedOn.units.map(named),
        declaration: citeView(view, passedOn.declaration.start, passedOn.declaration.end),
      };
    headings.remember(clause, draft);
    return { draft, clause, times, doubled: assigned.doubled.map(named) };
  });
  return readings.filter(({ draft }) => !headings.isSpent(draft));
}

const missingFrom = (
  present: readonly NamedUnit[],
  { units }: Inheritance,
  named: (unit: ListedUnit) => NamedUnit,
): NamedUnit[] =>
  units.map(named).filter(({ name }) => !present.some((unit) => withoutEach(unit.name) === withoutEach(name)));

/** 各县区政府 and 县区政府 are the same. */
const withoutEach = (name: string): string => name.replace(/^各/, '');

const confidenceOf = ({ governsItems }: TaskClause, leads: readonly NamedUnit[], explicit: boolean): number =>
  leads.length === 0 ? 0 : governsItems ? 0.6 : explicit ? 1 : 0.9;

function pathOf(view: View, sections: readonly Section[], { section, para }: TaskClause): ClausePath {
  const label = (level: number): string | null => {
    const at = ancestorAt(sections, section, level);
    const found = at === null ? undefined : sections[at];
    return found ? citeView(view, found.label.start, found.label.end).surface : null;
  };
  return { chapter: label(1), section: label(2), item: label(3), para };
}

/** Goals are stated in a few pages; keeps endless text linear. */
const LONGEST_GOALS = 20_000;

/** Horizons and targets of the sections that state goals, before the first task. */
function goalsOf(
  view: View,
  sections: readonly Section[],
  phrases: readonly FoundPhrase[],
  frame: TimeFrame,
): PlanDraft['goals'] {
  const until = phrases[0]?.start ?? view.text.length;
  const goals: PlanDraft['goals'] = { horizons: [], indicators: [] };
  let readTo = 0;
  const statesGoals = ({ title }: Section) => /目标|指标/.test(view.text.slice(title.start, title.end));
  // 总体要求和工作目标 with numbered parts leaves the reading to the part that states the goals.
  const leaves = new Set(sections.filter(statesGoals).map(({ parent }) => parent));
  for (const [at, section] of sections.entries()) {
    const { label } = section;
    const end = Math.min(section.end, label.start + LONGEST_GOALS);
    const from = Math.max(label.start, readTo);
    if (end > until || end <= from || leaves.has(at) || !statesGoals(section)) continue;
    const times: PlacedTime[] = clauseTimes(view, { start: from, end }, [], [], frame, []).placed;
    const horizons = times.filter(({ words }) => words.kind === 'UNTIL_HORIZON');
    goals.horizons = goals.horizons.concat(horizons.map(({ draft }) => draft));
    goals.indicators = goals.indicators.concat(clauseTargets(view, [{ start: from, end }], horizons, frame.year));
    readTo = end;
  }
  return goals;
}

import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { onRecord } from '../db/record.ts';
import { indicators } from '../indicators/tables.ts';
import type { Instant } from '../kernel/clock.ts';
import { firstDayOfYear, type LocalDate, lastDayOfYear } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { findLimits } from '../progress/store-limits.ts';
import { listMissingReports } from '../progress/store-report-facts.ts';
import { confirmedBy } from '../tasks/reading.ts';
import { CAPACITIES, capacityOf } from '../tasks/responsibility.ts';
import { answersFor, type Party } from '../tasks/store.ts';
import { countByGroup, listAllObligations, type Moment, type Obligation } from '../tasks/store-obligations.ts';
import { obligations, responsibilities, taskClauses } from '../tasks/tables.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { membersOf, type Unit, type UnitDictionary } from '../units/unit.ts';
import type { Scorecard, UnitFacts } from './card.ts';
import { disciplineFacts } from './discipline.ts';
import type { ItemFacts, ItemKind, Standing } from './item.ts';
import { lastJudgedDay } from './judgement.ts';
import { MANDATORY_INDICATOR_UNMET, type MarkFact } from './mark.ts';
import type { RecordedPart } from './review.ts';
import type { Scheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';
import { type AssessmentScheme, findSchemeOfYear } from './store.ts';
import {
  type Assessment,
  findRoundThen,
  listItemReviews,
  listRecordedMarks,
  type RecordedMark,
} from './store-course.ts';
import { hasSupervised, listReportedLines, listWorkFacts, type WorkOf } from './store-work-facts.ts';

export interface ScorecardQuestion {
  year: number;
  /** The day asked about; facts count up to the earlier of it and the last day of the year. */
  asOf: LocalDate;
  knownAt: Instant;
  /** Only these units; null for every unit that existed in the year. */
  unitIds: readonly string[] | null;
}

/** Scorecards of a year, in the display order of the units. */
export interface ScorecardSet {
  year: number;
  asOf: LocalDate;
  knownAt: Instant;
  /** The last day whose facts were judged. */
  judgedOn: LocalDate;
  scheme: AssessmentScheme;
  cards: Scorecard[];
  /** Printed names on the lines read that match no unit of the register: nobody's card holds these duties. */
  unmatchedNames: string[];
}

/** The units asked for, in display order. Refuses an id that is no unit; without ids, all that existed in the year. */
function unitsAsked({ year, unitIds }: ScorecardQuestion, { units }: UnitDictionary): Unit[] {
  const ofYear = ({ validFrom, validTo }: Unit) =>
    (validFrom === null || validFrom <= lastDayOfYear(year)) && (validTo === null || validTo >= firstDayOfYear(year));
  const asked = unitIds
    ? [...new Set(unitIds)].map(
        (id) => units.get(id) ?? refuse('NOT_FOUND', { field: 'unitIds', noun: 'Unit', id }, ['unitIds']),
      )
    : [...units.values()].filter(ofYear);
  return asked.sort((a, b) => a.displayOrder - b.displayOrder || (a.id < b.id ? -1 : 1));
}

/** The obligations due in a year that a party answers for, as a subquery of one of their columns. */
function dueInYear(
  db: Db | Tx,
  { year, knownAt }: Pick<ScorecardQuestion, 'year' | 'knownAt'>,
  party: Party | undefined,
) {
  const due = and(
    eq(obligations.jurisdiction, db.jurisdiction),
    onRecord(obligations, knownAt),
    gte(obligations.dueOrder, firstDayOfYear(year)),
    lte(obligations.dueOrder, lastDayOfYear(year)),
    party ? answersFor(db, party, knownAt) : undefined,
  );
  return (column: 'identity' | 'clauseId' | 'planId' | 'deadlineId'): SQL =>
    sql`(${db.select({ id: obligations[column] }).from(obligations).where(due)})`;
}

/** Everything that a year's cards rest on besides the units: five statements, whatever the number of units. */
async function readFacts(db: Db | Tx, { year, asOf, knownAt }: ScorecardQuestion, party: Party | undefined) {
  const moment: Moment = { asOf, knownAt };
  const [dueFrom, dueTo] = [firstDayOfYear(year), lastDayOfYear(year)];
  const dueColumn = dueInYear(db, { year, knownAt }, party);
  const { identity: id, planId, ordinal, path, title, confirmedAt } = taskClauses;
  const undatedOn = { asOf: lastJudgedDay({ year, asOf }), knownAt };
  const [owed, clauses, lines, figures, undated] = await Promise.all([
    listAllObligations(db, { ...moment, dueFrom, dueTo, party }),
    db
      .select({ id, planId, ordinal, path, title, confirmedAt })
      .from(taskClauses)
      .where(
        and(
          eq(taskClauses.jurisdiction, db.jurisdiction),
          onRecord(taskClauses, knownAt),
          inArray(taskClauses.identity, dueColumn('clauseId')),
        ),
      ),
    db
      .select()
      .from(responsibilities)
      .where(
        and(
          eq(responsibilities.jurisdiction, db.jurisdiction),
          onRecord(responsibilities, knownAt),
          inArray(responsibilities.clauseId, dueColumn('clauseId')),
        ),
      ),
    db
      .select()
      .from(indicators)
      .where(
        and(
          eq(indicators.jurisdiction, db.jurisdiction),
          onRecord(indicators, knownAt),
          inArray(indicators.planId, dueColumn('planId')),
          or(isNull(indicators.clauseId), inArray(indicators.deadlineId, dueColumn('deadlineId'))),
        ),
      ),
    countByGroup(db, { ...undatedOn, states: ['UNDATED'], party }, 'UNIT', CAPACITIES),
  ]);
  return { owed, clauses, lines, figures, undated };
}

type Facts = Awaited<ReturnType<typeof readFacts>>;

/** What kind of item a deadline makes: with a target figure, and with one that its plan names among its goals (domain.md §10 w). */
function kindsOf({ figures }: Pick<Facts, 'figures'>): ReadonlyMap<string, ItemKind> {
  const nameOf = (figure: { planId: string; subject: string | null; name: string }) =>
    `${figure.planId} ${figure.subject ?? ''}${figure.name}`;
  const goals = new Set(figures.filter(({ clauseId }) => clauseId === null).map(nameOf));
  const kinds = new Map<string, ItemKind>();
  for (const figure of figures) {
    if (figure.clauseId === null || figure.deadlineId === null) continue;
    if (goals.has(nameOf(figure))) kinds.set(figure.deadlineId, 'MAIN_INDICATOR');
    else if (!kinds.has(figure.deadlineId)) kinds.set(figure.deadlineId, 'INDICATOR');
  }
  return kinds;
}

/**
 * Which units answer for an obligation, and in which ways: those named, and the members of groups named on the day it
 * falls due, each judged separately (domain.md §5.1, §9 guards).
 */
function standingsOf(
  lines: readonly Facts['lines'][number][],
  dueOn: LocalDate,
  dictionary: UnitDictionary,
  membersOn: (groupId: string, day: LocalDate) => readonly Unit[],
): ReadonlyMap<string, Standing[]> {
  const standings = new Map<string, Standing[]>();
  const add = (unitId: string, standing: Standing) => {
    const known = standings.get(unitId);
    if (known) known.push(standing);
    else standings.set(unitId, [standing]);
  };
  for (const line of lines) {
    const capacity = capacityOf(line);
    if (line.unitId) add(line.unitId, { capacity, throughGroup: null });
    if (!line.groupId) continue;
    const throughGroup = { id: line.groupId, name: dictionary.groups.get(line.groupId)?.name ?? line.surface };
    for (const member of membersOn(line.groupId, dueOn)) add(member.id, { capacity, throughGroup });
  }
  return standings;
}

/** The items of each unit wanted. */
function itemsOf(
  facts: Facts,
  dictionary: UnitDictionary,
  wanted: ReadonlySet<string>,
  knownAt: Instant,
  workOf: WorkOf,
): Map<string, ItemFacts[]> {
  const clauses = new Map(facts.clauses.map((clause) => [clause.id as string, clause]));
  const lines = Map.groupBy(facts.lines, ({ clauseId }) => clauseId as string);
  const kinds = kindsOf(facts);
  const items = new Map<string, ItemFacts[]>();
  const memberships = new Map<string, readonly Unit[]>();
  const membersOn = (groupId: string, on: LocalDate): readonly Unit[] => {
    const key = `${groupId} ${on}`;
    const members = memberships.get(key) ?? membersOf(dictionary, groupId, on);
    memberships.set(key, members);
    return members;
  };
  const addItem = (owed: Obligation, dueOn: LocalDate) => {
    const clause = clauses.get(owed.clauseId);
    if (!clause) return;
    const work = workOf({ id: owed.id, deadlineId: owed.deadlineId, dueOn });
    const shared = {
      obligationId: owed.id,
      planId: owed.planId,
      readingConfirmed: confirmedBy(clause, knownAt),
      clauseId: owed.clauseId,
      clauseOrdinal: clause.ordinal,
      clausePath: clause.path,
      title: clause.title,
      basis: owed.basis,
      period: owed.period,
      startsOn: owed.startsOn,
      dueOn,
      completedOn: owed.completedOn,
      movedFrom: owed.dueRule === 'EXTENSION' ? owed.writtenDueOn : null,
      failedVerificationOn: work.failedVerificationOn,
      exemptCause: null,
      claimedOn: work.claimedOn,
      lastReportedPercent: work.lastReportedPercent,
      isContested: false,
      decision: null,
      kind: (owed.deadlineId && kinds.get(owed.deadlineId)) || ('ORDINARY' as const),
    };
    const answering = owed.answerableUnitId
      ? new Map<string, Standing[]>([[owed.answerableUnitId, [{ capacity: 'PRIMARY_LEAD', throughGroup: null }]]])
      : standingsOf(lines.get(owed.clauseId) ?? [], dueOn, dictionary, membersOn);
    const leads = [...answering].filter(([, standings]) => standings.some(({ capacity }) => capacity !== 'SUPPORT'));
    const leadUnitIds = leads.map(([unitId]) => unitId).sort();
    const ofLead = leadUnitIds.flatMap((id) => work.measuredBy.get(id) ?? [])[0];
    for (const [unitId, standings] of answering) {
      if (!wanted.has(unitId)) continue;
      // A unit that reported the figure for itself is judged by it; the others by what the leads reported.
      const measured = work.measuredBy.get(unitId) ?? ofLead ?? null;
      const own = items.get(unitId);
      const item = { ...shared, leadUnitIds, measured, standings };
      if (own) own.push(item);
      else items.set(unitId, [item]);
    }
  };
  for (const owed of facts.owed) if (owed.dueOn) addItem(owed, owed.dueOn);
  return items;
}

/** A question within an assessment: its scheme, and what its assessors found, count as well. */
export interface FactsQuestion extends ScorecardQuestion {
  /** Null where the year is not assessed, or is looked at before. */
  assessment: Assessment | null;
  scheme: Scheme;
  calendar: WorkCalendar;
}

interface Found {
  units: UnitFacts[];
  unmatchedNames: string[];
}

/** What assessors put on record, by unit. */
async function readFindings(db: Db | Tx, { assessment, knownAt, unitIds }: FactsQuestion) {
  if (assessment === null) return null;
  const within = { assessmentId: assessment.id, knownAt, ...(unitIds && { unitIds }) };
  const [reviews, marks] = await Promise.all([listItemReviews(db, within), listRecordedMarks(db, within)]);
  return {
    decisions: new Map(reviews.map((review) => [`${review.unitId} ${review.obligationId}`, review])),
    marks: Map.groupBy(marks, ({ unitId }) => unitId as string),
  };
}
type Findings = Awaited<ReturnType<typeof readFindings>>;

/** The reporting of the year as facts of discipline, by unit; null where the office supervised nothing in it (ADR 0018). */
async function readDiscipline(db: Db | Tx, { year, asOf, knownAt, unitIds, calendar }: FactsQuestion) {
  const moment = { asOf, knownAt };
  const limits = await findLimits(db, moment);
  if (!limits || !(await hasSupervised(db, { ...moment, until: lastDayOfYear(year) }))) return null;
  const missing = await listMissingReports(db, { ...moment, ...(unitIds && { unitIds }) }, calendar);
  const lines = await listReportedLines(db, { from: firstDayOfYear(year), to: lastDayOfYear(year), unitIds }, moment);
  return disciplineFacts({ missing, lines }, year, limits.limits);
}

/** What holds a lead's grade down by itself: a binding target of its own that a verified figure misses (domain.md §10 veto). */
const unmetTargets = (items: readonly ItemFacts[], scheme: Scheme): MarkFact[] =>
  scheme.vetoes.some(({ code }) => code === MANDATORY_INDICATOR_UNMET)
    ? items
        .filter(({ decision, measured }) => decision === null && measured?.verdict === 'NOT_MET' && measured.isBinding)
        .filter(({ standings }) => standings.some(({ capacity }) => capacity !== 'SUPPORT'))
        .flatMap(({ measured, obligationId, dueOn }) =>
          measured
            ? {
                id: measured.readingId,
                code: MANDATORY_INDICATOR_UNMET,
                factKey: measured.readingId,
                on: dueOn,
                obligationId,
                hundredths: null,
                wordsZh: measured.wordsZh,
                wordsEn: measured.wordsEn,
              }
            : [],
        )
    : [];

/** The items as assessors judged them. */
const decided = (unitId: string, items: readonly ItemFacts[], findings: Findings): ItemFacts[] =>
  items.map((item) => {
    const review = findings?.decisions.get(`${unitId} ${item.obligationId}`);
    return review && review.decision !== 'CONFIRMED'
      ? { ...item, decision: { kind: review.decision, reason: review.reason } }
      : item;
  });

const asFact = (mark: RecordedMark): MarkFact => ({
  id: mark.id,
  code: mark.code,
  factKey: mark.id,
  on: mark.factOn,
  obligationId: mark.obligationId,
  hundredths: mark.hundredths,
  wordsZh: mark.words,
  wordsEn: mark.words,
});

/** Everything besides the items that a card rests on. */
function marksOf(
  unitId: string,
  items: readonly ItemFacts[],
  { findings, discipline, scheme }: { findings: Findings; discipline: Map<string, MarkFact[]> | null; scheme: Scheme },
): Pick<UnitFacts, 'marks' | 'entered'> {
  const recorded = findings?.marks.get(unitId) ?? [];
  const of = (part: RecordedPart) => recorded.filter((mark) => mark.part === part);
  const vetoes = [...of('VETO').map(asFact), ...unmetTargets(items, scheme)];
  return {
    marks: {
      discipline: discipline && (discipline.get(unitId) ?? []),
      deductions: findings && of('DEDUCTION').map(asFact),
      bonuses: findings && of('BONUS').map(asFact),
      vetoes: findings || vetoes.length > 0 ? vetoes : null,
    },
    entered: Object.fromEntries(of('ENTERED').map(({ code, hundredths }) => [code, hundredths ?? 0])),
  };
}

async function findFacts(db: Db | Tx, question: FactsQuestion): Promise<Found> {
  const { year, asOf, knownAt, unitIds, scheme, assessment } = question;
  // From the draft result on, later entries of duties move no score; what assessors find still does (domain.md §8).
  const frozenAt = assessment?.evidenceFrozenAt;
  const of = { ...question, knownAt: frozenAt && frozenAt < knownAt ? frozenAt : knownAt };
  const dictionary = await dictionaryOf(db);
  const asked = unitsAsked(question, dictionary);
  // Every group that a unit was ever in; which of them counts on which due day is decided row by row.
  const groupIds = asked.flatMap(({ id }) =>
    (dictionary.membershipsByUnit.get(id) ?? []).map(({ groupId }) => groupId),
  );
  const party = unitIds ? { unitIds: asked.map(({ id }) => id), groupIds: [...new Set(groupIds)] } : undefined;
  const facts = await readFacts(db, of, party);
  const due = dueInYear(db, of, party);
  const limits = await findLimits(db, of);
  const rules = limits
    ? {
        aboutToleranceHundredths: limits.limits.aboutToleranceHundredths.value,
        zeroDenominator: limits.limits.zeroDenominator.value,
      }
    : null;
  const about = {
    ids: due('identity'),
    deadlineIds: due('deadlineId'),
    readFrom: firstDayOfYear(year),
    readTo: lastDayOfYear(year),
  };
  const workOf = await listWorkFacts(db, about, of, rules);
  const items = itemsOf(facts, dictionary, new Set(asked.map(({ id }) => id)), of.knownAt, workOf);
  const undated = new Map(facts.undated.map(({ key, count }) => [key, count]));
  const findings = await readFindings(db, question);
  const discipline = await readDiscipline(db, of);
  const judgedOn = lastJudgedDay(question);
  const units = asked.map((unit): UnitFacts => {
    const own = decided(unit.id, items.get(unit.id) ?? [], findings);
    return {
      unitId: unit.id,
      year,
      asOf,
      knownAt,
      items: own,
      undated: undated.get(unit.id) ?? 0,
      isSupervisionObject: unit.isSupervisionObject,
      ...marksOf(unit.id, own, { findings, discipline, scheme }),
      endedOn: unit.validTo !== null && unit.validTo < judgedOn ? unit.validTo : null,
    };
  });
  const unmatched = facts.lines.filter(({ unitId, groupId }) => !unitId && !groupId).map(({ surface }) => surface);
  return { units, unmatchedNames: [...new Set(unmatched)].sort() };
}

/**
 * All that decides the cards of one unit, some, or all for a year, in a fixed number of statements whatever their number. Refuses
 * NOT_FOUND for an id that is no unit.
 */
export const unitFactsOf = async (db: Db | Tx, question: FactsQuestion): Promise<UnitFacts[]> =>
  (await findFacts(db, question)).units;

/**
 * The scorecards of one unit, some, or all for a year (domain.md §10), in a fixed number of statements whatever their number;
 * what the assessors of the year found so far counts in. Refuses RULES_NOT_IN_FORCE when no scheme on record covers the year,
 * NOT_FOUND for an id that is no unit.
 */
export async function scorecardsOf(
  db: Db | Tx,
  question: ScorecardQuestion,
  calendar: WorkCalendar,
): Promise<ScorecardSet> {
  const { year, asOf, knownAt } = question;
  const scheme =
    (await findSchemeOfYear(db, 'ANNUAL', year, knownAt)) ??
    refuse('RULES_NOT_IN_FORCE', { on: String(year), what: '年度考核方案', whatEn: 'annual assessment scheme' }, [
      'year',
    ]);
  const assessment = (await findRoundThen(db, 'ANNUAL', year, knownAt)) ?? null;
  const { units, unmatchedNames } = await findFacts(db, { ...question, assessment, scheme: scheme.scheme, calendar });
  const cards = units.map((facts) => scoreUnit(facts, scheme.scheme));
  return { year, asOf, knownAt, judgedOn: lastJudgedDay(question), scheme, cards, unmatchedNames };
}

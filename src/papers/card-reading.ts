import { type Actor, maySeeUnit } from '../access/actor.ts';
import type { Scorecard } from '../assessment/card.ts';
import { distributionOf } from '../assessment/distribution.ts';
import { type AssessmentScheme, isAnnual, listSchemesById } from '../assessment/store.ts';
import { type Assessment, findAssessment } from '../assessment/store-course.ts';
import { cardsOfAssessment } from '../assessment/store-freeze.ts';
import { scorecardsOf } from '../assessment/store-unit-facts.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { listAllEvidence } from '../progress/store-evidence.ts';
import { listClausesById, type Party } from '../tasks/store.ts';
import { listAllObligations, listCompletionsById } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import type { CardBook } from './card-book.ts';
import type { CardProof, CardSet } from './card-set.ts';

/** Which cards are asked for: those of an assessment, or of a year as it stands. */
export interface CardQuestion {
  of: { assessmentId: string } | { year: number };
  /** Only these units; null for all. */
  unitIds: readonly string[] | null;
  /** Whether the reader may see the cards of all units, and so how theirs are spread. */
  seesAll: boolean;
  asOf: LocalDate;
  knownAt: Instant;
  calendar: WorkCalendar;
}

/** What of the units asked for an actor may read, as `scorecards` answers it: those limited to units, these alone. */
export const cardsWithin = (
  actor: Actor,
  asked: readonly string[] | null,
): Pick<CardQuestion, 'unitIds' | 'seesAll'> => ({
  unitIds: asked === null ? actor.unitScope : asked.filter((id) => maySeeUnit(actor, id)),
  seesAll: actor.unitScope === null,
});

interface Found {
  assessment: Assessment | null;
  scheme: AssessmentScheme;
  cards: Scorecard[];
}

async function ofAssessment(db: Db, id: string, question: CardQuestion): Promise<Found> {
  const assessment = await findAssessment(db, id);
  if (!assessment) return refuse('NOT_FOUND', { field: 'assessmentId', noun: 'Assessment', id }, ['assessmentId']);
  const [scheme] = await listSchemesById(db, [assessment.schemeId]);
  if (!scheme) return refuse('NOT_FOUND', { field: 'schemeId', noun: 'AssessmentScheme', id: assessment.schemeId });
  if (!isAnnual(scheme)) {
    const problem = '终期考核没有年度得分卡，见 finalCards。';
    const problemEn = 'a final assessment has no yearly cards; see finalCards.';
    return refuse('BAD_INPUT', { field: 'assessmentId', problem, problemEn }, ['assessmentId']);
  }
  const { asOf, knownAt, calendar, unitIds } = question;
  const { year } = assessment;
  const cards = await cardsOfAssessment(db, {
    ...{ assessment, scheme: scheme.scheme, year, asOf, knownAt, calendar, unitIds },
  });
  return { assessment, scheme, cards };
}

async function ofYear(db: Db, year: number, { unitIds, asOf, knownAt, calendar }: CardQuestion): Promise<Found> {
  const { cards, scheme } = await scorecardsOf(db, { year, asOf, knownAt, unitIds }, calendar);
  return { assessment: null, scheme, cards };
}

const earlier = (a: Instant, b: Instant | null): Instant => (b !== null && b < a ? b : a);

/**
 * The cards asked for with all that their readers must know, in a fixed number of statements: as frozen once approved, as they
 * stand before. Refuses NOT_FOUND for an assessment or a unit that is none, RULES_NOT_IN_FORCE for a year without a scheme.
 */
export async function readCardSet(db: Db, question: CardQuestion): Promise<CardSet> {
  const { of, seesAll, unitIds } = question;
  const { units } = await dictionaryOf(db);
  for (const id of unitIds ?? []) {
    if (!units.has(id)) refuse('NOT_FOUND', { field: 'unitIds', noun: 'Unit', id }, ['unitIds']);
  }
  // Where all may be seen, all are read, for the score of one says little without the others beside it.
  const asked = seesAll ? { ...question, unitIds: null } : question;
  const { assessment, scheme, cards } =
    'year' in of ? await ofYear(db, of.year, asked) : await ofAssessment(db, of.assessmentId, asked);
  const approvedAt = assessment?.approvedAt ?? null;
  const knownAt = approvedAt ?? question.knownAt;
  return {
    finality: approvedAt === null ? 'TRIAL' : 'FINAL',
    assessment: assessment && {
      id: assessment.id,
      kind: assessment.kind,
      year: assessment.year,
      round: assessment.round,
      stage: assessment.stage,
      approvedAt,
      approvalDocument: assessment.approvalDocument,
      manifestHash: assessment.manifestHash,
    },
    year: 'year' in of ? of.year : (assessment?.year ?? 0),
    asOf: approvedAt === null ? question.asOf : dayOfInstant(approvedAt),
    knownAt,
    evidenceKnownAt: earlier(knownAt, assessment?.evidenceFrozenAt ?? null),
    scheme: {
      code: scheme.code,
      version: scheme.version,
      title: scheme.title,
      gradeBands: scheme.scheme.gradeBands,
    },
    cards: unitIds === null ? cards : cards.filter(({ unitId }) => unitIds.includes(unitId)),
    peers: seesAll ? cards : null,
    distribution: seesAll ? distributionOf(cards) : null,
    unitOf: (id) => units.get(id) ?? { id, shortName: id, fullName: id },
  };
}

/** Ids that one statement may hold. */
const AT_ONCE = 5000;

/** What of the evidence a reader may see: within some units and their groups; undefined for all. */
type Reach = Party | undefined;

async function reachOf(db: Db, { unitScope }: Actor): Promise<Reach> {
  if (unitScope === null) return undefined;
  const { membershipsByUnit } = await dictionaryOf(db);
  const groupIds = unitScope.flatMap((id) => (membershipsByUnit.get(id) ?? []).map(({ groupId }) => groupId));
  return { unitIds: unitScope, groupIds: [...new Set(groupIds)] };
}

/** The records on which these cards rest, card by card: accepted completions, evidence handed in, facts that cost or earned. */
async function readProofs(db: Db, set: CardSet, cards: readonly Scorecard[], scope: Reach): Promise<CardProof[]> {
  const { asOf, evidenceKnownAt: knownAt } = set;
  const ids = [...new Set(cards.flatMap(({ lines }) => lines.map(({ obligationId }) => obligationId)))].sort();
  const proofs = new Map<string, Omit<CardProof, 'unitId' | 'clausePath' | 'title'>[]>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE);
    const owed = await listAllObligations(db, { asOf, knownAt, ids: part, scope });
    const completed = owed.flatMap(({ completionId }) => completionId ?? []);
    const completions = completed.length > 0 ? await listCompletionsById(db, completed) : [];
    const evidence = await listAllEvidence(db, { knownAt, obligationIds: part, scope });
    const add = (obligationId: string, proof: Omit<CardProof, 'unitId' | 'clausePath' | 'title' | 'obligationId'>) =>
      proofs.set(obligationId, [...(proofs.get(obligationId) ?? []), { obligationId, ...proof }]);
    for (const { id, obligationId, completedOn, evidenceNote, acceptedBy } of completions) {
      const what = { kindZh: '办结记录', on: completedOn, words: evidenceNote, by: acceptedBy };
      add(obligationId, { ...what, file: '', sha256: '', recordId: id });
    }
    for (const { id, obligationId, recordedAt, proves, handedInBy, displayName, sha256 } of evidence) {
      const what = { kindZh: '佐证材料', on: dayOfInstant(recordedAt), words: proves, by: handedInBy };
      add(obligationId, { ...what, file: displayName, sha256, recordId: id });
    }
  }
  return cards.flatMap((card) => [
    ...card.lines.flatMap(({ obligationId, clausePath, title }) =>
      (proofs.get(obligationId) ?? []).map((proof) => ({ ...proof, unitId: card.unitId, clausePath, title })),
    ),
    ...card.marks.map((mark): CardProof => {
      const line = card.lines.find(({ obligationId }) => obligationId === mark.obligationId);
      return {
        unitId: card.unitId,
        obligationId: mark.obligationId,
        clausePath: line?.clausePath ?? '',
        title: line?.title ?? mark.nameZh,
        kindZh: '计分事实',
        on: mark.on,
        words: mark.wordsZh,
        by: '',
        file: '',
        sha256: '',
        recordId: mark.id,
      };
    }),
  ]);
}

/** In which order the clauses of the cards stand in their plans. */
async function readClauseOrder(db: Db, set: CardSet, scope: Reach): Promise<(clauseId: string) => number> {
  const ids = [...new Set(set.cards.flatMap(({ lines }) => lines.map(({ clauseId }) => clauseId)))].sort();
  const ordinals = new Map<string, number>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const clauses = await listClausesById(db, ids.slice(from, from + AT_ONCE), scope, set.evidenceKnownAt);
    for (const { id, ordinal } of clauses) ordinals.set(id, ordinal);
  }
  return (clauseId) => ordinals.get(clauseId) ?? Number.MAX_SAFE_INTEGER;
}

/** All of which the workbook of some cards is made, as far as the actor may see it; evidence is read as the rows are written. */
export async function readCardBook(db: () => Db, set: CardSet, actor: Actor): Promise<CardBook> {
  const reach = await reachOf(db(), actor);
  return {
    set,
    proofsOf: (cards) => readProofs(db(), set, cards, reach),
    ordinalOf: await readClauseOrder(db(), set, reach),
  };
}

import { type Actor, maySeeUnit } from '../access/actor.ts';
import type { Scorecard } from '../assessment/card.ts';
import { distributionOf } from '../assessment/distribution.ts';
import type { FinalCard } from '../assessment/final-card.ts';
import type { FinalScheme } from '../assessment/final-scheme.ts';
import type { Scheme } from '../assessment/scheme.ts';
import type { SchemeKind } from '../assessment/scheme-parts.ts';
import { type AssessmentScheme, isAnnual, isFinal, listSchemesById } from '../assessment/store.ts';
import { type Assessment, findAssessment, findRoundThen } from '../assessment/store-course.ts';
import { finalCardsOf } from '../assessment/store-final-facts.ts';
import { cardsOfAssessment, finalCardsOfAssessment } from '../assessment/store-freeze.ts';
import { scorecardsOf } from '../assessment/store-unit-facts.ts';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { type AnyBook, type AnySet, isFinalSet } from './card-files.ts';
import { readYearBook } from './card-proofs.ts';
import type { CardHead } from './card-set.ts';
import { readFinalBook, readTargetRecords } from './final-proofs.ts';

/** Which cards are asked for: those of an assessment, or of a year as it stands under a scheme of one kind. */
export interface CardQuestion {
  of: { assessmentId: string } | { year: number; kind: SchemeKind };
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

/** Cards of one kind with the scheme that marks them. */
type Found = Pick<AssessmentScheme, 'code' | 'version' | 'title'> &
  ({ kind: 'ANNUAL'; by: Scheme; cards: Scorecard[] } | { kind: 'FINAL'; by: FinalScheme; cards: FinalCard[] });
interface Read {
  assessment: Assessment | null;
  /** The round whose marks count and whose freeze of evidence holds, also where a year is asked for and not the assessment. */
  round: Assessment | null;
  found: Found;
}

async function ofAssessment(db: Db, id: string, question: CardQuestion): Promise<Read> {
  const assessment =
    (await findAssessment(db, id)) ??
    refuse('NOT_FOUND', { field: 'assessmentId', noun: 'Assessment', id }, ['assessmentId']);
  const [scheme] = await listSchemesById(db, [assessment.schemeId]);
  const { year } = assessment;
  const { asOf, knownAt, calendar, unitIds } = question;
  const asked = { assessment, year, asOf, knownAt, calendar, unitIds };
  if (scheme && isFinal(scheme)) {
    const { scheme: by, code, version, title } = scheme;
    const cards = await finalCardsOfAssessment(db, { ...asked, scheme: by });
    return { assessment, round: assessment, found: { kind: 'FINAL', code, version, title, by, cards } };
  }
  if (scheme && isAnnual(scheme)) {
    const { scheme: by, code, version, title } = scheme;
    const cards = await cardsOfAssessment(db, { ...asked, scheme: by });
    return { assessment, round: assessment, found: { kind: 'ANNUAL', code, version, title, by, cards } };
  }
  return refuse('NOT_FOUND', { field: 'schemeId', noun: 'AssessmentScheme', id: assessment.schemeId });
}

async function ofYear(
  db: Db,
  { year, kind }: { year: number; kind: SchemeKind },
  { unitIds, asOf, knownAt, calendar }: CardQuestion,
): Promise<Read> {
  const asked = { year, asOf, knownAt, unitIds };
  const round = (await findRoundThen(db, kind, year, knownAt)) ?? null;
  if (kind === 'FINAL') {
    const { cards, scheme } = await finalCardsOf(db, asked, calendar);
    const { scheme: by, code, version, title } = scheme;
    return { assessment: null, round, found: { kind, code, version, title, by, cards } };
  }
  const { cards, scheme } = await scorecardsOf(db, asked, calendar);
  const { scheme: by, code, version, title } = scheme;
  return { assessment: null, round, found: { kind, code, version, title, by, cards } };
}

const earlier = (a: Instant, b: Instant | null): Instant => (b !== null && b < a ? b : a);

function headOf({ found, assessment, round }: Read, question: CardQuestion): Omit<CardHead, 'kind' | 'unitOf'> {
  const { of, seesAll, asOf } = question;
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
    asOf: approvedAt === null ? asOf : dayOfInstant(approvedAt),
    knownAt,
    evidenceKnownAt: earlier(knownAt, round?.evidenceFrozenAt ?? null),
    scheme: { code: found.code, version: found.version, title: found.title, gradeBands: found.by.gradeBands },
    distribution: seesAll ? distributionOf(found.cards) : null,
  };
}

/**
 * The cards asked for with all that their readers must know, in a fixed number of statements: as frozen once approved, as they
 * stand before. Refuses NOT_FOUND for an assessment or a unit that is none, RULES_NOT_IN_FORCE for a year without a scheme.
 */
export async function readCardSet(db: Db, question: CardQuestion): Promise<AnySet> {
  const { of, seesAll, unitIds } = question;
  const { units } = await dictionaryOf(db);
  for (const id of unitIds ?? []) {
    if (!units.has(id)) refuse('NOT_FOUND', { field: 'unitIds', noun: 'Unit', id }, ['unitIds']);
  }
  // Where all may be seen, all are read, for the score of one says little without the others beside it.
  const asked = seesAll ? { ...question, unitIds: null } : question;
  const read = 'year' in of ? await ofYear(db, of, asked) : await ofAssessment(db, of.assessmentId, asked);
  const { found, round } = read;
  const unitOf = (id: string) => units.get(id) ?? { id, shortName: id, fullName: id };
  const head = { ...headOf(read, question), unitOf };
  const wanted = ({ unitId }: { unitId: string }) => unitIds === null || unitIds.includes(unitId);
  if (found.kind === 'ANNUAL') {
    const { cards } = found;
    return { ...head, kind: 'ANNUAL', cards: cards.filter(wanted), peers: seesAll ? cards : null };
  }
  const { crossCheck } = found.by;
  const cards = found.cards.filter(wanted);
  return {
    ...head,
    kind: 'FINAL',
    cards,
    roundId: round?.id ?? null,
    crossCheck: { fromHundredths: crossCheck.keyWorkFromHundredths, gradesDown: crossCheck.gradesDown },
    targetOf: await readTargetRecords(db, cards, head.evidenceKnownAt),
  };
}

/** All of which the files of some cards are made, as far as the actor may see it. */
export async function readCardBook(db: () => Db, set: AnySet, actor: Actor): Promise<AnyBook> {
  return isFinalSet(set) ? readFinalBook(db, set) : readYearBook(db, set, actor);
}

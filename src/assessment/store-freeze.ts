import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Db, Tx } from '../db/engine.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/clock.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import type { PageRequest } from '../kernel/page.ts';
import { sha256 } from '../ledger/entry.ts';
import type { AnyScheme } from './any-scheme.ts';
import type { Scorecard, UnitFacts } from './card.ts';
import { scoreFinal } from './final.ts';
import type { FinalCard, FinalFacts } from './final-card.ts';
import { scoreUnit } from './scorecard.ts';
import type { AssessmentScheme } from './store.ts';
import type { FactsQuestion } from './store-basis.ts';
import { type Assessment, type FrozenCard, listFrozenCards, listFrozenHashes } from './store-course.ts';
import { type FinalQuestion, finalFactsOf } from './store-final-facts.ts';
import { unitFactsOf } from './store-unit-facts.ts';

/** A card on its way into the register, with the facts it rests on and the hash over both and the scheme. */
export type CardToFreeze = Pick<FrozenCard, 'unitId' | 'ordinal' | 'cardFacts' | 'card' | 'hash'>;

/** The hash that seals a frozen card: scheme, facts and card together, in canonical JSON. */
const sealOfCard = (scheme: AnyScheme, facts: unknown, card: unknown): string =>
  sha256(canonicalJson([scheme, facts, card]));

/** The hash over the hashes of all cards in the order of units: one number that stands for the whole result. */
export const manifestOf = (hashes: readonly string[]): string => sha256(canonicalJson(hashes));

/** The facts of a unit under either kind of scheme, and the card that they make. */
type AnyFacts = UnitFacts | FinalFacts;
type AnyCard = Scorecard | FinalCard;

/** The card that facts make under a scheme; facts and scheme are of one kind, which the assessment says. */
const cardOf = (facts: AnyFacts, scheme: AnyScheme): AnyCard =>
  scheme.kind === 'FINAL' ? scoreFinal(facts as FinalFacts, scheme) : scoreUnit(facts as UnitFacts, scheme);

/** The facts of all units, as an assessment judged them at an instant. */
function factsThen(
  db: Db | Tx,
  assessment: Assessment,
  scheme: AnyScheme,
  knownAt: Instant,
  calendar: WorkCalendar,
): Promise<AnyFacts[]> {
  const { year } = assessment;
  const question = { assessment, calendar, year, unitIds: null, asOf: dayOfInstant(knownAt), knownAt };
  return scheme.kind === 'FINAL' ? finalFactsOf(db, { ...question, scheme }) : unitFactsOf(db, { ...question, scheme });
}

/** Every card of an assessment as its facts stand, ready to be frozen (domain.md §8: reproducible from the snapshot). */
export async function cardsToFreeze(
  tx: Tx,
  assessment: Assessment,
  { scheme }: AssessmentScheme<AnyScheme>,
  now: Instant,
  calendar: WorkCalendar,
): Promise<CardToFreeze[]> {
  const units = await factsThen(tx, assessment, scheme, now, calendar);
  return units.map((facts, ordinal) => {
    const card = cardOf(facts, scheme);
    const hash = sealOfCard(scheme, facts, card);
    return { unitId: facts.unitId as Id<'Unit'>, ordinal, cardFacts: facts, card, hash };
  });
}

/** Cards read at once: what a replay holds in memory does not grow with the number of units. */
const CARDS_AT_ONCE = 100;

/** The frozen cards, page by page, in the order of units. */
async function* frozenCardsOf(
  db: Db | Tx,
  assessmentId: string,
  unitIds?: readonly string[],
): AsyncGenerator<FrozenCard> {
  for (let after: [number] | null = null; ; ) {
    const request: PageRequest = { direction: 'FORWARD', size: CARDS_AT_ONCE, after, before: null, origin: '' };
    const { edges, pageInfo } = await listFrozenCards(db, { assessmentId, unitIds }, request);
    for (const { node } of edges) yield node;
    const last = edges.at(-1);
    if (!pageInfo.hasNextPage || !last) return;
    after = [last.node.ordinal];
  }
}

/** The cards of an assessment: as frozen once it was approved, as its facts stand before. */
export async function cardsOfAssessment(
  db: Db | Tx,
  { assessment, ...question }: FactsQuestion & { assessment: Assessment },
): Promise<Scorecard[]> {
  if (assessment.approvedAt === null) {
    const units = await unitFactsOf(db, { ...question, assessment });
    return units.map((facts) => scoreUnit(facts, question.scheme));
  }
  const cards: Scorecard[] = [];
  for await (const { card } of frozenCardsOf(db, assessment.id, question.unitIds ?? undefined))
    cards.push(card as Scorecard);
  return cards;
}

/** The final cards of an assessment on targets: as frozen once it was approved, as its facts stand before. */
export async function finalCardsOfAssessment(
  db: Db | Tx,
  { assessment, ...question }: FinalQuestion & { assessment: Assessment },
): Promise<FinalCard[]> {
  if (assessment.approvedAt === null) {
    const units = await finalFactsOf(db, { ...question, assessment });
    return units.map((facts) => scoreFinal(facts, question.scheme));
  }
  const cards: FinalCard[] = [];
  for await (const { card } of frozenCardsOf(db, assessment.id, question.unitIds ?? undefined))
    cards.push(card as FinalCard);
  return cards;
}

/** What a replay found. */
export interface Replay {
  assessmentId: string;
  /** How many cards were reckoned again. */
  cards: number;
  /** Units whose card, reckoned again from its frozen facts, is not the same to the byte. */
  differing: string[];
  /** Units whose facts, read again from the register as of then, are not the frozen ones to the byte. */
  movedFacts: string[];
  /** Whether the hash over all cards is the one that was approved. */
  manifestHolds: boolean;
}

/**
 * Reckons an approved assessment again: each card from its frozen facts and scheme, and its facts once more from the register
 * as it was known then; both must be equal to the byte, whatever was recorded since (architecture §1, scorecard).
 */
export async function replayAssessment(
  db: Db,
  assessment: Assessment,
  { scheme }: AssessmentScheme<AnyScheme>,
  calendar: WorkCalendar,
): Promise<Replay> {
  const differing: string[] = [];
  const movedFacts: string[] = [];
  const hashes: string[] = [];
  const knownAt = assessment.approvedAt;
  const again = new Map<string, AnyFacts>();
  if (knownAt !== null) {
    const facts = await factsThen(db, assessment, scheme, knownAt, calendar);
    for (const unit of facts) again.set(unit.unitId, unit);
  }
  for await (const frozen of frozenCardsOf(db, assessment.id)) {
    const facts = frozen.cardFacts as AnyFacts;
    const card = cardOf(facts, scheme);
    const isSame = canonicalJson(card) === canonicalJson(frozen.card as AnyCard);
    if (!isSame || sealOfCard(scheme, facts, card) !== frozen.hash) differing.push(frozen.unitId);
    if (canonicalJson(again.get(frozen.unitId) ?? null) !== canonicalJson(facts)) movedFacts.push(frozen.unitId);
    hashes.push(frozen.hash);
  }
  const manifestHolds = manifestOf(await listFrozenHashes(db, assessment.id)) === assessment.manifestHash;
  return { assessmentId: assessment.id, cards: hashes.length, differing, movedFacts, manifestHolds };
}

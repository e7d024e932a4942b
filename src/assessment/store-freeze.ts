import type { Db, Tx } from '../db/engine.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/clock.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { sha256 } from '../ledger/entry.ts';
import type { Scorecard, UnitFacts } from './card.ts';
import type { Scheme } from './scheme.ts';
import { scoreUnit } from './scorecard.ts';
import type { AssessmentScheme } from './store.ts';
import { type Assessment, type FrozenCard, listFrozenCards, listFrozenHashes } from './store-course.ts';
import { unitFactsOf } from './store-scorecards.ts';

/** A card on its way into the register, with the facts it rests on and the hash over both and the scheme. */
export type CardToFreeze = Pick<FrozenCard, 'unitId' | 'ordinal' | 'cardFacts' | 'card' | 'hash'>;

/** The hash that seals a frozen card: scheme, facts and card together, in canonical JSON. */
const sealOfCard = (scheme: Scheme, facts: unknown, card: unknown): string =>
  sha256(canonicalJson([scheme, facts, card]));

/** The hash over the hashes of all cards in the order of units: one number that stands for the whole result. */
export const manifestOf = (hashes: readonly string[]): string => sha256(canonicalJson(hashes));

/** Every card of an assessment as its facts stand, ready to be frozen (domain.md §8: reproducible from the snapshot). */
export async function cardsToFreeze(
  tx: Tx,
  assessment: Assessment,
  scheme: AssessmentScheme,
  now: Instant,
): Promise<CardToFreeze[]> {
  const units = await unitFactsOf(tx, { assessment, scheme, unitIds: null, asOf: dayOfInstant(now), knownAt: now });
  return units.map((facts, ordinal) => {
    const card = scoreUnit(facts, scheme.scheme);
    const hash = sealOfCard(scheme.scheme, facts, card);
    return { unitId: facts.unitId as Id<'Unit'>, ordinal, cardFacts: facts, card, hash };
  });
}

/** Cards read at once: what a replay holds in memory does not grow with the number of units. */
const CARDS_AT_ONCE = 100;

/** The frozen cards, page by page, in the order of units. */
export async function* frozenCardsOf(
  db: Db | Tx,
  assessmentId: string,
  unitIds?: readonly string[],
): AsyncGenerator<FrozenCard> {
  for (let after: [number] | null = null; ; ) {
    const request = { direction: 'FORWARD' as const, size: CARDS_AT_ONCE, after, before: null };
    const { edges, pageInfo } = await listFrozenCards(db, { assessmentId, unitIds }, request);
    for (const { node } of edges) yield node;
    const last = edges.at(-1);
    if (!pageInfo.hasNextPage || !last) return;
    after = [last.node.ordinal];
  }
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
export async function replayAssessment(db: Db, assessment: Assessment, scheme: AssessmentScheme): Promise<Replay> {
  const differing: string[] = [];
  const movedFacts: string[] = [];
  const hashes: string[] = [];
  const knownAt = assessment.approvedAt;
  const again = new Map<string, UnitFacts>();
  if (knownAt !== null) {
    const question = { assessment, scheme, unitIds: null, asOf: dayOfInstant(knownAt), knownAt };
    for (const facts of await unitFactsOf(db, question)) again.set(facts.unitId, facts);
  }
  for await (const frozen of frozenCardsOf(db, assessment.id)) {
    const facts = frozen.cardFacts as UnitFacts;
    const card = scoreUnit(facts, scheme.scheme);
    const isSame = canonicalJson(card) === canonicalJson(frozen.card as Scorecard);
    if (!isSame || sealOfCard(scheme.scheme, facts, card) !== frozen.hash) differing.push(frozen.unitId);
    if (canonicalJson(again.get(frozen.unitId) ?? null) !== canonicalJson(facts)) movedFacts.push(frozen.unitId);
    hashes.push(frozen.hash);
  }
  const manifestHolds = manifestOf(await listFrozenHashes(db, assessment.id)) === assessment.manifestHash;
  return { assessmentId: assessment.id, cards: hashes.length, differing, movedFacts, manifestHolds };
}

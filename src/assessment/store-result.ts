import { and, asc, eq } from 'drizzle-orm';
import type { WorkCalendar } from '../calendar/calendar.ts';
import type { Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import type { At } from '../ledger/command.ts';
import { addResultFacts } from '../measures/store-results.ts';
import { stateOf } from '../tasks/obligation.ts';
import { listAllObligations } from '../tasks/store-obligations.ts';
import type { Scorecard, ScoreLine } from './card.ts';
import type { FinalCard } from './final-card.ts';
import { factsOfCard, factsOfFinalCard } from './result-facts.ts';
import { findAnnualScheme } from './store.ts';
import type { Assessment } from './store-course.ts';
import { scorecardsOf } from './store-unit-facts.ts';
import { frozenCards } from './tables-course.ts';

/** A statement takes a bounded number of parameters. */
const IDS_AT_ONCE = 10_000;

/** Which of some duties are still open on the day of a deed, by what is on record. */
async function openAmong(tx: Tx, lines: readonly ScoreLine[], { today: asOf, now: knownAt }: At) {
  const ids = [
    ...new Set(lines.filter(({ lostHundredths }) => lostHundredths).map(({ obligationId }) => obligationId)),
  ];
  const open = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE);
    for (const duty of await listAllObligations(tx, { ids: some, asOf, knownAt })) {
      const state = stateOf(duty, asOf);
      if (state === 'OPEN' || state === 'OVERDUE') open.add(duty.id);
    }
  }
  return (obligationId: string) => open.has(obligationId);
}

/** The yearly cards, as they stand, of units that have a final one; none where no yearly scheme covers the year. */
async function yearlyCards(tx: Tx, year: number, finals: readonly FinalCard[], at: At, calendar: WorkCalendar) {
  const { today: asOf, now: knownAt } = at;
  if (finals.length === 0 || !(await findAnnualScheme(tx, year, knownAt))) return [];
  const unitIds = finals.map(({ unitId }) => unitId);
  return (await scorecardsOf(tx, { year, asOf, knownAt, unitIds }, calendar)).cards;
}

/**
 * Tells the rules of measures what a result says, as it is published (plan 三（二）; domain.md §9): a few statements whatever the number of
 * units. A final card has no duties of its own; the year's key work gives the carrier.
 */
export async function tellRules(tx: Tx, assessment: Assessment, at: At, calendar: WorkCalendar): Promise<void> {
  const frozen = await tx
    .select({ card: frozenCards.card })
    .from(frozenCards)
    .where(and(eq(frozenCards.jurisdiction, tx.jurisdiction), eq(frozenCards.assessmentId, assessment.id)))
    .orderBy(asc(frozenCards.ordinal));
  const isFinal = assessment.kind === 'FINAL';
  const finals = isFinal ? frozen.map(({ card }) => card as FinalCard).filter(({ targets }) => targets.length > 0) : [];
  const { year } = assessment;
  const cards = isFinal
    ? await yearlyCards(tx, year, finals, at, calendar)
    : frozen.map(({ card }) => card as Scorecard);
  const isOpen = await openAmong(
    tx,
    cards.flatMap(({ lines }) => lines),
    at,
  );
  const linesOf = new Map(cards.map(({ unitId, lines }) => [unitId, lines]));
  const told = isFinal
    ? finals.flatMap((card) => factsOfFinalCard(card, linesOf.get(card.unitId) ?? [], isOpen))
    : cards.flatMap((card) => factsOfCard(card, isOpen));
  await addResultFacts(
    tx,
    told.map(({ unitId, obligationId, clauseId, facts }) => ({
      ...{ jurisdiction: tx.jurisdiction, id: at.newId('ResultFact'), assessmentId: assessment.id, year, facts },
      unitId: unitId as Id<'Unit'>,
      obligationId: obligationId as Id<'Obligation'>,
      clauseId: clauseId as Id<'TaskClause'>,
      recordedAt: at.now,
    })),
  );
}

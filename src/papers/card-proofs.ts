import type { Actor } from '../access/actor.ts';
import type { Scorecard } from '../assessment/card.ts';
import type { Db } from '../db/engine.ts';
import type { Comparator } from '../indicators/indicator.ts';
import { valueMade } from '../indicators/reading.ts';
import { type IndicatorReading, listReadingsOfDeadlines } from '../indicators/store-readings.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import { firstDayOfYear, lastDayOfYear } from '../kernel/local-date.ts';
import { listAllEvidence } from '../progress/store-evidence.ts';
import { listVerificationsOfObligations } from '../progress/store-verifications.ts';
import { listClausesById, type Party } from '../tasks/store.ts';
import { listCompletionsById } from '../tasks/store-completions.ts';
import { listAllObligations } from '../tasks/store-obligations.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import type { CardBook } from './card-book.ts';
import { type CardProof, type CardSet, NO_FIGURE, NO_FILE } from './card-set.ts';
import { VERIFICATION_METHOD_WORDS, VERIFICATION_OUTCOME_WORDS } from './card-words.ts';

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

/** A figure as evidence: what its parts make, whence it comes, who verified it by then. */
export function proofOfReading(
  reading: IndicatorReading,
  target: { comparator: Comparator; unit: string; name: string; subject: string | null },
  knownAt: Instant,
): Omit<CardProof, 'unitId' | 'clausePath' | 'title' | 'obligationId'> {
  const { numerator, denominator, verifiedAt, verifiedBy } = reading;
  const made = valueMade(reading, target.comparator);
  const isVerified = verifiedAt !== null && verifiedAt <= knownAt;
  return {
    kindZh: '指标数据',
    on: reading.readOn,
    words: `${target.subject ?? ''}${target.name}（${reading.period}）`,
    by: reading.recordedBy,
    ...NO_FILE,
    recordId: reading.id,
    value: made === null ? '无可计量对象' : `${made}${target.unit}`,
    parts: denominator === null ? numerator : `${numerator} / ${denominator}`,
    dataSource: reading.dataSource,
    method: reading.methodVersion,
    checkedBy: isVerified ? `${verifiedBy ?? ''}（${dayOfInstant(verifiedAt)}）` : '未核定',
  };
}

type Proof = Omit<CardProof, 'unitId' | 'clausePath' | 'title'>;
/** A proof that concerns one unit alone; the others concern whoever answers for the item. */
type OfUnit = Proof & { ofUnitId: string };

/** Completions, evidence handed in and checks of some obligations, and the figures that stand for them. */
async function readObligationProofs(db: Db, set: CardSet, ids: readonly string[], scope: Reach) {
  const { asOf, evidenceKnownAt: knownAt, year } = set;
  const proofs: Proof[] = [];
  const figures: OfUnit[] = [];
  const owed = await listAllObligations(db, { asOf, knownAt, ids, scope });
  const seen = owed.map(({ id }) => id);
  const completed = owed.flatMap(({ completionId }) => completionId ?? []);
  const completions = completed.length > 0 ? await listCompletionsById(db, completed) : [];
  for (const { id, obligationId, completedOn, evidenceNote, acceptedBy } of completions) {
    const what = { kindZh: '办结记录', on: completedOn, words: evidenceNote, by: acceptedBy };
    proofs.push({ obligationId, ...what, ...NO_FILE, ...NO_FIGURE, recordId: id });
  }
  for (const each of await listAllEvidence(db, { knownAt, obligationIds: ids, scope })) {
    const { id, obligationId, recordedAt, proves, handedInBy, displayName: file, sha256 } = each;
    const what = { kindZh: '佐证材料', on: dayOfInstant(recordedAt), words: proves, by: handedInBy };
    proofs.push({ obligationId, ...what, file, sha256, ...NO_FIGURE, recordId: id });
  }
  for (const check of await listVerificationsOfObligations(db, { obligationIds: seen, knownAt })) {
    proofs.push({
      obligationId: check.obligationId,
      kindZh: '核查记录',
      on: check.verifiedOn,
      words: `${VERIFICATION_OUTCOME_WORDS[check.outcome]}：${check.finding}`,
      by: check.verifierName,
      ...NO_FILE,
      ...NO_FIGURE,
      method: VERIFICATION_METHOD_WORDS[check.method],
      checkedBy: check.verifierName,
      recordId: check.id,
    });
  }
  // The figure that a deadline sets is the whole's: a part is judged by its own completion.
  const wholes = owed.filter(({ parentId, deadlineId }) => parentId === null && deadlineId !== null);
  const byDeadline = Map.groupBy(wholes, ({ deadlineId }) => String(deadlineId));
  const read = await listReadingsOfDeadlines(db, {
    ...{ deadlineIds: [...byDeadline.keys()], readFrom: firstDayOfYear(year), readTo: lastDayOfYear(year), knownAt },
    unitIds: scope ? scope.unitIds : null,
  });
  for (const { reading, target } of read) {
    const proof = proofOfReading(reading, target, knownAt);
    for (const { id } of byDeadline.get(String(target.deadlineId)) ?? [])
      figures.push({ obligationId: id, ...proof, ofUnitId: reading.unitId });
  }
  return { proofs, figures };
}

/** A unit that reported a figure for itself is judged by it; the others by what the leads reported (`itemsOf`). */
const figuresFor = (unitId: string, figures: readonly OfUnit[]): Proof[] => {
  const own = figures.filter(({ ofUnitId }) => ofUnitId === unitId);
  return (own.length > 0 ? own : figures).map(({ ofUnitId: _unit, ...proof }) => proof);
};

/** The records on which these cards rest, card by card: completions, evidence, checks, figures, facts that cost or earned. */
async function readProofs(db: Db, set: CardSet, cards: readonly Scorecard[], scope: Reach): Promise<CardProof[]> {
  const ids = [...new Set(cards.flatMap(({ lines }) => lines.map(({ obligationId }) => obligationId)))].sort();
  const proofs: Proof[] = [];
  const figures: OfUnit[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const found = await readObligationProofs(db, set, ids.slice(from, from + AT_ONCE), scope);
    proofs.push(...found.proofs);
    figures.push(...found.figures);
  }
  const proofsOf = Map.groupBy(proofs, ({ obligationId }) => obligationId);
  const figuresOf = Map.groupBy(figures, ({ obligationId }) => obligationId);
  return cards.flatMap((card) => [
    ...card.lines.flatMap(({ obligationId, clausePath, title }) =>
      [...(proofsOf.get(obligationId) ?? []), ...figuresFor(card.unitId, figuresOf.get(obligationId) ?? [])].map(
        (proof) => ({ ...proof, unitId: card.unitId, clausePath, title }),
      ),
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
        ...NO_FILE,
        ...NO_FIGURE,
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
export async function readYearBook(db: () => Db, set: CardSet, actor: Actor): Promise<CardBook> {
  const reach = await reachOf(db(), actor);
  return {
    set,
    proofsOf: (cards) => readProofs(db(), set, cards, reach),
    ordinalOf: await readClauseOrder(db(), set, reach),
  };
}

import type { ScoreCounts, Scorecard } from '../assessment/card.ts';
import type { MarkLine } from '../assessment/mark.ts';
import type { CardHead, CardSet, NamedUnit } from './card-set.ts';

export const named = ({ id, shortName, fullName }: NamedUnit): NamedUnit => ({ id, shortName, fullName });

/** A mark as the GraphQL type MarkLine shows it. */
export const shownMark = (mark: MarkLine) => ({
  part: mark.part,
  code: mark.code,
  nameZh: mark.nameZh,
  nameEn: mark.nameEn,
  ruleSource: mark.ruleSource,
  effect: mark.effect,
  countedHundredths: mark.countedHundredths,
  atMost: mark.atMost,
  on: mark.on,
  recordId: mark.id,
  obligation: mark.obligationId === null ? null : { id: mark.obligationId },
  wordsZh: mark.wordsZh,
  wordsEn: mark.wordsEn,
});

/**
 * A card as the GraphQL type Scorecard shows it, its lists whole instead of in pages, its fields in the order of the schema, so
 * that equal cards give equal text.
 */
export function shownCard(card: Scorecard, { scheme, unitOf }: Pick<CardSet, 'scheme' | 'unitOf'>) {
  const { grade, gradeRange, counts } = card;
  return {
    unit: named(unitOf(card.unitId)),
    year: card.year,
    scheme: { code: scheme.code, version: scheme.version, title: scheme.title },
    asOf: card.asOf,
    knownAt: card.knownAt,
    status: card.status,
    taskHundredths: card.taskHundredths,
    totalHundredths: card.totalHundredths,
    openHundredths: card.openHundredths,
    bestHundredths: card.bestHundredths,
    grade,
    lowestGrade: gradeRange?.lowest ?? grade,
    highestGrade: gradeRange?.highest ?? grade,
    vetoGrade: card.vetoGrade,
    components: card.components.map((part) => ({
      code: part.code,
      nameZh: part.nameZh,
      nameEn: part.nameEn,
      fullHundredths: part.fullHundredths,
      scoredHundredths: part.scoredHundredths,
      ownHundredths: part.ownHundredths,
      ownFullHundredths: part.ownFullHundredths,
      status: part.status,
      messageZh: part.messageZh,
      messageEn: part.messageEn,
    })),
    marks: card.marks.map(shownMark),
    counts: {
      due: counts.due,
      completedOnTime: counts.completedOnTime,
      withinExtension: counts.withinExtension,
      completedLate: counts.completedLate,
      judged: counts.judged,
      notCompleted: counts.notCompleted,
      awaitingData: counts.awaitingData,
      awaitingJudgement: counts.awaitingJudgement,
      notDueYet: counts.notDueYet,
      notApplicable: counts.notApplicable,
      exempt: counts.exempt,
      contested: counts.contested,
      undated: counts.undated,
    } satisfies Record<keyof ScoreCounts, number>,
    lines: card.lines.map((line) => ({
      ordinal: line.ordinal,
      rule: line.rule,
      ruleSource: line.ruleSource,
      obligation: { id: line.obligationId },
      clause: { id: line.clauseId },
      isContested: line.isContested,
      holds: line.holds.map((hold) => ({
        kind: hold.kind,
        unit: hold.unitId === null ? null : named(unitOf(hold.unitId)),
        from: hold.from,
        to: hold.to,
        sourceId: hold.sourceId,
        wordsZh: hold.wordsZh,
        wordsEn: hold.wordsEn,
      })),
      clausePath: line.clausePath,
      title: line.title,
      period: line.period || null,
      capacity: line.capacity,
      throughGroup: line.throughGroup && { id: line.throughGroup.id, name: line.throughGroup.name },
      itemKind: line.itemKind,
      weight: line.weight,
      shareHundredths: line.shareHundredths,
      completionHundredths: line.completionHundredths,
      earnedHundredths: line.earnedHundredths,
      lostHundredths: line.lostHundredths,
      dueOn: line.facts.dueOn,
      completedOn: line.facts.completedOn,
      daysLate: line.facts.daysLate,
      monthsLate: line.facts.monthsLate,
      state: line.facts.state,
      explanationZh: line.explanationZh,
      explanationEn: line.explanationEn,
    })),
    wouldChange: card.wouldChange.map((change) => ({
      code: change.code,
      bound: change.bound,
      toGrade: change.toGrade,
      neededHundredths: change.neededHundredths,
      obligationIds: change.obligationIds,
      messageZh: change.messageZh,
      messageEn: change.messageEn,
    })),
    missing: card.missing.map(({ code, messageZh, messageEn }) => ({ code, messageZh, messageEn })),
  };
}

/** The cards as one JSON text, written card by card: head, distribution, cards. */
export async function* cardsJson<Set extends CardHead, Card>(
  set: Set,
  cards: readonly Card[],
  shown: (card: Card, set: Set) => object,
  told: (done: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { assessment, distribution } = set;
  const head = {
    finality: set.finality,
    assessment: assessment && {
      id: assessment.id,
      kind: assessment.kind,
      year: assessment.year,
      round: assessment.round,
      stage: assessment.stage,
      approvedAt: assessment.approvedAt,
      approvalDocument: assessment.approvalDocument,
      manifestHash: assessment.manifestHash,
    },
    year: set.year,
    asOf: set.asOf,
    knownAt: set.knownAt,
    distribution: distribution && {
      scored: distribution.scored,
      nothingDue: distribution.nothingDue,
      grades: distribution.grades.map(({ grade, count }) => ({ grade, count })),
      unsettled: distribution.unsettled,
      lowestHundredths: distribution.lowestHundredths,
      lowerQuartileHundredths: distribution.lowerQuartileHundredths,
      medianHundredths: distribution.medianHundredths,
      upperQuartileHundredths: distribution.upperQuartileHundredths,
      highestHundredths: distribution.highestHundredths,
    },
  };
  yield encoder.encode(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "cards": [`);
  for (const [index, card] of cards.entries()) {
    const text = JSON.stringify(shown(card, set));
    yield encoder.encode(`${index === 0 ? '' : ','}\n${text}`);
    told(index + 1);
  }
  yield encoder.encode('\n ]\n}\n');
}

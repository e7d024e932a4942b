import type { FinalCard, TargetLine } from '../assessment/final-card.ts';
import { named, shownMark } from './card-json.ts';
import type { FinalSet } from './final-set.ts';

function shownTarget(line: TargetLine, { targetOf }: FinalSet) {
  const { indicator, letter, reading } = targetOf(line);
  return {
    ordinal: line.ordinal,
    code: line.code,
    nameZh: line.nameZh,
    nameEn: line.nameEn,
    rule: line.rule,
    ruleSource: line.ruleSource,
    indicator: indicator && {
      id: indicator.id,
      comparator: indicator.comparator,
      value: indicator.value,
      unit: indicator.unit,
      dueOn: indicator.dueOn,
    },
    letter: letter && {
      id: letter.id,
      documentNumber: letter.documentNumber,
      signedOn: letter.signedOn,
      bindingValue: letter.bindingValue,
    },
    reading: reading && {
      id: reading.id,
      period: reading.period,
      readOn: reading.readOn,
      numerator: reading.numerator,
      denominator: reading.denominator,
      dataSource: reading.dataSource,
      methodVersion: reading.methodVersion,
      recordedBy: reading.recordedBy,
      verifiedBy: reading.verifiedBy,
      verifiedAt: reading.verifiedAt,
    },
    verdict: line.verdict,
    figure: line.figure,
    target: line.target,
    shortBy: line.shortBy,
    fullHundredths: line.fullHundredths,
    earnedHundredths: line.earnedHundredths,
    openHundredths: line.openHundredths,
    lostHundredths: line.lostHundredths,
    explanationZh: line.explanationZh,
    explanationEn: line.explanationEn,
  };
}

/**
 * A card as the GraphQL type FinalScorecard shows it, its fields in the order of the schema. The yearly card behind the key work
 * is left out: it is the other list, and has files of its own.
 */
export function shownFinalCard(card: FinalCard, set: FinalSet) {
  const { grade, gradeRange, gradeByTargets, keyWork } = card;
  const { scheme } = set;
  return {
    unit: named(set.unitOf(card.unitId)),
    year: card.year,
    scheme: { code: scheme.code, version: scheme.version, title: scheme.title },
    asOf: card.asOf,
    knownAt: card.knownAt,
    status: card.status,
    targets: card.targets.map((line) => shownTarget(line, set)),
    totalHundredths: card.totalHundredths,
    openHundredths: card.openHundredths,
    bestHundredths: card.bestHundredths,
    lowestGradeByTargets: gradeByTargets?.lowest ?? null,
    highestGradeByTargets: gradeByTargets?.highest ?? null,
    keyWork: {
      status: keyWork.status,
      assessment: keyWork.assessmentId === null ? null : { id: keyWork.assessmentId },
      lowHundredths: keyWork.lowHundredths,
      highHundredths: keyWork.highHundredths,
      fromHundredths: set.crossCheck.fromHundredths,
      outcome: card.crossCheck,
    },
    grade,
    lowestGrade: gradeRange?.lowest ?? null,
    highestGrade: gradeRange?.highest ?? null,
    vetoGrade: card.vetoGrade,
    marks: card.marks.map(shownMark),
    remarks: card.remarks.map(({ messageZh, messageEn }) => ({ messageZh, messageEn })),
  };
}

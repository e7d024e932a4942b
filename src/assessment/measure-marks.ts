import { addDays, type LocalDate } from '../kernel/local-date.ts';
import {
  MEASURE_NAMES,
  type MeasureFamily,
  type MeasureKind,
  type MeasureVariant,
  readFactKey,
} from '../measures/measure.ts';
import type { MarkFact } from './mark.ts';
import type { Scheme } from './scheme.ts';

/** A measure that was issued to a unit and not revoked by the instant asked. */
export interface IssuedMeasure {
  id: string;
  kind: MeasureKind;
  variant: MeasureVariant | null;
  family: MeasureFamily;
  clauseId: string;
  obligationId: string;
  unitId: string;
  factKey: string;
  documentNumber: string | null;
  issuedOn: LocalDate;
}

/** An urge to which no answer came by its day. */
export interface UnansweredUrge extends Pick<IssuedMeasure, 'id' | 'obligationId' | 'unitId'> {
  /** The day from which it waits for an answer: of its issue, or of the return of an earlier answer. */
  askedOn: LocalDate;
  replyBy: LocalDate;
}

/** The code under which schemes count an urge without an answer. */
const UNANSWERED_URGE = 'UNANSWERED_URGE';

const COLOURS: Record<MeasureVariant, { zh: string; en: string }> = {
  YELLOW: { zh: '黄色', en: 'yellow ' },
  RED: { zh: '红色', en: 'red ' },
};

/** One failing: the duty, its day, and whether it speaks of lateness or of harm. A heavier measure on it takes the place of a lighter. */
const failingOf = ({ obligationId, family, factKey }: IssuedMeasure): string =>
  `${obligationId} ${family} ${readFactKey(factKey).dueOn}`;

const byDay = (a: IssuedMeasure, b: IssuedMeasure): number =>
  a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : a.id < b.id ? -1 : 1;

const wordsOf = ({ kind, variant, issuedOn, documentNumber }: IssuedMeasure) => {
  const name = MEASURE_NAMES[kind];
  const colour = variant === null ? { zh: '', en: '' } : COLOURS[variant];
  return {
    wordsZh: `${issuedOn} 签发${colour.zh}${name.zh}${documentNumber === null ? '' : `（${documentNumber}）`}。`,
    wordsEn: `A ${colour.en}${name.en}${documentNumber === null ? '' : ` (${documentNumber})`} was issued on ${issuedOn}.`,
  };
};

/**
 * What issued measures cost, by unit (domain.md §10 Deduction): each by the heaviest of the scheme's rules for its kind, colour and
 * number among those of the year on one item; a measure that no rule names costs nothing. Several on one failing share its key.
 */
export function measureMarks(
  issued: readonly IssuedMeasure[],
  { deductionsByMeasure }: Pick<Scheme, 'deductionsByMeasure'>,
): Map<string, MarkFact[]> {
  const numbers = new Map<string, number>();
  const facts = new Map<string, MarkFact[]>();
  for (const measure of issued.toSorted(byDay)) {
    const { id, kind, variant, clauseId, obligationId, unitId, issuedOn } = measure;
    const like = `${unitId} ${clauseId} ${kind} ${variant}`;
    const number = (numbers.get(like) ?? 0) + 1;
    numbers.set(like, number);
    const [rule] = deductionsByMeasure
      .filter((each) => each.measure === kind && (each.variant === undefined || each.variant === variant))
      .filter(({ fromNumber }) => number >= (fromNumber ?? 1))
      .toSorted((a, b) => b.hundredths - a.hundredths);
    if (!rule) continue;
    const fact: MarkFact = {
      id,
      code: rule.code,
      factKey: failingOf(measure),
      on: issuedOn,
      obligationId,
      hundredths: null,
      ...wordsOf(measure),
    };
    facts.set(unitId, [...(facts.get(unitId) ?? []), fact]);
  }
  return facts;
}

/** The fact of discipline that each unanswered urge is, by unit (domain.md §10): of the day after the last on which it could be answered. */
export function urgeMarks(urges: readonly UnansweredUrge[]): Map<string, MarkFact[]> {
  const facts = new Map<string, MarkFact[]>();
  for (const { id, obligationId, unitId, askedOn, replyBy } of urges) {
    const fact: MarkFact = {
      id,
      code: UNANSWERED_URGE,
      factKey: id,
      on: addDays(replyBy, 1),
      obligationId,
      hundredths: null,
      wordsZh: `${askedOn} 催办，应于 ${replyBy} 前（含当日）答复，未答复。`,
      wordsEn: `Urged on ${askedOn}, to be answered by ${replyBy}; no answer came.`,
    };
    facts.set(unitId, [...(facts.get(unitId) ?? []), fact]);
  }
  return facts;
}

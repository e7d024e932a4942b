import type { FinalCard, TargetLine } from '../assessment/final-card.ts';
import type { TargetLetter } from '../assessment/store-targets.ts';
import type { Comparator } from '../indicators/indicator.ts';
import type { Indicator } from '../indicators/store.ts';
import type { IndicatorReading } from '../indicators/store-readings.ts';
import { type CardHead, gradeWord, points } from './card-set.ts';
import { COMPARATOR_WORDS } from './final-words.ts';

/** The records behind one target of a card: the plan's figure, the letter and the verified reading, as the card knew them. */
export interface TargetRecord {
  indicator: Indicator | null;
  /** How the figure that binds is compared: the letter's own figure leaves no 左右. */
  comparator: Comparator | null;
  letter: TargetLetter | null;
  reading: IndicatorReading | null;
}

/** Cards of a final assessment on targets that go out together. */
export interface FinalSet extends CardHead {
  kind: 'FINAL';
  cards: readonly FinalCard[];
  /** The assessment in which assessors gave marks; null before there is one. */
  roundId: string | null;
  /** From where on key work lets the grade stand, and by how much it falls else. */
  crossCheck: { fromHundredths: number; gradesDown: number };
  targetOf: (line: TargetLine) => TargetRecord;
}

/** The conclusion on a unit in words: its grade, or between which two it still lies. */
export function conclusionOf({ scheme }: FinalSet, { status, grade, gradeRange }: FinalCard): string {
  if (status === 'NOTHING_DUE') return '没有下达的考核指标，不评分';
  if (grade !== null || gradeRange === null) return gradeWord(scheme, grade);
  return `${gradeWord(scheme, gradeRange.lowest)}～${gradeWord(scheme, gradeRange.highest)}（未定）`;
}

/** The grade by targets alone, before the check by key work. */
export function byTargetsOf({ scheme }: FinalSet, { gradeByTargets }: FinalCard): string {
  if (gradeByTargets === null) return '';
  const [lowest, highest] = [gradeWord(scheme, gradeByTargets.lowest), gradeWord(scheme, gradeByTargets.highest)];
  return lowest === highest ? lowest : `${lowest}～${highest}（未定）`;
}

/** What the target asks, with its comparator: 90% 以上. */
export function targetWords({ target }: TargetLine, { comparator }: TargetRecord): string {
  if (comparator === 'ZERO_GROWTH') return COMPARATOR_WORDS.ZERO_GROWTH;
  return comparator === null ? target : `${target} ${COMPARATOR_WORDS[comparator]}`;
}

/** Between what the key work lies, in points. */
export function keyWorkWords({ keyWork: { lowHundredths, highHundredths } }: FinalCard): string {
  if (lowHundredths === null || highHundredths === null) return '—';
  return lowHundredths === highHundredths
    ? points(lowHundredths)
    : `${points(lowHundredths)}～${points(highHundredths)}`;
}

/** What targets are counted as: how many there are, met, missed and still open. */
export const countTargets = ({ targets }: FinalCard) => ({
  given: targets.length,
  met: targets.filter(({ verdict }) => verdict === 'MET').length,
  missed: targets.filter(({ verdict }) => verdict === 'NOT_MET').length,
  judged: targets.filter(({ rule }) => rule === 'JUDGED').length,
  open: targets.filter(({ rule }) => rule === 'NEEDS_JUDGEMENT' || rule === 'AWAITING_DATA').length,
});

import type { CardTotals, UnitFacts } from './card.ts';
import { roundedHalfUp } from './formula.ts';
import { bonusesOf, deductionsOf, disciplineOf, heldDown, vetoesOf } from './mark.ts';
import type { Scheme } from './scheme.ts';
import { bandOf } from './scheme-parts.ts';
import type { Tally } from './tally.ts';
import { type OtherMarks, partsOf, taskMark, totalOf } from './total.ts';

/** What of a unit's facts decides its totals, besides the items. */
export type FactsBesidesItems = Pick<UnitFacts, 'unitId' | 'year' | 'asOf' | 'knownAt' | 'marks' | 'entered'>;

/** A unit's totals, with the marks that they rest on. */
export interface Reckoned {
  totals: CardTotals;
  marked: OtherMarks;
  veto: ReturnType<typeof vetoesOf>;
}

const NO_SCORE = {
  status: 'NOTHING_DUE',
  taskHundredths: null,
  totalHundredths: null,
  openHundredths: null,
  bestHundredths: null,
  grade: null,
  gradeRange: null,
  vetoGrade: null,
} as const;

/**
 * What a unit's items and marks come to (domain.md §10): the totals of its card, the same whether the card is made line by line
 * (`scoreUnit`) or only its sum is (`totalsOf`). Total and best are each rounded half up once.
 */
export function reckon(tally: Tally, facts: FactsBesidesItems, scheme: Scheme): Reckoned {
  const { unitId, year, asOf, knownAt, entered } = facts;
  const { discipline, deductions, bonuses, vetoes } = facts.marks;
  const marked = {
    discipline: discipline && disciplineOf(discipline, scheme),
    deductions: deductions && deductionsOf(deductions, scheme),
    bonuses: bonuses && bonusesOf(bonuses, scheme),
  };
  const veto = vetoesOf(vetoes ?? [], scheme);
  const head = { unitId, year, schemeCode: scheme.code, schemeVersion: scheme.version, asOf, knownAt };
  if (tally.due === 0) return { totals: { ...head, ...NO_SCORE }, marked, veto };
  const task = taskMark(scheme, tally.sum);
  const { low, high } = totalOf(partsOf(task, marked, entered, scheme), scheme);
  const lowest = heldDown(bandOf(low, scheme).grade, veto.atMost);
  const highest = heldDown(bandOf(high, scheme).grade, veto.atMost);
  const totals: CardTotals = {
    ...head,
    status: 'SCORED',
    taskHundredths: roundedHalfUp(task),
    totalHundredths: low,
    openHundredths: high - low,
    bestHundredths: high,
    grade: lowest === highest ? lowest : null,
    gradeRange: { lowest, highest },
    vetoGrade: veto.atMost,
  };
  return { totals, marked, veto };
}

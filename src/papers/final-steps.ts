import type { FinalCard } from '../assessment/final-card.ts';
import type { CardStep } from './card-steps.ts';

/**
 * From the full mark to what is established by targets, target by target: the steps between add up to the last exactly. Key work
 * is no step: it checks the grade and gives no points. Empty for a unit without a mark.
 */
export function stepsOfFinal({ targets, totalHundredths }: FinalCard): CardStep[] {
  if (totalHundredths === null) return [];
  const steps = targets.flatMap(({ nameZh, lostHundredths, openHundredths }): CardStep[] => [
    ...(lostHundredths > 0 ? [{ kind: 'LOST', label: nameZh, hundredths: -lostHundredths } as const] : []),
    ...(openHundredths > 0 ? [{ kind: 'OPEN', label: `${nameZh}（未定）`, hundredths: -openHundredths } as const] : []),
  ]);
  return [
    { kind: 'FULL', label: '满分', hundredths: targets.reduce((sum, { fullHundredths }) => sum + fullHundredths, 0) },
    ...steps,
    { kind: 'TOTAL', label: '已确定分', hundredths: totalHundredths },
  ];
}

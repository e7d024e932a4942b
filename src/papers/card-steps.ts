import type { Scorecard } from '../assessment/card.ts';
import type { LineRule } from '../assessment/judgement.ts';
import { RULE_NAMES } from '../assessment/rule-names.ts';

/** FULL the full mark at the outset · LOST · OPEN not decided yet by any record · GAINED · TOTAL what is established. */
export type StepKind = 'FULL' | 'LOST' | 'OPEN' | 'GAINED' | 'TOTAL';

/** One step of the way from the full mark to the score; `hundredths` below 0 where points go. */
export interface CardStep {
  kind: StepKind;
  label: string;
  hundredths: number;
}

/** Parts that are added to the full mark or taken from it, and hold none of it. */
const BESIDES = ['BONUS', 'DEDUCTION'];

/** The points lost by items, rule by rule, in the order of the rules. */
function lostByRule({ lines }: Scorecard): CardStep[] {
  const lost = new Map<LineRule, number>();
  for (const { rule, lostHundredths } of lines) lost.set(rule, (lost.get(rule) ?? 0) + (lostHundredths ?? 0));
  return (Object.keys(RULE_NAMES) as LineRule[])
    .filter((rule) => (lost.get(rule) ?? 0) > 0)
    .map((rule) => ({ kind: 'LOST', label: RULE_NAMES[rule].zh, hundredths: -(lost.get(rule) ?? 0) }));
}

/**
 * From the full mark to what is established, step by step: the steps between add up to the last exactly. Items are told rule by
 * rule; what keeps a total between nought and the full mark is a step of its own. Empty for a unit without a score.
 */
export function stepsOfCard(card: Scorecard): CardStep[] {
  const { components, totalHundredths } = card;
  if (totalHundredths === null) return [];
  const full = components
    .filter(({ code }) => !BESIDES.includes(code))
    .reduce((sum, { fullHundredths }) => sum + fullHundredths, 0);
  const byRule = lostByRule(card);
  const lostInLines = byRule.reduce((sum, { hundredths }) => sum - hundredths, 0);
  const steps = components.flatMap(({ code, nameZh, fullHundredths, scoredHundredths }): CardStep[] => {
    if (BESIDES.includes(code)) {
      const hundredths = scoredHundredths ?? 0;
      return hundredths === 0 ? [] : [{ kind: hundredths > 0 ? 'GAINED' : 'LOST', label: nameZh, hundredths }];
    }
    if (scoredHundredths === null) return [{ kind: 'OPEN', label: `${nameZh}（未定）`, hundredths: -fullHundredths }];
    const lost = fullHundredths - scoredHundredths;
    if (lost === 0) return [];
    return code === 'TASK' && lost === lostInLines ? byRule : [{ kind: 'LOST', label: nameZh, hundredths: -lost }];
  });
  const reached = steps.reduce((sum, { hundredths }) => sum + hundredths, full);
  const rest = totalHundredths - reached;
  return [
    { kind: 'FULL', label: '满分', hundredths: full },
    ...steps,
    ...(rest === 0 ? [] : [{ kind: rest > 0 ? 'GAINED' : 'LOST', label: '封顶或保底', hundredths: rest } as const]),
    { kind: 'TOTAL', label: '已确定分', hundredths: totalHundredths },
  ];
}

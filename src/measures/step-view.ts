import type { MeasureDeed } from './step.ts';

/** The office's own papers: a unit learns of them when the draft is served, or when the measure goes out. */
const INTERNAL: readonly MeasureDeed[] = ['SUBMIT', 'APPROVE', 'REJECT', 'DISMISS'];

/**
 * Steps as the unit addressed sees them: every step, but the words of the office's own papers only when they are for it. A
 * draft shows once it was served, or the measure issued; notes between the office and the authority never do.
 */
export function shownSteps<Step extends { deed: MeasureDeed; words: string | null; details: object }>(
  steps: readonly Step[],
): Step[] {
  return steps.map((step, index) => {
    const isServed = steps.slice(index + 1).some(({ deed }) => deed === 'SERVE_DRAFT' || deed === 'ISSUE');
    const isHidden = INTERNAL.includes(step.deed) || (step.deed === 'DRAFT' && !isServed);
    return isHidden ? { ...step, words: null, details: {} } : step;
  });
}

import type { Scheme } from './scheme.ts';

/** The shape in which schemes were kept before they had formulas: weights of two parts, and lateness as three numbers. */
interface FirstShape {
  componentWeights: Record<'task' | 'discipline', { value: number; source: string }>;
  completion: Record<'lateStart' | 'latePerMonth' | 'lateFloor', { value: number; source: string }>;
}

/**
 * A scheme as kept, in the shape of today: a version once published stays as it was in the register and is read by what it
 * says (domain.md §8: a version is never changed).
 */
export function upgradeScheme(kept: Scheme): Scheme {
  if ('total' in kept) return kept;
  const { componentWeights, completion, ...rest } = kept as unknown as FirstShape & Omit<Scheme, 'completion'>;
  const { lateStart, latePerMonth, lateFloor, ...more } = completion;
  const { task, discipline } = componentWeights;
  return {
    ...rest,
    enteredParts: [],
    total: {
      formula: {
        minus: [
          {
            sum: [
              { over: [{ sum: [{ times: [task.value, 'TASK'] }, { times: [discipline.value, 'DISCIPLINE'] }] }, 100] },
              'BONUS',
            ],
          },
          'DEDUCTION',
        ],
      },
      source: task.source,
    },
    completion: {
      ...more,
      late: {
        formula: {
          max: [lateFloor.value, { minus: [lateStart.value, { times: [latePerMonth.value, 'MONTHS_LATE'] }] }],
        },
        source: lateStart.source,
      },
    },
  } as unknown as Scheme;
}

import { expect, test } from 'vitest';
import { type Instant, parseInstant } from '../kernel/clock.ts';
import { isCheckedByAnother } from './verification.ts';

const at = (hour: number) => parseInstant(`2019-01-02T${String(hour).padStart(2, '0')}:00:00Z`) as Instant;
const check = (verifierId: string, outcome: 'PASSED' | 'FAILED', hour: number) => ({
  verifierId,
  outcome,
  recordedAt: at(hour),
});

test.each([
  ['nobody checked', [], false],
  ['only the acceptor checked', [check('a', 'PASSED', 3)], false],
  ['another passed it', [check('b', 'PASSED', 3)], true],
  ['another passed it, then the acceptor too', [check('b', 'PASSED', 3), check('a', 'PASSED', 4)], true],
  ['another passed it before it was claimed', [check('b', 'PASSED', 1)], false],
  ['another passed it, then someone failed it', [check('b', 'PASSED', 3), check('c', 'FAILED', 4)], false],
  ['it failed first and then another passed it', [check('c', 'FAILED', 3), check('b', 'PASSED', 4)], true],
] as const)('when %s, the claim of 2 o’clock counts as checked by another: %s', (_what, checks, expected) => {
  expect(isCheckedByAnother(checks, at(2), 'a')).toBe(expected);
});

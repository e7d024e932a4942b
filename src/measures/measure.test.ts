import { expect, test } from 'vitest';
import { can, factKeyOf, isOpen, MEASURE_KINDS, MEASURE_STATES, readFactKey, severityOf } from './measure.ts';

test.each(MEASURE_STATES)('only a proposal can be dismissed or withdrawn: %s', (state) => {
  expect([can('dismiss', { state }), can('withdraw', { state }), isOpen(state)]).toEqual(
    Array(3).fill(state === 'PROPOSED'),
  );
});

test('kinds go from the lightest to the heaviest', () => {
  expect(MEASURE_KINDS.map(severityOf)).toEqual([...MEASURE_KINDS.keys()]);
  expect(severityOf('WARNING')).toBeGreaterThan(severityOf('URGE'));
});

test('a fact is told by its due day and step', () => {
  const dueOn = '2018-12-31' as Parameters<typeof factKeyOf>[0];
  expect([factKeyOf(dueOn, null), factKeyOf(dueOn, '3wd')]).toEqual(['2018-12-31', '2018-12-31/3wd']);
  expect(readFactKey('2018-12-31/3wd')).toEqual({ dueOn, step: '3wd' });
  expect(readFactKey('2018-12-31')).toEqual({ dueOn, step: null });
});

import { expect, test } from 'vitest';
import { BadPage, pageOrigin, pageRequest, toPage, writeCursor } from './page.ts';

const origin = pageOrigin('obligations', { states: ['OVERDUE'], asOf: '2019-01-01' });

test('a cursor comes back as it was written', () => {
  const cursor = writeCursor(origin, ['2018-12-31', 'obl_370812_1']);
  expect(pageRequest({ first: 1, after: cursor }, origin).after).toEqual(['2018-12-31', 'obl_370812_1']);
});

test('a cursor of another filter is refused, naming the argument', () => {
  const other = pageOrigin('obligations', { states: ['OVERDUE'], asOf: '2019-01-02' });
  expect(() => pageRequest({ after: writeCursor(other, ['x']) }, origin)).toThrow(
    expect.objectContaining({ name: 'BadPage', field: 'after' }),
  );
});

test.each([
  '',
  'abc',
  '🂡',
  writeCursor(origin, ['x']).slice(0, -2),
  ...['x', 'xx', 'xxx'].map((value) => `${writeCursor(origin, [value])}A`),
  writeCursor(origin, ['x']).replace(/^../, '$&!\n'),
  'A'.repeat(5000),
])('a damaged cursor (%#) is refused', (cursor) => {
  expect(() => pageRequest({ before: cursor, last: 1 }, origin)).toThrow(BadPage);
});

test.each([{ first: 0 }, { first: 201 }, { first: -1 }, { first: 1.5 }, { last: 0 }, { first: 1, last: 1 }])(
  '%j is no page size',
  (page) => {
    expect(() => pageRequest(page, origin)).toThrow(BadPage);
  },
);

test('one row more than asked for means there is a next page', () => {
  const page = toPage([1, 2, 3], pageRequest({ first: 2 }, origin), (row) => [row]);
  expect(page.edges.map(({ node }) => node)).toEqual([1, 2]);
  expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
});

test('a page from the end is given in the list’s own order', () => {
  const page = toPage([9, 8, 7], pageRequest({ last: 2 }, origin), (row) => [row]);
  expect(page.edges.map(({ node }) => node)).toEqual([8, 9]);
  expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectType } from 'graphql/index.js';
import { expect, test } from 'vitest';
import { assumedSizeOf, DEFAULT_PAGE_SIZE, weightOf } from '../src/api/cost.ts';
import { ERROR_CODES } from '../src/api/errors.ts';
import { DEFAULT_LIMITS } from '../src/api/limits.ts';
import { makeSchema } from '../src/api/schema.ts';
import { SERVER_LIMITS } from '../src/api/server.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/api.md'), 'utf8');

/** The rows of the table under a heading, cell by cell, without its head. */
function table(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test('the published prices are the prices of the schema', () => {
  const prices = Object.values(makeSchema().getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        name: `${type.name}.${field.name}`,
        weight: weightOf(field),
        size: assumedSizeOf(field),
      })),
    );
  const told = prices.filter(({ weight, size }) => weight !== 1 || (size !== undefined && size !== DEFAULT_PAGE_SIZE));
  const [totals, others] = [/Connection\.totalCount$/, /^(?!.*Connection\.totalCount$)/].map((name) =>
    told.filter((price) => name.test(price.name)),
  );
  expect(new Set(totals?.map(({ weight }) => weight))).toEqual(new Set([5]));
  const published = table('What a question costs').map(([name = '', weight, size]) => ({
    name: name.replaceAll('`', ''),
    weight: Number(weight),
    size: size === '' ? undefined : Number(size),
  }));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(published.sort(byName)).toEqual(others?.sort(byName));
});

test('the published error codes are those of the server, each with when it comes', () => {
  expect(table('Errors').map(([code, when]) => [code?.replaceAll('`', ''), when])).toEqual(Object.entries(ERROR_CODES));
});

test('the published limits are those of the server', () => {
  const rows = table('Limits');
  const named = rows.flatMap(([what = '', value]) => {
    const name = /\(`(\w+)`\)$/.exec(what)?.[1];
    return name ? [[name, Number(value)]] : [];
  });
  expect(Object.fromEntries(named)).toEqual(DEFAULT_LIMITS);
  const others = rows.filter(([what = '']) => !what.endsWith('`)')).map(([_what, value]) => Number(value));
  expect(others).toEqual(Object.values(SERVER_LIMITS));
});

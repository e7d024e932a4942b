import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractFiles, pricesOf } from '../src/api/contract.ts';
import { ERROR_CODES } from '../src/api/errors.ts';
import { DEFAULT_LIMITS } from '../src/api/limits.ts';
import { makeSchema } from '../src/api/schema.ts';
import { SERVER_LIMITS } from '../src/api/server.ts';

const CONTRACT = join(import.meta.dirname, '../docs/contract');
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

test('the published prices are the prices of the schema, and every list’s total costs five', () => {
  const schema = makeSchema();
  const prices = pricesOf(schema);
  const totals = prices.filter(({ field }) => /Connection\.totalCount$/.test(field));
  expect(totals.length).toBeGreaterThan(20);
  expect(new Set(totals.map(({ weight }) => weight))).toEqual(new Set([5]));
  const { prices: published } = JSON.parse(readFileSync(join(CONTRACT, 'costs.json'), 'utf8'));
  expect(published).toEqual(prices.filter((price) => !totals.includes(price)));
  expect(published.length).toBeGreaterThan(40);
});

test('the published contract is what follows from the schema', () => {
  for (const [name, text] of Object.entries(contractFiles(makeSchema()))) {
    expect({ name, text: readFileSync(join(CONTRACT, name), 'utf8') }).toEqual({ name, text });
  }
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

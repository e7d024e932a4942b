import { expect, test } from 'vitest';
import { filesOf } from './house.ts';

const decisions = () => filesOf('docs/adr/*.md').map(({ path }) => path.replace(/^.*\//, ''));

test('every decision has a number of its own, which its heading repeats', () => {
  const names = decisions();
  expect(names.length).toBeGreaterThan(30);
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  for (const { path, text } of filesOf('docs/adr/*.md'))
    expect(text.split('\n')[0], path).toMatch(new RegExp(`^# ${/(\d{4})-/.exec(path)?.[1]}\\W`));
});

test('every decision that is cited stands in docs/adr', () => {
  const known = new Set(decisions().map((name) => name.slice(0, 4)));
  const cited = filesOf('src/**/*.ts', 'tests/**/*.ts', 'schema/*.graphql', 'docs/**/*.md', 'bench/*', '*.md')
    .filter(({ path }) => path !== 'src/api/generated.ts')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:ADR |adr\/)(\d{4})\b/g)].map(([, number]) => ({ path, number: String(number) })),
    );
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter(({ number }) => !known.has(number))).toEqual([]);
});

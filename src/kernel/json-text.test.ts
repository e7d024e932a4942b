import { expect, test } from 'vitest';
import { frozenJson } from './json-text.ts';

test('what is shared is frozen to its leaves: whoever writes into any part of it is stopped', () => {
  const text = '{"code":"R","rules":[{"limits":{"replyWithin":{"amount":5}},"bases":[["a"]]}],"none":null}';
  const shared = frozenJson<{ rules: { limits: { replyWithin: { amount: number } }; bases: string[][] }[] }>(text);
  expect(shared).toEqual(JSON.parse(text));
  const [rule] = shared.rules;
  for (const write of [
    () => Object.assign(shared, { code: 'S' }),
    () => shared.rules.push(shared.rules[0] as never),
    () => Object.assign(rule?.limits.replyWithin ?? {}, { amount: 6 }),
    () => rule?.bases[0]?.sort().push('b'),
  ]) {
    expect(write).toThrow(TypeError);
  }
});

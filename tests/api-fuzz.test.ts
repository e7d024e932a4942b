import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSchema } from '../src/api/schema.ts';
import { type Api, type Caller, seedApi } from './api-world.ts';

// Questions made at random from the schema itself, and damaged ones. A seed makes a failing run repeatable:
// FUZZ_SEED=… FUZZ_RUNS=… npx vitest run tests/api-fuzz.test.ts

const SEED = Number(process.env.FUZZ_SEED ?? 20_190_102);
const RUNS = Number(process.env.FUZZ_RUNS ?? 150);
/** Every field has an alias, of which the server takes thirty. */
const MOST_FIELDS = 28;

let api: Api;
let owner: Caller;
let ids: string[];
const schema: GraphQLSchema = makeSchema();
beforeAll(async () => {
  api = await seedApi({ logLevel: 'error', requestsPerMinute: 1_000_000, pointsPerMinute: 1_000_000_000 });
  owner = await api.as('OWNER');
  const known = await owner.data(
    '{ plans { nodes { id } } units(first: 3) { nodes { id } } obligations(first: 3) { nodes { id } } taskClauses(first: 3) { nodes { id } } tokens(first: 1) { nodes { id } } findings(first: 2) { nodes { id } } }',
  );
  ids = Object.values(known).flatMap((list) => list.nodes?.map(({ id }) => String(id)) ?? []);
});
afterAll(() => api.close());

const STRINGS = [
  '',
  ' ',
  '%',
  '_',
  "' or 1=1 --",
  '"',
  '\\',
  '*',
  'NEAR(',
  '环保局',
  '💥',
  '\u202e',
  'x'.repeat(3000),
  '__proto__',
  '../..',
  '\u00e9',
  '１',
];
const VARIABLE_ONLY = ['\u0000', '\ud800', '\udfff\ud800', 'a\u0000b'];
const INTS = { sane: [0, 1, 2, 50, 200, 2018, 2019], odd: [-1, 201, 2147483647, -2147483648, 1e10, 1.5] };
const DAYS = {
  sane: ['2018-12-31', '2019-01-01', '1900-01-01'],
  odd: ['2018-02-29', '0000-01-01', '9999-12-31', 'x', ''],
};
const INSTANTS = {
  sane: ['2018-12-31T00:00:00Z', '2100-01-01T00:00:00+14:00'],
  odd: ['2018-12-31', 'x', ''],
};

/** A random source of choices, all taken from fast-check's own. */
type Pick = <Value>(from: readonly Value[]) => Value;

function someValue(type: GraphQLInputType, pick: Pick, depth: number): unknown {
  if (isNonNullType(type)) return someValue(type.ofType, pick, depth) ?? 'x';
  if (pick([0, 0, 0, 0, 0, 0, 0, 1]) === 1) return null;
  if (isListType(type)) return Array.from({ length: pick([0, 1, 1, 2, 3]) }, () => someValue(type.ofType, pick, depth));
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || (depth < 4 && pick([true, false])))
        .map((field) => [field.name, someValue(field.type, pick, depth + 1)]),
    );
  }
  const isOdd = pick([...Array(15).fill(false), true]);
  const of = <Value>({ sane, odd }: { sane: Value[]; odd: Value[] }) => pick(isOdd ? odd : sane);
  if (isEnumType(type)) return of({ sane: type.getValues().map(({ name }) => name), odd: ['NO_SUCH', 'constructor'] });
  switch (type.name) {
    case 'Int':
    case 'Float':
      return of(INTS);
    case 'Boolean':
      return pick([true, false]);
    case 'ID':
      return of({ sane: ids, odd: [...STRINGS, ...VARIABLE_ONLY] });
    case 'LocalDate':
      return of(DAYS);
    case 'DateTime':
      return of(INSTANTS);
    default:
      return pick([...STRINGS, ...VARIABLE_ONLY]);
  }
}

/** A document with its variables; every argument goes through a variable. */
function question(root: GraphQLObjectType, pick: Pick): { query: string; variables: Record<string, unknown> } {
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];
  let fields = 0;
  let aliases = 0;
  const argument = (arg: GraphQLArgument): string => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${arg.type}`);
    variables[name] = ['first', 'last'].includes(arg.name)
      ? pick([1, 1, 2, 3, 1, 2, 3, 5, 0, 201])
      : ['after', 'before'].includes(arg.name)
        ? pick([null, null, null, ...STRINGS])
        : someValue(arg.type, pick, 0);
    return `${arg.name}: $${name}`;
  };
  const selection = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (isUnionType(named)) return '{ __typename }';
    if (!isObjectType(named) && !isInterfaceType(named)) return '';
    const all = Object.values(named.getFields()).filter(
      (field) => depth < 7 || !('getFields' in getNamedType(field.type)),
    );
    // Some three root fields a question, and one deed or two, however many the schema has: one refused argument declines all.
    const share = root.name === 'Mutation' ? 1 : 3;
    const rate = depth === 0 ? Array(Math.ceil(all.length / share)).fill(false) : [false, false];
    const chosen = all.filter(() => {
      const isTaken = fields < MOST_FIELDS && pick([true, ...rate]);
      if (isTaken) fields += 1;
      return isTaken;
    });
    const parts = ['__typename'];
    for (const field of chosen) {
      aliases += 1;
      const args = field.args.filter((arg) => isNonNullType(arg.type) || pick([true, false, false]));
      const text = args.map(argument);
      const alias = pick([true, false, false, false]) ? `a${aliases}: ` : `f${aliases}: `;
      const directive = pick([...Array(9).fill(''), ' @include(if: true)', ' @skip(if: true)']);
      parts.push(
        `${alias}${field.name}${text.length > 0 ? `(${text.join(', ')})` : ''}${directive} ${selection(field.type, depth + 1)}`,
      );
    }
    const inside = `{ ${parts.join(' ')} }`;
    if (depth === 0 || pick([true, true, true, false])) return inside;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${named.name} ${inside}`);
    return `{ ...${name} }`;
  };
  const body = selection(root, 0);
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  const kind = root.name === 'Mutation' ? 'mutation' : 'query';
  return { query: `${kind} Q${head} ${body} ${fragments.join(' ')}`, variables };
}

const EXPECTED = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'QUERY_TOO_LARGE',
  'QUERY_TOO_COSTLY',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TIMED_OUT',
]);

async function askSafely(query: string, variables: Record<string, unknown>): Promise<string[]> {
  const startedAt = performance.now();
  const { status, errors, body } = await owner.ask(query, variables);
  expect([200, 400]).toContain(status);
  expect(performance.now() - startedAt).toBeLessThan(4000);
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  if (status === 200)
    expect({ query, variables, codes: codes.filter((code) => !EXPECTED.has(code)) }).toEqual({
      query,
      variables,
      codes: [],
    });
  expect(codes.length).toBeLessThanOrEqual(9);
  expect(body).not.toMatch(/node_modules|SQLITE|sqlite_/);
  return codes;
}

const pickFrom =
  (gen: fc.GeneratorValue): Pick =>
  (from) =>
    from[gen(fc.nat, { max: from.length - 1 })] as never;

test.each(['Query', 'Mutation'])(
  'no question that the schema allows of %s is a fault, whatever its arguments',
  async (rootName) => {
    const root = rootName === 'Query' ? schema.getQueryType() : schema.getMutationType();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const { query, variables } = question(root as GraphQLObjectType, pickFrom(gen));
        const codes = await askSafely(query, variables);
        if (codes.length === 0) answered += 1;
      }),
      { numRuns: rootName === 'Query' ? RUNS : Math.ceil(RUNS / 3), seed: SEED, endOnFailure: true },
    );
    expect(answered).toBeGreaterThan(rootName === 'Query' ? RUNS / 25 : RUNS / 50);
    expect(api.log).toEqual([]);
  },
);

test('no damaged question is a fault', async () => {
  const bits = [
    '{',
    '}',
    '(',
    ')',
    '"',
    '"""',
    '$',
    '...',
    '@',
    ':',
    '!',
    '[',
    ']',
    '#',
    '\u0000',
    '\ud800',
    'on',
    'null',
    '1e9',
    '-',
  ];
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const pick = pickFrom(gen);
      const { query, variables } = question(schema.getQueryType() as GraphQLObjectType, pick);
      const at = gen(fc.nat, { max: query.length });
      const cut = gen(fc.nat, { max: 4 });
      await askSafely(query.slice(0, at) + pick(bits) + query.slice(at + cut), variables);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(api.log).toEqual([]);
});

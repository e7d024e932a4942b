import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, parse } from 'graphql/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedBreaks, contractBreaches, deprecationProblem } from '../src/api/contract.ts';
import { ERROR_CODES } from '../src/api/errors.ts';
import { makeSchema, schemaText } from '../src/api/schema.ts';
import { type Api, type Caller, seedApi } from './api-world.ts';

const published = (name: string) => readFileSync(join(import.meta.dirname, '../docs/contract', name), 'utf8');
const released = published('released.graphql');

describe('the schema is a promise', () => {
  test('nothing that was released is broken without a decision', () => {
    expect(contractBreaches(released, schemaText(), acceptedBreaks(published('breaking.md')))).toEqual([]);
  });

  test('a planted break is seen, told with the row that would decide it, and let through with that row only', () => {
    const broken = released.replace(/\n {2}"""[^"]*"""\n {2}isWithin: Boolean!/, '');
    expect(broken).not.toBe(released);
    const [told = '', ...more] = contractBreaches(released, broken, []);
    expect(more).toEqual([]);
    const [row = ''] = /\| OperationCost\.isWithin was removed\. \|/.exec(told) ?? [];
    const accepted = acceptedBreaks(`| Change | ADR |\n| --- | --- |\n${row} 0042 |\n`);
    expect(accepted).toEqual([{ change: 'OperationCost.isWithin was removed.', adr: '0042' }]);
    expect(contractBreaches(released, broken, accepted)).toEqual([]);
    expect(contractBreaches(released, released, accepted)).toEqual([expect.stringContaining('take the row out')]);
    const wanting = released.replace('variables: String\n', 'variables: String!\n');
    expect(contractBreaches(released, wanting, [])).toHaveLength(1);
    const added = `${released}\nextend type OperationCost {\n  "New."\n  isNew: Boolean\n}\n`;
    expect(contractBreaches(released, added, [])).toEqual([]);
  });

  /** Every field, argument, input field and value of an enum, with the reason why it is deprecated, if it is. */
  const deprecations = (schema: GraphQLSchema) =>
    Object.values(schema.getTypeMap())
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type): { name: string; deprecationReason?: string | null | undefined }[] => {
        if (isEnumType(type)) return [...type.getValues()];
        if (isInputObjectType(type)) return Object.values(type.getFields());
        if (!isObjectType(type)) return [];
        return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
      });

  test('what is deprecated says what to use instead, since when, and leaves half a year', () => {
    const all = deprecations(makeSchema());
    expect(all.length).toBeGreaterThan(1000);
    const wrong = all.flatMap(({ name, deprecationReason: reason }) =>
      reason != null && deprecationProblem(reason) ? [name] : [],
    );
    expect(wrong).toEqual([]);
    expect(
      deprecationProblem('Use isWithin instead. Since 2026-11-27, removed not before 2027-06-01.'),
    ).toBeUndefined();
    for (const reason of [
      'No longer supported',
      'Use isWithin instead.',
      'Use isWithin instead. Since 2026-11-27, removed not before 2027-01-01.',
      'Use isWithin instead. Since 2026-11-31, removed not before 2027-12-01.',
    ]) {
      expect(deprecationProblem(reason)).toEqual(expect.any(String));
    }
  });
});

describe('what the API tells of itself', () => {
  let api: Api;
  let reader: Caller;
  beforeAll(async () => {
    api = await seedApi({ logLevel: 'error' });
    reader = await api.as('INTEGRATOR');
  });
  afterAll(() => api.close());
  const COST =
    'query Reckon($q: String!, $v: String, $n: String) { operationCost(query: $q, variables: $v, operationName: $n) { requested limit isWithin } }';

  test.each([
    ['{ plans { totalCount } }', undefined],
    ['query Q($n: Int) { obligations(first: $n) { nodes { id clause { title } } } }', { n: 7 }],
    ['query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }],
    ['{ plans { ...P } } fragment P on PlanConnection { nodes { id title } }', undefined],
  ])('operationCost tells what an answer would tell: %s', async (query, variables) => {
    const { extensions } = await reader.ask(query, variables);
    const { operationCost } = await reader.data(COST, { q: query, v: variables && JSON.stringify(variables) });
    expect(operationCost).toEqual({ ...extensions.cost, isWithin: true });
  });

  test('operationCost tells what would be refused, chooses by name, and names what cannot be reckoned', async () => {
    const wide = '{ obligations(first: 200) { nodes { clause { obligations(first: 200) { nodes { id } } } } } }';
    const { operationCost } = await reader.data(COST, { q: wide });
    expect(operationCost).toMatchObject({ isWithin: false, limit: 50000 });
    expect((await reader.ask(wide)).errors[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      cost: operationCost?.requested,
    });
    const two = 'query A { plans { totalCount } } query B { viewer { id } }';
    const named = async (n: string | null) => reader.ask(COST, { q: two, n });
    expect((await named('A')).data.operationCost?.requested).not.toEqual(
      (await named('B')).data.operationCost?.requested,
    );
    for (const variables of [
      { q: two },
      { q: two, n: 'C' },
      { q: '{ nothing }' },
      { q: '{ plans' },
      { q: 'fragment F on Plan { id }' },
      { q: 'subscription { x }' },
      { q: '{ plans { totalCount } }', v: '[1]' },
      { q: '{ plans { totalCount } }', v: '{' },
      { q: 'query Q($n: Int) { plans(first: $n) { totalCount } }', v: '{"n":"x"}' },
      { q: `{ ${'a '.repeat(2000)} }` },
    ]) {
      const { errors } = await reader.ask(COST, variables);
      expect({ variables, code: errors[0]?.extensions.code }).toEqual({ variables, code: 'BAD_USER_INPUT' });
    }
  });

  test('every code of an error is a value of ErrorCode and told with its meaning', async () => {
    const { errorCodes } = await reader.data('{ errorCodes { code when } }');
    expect(Object.fromEntries((errorCodes ?? []).map(({ code, when }) => [code, when]))).toEqual(ERROR_CODES);
    const type = makeSchema().getType('ErrorCode');
    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual(Object.keys(ERROR_CODES));
  });

  test('it is no subgraph unless it is told to be one', async () => {
    const { errors } = await reader.ask('{ _service { sdl } }');
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('as one graph among several', () => {
  let api: Api;
  let owner: Caller;
  beforeAll(async () => {
    api = await seedApi({ logLevel: 'error', federated: true });
    owner = await api.as('OWNER');
  });
  afterAll(() => api.close());
  const ENTITIES =
    'query E($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Obligation { id dueOn } ... on Unit { id fullName } } }';

  test('the published subgraph is one that Federation takes, with a key at everything that has an id', () => {
    const text = published('subgraph.graphql');
    const schema = buildSubgraphSchema({ typeDefs: parse(text) });
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
    expect(nodes.length).toBeGreaterThan(30);
    const entities = schema.getPossibleTypes(schema.getType('_Entity') as never).map(({ name }) => name);
    expect(entities.sort()).toEqual(nodes.sort());
  });

  test('a gateway gets the schema and entities by reference, in order, as the reader may see them', async () => {
    const { _service } = await owner.data('{ _service { sdl } }');
    expect(_service?.sdl).toBe(published('subgraph.graphql'));
    const { obligations, matchUnit } = await owner.data(
      '{ obligations(first: 200) { nodes { id dueOn } } matchUnit(name: "水利局") { unit { id fullName } } }',
    );
    const one = obligations?.nodes?.[0];
    const unit = matchUnit?.unit;
    const r = [
      { __typename: 'Unit', id: unit?.id },
      { __typename: 'Obligation', id: one?.id },
      { __typename: 'Plan', id: one?.id },
      { __typename: 'Obligation', id: 'obl_370812_none' },
      { __typename: 'Obligation', id: 'x' },
    ];
    const answer = await owner.data(ENTITIES, { r });
    expect(answer._entities).toEqual([
      { __typename: 'Unit', ...unit },
      { __typename: 'Obligation', ...one },
      null,
      null,
      null,
    ]);
    const liaison = await api.as('UNIT_LIAISON', [String(unit?.id)]);
    const own = await liaison.data('{ obligations(first: 200) { nodes { id } } }');
    const ownIds = (own.obligations?.nodes ?? []).map(({ id }) => String(id));
    const foreign = obligations?.nodes?.find(({ id }) => !ownIds.includes(String(id)));
    const seen = await liaison.data(ENTITIES, {
      r: [ownIds[0], foreign?.id].map((id) => ({ __typename: 'Obligation', id })),
    });
    expect(seen._entities).toEqual([expect.objectContaining({ id: ownIds[0] }), null]);
  });

  test.each([
    ['"x"', 'BAD_USER_INPUT'],
    ['{}', 'BAD_USER_INPUT'],
    ['[]', 'BAD_USER_INPUT'],
    ['{__typename: "Unit"}', 'BAD_USER_INPUT'],
    ['{__typename: "Unit", id: 5}', 'BAD_USER_INPUT'],
    ['{__proto__: {__typename: "Unit", id: "x"}}', 'BAD_USER_INPUT'],
    ['null', 'GRAPHQL_VALIDATION_FAILED'],
  ])('a reference that is none is rejected: %s', async (literal, code) => {
    const { errors } = await owner.ask(`{ _entities(representations: [${literal}]) { __typename } }`);
    expect(errors[0]?.extensions.code).toBe(code);
  });

  test('references cost as many as they are and are bounded, and an anonymous gateway gets nothing', async () => {
    const r = Array.from({ length: 201 }, () => ({ __typename: 'Obligation', id: 'x' }));
    const few = await owner.ask(ENTITIES, { r: r.slice(0, 10) });
    const many = await owner.ask(ENTITIES, { r: r.slice(0, 200) });
    expect(Number(many.extensions.cost?.requested)).toBeGreaterThan(15 * Number(few.extensions.cost?.requested));
    expect((await owner.ask(ENTITIES, { r })).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await api.with(null).ask('{ _service { sdl } }')).status).toBe(401);
  });
});

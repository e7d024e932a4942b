import {
  execute,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
} from 'graphql/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccessLog } from '../src/api/access-log.ts';
import { LOOKED_AT } from '../src/api/columns-asked.ts';
import { Context } from '../src/api/context.ts';
import { makeSchema } from '../src/api/schema.ts';
import { writerOf } from '../src/api/writer.ts';
import type { Instant } from '../src/kernel/clock.ts';
import { secretBox } from '../src/webhooks/secret-box.ts';
import { type Api, seedApi } from './api-world.ts';
import { supervised } from './supervised-world.ts';

// Rows are read with the columns that a question looks at (ADR 0059). Each field that such a question may hold is asked for by itself,
// of every row of a district in which there is work, and is answered as graphql-js answers it from whole rows.

let api: Api;
let schema: GraphQLSchema;
let unitIds: readonly string[];
let now: Instant;
beforeAll(async () => {
  api = await seedApi();
  schema = makeSchema();
  const owner = await api.as('OWNER');
  await supervised(api);
  await owner.data('mutation { runSweep(input: {asOf: "2019-01-01"}) { ledgerSequence } }');
  const { a, b } = await owner.data(
    '{ a: matchUnit(name: "环保局") { unit { id } } b: matchUnit(name: "农业局") { unit { id } } }',
  );
  unitIds = [String(a?.unit?.id), String(b?.unit?.id)];
  now = api.world.registry.clock.now();
});
afterAll(() => api.close());

const DUTIES = (inner: string) => `{ obligations(first: 200, asOf: "2019-01-01") { nodes { ${inner} } } }`;
const CLAUSES = (inner: string) => `{ taskClauses(first: 200) { nodes { ${inner} } } }`;
/** Where rows of a type are met. */
const PLACES: Readonly<Record<string, readonly ((field: string) => string)[]>> = {
  Obligation: [DUTIES, (field) => CLAUSES(`obligations(asOf: "2019-01-01") { nodes { ${field} } }`)],
  TaskClause: [CLAUSES, (field) => DUTIES(`clause { ${field} }`)],
  Responsibility: [
    (field) => DUTIES(`leads { nodes { ${field} } } supports { nodes { ${field} } }`),
    (field) => CLAUSES(`primaryLead { ${field} } supports { nodes { ${field} } }`),
  ],
  Deadline: [(field) => CLAUSES(`deadlines { nodes { ${field} } }`), (field) => DUTIES(`deadline { ${field} }`)],
  Plan: [(field) => DUTIES(`plan { ${field} }`)],
  PlanSection: [(field) => CLAUSES(`section { ${field} }`)],
  SupervisedItem: [(field) => DUTIES(`item { ${field} }`)],
  Measure: [
    (field) => DUTIES(`measures { nodes { ${field} } }`),
    (field) => CLAUSES(`measures { nodes { ${field} } }`),
  ],
  MeasureFacts: [(field) => DUTIES(`measures { nodes { facts { ${field} } } }`)],
  LegalBasis: [(field) => DUTIES(`measures { nodes { legalBasis { ${field} } } }`)],
};

/** What of a type is told without looking elsewhere. */
const ownOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .filter((field) => !field.resolve && field.args.length === 0 && isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)
    .join(' ');

function written(type: GraphQLObjectType, name: string): string {
  const below = getNamedType(type.getFields()[name]?.type);
  if (!isObjectType(below)) return name;
  if (!below.name.endsWith('Connection')) return `${name} { __typename ${ownOf(below)} }`;
  const row = getNamedType(below.getFields().nodes?.type);
  return `${name} { totalCount nodes { __typename ${isObjectType(row) ? ownOf(row) : ''} } }`;
}

/** Every field that a narrowed question may hold: of a column's own name, or with what its resolver looks at. */
const FIELDS = Object.entries(PLACES).flatMap(([name, places]) => {
  const type = makeSchema().getType(name) as GraphQLObjectType;
  return Object.values(type.getFields())
    .filter((field) => !field.resolve || LOOKED_AT[name]?.[field.name])
    .map((field) => ({
      type: name,
      field: field.name,
      asked: places.map((place) => place(written(type, field.name))),
    }));
});

const NO_LOG: AccessLog = {
  denied: () => undefined,
  used: () => undefined,
  flush: async () => undefined,
  stop: async () => undefined,
};

const contextFor = (own: readonly string[] | null): Context =>
  new Context({
    registry: { ...api.world.registry, clock: { now: () => now } },
    actor: {
      ...{
        id: 'test',
        name: 'test',
        role: own ? 'UNIT_LIAISON' : 'OWNER',
        jurisdiction: api.world.registry.jurisdiction,
      },
      unitScope: own as never,
    },
    ...{
      requestId: 'test',
      newSecret: () => '',
      msAllowed: 60_000,
      webhooksAllowPrivate: false,
      secretBox: secretBox(null),
    },
    ...{
      afterDeed: () => undefined,
      accessLog: NO_LOG,
    },
  });

test('there are fields to look at, and every resolver that the table names is one of the schema', () => {
  expect(FIELDS.length).toBeGreaterThan(110);
  const named = Object.entries(LOOKED_AT).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => [type, field]),
  );
  const unknown = named.filter(
    ([type = '', field = '']) => !(schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field]?.resolve,
  );
  expect(unknown).toEqual([]);
});

test.each(FIELDS)('$type.$field is the same from a row read in part', async ({ asked }) => {
  for (const question of asked) {
    const document = parse(question);
    const writer = writerOf(schema, document, null);
    for (const own of [null, unitIds.slice(0, 1), unitIds]) {
      const context = contextFor(own);
      const data = await writer?.write(context, {});
      const whole = await execute({ schema, document, contextValue: contextFor(own), variableValues: {} });
      expect(whole.errors).toBeUndefined();
      expect({ isNarrowed: writer?.columns !== null, data: data?.toJSON() }).toEqual({
        isNarrowed: true,
        data: JSON.parse(JSON.stringify(whole.data)),
      });
    }
  }
});

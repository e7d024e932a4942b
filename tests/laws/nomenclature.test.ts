import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { expect, test } from 'vitest';
import { filesOf } from './house.ts';
import { readSchema, schemaOf } from './schema-files.ts';

const FEWEST_TERMS = 80;
const FEWEST_TYPES = 60;
/** Wrappers whose meaning is their stem's: the stem is what must be explained. */
const WRAPPER = /(Connection|Edge|Payload|Input)$/;
const ROOTS = ['Query', 'Mutation', 'Subscription'];

interface Term {
  english: string;
  chinese: string;
  sentence: string;
  types: string[];
}

/** Reads the tables of docs/nomenclature.md: English | 中文 | one sentence | schema type. */
function terms(text: string): Term[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line) && !/^\|\s*English\s*\|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([english = '', chinese = '', sentence = '', type = '']) => ({
      english,
      chinese,
      sentence,
      types: [...type.matchAll(/`(\w+)[^`]*`/g)].map((match) => match[1] ?? ''),
    }));
}

const namedTypes = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        isObjectType(type) || isEnumType(type) || isInputObjectType(type) || isInterfaceType(type) || isUnionType(type),
    )
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('__') && !ROOTS.includes(name) && !WRAPPER.test(name));

function breaches(schema: GraphQLSchema, text: string): string[] {
  const all = terms(text);
  const explained = all.flatMap(({ types }) => types);
  const names = namedTypes(schema);
  return [
    ...names.filter((name) => !explained.includes(name)).map((name) => `${name}: not in docs/nomenclature.md`),
    ...explained.filter((name) => !schema.getType(name)).map((name) => `${name}: explained, but not in the schema`),
    ...explained.filter((name, i) => explained.indexOf(name) !== i).map((name) => `${name}: explained twice`),
    ...all
      .filter(({ chinese, sentence }) => !/\p{Script=Han}/u.test(chinese) || !/\p{L}.*[.。]$/u.test(sentence))
      .map(({ english }) => `${english}: needs a Chinese name and one sentence`),
  ];
}

const nomenclature = () => filesOf('docs/nomenclature.md')[0]?.text ?? '';

test('every type of the schema stands in docs/nomenclature.md, and every type named there in the schema', () => {
  expect(breaches(readSchema(), nomenclature())).toEqual([]);
});

test('the law reads the whole nomenclature', () => {
  expect(terms(nomenclature()).length).toBeGreaterThanOrEqual(FEWEST_TERMS);
  expect(namedTypes(readSchema()).length).toBeGreaterThanOrEqual(FEWEST_TYPES);
});

test('a planted breach is seen', () => {
  const schema = schemaOf(`
    type Query { plan: Plan, plans: PlanConnection }
    type Plan { state: State }
    enum State { OPEN }
    type PlanConnection { edges: [PlanEdge!]! }
    type PlanEdge { node: Plan }
  `);
  const table = (...rows: string[]) =>
    ['| English | 中文 | Meaning | Type |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const plan = '| plan | 方案 | A document. | `Plan` |';
  const state = '| state | 状态 | Where it stands. | `State` |';
  expect(breaches(schema, table(plan, state))).toEqual([]);
  expect(breaches(schema, table(plan))).toEqual(['State: not in docs/nomenclature.md']);
  expect(breaches(schema, table(plan, state, '| deed | 行为 | One act. | `Deed` |'))).toHaveLength(1);
  expect(breaches(schema, table(plan, plan, state))).toHaveLength(1);
  expect(breaches(schema, table(plan, '| state | state | Where it stands. | `State` |'))).toHaveLength(1);
  expect(breaches(schema, table(plan, '| state | 状态 |  | `State` |'))).toHaveLength(1);
});

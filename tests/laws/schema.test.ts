import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { DEEDS } from '../../src/ledger/entry.ts';
import { ROOT } from './house.ts';
import { readSchema, schemaOf } from './schema-files.ts';

const FEWEST_TYPES = 80;
const FEWEST_ROOT_FIELDS = 12;

/** Lists of objects that are no connections, and why. All but the first hold values, whose number the subject itself bounds. */
const PLAIN_LISTS: Record<string, string> = {
  'Query.nodes': 'Relay asks for it: one answer per id, in the order of the ids, at most a page of them',
  'SearchHit.passages': 'at most one per field of what was found',
  'SearchPassage.highlights': 'the places in one short text',
  'Query.errorCodes': 'at most one per ErrorCode',
  'UserError.facts': 'the facts of one sentence',
  'Obligation.reasons': 'the steps of one judgement',
  'UnitSuccession.successors': 'the units that one act names',
  'AnsweringUnit.steps': 'the acts on the way of one name',
  'Obligation.toClear': 'the facts that would clear one duty: a handful, always wanted whole',
  'Obligation.silences': 'at most one per SilenceCode',
  'ObligationDifference.why': 'the facts of one difference: a handful',
  'Obligation.holds': 'what holds one duty at a moment: a handful, always wanted whole',
  'Measure.legalBasis': 'the bases that one rule names',
  'Measure.evidence': 'the evidence of one case',
  'Measure.clocks': 'the limits of one case: a few per ClockName',
  'Measure.nextSteps': 'at most one per MeasureDeed',
  'Measure.blockedSteps': 'at most one per MeasureDeed',
  'NextStep.reasons': 'what holds one deed back: at most one per requirement',
  'Measure.undertakings': 'what one interview ended with, at most thirty',
  'Measure.handling': 'the persons of one case',
  'SweepProposal.legalBasis': 'the bases that one rule names',
  'MeasureFacts.matched': 'the tests of one rule',
  'EscalationRule.limits': 'the limits that one rule sets',
  'SweepPreview.heldCounts': 'at most one per HeldReason',
  'SweepReport.heldCounts': 'at most one per HeldReason',
  'ClauseChange.rivals': 'the few clauses that one clause might be as well',
  'ClauseChange.differences': 'at most one per DifferenceAspect',
  'ClauseDifference.pieces': 'the pieces of one text, wanted whole',
  'ProgressReport.remarks': 'the remarks of one judgement: at most two, and one per entry',
  'Paper.figures': 'the figures of one paper, at most one per slot',
  'PaperDraft.figures': 'the figures of one paper, at most one per slot',
  'PaperDraft.missing': 'the slots of one template',
  'PaperTemplate.slots': 'the slots of one template',
  'PaperText.blocks': 'the paragraphs of one paper, always read whole',
  'PaperText.fields': 'the rows of one slip',
  'PaperText.attendance': 'the lines of attendance of one paper',
  'ReviewItem.doubts': 'the unsure words of one clause',
  'ScoreLine.holds': 'what holds one duty for one unit: a handful, always wanted whole',
  'FinalScorecard.targets': 'one per target of the scheme',
  'FinalScorecard.remarks': 'the few sentences of one card',
  'Scorecard.components': 'one per part of the scheme',
  'Scorecard.wouldChange': 'at most one per bound, better grade and GradeChangeCode',
  'Scorecard.missing': 'at most one per MissingCode',
  'ScorecardComparison.parts': 'one per part of the schemes',
  'AssessmentScheme.gradeBands': 'one per Grade',
  'ScoreDistribution.grades': 'one per Grade',
  'Assessment.nextSteps': 'at most one per AssessmentStep',
};
/** Lists that stand on many types for the same reason. */
const PLAIN_LIST_NAMES: Record<string, string> = {
  userErrors: 'the refusals of one mutation: a handful, always wanted whole',
};
/** The lists inside a connection, which are the page itself. */
const PAGE_LISTS = ['edges', 'nodes'];

type Fielded = { name: string; getFields(): Record<string, GraphQLField<unknown, unknown>> };
const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));
const fieldedTypes = (schema: GraphQLSchema): Fielded[] =>
  ownTypes(schema).filter((type): type is GraphQLObjectType => isObjectType(type) || isInterfaceType(type));
const fieldsOf = (type: Fielded) =>
  Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field }));
const rootFields = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) => (type ? fieldsOf(type) : []));

type Resolvers = Record<string, Record<string, unknown> | undefined>;

/** Root fields that nobody answers, and answers to fields that nobody can ask. */
function breachesOfAnswers(schema: GraphQLSchema, resolvers: Resolvers): string[] {
  const unanswered = rootFields(schema).filter(({ at }) => {
    const [type = '', name = ''] = at.split('.');
    return typeof resolvers[type]?.[name] !== 'function';
  });
  const unknown = Object.entries(resolvers).flatMap(([name, map]) => {
    const type = schema.getType(name);
    if (!type) return [`${name}: answered, but not in the schema`];
    if (!isObjectType(type)) return [];
    const known = type.getFields();
    return Object.keys(map ?? {})
      .filter((field) => !known[field] && !field.startsWith('__'))
      .map((field) => `${name}.${field}: answered, but not in the schema`);
  });
  return [...unanswered.map(({ at }) => `${at}: nobody answers`), ...unknown];
}

/** Lists of objects that are not connections, and connections that are not Relay's. */
function breachesOfLists(schema: GraphQLSchema): string[] {
  return fieldedTypes(schema).flatMap((type) =>
    fieldsOf(type).flatMap(({ at, field }) => {
      const item = getNamedType(field.type);
      const name = item.name;
      if (isListType(getNullableType(field.type))) {
        const isValue = isScalarType(item) || isEnumType(item);
        if (isValue || (type.name.endsWith('Connection') && PAGE_LISTS.includes(field.name))) return [];
        if (!(at in PLAIN_LISTS) && !(field.name in PLAIN_LIST_NAMES))
          return [`${at}: a list of ${name} must be a connection`];
        const isNode = isObjectType(item) && item.getInterfaces().some((own) => own.name === 'Node');
        return isNode ? [`${at}: things with an id are paged, whatever the reason`] : [];
      }
      if (!name.endsWith('Connection')) return [];
      const wrong: string[] = [];
      const argument = (arg: string) => String(field.args.find((own) => own.name === arg)?.type ?? 'nothing');
      for (const [arg, wanted] of Object.entries({ first: 'Int', after: 'String', last: 'Int', before: 'String' })) {
        if (argument(arg) !== wanted) wrong.push(`${at}: argument ${arg} must be ${wanted}, is ${argument(arg)}`);
      }
      if (!isNonNullType(field.type)) wrong.push(`${at}: an empty list is a connection without edges, never null`);
      return wrong;
    }),
  );
}

const named = (field: GraphQLField<unknown, unknown> | undefined) =>
  field ? getNamedType(field.type).name : 'nothing';

function breachesOfConnections(schema: GraphQLSchema): string[] {
  return fieldedTypes(schema)
    .filter(({ name }) => name.endsWith('Connection'))
    .flatMap((type) => {
      const fields = type.getFields();
      const stem = type.name.replace(/Connection$/, '');
      const edge = schema.getType(`${stem}Edge`);
      const edgeFields = isObjectType(edge) ? edge.getFields() : {};
      return [
        String(fields.pageInfo?.type) === 'PageInfo!' ? [] : [`${type.name}: pageInfo must be PageInfo!`],
        !fields.nodes || String(fields.nodes.type) === `[${named(edgeFields.node)}!]!`
          ? []
          : [`${type.name}: nodes must be [${named(edgeFields.node)}!]!`],
        String(fields.edges?.type) === `[${stem}Edge!]!` ? [] : [`${type.name}: edges must be [${stem}Edge!]!`],
        String(edgeFields.cursor?.type) === 'String!' ? [] : [`${stem}Edge: cursor must be String!`],
        isNonNullType(edgeFields.node?.type) ? [] : [`${stem}Edge: node must be there and not null`],
      ].flat();
    });
}

/** `verbNoun(input: VerbNounInput!): VerbNounPayload!`, refusals in the payload, a key against doing it twice. */
function breachesOfMutations(schema: GraphQLSchema): string[] {
  const mutation = schema.getMutationType();
  return (mutation ? fieldsOf(mutation) : []).flatMap(({ at, field }) => {
    const stem = field.name.charAt(0).toUpperCase() + field.name.slice(1);
    const payload = getNamedType(field.type);
    const input = schema.getType(`${stem}Input`);
    const args = field.args.map((arg) => `${arg.name}: ${arg.type}`).join(', ');
    const wrong: string[] = [];
    if (!/^[a-z]+([A-Z][a-z]+)+$/.test(field.name)) wrong.push(`${at}: is no verbNoun`);
    if (/^(update|set|edit|change|save)[A-Z]/.test(field.name)) wrong.push(`${at}: names no intent`);
    if (args !== `input: ${stem}Input!`) wrong.push(`${at}: takes (${args}), not (input: ${stem}Input!)`);
    if (String(field.type) !== `${stem}Payload!`) wrong.push(`${at}: gives ${field.type}, not ${stem}Payload!`);
    const errors = isObjectType(payload) ? payload.getFields().userErrors : undefined;
    if (String(errors?.type) !== '[UserError!]!') wrong.push(`${at}: ${payload.name} lacks userErrors: [UserError!]!`);
    const key = isInputObjectType(input) ? input.getFields().idempotencyKey : undefined;
    if (!key || getNamedType(key.type).name !== 'String')
      wrong.push(`${at}: ${stem}Input lacks idempotencyKey: String`);
    return wrong;
  });
}

/** Everything that says nothing to its reader. */
function breachesOfDescription(schema: GraphQLSchema): string[] {
  const things: { at: string; description: string | null | undefined }[] = [];
  for (const type of ownTypes(schema)) {
    things.push({ at: type.name, description: type.description });
    if (isEnumType(type)) {
      for (const value of type.getValues())
        things.push({ at: `${type.name}.${value.name}`, description: value.description });
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        things.push({ at: `${type.name}.${field.name}`, description: field.description });
      }
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const { at, field } of fieldsOf(type)) {
        things.push({ at, description: field.description });
        for (const arg of field.args) things.push({ at: `${at}(${arg.name}:)`, description: arg.description });
      }
    }
  }
  for (const directive of schema.getDirectives()) {
    if (!directive.astNode) continue;
    things.push({ at: `@${directive.name}`, description: directive.description });
    for (const arg of directive.args)
      things.push({ at: `@${directive.name}(${arg.name}:)`, description: arg.description });
  }
  return things.filter(({ description }) => !description?.trim()).map(({ at }) => `${at}: no description`);
}

/** The resolver map of the running server; src/api/resolvers.ts exports it. */
async function answers(): Promise<Resolvers> {
  const file = join(ROOT, 'src/api/resolvers.ts');
  if (!existsSync(file)) throw new Error('there is no src/api/resolvers.ts yet');
  const { resolvers } = (await import(pathToFileURL(file).href)) as { resolvers?: Resolvers };
  if (!resolvers) throw new Error('src/api/resolvers.ts does not export `resolvers`');
  return resolvers;
}

describe('the schema', () => {
  test('the law reads a whole schema', () => {
    const schema = readSchema();
    expect(ownTypes(schema).length).toBeGreaterThanOrEqual(FEWEST_TYPES);
    expect(rootFields(schema).length).toBeGreaterThanOrEqual(FEWEST_ROOT_FIELDS);
  });

  test('every root field is answered, and nothing else is', async () => {
    expect(breachesOfAnswers(readSchema(), await answers())).toEqual([]);
  });

  test('every list of objects is a Relay connection', () => {
    const schema = readSchema();
    expect([...breachesOfLists(schema), ...breachesOfConnections(schema)]).toEqual([]);
  });

  test('every list that is excepted still stands', () => {
    const lists = fieldedTypes(readSchema())
      .flatMap(fieldsOf)
      .filter(({ field }) => isListType(getNullableType(field.type)));
    expect(Object.keys(PLAIN_LISTS).filter((at) => !lists.some((list) => list.at === at))).toEqual([]);
    expect(Object.keys(PLAIN_LIST_NAMES).filter((name) => !lists.some(({ field }) => field.name === name))).toEqual([]);
  });

  test('every mutation is one intent: verbNoun(input:), payload with userErrors, idempotency key', () => {
    const schema = readSchema();
    expect(breachesOfMutations(schema)).toEqual([]);
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).length).toBeGreaterThan(0);
  });

  test('everything is described for its reader', () => {
    expect(breachesOfDescription(readSchema())).toEqual([]);
  });

  test('the deeds of the ledger are the deeds of the schema', () => {
    const type = readSchema().getType('Deed');
    expect(isEnumType(type) ? type.getValues().map(({ name }) => name) : type).toEqual([...DEEDS]);
  });
});

describe('a planted breach is seen', () => {
  const GOOD = `
    "q" type Query {
      "n" nodes("i" ids: [ID!]!): [Node]!
      "p" plans("f" first: Int, "a" after: String, "l" last: Int, "b" before: String): PlanConnection!
    }
    "m" type Mutation { "c" confirmPlan("i" input: ConfirmPlanInput!): ConfirmPlanPayload! }
    "i" input ConfirmPlanInput { "k" idempotencyKey: String }
    "p" type ConfirmPlanPayload { "u" userErrors: [UserError!]! }
    "u" type UserError { "p" path: [String!]! }
    "n" interface Node { "i" id: ID! }
    "p" type Plan implements Node { "i" id: ID! "l" labels: [String!]! }
    "c" type PlanConnection { "e" edges: [PlanEdge!]! "p" pageInfo: PageInfo! }
    "e" type PlanEdge { "c" cursor: String! "n" node: Plan! }
    "p" type PageInfo { "h" hasNextPage: Boolean! }
  `;
  const all = (sdl: string) => {
    const schema = schemaOf(sdl);
    return [breachesOfLists, breachesOfConnections, breachesOfMutations, breachesOfDescription].flatMap((law) =>
      law(schema),
    );
  };
  const planted = (from: string, to: string) => {
    expect(GOOD).toContain(from);
    return all(GOOD.replace(from, to));
  };

  test('what is right is not reported', () => {
    expect(all(GOOD)).toEqual([]);
  });

  test('lists', () => {
    expect(planted('"l" labels: [String!]!', '"l" labels: [String!]! "s" sections: [Plan!]!')).toHaveLength(1);
    expect(planted('"u" userErrors: [UserError!]!', '"u" userErrors: [Plan!]!').length).toBeGreaterThan(1);
    expect(planted('"e" edges:', '"n" nodes: [Plan!]! "e" edges:')).toEqual([]);
    expect(planted('"e" edges:', '"n" nodes: [Node!]! "e" edges:')).toHaveLength(1);
    expect(planted('"l" last: Int, ', '')).toHaveLength(1);
    expect(planted('PlanConnection!', 'PlanConnection')).toHaveLength(1);
    expect(planted('"p" pageInfo: PageInfo! }', '}')).toHaveLength(1);
    expect(planted('"n" node: Plan! }', '"n" node: Plan }')).toHaveLength(1);
    expect(planted('"e" edges: [PlanEdge!]!', '"e" edges: [PlanEdge]')).toHaveLength(1);
  });

  test('mutations', () => {
    expect(planted('"c" confirmPlan(', '"c" confirm(').length).toBeGreaterThan(0);
    expect(planted('"c" confirmPlan(', '"c" updatePlan(').length).toBeGreaterThan(0);
    expect(planted('"i" input: ConfirmPlanInput!', '"i" input: ConfirmPlanInput!, "x" force: Boolean')).toHaveLength(1);
    expect(planted('ConfirmPlanPayload! }', 'ConfirmPlanPayload }')).toHaveLength(1);
    expect(planted('[UserError!]!', '[UserError!]')).toHaveLength(1);
    expect(planted('"k" idempotencyKey: String', '"k" key: String')).toHaveLength(1);
  });

  test('descriptions of types, fields, arguments, enum values and input fields', () => {
    expect(planted('"p" type Plan implements', 'type Plan implements')).toEqual(['Plan: no description']);
    expect(planted('"i" id: ID! "l"', 'id: ID! "l"')).toEqual(['Plan.id: no description']);
    expect(planted('"f" first', 'first')).toEqual(['Query.plans(first:): no description']);
    expect(planted('"k" idempotencyKey', 'idempotencyKey')).toEqual([
      'ConfirmPlanInput.idempotencyKey: no description',
    ]);
    expect(planted('"u" type UserError', '"c" enum Code { STALE } "u" type UserError')).toEqual([
      'Code.STALE: no description',
    ]);
  });

  test('answers', () => {
    const whole = { Query: { nodes() {}, plans() {} }, Mutation: { confirmPlan() {} } };
    const schema = schemaOf(GOOD);
    expect(breachesOfAnswers(schema, whole)).toEqual([]);
    expect(breachesOfAnswers(schema, { ...whole, Query: { nodes() {} } })).toEqual(['Query.plans: nobody answers']);
    expect(breachesOfAnswers(schema, { ...whole, Query: { ...whole.Query, gone() {} } })).toHaveLength(1);
    expect(breachesOfAnswers(schema, { ...whole, Attic: {} })).toHaveLength(1);
  });
});

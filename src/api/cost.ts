import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql/index.js';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { wallError } from './errors.ts';

// What a question costs, reckoned before it is answered. The prices stand in the schema itself (@cost, @listSize) and the
// table of docs/api.md is held equal to it by a test; changing a price is changing the contract.

/** Entries reckoned with in a connection when neither first nor last is given: the page that is then served. */
export const DEFAULT_PAGE_SIZE = 50;
/** Entries reckoned with in a plain list of values. */
const VALUE_LIST_SIZE = 3;
const LARGEST_PAGE_SIZE = 200;
/** More selections than this are not reckoned out: the query is refused. */
const MOST_SELECTIONS = 10_000;

type Field = GraphQLField<unknown, unknown>;

function directiveArgument(field: Field, directive: string, argument: string): number | undefined {
  const found = field.astNode?.directives?.find(({ name }) => name.value === directive);
  const value = found?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === 'IntValue' ? Number(value.value) : undefined;
}

/** The price of a field by itself: @cost, else 1. */
export const weightOf = (field: Field): number => directiveArgument(field, 'cost', 'weight') ?? 1;

/** Entries reckoned with when the caller names no size: @listSize, else the default page; undefined for what is no connection. */
export function assumedSizeOf(field: Field): number | undefined {
  if (!getNamedType(field.type).name.endsWith('Connection')) return undefined;
  return directiveArgument(field, 'listSize', 'assumedSize') ?? DEFAULT_PAGE_SIZE;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

function sizeOf(field: Field, args: Record<string, unknown>): number {
  const assumed = assumedSizeOf(field);
  if (assumed !== undefined) {
    const asked = [args.first, args.last].find(isCount) ?? assumed;
    return Math.min(Math.max(asked, 1), LARGEST_PAGE_SIZE);
  }
  const asked = [args.ids, args.representations].find((list) => Array.isArray(list));
  if (asked) return Math.max(1, asked.length);
  // A connection has been multiplied where it is asked for; what it holds is not multiplied again.
  const isValueList = isListType(getNullableType(field.type)) && !['edges', 'nodes'].includes(field.name);
  return isValueList && isObjectType(getNamedType(field.type)) ? VALUE_LIST_SIZE : 1;
}

/** What a connection tells once, however long its page: total, pageInfo, the moment. Inside a fragment it is not seen here. */
function toldOnce(field: Field, { selectionSet }: FieldNode): number {
  const connection = getNamedType(field.type);
  if (assumedSizeOf(field) === undefined || !isObjectType(connection)) return 0;
  let cost = 0;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind !== 'Field' || selection.directives?.length) continue;
    const told = connection.getFields()[selection.name.value];
    if (!told || ['edges', 'nodes'].includes(told.name)) continue;
    cost += weightOf(told) + (selection.selectionSet?.selections.filter(({ kind }) => kind === 'Field').length ?? 0);
  }
  return cost;
}

const estimator: ComplexityEstimator = ({ field, node, args, childComplexity }) => {
  const once = toldOnce(field, node);
  return weightOf(field) + once + sizeOf(field, args) * (childComplexity - once);
};

export interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

// The text of a question is parsed once and kept by Apollo Server; what is reckoned of it vanishes with it.
const reckoned = new WeakMap<OperationDefinitionNode, Map<string, number>>();
const MOST_SHAPES = 50;

/** What a cost can depend on: numbers, truth values, what is left out, how long lists are; never what a text says. */
const shapeOf = (variables: Record<string, unknown>): string =>
  JSON.stringify(variables, (_name, value: unknown) => (typeof value === 'string' ? '' : value));

/**
 * The cost of an operation: each field its weight, below a list as often as the list may be long. Throws BAD_USER_INPUT for
 * variables that do not fit, QUERY_TOO_COSTLY for a document too wide to be reckoned out. Reckoned once for variables of a shape.
 */
export function costOf(question: Question): number {
  const { schema, document, operationName, variables } = question;
  const operation = getOperationAST(document, operationName);
  if (!operation) return reckon(question);
  const known = reckoned.get(operation) ?? new Map<string, number>();
  reckoned.set(operation, known);
  const shape = shapeOf(variables);
  const before = known.get(shape);
  const fit = before !== undefined && !getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors;
  if (fit) return before;
  const cost = reckon(question);
  if (known.size >= MOST_SHAPES) known.clear();
  known.set(shape, cost);
  return cost;
}

function reckon({ schema, document, operationName, variables }: Question): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      estimators: [estimator],
      maxQueryNodes: MOST_SELECTIONS,
      ...(operationName !== undefined && { operationName }),
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.startsWith('Query exceeds the maximum allowed number of nodes')) {
      throw wallError('QUERY_TOO_COSTLY', '查询的字段过多。', 'The query selects too many fields.');
    }
    throw unfitVariable(error);
  }
}

/** Throws QUERY_TOO_COSTLY for a cost above the limit, saying both. */
export function checkCost(cost: number, { cost: limit }: { cost: number }): void {
  if (cost <= limit) return;
  throw wallError(
    'QUERY_TOO_COSTLY',
    `查询的成本为 ${cost}，上限 ${limit}；请减少每页条数或所选字段（成本表见 docs/api.md）。`,
    `The query costs ${cost}; the limit is ${limit}. Ask for smaller pages or fewer fields (prices in docs/api.md).`,
    { cost, limit },
  );
}

/** GraphQL's own words on a variable that does not fit, with its name, or the way to the field inside it. */
function unfitVariable(error: GraphQLError): GraphQLError {
  const { nodes, originalError, extensions, message } = error;
  const [definition] = nodes ?? [];
  const variable = definition?.kind === 'VariableDefinition' ? definition.variable.name.value : undefined;
  const argument = / at "([^"]+)"/.exec(message)?.[1] ?? variable;
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(originalError && { originalError }),
    extensions: { ...extensions, code: 'BAD_USER_INPUT', ...(argument && { argument }) },
  });
}

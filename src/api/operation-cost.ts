import { type GraphQLSchema, getOperationAST, parse, validate } from 'graphql/index.js';
import { costOf } from './cost.ts';
import { badArgument } from './errors.ts';
import { DEFAULT_LIMITS } from './limits.ts';

function variablesOf(text: string | null | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below, like any other text that is no object.
  }
  throw badArgument('variables', 'variables 应为 JSON 对象的文字。', 'variables must be the text of a JSON object.');
}

interface Operation {
  query: string;
  variables?: string | null | undefined;
  operationName?: string | null | undefined;
}

/** Reckons a document as the server would before answering it. Rejects, naming `query`, what would not be answered at all. */
export function reckonOperation(schema: GraphQLSchema, { query, variables, operationName }: Operation) {
  const given = variablesOf(variables);
  const refused = (message: string) => badArgument('query', `查询语句不正确：${message}`, message);
  let document: ReturnType<typeof parse>;
  try {
    document = parse(query, { maxTokens: DEFAULT_LIMITS.tokens });
  } catch (error) {
    throw refused((error as Error).message);
  }
  const [problem] = validate(schema, document, undefined, { maxErrors: 1 });
  if (problem) throw refused(problem.message);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refused('operationName must name one of the operations.');
  if (operation.operation === 'subscription') throw refused('There are no subscriptions.');
  const requested = costOf({ schema, document, operationName: operationName ?? undefined, variables: given });
  return { requested, limit: DEFAULT_LIMITS.cost, isWithin: requested <= DEFAULT_LIMITS.cost };
}

import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type Location,
  locatedError,
} from 'graphql/index.js';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './context.ts';

// How a question is answered once it has been let in (ADR 0050): what is asked again is compiled to a function of its own.
// graphql-js answers what is asked for the first time, and is what the compiled answers are compared with in tests.

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;
type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

export interface Asked {
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Record<string, unknown>;
  context: Context;
}

/** A compiled question weighs some hundred kilobytes; the least recently asked gives way. */
const MOST_COMPILED = 300;

/** Where a line and column stand in a text. */
function offsetOf(body: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = /\r\n|[\n\r]/g;
    end.lastIndex = start;
    if (!end.exec(body)) break;
    start = end.lastIndex;
  }
  return start + column - 1;
}

/** An error of compiled code as graphql-js itself would tell it: with its place, and with the code of what was thrown. */
function asGraphqlTells(error: GraphQLError, { loc }: DocumentNode): GraphQLError {
  const { message, path, originalError, locations } = error;
  if (originalError instanceof GraphQLError && originalError.path) return originalError;
  const source = (loc as Location | undefined)?.source;
  const place = { path, source, positions: source && locations?.map((at) => offsetOf(source.body, at)) };
  if (!originalError) return new GraphQLError(message, { ...place, originalError: new Error(message) });
  if (originalError instanceof GraphQLError && originalError.nodes) {
    return locatedError(originalError, originalError.nodes, path);
  }
  return new GraphQLError(originalError.message, { ...place, originalError });
}

/** Answers questions; `sightings` says at which sight of a document it is compiled: at the second, unless told otherwise. */
function makeExecutor(schema: GraphQLSchema, sightings = 2): (asked: Asked) => Promise<Answer> {
  const seen = new WeakMap<DocumentNode, number>();
  const compiled = new Map<DocumentNode, Map<string, CompiledQuery | null>>();

  const compiledOf = (document: DocumentNode, operationName: string): CompiledQuery | null => {
    const known = compiled.get(document) ?? new Map<string, CompiledQuery | null>();
    compiled.delete(document);
    compiled.set(document, known);
    const [oldest] = compiled.keys();
    if (compiled.size > MOST_COMPILED && oldest) compiled.delete(oldest);
    const made = known.get(operationName);
    if (made !== undefined) return made;
    const query = compileQuery(schema, document, operationName);
    // What it cannot compile is left to graphql-js.
    const usable = isCompiledQuery(query) ? query : null;
    known.set(operationName, usable);
    return usable;
  };

  const byGraphql = ({ document, operationName, variables, context }: Asked) =>
    execute({ schema, document, contextValue: context, variableValues: variables, operationName }) as
      | Answer
      | Promise<Answer>;

  return async (asked) => {
    const { document, operationName, variables, context } = asked;
    const times = (seen.get(document) ?? 0) + 1;
    seen.set(document, times);
    const isKnown = times >= sightings && getOperationAST(document, operationName);
    const query = isKnown ? compiledOf(document, operationName ?? '') : null;
    if (!query) return byGraphql(asked);
    const answer = (await query.query(undefined, context, variables)) as Answer;
    if (!answer.errors) return answer;
    // Variables were let in before; what compiled code will not read in them (names such as __proto__) graphql-js does.
    if (!('data' in answer)) return byGraphql(asked);
    return { ...answer, errors: answer.errors.map((error) => asGraphqlTells(error, document)) };
  };
}

/** The executor behind the only door that Apollo Server leaves open for one: its gateway, which here hands on its own schema. */
export function gatewayOf(schema: GraphQLSchema, sightings?: number): Gateway {
  const answer = makeExecutor(schema, sightings);
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, request: { operationName, variables }, context }) =>
        answer({ document, operationName, variables: variables ?? {}, context: context as Context }),
    }),
    stop: async () => undefined,
  };
}

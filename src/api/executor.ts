import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql/index.js';
import type { Context } from './context.ts';
import { type Writer, WrittenData, writerOf } from './writer.ts';

// How a question is answered once it has been let in (ADR 0059): for what is asked again there is a function that writes its answer.
// graphql-js answers what is asked for the first time, every deed, and whatever a writer steps aside from; it is also what the
// written answers are compared with in tests.

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;
type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

export interface Asked {
  document: DocumentNode;
  operationName: string | null | undefined;
  variables: Record<string, unknown>;
  context: Context;
}

/** A writer weighs some ten kilobytes; the least recently asked gives way. */
const MOST_WRITERS = 300;

/** Answers questions; `sightings` says at which sight of a document a writer is made: at the second, unless told otherwise. */
function makeExecutor(schema: GraphQLSchema, sightings = 2): (asked: Asked) => Promise<Answer> {
  const seen = new WeakMap<DocumentNode, number>();
  const writers = new Map<DocumentNode, Map<string | null, Writer | undefined>>();

  const knownWriter = (document: DocumentNode, operationName: string | null): Writer | undefined => {
    const known = writers.get(document) ?? new Map<string | null, Writer | undefined>();
    writers.delete(document);
    writers.set(document, known);
    const [oldest] = writers.keys();
    if (writers.size > MOST_WRITERS && oldest) writers.delete(oldest);
    if (!known.has(operationName)) known.set(operationName, writerOf(schema, document, operationName));
    return known.get(operationName);
  };

  return async ({ document, operationName, variables, context }) => {
    const times = (seen.get(document) ?? 0) + 1;
    seen.set(document, times);
    const writer = times >= sightings ? knownWriter(document, operationName ?? null) : undefined;
    const written = await writer?.write(context, variables);
    // Apollo Server hands `data` on as it is, to `textOf`.
    if (written) return { data: written as unknown as Record<string, unknown> };
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName }) as
      | Answer
      | Promise<Answer>;
  };
}

/** An answer as JSON, in the order in which Apollo Server gives its parts; what was written already goes in as it is. */
export function textOf(answer: Record<string, unknown>): string {
  const { data } = answer;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(answer)}\n`;
  let parts = '';
  for (const [name, value] of Object.entries(answer)) {
    if (value === undefined) continue;
    parts += `${parts === '' ? '' : ','}"${name}":${value === data ? data.text : JSON.stringify(value)}`;
  }
  return `{${parts}}\n`;
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

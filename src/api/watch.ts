import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql/index.js';
import { hasScope } from '../access/actor.ts';
import type { Context } from './context.ts';
import { checkCost, costOf } from './cost.ts';
import { formatError, isFault, outOfPoints, outsideScope, wallError } from './errors.ts';
import { checkSize, checkVariables, type Limits } from './limits.ts';
import type { Points } from './points.ts';

const codeOf = ({ extensions }: GraphQLFormattedError): string => String(extensions?.code ?? 'INTERNAL_SERVER_ERROR');

/** The error behind what GraphQL wraps around it: what an operator wants to see. */
const causeOf = (error: GraphQLError): unknown => error.originalError ?? error;

/** Whether an error is a fault of ours: it is then masked in the answer and told in the log. */
const isFaulty = (error: GraphQLError): boolean => {
  const { message, extensions } = error;
  return isFault(formatError({ message, ...(extensions && { extensions }) }, error));
};

const noSubscriptions = (): GraphQLError =>
  wallError(
    'GRAPHQL_VALIDATION_FAILED',
    '不提供订阅；变更请用 changes 查询或回调地址（webhook）获取。',
    'There are no subscriptions; read changes with the query `changes` or by webhook.',
  );

/** The whole request is declined: HTTP 400 (in the older media type the server makes it 200). */
function declined(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const { message, nodes, originalError, extensions } = error;
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(originalError && { originalError }),
    extensions: { ...extensions, http: { status: 400 } },
  });
}

/**
 * Stands at every GraphQL request: bounds its size and reckons its cost before anything is answered, tells the cost in
 * `extensions.cost`, logs faults with the request id, and keeps answers to a bounded number of errors.
 */
export function watch(limits: Limits, log: FastifyBaseLogger, points: Points): ApolloServerPlugin<Context> {
  // Operations that were found to be within the limits; their text is parsed once and kept by Apollo Server.
  const sized = new WeakSet<OperationDefinitionNode>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, response, schema, contextValue }) {
          const { notes } = contextValue;
          notes.operation = operation?.name?.value ?? null;
          if (!operation) return;
          if (operation.operation === 'subscription') throw declined(noSubscriptions());
          if (operation.operation === 'query' && !hasScope(contextValue.actor, 'READ')) {
            contextValue.tellDenied('SCOPE', notes.operation ?? 'query');
            throw declined(outsideScope('READ'));
          }
          const { operationName, variables = {} } = request;
          try {
            if (!sized.has(operation)) checkSize(document, operation, limits);
            sized.add(operation);
            checkVariables(variables, limits);
            notes.cost = costOf({ schema, document, operationName, variables });
            checkCost(notes.cost, limits);
          } catch (error) {
            throw declined(error);
          }
          const left = points.spend(contextValue.actor.id, notes.cost);
          const { headers } = response.http;
          headers.set('x-points-limit', String(left.limit));
          headers.set('x-points-remaining', String(left.remaining));
          if (left.waitSeconds === 0) return;
          contextValue.tellDenied('RATE', notes.operation ?? operation.operation);
          throw outOfPoints(left);
        },
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (!isFaulty(error)) continue;
            const { requestId, notes } = contextValue;
            log.error({ requestId, operation: notes.operation, path: error.path, err: causeOf(error) }, 'fault');
          }
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const { notes, requestId } = contextValue;
          if (notes.cost !== null) {
            const cost = { requested: notes.cost, limit: limits.cost };
            singleResult.extensions = { ...singleResult.extensions, cost };
          }
          if (!singleResult.errors) return;
          notes.errorCodes = [...new Set(singleResult.errors.map(codeOf))];
          singleResult.errors = singleResult.errors
            .slice(0, limits.errors)
            .map((error) => (isFault(error) ? { ...error, extensions: { ...error.extensions, requestId } } : error));
        },
      };
    },
  };
}

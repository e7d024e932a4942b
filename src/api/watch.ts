import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql/index.js';
import type { DenialReason } from '../tokens/use.ts';
import { type Admission, pointsHeaders, withCost } from './admission.ts';
import type { Context } from './context.ts';
import { formatError, isFault, outOfPoints } from './errors.ts';
import type { Limits } from './limits.ts';
import type { PointsLeft } from './points.ts';
import type { Remembered } from './remembered.ts';

const codeOf = ({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): string =>
  String(extensions?.code ?? 'INTERNAL_SERVER_ERROR');

/** The error behind what GraphQL wraps around it: what an operator wants to see. */
const causeOf = (error: GraphQLError): unknown => error.originalError ?? error;

/** Whether an error is a fault of ours: it is then masked in the answer and told in the log. */
const isFaulty = (error: GraphQLError): boolean => {
  const { message, extensions } = error;
  return isFault(formatError({ message, ...(extensions && { extensions }) }, error));
};

/**
 * Stands at every GraphQL request: bounds its size and reckons its cost before anything is answered, tells the cost in
 * `extensions.cost`, logs faults with the request id, and keeps answers to a bounded number of errors.
 */
export function watch(
  limits: Limits,
  log: FastifyBaseLogger,
  admission: Admission,
  remembered: Remembered,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, response, schema, contextValue }) {
          const { notes, begun } = contextValue;
          notes.operation = operation?.name?.value ?? null;
          if (!operation) return;
          const tellDenied = (reason: DenialReason) =>
            contextValue.tellDenied(reason, notes.operation ?? operation.operation);
          const { operationName, variables = {} } = request;
          const asked = { schema, document, operation, operationName, variables, context: contextValue };
          let left: PointsLeft;
          try {
            left = begun?.left ?? admission.admit(asked);
          } catch (error) {
            if (error instanceof GraphQLError && codeOf(error) === 'FORBIDDEN') tellDenied('SCOPE');
            throw error;
          }
          for (const [name, value] of Object.entries(pointsHeaders(left))) response.http.headers.set(name, value);
          if (left.waitSeconds === 0) return;
          tellDenied('RATE');
          throw outOfPoints(left);
        },
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (!isFaulty(error)) continue;
            const { requestId, notes } = contextValue;
            log.error({ requestId, operation: notes.operation, path: error.path, err: causeOf(error) }, 'fault');
          }
        },
        async willSendResponse({ response, contextValue, document, operation, request, schema, source }) {
          if (response.body.kind !== 'single') return;
          const singleResult = withCost(response.body.singleResult, contextValue, limits);
          response.body.singleResult = singleResult;
          const { notes, requestId } = contextValue;
          if (!singleResult.errors) {
            if (source && document && operation) {
              remembered.noteQuestion(source, request.operationName, { schema, document, operation });
            }
            return;
          }
          notes.errorCodes = [...new Set(singleResult.errors.map(codeOf))];
          singleResult.errors = singleResult.errors
            .slice(0, limits.errors)
            .map((error) => (isFault(error) ? { ...error, extensions: { ...error.extensions, requestId } } : error));
        },
      };
    },
  };
}

import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Context } from './context.ts';
import { costOf } from './cost.ts';
import { formatError, isFault, wallError } from './errors.ts';
import { checkSize, checkVariables, type Limits } from './limits.ts';

const codeOf = ({ extensions }: GraphQLFormattedError): string => String(extensions?.code ?? 'INTERNAL_SERVER_ERROR');

/** The error behind what GraphQL wraps around it: what an operator wants to see. */
const causeOf = (error: GraphQLError): unknown => error.originalError ?? error;

/**
 * Stands at every GraphQL request: bounds its size and reckons its cost before anything is answered, tells the cost in
 * `extensions.cost`, logs faults with the request id, and keeps answers to a bounded number of errors.
 */
export const watch = (limits: Limits, log: FastifyBaseLogger): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, schema, contextValue }) {
        const { notes } = contextValue;
        notes.operation = operation?.name?.value ?? null;
        if (!operation) return;
        const variables = request.variables ?? {};
        checkSize(document, operation, limits);
        checkVariables(variables, limits);
        const cost = costOf({ schema, document, operationName: request.operationName, variables });
        notes.cost = cost;
        if (cost <= limits.cost) return;
        throw wallError(
          'QUERY_TOO_COSTLY',
          `查询的成本为 ${cost}，上限 ${limits.cost}；请减少每页条数或所选字段（成本表见 docs/api.md）。`,
          `The query costs ${cost}; the limit is ${limits.cost}. Ask for smaller pages or fewer fields (prices in docs/api.md).`,
          { cost, limit: limits.cost },
        );
      },
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          if (!isFault(formatError(error.toJSON(), error))) continue;
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
});

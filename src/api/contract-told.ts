import { ERROR_CODES, type ErrorCode } from './errors.ts';
import type { QueryResolvers, Resolvers } from './generated.ts';
import { reckonOperation } from './operation-cost.ts';

const Query: Pick<QueryResolvers, 'operationCost' | 'errorCodes'> = {
  operationCost: (_root, args, _ctx, { schema }) => reckonOperation(schema, args),
  errorCodes: () => Object.entries(ERROR_CODES).map(([code, when]) => ({ code: code as ErrorCode, when })),
};

export const contractResolvers: Resolvers = { Query };

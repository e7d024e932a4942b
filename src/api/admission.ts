import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql/index.js';
import { hasScope } from '../access/actor.ts';
import type { Context } from './context.ts';
import { checkCost, costOf } from './cost.ts';
import { outsideScope, wallError } from './errors.ts';
import { checkSize, checkVariables, type Limits } from './limits.ts';
import type { Points, PointsLeft } from './points.ts';

/** A question or deed that was parsed and fits the schema, and who asks it. */
export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  context: Context;
}

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

/** Decides what is answered at all, before anything is: scope, size, variables, cost, and the points of a minute. */
export class Admission {
  private readonly limits: Limits;
  private readonly points: Points;
  // Operations that were found to be within the limits; their text is parsed once and kept.
  private readonly sized = new WeakSet<OperationDefinitionNode>();

  constructor(limits: Limits, points: Points) {
    this.limits = limits;
    this.points = points;
  }

  /**
   * Lets a question in: notes what it costs and spends its points; a `waitSeconds` above 0 says that there were not enough. Throws
   * what is declined: subscriptions, FORBIDDEN outside the token's scope, QUERY_TOO_LARGE, QUERY_TOO_COSTLY, BAD_USER_INPUT.
   */
  admit({ schema, document, operation, operationName, variables, context }: Asked): PointsLeft {
    const { limits, sized } = this;
    const { actor, notes } = context;
    if (operation.operation === 'subscription') throw declined(noSubscriptions());
    if (operation.operation === 'query' && !hasScope(actor, 'READ')) throw declined(outsideScope('READ'));
    try {
      if (!sized.has(operation)) checkSize(document, operation, limits);
      sized.add(operation);
      checkVariables(variables, limits);
      notes.cost = costOf({ schema, document, operationName, variables });
      checkCost(notes.cost, limits);
    } catch (error) {
      throw declined(error);
    }
    return this.points.spend(actor.id, notes.cost);
  }
}

/** What an answer tells of the points of whoever asks. */
export const pointsHeaders = ({ limit, remaining }: PointsLeft): Record<string, string> => ({
  'x-points-limit': String(limit),
  'x-points-remaining': String(remaining),
});

/** An answer together with what it cost, as soon as that was reckoned. */
export function withCost<Answer extends { extensions?: object | undefined }>(
  answer: Answer,
  { notes }: Context,
  { cost: limit }: Limits,
): Answer {
  if (notes.cost === null) return answer;
  return { ...answer, extensions: { ...answer.extensions, cost: { requested: notes.cost, limit } } };
}

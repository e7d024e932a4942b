import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Admission, pointsHeaders, withCost } from './admission.ts';
import type { Context } from './context.ts';
import { type gatewayOf, textOf } from './executor.ts';
import type { Limits } from './limits.ts';
import type { PointsLeft } from './points.ts';
import type { Remembered } from './remembered.ts';

type Gateway = ReturnType<typeof gatewayOf>;
type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** A gateway whose executor hands on what was begun already, instead of answering it twice. */
export const handingOn = (gateway: Gateway, execute: Execute): Gateway => ({
  ...gateway,
  load: async () => ({ executor: (asked) => (asked.context as Context).begun?.answer ?? execute(asked) }),
});

interface QuickParts {
  remembered: Remembered;
  admission: Admission;
  limits: Limits;
  execute: Execute;
  contextOf: (request: FastifyRequest) => Context;
}

/**
 * Answers what came before, question or deed, without Apollo Server: let in by the same rules, answered by the same executor, told in the
 * same words. Gives false for everything else, and the context of what it began but cannot tell: errors are Apollo Server's, which finds
 * the answer begun (`handingOn`) and never begins another, so that a deed is done once whoever tells of it.
 */
export function answerAgain(
  { remembered, admission, limits, execute, contextOf }: QuickParts,
  request: FastifyRequest,
  reply: FastifyReply,
): false | Promise<Context | undefined> {
  const asked = remembered.find(request);
  if (!asked) return false;
  const context = contextOf(request);
  const { document, operation, operationName, variables, mediaType } = asked;
  context.notes.operation = operation.name?.value ?? null;
  let left: PointsLeft;
  try {
    left = admission.admit({ ...asked, context });
  } catch {
    // Apollo Server finds the same, and tells it.
    return false;
  }
  if (left.waitSeconds > 0) return false;
  const question: unknown = { document, request: { operationName, variables }, context };
  const answer = execute(question as Parameters<Execute>[0]);
  const handOver = () => {
    context.begun = { left, answer };
    return context;
  };
  return answer.then((result) => {
    if (result.errors) return handOver();
    const text = textOf({ ...withCost(result, context, limits) });
    void reply.headers(pointsHeaders(left)).header('content-type', mediaType).send(Buffer.from(text));
    return undefined;
  }, handOver);
}

import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { invariant } from '../kernel/invariant.ts';
import { Admission } from './admission.ts';
import { answerAgain, handingOn } from './asked-again.ts';
import type { Context, Notes } from './context.ts';
import { formatError } from './errors.ts';
import { gatewayOf, textOf } from './executor.ts';
import { errorBody, sendError } from './http-errors.ts';
import type { Limits } from './limits.ts';
import type { Points } from './points.ts';
import { Remembered } from './remembered.ts';
import { servedSchema } from './schema.ts';
import { watch } from './watch.ts';

/** GraphQL over HTTP: below 400 in the older media type, where a request was well formed and GraphQL itself declined it. */
const isDeclinedByGraphql = (contentType: string, notes: Notes | null): boolean =>
  contentType.startsWith('application/json') &&
  notes !== null &&
  notes.errorCodes.length > 0 &&
  !notes.errorCodes.some((code) => code === 'BAD_REQUEST' || code === 'INTERNAL_SERVER_ERROR');

const notPost = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendError(
    request,
    reply.header('allow', 'POST'),
    405,
    'METHOD_NOT_ALLOWED',
    '只接受 POST 请求，内容类型为 application/json。',
    'Only POST with application/json is accepted.',
  );

const notAcceptable = (request: FastifyRequest): string =>
  errorBody(
    request,
    'NOT_ACCEPTABLE',
    'Accept 请求头不接受本接口的格式；请接受 application/json 或 application/graphql-response+json。',
    'The Accept header takes none of our formats; accept application/json or application/graphql-response+json.',
  );

interface Serving {
  limits: Limits;
  points: Points;
  /** Whether gateways may take it as one graph among several. */
  federated: boolean;
  /** At which sight of a question a writer is made for it, and it is remembered for the next; the second, unless given. */
  sightings?: number | undefined;
}

/** POST /graphql: questions and deeds in JSON. Every other method is 405; no batches, no persisted queries, no page. */
export async function addGraphql(
  server: FastifyInstance,
  { limits, points, federated, sightings = 2 }: Serving,
  contextOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const gateway = gatewayOf(servedSchema({ federated }), sightings);
  const { executor: execute } = await gateway.load({ apollo: {} });
  invariant(execute, 'our own gateway has an executor');
  const admission = new Admission(limits, points);
  const remembered = new Remembered(sightings);
  const apollo = new ApolloServer<Context>({
    gateway: handingOn(gateway, execute),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: limits.tokens },
    // One more tells that there were more.
    validationOptions: { maxErrors: limits.errors - 1 },
    formatError,
    stringifyResult: (answer) => textOf({ ...answer }),
    logger: server.log,
    plugins: [
      watch(limits, server.log, admission, remembered),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const begunFor = new WeakMap<FastifyRequest, Context>();
  const byApollo = fastifyApolloHandler(apollo, {
    context: async (request) => begunFor.get(request) ?? contextOf(request),
  });
  const askApollo = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const body = await byApollo.call(server, request, reply);
    const { notes } = request;
    if (reply.statusCode === 200 && notes?.cost != null && notes.errorCodes.length === 0) {
      remembered.noteHead(request, String(reply.getHeader('content-type')));
    }
    return body;
  };
  const parts = { remembered, admission, limits, execute, contextOf };
  server.post('/graphql', {
    async handler(request, reply) {
      const again = answerAgain(parts, request, reply);
      if (!again) return askApollo(request, reply);
      const begun = await again;
      if (!begun) return reply;
      begunFor.set(request, begun);
      return askApollo(request, reply);
    },
    onSend(request, reply, payload, done) {
      if (reply.statusCode === 400) {
        const type = String(reply.getHeader('content-type') ?? '');
        if (isDeclinedByGraphql(type, request.notes)) void reply.code(200);
      }
      // As bytes: a socket encodes Chinese text several times slower than Buffer does.
      if (reply.statusCode !== 406) return done(null, typeof payload === 'string' ? Buffer.from(payload) : payload);
      const told = notAcceptable(request);
      void reply.header('content-length', Buffer.byteLength(told));
      done(null, told);
    },
  });
  server.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    // Said before a body is looked at.
    onRequest: (request, reply) => void notPost(request, reply),
    handler: notPost,
  });
}

import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Convert } from '../intake/extract/extract.ts';
import { invariant } from '../kernel/invariant.ts';
import { lastSequence } from '../ledger/store.ts';
import type { Registry } from '../registry.ts';
import { recogniseActors, refuseAnonymous } from './authentication.ts';
import { Context, type Notes } from './context.ts';
import { formatError } from './errors.ts';
import { addEvidenceRoutes } from './evidence-route.ts';
import { answerErrors, sendError } from './http-errors.ts';
import { addImportRoute } from './import-route.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { addPapersRoutes } from './papers-routes.ts';
import { makeSchema, schemaText } from './schema.ts';
import { watch } from './watch.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the log tells of the GraphQL operation; null elsewhere. */
    notes: Notes | null;
  }
}

export interface ServerOptions {
  /** Makes the secret of a new token. */
  newSecret: () => string;
  logLevel?: string;
  /** Where the log goes instead of standard output. */
  logTo?: { write(line: string): void };
  limits?: Partial<Limits>;
  /** Body of a GraphQL request, in bytes. */
  bodyBytes?: number;
  /** Body of POST /import, in bytes. */
  documentBytes?: number;
  /** Turns .doc, .wps and .xls into new formats, where the machine can. */
  convert?: Convert | undefined;
  requestsPerMinute?: number;
  /** How long a question may take. */
  msAllowed?: number;
}

/** What the server bounds besides the size of a question; published in docs/api.md. */
export const SERVER_LIMITS = {
  bodyBytes: 256 * 1024,
  documentBytes: 20 * 1024 * 1024,
  requestsPerMinute: 1200,
  msAllowed: 2000,
};
const MS_TO_RECEIVE = 30_000;

const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

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

async function addGraphql(server: FastifyInstance, limits: Limits, contextOf: (request: FastifyRequest) => Context) {
  const apollo = new ApolloServer<Context>({
    schema: makeSchema(),
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
    logger: server.log,
    plugins: [
      watch(limits, server.log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const handler = fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) });
  server.post('/graphql', {
    handler,
    async onSend(request, reply) {
      const type = String(reply.getHeader('content-type') ?? '');
      if (reply.statusCode === 400 && isDeclinedByGraphql(type, request.notes)) void reply.code(200);
    },
  });
  server.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    // Said before a body is looked at.
    onRequest: async (request, reply) => notPost(request, reply),
    handler: notPost,
  });
}

function addHealth(server: FastifyInstance, registry: Registry): void {
  server.get('/health', async () => ({ status: 'ok' }));
  server.get('/ready', async (request, reply) => {
    try {
      await lastSequence(registry.engine.read(registry.jurisdiction));
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ err: error }, 'database does not answer');
      return sendError(request, reply, 503, 'NOT_READY', '数据库没有响应。', 'The database does not answer.');
    }
  });
}

/** Lets go of a connection with the answer it was waiting for: kept alive, it would hold up the stop for minutes. */
function letGoWhenStopping(server: FastifyInstance): void {
  let isStopping = false;
  server.addHook('preClose', async () => {
    isStopping = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isStopping) void reply.header('connection', 'close');
  });
}

/**
 * The register over HTTP: GraphQL at POST /graphql, documents at POST /import, evidence at /evidence, the schema at /schema.graphql, and, open to
 * anyone, /health and /ready. Every failure is JSON. `close()` finishes the requests in flight.
 */
export async function buildServer(registry: Registry, options: ServerOptions): Promise<FastifyInstance> {
  const { newSecret, logLevel = 'info', logTo } = options;
  const { bodyBytes, documentBytes, requestsPerMinute, msAllowed } = { ...SERVER_LIMITS, ...options };
  const server = fastify({
    logger: { level: logLevel, ...(logTo && { stream: logTo }) },
    // Our own line on each answer says what is wanted and nothing of addresses or bodies.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: bodyBytes,
    requestTimeout: MS_TO_RECEIVE,
    connectionTimeout: MS_TO_RECEIVE,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : registry.ids.tail();
    },
  });
  server.removeContentTypeParser('text/plain');
  server.decorateRequest('notes', null);
  answerErrors(server);
  letGoWhenStopping(server);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async ({ log, method, routeOptions, notes, actor }, { statusCode, elapsedTime }) => {
    const told = { method, route: routeOptions.url ?? null, status: statusCode, ms: Math.round(elapsedTime) };
    log.info({ ...told, actor: actor?.id ?? null, ...notes }, 'answered');
  });
  await server.register(helmet);
  recogniseActors(server, registry);
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ actor, ip }) => actor?.id ?? ip,
    allowList: ({ routeOptions }) => routeOptions.url === '/health' || routeOptions.url === '/ready',
    errorResponseBuilder: () => Object.assign(new Error('rate limited'), { statusCode: 429, code: 'RATE_LIMITED' }),
  });
  server.addHook('onRequest', refuseAnonymous);
  const contextOf = (request: FastifyRequest): Context => {
    const { actor } = request;
    invariant(actor, 'the anonymous are turned away before');
    const context = new Context({ registry, actor, requestId: request.id, newSecret, msAllowed });
    request.notes = context.notes;
    return context;
  };
  addHealth(server, registry);
  addEvidenceRoutes(server, { contextOf, limits: registry.evidenceLimits });
  addPapersRoutes(server, { contextOf, convert: options.convert });
  addImportRoute(server, { contextOf, documentBytes, convert: options.convert });
  server.get('/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(schemaText()));
  await addGraphql(server, { ...DEFAULT_LIMITS, ...options.limits }, contextOf);
  await server.ready();
  return server;
}

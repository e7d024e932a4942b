import { join } from 'node:path';
import rateLimit from '@fastify/rate-limit';
import { trace } from '@opentelemetry/api';
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { JWTVerifyGetKey } from 'jose';
import type { Convert } from '../intake/extract/extract.ts';
import { invariant } from '../kernel/invariant.ts';
import { lastSequence } from '../ledger/store.ts';
import type { Registry } from '../registry.ts';
import type { IdentityProvider } from '../tokens/identity.ts';
import { type SecretBox, secretBox } from '../webhooks/secret-box.ts';
import type { RetryRules } from '../webhooks/webhook.ts';
import { type AccessLog, startAccessLog } from './access-log.ts';
import { recogniseActors, refuseAnonymous } from './authentication.ts';
import { addCalendarRoute } from './calendar-route.ts';
import { Context, type Notes } from './context.ts';
import { letGoWhenStopping, sendWithEveryAnswer } from './every-answer.ts';
import { addEvidenceRoutes } from './evidence-route.ts';
import { type Exporter, startExporter } from './export-files.ts';
import { addExportRoute } from './export-route.ts';
import { addGraphql } from './graphql-route.ts';
import { answerBrokenRequests, answerErrors, sendError } from './http-errors.ts';
import { addImportRoute } from './import-route.ts';
import { takeOnlyJson } from './json-body.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { addMeasurements } from './measurements.ts';
import { TRACER, type Tracing } from './otlp.ts';
import { addPapersRoutes } from './papers-routes.ts';
import { Points } from './points.ts';
import { retryRules } from './retry-rules.ts';
import { schemaText } from './schema.ts';
import { traceDeed, traceRequests } from './tracing.ts';
import { type Sender, startSender } from './webhook-sender.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the log tells of the GraphQL operation; null elsewhere. */
    notes: Notes | null;
    /** Whether the access log was told that the asker was turned away. */
    isDenied: boolean;
  }
  interface FastifyInstance {
    exporter: Exporter | null;
    sender: Sender;
    accessLog: AccessLog;
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
  /** The folder beside the database, for the files of exports; without it exports wait for a server that has one. */
  folder?: string;
  /** Whether webhooks may lead to this machine and private networks. */
  webhooksAllowPrivate?: boolean;
  /** How secrets of webhooks are kept; as they are unless given. */
  secretBox?: SecretBox;
  /** A number from 0 to 1 at random, to spread what would otherwise come at one instant. */
  spread?: (() => number) | undefined;
  /** How webhooks are sent and sent again; the seed's rules unless given. */
  retryRules?: RetryRules;
  /** Turns .doc, .wps and .xls into new formats, where the machine can. */
  convert?: Convert | undefined;
  requestsPerMinute?: number;
  /** What the questions of one token may cost together in a minute. */
  pointsPerMinute?: number;
  /** The identity provider whose tokens are taken besides our own. */
  identity?: IdentityProvider | undefined;
  /** Its keys, where they are not to be fetched. */
  identityKeys?: JWTVerifyGetKey;
  /** At which sight of a question a writer is made for it, and it is remembered for the next; the second, unless given. */
  sightings?: number;
  /** Whether gateways may take it as one graph among several (Apollo Federation 2). */
  federated?: boolean;
  /** Where spans go; nowhere when left out. It ends with the server. */
  tracing?: Tracing | undefined;
  /** How often what gathers beside the requests is seen to: messages to send, uses and denials to write down. */
  msBetweenRounds?: number;
  /** How long a question may take. */
  msAllowed?: number;
  /** How long a request may take to arrive; its headers a third of that, at most ten seconds. */
  msToReceive?: number;
}

/** What the server bounds besides the size of a question; published in docs/api.md. */
export const SERVER_LIMITS = {
  bodyBytes: 256 * 1024,
  documentBytes: 20 * 1024 * 1024,
  requestsPerMinute: 1200,
  pointsPerMinute: 600_000,
  msAllowed: 2000,
};
/** A request that is sent slower than this is dropped, so that slow senders cannot hold all connections. */
const MS_TO_RECEIVE = 30_000;
const MS_TO_RECEIVE_HEADERS = 10_000;
const MOST_MS_BETWEEN_LOOKS = 5_000;
const MS_BETWEEN_ROUNDS = 1_000;

const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whoever watches the process asks as often as it likes. */
const WITHOUT_LIMIT = { config: { rateLimit: false } };

function addHealth(server: FastifyInstance, registry: Registry): void {
  server.get('/health', WITHOUT_LIMIT, async () => ({ status: 'ok' }));
  server.get('/ready', WITHOUT_LIMIT, async (request, reply) => {
    try {
      await lastSequence(registry.engine.read(registry.jurisdiction));
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ err: error }, 'database does not answer');
      return sendError(request, reply, 503, 'NOT_READY', '数据库没有响应。', 'The database does not answer.');
    }
  });
}

/** The access log for one request, which notes on it that it was told. */
const deniedOnce = (log: AccessLog, request: FastifyRequest): AccessLog => ({
  ...log,
  denied(denial) {
    request.isDenied = true;
    log.denied(denial);
  },
});

/** Every answer 403 or 404 of a route to somebody known is in the access log, whichever route it is. */
function tellClosedRoutes(server: FastifyInstance, accessLog: AccessLog): void {
  server.addHook('onResponse', ({ actor, id, isDenied, method, routeOptions }, { statusCode }, done) => {
    const isClosed = statusCode === 403 || statusCode === 404;
    if (isClosed && actor && !isDenied && routeOptions.url !== undefined) {
      const reason = statusCode === 403 ? 'ROLE' : 'ABSENT';
      accessLog.denied({ reason, actorId: actor.id, asked: `${method} ${routeOptions.url}`, requestId: id });
    }
    done();
  });
}

/** Starts what tells others: exports into their folder, messages to webhooks. Both end with the server. */
function startTellers(server: FastifyInstance, registry: Registry, options: ServerOptions): { wake: () => void } {
  const { folder, webhooksAllowPrivate = false, spread = () => 0.5, secretBox: box = secretBox(null) } = options;
  const exporter = folder === undefined ? undefined : startExporter(registry, join(folder, 'exports'), server.log);
  const sending = {
    rules: options.retryRules ?? retryRules(),
    allowPrivate: webhooksAllowPrivate,
    spread,
    secretBox: box,
    msBetweenRounds: options.msBetweenRounds ?? MS_BETWEEN_ROUNDS,
  };
  const sender = startSender(registry, sending, server.log);
  server.decorate('exporter', exporter ?? null);
  server.decorate('sender', sender);
  server.addHook('onClose', async () => {
    await Promise.all([exporter?.stop(), sender.stop()]);
  });
  return {
    wake() {
      exporter?.wake();
      sender.wake();
    },
  };
}

/** Routes have no JSON schemas; without these Fastify would load and keep compilers for them (ADR 0063). */
const noSchemas = () => (): never => {
  throw new Error('no route has a JSON schema');
};

/**
 * The register over HTTP: GraphQL at POST /graphql, documents at POST /import, evidence at /evidence, the schema at /schema.graphql, and, open to
 * anyone, /health and /ready. Every failure is JSON. `close()` finishes the requests in flight.
 */
export async function buildServer(registry: Registry, options: ServerOptions): Promise<FastifyInstance> {
  const { newSecret, logLevel = 'info', logTo, msToReceive = MS_TO_RECEIVE } = options;
  const { bodyBytes, documentBytes, requestsPerMinute, pointsPerMinute, msAllowed } = { ...SERVER_LIMITS, ...options };
  const server = fastify({
    logger: { level: logLevel, ...(logTo && { stream: logTo }) },
    // Our own line on each answer says what is wanted and nothing of addresses or bodies.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: bodyBytes,
    requestTimeout: msToReceive,
    connectionTimeout: msToReceive,
    http: {
      headersTimeout: Math.min(MS_TO_RECEIVE_HEADERS, msToReceive / 3),
      connectionsCheckingInterval: Math.min(MOST_MS_BETWEEN_LOOKS, msToReceive / 3),
      // Told in JSON like everything else, by `answerBrokenRequests`.
      requireHostHeader: false,
    },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    ...answerBrokenRequests,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : registry.ids.tail();
    },
  });
  takeOnlyJson(server, bodyBytes);
  server.decorateRequest('notes', null);
  server.decorateRequest('isDenied', false);
  sendWithEveryAnswer(server);
  answerErrors(server);
  letGoWhenStopping(server);
  const tracer = options.tracing?.provider.getTracer(TRACER) ?? trace.getTracer(TRACER);
  traceRequests(server, tracer);
  server.addHook('onClose', () => options.tracing?.stop());
  server.addHook('onResponse', ({ log, method, routeOptions, notes, actor }, { statusCode, elapsedTime }, done) => {
    const told = { method, route: routeOptions.url ?? null, status: statusCode, ms: Math.round(elapsedTime) };
    // How an answer came about is counted, not told of each.
    const { steppedAside: _counted, ...noted } = notes ?? {};
    log.info({ ...told, actor: actor?.id ?? null, ...noted }, 'answered');
    done();
  });
  const accessLog = startAccessLog(registry, server.log, options.msBetweenRounds ?? MS_BETWEEN_ROUNDS);
  server.decorate('accessLog', accessLog);
  server.addHook('onClose', () => accessLog.stop());
  const { identity: provider } = options;
  // Its library is loaded only where there is a provider (ADR 0063).
  const identity =
    provider && (await import('./identity.ts')).recogniseIdentity(registry, provider, options.identityKeys);
  tellClosedRoutes(server, accessLog);
  recogniseActors(server, registry, { accessLog, identity });
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ actor, ip }) => actor?.id ?? ip,
    onExceeded: ({ actor, id, method, routeOptions }) =>
      accessLog.denied({
        reason: 'RATE',
        actorId: actor?.id ?? null,
        asked: `${method} ${routeOptions.url ?? '?'}`,
        requestId: id,
      }),
    errorResponseBuilder: () => Object.assign(new Error('rate limited'), { statusCode: 429, code: 'RATE_LIMITED' }),
  });
  server.addHook('onRequest', refuseAnonymous(accessLog));
  const tellers = startTellers(server, registry, options);
  const contextOf = (request: FastifyRequest): Context => {
    const { actor } = request;
    invariant(actor, 'the anonymous are turned away before');
    const context = new Context({
      registry,
      actor,
      requestId: request.id,
      newSecret,
      msAllowed,
      webhooksAllowPrivate: options.webhooksAllowPrivate ?? false,
      secretBox: options.secretBox ?? secretBox(null),
      afterDeed: tellers.wake,
      accessLog: deniedOnce(accessLog, request),
      traced: (deed, work) => traceDeed(tracer, request.span, deed, work),
    });
    request.notes = context.notes;
    return context;
  };
  addHealth(server, registry);
  addMeasurements(server, registry);
  if (options.folder !== undefined) addExportRoute(server, { contextOf, folder: join(options.folder, 'exports') });
  addEvidenceRoutes(server, { contextOf, limits: registry.evidenceLimits });
  addPapersRoutes(server, { contextOf, convert: options.convert });
  addCalendarRoute(server, registry);
  addImportRoute(server, { contextOf, documentBytes, convert: options.convert });
  server.get('/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(schemaText()));
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  await addGraphql(
    server,
    {
      limits,
      points: new Points(pointsPerMinute),
      federated: options.federated ?? false,
      sightings: options.sightings,
    },
    contextOf,
  );
  await server.ready();
  return server;
}

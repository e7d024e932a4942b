import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry as Measurements } from 'prom-client';
import { hasScope, mayReadLedger } from '../access/actor.ts';
import { lastEvaluation } from '../feed/store.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import { daysBetween } from '../kernel/local-date.ts';
import { lastSequence } from '../ledger/store.ts';
import type { Registry } from '../registry.ts';
import { countUndelivered } from '../webhooks/store.ts';
import { sendError } from './http-errors.ts';

/** More names than this are not told apart: an operation's name is the caller's, and must not be able to fill the memory. */
const MOST_OPERATIONS = 200;

/**
 * GET /metrics in Prometheus' text form: requests by route and status, GraphQL operations by name and outcome with their time and
 * cost, how far the ledger is, and the process. For those who answer for the register, and for tokens with the scope METRICS;
 * names of operations, never variables.
 */
export function addMeasurements(server: FastifyInstance, registry: Registry): void {
  const all = new Measurements();
  collectDefaultMetrics({ register: all, prefix: 'registry_' });
  const registers = [all];
  const requests = new Counter({
    name: 'registry_http_requests_total',
    help: 'Answers by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'registry_graphql_seconds',
    help: 'Time of GraphQL operations by name and outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2],
    registers,
  });
  const points = new Counter({
    name: 'registry_graphql_points_total',
    help: 'Points spent on GraphQL operations.',
    registers,
  });
  const errors = new Counter({
    name: 'registry_errors_total',
    help: 'Errors told, by code.',
    labelNames: ['code'],
    registers,
  });
  const steppedAside = new Counter({
    name: 'registry_graphql_stepped_aside_total',
    help: 'Questions asked of the resolvers twice, by outcome: for an error to tell, or for nothing (ok), which is a mistake of this program.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['ok', 'error']) steppedAside.inc({ outcome }, 0);
  new Gauge({
    name: 'registry_ledger_sequence',
    help: 'The number of the latest deed.',
    registers,
    async collect() {
      this.set(await lastSequence(registry.engine.read(registry.jurisdiction)));
    },
  });
  new Gauge({
    name: 'registry_webhook_messages',
    help: 'Messages to webhooks by state: PENDING wait, FAILED were given up.',
    labelNames: ['state'],
    registers,
    async collect() {
      const counted = await countUndelivered(registry.engine.read(registry.jurisdiction));
      for (const state of ['PENDING', 'FAILED']) this.set({ state }, counted.get(state) ?? 0);
    },
  });
  new Gauge({
    name: 'registry_days_since_evaluation',
    help: 'Days since the latest day that was evaluated; -1 while none was.',
    registers,
    async collect() {
      const last = await lastEvaluation(registry.engine.read(registry.jurisdiction));
      this.set(last ? daysBetween(last.evaluatedOn, dayOfInstant(registry.clock.now())) : -1);
    },
  });
  const names = new Set<string>();
  const nameOf = (operation: string | null): string => {
    if (operation === null) return '';
    if (names.size < MOST_OPERATIONS) names.add(operation);
    return names.has(operation) ? operation : 'other';
  };
  server.addHook('onResponse', ({ method, routeOptions, notes }, { statusCode, elapsedTime }, done) => {
    requests.inc({ route: routeOptions.url ?? 'none', method, status: statusCode });
    if (!notes) return done();
    for (const code of notes.errorCodes) errors.inc({ code });
    if (notes.cost !== null) points.inc(notes.cost);
    const outcome = notes.errorCodes.length === 0 ? 'ok' : 'error';
    if (notes.steppedAside) steppedAside.inc({ outcome });
    seconds.observe({ operation: nameOf(notes.operation), outcome }, elapsedTime / 1000);
    done();
  });
  server.get('/metrics', async (request, reply) => {
    const { actor } = request;
    const mayAll = actor !== null && actor.unitScope === null && mayReadLedger(actor).allowed;
    const isOpen = actor !== null && (actor.scopes === undefined ? mayAll : hasScope(actor, 'METRICS'));
    if (!isOpen) {
      const reason = actor?.scopes === undefined ? 'ROLE' : 'SCOPE';
      const asked = 'GET /metrics';
      request.isDenied = true;
      server.accessLog.denied({ reason, actorId: actor?.id ?? null, asked, requestId: request.id });
      return sendError(
        request,
        reply,
        403,
        'FORBIDDEN',
        '指标只对督考办、所有者及用途含 METRICS 的令牌开放。',
        'Measurements are open to the supervision office, the owner, and tokens with the scope METRICS.',
      );
    }
    return reply.type(all.contentType).send(await all.metrics());
  });
}

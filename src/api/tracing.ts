import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../kernel/refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The span of the request, where traces are taken. */
    span: Span | null;
  }
}

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** What a caller's `traceparent` (W3C Trace Context) makes the parent of our span; the root where there is none. */
function parentOf({ headers }: FastifyRequest): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(String(headers.traceparent ?? '')) ?? [];
  if (!traceId || !spanId) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags ?? '0', 16) & 1 ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

const LONGEST_NAME = 100;
const UNTRACED = new Set(['/health', '/ready', '/metrics']);

/**
 * One span for each request, named by its route, with the operation's name, cost and error codes, and one below it for each
 * deed (`traceDeed`). Never variables, documents or who asks.
 */
export function traceRequests(server: FastifyInstance, tracer: Tracer): void {
  server.decorateRequest('span', null);
  server.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url;
    if (route !== undefined && UNTRACED.has(route)) return done();
    const attributes = {
      'http.request.method': request.method,
      'http.route': route,
      'registry.request_id': request.id,
    };
    const name = `${request.method} ${route ?? '?'}`;
    request.span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parentOf(request));
    done();
  });
  server.addHook('onResponse', ({ span, notes }, { statusCode }, done) => {
    if (!span) return done();
    span.setAttribute('http.response.status_code', statusCode);
    if (notes?.operation) span.setAttribute('graphql.operation.name', notes.operation.slice(0, LONGEST_NAME));
    if (notes?.cost != null) span.setAttribute('registry.cost', notes.cost);
    if (notes && notes.errorCodes.length > 0) span.setAttribute('registry.error_codes', notes.errorCodes.join(','));
    if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    done();
  });
  server.addHook('onRequestAbort', async ({ span }) => span?.setStatus({ code: SpanStatusCode.ERROR }).end());
}

/** Runs a deed in a span of its own below the request's; what is thrown marks the span and goes on. */
export async function traceDeed<Result>(
  tracer: Tracer,
  above: Span | null,
  deed: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!above) return work();
  const span = tracer.startSpan(`deed ${deed}`, {}, trace.setSpan(ROOT_CONTEXT, above));
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) span.setAttribute('registry.refusal', error.code);
    else span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

import { performance } from 'node:perf_hooks';
import {
  type Attributes,
  type AttributeValue,
  type Context,
  createTraceState,
  type Exception,
  isSpanContextValid,
  type Link,
  type Span,
  type SpanContext,
  type SpanOptions,
  type SpanStatus,
  SpanStatusCode,
  type TimeInput,
  TraceFlags,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import type { FastifyBaseLogger } from 'fastify';

// The OpenTelemetry API with a small exporter of our own: OTLP over HTTP with JSON. The SDK would be 28 MB for the same (ADR 0040).

export interface OtlpOptions {
  /** Where traces are taken, without `/v1/traces`. */
  endpoint: string;
  headers: Record<string, string>;
  serviceName: string;
  /** So many random bytes as hexadecimal text. */
  newHex: (bytes: number) => string;
  log: Pick<FastifyBaseLogger, 'warn'>;
}

/** Spans on their way to a collector. */
export interface Tracing {
  provider: TracerProvider;
  /** Sends what waits. */
  flush(): Promise<void>;
  /** Sends what waits, and ends. */
  stop(): Promise<void>;
}

const MS_BETWEEN_SENDINGS = 2000;
const MS_TO_SEND = 5000;
/** More that wait are dropped and counted: a collector that is away must not fill our memory. */
const MOST_WAITING = 2000;
const MOST_PER_SENDING = 500;

const nanosNow = (): string => {
  const micros = Math.round((performance.timeOrigin + performance.now()) * 1000);
  return `${BigInt(micros) * 1000n}`;
};

function otlpValue(value: AttributeValue): object {
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value };
  return { stringValue: String(value) };
}
const otlpAttributes = (attributes: Attributes): object[] =>
  Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : { key, value: otlpValue(value) },
  );

/** A span that keeps what it is told until it ends, then is handed on once. */
class KeptSpan implements Span {
  private readonly startedAt = nanosNow();
  private readonly attributes: Attributes = {};
  private status: SpanStatus = { code: SpanStatusCode.UNSET };
  private isEnded = false;
  private readonly own: SpanContext;
  private readonly parentId: string | undefined;
  private readonly kind: number;
  private readonly handOn: (span: object) => void;
  private name: string;

  constructor(
    name: string,
    own: SpanContext,
    options: SpanOptions,
    parentId: string | undefined,
    handOn: KeptSpan['handOn'],
  ) {
    this.name = name;
    this.own = own;
    this.parentId = parentId;
    // OTLP counts kinds from 1, the API from 0.
    this.kind = (options.kind ?? 0) + 1;
    this.handOn = handOn;
    this.setAttributes(options.attributes ?? {});
  }
  spanContext(): SpanContext {
    return this.own;
  }
  setAttribute(key: string, value: AttributeValue): this {
    this.attributes[key] = value;
    return this;
  }
  setAttributes(attributes: Attributes): this {
    Object.assign(this.attributes, attributes);
    return this;
  }
  setStatus(status: SpanStatus): this {
    this.status = status;
    return this;
  }
  updateName(name: string): this {
    this.name = name;
    return this;
  }
  isRecording(): boolean {
    return !this.isEnded;
  }
  addEvent(_name: string, _attributes?: Attributes | TimeInput, _at?: TimeInput): this {
    return this;
  }
  addLink(_link: Link): this {
    return this;
  }
  addLinks(_links: Link[]): this {
    return this;
  }
  // What an exception says may hold words of persons; that there was one is told by the status.
  recordException(_exception: Exception): void {
    this.status = { code: SpanStatusCode.ERROR };
  }
  end(): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.handOn({
      traceId: this.own.traceId,
      spanId: this.own.spanId,
      ...(this.parentId !== undefined && { parentSpanId: this.parentId }),
      name: this.name,
      kind: this.kind,
      startTimeUnixNano: this.startedAt,
      endTimeUnixNano: nanosNow(),
      attributes: otlpAttributes(this.attributes),
      status: this.status,
    });
  }
}

/** Starts tracing: spans of any tracer of the provider are sent in batches; what cannot be sent is dropped, never waited for. */
export function startTracing({ endpoint, headers, serviceName, newHex, log }: OtlpOptions): Tracing {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  let waiting: object[] = [];
  let dropped = 0;
  let running: Promise<void> = Promise.resolve();
  const handOn = (span: object) => {
    if (waiting.length < MOST_WAITING) waiting.push(span);
    else dropped += 1;
  };

  async function send(): Promise<void> {
    while (waiting.length > 0) {
      const spans = waiting.slice(0, MOST_PER_SENDING);
      waiting = waiting.slice(MOST_PER_SENDING);
      const resource = { attributes: otlpAttributes({ 'service.name': serviceName }) };
      const body = JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ scope: { name: TRACER }, spans }] }] });
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(MS_TO_SEND),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`the collector answered ${answer.status}`);
    }
  }
  const flush = () => {
    running = running.then(send).catch((error: unknown) => {
      log.warn({ err: error, dropped: dropped + waiting.length }, 'traces not sent');
      waiting = [];
      dropped = 0;
    });
    return running;
  };
  const timer = setInterval(flush, MS_BETWEEN_SENDINGS);
  timer.unref();

  const startSpan: Tracer['startSpan'] = (name, options = {}, given?: Context) => {
    const above = given && trace.getSpanContext(given);
    const parent = above && !options.root && isSpanContextValid(above) ? above : undefined;
    const own: SpanContext = {
      traceId: parent?.traceId ?? newHex(16),
      spanId: newHex(8),
      traceFlags: TraceFlags.SAMPLED,
      traceState: parent?.traceState ?? createTraceState(),
    };
    return new KeptSpan(name, own, options, parent?.spanId, handOn);
  };
  const startActiveSpan = (name: string, ...rest: unknown[]) =>
    (rest.at(-1) as (span: Span) => unknown)(startSpan(name));
  const tracer = { startSpan, startActiveSpan } as Tracer;
  return {
    provider: { getTracer: () => tracer },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** The name under which spans of the register stand. */
export const TRACER = 'accountability-registry';

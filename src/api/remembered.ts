import type { FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql/index.js';

// Questions and deeds that came before (ADR 0054, 0060). Apollo Server decides what of a request is well formed and what it is
// answered as; here stands only what it decided for the very same text, and for a request whose head says the very same.

/** What Apollo Server made of a text: parsed, valid, let in and answered without an error. */
interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** A question that came before, with the variables of today. */
interface AskedAgain extends Question {
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** As what it is answered. */
  mediaType: string;
}

const MOST_QUESTIONS = 300;
const LONGEST_TEXT = 10_000;
const MOST_HEADS = 100;
const LONGEST_HEAD = 500;

/** What of a request's head decides whether and as what it is answered. */
const headOf = ({ headers }: FastifyRequest): string =>
  `${headers['content-type']}\n${headers.accept ?? ''}\n${headers.host ?? ''}`;

/** An answer with a trace in it is asked for by this header, where the server is one graph among several. */
const TRACE_HEADER = 'apollo-federation-include-trace';

const keyOf = (text: string, operationName: string | undefined): string => `${operationName ?? ''}\n${text}`;

/** Keeps the newest so many. */
function keep<Value>(map: Map<string, Value>, most: number, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

interface Body {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
}

/** The body of a question that holds nothing besides text, name and variables, each of the kind it should be. */
function plainBody(body: unknown) {
  if (typeof body !== 'object' || body === null) return undefined;
  for (const name in body) if (name !== 'query' && name !== 'operationName' && name !== 'variables') return undefined;
  const { query, operationName, variables } = body as Body;
  if (typeof query !== 'string' || query.length > LONGEST_TEXT) return undefined;
  // A name without a letter names nothing, which is not the same as not naming.
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return undefined;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}

export class Remembered {
  private readonly sightings: number;
  private readonly seen = new WeakMap<OperationDefinitionNode, number>();
  private readonly questions = new Map<string, Question>();
  private readonly mediaTypes = new Map<string, string>();

  /** `sightings` says at which sight a question is remembered. */
  constructor(sightings: number) {
    this.sightings = sightings;
  }

  /** A text was let in and answered without an error. */
  noteQuestion(text: string, operationName: string | undefined, question: Question): void {
    const { operation } = question;
    if (operation.operation === 'subscription' || text.length > LONGEST_TEXT) return;
    const times = (this.seen.get(operation) ?? 0) + 1;
    this.seen.set(operation, times);
    if (times >= this.sightings) keep(this.questions, MOST_QUESTIONS, keyOf(text, operationName), question);
  }

  /** A request was well formed, and answered as this media type. */
  noteHead(request: FastifyRequest, mediaType: string): void {
    const head = headOf(request);
    if (head.length <= LONGEST_HEAD) keep(this.mediaTypes, MOST_HEADS, head, mediaType);
  }

  /** The question of a request, if both it and the head came before and there is nothing unusual about either. */
  find(request: FastifyRequest): AskedAgain | undefined {
    const { url, body, headers } = request;
    if (url !== '/graphql' || headers[TRACE_HEADER] !== undefined) return undefined;
    const asked = plainBody(body);
    const question = asked && this.questions.get(keyOf(asked.query, asked.operationName));
    const mediaType = question && this.mediaTypes.get(headOf(request));
    if (!asked || !question || mediaType === undefined) return undefined;
    const { operationName, variables } = asked;
    return { ...question, operationName, variables, mediaType };
  }
}

import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql/index.js';
import type { ActorRole, TokenScope } from '../access/actor.ts';
import { BadPage } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { UserError } from './generated.ts';

/** Every code that stands in `errors[].extensions.code`, and when; documented in docs/api.md, held equal by a test. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'no token, or one that is unknown, expired or revoked (HTTP 401)',
  FORBIDDEN: 'the question is not open to the role; the message names the roles (HTTP 200)',
  BAD_USER_INPUT: 'an argument or variable cannot be accepted; `argument` names it where known',
  BAD_REQUEST: 'the HTTP request is no GraphQL request (HTTP 400)',
  GRAPHQL_PARSE_FAILED: 'the document is no GraphQL, or has more than the allowed tokens',
  GRAPHQL_VALIDATION_FAILED: 'the document does not fit the schema',
  OPERATION_RESOLUTION_FAILURE: 'operationName names no operation of the document',
  PERSISTED_QUERY_NOT_SUPPORTED: 'persisted queries are off: send the document',
  QUERY_TOO_LARGE: 'too deep, or too many aliases, directives or root fields',
  QUERY_TOO_COSTLY: 'the cost exceeds the limit; `cost` and `limit` say by how much',
  QUERY_TIMED_OUT: 'the answer took too long; ask for less',
  METHOD_NOT_ALLOWED: 'only POST (HTTP 405)',
  NOT_ACCEPTABLE: 'the Accept header takes neither application/json nor application/graphql-response+json (HTTP 406)',
  UNSUPPORTED_MEDIA_TYPE: "only application/json, or a document's type at /import (HTTP 415)",
  PAYLOAD_TOO_LARGE: 'the body exceeds the limit (HTTP 413)',
  REQUEST_TIMED_OUT: 'the request arrived too slowly (HTTP 408)',
  RATE_LIMITED: 'too many requests with this token; Retry-After says when (HTTP 429)',
  NOT_FOUND: 'no such path, or no such evidence (HTTP 404)',
  EVIDENCE_NOT_WHOLE: 'the file is missing or was altered and is not given out (HTTP 500)',
  NOT_READY: 'the database does not answer (HTTP 503)',
  INTERNAL_SERVER_ERROR: 'a fault of ours; quote `requestId` (HTTP 500 or 200)',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** An answer for a person in both languages; `extensions` carries them apart. */
export const wallError = (
  code: ErrorCode,
  messageZh: string,
  messageEn: string,
  extensions: Record<string, unknown> = {},
): GraphQLError =>
  new GraphQLError(`${messageEn} ${messageZh}`, { extensions: { code, messageZh, messageEn, ...extensions } });

/** An argument that cannot be accepted, named. */
export const badArgument = (argument: string, messageZh: string, messageEn: string): GraphQLError =>
  wallError('BAD_USER_INPUT', messageZh, messageEn, { argument });

/** A question that is not open to the role: says which roles it is open to. */
export const forbidden = (role: string, needed: readonly ActorRole[]): GraphQLError =>
  wallError(
    'FORBIDDEN',
    `您的身份（${role}）不能查看此内容；需要以下角色之一：${needed.join('、')}。`,
    `Your role (${role}) may not see this; one of these roles may: ${needed.join(', ')}.`,
    { needed },
  );

/** A question for which the token may not be used. */
export const outsideScope = (scope: TokenScope): GraphQLError =>
  wallError(
    'FORBIDDEN',
    `该令牌的用途不含 ${scope}。`,
    `The token may not be used for ${scope}; use one whose scopes hold it.`,
    { scope },
  );

/** A question that would spend more points than are left; Retry-After says when there are enough again. */
export const outOfPoints = ({ limit, waitSeconds }: { limit: number; waitSeconds: number }): GraphQLError => {
  const error = wallError(
    'RATE_LIMITED',
    `本分钟的查询点数（${limit}）已用完，请 ${waitSeconds} 秒后再试。`,
    `The ${limit} points of this minute are spent; try again in ${waitSeconds} seconds.`,
    { limit, waitSeconds },
  );
  const headers = new HeaderMap([['retry-after', String(waitSeconds)]]);
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 429, headers } } });
};

/** A refusal as the payload tells it; `input` is the field the path starts from. */
export const userErrorOf = ({ code, facts, path, message, messageZh }: Refusal): UserError => ({
  code,
  messageZh,
  messageEn: message,
  path: path.length > 0 ? ['input', ...path] : [],
  facts: Object.entries(facts).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one === null ? '' : String(one) })),
  ),
});

/** A refusal of a question: told as a rejected argument, with the refusal's code. */
const rejectionOf = ({ code, messageZh, message, path }: Refusal): GraphQLError =>
  wallError('BAD_USER_INPUT', messageZh, message, {
    refusal: code,
    ...(path.length > 0 && { argument: path.join('.') }),
  });

/**
 * The answer of a room to a question, its refusals made rejections with a place in the answer: graphql-js takes a `Refusal`
 * for an error that already has its place, because both have a `path`.
 */
export async function orRejected<Answer>(question: Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await question;
  } catch (error) {
    throw error instanceof Refusal ? rejectionOf(error) : error;
  }
}

const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;

/** Whether an error is a fault of ours: neither refused, nor rejected at the wall, nor told by GraphQL itself. */
export const isFault = (formatted: GraphQLFormattedError): boolean =>
  (formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR') === 'INTERNAL_SERVER_ERROR';

const MASKED = {
  messageZh: '服务器内部错误；请将 requestId 告知管理员。',
  messageEn: 'Internal server error; quote requestId to the operator.',
};

/** GraphQL's own words repeat what was sent; more of it would help nobody. */
const LONGEST_MESSAGE = 500;

/** What GraphQL itself declines, said in Chinese by its code; GraphQL's own words are English. */
const IN_CHINESE: Partial<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '查询语句有语法错误，或超过允许的长度。',
  GRAPHQL_VALIDATION_FAILED: '查询语句与接口定义不符。',
  OPERATION_RESOLUTION_FAILURE: 'operationName 没有指明文中的一项操作。',
  PERSISTED_QUERY_NOT_SUPPORTED: '不支持预存查询；请发送完整的查询语句。',
  BAD_USER_INPUT: '参数或变量不正确。',
  BAD_REQUEST: '请求不是正确的 GraphQL 请求：须为 JSON 对象，含 query。',
};

function inBothLanguages({ message, extensions, ...place }: GraphQLFormattedError): GraphQLFormattedError {
  const brief = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE).toWellFormed()}…` : message;
  const messageZh = IN_CHINESE[String(extensions?.code)];
  const both = messageZh !== undefined && extensions?.messageZh === undefined && { messageZh, messageEn: brief };
  return { message: brief, ...place, extensions: { ...extensions, ...both } };
}

/**
 * What a caller may learn of an error: what is refused or rejected in full, GraphQL's own words on the document, and of a
 * fault nothing but that it happened (architecture §4: never SQL, paths or stacks).
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof BadPage) {
    const { field: argument, messageZh, message: messageEn } = cause;
    const extensions = { code: 'BAD_USER_INPUT', messageZh, messageEn, argument };
    return { message: `${messageEn} ${messageZh}`, ...place, extensions };
  }
  if (cause instanceof Refusal) {
    const { message, extensions } = rejectionOf(cause);
    return { message, ...place, extensions };
  }
  if (isFault(formatted)) {
    return {
      message: `${MASKED.messageEn} ${MASKED.messageZh}`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...MASKED },
    };
  }
  const told = inBothLanguages(formatted);
  // A literal that a scalar rejects is told by validation under its own code; it is the caller's argument all the same.
  if (formatted.extensions?.argument !== undefined) {
    return { ...told, extensions: { ...told.extensions, code: 'BAD_USER_INPUT' } };
  }
  return told;
}

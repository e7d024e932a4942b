import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from './errors.ts';

const bodyOf = (code: ErrorCode, messageZh: string, messageEn: string, requestId?: string): string => {
  const extensions = { code, messageZh, messageEn, ...(requestId !== undefined && { requestId }) };
  return JSON.stringify({ errors: [{ message: `${messageEn} ${messageZh}`, extensions }] });
};

/** One error in the shape of GraphQL's, as JSON text. */
export const errorBody = (request: FastifyRequest, code: ErrorCode, messageZh: string, messageEn: string): string =>
  bodyOf(code, messageZh, messageEn, request.id);

const RESPONSE_JSON = 'application/graphql-response+json';

/** By GraphQL over HTTP a client may trust in a status other than 200 only in the newer type; who takes that gets it. */
const typeOf = ({ routeOptions, headers }: FastifyRequest): string => {
  const isTaken = routeOptions.url === '/graphql' && headers.accept?.includes(RESPONSE_JSON) === true;
  return `${isTaken ? RESPONSE_JSON : 'application/json'}; charset=utf-8`;
};

/** Answers with one error in the shape of GraphQL's, so that callers read every failure in the same way. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  messageZh: string,
  messageEn: string,
): FastifyReply {
  return reply
    .code(status)
    .type(typeOf(request))
    .send(errorBody(request, code, messageZh, messageEn));
}

type Told = readonly [status: number, code: ErrorCode, zh: string, en: string];

function toldOf(error: FastifyError): Told {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return [
        413,
        'PAYLOAD_TOO_LARGE',
        '请求体过大（/graphql 上限 256 kB，/import 上限 20 MB）；方案全文请用 POST /import 上传。',
        'The request body is too large (256 kB at /graphql, 20 MB at /import); send whole plans to POST /import.',
      ];
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return [
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        '不接受这种内容类型；/graphql 用 application/json（UTF-8，不压缩），/import 用 application/octet-stream 或文件自身的类型。',
        'This content type is not accepted; use application/json (UTF-8, not compressed) at /graphql, application/octet-stream or the document’s own type at /import.',
      ];
    case 'BODY_NOT_UTF8':
      return [400, 'BAD_REQUEST', '请求体不是 UTF-8 文字。', 'The body is not UTF-8 text.'];
    case 'FST_ERR_BAD_URL':
      return [400, 'BAD_REQUEST', '请求地址不正确。', 'The address of the request is not right.'];
    case 'RATE_LIMITED':
      return [
        429,
        'RATE_LIMITED',
        '请求过于频繁；请稍后再试（见 Retry-After）。',
        'Too many requests; wait (see Retry-After).',
      ];
    default:
      if (error.statusCode === undefined || error.statusCode >= 500) {
        return error.code === 'ERR_INVALID_URL'
          ? [400, 'BAD_REQUEST', '请求地址或 Host 不正确。', 'The address or Host of the request is not right.']
          : [
              500,
              'INTERNAL_SERVER_ERROR',
              '服务器内部错误；请将 requestId 告知管理员。',
              'Internal server error; quote requestId to the operator.',
            ];
      }
      return [
        error.statusCode === 404 ? 404 : 400,
        'BAD_REQUEST',
        '请求不正确：请求体须为 JSON 对象。',
        'The request is not right: the body must be a JSON object.',
      ];
  }
}

const BROKEN: Record<string, readonly [status: number, code: ErrorCode, zh: string, en: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'BAD_REQUEST', '请求头过大。', 'The headers of the request are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'REQUEST_TIMED_OUT',
    '请求发送过慢，连接已关闭。',
    'The request was sent too slowly; the connection was closed.',
  ],
};

/** What is no HTTP at all, or arrives too slowly to become it, is told in JSON as well, and the connection closed. */
function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const [status, ...told] = BROKEN[error.code ?? ''] ?? [
    400,
    'BAD_REQUEST' as const,
    '不是正确的 HTTP 请求。',
    'This is no proper HTTP request.',
  ];
  const body = bodyOf(...told);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\nConnection: close`;
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** For the options of the server: failures that come before any route. */
export const answerBrokenRequests = {
  clientErrorHandler: answerClientError,
  frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
    const [status, code, zh, en] = toldOf(error);
    sendError(request, reply, status, code, zh, en);
  },
};

const answerExpectation = (_request: IncomingMessage, response: ServerResponse): void => {
  const body = bodyOf(
    'BAD_REQUEST',
    '不支持 Expect 请求头的内容。',
    'The Expect header asks for what is not done here.',
  );
  const headers = { 'content-type': 'application/json; charset=utf-8', connection: 'close' };
  response.writeHead(417, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
};

/**
 * What still comes of a body that is too large is read and discarded, within the time a request has to arrive: Fastify would close the
 * connection on a sender who is still writing, which resets it and costs the sender the answer.
 */
function takeTheRest({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader('connection');
  raw.resume();
}

/** Says every failure of HTTP in JSON; a fault is logged and masked. */
export function answerErrors(server: FastifyInstance): void {
  server.server.on('checkExpectation', answerExpectation);
  server.addHook('onRequest', (request, reply, done) => {
    if (request.headers.host !== undefined) return done();
    if (request.raw.httpVersion === '1.0') {
      // Need not name a host; what reads the address below wants one.
      request.raw.headers.host = 'localhost';
      return done();
    }
    void sendError(request, reply, 400, 'BAD_REQUEST', '请求没有 Host 请求头。', 'The request has no Host header.');
  });
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const [status, code, zh, en] = toldOf(error);
    if (status === 500) request.log.error({ err: error }, 'fault');
    if (status === 413) takeTheRest(request, reply);
    return sendError(request, reply, status, code, zh, en);
  });
  server.setNotFoundHandler((request, reply) =>
    sendError(request, reply, 404, 'NOT_FOUND', '没有这个地址。', 'There is no such path.'),
  );
}

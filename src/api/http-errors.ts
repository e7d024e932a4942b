import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from './errors.ts';

/** Answers with one error in the shape of GraphQL's, so that callers read every failure in the same way. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  messageZh: string,
  messageEn: string,
): FastifyReply {
  const extensions = { code, messageZh, messageEn, requestId: request.id };
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message: `${messageEn} ${messageZh}`, extensions }] });
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
        '不接受这种内容类型；/graphql 用 application/json，/import 用 application/octet-stream 或文件自身的类型。',
        'This content type is not accepted; use application/json at /graphql, application/octet-stream or the document’s own type at /import.',
      ];
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

/** Says every failure of HTTP in JSON; a fault is logged and masked. */
export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const [status, code, zh, en] = toldOf(error);
    if (status === 500) request.log.error({ err: error }, 'fault');
    return sendError(request, reply, status, code, zh, en);
  });
  server.setNotFoundHandler((request, reply) =>
    sendError(request, reply, 404, 'NOT_FOUND', '没有这个地址。', 'There is no such path.'),
  );
}

import { MIMEType } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A content type as it was meant; undefined for one that cannot be read. */
function typeOf({ headers }: FastifyRequest): MIMEType | undefined {
  try {
    return new MIMEType(String(headers['content-type']));
  } catch {
    return undefined;
  }
}

const failure = (code: string, statusCode: number): Error => Object.assign(new Error(code), { code, statusCode });

/**
 * JSON, and nothing that only looks like it: RFC 8259 wants UTF-8, so another charset, a compressed body or bytes that are
 * no UTF-8 are told and never guessed at. Keys that would reach a prototype are refused (FST's `secure-json-parse`).
 */
export function takeOnlyJson(server: FastifyInstance, bodyBytes: number): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: bodyBytes },
    (request, bytes, done) => {
      const charset = typeOf(request)?.params.get('charset') ?? 'utf-8';
      const encoding = request.headers['content-encoding'] ?? 'identity';
      if (!/^utf-?8$/i.test(charset) || encoding.toLowerCase() !== 'identity') {
        return done(failure('FST_ERR_CTP_INVALID_MEDIA_TYPE', 415));
      }
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return done(failure('BODY_NOT_UTF8', 400));
      }
      return parse(request, text, done);
    },
  );
}

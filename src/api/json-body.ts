import { MIMEType } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The charset that a content type names; UTF-8 for one that names none or cannot be read. */
function charsetOf({ headers }: FastifyRequest): string {
  const type = String(headers['content-type']);
  if (!type.includes(';')) return 'utf-8';
  try {
    return new MIMEType(type).params.get('charset') ?? 'utf-8';
  } catch {
    return 'utf-8';
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
      const charset = charsetOf(request);
      const encoding = request.headers['content-encoding'] ?? 'identity';
      if (!/^utf-?8$/i.test(charset) || encoding.toLowerCase() !== 'identity') {
        return done(failure('FST_ERR_CTP_INVALID_MEDIA_TYPE', 415));
      }
      let text: string;
      try {
        text = utf8.decode(bytes);
      } catch {
        return done(failure('BODY_NOT_UTF8', 400));
      }
      return parse(request, text, done);
    },
  );
}

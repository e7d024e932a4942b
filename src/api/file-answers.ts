import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../kernel/refusal.ts';
import { badArgument, type ErrorCode, userErrorOf } from './errors.ts';
import { isGraphqlError } from './given-input.ts';
import { sendError } from './http-errors.ts';

// How routes answer with files: what kind they are, what they are called, how a refusal is told, how many are made at once.

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  json: 'application/json; charset=utf-8',
} as const;
export type Extension = keyof typeof TYPES;

/** Archives and sheets that are made at one time; each keeps a core busy. */
const MOST_AT_ONCE = 2;

/** What is downloaded, its name for every browser (RFC 6266): plain letters, and the Chinese name beside it. */
export function attachment(reply: FastifyReply, name: string, extension: Extension): FastifyReply {
  const plain = `registry.${extension}`;
  const encoded = encodeURIComponent(`${name}.${extension}`).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .type(TYPES[extension])
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff');
}

export const isExtension = <Among extends Extension>(
  given: string | undefined,
  among: readonly Among[],
): given is Among => among.some((extension) => extension === given);

export function formatOf<Among extends Extension>(body: unknown, among: readonly Among[]): Among {
  const given = (body as { format?: unknown } | null)?.format;
  const [usual] = among;
  if (given === undefined && usual) return usual;
  const format = typeof given === 'string' ? given.toLowerCase() : undefined;
  if (isExtension(format, among)) return format;
  throw badArgument('format', `format 应为 ${among.join('、')} 之一。`, `format must be one of ${among.join(', ')}.`);
}

const STATUS: Partial<Record<string, number>> = { FORBIDDEN: 403, QUERY_TIMED_OUT: 503 };

/** Says a refusal as data (422), a rejected argument as 400, a closed door as 403; faults go on. */
export async function told(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return reply.code(422).send({ userErrors: [userErrorOf(error)] });
    if (!isGraphqlError(error)) throw error;
    const { code, messageZh, messageEn } = error.extensions as {
      code?: ErrorCode;
      messageZh?: string;
      messageEn?: string;
    };
    const status = STATUS[code ?? ''] ?? 400;
    return sendError(
      request,
      reply,
      status,
      code ?? 'BAD_REQUEST',
      messageZh ?? error.message,
      messageEn ?? error.message,
    );
  }
}

export type Gate = (request: FastifyRequest, reply: FastifyReply, start: () => Promise<unknown>) => Promise<unknown>;

/** At most some streams at a time; the place is free again when the answer is over, read to the end or not. */
export function makeGate(most: number = MOST_AT_ONCE): Gate {
  let busy = 0;
  return (request, reply, start) => {
    if (busy >= most) {
      return Promise.resolve(
        sendError(
          request,
          reply.header('retry-after', '10'),
          429,
          'RATE_LIMITED',
          '正在生成其他文件；请稍后再试（见 Retry-After）。',
          'Other files are being made; wait (see Retry-After).',
        ),
      );
    }
    busy++;
    reply.raw.once('close', () => {
      busy--;
    });
    return start();
  };
}

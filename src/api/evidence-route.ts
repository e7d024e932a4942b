import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseLocalDate } from '../kernel/local-date.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { addEvidence, obligationForEvidence } from '../progress/commands-evidence.ts';
import type { EvidenceLimits, KeptFile } from '../progress/evidence.ts';
import type { Context, DeedAnswer } from './context.ts';
import { userErrorOf } from './errors.ts';
import { checkQuery, type Query } from './given-query.ts';
import { sendError } from './http-errors.ts';

type EvidenceQuery = Query & {
  obligationId?: string | string[];
  unitId?: string | string[];
  proves?: string | string[];
  fileName?: string | string[];
  expiresOn?: string | string[];
  reportId?: string | string[];
  readingId?: string | string[];
};
const PARAMETERS = {
  once: ['obligationId', 'unitId', 'proves', 'fileName', 'expiresOn', 'reportId', 'readingId'],
} as const;

const lone = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;

function dayOfQuery(value: string | undefined) {
  if (value === undefined) return null;
  return parseLocalDate(value) ?? refuse('BAD_DATE', { field: 'expiresOn', value: value.slice(0, 40) }, ['expiresOn']);
}

interface HandedIn extends DeedAnswer {
  evidence: (KeptFile & { id: string; fileName: string }) | null;
}

const statusOf = ({ userErrors, replayed }: DeedAnswer): number => {
  const [refused] = userErrors;
  if (!refused) return replayed ? 200 : 201;
  if (refused.code === 'NOT_AUTHORISED' || refused.code === 'NOT_SPEAKING_FOR_UNIT') return 403;
  return refused.code === 'EVIDENCE_TOO_LARGE' ? 413 : 422;
};

/** Who may hand in what is asked before the first byte of the file is read. */
async function handIn(
  ctx: Context,
  request: FastifyRequest<{ Querystring: EvidenceQuery }>,
  limits: EvidenceLimits,
): Promise<Partial<HandedIn> & DeedAnswer> {
  const { query, headers, body } = request;
  checkQuery(query, PARAMETERS);
  const given = {
    obligationId: lone(query.obligationId) ?? '',
    unitId: lone(query.unitId) ?? null,
    proves: lone(query.proves) ?? '',
    fileName: lone(query.fileName) ?? '',
    reportId: lone(query.reportId) ?? null,
    readingId: lone(query.readingId) ?? null,
    expiresOn: dayOfQuery(lone(query.expiresOn)),
  };
  await obligationForEvidence(ctx.db, given, ctx);
  if (Number(headers['content-length'] ?? 0) > limits.bytes)
    refuse('EVIDENCE_TOO_LARGE', { limit: limits.bytes }, ['file']);
  const content = (body as Readable).iterator({ destroyOnReturn: false });
  const file = await ctx.registry.evidence.keep(content, limits);
  const input = { ...given, file, idempotencyKey: lone(headers['idempotency-key']) };
  return ctx.perform(addEvidence, input, async ({ evidenceId }) => {
    const kept = await ctx.loaders.evidence.load(evidenceId);
    if (!kept) throw new Error(`evidence ${evidenceId} was added and is not there`);
    const { id, displayName: fileName, sha256, bytes, type } = kept;
    return { evidence: { id, fileName, sha256, bytes, type } };
  });
}

/** The name that a browser may save a download under, by RFC 6266: never a path, never markup. */
const disposition = (name: string): string =>
  `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

async function giveOut(ctx: Context, id: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const row = await ctx.loaders.evidence.load(id);
  if (!row) return sendError(request, reply, 404, 'NOT_FOUND', '没有这份证明材料。', 'There is no such evidence.');
  const found = await ctx.registry.evidence.read(row.sha256);
  if (found.state !== 'WHOLE') {
    request.log.error({ evidence: id, state: found.state }, 'a file of evidence is not what was handed in');
    return sendError(
      request,
      reply,
      500,
      'EVIDENCE_NOT_WHOLE',
      '文件缺失或已被改动，不能提供；请通知登记库管理员运行 registry verify。',
      'The file is missing or was altered and is not given out; have the register verified (`registry verify`).',
    );
  }
  return reply
    .header('content-disposition', disposition(row.displayName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .type('application/octet-stream')
    .send(found.content);
}

export interface EvidenceRoute {
  contextOf: (request: FastifyRequest) => Context;
  limits: EvidenceLimits;
}

/**
 * POST /evidence: a file as body, kept while it comes in, and what it proves in the address; GET /evidence/ID: the file, always as
 * something to be saved, never as something to be shown. 201, 200 a repeat by key, 403, 404, 413, 422.
 */
export function addEvidenceRoutes(server: FastifyInstance, { contextOf, limits }: EvidenceRoute): void {
  void server.register(async (room) => {
    room.removeAllContentTypeParsers();
    // The body is not read here but by the store of evidence, which counts and stops at the limit.
    room.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    room.post<{ Querystring: EvidenceQuery }>('/evidence', async (request, reply) => {
      const ctx = contextOf(request);
      const told = await handIn(ctx, request, limits).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        ctx.tellRefused(error, 'POST /evidence');
        return { userErrors: [userErrorOf(error)], ledgerSequence: null, replayed: false };
      });
      // What still comes of a refused file is read and discarded, within the time a request has to arrive: closing on a sender
      // who is still writing would reset the connection and cost it the answer.
      if (told.userErrors.length > 0) request.raw.resume();
      return reply.code(statusOf(told)).send({ evidence: null, ...told });
    });
    room.get<{ Params: { id: string } }>('/evidence/:id', async (request, reply) =>
      giveOut(contextOf(request), request.params.id, request, reply),
    );
  });
}

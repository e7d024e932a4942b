import { open } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasScope } from '../access/actor.ts';
import { isFetchable } from '../feed/export.ts';
import type { Context } from './context.ts';
import { exportFile } from './export-files.ts';
import { exportSeen } from './export-seen.ts';
import { FileParts } from './file-parts.ts';
import { sendError } from './http-errors.ts';

/** `bytes=500-` and `bytes=500-999`; undefined for anything else, which is then answered in full. */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'UNSATISFIABLE' | undefined {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined) return undefined;
  const start = Number(from);
  const end = Math.min(to ? Number(to) : size - 1, size - 1);
  return start <= end ? { start, end } : 'UNSATISFIABLE';
}

const absent = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendError(
    request,
    reply,
    404,
    'NOT_FOUND',
    '没有这个导出文件，或已过期。',
    'There is no such export, or it has expired.',
  );

/** GET /exports/ID: the file of an export, whole or from a byte on, so that a broken fetch goes on where it broke. */
export function addExportRoute(
  server: FastifyInstance,
  { contextOf, folder }: { contextOf: (request: FastifyRequest) => Context; folder: string },
): void {
  server.get<{ Params: { id: string } }>('/exports/:id', async (request, reply) => {
    const ctx = contextOf(request);
    if (!hasScope(ctx.actor, 'EXPORT')) {
      ctx.tellDenied('SCOPE', 'GET /exports/:id');
      return sendError(
        request,
        reply,
        403,
        'FORBIDDEN',
        '该令牌的用途不含 EXPORT。',
        'The token may not be used for EXPORT.',
      );
    }
    const job = await exportSeen(ctx, request.params.id);
    if (!job || !isFetchable(job, ctx.now)) return absent(request, reply);
    const file = await open(exportFile(folder, job.id)).catch(() => undefined);
    if (!file) return absent(request, reply);
    const { size } = await file.stat();
    const etag = `"${job.fileHash}"`;
    void reply.type('application/x-ndjson; charset=utf-8').header('accept-ranges', 'bytes').header('etag', etag);
    const isOurs = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
    const range = isOurs ? rangeOf(request.headers.range, size) : undefined;
    if (range === 'UNSATISFIABLE') {
      await file.close();
      void reply.header('content-range', `bytes */${size}`);
      return sendError(
        request,
        reply,
        416,
        'BAD_REQUEST',
        '所请求的范围超出文件。',
        'The range lies outside the file.',
      );
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
    return reply.header('content-length', end - start + 1).send(new FileParts(file, { start, end }, reply.raw));
  });
}

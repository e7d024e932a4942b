import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayReadPapers } from '../access/actor.ts';
import type { Convert } from '../intake/extract/extract.ts';
import { readId } from '../kernel/id.ts';
import { Refusal } from '../kernel/refusal.ts';
import { fileNameOf } from '../papers/compose.ts';
import { ledgerRows } from '../papers/ledger-rows.ts';
import type { PaperText } from '../papers/paper.ts';
import { batchOfPapers, countBatch } from '../papers/paper-batch.ts';
import { toPdf } from '../papers/pdf.ts';
import { ledgerCsv } from '../papers/sheet-csv.ts';
import { ledgerXlsx } from '../papers/sheet-xlsx.ts';
import { renderWord } from '../papers/word/render.ts';
import { zipStream } from '../papers/zip-stream.ts';
import type { Context } from './context.ts';
import { badArgument, type ErrorCode, orRejected, userErrorOf } from './errors.ts';
import { measureFilter, obligationFilter } from './filters.ts';
import type * as Schema from './generated.ts';
import { givenInput, isGraphqlError } from './given-input.ts';
import { sendError } from './http-errors.ts';
import { draftFor, seenPaper } from './papers.ts';

export interface PapersRoutes {
  contextOf: (request: FastifyRequest) => Context;
  /** How a Word file becomes PDF, where the machine can. */
  convert?: Convert | undefined;
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;
type Extension = keyof typeof TYPES;

/** Archives and sheets that are made at one time; each keeps a core busy. */
const MOST_AT_ONCE = 2;

/** What is downloaded, its name for every browser (RFC 6266): plain letters, and the Chinese name beside it. */
function attachment(reply: FastifyReply, name: string, extension: Extension): FastifyReply {
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

const isExtension = (given: string | undefined, among: readonly Extension[]): given is Extension =>
  among.some((extension) => extension === given);

function formatOf(body: unknown, among: readonly Extension[]): Extension {
  const given = (body as { format?: unknown } | null)?.format;
  const [usual] = among;
  if (given === undefined && usual) return usual;
  const format = typeof given === 'string' ? given.toLowerCase() : undefined;
  if (isExtension(format, among)) return format;
  throw badArgument('format', `format 应为 ${among.join('、')} 之一。`, `format must be one of ${among.join(', ')}.`);
}

async function sendPaper(
  reply: FastifyReply,
  text: PaperText,
  about: readonly string[],
  extension: Extension,
  convert: Convert | undefined,
) {
  const docx = await renderWord(text);
  const bytes = extension === 'pdf' ? await toPdf(docx, convert) : docx;
  return attachment(reply, fileNameOf(text, about), extension).send(Buffer.from(bytes));
}

const notThere = (request: FastifyRequest, reply: FastifyReply) =>
  sendError(request, reply, 404, 'NOT_FOUND', '没有这份文书。', 'There is no such paper.');

const STATUS: Partial<Record<string, number>> = { FORBIDDEN: 403, QUERY_TIMED_OUT: 503 };

/** Says a refusal as data (422), a rejected argument as 400, a closed door as 403; faults go on. */
async function told(request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
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

/** At most some streams at a time; the place is free again when the answer is over, read to the end or not. */
function makeGate(most: number) {
  let busy = 0;
  return (request: FastifyRequest, reply: FastifyReply, start: () => Promise<unknown>): Promise<unknown> => {
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

/**
 * Papers and sheets as files, with the reader's own rights. GET /papers/ID.docx or .pdf: a numbered paper, or the draft of a
 * measure's. POST /papers/draft, /papers/batch (zip), /papers/ledger (xlsx, csv): bodies in the words of the schema's inputs.
 */
export function addPapersRoutes(server: FastifyInstance, { contextOf, convert }: PapersRoutes): void {
  const gate = makeGate(MOST_AT_ONCE);
  server.get<{ Params: { file: string }; Querystring: { kind?: string | string[] } }>(
    '/papers/:file',
    (request, reply) =>
      told(request, reply, async () => {
        const [id = '', extension, ...rest] = request.params.file.split('.');
        const noun = readId(id)?.noun;
        if (!isExtension(extension, ['docx', 'pdf']) || rest.length > 0) return notThere(request, reply);
        const ctx = contextOf(request);
        if (noun === 'Paper') {
          const paper = await seenPaper(ctx, id);
          return paper
            ? sendPaper(reply, paper.content, [paper.addresseeName ?? ''], extension, convert)
            : notThere(request, reply);
        }
        if (noun !== 'Measure') return notThere(request, reply);
        ctx.demand(mayReadPapers);
        const measure = await ctx.loaders.measure.load(id);
        if (!measure) return notThere(request, reply);
        const kind = givenInput<Schema.PaperKind>(request.query, 'kind', 'PaperKind');
        const { text } = await draftFor(ctx, { subject: { measureId: id }, kind });
        return sendPaper(reply, text, [measure.addresseeName, measure.facts.clausePath], extension, convert);
      }),
  );
  server.post('/papers/draft', (request, reply) =>
    told(request, reply, async () => {
      const ctx = contextOf(request);
      const extension = formatOf(request.body, ['docx', 'pdf']);
      const input = givenInput<Schema.PaperDraftInput>(
        { input: withoutFormat(request.body) },
        'input',
        'PaperDraftInput',
        true,
      );
      if (!input) return notThere(request, reply);
      const { text } = await draftFor(ctx, input);
      return sendPaper(reply, text, [], extension, convert);
    }),
  );
  server.post('/papers/batch', (request, reply) =>
    told(request, reply, async () => {
      const ctx = contextOf(request);
      ctx.demand(mayReadPapers);
      const kind = givenInput<Schema.PaperKind>(request.body, 'kind', 'PaperKind') ?? undefined;
      const filter = await measureFilter(
        ctx,
        givenInput<Schema.MeasureFilter>(request.body, 'filter', 'MeasureFilter'),
      );
      const db = () => ctx.registry.engine.read(ctx.actor.jurisdiction);
      await countBatch(db(), { filter });
      const question = { filter, kind, on: ctx.today, calendar: ctx.calendar };
      return gate(request, reply, async () =>
        attachment(reply, `督办文书_${ctx.today}`, 'zip').send(Readable.from(zipStream(batchOfPapers(db, question)))),
      );
    }),
  );
  server.post('/papers/ledger', (request, reply) =>
    told(request, reply, async () => {
      const ctx = contextOf(request);
      const extension = formatOf(request.body, ['xlsx', 'csv']);
      const moment = ctx.moment({
        asOf: givenInput<Schema.Scalars['LocalDate']['output']>(request.body, 'asOf', 'LocalDate'),
        knownAt: givenInput<Schema.Scalars['DateTime']['output']>(request.body, 'knownAt', 'DateTime'),
      });
      const given = givenInput<Schema.ObligationFilter>(request.body, 'filter', 'ObligationFilter');
      const filter = await orRejected(obligationFilter(ctx, given, moment));
      const rows = ledgerRows(() => ctx.registry.engine.read(ctx.actor.jurisdiction), filter);
      const title = `责任与问责台账（截至${moment.asOf}）`;
      const bytes = extension === 'csv' ? ledgerCsv(rows) : ledgerXlsx(title, rows);
      return gate(request, reply, async () =>
        attachment(reply, `责任与问责台账_${moment.asOf}`, extension).send(Readable.from(bytes)),
      );
    }),
  );
}

const withoutFormat = (body: unknown): unknown => {
  const { format: _format, ...rest } = (body ?? {}) as Record<string, unknown>;
  return rest;
};

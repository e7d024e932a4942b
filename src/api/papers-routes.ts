import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayReadPapers } from '../access/actor.ts';
import type { Convert } from '../intake/extract/extract.ts';
import { readId } from '../kernel/id.ts';
import { fileNameOf } from '../papers/compose.ts';
import type { PaperText } from '../papers/paper.ts';
import { countBatch } from '../papers/paper-batch.ts';
import { toPdf } from '../papers/pdf.ts';
import { renderWord } from '../papers/word/documents.ts';
import { asideForPapers, asideIfLarge } from '../registry/aside.ts';
import { addCardRoutes } from './card-routes.ts';
import type { Context } from './context.ts';
import { orRejected } from './errors.ts';
import { attachment, type Extension, formatOf, isExtension, makeGate, told } from './file-answers.ts';
import { measureFilter, obligationFilter } from './filters.ts';
import type * as Schema from './generated.ts';
import { givenInput } from './given-input.ts';
import { sendError } from './http-errors.ts';
import { draftFor, seenPaper } from './papers.ts';
import { servedSchema } from './schema.ts';

export interface PapersRoutes {
  contextOf: (request: FastifyRequest) => Context;
  /** How a Word file becomes PDF, where the machine can. */
  convert?: Convert | undefined;
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

/**
 * Papers and sheets as files, with the reader's own rights. GET /papers/ID.docx or .pdf: a numbered paper, or the draft of a
 * measure's. POST /papers/draft, /papers/batch (zip), /papers/ledger (xlsx, csv), /papers/scorecards: bodies in the words of the schema's inputs.
 */
export function addPapersRoutes(server: FastifyInstance, { contextOf, convert }: PapersRoutes): void {
  servedSchema();
  const gate = makeGate();
  addCardRoutes(server, { contextOf, gate });
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
      const count = await countBatch(ctx.db, { filter });
      const question = { filter, kind, on: ctx.today };
      return gate(request, reply, async () =>
        attachment(reply, `督办文书_${ctx.today}`, 'zip').send(
          Readable.from(asideForPapers(ctx.registry, count).file('papers', question)),
        ),
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
      const title = `责任与问责台账（截至${moment.asOf}）`;
      return gate(request, reply, async () => {
        const aside = await asideIfLarge(ctx.registry);
        const sheet = aside.file('ledgerSheet', { filter, title, format: extension });
        return attachment(reply, `责任与问责台账_${moment.asOf}`, extension).send(Readable.from(sheet));
      });
    }),
  );
}

const withoutFormat = (body: unknown): unknown => {
  const { format: _format, ...rest } = (body ?? {}) as Record<string, unknown>;
  return rest;
};

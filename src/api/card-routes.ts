import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SCHEME_KINDS, type SchemeKind } from '../assessment/scheme-parts.ts';
import { type AnySet, batchOf, cardFileName, documentOf, jsonOf, workbookOf } from '../papers/card-files.ts';
import { type CardQuestion, cardsWithin, readCardBook, readCardSet } from '../papers/card-reading.ts';
import { titleOf } from '../papers/card-set.ts';
import { zipStream } from '../papers/zip-stream.ts';
import type { Context } from './context.ts';
import { badArgument, orRejected } from './errors.ts';
import { attachment, formatOf, type Gate, told } from './file-answers.ts';
import { someIds, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import { givenInput } from './given-input.ts';
import { sendError } from './http-errors.ts';

/** The units that a body names; null where it names none. */
function unitIdsOf(body: unknown): readonly string[] | null {
  const given = (body as { unitIds?: unknown } | null)?.unitIds ?? null;
  if (given === null) return null;
  if (Array.isArray(given) && given.every((id) => typeof id === 'string')) return someIds('unitIds', given);
  throw badArgument('unitIds', 'unitIds 应为编号的列表。', 'unitIds must be a list of ids.');
}

/** By a scheme of which kind the cards of a year are reckoned; by that of the yearly evaluation when left out. */
function kindOf(body: unknown): SchemeKind {
  const given = givenInput<string>(body, 'kind', 'String') ?? 'ANNUAL';
  const kind = SCHEME_KINDS.find((each) => each === given);
  if (kind) return kind;
  throw badArgument(
    'kind',
    `kind 应为 ${SCHEME_KINDS.join('、')} 之一。`,
    `kind must be one of ${SCHEME_KINDS.join(', ')}.`,
  );
}

/** Of which assessment, or of which year as it stands; one of the two. */
function subjectOf(body: unknown): CardQuestion['of'] {
  const assessmentId = givenInput<string>(body, 'assessmentId', 'ID');
  const year = givenInput<number>(body, 'year', 'Int');
  if (assessmentId !== null && year === null) return { assessmentId };
  if (assessmentId === null && year !== null) return { year: someYear('year', year), kind: kindOf(body) };
  throw badArgument('assessmentId', '请给出 assessmentId 或 year 之一。', 'give either assessmentId or year.');
}

const cardsFor = (ctx: Context, body: unknown): Promise<AnySet> =>
  orRejected(
    readCardSet(ctx.db, {
      of: subjectOf(body),
      ...cardsWithin(ctx.actor, unitIdsOf(body)),
      ...ctx.moment({
        asOf: givenInput<Schema.Scalars['LocalDate']['output']>(body, 'asOf', 'LocalDate'),
        knownAt: givenInput<Schema.Scalars['DateTime']['output']>(body, 'knownAt', 'DateTime'),
      }),
      calendar: ctx.calendar,
    }),
  );

const severalCards = () =>
  badArgument(
    'unitIds',
    'docx 只含一个单位的得分卡；请在 unitIds 中给出一个单位，或用 zip。',
    'a docx holds the card of one unit; name one in unitIds, or ask for zip.',
  );

/**
 * POST /papers/scorecards: the yearly or final cards of an assessment or a year that the reader may see, as a workbook, JSON, one Word document
 * or a zip of them.
 */
export function addCardRoutes(
  server: FastifyInstance,
  { contextOf, gate }: { contextOf: (request: FastifyRequest) => Context; gate: Gate },
): void {
  server.post('/papers/scorecards', (request, reply) =>
    told(request, reply, async () => {
      const ctx = contextOf(request);
      const format = formatOf(request.body, ['xlsx', 'json', 'docx', 'zip']);
      return gate(request, reply, async () => {
        const set = await cardsFor(ctx, request.body);
        if (set.cards.length === 0) {
          return sendError(
            request,
            reply,
            404,
            'NOT_FOUND',
            '没有可见的得分卡。',
            'There are no scorecards to be seen.',
          );
        }
        const title = titleOf(set);
        if (format === 'json') return attachment(reply, title, format).send(Readable.from(jsonOf(set)));
        const book = await readCardBook(() => ctx.registry.engine.read(ctx.actor.jurisdiction), set, ctx.actor);
        if (format === 'xlsx') return attachment(reply, title, format).send(Readable.from(workbookOf(book)));
        if (format === 'zip') return attachment(reply, title, format).send(Readable.from(zipStream(batchOf(book))));
        const document = await documentOf(book);
        if (!document) throw severalCards();
        return attachment(reply, cardFileName(set, document.unitId), format).send(Buffer.from(document.bytes));
      });
    }),
  );
}

import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SCHEME_KINDS, type SchemeKind } from '../assessment/scheme-parts.ts';
import { type CardQuestion, cardsWithin } from '../papers/card-reading.ts';
import { asideIfLarge, asideOf } from '../registry/aside.ts';
import type { CardFileHead } from '../registry/works.ts';
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

const questionOf = (ctx: Context, body: unknown): Omit<CardQuestion, 'calendar'> => ({
  of: subjectOf(body),
  ...cardsWithin(ctx.actor, unitIdsOf(body)),
  ...ctx.moment({
    asOf: givenInput<Schema.Scalars['LocalDate']['output']>(body, 'asOf', 'LocalDate'),
    knownAt: givenInput<Schema.Scalars['DateTime']['output']>(body, 'knownAt', 'DateTime'),
  }),
});

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
        const aside = format === 'zip' ? asideOf(ctx.registry) : await asideIfLarge(ctx.registry);
        const parts = aside.file('cards', {
          ...{ question: questionOf(ctx, request.body), format, actor: ctx.actor },
        });
        const { value: head } = (await orRejected(parts.next())) as IteratorResult<CardFileHead, CardFileHead>;
        if (head.found === 'NONE') {
          await parts.next();
          return sendError(
            request,
            reply,
            404,
            'NOT_FOUND',
            '没有可见的得分卡。',
            'There are no scorecards to be seen.',
          );
        }
        if (head.found === 'SEVERAL') {
          await parts.next();
          throw severalCards();
        }
        return attachment(reply, head.name, format).send(Readable.from(parts));
      });
    }),
  );
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { importPlan } from '../intake/commands.ts';
import { acceptEdition } from '../intake/commands-editions.ts';
import { pairingOf } from '../intake/edition-pairing.ts';
import { type Convert, extract } from '../intake/extract/extract.ts';
import type { PlanDocument } from '../intake/import-reading.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { sha256 } from '../ledger/entry.ts';
import { asideForText, LARGE_DOCUMENT } from '../registry/aside.ts';
import type { Context, DeedAnswer } from './context.ts';
import { userErrorOf } from './errors.ts';
import { isYear, YEARS } from './filters.ts';
import { checkQuery, type Query, yesOf } from './given-query.ts';
import { refuseUnusableText } from './limits.ts';

type ImportQuery = Query & {
  year?: string | string[];
  issuedOn?: string | string[];
  /** As the officer named the file; only helps to name a format. */
  fileName?: string | string[];
  /** `true`: only tell what would be recorded. */
  dryRun?: string | string[];
  /** The token that such a preview gave. */
  token?: string | string[];
  /** The plan of which the document is the next edition. */
  amends?: string | string[];
  /** With `amends`: CLAUSE-ID:NUMBER, CLAUSE-ID: (dropped) or :NUMBER (new); as often as wanted. */
  pair?: string | string[];
  /** With `amends` and `token`: why, and on whose word. */
  reason?: string | string[];
};
const PARAMETERS = {
  once: ['year', 'issuedOn', 'fileName', 'dryRun', 'token', 'amends', 'reason'],
  often: ['pair'],
} as const;

const lone = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;

function yearOfQuery(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const year = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
  if (isYear(year)) return year;
  return refuse(
    'BAD_INPUT',
    {
      field: 'year',
      problem: `应为 ${YEARS.first} 到 ${YEARS.last} 之间的年份。`,
      problemEn: `must be a year from ${YEARS.first} to ${YEARS.last}.`,
    },
    ['year'],
  );
}

function dayOfQuery(value: string | undefined) {
  if (value === undefined) return undefined;
  const day = parseLocalDate(value);
  if (day && isYear(Number(day.slice(0, 4)))) return day;
  return refuse('BAD_DATE', { field: 'issuedOn', value: value.slice(0, 40) }, ['issuedOn']);
}

interface Imported extends DeedAnswer {
  plan: {
    id: string;
    title: string;
    issuedOn: string | null;
    isConfirmed: boolean;
    version: number;
    edition: number;
  } | null;
}

type Taking = Pick<ImportRoute, 'documentBytes' | 'convert'>;
type ImportRequest = FastifyRequest<{ Querystring: ImportQuery }>;

async function documentOf(ctx: Context, { query, body }: ImportRequest, { documentBytes, convert }: Taking) {
  const year = yearOfQuery(lone(query.year));
  const issuedOn = dayOfQuery(lone(query.issuedOn));
  const fileName = lone(query.fileName);
  const bytes = Buffer.isBuffer(body) ? body : new Uint8Array();
  const options = { limit: documentBytes, ...(fileName !== undefined && { fileName }) };
  const { aside } = ctx.registry;
  const { text, format, positions } =
    aside && bytes.length > LARGE_DOCUMENT
      ? await aside.work('extract', { bytes, ...options })
      : await extract(bytes, { ...options, ...(convert && { convert }) });
  const source = { format, fileName: fileName ?? null, positions, hash: sha256(bytes) };
  return { text, source, ...(year && { year }), ...(issuedOn && { issuedOn }) };
}

async function importDocument(ctx: Context, request: ImportRequest, taking: Taking) {
  const document = await documentOf(ctx, request, taking);
  const previewToken = lone(request.query.token);
  const idempotencyKey = lone(request.headers['idempotency-key']);
  const input = { ...document, ...(previewToken !== undefined && { previewToken }), idempotencyKey };
  return ctx.perform(importPlan, input, ({ planId }) => planTold(ctx, planId));
}

async function planTold(ctx: Context, planId: string): Promise<Pick<Imported, 'plan'>> {
  const plan = await ctx.loaders.plan.load(planId);
  if (!plan) throw new Error(`plan ${planId} was recorded and is not there`);
  const { id, title, issuedOn, confirmedAt, version, edition } = plan;
  return { plan: { id, title, issuedOn, isConfirmed: confirmedAt !== null, version, edition } };
}

/** The document as the next edition of the plan that the query names, with what it says of pairings. */
function amended(document: PlanDocument, { amends, pair }: ImportQuery) {
  const planId = lone(amends) ?? '';
  const said = pair === undefined ? [] : [pair].flat();
  return { ...document, planId, ...(said.length > 0 && { pairings: said.map((one) => pairingOf(one, 'pair')) }) };
}

async function amendByDocument(ctx: Context, request: ImportRequest, taking: Taking) {
  const plan = amended(await documentOf(ctx, request, taking), request.query);
  const seen = { previewToken: lone(request.query.token) ?? '', reason: lone(request.query.reason) ?? '' };
  const idempotencyKey = lone(request.headers['idempotency-key']);
  return ctx.perform(acceptEdition, { ...plan, ...seen, idempotencyKey }, ({ planId }) => planTold(ctx, planId));
}

async function previewDocument(ctx: Context, request: ImportRequest, taking: Taking) {
  const document = await documentOf(ctx, request, taking);
  refuseUnusableText(document);
  const aside = asideForText(ctx.registry, document);
  return request.query.amends === undefined
    ? aside.work('previewImport', document)
    : aside.work('previewEdition', { ...amended(document, request.query), today: ctx.today });
}

const statusOf = ({ userErrors, replayed = false }: Partial<DeedAnswer> & Pick<DeedAnswer, 'userErrors'>): number => {
  const [refused] = userErrors;
  if (!refused) return replayed ? 200 : 201;
  if (refused.code === 'NOT_AUTHORISED') return 403;
  return refused.code === 'DOCUMENT_TOO_LARGE' ? 413 : 422;
};

export interface ImportRoute {
  contextOf: (request: FastifyRequest) => Context;
  /** The largest document, in bytes; more is refused before it is read to the end. */
  documentBytes: number;
  /** How old formats become new ones, where the machine can. */
  convert?: Convert | undefined;
}

/** Formats by their registered types, and bytes without one: what they are is found out by looking. */
const TAKEN_TYPES = [
  'application/octet-stream',
  'text/plain',
  'text/html',
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/**
 * POST /import: the bytes of a document in any format that `extract` knows, too large for a GraphQL string; then the same
 * command as importPlan and the same payload; with dryRun=true only its preview. 200 previewed, 201 imported, 200 a repeat by Idempotency-Key, 422 refused, 403, 413, 415.
 */
export function addImportRoute(server: FastifyInstance, { contextOf, documentBytes, convert }: ImportRoute): void {
  void server.register(async (room) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser(TAKEN_TYPES, { parseAs: 'buffer', bodyLimit: documentBytes }, (_request, body, done) =>
      done(null, body),
    );
    room.post<{ Querystring: ImportQuery }>('/import', { bodyLimit: documentBytes }, async (request, reply) => {
      const ctx = contextOf(request);
      const taking = { documentBytes, convert };
      const asked = await orRefusal(async () => {
        checkQuery(request.query, PARAMETERS);
        return yesOf(request.query, 'dryRun');
      });
      if (typeof asked !== 'boolean') return reply.code(statusOf(asked)).send({ plan: null, ...asked });
      if (asked) {
        const shown = await orRefusal(() => previewDocument(ctx, request, taking));
        if ('userErrors' in shown) return reply.code(statusOf(shown)).send({ preview: null, ...shown });
        return reply
          .type('application/json; charset=utf-8')
          .send(Buffer.from(shown.buffer, shown.byteOffset, shown.byteLength));
      }
      const told: Partial<Imported> & DeedAnswer = await orRefusal(() =>
        request.query.amends === undefined
          ? importDocument(ctx, request, taking)
          : amendByDocument(ctx, request, taking),
      );
      return reply.code(statusOf(told)).send({ plan: null, ...told });
    });
  });
}

/** What was answered, or the refusal of a document before the deed begins. */
async function orRefusal<Answer>(work: () => Promise<Answer>): Promise<Answer | DeedAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { userErrors: [userErrorOf(error)], ledgerSequence: null, replayed: false };
  }
}

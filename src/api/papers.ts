import { mayPublishWording, mayReadOwnPapers, mayReadPapers } from '../access/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import { isIntact } from '../papers/check.ts';
import { numberPaperWith, voidPaper } from '../papers/commands.ts';
import { publishDocumentSeries, publishPaperTemplate } from '../papers/commands-wording.ts';
import { readParticulars } from '../papers/compose.ts';
import { readCheckCode } from '../papers/paper.ts';
import {
  type DraftQuestion,
  draftInWords,
  draftPaper,
  type PaperSubject,
  papersOffered,
} from '../papers/paper-draft.ts';
import { countPapers, listPapers, listPapersByCode, type PaperFilter } from '../papers/store.ts';
import { countSeries, countTemplates, findSeries, listSeries, listTemplates } from '../papers/store-wording.ts';
import { parseTemplate } from '../papers/template.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { orRejected } from './errors.ts';
import { chosen, filterById, someDay } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Paper as PaperRow } from './models.ts';
import { papersShown } from './papers-shown.ts';
import { unitOrNull } from './units.ts';

/** What someone limited to a unit does not read, even of their own unit: it speaks of persons to an authority. */
const WITHHELD = ['ACCOUNTABILITY_LETTER'] as const;

/** The bounds within which the reader sees papers; undefined where none are to be seen. */
async function boundsOf(ctx: Context): Promise<PaperFilter | undefined> {
  const { actor } = ctx;
  if (actor.unitScope === null) return mayReadPapers(actor).allowed ? {} : undefined;
  if (!mayReadOwnPapers(actor).allowed) return undefined;
  return { scope: (await ctx.scope())?.unitIds, withheldKinds: WITHHELD };
}

async function demandBounds(ctx: Context): Promise<PaperFilter> {
  const bounds = await boundsOf(ctx);
  if (!bounds) ctx.demand(mayReadPapers);
  return bounds ?? {};
}

const isWithin = ({ scope, withheldKinds }: PaperFilter, { unitId, kind }: PaperRow): boolean =>
  (scope === undefined || (unitId !== null && scope.includes(unitId))) && !withheldKinds?.includes(kind);

/** A paper that the reader may see, or null. */
export async function seenPaper(ctx: Context, id: string): Promise<PaperRow | null> {
  const bounds = await boundsOf(ctx);
  const paper = bounds && (await ctx.loaders.paper.load(id));
  return paper && isWithin(bounds, paper) ? paper : null;
}

const bad = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

/** Of what a paper speaks. Refuses a subject that is more than one, or half of one. */
function subjectOf(ctx: Context, subject: Schema.PaperSubjectInput): PaperSubject {
  const { measureId, obligationId, unitId, planId, asOf } = subject;
  const isDuty = obligationId != null || unitId != null;
  const isView = planId != null || asOf != null;
  if ([measureId != null, isDuty, isView].filter(Boolean).length > 1) {
    bad(
      'subject',
      '措施、事项和单位、方案只能给出一种。',
      'give a measure, or a duty and a unit, or a plan, not several.',
    );
  }
  if (measureId != null) return { measureId };
  if (obligationId != null && unitId != null) return { obligationId, unitId };
  if (isDuty) bad('subject', 'obligationId 与 unitId 须同时给出。', 'obligationId and unitId go together.');
  return { planId: planId ?? null, asOf: asOf == null ? ctx.today : someDay('asOf', asOf) };
}

/** What a draft is asked for, bounded by what the reader may see. */
async function draftQuestion(
  ctx: Context,
  { kind, particulars }: Pick<Schema.PaperDraftInput, 'kind' | 'particulars'>,
  subject: PaperSubject,
): Promise<DraftQuestion> {
  return {
    kind: kind ?? undefined,
    particulars: readParticulars(particulars ?? []),
    issuedOn: null,
    on: ctx.today,
    calendar: ctx.calendar,
    moment: { asOf: 'asOf' in subject ? subject.asOf : ctx.today, knownAt: ctx.now },
    scope: await ctx.scope(),
  };
}

/** A draft for those who handle or decide the case. */
export async function draftFor(ctx: Context, input: Schema.PaperDraftInput) {
  ctx.demand(mayReadPapers);
  const subject = subjectOf(ctx, input.subject);
  return draftPaper(ctx.db, subject, await draftQuestion(ctx, input, subject));
}

async function previewTemplate(ctx: Context, input: Schema.PreviewPaperTemplateInput) {
  ctx.demand(mayPublishWording);
  const template = parseTemplate(input.template);
  const subject = subjectOf(ctx, input.subject);
  return draftInWords(ctx.db, template, subject, await draftQuestion(ctx, input, subject));
}

async function paperCheck(ctx: Context, given: string): Promise<Schema.ResolversTypes['PaperCheck']> {
  const bounds = await demandBounds(ctx);
  const code = readCheckCode(given);
  const nothing = (messageZh: string, messageEn: string) => ({
    code: code ?? given.slice(0, 40),
    messageZh,
    messageEn,
    paper: null,
    isIntact: null,
  });
  if (!code)
    return nothing(
      '核验码应为 12 位字母和数字，例如 7K3M-9QXD-2FTB。',
      'A check code has 12 letters and digits, such as 7K3M-9QXD-2FTB.',
    );
  const [paper] = await listPapersByCode(ctx.db, code, bounds);
  if (!paper) {
    return nothing(
      '没有已编号的文书使用此核验码：可能是代拟稿，或者文书内容与登记不符。',
      'No numbered paper bears this code: it may be a draft, or the print does not say what is on record.',
    );
  }
  const isWhole = isIntact(paper);
  const { docNumber, issuedOn, voidReason } = paper;
  if (!isWhole) {
    return {
      code,
      paper,
      isIntact: false,
      messageZh: `${docNumber} 的登记内容与编号时不一致，请核查。`,
      messageEn: `What is on record for ${docNumber} is not what it was when it got its number.`,
    };
  }
  const [zh, en] =
    paper.voidedAt === null
      ? [`真实有效：${docNumber}，${issuedOn} 印发。`, `Genuine and standing: ${docNumber}, issued ${issuedOn}.`]
      : [
          `已作废：${docNumber}，${issuedOn} 印发；原因：${voidReason}`,
          `Void: ${docNumber}, issued ${issuedOn}; ${voidReason}`,
        ];
  return { code, paper, isIntact: true, messageZh: zh, messageEn: en };
}

const Query: Pick<
  Schema.QueryResolvers,
  'paperDraft' | 'previewPaperTemplate' | 'papers' | 'paperCheck' | 'paperTemplates' | 'documentSeries'
> = {
  paperDraft: (_root, { input }, ctx) => orRejected(draftFor(ctx, input)),
  previewPaperTemplate: (_root, { input }, ctx) => orRejected(previewTemplate(ctx, input)),
  papers: async (_root, { filter, ...page }, ctx) => {
    const { kinds, unitId, measureId, issuedFrom, issuedTo } = filter ?? {};
    const bounded = {
      ...(await demandBounds(ctx)),
      kinds: chosen(kinds),
      ...(await filterById(ctx, { unitId })),
      measureId: measureId ?? undefined,
      issuedFrom: issuedFrom ?? undefined,
      issuedTo: issuedTo ?? undefined,
    };
    return listed(
      ctx,
      'papers',
      page,
      filter,
      (request) => listPapers(ctx.db, bounded, request),
      () => countPapers(ctx.db, bounded),
    );
  },
  paperCheck: (_root, { code }, ctx) => paperCheck(ctx, code),
  paperTemplates: (_root, page, ctx) =>
    listed(
      ctx,
      'paperTemplates',
      page,
      null,
      (request) => listTemplates(ctx.db, request),
      () => countTemplates(ctx.db),
    ),
  documentSeries: (_root, page, ctx) =>
    listed(
      ctx,
      'documentSeries',
      page,
      null,
      (request) => listSeries(ctx.db, request),
      () => countSeries(ctx.db),
    ),
};

const Mutation: Pick<
  Schema.MutationResolvers,
  'numberPaper' | 'voidPaper' | 'publishPaperTemplate' | 'publishDocumentSeries'
> = {
  numberPaper: async (_root, { input }, ctx) => {
    const { subject, kind, particulars, issuedOn, idempotencyKey } = input;
    return ctx.perform(
      numberPaperWith(ctx.calendar),
      {
        subject: subjectOf(ctx, subject),
        ...(kind && { kind }),
        ...(particulars && { particulars: particulars.map(({ slot, value }) => ({ slot, value })) }),
        ...(issuedOn && { issuedOn }),
        idempotencyKey,
      },
      async ({ paperId }) => ({ paper: await seenPaper(ctx, paperId) }),
    );
  },
  voidPaper: (_root, { input }, ctx) =>
    ctx.perform(voidPaper, input, async ({ paperId }) => ({ paper: await seenPaper(ctx, paperId) })),
  publishPaperTemplate: (_root, { input: { template, idempotencyKey } }, ctx) =>
    ctx.perform(publishPaperTemplate, { template, idempotencyKey }, async ({ templateId }) => ({
      template: await ctx.loaders.paperTemplate.load(templateId),
    })),
  publishDocumentSeries: (_root, { input: { series, idempotencyKey } }, ctx) =>
    ctx.perform(publishDocumentSeries, { series, idempotencyKey }, async ({ seriesId }) => ({
      series: (await findSeries(ctx.db, seriesId)) ?? null,
    })),
};

const Measure: Pick<Schema.MeasureResolvers, 'papers' | 'paperKinds'> = {
  papers: async ({ id }, page, ctx) => {
    const bounds = await boundsOf(ctx);
    const rows = bounds ? await ctx.loaders.papersOfMeasure.load(id) : [];
    return listedHere(
      ctx,
      'papersOf',
      page,
      id,
      rows.filter((row) => bounds && isWithin(bounds, row)),
      (row) => row.id,
    );
  },
  paperKinds: async ({ kind, unitId }, _args, ctx) => {
    const unit = await unitOrNull(ctx, unitId);
    return [...papersOffered({ kind }, unit?.isSupervisionObject ?? true)];
  },
};

const MeasureStep: Pick<Schema.MeasureStepResolvers, 'paper' | 'numberedElsewhere'> = {
  paper: ({ details: { paperId } }, _args, ctx) => (paperId ? seenPaper(ctx, paperId) : null),
  numberedElsewhere: ({ details }) => details.numberedElsewhere ?? null,
};

export const papersResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Measure,
  MeasureStep: MeasureStep as Schema.MeasureStepResolvers,
  ...papersShown,
};

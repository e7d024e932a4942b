import { canonicalJson } from '../kernel/canonical-json.ts';
import { yearOf } from '../kernel/local-date.ts';
import { slotsOf } from '../papers/compose.ts';
import { type PaperFigure as Figure, PAPER_NAMES } from '../papers/paper.ts';
import { nextNumber } from '../papers/series.ts';
import { isSlotName, SLOTS, type SlotName } from '../papers/slot.ts';
import { piecesOf } from '../papers/template.ts';
import type * as Schema from './generated.ts';
import type { PaperTemplate as TemplateRow } from './models.ts';
import { unitOrNull } from './units.ts';

// How papers, drafts, templates and series are shown; what may be asked and done stands in papers.ts.

const slotShown = (name: SlotName) => ({
  name,
  meaningZh: SLOTS[name].zh,
  isFromRecord: SLOTS[name].from === 'RECORD',
});
const figureShown = (figure: Figure) => ({
  ...figure,
  meaningZh: isSlotName(figure.slot) ? SLOTS[figure.slot].zh : figure.slot,
});

const Paper: Pick<
  Schema.PaperResolvers,
  'kindNameZh' | 'unit' | 'measure' | 'text' | 'figures' | 'template' | 'isVoid' | 'downloadPath'
> = {
  kindNameZh: ({ kind }) => PAPER_NAMES[kind].zh,
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId),
  measure: ({ measureId }, _args, ctx) => (measureId ? ctx.loaders.measure.load(measureId) : null),
  text: ({ content }) => content,
  figures: ({ facts }) => facts.figures.map(figureShown),
  template: async ({ templateId }, _args, ctx) => {
    const template = await ctx.loaders.paperTemplate.load(templateId);
    if (!template) throw new Error(`no template ${templateId}`);
    return template;
  },
  isVoid: ({ voidedAt }) => voidedAt !== null,
  downloadPath: ({ id }) => `/papers/${id}.docx`,
};

const PaperDraft: Schema.PaperDraftResolvers = {
  kind: ({ text }) => text.kind,
  kindNameZh: ({ text }) => PAPER_NAMES[text.kind].zh,
  numberBlank: ({ text }) => text.numberBlank,
  figures: ({ facts }) => facts.figures.map(figureShown),
  missing: ({ missing }) => missing.map(slotShown),
  downloadPath: ({ statement: { measure, kind } }) => (measure ? `/papers/${measure.id}.docx?kind=${kind}` : null),
};

const PaperText: Pick<
  Schema.PaperTextResolvers,
  'annexTitles' | 'issuer' | 'titleLines' | 'blocks' | 'fields' | 'attendance'
> = {
  titleLines: ({ titleLines }) => [...titleLines],
  blocks: ({ blocks }) => [...blocks],
  fields: ({ fields }) => [...fields],
  attendance: ({ attendance }) => [...attendance],
  annexTitles: ({ annexes }) => annexes.map(({ title }) => title),
  issuer: ({ signature }) => signature?.issuer ?? null,
};

const textsOf = ({ content }: TemplateRow) => piecesOf(content).map(({ text }) => text);

const PaperTemplate: Pick<Schema.PaperTemplateResolvers, 'content' | 'slots' | 'source' | 'sourceStatus'> = {
  content: ({ content }) => canonicalJson(content),
  slots: (row) => slotsOf(textsOf(row)).map(slotShown),
  source: ({ content }) => content.source,
  sourceStatus: ({ content }) => content.sourceStatus,
};

const DocumentSeries: Pick<
  Schema.DocumentSeriesResolvers,
  'prefix' | 'issuer' | 'kinds' | 'nextNumber' | 'source' | 'sourceStatus'
> = {
  prefix: ({ content }) => content.prefix,
  issuer: ({ content }) => content.issuer,
  kinds: ({ content }) => [...content.kinds],
  nextNumber: async ({ content: { prefix, usedElsewhere } }, _args, ctx) => {
    const year = yearOf(ctx.today);
    const given = await ctx.loaders.lastNumber(year).load(prefix);
    return nextNumber(given?.last ?? null, usedElsewhere[String(year)]);
  },
  source: ({ content }) => content.source,
  sourceStatus: ({ content }) => content.sourceStatus,
};

export const papersShown = { Paper, PaperDraft, PaperText, PaperTemplate, DocumentSeries } satisfies Schema.Resolvers;

import { previewImport } from '../intake/commands.ts';
import { namesAsOf } from '../intake/match-names.ts';
import { previewClauses } from '../intake/preview.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { userErrorOf } from './errors.ts';
import { someDay, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import { refuseUnusableText } from './limits.ts';
import type { PlanPreview as Preview } from './models.ts';
import { citationOf, spanOf } from './plans.ts';
import { groupOrNull, unitOrNull } from './units.ts';

interface GivenText {
  text: string;
  year?: number | null | undefined;
  issuedOn?: LocalDate | null | undefined;
}

/** A text with what is told beforehand, as the reader takes it. */
export const documentOf = ({ text, year, issuedOn }: GivenText) => ({
  text,
  ...(year != null && { year: someYear('input.year', year) }),
  ...(issuedOn != null && { issuedOn: someDay('input.issuedOn', issuedOn) }),
});

async function preview(ctx: Context, input: GivenText) {
  const document = documentOf(input);
  try {
    refuseUnusableText(document);
    return { preview: await previewImport(ctx.db, document), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) return { preview: null, userErrors: [userErrorOf(error)] };
    throw error;
  }
}

const Query: Pick<Schema.QueryResolvers, 'previewImport'> = {
  previewImport: (_root, { input }, ctx) => preview(ctx, input),
};

/** The names that were found (true), or those that are unknown. */
const names = ({ reading }: Preview, isKnown: boolean) =>
  [...reading.matches].filter(([, { kind }]) => (kind !== 'UNKNOWN') === isKnown).map(([name]) => name);
const byId = ({ id }: { id: string }) => id;

const PlanPreview: Schema.PlanPreviewResolvers = {
  title: ({ rows }) => rows.plan.title,
  issuedOn: ({ rows }) => rows.plan.issuedOn ?? null,
  year: ({ rows }) => rows.plan.defaultYear,
  termEndsOn: ({ rows }) => rows.plan.termEndsOn,
  sectionCount: ({ rows }) => rows.sections.length,
  clauseCount: ({ rows }) => rows.tasks.clauses.length,
  deadlineCount: ({ rows }) => rows.tasks.deadlines.length,
  indicatorCount: ({ rows }) => rows.indicators.length,
  obligationCount: ({ rows }) => rows.tasks.obligations.length,
  clauses: (row, page, ctx) =>
    listedHere(ctx, 'previewClauses', page, row.token, previewClauses(row), ({ clause }) => clause.id),
  goals: ({ rows, token }, page, ctx) =>
    listedHere(
      ctx,
      'previewGoals',
      page,
      token,
      rows.indicators.filter(({ clauseId }) => clauseId == null),
      byId,
    ),
  unitMatches: ({ reading, rows }, page, ctx) => {
    const asOf = namesAsOf({ issuedOn: rows.plan.issuedOn ?? null, defaultYear: rows.plan.defaultYear });
    const matched = [...reading.matches].map(([name, match]) => ({ name, asOf, match }));
    return listedHere(ctx, 'previewNames', page, null, matched, ({ name }) => name);
  },
  matchedNames: (row) => names(row, true),
  unmatchedNames: (row) => names(row, false),
  findings: ({ reading }, page, ctx) => {
    const { findings } = reading.draft;
    return listedHere(ctx, 'previewFindings', page, null, findings, (row) => String(findings.indexOf(row)));
  },
};

const PreviewClause: Schema.PreviewClauseResolvers = {
  ordinal: ({ clause }) => clause.ordinal,
  path: ({ clause }) => clause.path,
  title: ({ clause }) => clause.title,
  heading: ({ clause }) => clause.heading ?? null,
  text: ({ clause }) => clause.text,
  span: ({ clause }) => spanOf(clause),
  responsibilityLine: ({ clause: { responsibilityLine, bracketStart, bracketEnd } }) =>
    citationOf({ surface: responsibilityLine, spanStart: bracketStart, spanEnd: bracketEnd }),
  leadRule: ({ clause }) => clause.leadRule,
  isOpenEnded: ({ clause }) => clause.openEnded,
  confidence: ({ clause }) => clause.confidence,
  responsibilities: ({ clause, names: own }, page, ctx) =>
    listedHere(ctx, 'previewResponsibilities', page, clause.id, own, byId),
  deadlines: ({ clause, deadlines }, page, ctx) =>
    listedHere(ctx, 'previewDeadlines', page, clause.id, deadlines, byId),
  indicators: ({ clause, indicators }, page, ctx) =>
    listedHere(ctx, 'previewIndicators', page, clause.id, indicators, byId),
  obligations: ({ clause, obligations }, page, ctx) =>
    listedHere(ctx, 'previewObligations', page, clause.id, obligations, byId),
  findings: ({ clause, findings }, page, ctx) =>
    listedHere(ctx, 'previewClauseFindings', page, clause.id, findings, (row) => String(findings.indexOf(row))),
};

const PreviewResponsibility: Schema.PreviewResponsibilityResolvers = {
  words: citationOf,
  isInherited: ({ inherited }) => inherited,
  unit: ({ unitId }, _args, ctx) => unitOrNull(ctx, unitId ?? null),
  group: ({ groupId }, _args, ctx) => groupOrNull(ctx, groupId ?? null),
};

const PreviewDeadline: Schema.PreviewDeadlineResolvers = {
  words: citationOf,
  deliverable: ({ deliverable, deliverableStart, deliverableEnd }) =>
    citationOf({ surface: deliverable, spanStart: deliverableStart, spanEnd: deliverableEnd }),
};

const PreviewIndicator: Schema.PreviewIndicatorResolvers = {
  isAspirational: ({ aspirational }) => aspirational,
  words: citationOf,
};

const PreviewObligation: Schema.PreviewObligationResolvers = { period: ({ period }) => period || null };

const PreviewFinding: Schema.PreviewFindingResolvers = {
  words: ({ at }) => at,
  clauseOrdinal: ({ clause }) => (clause === null ? null : clause + 1),
};

export const previewResolvers: Schema.Resolvers = {
  Query,
  PlanPreview,
  PreviewClause,
  PreviewResponsibility,
  PreviewDeadline,
  PreviewIndicator,
  PreviewObligation,
  PreviewFinding,
};

import { maySeeUnit } from '../access/actor.ts';
import { hasMoved } from '../assessment/comparison.ts';
import { type CardBasis, compareScorecards } from '../assessment/store-comparison.ts';
import { listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { badArgument, orRejected } from './errors.ts';
import { someIds, someYear } from './filters.ts';
import type * as Schema from './generated.ts';
import type { LineMove, ScorecardComparison as Row } from './models-comparison.ts';
import { unitOf } from './units.ts';

/** On what the cards of one side rest; an assessment stands for its own scheme and moment. */
function basisOf(ctx: Context, side: 'from' | 'to', given: Schema.ScorecardBasisInput): CardBasis {
  const { assessmentId, year, schemeId, ...moment } = given;
  const ofYear = schemeId ?? moment.asOf ?? moment.knownAt ?? null;
  if (assessmentId != null && year == null && ofYear === null) return { of: { assessmentId }, ...ctx.moment({}) };
  if (assessmentId == null && year != null) {
    return { of: { year: someYear(`${side}.year`, year), schemeId: schemeId ?? null }, ...ctx.moment(moment) };
  }
  throw badArgument(
    side,
    `${side} 应给出 assessmentId，或 year（可另给 schemeId、asOf、knownAt）。`,
    `${side} takes assessmentId, or year (and with it schemeId, asOf, knownAt).`,
  );
}

async function compared(ctx: Context, args: Schema.QueryCompareScorecardsArgs) {
  const { from, to, unitIds, movedOnly, ...page } = args;
  const asked = unitIds ? someIds('unitIds', unitIds).filter((id) => maySeeUnit(ctx.actor, id)) : ctx.actor.unitScope;
  const question = {
    from: basisOf(ctx, 'from', from),
    to: basisOf(ctx, 'to', to),
    unitIds: asked,
    calendar: ctx.calendar,
  };
  const { before, after, units } = await orRejected(compareScorecards(ctx.db, question));
  const rows = units
    .filter((unit) => !movedOnly || hasMoved(unit))
    .map(
      (unit): Row => ({
        ...unit,
        before: unit.before && { ...unit.before, scheme: before },
        after: unit.after && { ...unit.after, scheme: after },
      }),
    );
  const decides = [from, to, unitIds ?? null, movedOnly ?? false];
  return listedHere(ctx, 'compareScorecards', page, decides, rows, ({ unitId }) => unitId);
}

const Query: Pick<Schema.QueryResolvers, 'compareScorecards'> = {
  compareScorecards: (_root, args, ctx) => compared(ctx, args),
};

const ScorecardComparison: Schema.ScorecardComparisonResolvers = {
  unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId),
  lines: ({ unitId, before, after, lines }, page, ctx) => {
    const moved = lines.map(
      (move): LineMove => ({
        ...move,
        before: before && move.before && { ...move.before, asOf: before.asOf, knownAt: before.knownAt },
        after: after && move.after && { ...move.after, asOf: after.asOf, knownAt: after.knownAt },
      }),
    );
    const ties = [unitId, before?.year ?? null, after?.year ?? null];
    return listedHere(ctx, 'lineMoves', page, ties, moved, (move) =>
      [move.before?.obligationId ?? '', move.after?.obligationId ?? ''].join(' '),
    );
  },
};

export const comparisonResolvers: Schema.Resolvers = { Query, ScorecardComparison };

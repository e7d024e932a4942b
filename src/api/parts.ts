import { withdrawDivision, withdrawPart } from '../progress/commands-parts.ts';
import { divideAmongMembers, divideObligation } from '../tasks/commands-divide.ts';
import { addDutyParts, correctPart, recordPartValue } from '../tasks/commands-parts.ts';
import { dividedDuty } from '../tasks/divided.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { listedHere } from './connection.ts';
import type { Context } from './context.ts';
import type * as Schema from './generated.ts';
import type { Obligation as ObligationRow } from './models.ts';
import type { DutyPart as Part } from './models-parts.ts';

const partAt = async (ctx: Context, id: string, { asOf, knownAt }: Moment): Promise<Part | null> => {
  const part = await ctx.loaders.part(knownAt).load(id);
  return part && { ...part, asOf, knownAt };
};

/** The parts that the reader may see. */
async function partsSeen(ctx: Context, ids: readonly string[], moment: Moment): Promise<Part[]> {
  const limited = (await ctx.scope()) !== undefined;
  const seen = limited ? await Promise.all(ids.map((id) => ctx.loaders.obligation(moment).load(id))) : [];
  const shown = limited ? ids.filter((_id, index) => seen[index] !== null) : ids;
  return (await Promise.all(shown.map((id) => partAt(ctx, id, moment)))).filter((part) => part !== null);
}

async function obligationOf(ctx: Context, id: string, moment: Moment): Promise<ObligationRow> {
  const found = await ctx.loaders.obligation(moment).load(id);
  if (!found) throw new Error(`no obligation ${id}`);
  return found;
}

const whole = (ctx: Context) => async (outcome: { obligationId: string }) => ({
  obligation: await ctx.loaders.obligation(ctx.moment({})).load(outcome.obligationId),
});

const Mutation: Pick<
  Schema.MutationResolvers,
  | 'divideObligation'
  | 'divideAmongMembers'
  | 'addDutyParts'
  | 'correctDutyPart'
  | 'withdrawDutyPart'
  | 'withdrawDivision'
  | 'recordPartValue'
> = {
  divideObligation: (_root, { input }, ctx) => ctx.perform(divideObligation, input, whole(ctx)),
  divideAmongMembers: (_root, { input }, ctx) => ctx.perform(divideAmongMembers, input, whole(ctx)),
  addDutyParts: (_root, { input }, ctx) => ctx.perform(addDutyParts, input, whole(ctx)),
  correctDutyPart: (_root, { input: { title, ...input } }, ctx) =>
    ctx.perform(correctPart, { ...input, ...(title != null && { title }) }, whole(ctx)),
  withdrawDutyPart: (_root, { input }, ctx) => ctx.perform(withdrawPart, input, whole(ctx)),
  withdrawDivision: (_root, { input }, ctx) => ctx.perform(withdrawDivision, input, whole(ctx)),
  recordPartValue: (_root, { input }, ctx) =>
    ctx.perform(recordPartValue, input, async ({ obligationId }) => whole(ctx)({ obligationId })),
};

const Obligation: Pick<Schema.ObligationResolvers, 'division' | 'part'> = {
  division: async (row, _args, ctx) => {
    const { id, asOf, knownAt } = row;
    const division = await ctx.loaders.divisionOf(knownAt).load(id);
    if (!division) return null;
    const parts = await ctx.loaders.partsOf({ asOf, knownAt }).load(id);
    return { ...dividedDuty(row, division, parts, await ctx.dictionary(), asOf), asOf, knownAt };
  },
  part: (row, _args, ctx) => (row.parentId === null ? null : partAt(ctx, row.id, row)),
};

const DutyDivision: Schema.DutyDivisionResolvers = {
  wholeTarget: ({ targetFigure }) => targetFigure,
  wholeTargetUnit: ({ targetUnit }) => targetUnit,
  partCount: ({ rolled }) => rolled.parts,
  completedCount: ({ rolled }) => rolled.completed,
  overdueCount: ({ rolled }) => rolled.overdue,
  sum: ({ rolled }) => rolled.sum,
  worst: ({ rolled }) => rolled.worst,
  doneByPartsOn: ({ rolled }) => rolled.completedOn,
  parts: async ({ parts, wholeId, asOf, knownAt }, page, ctx) => {
    const ids = parts.map(({ id }) => id);
    const rows = await partsSeen(ctx, ids, { asOf, knownAt });
    return listedHere(ctx, 'dutyParts', page, [wholeId, asOf], rows, ({ obligationId }) => obligationId);
  },
};

const DutyPart: Schema.DutyPartResolvers = {
  obligation: ({ obligationId, asOf, knownAt }, _args, ctx) => obligationOf(ctx, obligationId, { asOf, knownAt }),
  value: async ({ obligationId, asOf, knownAt }, _args, ctx) => {
    const value = await ctx.loaders.partValue(knownAt).load(obligationId);
    return value && value.reachedOn <= asOf ? value : null;
  },
  versions: async ({ obligationId }, page, ctx) => {
    const versions = await ctx.loaders.partVersionsOf.load(obligationId);
    return listedHere(ctx, 'partVersions', page, obligationId, versions, ({ id }) => id);
  },
};

export const partsResolvers: Schema.Resolvers = { Mutation, Obligation, DutyDivision, DutyPart };

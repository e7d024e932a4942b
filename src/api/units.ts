import type { LocalDate } from '../kernel/local-date.ts';
import { countUnits, listUnits } from '../units/store.ts';
import { groupsOf, matchUnit, membersOf } from '../units/unit.ts';
import { type Soon, whenThere } from './batch.ts';
import { listed, listedHere } from './connection.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import { chosen, searched } from './filters.ts';
import type {
  InputMaybe,
  MembershipResolvers,
  QueryResolvers,
  Resolvers,
  UnitFilter,
  UnitGroupResolvers,
  UnitMatchResolvers,
  UnitResolvers,
} from './generated.ts';
import type { UnitGroup as GroupRow, Unit as UnitRow } from './models.ts';

const idOf = ({ id }: { id: string }) => id;

/** The unit behind an id that is known to be a unit's. */
export const unitOf = (ctx: Context, id: string): Soon<UnitRow> =>
  whenThere(ctx.dictionary(), ({ units }) => {
    const unit = units.get(id);
    if (!unit) throw new Error(`no unit ${id} in the dictionary`);
    return unit;
  });

/** The units behind these ids, in their order. */
export async function unitsOf(ctx: Context, ids: readonly string[]): Promise<UnitRow[]> {
  const { units } = await ctx.dictionary();
  return ids.flatMap((id) => units.get(id) ?? []);
}

/** The unit or group behind an id that may be null. */
export const unitOrNull = (ctx: Context, id: string | null): Soon<UnitRow | null> =>
  id === null ? null : whenThere(ctx.dictionary(), ({ units }) => units.get(id) ?? null);
export const groupOrNull = (ctx: Context, id: string | null): Soon<GroupRow | null> =>
  id === null ? null : whenThere(ctx.dictionary(), ({ groups }) => groups.get(id) ?? null);

async function storeFilter(ctx: Context, filter: InputMaybe<UnitFilter> | undefined, asOf: LocalDate) {
  const { kinds, nameContains, groupId, ...rest } = filter ?? {};
  const dictionary = await ctx.dictionary();
  return {
    ...rest,
    kinds: chosen(kinds),
    nameContains: searched('filter.nameContains', nameContains),
    ...(groupId != null && { memberIds: membersOf(dictionary, groupId, asOf).map(({ id }) => id) }),
    endedIds: [...dictionary.rowEnds.keys()].filter((id) => (dictionary.units.get(id)?.validTo ?? asOf) < asOf),
  };
}

async function matched(ctx: Context, name: string, asOf: UnitRow['validFrom']) {
  if (name.trim() === '') throw badArgument('name', 'name 不能为空。', 'name must not be empty.');
  const day = asOf ?? ctx.today;
  return { name, asOf: day, match: matchUnit(await ctx.dictionary(), searched('name', name) ?? name, day) };
}

const Query: Pick<QueryResolvers, 'units' | 'unit' | 'matchUnit' | 'unitGroups'> = {
  units: async (_root, { filter, asOf = null, ...page }, ctx) => {
    const day = asOf ?? ctx.today;
    const wanted = await storeFilter(ctx, filter, day);
    const { units } = await ctx.dictionary();
    return listed(
      ctx,
      'units',
      page,
      { ...wanted, asOf: day },
      async (request) => {
        const { edges, pageInfo } = await listUnits(ctx.db, wanted, day, request);
        // As the dictionary has them: with the last day that follows from an act.
        return { edges: edges.map(({ cursor, node }) => ({ cursor, node: units.get(node.id) ?? node })), pageInfo };
      },
      () => countUnits(ctx.db, wanted, day),
    );
  },
  unit: async (_root, { id }, ctx) => (await ctx.dictionary()).units.get(id) ?? null,
  matchUnit: (_root, { name, asOf }, ctx) => matched(ctx, name, asOf ?? null),
  unitGroups: async (_root, page, ctx) =>
    listedHere(ctx, 'unitGroups', page, null, [...(await ctx.dictionary()).groups.values()], idOf),
};

const Unit: Pick<UnitResolvers, 'aliases' | 'groups'> = {
  aliases: async ({ id }, page, ctx) =>
    listedHere(ctx, 'aliases', page, id, await ctx.loaders.aliasesOf.load(id), idOf),
  groups: async ({ id }, { asOf, ...page }, ctx) => {
    const day = asOf ?? ctx.today;
    return listedHere(ctx, 'groups', page, [id, day], groupsOf(await ctx.dictionary(), id, day), idOf);
  },
};

const UnitGroup: UnitGroupResolvers = {
  members: async ({ id }, { asOf, ...page }, ctx) => {
    const day = asOf ?? ctx.today;
    return listedHere(ctx, 'members', page, [id, day], membersOf(await ctx.dictionary(), id, day), idOf);
  },
  memberships: async ({ id }, page, ctx) =>
    listedHere(
      ctx,
      'memberships',
      page,
      id,
      (await ctx.dictionary()).membersByGroup.get(id) ?? [],
      ({ unitId, validFrom }) => `${unitId} ${validFrom}`,
    ),
};

const Membership: MembershipResolvers = { unit: ({ unitId }, _args, ctx) => unitOf(ctx, unitId) };

const UnitMatch: UnitMatchResolvers = {
  unit: ({ match }, _args, ctx) => unitOrNull(ctx, match.kind === 'UNIT' ? match.id : null),
  group: ({ match }, _args, ctx) => groupOrNull(ctx, match.kind === 'GROUP' ? match.id : null),
  matchedBy: ({ match }) => (match.kind === 'UNKNOWN' ? null : match.matchedBy),
  matchedName: ({ match }) => (match.kind === 'UNKNOWN' ? null : match.matchedName),
  unknownBecause: ({ match }) => (match.kind === 'UNKNOWN' ? match.reason : null),
  nearest: ({ match }) => (match.kind === 'UNKNOWN' ? [...match.nearest] : []),
};

export const unitsResolvers: Resolvers = { Query, Unit, UnitGroup, Membership, UnitMatch };

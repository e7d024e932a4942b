import type { PageArguments } from '../kernel/page.ts';
import { answeringForWhole, answeringOf, namesOfDuty } from '../tasks/answering.ts';
import { wordsOfSuccession } from '../tasks/answering-words.ts';
import { decideSuccession } from '../tasks/commands-succession.ts';
import { openChoicesOf } from '../tasks/open-choices.ts';
import { listResponsibilitiesOfUnits } from '../tasks/store.ts';
import {
  confirmSuccession,
  correctSuccession,
  recordSuccession,
  withdrawSuccession,
} from '../units/commands-succession.ts';
import { namesAwaitingChoice } from '../units/naming.ts';
import { isInEffect, successionsOnRecord } from '../units/succession.ts';
import { listedHere, seenFrom } from './connection.ts';
import type { Context } from './context.ts';
import { chosen, filterById } from './filters.ts';
import type * as Schema from './generated.ts';
import type { Obligation as ObligationRow } from './models.ts';
import type { AnsweringUnit as Answering, UnitSuccession as Succession } from './models-succession.ts';
import { groupOrNull, unitOf, unitsOf } from './units.ts';

const idOf = ({ id }: { id: string }) => id;

/** Acts as they stood at an instant, by day of effect, those without a day last. */
async function successionsBy(
  ctx: Context,
  { filter, knownAt, ...page }: Schema.QueryUnitSuccessionsArgs,
): Promise<Schema.ResolversTypes['UnitSuccessionConnection']> {
  const { sourceStatus } = filter ?? {};
  const kinds = chosen(filter?.kinds);
  const { unitId } = await filterById(ctx, { unitId: filter?.unitId });
  const acts = successionsOnRecord(await ctx.dictionary(), knownAt ?? undefined).filter(
    (act) =>
      (!sourceStatus || act.sourceStatus === sourceStatus) &&
      (!kinds || kinds.includes(act.kind)) &&
      (!unitId || concerns(act, unitId)),
  );
  const decides = [unitId ?? null, sourceStatus ?? null, kinds?.toSorted() ?? null, knownAt ?? null];
  return listedHere(ctx, 'unitSuccessions', page, decides, acts, ({ identity }) => identity);
}

const concerns = (act: Succession, unitId: string): boolean =>
  act.fromUnitIds.some((from) => from === unitId) || act.successors.some((successor) => successor.unitId === unitId);

/** An act in its last version, withdrawn or not. */
export const successionOf = async (ctx: Context, id: string): Promise<Succession | null> =>
  (await ctx.dictionary()).successions.find((act) => act.id === id && act.identity === id) ?? null;

async function openChoices(
  ctx: Context,
  { successionId, asOf, knownAt, ...page }: Schema.QueryOpenSuccessionChoicesArgs,
) {
  const moment = ctx.moment({ asOf, knownAt });
  const dictionary = await ctx.dictionary();
  const names = namesAwaitingChoice(dictionary, moment, successionId ?? undefined);
  const lines = await listResponsibilitiesOfUnits(ctx.db, names, moment.knownAt);
  const open = openChoicesOf(lines, dictionary, moment).filter(
    ({ succession }) => !successionId || succession.identity === successionId,
  );
  const scoped = (await ctx.scope()) ? await seen(ctx, open) : open;
  const decides = [successionId ?? null, moment.asOf, knownAt ?? null];
  const keyOf = (row: (typeof open)[number]) => `${row.succession.identity} ${row.clauseId}`;
  return seenFrom(listedHere(ctx, 'openSuccessionChoices', page, decides, scoped, keyOf), moment);
}

async function seen<Row extends { clauseId: string }>(ctx: Context, rows: readonly Row[]): Promise<Row[]> {
  const clauses = await Promise.all(rows.map(({ clauseId }) => ctx.loaders.clause.load(clauseId)));
  return rows.filter((_row, index) => clauses[index] !== null);
}

/** Everyone who answers for an obligation on its day: that of its completion, else the day asked about. */
async function answeringFor(ctx: Context, duty: ObligationRow): Promise<Answering[]> {
  const { clauseId, asOf, knownAt, completedOn } = duty;
  const dictionary = await ctx.dictionary();
  const lines = namesOfDuty(duty, await ctx.loaders.responsibilitiesOf(knownAt).load(clauseId), dictionary);
  const movedBy = completedOn ?? asOf;
  const holders = await ctx.loaders.partHoldersOf(knownAt).load(duty.id);
  const at = { asOf, knownAt, movedBy };
  const answering = answeringForWhole(answeringOf(lines, dictionary, at), holders, dictionary, at);
  return answering.map((one) => ({ ...one, asOf: movedBy, knownAt }));
}

const Query: Pick<Schema.QueryResolvers, 'unitSuccessions' | 'unitSuccession' | 'openSuccessionChoices'> = {
  unitSuccessions: (_root, args, ctx) => successionsBy(ctx, args),
  unitSuccession: (_root, { id }, ctx) => successionOf(ctx, id),
  openSuccessionChoices: (_root, args, ctx) => openChoices(ctx, args),
};

const after = (ctx: Context) => async (outcome: { successionId: string }) => ({
  succession: await successionOf(ctx, outcome.successionId),
});

const Mutation: Pick<
  Schema.MutationResolvers,
  'recordSuccession' | 'confirmSuccession' | 'correctSuccession' | 'withdrawSuccession' | 'decideSuccession'
> = {
  recordSuccession: (_root, { input }, ctx) => ctx.perform(recordSuccession, input, after(ctx)),
  confirmSuccession: (_root, { input }, ctx) => ctx.perform(confirmSuccession, input, after(ctx)),
  correctSuccession: (_root, { input }, ctx) => ctx.perform(correctSuccession, input, after(ctx)),
  withdrawSuccession: (_root, { input }, ctx) => ctx.perform(withdrawSuccession, input, after(ctx)),
  decideSuccession: (_root, { input }, ctx) => ctx.perform(decideSuccession, input, after(ctx)),
};

const Unit: Pick<Schema.UnitResolvers, 'successions'> = {
  successions: ({ id: unitId }, page, ctx) => successionsBy(ctx, { filter: { unitId }, ...page }),
};

const Responsibility: Pick<Schema.ResponsibilityResolvers, 'currentUnit'> = {
  currentUnit: async (row, args, ctx) => {
    const moment = ctx.moment(args);
    if (row.unitId === null) return null;
    const [answering] = answeringOf([row], await ctx.dictionary(), moment);
    return answering ? { ...answering, ...moment } : null;
  },
};

const Obligation: Pick<Schema.ObligationResolvers, 'currentUnit' | 'answeredBy'> = {
  currentUnit: async (row, _args, ctx) =>
    (await answeringFor(ctx, row)).find(({ capacity }) => capacity === 'PRIMARY_LEAD') ?? null,
  answeredBy: async (row, page: PageArguments, ctx) => {
    const { id, asOf, knownAt } = row;
    const keyOf = ({ unit, namedAs }: Answering) => unit?.id ?? namedAs;
    return seenFrom(listedHere(ctx, 'answeredBy', page, [id, asOf], await answeringFor(ctx, row), keyOf), {
      asOf,
      knownAt,
    });
  },
};

const UnitSuccession: Schema.UnitSuccessionResolvers = {
  id: ({ identity }) => identity,
  isInEffect: (row) => row.supersededAt === null && isInEffect(row),
  successors: ({ successors }) => [...successors],
  fromUnits: async ({ fromUnitIds, identity }, page, ctx) =>
    listedHere(ctx, 'fromUnits', page, identity, await unitsOf(ctx, fromUnitIds), idOf),
  versions: async ({ identity }, page, ctx) => {
    const { successions } = await ctx.dictionary();
    const versions = successions.filter((act) => act.identity === identity).sort((a, b) => a.version - b.version);
    return listedHere(ctx, 'successionVersions', page, identity, versions, ({ version }) => String(version));
  },
  choices: async ({ identity }, page, ctx) => {
    const { choices } = await ctx.dictionary();
    const standing = choices.filter((choice) => choice.successionId === identity && choice.supersededAt === null);
    return listedHere(ctx, 'successionChoices', page, identity, standing, idOf);
  },
};

const Successor: Schema.SuccessorResolvers = {
  unit: ({ unitId }, _args, ctx) => (unitId === null ? null : unitOf(ctx, unitId)),
};

async function actOf(ctx: Context, id: string): Promise<Succession> {
  const act = await successionOf(ctx, id);
  if (!act) throw new Error(`no succession ${id}`);
  return act;
}

const SuccessionChoice: Schema.SuccessionChoiceResolvers = {
  succession: ({ successionId }, _args, ctx) => actOf(ctx, successionId),
  clause: ({ clauseId }, _args, ctx) => ctx.loaders.clause.load(clauseId),
  toUnit: ({ toUnitId }, _args, ctx) => unitOf(ctx, toUnitId),
};

const OpenSuccessionChoice: Schema.OpenSuccessionChoiceResolvers = {
  clause: ({ clauseId }, _args, ctx) => ctx.loaders.clause.load(clauseId),
};

const AnsweringUnit: Schema.AnsweringUnitResolvers = {
  throughGroup: ({ throughGroupId }, _args, ctx) => groupOrNull(ctx, throughGroupId),
  steps: ({ steps }) => [...steps],
  awaitsChoice: ({ undecided }) => undecided.length > 0,
  messageZh: async (row, _args, ctx) => wordsOfSuccession(row, await ctx.dictionary()).messageZh,
  messageEn: async (row, _args, ctx) => wordsOfSuccession(row, await ctx.dictionary()).messageEn,
};

const SuccessionStep: Schema.SuccessionStepResolvers = {
  fromUnit: ({ fromUnitId }, _args, ctx) => unitOf(ctx, fromUnitId),
  toUnit: ({ toUnitId }, _args, ctx) => unitOf(ctx, toUnitId),
  choice: ({ decision }) => decision,
};

export const successionResolvers: Schema.Resolvers = {
  Query,
  Mutation,
  Unit,
  Responsibility,
  Obligation,
  UnitSuccession,
  Successor,
  SuccessionChoice,
  OpenSuccessionChoice,
  AnsweringUnit,
  SuccessionStep,
};

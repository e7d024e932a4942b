import { alteredFacts, namesUnits, seenBy, toldFacts } from '../feed/change.ts';
import { evaluateDay, startExport } from '../feed/commands.ts';
import { isFetchable } from '../feed/export.ts';
import { mayBeTold } from '../feed/may-be-told.ts';
import { findEvaluation, findExport, listSteps, type Step } from '../feed/store.ts';
import { changeTypeOf, TOLD_NOUNS, type ToldNoun, toldNounOf } from '../feed/told-nouns.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { invariant } from '../kernel/invariant.ts';
import {
  type CursorValue,
  type Page,
  type PageArguments,
  pageOrigin,
  pageRequest,
  writeCursor,
} from '../kernel/page.ts';
import { lastSequence } from '../ledger/store.ts';
import { findNode } from './base.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import { exportSeen } from './export-seen.ts';
import { someDay } from './filters.ts';
import type {
  ChangeResolvers,
  ChangeType,
  EvaluateDayInput,
  ExportJobResolvers,
  MutationResolvers,
  OverdueSpellResolvers,
  QueryResolvers,
  Resolvers,
} from './generated.ts';
import type { Change as ChangeModel } from './models.ts';

/** Every cursor of the feed, whatever its types and whoever reads: a place in the ledger. */
const FEED = pageOrigin('feed', null);
/** Behind every change that a deed can have. */
const PAST_ALL = Number.MAX_SAFE_INTEGER;
/** Changes looked at for one page of a reader who may not see them all. */
const MOST_LOOKED_AT = 2000;
const LOOK = 400;

/** The cursor behind everything up to a number of the ledger: where a snapshot ends and the feed goes on. */
export const cursorBehind = (sequence: number): string => writeCursor(FEED, [sequence, PAST_ALL]);

const NOUN_OF = new Map(TOLD_NOUNS.map((noun) => [changeTypeOf(noun), noun]));

/** The nouns of a choice of types; all when nothing is chosen. */
export const nounsOf = (types: readonly ChangeType[] | null | undefined): ToldNoun[] =>
  types && types.length > 0 ? [...new Set(types)].flatMap((type) => NOUN_OF.get(type) ?? []) : [...TOLD_NOUNS];

/** Nouns that everyone with a token may read; the others are seen through their Node, or because they name the reader's unit. */
const OPEN_NOUNS: readonly ToldNoun[] = [
  'Unit',
  'UnitGroup',
  'UnitAlias',
  'Membership',
  'UnitSuccession',
  'Plan',
  'PlanEdition',
  'PlanSection',
  'TermExtension',
  'DutyRuleSet',
  'LimitSet',
  'RuleSet',
  'PaperTemplate',
  'DocumentSeries',
  'AssessmentScheme',
  'Assessment',
];

async function seenSteps(ctx: Context, steps: readonly Step[]): Promise<Step[]> {
  const scope = await ctx.scope();
  if (!scope) return [...steps];
  const seen = await Promise.all(
    steps.map(async ({ subjectId, before, after }) => {
      const noun = toldNounOf(subjectId);
      if (noun === undefined) return false;
      if (OPEN_NOUNS.includes(noun)) return true;
      if (namesUnits(noun, before, scope) || namesUnits(noun, after, scope)) return true;
      return (await findNode(ctx, seenBy(noun, subjectId, after))) !== null;
    }),
  );
  return steps.filter((_step, index) => seen[index]);
}

const placeOf = ({ sequence, ordinal }: Step): [number, number] => [sequence, ordinal];

function checkedPlace(field: string, place: readonly CursorValue[] | null): void {
  if (place === null || (place.length === 2 && place.every((part) => Number.isSafeInteger(part)))) return;
  throw badArgument(field, `${field} 不是变更流的游标。`, `${field} is no cursor of the feed.`);
}

async function changes(ctx: Context, types: readonly ChangeType[] | null | undefined, page: PageArguments) {
  const request = pageRequest(page, FEED);
  checkedPlace('after', request.after);
  checkedPlace('before', request.before);
  const upTo = await lastSequence(ctx.db);
  const nouns = nounsOf(types).filter((noun) => mayBeTold(noun, ctx.actor));
  const isForward = request.direction === 'FORWARD';
  const kept: Step[] = [];
  let { after, before } = request;
  let last: Step | undefined;
  let hasMore = true;
  for (let looked = 0; hasMore && kept.length < request.size && looked < MOST_LOOKED_AT; ) {
    const size = ctx.actor.unitScope === null ? request.size - kept.length : LOOK;
    const found = await listSteps(ctx.db, { nouns, upTo }, { ...request, size, after, before });
    hasMore = found.length > size;
    const part = found.slice(0, size);
    for (const step of await seenSteps(ctx, part)) {
      if (kept.length < request.size) kept.push(step);
      else hasMore = true;
    }
    looked += part.length;
    last = kept.length === request.size ? kept.at(-1) : part.at(-1);
    if (!last) break;
    if (isForward) after = placeOf(last);
    else before = placeOf(last);
  }
  if (!isForward) kept.reverse();
  const edges = kept.map((step) => ({ cursor: writeCursor(FEED, placeOf(step)), node: changeOf(step) }));
  const end = isForward
    ? hasMore && last
      ? writeCursor(FEED, placeOf(last))
      : cursorBehind(Math.max(upTo, Number(request.after?.[0] ?? 0)))
    : (edges.at(-1)?.cursor ?? cursorBehind(upTo));
  const pageInfo: Page<ChangeModel>['pageInfo'] = {
    hasNextPage: isForward ? hasMore : request.before !== null,
    hasPreviousPage: isForward ? request.after !== null : hasMore,
    startCursor: edges[0]?.cursor ?? end,
    endCursor: end,
  };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, upTo };
}

function changeOf(step: Step): ChangeModel {
  const noun = toldNounOf(step.subjectId);
  invariant(noun, 'the store reads told nouns only');
  return { ...step, noun };
}

const Query: Pick<QueryResolvers, 'changes' | 'exportJob' | 'evaluation'> = {
  changes: (_root, { types, ...page }, ctx) => changes(ctx, types, page),
  exportJob: (_root, { id }, ctx) => exportSeen(ctx, id),
  evaluation: async (_root, { day }, ctx) => (await findEvaluation(ctx.db, someDay('day', day))) ?? null,
};

const evaluate = (ctx: Context, { day, ...rest }: EvaluateDayInput) =>
  ctx.perform(evaluateDay, { ...rest, day: day ?? ctx.today }, async ({ evaluatedOn }) => ({
    evaluation: (await findEvaluation(ctx.db, evaluatedOn)) ?? null,
  }));

const Mutation: Pick<MutationResolvers, 'startExport' | 'evaluateDay'> = {
  startExport: (_root, { input: { types, ...rest } }, ctx) =>
    ctx.perform(
      startExport,
      { ...rest, types: types && types.length > 0 ? nounsOf(types) : null },
      async ({ exportId }) => ({
        exportJob: (await findExport(ctx.db, exportId)) ?? null,
      }),
    ),
  evaluateDay: (_root, { input }, ctx) => evaluate(ctx, input),
};

const Change: Pick<ChangeResolvers, 'key' | 'type' | 'kind' | 'altered' | 'facts' | 'node'> = {
  key: ({ sequence, ordinal }) => `${sequence}.${ordinal}`,
  type: ({ noun }) => changeTypeOf(noun) as ChangeType,
  kind: ({ before }) => (before === null ? 'ADDED' : 'REVISED'),
  altered: ({ noun, before, after }) => alteredFacts(noun, before, after),
  facts: ({ noun, after }) => canonicalJson(toldFacts(noun, after ?? {})),
  node: ({ subjectId }, _args, ctx) => findNode(ctx, subjectId),
};

const ExportJob: Pick<ExportJobResolvers, 'types' | 'changesAfter' | 'path'> = {
  types: ({ types }) => (types ?? []).map((noun) => changeTypeOf(noun) as ChangeType),
  changesAfter: ({ sequence }) => (sequence === null ? null : cursorBehind(sequence)),
  path: (job, _args, ctx) => (isFetchable(job, ctx.now) ? `/exports/${job.id}` : null),
};

const OverdueSpell: Pick<OverdueSpellResolvers, 'obligation'> = {
  obligation: ({ obligationId }, _args, ctx) => ctx.loaders.obligation(ctx.moment({})).load(obligationId),
};

export const feedResolvers: Resolvers = { Query, Mutation, Change, ExportJob, OverdueSpell };

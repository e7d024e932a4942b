import { mapPage } from '../kernel/page.ts';
import { clauseFields, entryFields, type FoundFields, passagesOf, planFields } from '../search/documents.ts';
import { wordsOf } from '../search/search.ts';
import { countHits, listHits, type SearchFilter } from '../search/store.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { type Soon, whenThere } from './batch.ts';
import { listed } from './connection.ts';
import type { Context } from './context.ts';
import { badArgument } from './errors.ts';
import { chosen, mustBePlan, searched, someDay } from './filters.ts';
import type * as Schema from './generated.ts';
import type { ReportEntry } from './models.ts';
import type { SearchHit as Hit } from './models-search.ts';

const MOST_WORDS = 10;

function wordsAsked(given: string): string[][] {
  const words = wordsOf(searched('words', given) ?? '');
  if (words.length === 0) {
    throw badArgument(
      'words',
      'words 中没有可检索的文字或数字。',
      'words holds no letter, character or digit to look for.',
    );
  }
  if (words.length <= MOST_WORDS) return words;
  throw badArgument('words', `words 不得超过 ${MOST_WORDS} 个词。`, `words takes at most ${MOST_WORDS} words.`);
}

async function hits(ctx: Context, args: Schema.QuerySearchArgs) {
  const { words: given, kinds, planId, asOf, ...page } = args;
  const words = wordsAsked(given);
  const moment = ctx.moment({ asOf: asOf == null ? asOf : someDay('asOf', asOf) });
  const filter: SearchFilter = {
    ...moment,
    words,
    kinds: chosen(kinds),
    planId: planId == null ? undefined : await mustBePlan(ctx, planId),
    scope: await ctx.scope(),
  };
  const decides = [words, filter.kinds?.toSorted() ?? null, planId ?? null, moment.asOf];
  const connection = await listed<Hit>(
    ctx,
    'search',
    page,
    decides,
    async (request) => mapPage(await listHits(ctx.db, filter, request), (hit) => ({ ...hit, ...moment, words })),
    () => countHits(ctx.db, filter),
  );
  await readAhead(ctx, connection.nodes, moment);
  return connection;
}

const idsOf = (found: readonly Hit[], kind: Hit['kind']) =>
  found.filter((hit) => hit.kind === kind).map(({ subjectId }) => subjectId);

/** Reads what was found: one statement for each kind on the page. */
async function readAhead(ctx: Context, found: readonly Hit[], moment: Moment): Promise<void> {
  const { loaders } = ctx;
  await Promise.all([
    loaders.clause.fetch(idsOf(found, 'TASK_CLAUSE')),
    loaders.reportEntry.fetch(idsOf(found, 'REPORT_ENTRY')),
    loaders.plan.fetch(found.map(({ planId }) => planId)),
  ]);
  const entries = await Promise.all(idsOf(found, 'REPORT_ENTRY').map((id) => loaders.reportEntry.load(id)));
  await loaders.report(moment).fetch(entries.map((entry) => entry?.reportId ?? null));
}

const clauseOf = (ctx: Context, { kind, subjectId }: Hit) =>
  kind === 'TASK_CLAUSE' ? ctx.loaders.clause.load(subjectId) : null;
const planOf = (ctx: Context, { planId }: Hit) => (planId === null ? null : ctx.loaders.plan.load(planId));
const rowOf = (ctx: Context, { kind, subjectId }: Hit) =>
  kind === 'REPORT_ENTRY' ? ctx.loaders.reportEntry.load(subjectId) : null;
const reportOf = (ctx: Context, hit: Hit) =>
  whenThere(rowOf(ctx, hit), (row) => (row ? ctx.loaders.report(hit).load(row.reportId) : null));

const NONE: FoundFields = [];
function fieldsOf(ctx: Context, hit: Hit): Soon<FoundFields> {
  if (hit.kind === 'TASK_CLAUSE')
    return whenThere(clauseOf(ctx, hit), (clause) => (clause ? clauseFields(clause) : NONE));
  if (hit.kind === 'PLAN') return whenThere(planOf(ctx, hit), (plan) => (plan ? planFields(plan) : NONE));
  return whenThere(rowOf(ctx, hit), (row) => (row ? entryFields(row) : NONE));
}

const SearchHit: Schema.SearchHitResolvers = {
  plan: (hit, _args, ctx) => planOf(ctx, hit),
  clause: (hit, _args, ctx) => clauseOf(ctx, hit),
  report: (hit, _args, ctx) => reportOf(ctx, hit),
  entry: (hit, _args, ctx): Soon<ReportEntry | null> =>
    whenThere(rowOf(ctx, hit), (row) =>
      whenThere(row ? reportOf(ctx, hit) : null, (report) =>
        row && report ? { ...row, asOf: hit.asOf, knownAt: hit.knownAt, period: report.period } : null,
      ),
    ),
  passages: (hit, _args, ctx) => whenThere(fieldsOf(ctx, hit), (fields) => passagesOf(fields, hit.words)),
};

const Query: Pick<Schema.QueryResolvers, 'search'> = { search: (_root, args, ctx) => hits(ctx, args) };

export const searchResolvers: Schema.Resolvers = { Query, SearchHit };

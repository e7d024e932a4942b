import { type Command, Option } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { listPlansById } from '../plans/store.ts';
import { listEntriesById } from '../progress/store-reports.ts';
import { clauseFields, entryFields, passagesOf, planFields } from '../search/documents.ts';
import { type Passage, SEARCH_KINDS, type SearchKind, wordsOf } from '../search/search.ts';
import { countHits, listHits, type SearchHit } from '../search/store.ts';
import { rebuildIndex } from '../search/store-index.ts';
import { listClausesById } from '../tasks/store.ts';
import { rebuildNamedDays } from '../tasks/store-named-days.ts';
import type { CommonOptions, Io } from './io.ts';
import { type Common, say } from './item-options.ts';
import { dayOption, type Session, wholeOption, withRegistry } from './session.ts';

interface SearchOptions extends CommonOptions {
  kind?: SearchKind;
  asOf?: string;
  first: string;
}

/** A hit with where it stands and the parts in which the words stand. */
interface Told extends Pick<SearchHit, 'kind' | 'rank' | 'subjectId'> {
  place: string;
  passages: (Passage & { field: string })[];
}

const KIND_NAMES: Record<SearchKind, string> = { PLAN: '方案', TASK_CLAUSE: '条款', REPORT_ENTRY: '报告' };

/** The passage with its places marked, on one line. */
function marked({ text, highlights }: Passage): string {
  let out = '';
  let at = 0;
  for (const { start, end } of highlights) {
    out += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return (out + text.slice(at)).replaceAll(/\s+/g, ' ');
}

async function told({ db }: Session, hits: readonly SearchHit[], words: string[][]): Promise<Told[]> {
  const idsOf = (kind: SearchKind) => hits.filter((hit) => hit.kind === kind).map(({ subjectId }) => subjectId);
  const plans = new Map((await listPlansById(db(), idsOf('PLAN'))).map((row) => [row.id as string, row]));
  const clauses = new Map((await listClausesById(db(), idsOf('TASK_CLAUSE'))).map((row) => [row.id as string, row]));
  const entries = new Map((await listEntriesById(db(), idsOf('REPORT_ENTRY'))).map((row) => [row.id as string, row]));
  return hits.flatMap(({ kind, rank, subjectId }) => {
    const [plan, clause, entry] = [plans.get(subjectId), clauses.get(subjectId), entries.get(subjectId)];
    const fields = plan ? planFields(plan) : clause ? clauseFields(clause) : entry ? entryFields(entry) : [];
    const place = plan?.title ?? (clause ? `${clause.path} ${clause.title}` : (entry?.reportId ?? ''));
    return [{ kind, rank, subjectId, place, passages: passagesOf(fields, words) }];
  });
}

/** `search`: what holds words; `reindex`: the index of words made anew. */
export function addSearchingCommands(program: Command, io: Io, common: Common): void {
  common(program.command('search'))
    .argument('<words>', '要检索的词，以空格分开，均须出现 / words, apart by blanks, each of which must stand there')
    .addOption(new Option('--kind <kind>', '只查一类 / only of one kind').choices(SEARCH_KINDS))
    .option('--as-of <day>', '日期，缺省为今天：此前已被删去的条款不列 / day, default today')
    .option('--first <n>', '最多列出多少条 / at most so many', '20')
    .description(
      '检索方案、条款与报告中的文字，一字、两字均可，繁简全半角不分 / find words in plans, clauses and reports, however short',
    )
    .action((given: string, options: SearchOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const words = wordsOf(given);
        if (words.length === 0) {
          refuse('BAD_INPUT', {
            field: 'words',
            problem: '没有可检索的文字或数字。',
            problemEn: 'holds no letter, character or digit to look for.',
          });
        }
        const asOf = options.asOf === undefined ? session.today : dayOption(options.asOf, '--as-of');
        const kinds = options.kind && [options.kind];
        const filter = { words, kinds, asOf, knownAt: io.clock.now() };
        const size = wholeOption(options.first, '--first', 1, 200);
        const request = { size, direction: 'FORWARD', after: null, before: null, origin: 'search' } as const;
        const { edges } = await listHits(session.db(), filter, request);
        const hits = await told(
          session,
          edges.map(({ node }) => node),
          words,
        );
        const total = await countHits(session.db(), filter);
        if (options.json) return io.out(JSON.stringify({ total, hits }, null, 1));
        io.out(
          textTable<Told>(
            [
              { head: '类别', cell: ({ kind }) => KIND_NAMES[kind] },
              { head: '所在', cell: ({ place }) => place, widest: 40 },
              { head: '摘录', cell: ({ passages }) => passages.map(marked).at(-1) ?? '', widest: 90 },
            ],
            hits,
          ),
        );
        io.out(`共 ${total} 条，列出 ${hits.length} 条。`);
      }),
    );

  common(program.command('reindex'))
    .description(
      '由登记的各行重建检索索引和期限日索引 / make the index of words and that of due days anew from the rows',
    )
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry: { engine, jurisdiction } }) => {
        const documents = await engine.tx(jurisdiction, async (tx) => {
          await rebuildNamedDays(tx);
          return rebuildIndex(tx);
        });
        say(io, options, { documents }, `检索索引已重建，共 ${documents} 篇。`);
      }),
    );
}

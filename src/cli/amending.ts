import type { Command } from 'commander';
import { acceptEdition, type EditionPreview, previewEdition } from '../intake/commands-editions.ts';
import type { StatedPairing } from '../intake/edition.ts';
import { pairingOf } from '../intake/edition-pairing.ts';
import { editionReport } from '../intake/edition-report.ts';
import { refuse } from '../kernel/refusal.ts';
import { effectOnMeasure } from '../measures/edition-effect.ts';
import { MEASURE_NAMES } from '../measures/measure.ts';
import { listMeasuresOfObligations } from '../measures/store.ts';
import { textTable } from '../papers/text-table.ts';
import { findPlan } from '../plans/store.ts';
import { findEditionText, listEditions } from '../plans/store-editions.ts';
import type { CommonOptions, Io } from './io.ts';
import { type HintOptions, PLAN_FILE, planDocument } from './plan-file.ts';
import { type Session, wholeOption, withRegistry } from './session.ts';

type Common = (command: Command) => Command;

interface AmendOptions extends HintOptions {
  dryRun?: boolean;
  token?: string;
  reason?: string;
  pair?: string[];
  acceptDoubtful?: boolean;
}

/** `amend` and `editions`: the next text of a plan on record, and the texts it has had. */
export function addAmendingCommands(program: Command, io: Io, common: Common): void {
  common(program.command('amend'))
    .argument('<plan-id>', '所修订的方案编号 / id of the plan that is amended')
    .argument('<file>', PLAN_FILE)
    .description(
      '以修订文本更新方案：先预览逐条变化，再凭令牌办理 / the next edition of a plan: preview it, then accept it',
    )
    .option('--year <yyyy>', '未写年份的日期所属年份 / year of dates that name none')
    .option('--issued <day>', '成文日期 / day of issue where the text states none')
    .option('--pair <clause:number...>', '条款对应：“编号:新序号”，删去“编号:”，新增“:序号” / which clause is which')
    .option('--accept-doubtful', '已逐条核对，拿不准的对应均按预览所列 / all doubtful pairings are right as proposed')
    .option('--dry-run', '只预览，不写库；给出预览令牌 / only preview; prints the token of what was shown')
    .option('--token <token>', '预览令牌 / the token of the preview')
    .option('--reason <text>', '修订的缘由与依据 / why, and on whose word')
    .action((planId: string, file: string, options: AmendOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const document = await planDocument(io, file, options);
        const given = { planId, ...document };
        const pairings = await pairingsOf(session, given, options);
        const plan = { ...given, ...(pairings.length > 0 && { pairings }) };
        if (options.dryRun) {
          await showPreview(session, io, options, await previewEdition(session.db(), plan, session.today));
          return;
        }
        const previewToken =
          options.token ??
          needed(
            'token',
            '请先用 --dry-run 预览，再凭所给令牌办理。',
            'preview with --dry-run first, then give its token.',
          );
        const { outcome, sequence } = await session.perform(acceptEdition, {
          ...plan,
          previewToken,
          reason: options.reason ?? '',
        });
        const state = outcome.confirmed ? '方案仍为已确认' : '有变化的条款待确认（registry review）';
        io.out(
          options.json
            ? JSON.stringify({ ...outcome, ledgerSequence: sequence }, null, 1)
            : `已更新为第 ${outcome.edition} 版（${planId}，台账第 ${sequence} 号）；${state}。`,
        );
      }),
    );

  common(program.command('editions'))
    .argument('<plan-id>', '方案编号 / id of the plan')
    .description('方案的历次版本 / the editions of a plan')
    .option('--text <n>', '输出第 n 版全文 / print the text of an edition')
    .action((planId: string, options: CommonOptions & { text?: string }) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        if (!(await findPlan(db(), planId)))
          refuse('NOT_FOUND', { field: 'planId', noun: 'Plan', id: planId }, ['planId']);
        if (options.text !== undefined) {
          const ordinal = wholeOption(options.text, '--text', 1, 9999);
          const kept = await findEditionText(db(), planId, ordinal);
          io.out(
            kept?.text ?? refuse('NOT_FOUND', { field: '--text', noun: 'PlanEdition', id: String(ordinal) }, ['text']),
          );
          return;
        }
        const editions = await listEditions(db(), [planId]);
        io.out(
          options.json
            ? JSON.stringify({ planId, editions }, null, 1)
            : textTable(
                [
                  { head: '版次', cell: ({ ordinal }) => String(ordinal), alignRight: true },
                  { head: '标题', cell: ({ title }) => title, widest: 40 },
                  { head: '成文', cell: ({ issuedOn }) => issuedOn ?? '' },
                  { head: '施行', cell: ({ effectiveOn }) => effectiveOn ?? '' },
                  { head: '入库', cell: ({ recordedAt }) => recordedAt },
                  { head: '文件', cell: ({ sourceName }) => sourceName ?? '', widest: 30 },
                  { head: '缘由', cell: ({ reason }) => reason ?? '', widest: 40 },
                ],
                editions,
              ),
        );
      }),
    );
}

const needed = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

/** What the options say of pairings; with --accept-doubtful also every doubtful one as it is proposed. */
async function pairingsOf(
  session: Session,
  plan: Parameters<typeof previewEdition>[1],
  options: AmendOptions,
): Promise<StatedPairing[]> {
  const said = (options.pair ?? []).map((one) => pairingOf(one, '--pair'));
  if (!options.acceptDoubtful) return said;
  const { change, held } = await previewEdition(session.db(), { ...plan, pairings: said }, session.today);
  const doubtful = change.changes.flatMap(({ pair }) => (pair?.isDoubtful ? [pair] : []));
  return [
    ...said,
    ...doubtful.map(({ before, after }) => ({ clauseId: held.clauses[before]?.id ?? null, ordinal: after + 1 })),
  ];
}

async function showPreview(session: Session, io: Io, options: AmendOptions, preview: EditionPreview): Promise<void> {
  const report = editionReport(preview);
  const touched = new Map(
    report.changes
      .flatMap(({ obligations }) => obligations)
      .filter(({ effect }) => effect === 'ENDED' || effect === 'MOVED')
      .map(({ obligationId, effect }) => [obligationId ?? '', effect]),
  );
  const found = await listMeasuresOfObligations(session.db(), [...touched.keys()]);
  const measures = found.flatMap((measure) => {
    const effect = effectOnMeasure(measure, touched.get(measure.obligationId) === 'ENDED');
    return effect === null
      ? []
      : [{ measureId: measure.id, kind: measure.kind, addressee: measure.addresseeName, effect }];
  });
  io.out(options.json ? JSON.stringify({ ...report, measures }, null, 1) : previewText(report, measures));
}

const OUTCOMES = { UNCHANGED: '不变', MOVED: '移位', CHANGED: '修改', ADDED: '新增', DROPPED: '删去' } as const;
const EFFECTS = { KEPT: '保留', MOVED: '改期', ENDED: '终止', ADDED: '新增' } as const;
const ASPECTS = {
  PLACE: '位置',
  TEXT: '任务文字',
  LINE: '责任行',
  LEADS: '牵头',
  SUPPORTS: '协办',
  DEADLINES: '期限',
  INDICATORS: '指标',
} as const;

type Report = ReturnType<typeof editionReport>;
type Weighing = { measureId: string; kind: keyof typeof MEASURE_NAMES; addressee: string; effect: string };

const marked = (pieces: Report['changes'][number]['differences'][number]['pieces']): string =>
  pieces
    .map(({ kind, words }) => (kind === 'SAME' ? words : kind === 'ADDED' ? `{+${words}+}` : `[-${words}-]`))
    .join('');

function changeText(change: Report['changes'][number]): string[] {
  const { before, after, doubtful, likeness } = change;
  const where = [before && `原 ${before.path || before.title}`, after && `新 ${after.path || after.ordinal}`];
  const sure = doubtful
    ? `  ？对应拿不准（相似 ${likeness}%）`
    : likeness !== null && likeness < 100
      ? `  （相似 ${likeness}%）`
      : '';
  const lines = [
    `${OUTCOMES[change.outcome]}  ${where.filter(Boolean).join(' → ')}  ${after?.title ?? before?.title}${sure}`,
  ];
  if (doubtful && before && after) {
    const others = change.rivals.map(({ path, clauseId, likeness: share }) => `${path} ${clauseId}（${share}%）`);
    lines.push(
      `    拟对应 --pair ${before.clauseId}:${after.ordinal}${others.length > 0 ? `；其他可能：${others.join('、')}` : ''}`,
    );
  }
  for (const { aspect, pieces } of change.differences) lines.push(`    ${ASPECTS[aspect]}：${marked(pieces)}`);
  for (const { effect, period, dueBefore, dueAfter, completedOn } of change.obligations) {
    if (effect === 'KEPT') continue;
    const days =
      effect === 'MOVED' ? `${dueBefore ?? '无期限'} → ${dueAfter ?? '无期限'}` : (dueAfter ?? dueBefore ?? '无期限');
    lines.push(`    应办事项${EFFECTS[effect]}：${period} ${days}${completedOn ? `（已于 ${completedOn} 办结）` : ''}`);
  }
  return lines;
}

function previewText(report: Report, measures: readonly Weighing[]): string {
  const { clauses, obligations, doubtful } = report.counts;
  const shown = report.changes.filter(({ outcome, differences }) => outcome !== 'UNCHANGED' || differences.length > 0);
  return [
    `《${report.title}》第 ${report.edition} 版，自 ${report.effectiveOn} 起`,
    `条款：不变 ${clauses.UNCHANGED}，移位 ${clauses.MOVED}，修改 ${clauses.CHANGED}，新增 ${clauses.ADDED}，删去 ${clauses.DROPPED}；对应拿不准 ${doubtful}`,
    `应办事项：保留 ${obligations.KEPT}，改期 ${obligations.MOVED}，终止 ${obligations.ENDED}，新增 ${obligations.ADDED}；未识别单位：${report.unknownUnits.join('、') || '无'}`,
    ...shown.flatMap(changeText),
    ...measures.map(
      ({ kind, addressee, effect, measureId }) =>
        `在办措施：${MEASURE_NAMES[kind].zh}（${addressee}，${measureId}）${effect === 'GOES_BACK' ? '下次巡检撤回' : '继续有效，由人决定'}`,
    ),
    `预览令牌：${report.token}`,
    '（预览，未写库；办理时加 --token 与此令牌、--reason 缘由）',
  ].join('\n');
}

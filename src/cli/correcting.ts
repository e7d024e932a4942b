import type { Command } from 'commander';
import type { Db } from '../db/engine.ts';
import { confirmClause } from '../intake/commands-confirm.ts';
import { correctClause } from '../intake/commands-correct.ts';
import { mergeClauses, splitClause } from '../intake/commands-divide.ts';
import { resolveUnitName, waiveFinding } from '../intake/commands-names.ts';
import { listAllFindings } from '../intake/store.ts';
import { refuse } from '../kernel/refusal.ts';
import type { TaskClause } from '../tasks/store.ts';
import { findClause } from '../tasks/store-corrections.ts';
import type { CommonOptions, Io } from './io.ts';
import { deadlineOption, indicatorOption, wordsIn } from './review-words.ts';
import { dayOption, type Session, wholeOption, withRegistry } from './session.ts';

type Common = (command: Command) => Command;
interface CorrectionOptions extends CommonOptions {
  reason: string;
  confirm?: boolean;
  acknowledgeAll?: boolean;
  expectedVersion?: string;
}

/** `review confirm`, `correct`, `split`, `merge`, `resolve`, `waive`: what a person decides about a reading. */
export function addCorrectingCommands(review: Command, io: Io, common: Common): void {
  addConfirmCommand(review, io, common);
  addCorrectCommand(review, io, common);
  addDividingCommands(review, io, common);
  addSettlingCommands(review, io, common);
}

const within = (io: Io, options: CommonOptions, work: (session: Session) => Promise<void>) =>
  withRegistry(io, options, { create: false }, work);
const say = (io: Io, options: CommonOptions, told: Record<string, unknown>, text: string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : text);
/** The day and instant of the one who asks. */
export const momentOf = ({ registry, today }: Session) => ({ asOf: today, knownAt: registry.clock.now() });

/** A clause by id. Refuses an unknown one. */
export async function clauseNamed(db: Db, id: string): Promise<TaskClause> {
  return (await findClause(db, id)) ?? refuse('NOT_FOUND', { field: 'clauseId', noun: 'TaskClause', id }, ['clauseId']);
}

/** Findings of the clause, and of the document, that `--acknowledge-all` says have been looked at. */
async function lookedAt(session: Session, clauseIds: readonly string[], all: boolean | undefined): Promise<string[]> {
  if (!all) return [];
  const openAt = momentOf(session);
  const [first] = clauseIds;
  const clause = first === undefined ? undefined : await findClause(session.db(), first);
  const found = await listAllFindings(session.db(), { clauseIds, openAt });
  if (clause) found.push(...(await listAllFindings(session.db(), { planId: clause.planId, ofDocument: true, openAt })));
  return found.map(({ id }) => id);
}

const correctionOptions = (command: Command): Command =>
  command
    .requiredOption('--reason <text>', '理由 / why')
    .option('--confirm', '已核对整条，同时确认 / confirm the clause in the same deed')
    .option('--acknowledge-all', '已阅看其余提示 / the other findings have been read')
    .option('--expected-version <n>', '所依据的版本 / the version that was looked at');
const correctionOf = async (session: Session, clauseIds: readonly string[], options: CorrectionOptions) => ({
  reason: options.reason,
  ...(options.confirm && { confirm: true }),
  acknowledgedFindingIds: await lookedAt(session, clauseIds, options.acknowledgeAll),
  ...versionOf(options),
});
const versionOf = ({ expectedVersion }: { expectedVersion?: string }) =>
  expectedVersion === undefined
    ? {}
    : { expectedVersion: wholeOption(expectedVersion, '--expected-version', 1, 999_999_999) };

function addConfirmCommand(review: Command, io: Io, common: Common): void {
  common(review.command('confirm'))
    .argument('<clause-id>', '条款编号 / id of the clause')
    .description('确认该条款的读取结果 / take responsibility for the reading of a clause')
    .option('--reason <text>', '对提示的处理意见 / why its findings do not stand in the way', '')
    .option('--acknowledge-all', '已逐条阅看全部提示 / every finding has been read')
    .option('--expected-version <n>', '所依据的版本 / the version that was looked at')
    .action((clauseId: string, options: CorrectionOptions) =>
      within(io, options, async (session) => {
        const { outcome, sequence } = await session.perform(confirmClause, {
          ...{ clauseId, reason: options.reason, ...versionOf(options) },
          acknowledgedFindingIds: await lookedAt(session, [clauseId], options.acknowledgeAll),
        });
        const all = outcome.planConfirmed ? '；方案各条均已确认' : '';
        say(
          io,
          options,
          { ...outcome, ledgerSequence: sequence },
          `已确认 ${clauseId}（台账第 ${sequence} 号）${all}。`,
        );
      }),
    );
}

interface CorrectOptions extends CorrectionOptions {
  lead?: string;
  support?: string;
  openEnd?: boolean;
  deadline?: string[] | false;
  indicator?: string[] | false;
}

const names = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function addCorrectCommand(review: Command, io: Io, common: Common): void {
  correctionOptions(common(review.command('correct')))
    .argument('<clause-id>', '条款编号 / id of the clause')
    .description('更正读取结果，原结果保留可查 / correct what was read; the earlier reading is kept')
    .option('--lead <names>', '牵头单位，按序，逗号分隔 / leads in order, separated by commas')
    .option('--support <names>', '协办单位，按序，逗号分隔 / supports in order')
    .option('--open-end', '名单以“等”收尾 / the list is open')
    .option('--no-open-end', '名单完整 / the list is closed')
    .option('--deadline <words=kind value...>', '全部期限 / all deadlines: “2018年年底前=BY 2018-12-31”')
    .option('--no-deadline', '没有期限 / no deadline')
    .option('--indicator <words=name comparator value unit...>', '全部指标 / all indicators')
    .option('--no-indicator', '没有指标 / no indicator')
    .action((clauseId: string, options: CorrectOptions) =>
      within(io, options, async (session) => {
        const clause = await clauseNamed(session.db(), clauseId);
        const { lead, support, openEnd, deadline, indicator } = options;
        const { outcome, sequence } = await session.perform(correctClause, {
          clauseId,
          ...(await correctionOf(session, [clauseId], options)),
          ...(lead !== undefined && { leads: names(lead) }),
          ...(support !== undefined && { supports: names(support) }),
          ...(openEnd !== undefined && { openEnded: openEnd }),
          ...(deadline !== undefined && { deadlines: (deadline || []).map((one) => deadlineOption(one, clause)) }),
          ...(indicator !== undefined && { indicators: (indicator || []).map((one) => indicatorOption(one, clause)) }),
        });
        const state = outcome.confirmed ? '已确认' : '待确认';
        say(
          io,
          options,
          { ...outcome, ledgerSequence: sequence },
          `已更正 ${clauseId}（台账第 ${sequence} 号，${state}）。`,
        );
      }),
    );
}

function addDividingCommands(review: Command, io: Io, common: Common): void {
  correctionOptions(common(review.command('split')))
    .argument('<clause-id>', '条款编号 / id of the clause')
    .description('把一个条款分为两个 / make two clauses of one')
    .requiredOption('--before <words>', '第二部分开头的文字 / the words with which the second part begins')
    .option('--responsibility <ids...>', '归第二部分的责任单位 / names that go to the second part')
    .option('--deadlines <ids...>', '归第二部分的期限 / deadlines that go to the second part')
    .option('--indicators <ids...>', '归第二部分的指标 / indicators that go to the second part')
    .action(
      (
        clauseId: string,
        options: CorrectionOptions & {
          before: string;
          responsibility?: string[];
          deadlines?: string[];
          indicators?: string[];
        },
      ) =>
        within(io, options, async (session) => {
          const clause = await clauseNamed(session.db(), clauseId);
          const { outcome, sequence } = await session.perform(splitClause, {
            ...{ clauseId, at: wordsIn(clause, options.before, '--before').start },
            ...(await correctionOf(session, [clauseId], options)),
            ...(options.responsibility && { responsibilityIds: options.responsibility }),
            ...(options.deadlines && { deadlineIds: options.deadlines }),
            ...(options.indicators && { indicatorIds: options.indicators }),
          });
          const text = `已分为 ${clauseId} 与 ${outcome.secondClauseId}（台账第 ${sequence} 号）。`;
          say(io, options, { ...outcome, ledgerSequence: sequence }, text);
        }),
    );

  correctionOptions(common(review.command('merge')))
    .argument('<clause-id>', '在前的条款 / the earlier clause')
    .argument('<second-clause-id>', '紧随其后的条款 / the one that follows it')
    .description('把相邻两个条款合为一个 / make one clause of two neighbours')
    .action((clauseId: string, secondClauseId: string, options: CorrectionOptions) =>
      within(io, options, async (session) => {
        const correction = await correctionOf(session, [clauseId, secondClauseId], options);
        const { outcome, sequence } = await session.perform(mergeClauses, { clauseId, secondClauseId, ...correction });
        const text = `${secondClauseId} 已并入 ${clauseId}（台账第 ${sequence} 号）。`;
        say(io, options, { ...outcome, ledgerSequence: sequence }, text);
      }),
    );
}

function addSettlingCommands(review: Command, io: Io, common: Common): void {
  common(review.command('resolve'))
    .argument('<plan-id>', '方案编号 / id of the plan')
    .argument('<name>', '方案中的名称 / the name as printed')
    .argument('<unit>', '对应的单位或单位组 / the unit or group it means')
    .description('指明未识别名称是谁，全方案一并更正 / say whom an unknown name means, in the whole plan')
    .option('--alias <source>', '同时登记为别称，并注明出处 / record it as an alias, with the document that says so')
    .option('--confirm', '原已确认的条款保持确认 / clauses that were confirmed stay so')
    .action(
      (planId: string, name: string, unit: string, options: CommonOptions & { alias?: string; confirm?: boolean }) =>
        within(io, options, async ({ perform }) => {
          const { outcome, sequence } = await perform(resolveUnitName, {
            ...{ planId, name, unit },
            ...(options.alias !== undefined && { aliasSource: options.alias }),
            ...(options.confirm && { confirm: true }),
          });
          const text = `“${name}”已对应，涉及 ${outcome.clauseIds.length} 个条款（台账第 ${sequence} 号）。`;
          say(io, options, { ...outcome, ledgerSequence: sequence }, text);
        }),
    );

  common(review.command('waive'))
    .argument('<finding-id>', '提示编号 / id of the finding')
    .description('暂缓处理一条提示，到期后重新打开 / let a finding rest until a day')
    .requiredOption('--reason <text>', '理由 / why')
    .requiredOption('--until <day>', '最后一天（含）/ the last day, included')
    .action((findingId: string, options: CommonOptions & { reason: string; until: string }) =>
      within(io, options, async ({ perform }) => {
        const until = dayOption(options.until, '--until');
        const { outcome, sequence } = await perform(waiveFinding, { findingId, reason: options.reason, until });
        say(
          io,
          options,
          { ...outcome, until, ledgerSequence: sequence },
          `已暂缓至 ${until}（台账第 ${sequence} 号）。`,
        );
      }),
    );
}

import type { Command } from 'commander';
import { dayOfInstant } from '../kernel/clock.ts';
import { STATE_WORDS } from '../papers/ledger-sheet.ts';
import { textTable } from '../papers/text-table.ts';
import { approveItems, assignItemsWith, openItems } from '../progress/commands-item-open.ts';
import { EVENT_NAMES, ITEM_STATES, type ItemState, STATE_NAMES } from '../progress/item.ts';
import { listAllItems, listItemVersions, type SupervisedItem } from '../progress/store-items.ts';
import { listVerifications } from '../progress/store-verifications.ts';
import { OBLIGATION_STATES, type ObligationState } from '../tasks/obligation.ts';
import { partyOn } from '../tasks/party.ts';
import type { CommonOptions, Io } from './io.ts';
import { type Common, itemNamed, say, speaking, wordOption } from './item-options.ts';
import { addItemStepCommands } from './item-steps.ts';
import { dayOption, unitNamed, wholeOption, withRegistry } from './session.ts';
import { roleText, withCodes } from './words.ts';

interface OpenOptions extends CommonOptions {
  plan?: string;
  unit?: string;
  state?: string[];
  dueTo?: string;
  requirement?: string;
  reportEvery?: string;
}

/** `item open`, `list`, `show`, `approve`, `assign` and the steps: the life of supervised items. */
export function addItemCommands(program: Command, io: Io, common: Common): void {
  const item = program.command('item').description('督查督办事项 / supervised items');
  speaking(common(item.command('open')))
    .description(
      '为符合条件而尚未立项的应办事项立项，重复运行不重复立项 / open an item for every obligation that has none',
    )
    .option('--plan <id>', '只立此方案 / of this plan')
    .option('--unit <name>', '只立与某单位有关的 / that concern a unit')
    .option('--state <state...>', `只立这些状态的：${withCodes(STATE_WORDS)} / in these states`)
    .option('--due-to <day>', '只立此日前到期的（含当日）/ due by this day')
    .option('--requirement <text>', '办理要求 / what is asked beyond the plan')
    .option('--report-every <months>', '进展报告周期：1、3、6 或 12 个月 / months that a report covers')
    .action((options: OpenOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, today, perform } = session;
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, today);
        const now = { asOf: today, knownAt: registry.clock.now() };
        const { outcome, sequence } = await perform(openItems, {
          filter: {
            planId: options.plan,
            states: options.state?.map((state) => wordOption<ObligationState>(state, '--state', OBLIGATION_STATES)),
            dueTo: options.dueTo === undefined ? undefined : dayOption(options.dueTo, '--due-to'),
            party: unit ? partyOn(await registry.dictionary(), [unit.id], now) : undefined,
          },
          requirement: options.requirement,
          reportEveryMonths:
            options.reportEvery === undefined ? null : wholeOption(options.reportEvery, '--report-every', 1, 12),
        });
        const { itemIds, alreadyOpen, completed, unconfirmed } = outcome;
        say(
          io,
          options,
          { ...outcome, opened: itemIds.length, ledgerSequence: sequence },
          `立项 ${itemIds.length} 项；已有督办事项 ${alreadyOpen} 项，已办结 ${completed} 项，条款尚未确认 ${unconfirmed} 项（台账第 ${sequence} 号）。`,
        );
      }),
    );

  common(item.command('list'))
    .description('督办事项台账 / the register of items')
    .option('--state <state...>', `只看这些状态：${withCodes(STATE_NAMES)} / in these states`)
    .option('--unit <name>', '只看由某单位负责的 / for which a unit answers')
    .option('--as-of <day>', '日期，缺省为今天 / day, default today')
    .action((options: CommonOptions & { state?: string[]; unit?: string; asOf?: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, db, today } = session;
        const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, asOf);
        const items = await listAllItems(db(), {
          asOf,
          knownAt: registry.clock.now(),
          states: options.state?.map((state) => wordOption<ItemState>(state, '--state', ITEM_STATES)),
          leadUnitId: unit?.id,
        });
        const { units } = await registry.dictionary();
        if (options.json) return io.out(JSON.stringify({ asOf, count: items.length, items }, null, 1));
        io.out(`${asOf} 督办事项 ${items.length} 项`);
        const columns = [
          { head: '编号', cell: (row: SupervisedItem) => row.number },
          { head: '状态', cell: (row: SupervisedItem) => STATE_NAMES[row.state] },
          {
            head: '负责单位',
            cell: (row: SupervisedItem) => (row.leadUnitId ? (units.get(row.leadUnitId)?.shortName ?? '') : '（未定）'),
          },
          { head: '交办', cell: (row: SupervisedItem) => row.assignedOn ?? '' },
          { head: '应签收', cell: (row: SupervisedItem) => row.acknowledgeBy ?? '' },
          { head: '签收', cell: (row: SupervisedItem) => row.acknowledgedOn ?? '' },
          { head: '应办事项', cell: (row: SupervisedItem) => row.obligationId },
        ];
        io.out(textTable(columns, items));
      }),
    );

  common(item.command('show'))
    .argument('<item>', '编号 / number or id')
    .description('一项的全过程：每一步由谁、何时、何言 / every step of an item: who, when, in what words')
    .action((name: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const found = await itemNamed(session, name);
        const steps = await listItemVersions(session.db(), [found.id]);
        const checks = await listVerifications(session.db(), [found.id]);
        if (options.json) return io.out(JSON.stringify({ item: found, steps, verifications: checks }, null, 1));
        io.out(`${found.number} ${STATE_NAMES[found.state]}（${found.obligationId}）`);
        for (const { event, recordedAt, actorName, actorRole, words, documentNumber } of steps) {
          const said = [words, documentNumber].filter((part) => part !== null).join(' · ');
          io.out(
            `  ${dayOfInstant(recordedAt)} ${EVENT_NAMES[event]} ${actorName}（${roleText(actorRole)}）${said && `：${said}`}`,
          );
        }
        for (const { verifiedOn, outcome, verifierName, finding } of checks) {
          io.out(`  ${verifiedOn} 核查${outcome === 'PASSED' ? '通过' : '不通过'} ${verifierName}：${finding}`);
        }
      }),
    );

  for (const [name, words, deed] of [
    ['approve', '审定拟立项的事项 / approve drafts', approveItems],
    ['assign', '交办 / hand items to the units that answer for them', null],
  ] as const) {
    speaking(common(item.command(name)))
      .argument('<items...>', '编号 / numbers or ids')
      .description(words)
      .action((names: string[], options: CommonOptions) =>
        withRegistry(io, options, { create: false }, async (session) => {
          const items = [];
          for (const one of names) items.push(await itemNamed(session, one));
          const input = { itemIds: items.map(({ id }) => id) };
          const { outcome, sequence } = await session.perform(
            deed ?? assignItemsWith(session.registry.calendar),
            input,
          );
          const done = name === 'approve' ? '审定' : '交办';
          say(
            io,
            options,
            { ...outcome, ledgerSequence: sequence },
            `已${done} ${items.length} 项（台账第 ${sequence} 号）。`,
          );
        }),
      );
  }
  addItemStepCommands(item, io, common);
}

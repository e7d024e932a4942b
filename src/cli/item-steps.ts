import type { Command } from 'commander';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Command as Deed } from '../ledger/command.ts';
import * as steps from '../progress/commands-item.ts';
import { recordVerification } from '../progress/commands-verification.ts';
import { STATE_NAMES } from '../progress/item.ts';
import type { CommonOptions, Io } from './io.ts';
import { type Common, itemNamed, say, speaking } from './item-options.ts';
import { dayOption, type Session, withRegistry } from './session.ts';

interface StepOptions extends CommonOptions {
  words?: string;
  document?: string;
  on?: string;
}

/** What is given with a step, under the names that the commands know. */
interface Given {
  itemId: string;
  expectedVersion: number;
  reason: string;
  actionPlan: string;
  statement: string;
  evidenceNote: string;
  documentNumber: string;
  completedOn: LocalDate;
  isUpheld: boolean;
}

type StepDeed = (session: Session) => Deed<Given, steps.Stepped>;
const plain =
  (deed: unknown): StepDeed =>
  () =>
    deed as Deed<Given, steps.Stepped>;

/** The steps by the word that names them at the command line, and what each is. */
const STEPS: Record<string, { deed: StepDeed; means: string }> = {
  acknowledge: { deed: plain(steps.acknowledgeItem), means: '签收' },
  dispute: { deed: plain(steps.disputeAssignment), means: '对交办提出异议（--words 理由）' },
  uphold: {
    deed: ({ registry }) => steps.settleDisputeWith(registry.calendar) as never,
    means: '维持交办（--words 理由）',
  },
  unassign: {
    deed: ({ registry }) => steps.settleDisputeWith(registry.calendar) as never,
    means: '收回交办（--words 理由）',
  },
  begin: { deed: plain(steps.beginItem), means: '报送办理方案（--words 方案）' },
  claim: {
    deed: ({ registry }) => steps.claimCompletionWith(registry.calendar) as never,
    means: '申报办结（--on 完成日 --words 办结情况）',
  },
  verify: { deed: plain(steps.startVerification), means: '开始核查' },
  return: { deed: plain(steps.returnItem), means: '退办（--words 理由）' },
  resume: { deed: plain(steps.resumeItem), means: '重新办理' },
  complete: { deed: plain(steps.completeItem), means: '办结（--words 证明材料说明）' },
  close: { deed: plain(steps.closeItem), means: '销号' },
  archive: { deed: plain(steps.archiveItem), means: '归档' },
  reopen: { deed: plain(steps.reopenItem), means: '回头看重开（--words 理由）' },
  suspend: { deed: plain(steps.suspendItem), means: '暂停（--words 理由）' },
  lift: { deed: plain(steps.liftSuspension), means: '恢复（--words 理由）' },
  terminate: { deed: plain(steps.terminateItem), means: '终止（--words 理由 --document 文号）' },
};

/** `item step` and `item check`: one step in the life of an item, by the table of its states. */
export function addItemStepCommands(item: Command, io: Io, common: Common): void {
  speaking(common(item.command('step')))
    .argument('<item>', '编号 / number or id')
    .argument('<step>', Object.keys(STEPS).join(' | '))
    .description('办理一步；单位的步骤须用单位的令牌 / take one step; what a unit does is done with its token')
    .option('--words <text>', '理由、方案或情况说明 / reason, plan of action or statement')
    .option('--document <number>', '文号 / number of the decision')
    .option('--on <day>', '完成日，缺省为今天 / day on which the work was done')
    .addHelpText(
      'after',
      `\n${Object.entries(STEPS)
        .map(([name, { means }]) => `  ${name.padEnd(12)} ${means}`)
        .join('\n')}`,
    )
    .action((name: string, step: string, options: StepOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const known = STEPS[step];
        if (!known) {
          const words = Object.keys(STEPS);
          return refuse(
            'BAD_INPUT',
            {
              field: 'step',
              problem: `应为 ${words.join('、')} 之一。`,
              problemEn: `must be one of ${words.join(', ')}.`,
            },
            ['step'],
          );
        }
        const { id, version, number } = await itemNamed(session, name);
        const words = options.words ?? '';
        const given = {
          ...{ reason: words, actionPlan: words, statement: words, evidenceNote: words },
          documentNumber: options.document ?? '',
          isUpheld: step === 'uphold',
          ...(options.on !== undefined && { completedOn: dayOption(options.on, '--on') }),
          ...(options.on === undefined && step === 'claim' && { completedOn: session.today }),
        };
        const { sequence } = await session.perform(known.deed(session), {
          ...(given as Omit<Given, 'itemId' | 'expectedVersion'>),
          itemId: id,
          expectedVersion: version,
        });
        const after = await itemNamed(session, id);
        const told = { itemId: id, number, state: after.state, version: after.version, ledgerSequence: sequence };
        say(io, options, told, `${number} 现为“${STATE_NAMES[after.state]}”（台账第 ${sequence} 号）。`);
      }),
    );

  speaking(common(item.command('check')))
    .argument('<item>', '编号 / number or id')
    .description('记录一次核查；不通过的自动退办或重开 / record a check; a failed one returns or reopens the item')
    .requiredOption('--finding <text>', '核查情况 / what was found')
    .option('--failed', '不通过 / it is not as reported')
    .option('--on-site', '实地核查 / checked at the place itself')
    .option('--on <day>', '核查日，缺省为今天 / day of the check')
    .action((name: string, options: StepOptions & { finding: string; failed?: boolean; onSite?: boolean }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { id, version, number } = await itemNamed(session, name);
        const { outcome, sequence } = await session.perform(recordVerification, {
          itemId: id,
          expectedVersion: version,
          method: options.onSite ? 'ON_SITE' : 'DESK',
          outcome: options.failed ? 'FAILED' : 'PASSED',
          verifiedOn: options.on === undefined ? session.today : dayOption(options.on, '--on'),
          finding: options.finding,
        });
        const after = await itemNamed(session, id);
        const told = { ...outcome, number, state: after.state, ledgerSequence: sequence };
        say(io, options, told, `已记录；${number} 现为“${STATE_NAMES[after.state]}”（台账第 ${sequence} 号）。`);
      }),
    );
}

import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { liftExemptCause, recordExemptCause } from '../progress/commands-exempt.ts';
import { CAUSE_NAMES, EXEMPT_CAUSES, type ExemptCauseKind } from '../progress/exempt.ts';
import { listCauses, listCausesById } from '../progress/store-exempt.ts';
import { listHolds } from '../progress/store-holds.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, unitNamed, withRegistry } from './session.ts';
import { HOLD_WORDS, withCodes } from './words.ts';

const say = (io: Io, options: CommonOptions, told: unknown, text: string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : text);
const momentOf = ({ registry, today }: Session) => ({ asOf: today, knownAt: registry.clock.now() });

/** A word of a closed list given as an option, in any case. Refuses others, naming the option. */
export function oneOf<Word extends string>(words: readonly Word[], text: string, field: string): Word {
  const found = words.find((word) => word === text.toUpperCase());
  const problem = `应为 ${words.join('、')} 之一。`;
  return found ?? refuse('BAD_INPUT', { field, problem, problemEn: `give one of ${words.join(', ')}.` }, [field]);
}

/** `hold`: what keeps cards and escalation from a duty, and exempt causes. */
export function addHoldCommands(group: Command, io: Io, common: (command: Command) => Command): void {
  common(group.command('list', { isDefault: true }))
    .argument('<obligation>', '应办事项编号 / id of an obligation')
    .option('--as-of <day>', '日期 / day')
    .description('某日何事暂缓发单升级 / what holds cards and escalation on a day')
    .action((id: string, options: CommonOptions & { asOf?: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { knownAt, asOf } = momentOf(session);
        const moment = { knownAt, asOf: options.asOf === undefined ? asOf : dayOption(options.asOf, '--as-of') };
        const holds = await listHolds(session.db(), [id], moment);
        const causes = await listCauses(session.db(), [id], moment);
        const text = holds.map(({ kind, wordsZh }) => `${HOLD_WORDS[kind]}  ${wordsZh}`);
        say(io, options, { ...moment, holds, causes }, text.length > 0 ? text.join('\n') : '没有暂缓情形');
      }),
    );
  common(group.command('exempt'))
    .argument('<obligation>', '应办事项编号 / id of an obligation')
    .description('登记免责情形，到期自行失效 / record an exempt cause with its term')
    .requiredOption('--cause <cause>', withCodes(CAUSE_NAMES))
    .requiredOption('--from <day>', '起 / from')
    .requiredOption('--until <day>', '止 / until')
    .requiredOption('--document <no>', '依据文号 / the document')
    .requiredOption('--reason <text>', '理由 / why')
    .option('--unit <name>', '只对某单位 / only for this unit')
    .action(
      (
        id: string,
        options: CommonOptions & Record<'cause' | 'from' | 'until' | 'document' | 'reason', string> & { unit?: string },
      ) =>
        withRegistry(io, options, { create: false }, async (session) => {
          const unit =
            options.unit === undefined ? null : await unitNamed(session.registry, options.unit, session.today);
          const { outcome } = await session.perform(recordExemptCause, {
            ...{ obligationId: id, unitId: unit?.id ?? null, reason: options.reason, documentNumber: options.document },
            cause: oneOf<ExemptCauseKind>(EXEMPT_CAUSES, options.cause, '--cause'),
            fromOn: dayOption(options.from, '--from'),
            untilOn: dayOption(options.until, '--until'),
          });
          say(io, options, outcome, `已登记 ${outcome.causeId}`);
        }),
    );
  common(group.command('lift'))
    .argument('<cause>', '免责情形编号 / id of an exempt cause')
    .description('提前解除免责情形 / end an exempt cause before its term')
    .requiredOption('--reason <text>', '理由 / why')
    .action((id: string, options: CommonOptions & { reason: string }) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const [cause] = await listCausesById(session.db(), [id]);
        const { version } = cause ?? refuse('NOT_FOUND', { field: 'causeId', noun: 'ExemptCause', id }, ['causeId']);
        const input = { causeId: id, reason: options.reason, expectedVersion: version };
        const { outcome } = await session.perform(liftExemptCause, input);
        say(io, options, outcome, `已解除 ${id}`);
      }),
    );
}

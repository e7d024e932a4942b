import type { Command } from 'commander';
import { prepareRemindersWith } from '../inbox/commands.ts';
import { listWaiting } from '../inbox/store-waiting.ts';
import {
  clockOf,
  soonUntil,
  WAITING_CLOCKS,
  WAITING_KINDS,
  type Waiting,
  type WaitingClock,
} from '../inbox/waiting.ts';
import { textTable } from '../papers/text-table.ts';
import { DEED_WORDS } from './deed-words.ts';
import type { CommonOptions, Io } from './io.ts';
import { type Common, say, speaking, wordOption } from './item-options.ts';
import { unitNamed, withRegistry } from './session.ts';
import { CLOCK_WORDS, WAITING_WORDS, withCodes } from './words.ts';

interface Shown extends Waiting {
  clock: WaitingClock;
  unit: string;
}
const COLUMNS = [
  { head: '期限', cell: ({ dueOn }: Shown) => dueOn ?? '（无期限）' },
  { head: '缓急', cell: ({ clock }: Shown) => CLOCK_WORDS[clock] },
  { head: '待办', cell: ({ kind }: Shown) => WAITING_WORDS[kind] },
  { head: '单位', cell: ({ unit }: Shown) => unit },
  { head: '说明', cell: ({ wordsZh }: Shown) => wordsZh, widest: 80 },
  { head: '办理', cell: ({ deeds }: Shown) => deeds.map((deed) => DEED_WORDS[deed]).join('、') },
];

interface InboxOptions extends CommonOptions {
  kind?: string[];
  clock?: string[];
  unit?: string;
}

/** `remind`: prepares the reminders of the day; again it adds nothing. */
function addRemindCommand(program: Command, io: Io, common: Common): void {
  common(program.command('remind'))
    .description(
      '为临近、当日和逾期的待办登记提醒，各阶段只提醒一次 / prepare reminders, once for each stage of a matter',
    )
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, perform }) => {
        const { outcome, sequence } = await perform(prepareRemindersWith(registry.calendar), {});
        const count = outcome.reminderIds.length;
        say(
          io,
          options,
          { ...outcome, count, ledgerSequence: sequence },
          `已登记提醒 ${count} 条（台账第 ${sequence} 号）`,
        );
      }),
    );
}

/** `inbox`: what waits for whoever asks; by `--token-file` for a person of a unit. */
export function addInboxCommand(program: Command, io: Io, common: Common): void {
  addRemindCommand(program, io, common);
  speaking(common(program.command('inbox')))
    .description('待办：按期限排列，说明缘由和办理方式 / what waits for you, by clock, with why and what answers it')
    .option('--kind <kind...>', `只看这些待办：${withCodes(WAITING_WORDS)} / only these kinds`)
    .option('--clock <clock...>', `只看这些缓急：${withCodes(CLOCK_WORDS)} / only so urgent`)
    .option('--unit <name>', '只看某单位的 / only matters of a unit')
    .action((options: InboxOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const { registry, actor, today: asOf } = session;
        const kinds = options.kind?.map((word) => wordOption(word, '--kind', WAITING_KINDS));
        const clocks = options.clock?.map((word) => wordOption(word, '--clock', WAITING_CLOCKS));
        const unit = options.unit === undefined ? undefined : await unitNamed(registry, options.unit, asOf);
        const { calendar } = registry;
        const moment = { asOf, knownAt: registry.clock.now() };
        const nearUntil = soonUntil(asOf, calendar);
        const { units } = await registry.dictionary();
        const rows = (await listWaiting(session.db(), { asker: actor, moment, calendar }))
          .map((one): Shown => {
            const name = one.unitId === null ? '' : (units.get(one.unitId)?.shortName ?? one.unitId);
            return { ...one, clock: clockOf(one.dueOn, asOf, nearUntil), unit: name };
          })
          .filter((one) => (!kinds || kinds.includes(one.kind)) && (!clocks || clocks.includes(one.clock)))
          .filter((one) => !unit || one.unitId === unit.id);
        const head = `${asOf} 待办 ${rows.length} 项`;
        const text = rows.length > 0 ? `${head}\n${textTable(COLUMNS, rows)}` : head;
        say(io, options, { asOf, role: actor.role, count: rows.length, waiting: rows }, text);
      }),
    );
}

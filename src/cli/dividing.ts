import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { STATE_WORDS } from '../papers/ledger-sheet.ts';
import { textTable } from '../papers/text-table.ts';
import { withdrawDivision, withdrawPart } from '../progress/commands-parts.ts';
import { divideAmongMembers, divideObligation } from '../tasks/commands-divide.ts';
import type { PartInput } from '../tasks/commands-part-terms.ts';
import { addDutyParts, correctPart, recordPartValue } from '../tasks/commands-parts.ts';
import { dividedDuty } from '../tasks/divided.ts';
import { stateOf } from '../tasks/obligation.ts';
import { ROLL_UP_RULES, type RollUpRule } from '../tasks/parts.ts';
import { findObligation } from '../tasks/store-obligations.ts';
import { listDivisions, listPartsById, listPartsOf } from '../tasks/store-parts.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, unitNamed, withRegistry } from './session.ts';
import { ROLL_UP_WORDS, withCodes } from './words.ts';

type Common = (command: Command) => Command;

interface TermOptions extends CommonOptions {
  title?: string;
  due?: string;
  target?: string;
  in?: string;
  words?: string;
  late?: string;
}

interface DivideOptions extends TermOptions {
  rule: string;
  wholeTarget?: string;
  wholeIn?: string;
  reason: string;
  basis?: string;
  part?: string[];
  members?: boolean;
}

const within = (io: Io, options: CommonOptions, work: (session: Session) => Promise<void>) =>
  withRegistry(io, options, { create: false }, work);

const say = (io: Io, options: CommonOptions, told: object, words: string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : words);

/** `parts`: how a duty is divided among units and towns, and what its parts make of it. */
export function addDividingCommands(program: Command, io: Io, common: Common): void {
  const parts = program.command('parts').description('任务分解与汇总 / a duty divided, and its parts rolled up');
  common(parts.command('show', { isDefault: true }))
    .argument('<obligation>', '应办事项编号 / id of the duty')
    .option('--as-of <day>', '日期，缺省为今天 / day, default today')
    .description(
      '某事项的分解事项、各自时限与状态、按规则汇总的整体状态 / its parts, and where the whole stands by them',
    )
    .action((id: string, options: CommonOptions & { asOf?: string }) =>
      within(io, options, (session) => tellParts(session, io, id, options)),
    );
  addDivideCommands(parts, io, common);
  addPartCommands(parts, io, common);
}

async function tellParts(session: Session, io: Io, id: string, options: CommonOptions & { asOf?: string }) {
  const { registry, today } = session;
  const moment = {
    asOf: options.asOf === undefined ? today : dayOption(options.asOf, '--as-of'),
    knownAt: registry.clock.now(),
  };
  const db = session.db();
  const whole = await findObligation(db, id, moment);
  const [division] = await listDivisions(db, [id], moment.knownAt);
  if (!whole || !division)
    return refuse('NOT_FOUND', { field: 'obligationId', noun: 'DutyDivision', id }, ['obligationId']);
  const dictionary = await registry.dictionary();
  const parts = await listPartsOf(db, [id], moment);
  const { rolled, state, messageZh, messageEn } = dividedDuty(whole, division, parts, dictionary, moment.asOf);
  const asked = new Map(
    (
      await listPartsById(
        db,
        parts.map((part) => part.id),
        moment.knownAt,
      )
    ).map((row) => [row.obligationId as string, row]),
  );
  const rows = parts.map((part) => {
    const { title, targetFigure, targetUnit, lateReason } = asked.get(part.id) ?? {};
    const unit = part.answerableUnitId && dictionary.units.get(part.answerableUnitId)?.fullName;
    const { dueOn, completedOn, value, version } = part;
    const shared = { obligationId: part.id, unit: unit ?? '', title: title ?? '', dueOn, completedOn, version };
    return { ...shared, targetFigure, targetUnit, lateReason, value, state: stateOf(part, moment.asOf) };
  });
  const told = { obligationId: id, ...moment, rule: division.rule, state, ...rolled, messageZh, messageEn };
  const columns = [
    { head: '单位', cell: (row: (typeof rows)[number]) => row.unit },
    { head: '分解事项', cell: (row: (typeof rows)[number]) => row.title, widest: 50 },
    { head: '时限', cell: (row: (typeof rows)[number]) => row.dueOn ?? '' },
    { head: '目标', cell: (row: (typeof rows)[number]) => `${row.targetFigure ?? ''}${row.targetUnit ?? ''}` },
    { head: '完成', cell: (row: (typeof rows)[number]) => row.value?.figure ?? '' },
    { head: '状态', cell: (row: (typeof rows)[number]) => STATE_WORDS[row.state] },
    { head: '编号', cell: (row: (typeof rows)[number]) => row.obligationId },
  ];
  return say(io, options, { ...told, parts: rows }, `${STATE_WORDS[state]} ${messageZh}\n${textTable(columns, rows)}`);
}

const collect = (text: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), text];

/** `UNIT|TITLE|DAY|TARGET|COUNTED IN|WHY LATER`, all behind the title may be left out. */
async function partOption({ registry, today }: Session, text: string): Promise<PartInput> {
  const [unit = '', title = '', due, target, targetUnit, late] = text.split('|').map((word) => word.trim());
  return {
    ...{ unitId: (await unitNamed(registry, unit, today)).id, title },
    ...{ dueOn: due ? dayOption(due, '--part') : null, targetFigure: target, targetUnit, lateReason: late },
  };
}

const termsOf = ({ due, target, in: targetUnit, words, late }: TermOptions) => ({
  ...{ dueOn: due === undefined ? undefined : dayOption(due, '--due'), targetFigure: target, targetUnit },
  ...{ targetWords: words, lateReason: late },
});

function ruleOption(text: string): RollUpRule {
  const rule = ROLL_UP_RULES.find((known) => known === text.toUpperCase());
  const among = ROLL_UP_RULES.join('、');
  const problem = `须为 ${among} 之一。`;
  return rule ?? refuse('BAD_INPUT', { field: '--rule', problem, problemEn: `must be one of ${among}.` }, ['rule']);
}

const PART_HELP =
  '分解事项：单位|内容|时限|目标|计量单位|晚于整体的理由，可重复 / UNIT|TITLE|DAY|TARGET|COUNTED IN|WHY LATER';

const withTerms = (command: Command): Command =>
  command
    .option('--title <text>', '分解事项的内容 / what a part asks')
    .option('--due <day>', '分解事项的时限 / its own day')
    .option('--target <figure>', '目标值 / target')
    .option('--in <unit>', '计量单位 / counted in')
    .option('--words <text>', '以文字表述的目标 / target in words')
    .option('--late <text>', '时限晚于整体的理由 / why it is later than the whole');

function addDivideCommands(parts: Command, io: Io, common: Common): void {
  common(withTerms(parts.command('divide')))
    .argument('<obligation>', '应办事项编号 / id of the duty')
    .description('把事项分解到单位和镇街，注明汇总规则 / divide a duty, by a rule')
    .requiredOption('--rule <rule>', `汇总规则：${withCodes(ROLL_UP_WORDS)} / how parts make the whole`)
    .requiredOption('--reason <text>', '理由 / why')
    .option('--part <part>', PART_HELP, collect)
    .option(
      '--members',
      '分解到所列单位组（各镇街）的每个成员，用 --title 等写明内容 / one part for each member of the group',
    )
    .option('--whole-target <figure>', '合计规则下的总目标 / with SUM: the target of the whole')
    .option('--whole-in <unit>', '总目标的计量单位 / in what it is counted')
    .option('--basis <text>', '分解所依据的文件 / the document')
    .action((obligationId: string, options: DivideOptions) =>
      within(io, options, async (session) => {
        const division = {
          ...{ obligationId, rule: ruleOption(options.rule), wholeTarget: options.wholeTarget },
          ...{ wholeTargetUnit: options.wholeIn, reason: options.reason, basisDocNo: options.basis },
        };
        const { outcome, sequence } = options.members
          ? await session.perform(divideAmongMembers, { ...division, title: options.title ?? '', ...termsOf(options) })
          : await session.perform(divideObligation, {
              ...division,
              parts: await Promise.all((options.part ?? []).map((text) => partOption(session, text))),
            });
        const words = `分解为 ${outcome.partIds.length} 项（台账第 ${sequence} 号）。`;
        say(io, options, { ...outcome, ledgerSequence: sequence }, words);
      }),
    );
  common(parts.command('add'))
    .argument('<obligation>', '已分解的应办事项编号 / id of the divided duty')
    .description('增加分解事项 / add parts')
    .requiredOption('--part <part>', PART_HELP, collect)
    .action((obligationId: string, options: CommonOptions & { part: string[] }) =>
      within(io, options, async (session) => {
        const added = await Promise.all(options.part.map((text) => partOption(session, text)));
        const { outcome, sequence } = await session.perform(addDutyParts, { obligationId, parts: added });
        say(
          io,
          options,
          { ...outcome, ledgerSequence: sequence },
          `增加 ${added.length} 项（台账第 ${sequence} 号）。`,
        );
      }),
    );
  common(parts.command('undo'))
    .argument('<obligation>', '已分解的应办事项编号 / id of the divided duty')
    .description('撤回整个分解 / take the whole division back')
    .requiredOption('--reason <text>', '理由 / why')
    .action((obligationId: string, options: CommonOptions & { reason: string }) =>
      within(io, options, async (session) => {
        const { sequence } = await session.perform(withdrawDivision, { obligationId, reason: options.reason });
        say(io, options, { obligationId, ledgerSequence: sequence }, `已撤回分解（台账第 ${sequence} 号）。`);
      }),
    );
}

function addPartCommands(parts: Command, io: Io, common: Common): void {
  common(withTerms(parts.command('correct')))
    .argument('<part>', '分解事项编号 / id of the part')
    .description('更正分解事项，原表述留存 / state a part anew; the earlier statement stays')
    .requiredOption('--version <n>', '所见版本 / the version that you saw')
    .requiredOption('--reason <text>', '理由 / why')
    .action((obligationId: string, options: TermOptions & { version: string; reason: string }) =>
      within(io, options, async (session) => {
        const { title, reason } = options;
        const input = { obligationId, expectedVersion: Number(options.version), reason, ...termsOf(options) };
        const { sequence } = await session.perform(correctPart, { ...input, ...(title !== undefined && { title }) });
        say(io, options, { obligationId, ledgerSequence: sequence }, `已更正（台账第 ${sequence} 号）。`);
      }),
    );
  common(parts.command('withdraw'))
    .argument('<part>', '分解事项编号 / id of the part')
    .description('撤回分解事项 / take a part back')
    .requiredOption('--reason <text>', '理由 / why')
    .action((obligationId: string, options: CommonOptions & { reason: string }) =>
      within(io, options, async (session) => {
        const { sequence } = await session.perform(withdrawPart, { obligationId, reason: options.reason });
        say(io, options, { obligationId, ledgerSequence: sequence }, `已撤回（台账第 ${sequence} 号）。`);
      }),
    );
  common(parts.command('value'))
    .argument('<part>', '分解事项编号 / id of the part')
    .argument('<figure>', '完成值 / how much')
    .description('登记分解事项的完成值并汇总 / record what a part has reached')
    .requiredOption('--on <day>', '截至日期 / on which day')
    .requiredOption('--source <text>', '出处 / where that is written')
    .action((obligationId: string, value: string, options: CommonOptions & { on: string; source: string }) =>
      within(io, options, async (session) => {
        const reachedOn = dayOption(options.on, '--on');
        const { sequence } = await session.perform(recordPartValue, {
          ...{ obligationId, figure: value, reachedOn, source: options.source },
        });
        say(io, options, { obligationId, ledgerSequence: sequence }, `已登记（台账第 ${sequence} 号）。`);
      }),
    );
}

import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { decideSuccession } from '../tasks/commands-succession.ts';
import { openChoicesOf } from '../tasks/open-choices.ts';
import { listClausesById, listResponsibilitiesOfUnits } from '../tasks/store.ts';
import {
  confirmSuccession,
  correctSuccession,
  recordSuccession,
  type SuccessorInput,
  withdrawSuccession,
} from '../units/commands-succession.ts';
import { namesAwaitingChoice } from '../units/naming.ts';
import { findSuccession } from '../units/store-succession.ts';
import {
  isInEffect,
  SUCCESSION_KINDS,
  type SuccessionKind,
  successionsOnRecord,
  type UnitSuccession,
} from '../units/succession.ts';
import { UNIT_KINDS, type UnitDictionary, type UnitKind } from '../units/unit.ts';
import { momentOf } from './correcting.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, unitNamed, withRegistry } from './session.ts';
import { withCodes } from './words.ts';

type Common = (command: Command) => Command;

interface ActOptions extends CommonOptions {
  kind?: string;
  from?: string;
  to?: string[];
  on?: string;
  basis?: string;
  scope?: string;
  reason: string;
  toConfirm?: boolean;
}

/** `succession`: how duties passed from organ to organ, and who answers for what since. */
export function addSucceedingCommands(program: Command, io: Io, common: Common): void {
  const succession = program.command('succession').description('机构沿革与职责划转 / how duties passed between organs');
  addListCommand(succession, io, common);
  addActCommands(succession, io, common);
  addChoiceCommands(succession, io, common);
}

const within = (io: Io, options: CommonOptions, work: (session: Session) => Promise<void>) =>
  withRegistry(io, options, { create: false }, work);

const KINDS_ZH: Record<SuccessionKind, string> = {
  RENAME: '更名',
  MERGE: '合并',
  SPLIT: '分立',
  PARTIAL_TRANSFER: '部分划转',
  ABSORB: '并入',
};

/** What is listed with commas or 、 between. */
const listIn = (text: string): string[] =>
  text
    .split(/[,，、]/u)
    .map((part) => part.trim())
    .filter(Boolean);

const nameIn =
  ({ units }: UnitDictionary) =>
  (id: string): string =>
    units.get(id)?.fullName ?? id;

const told = (dictionary: UnitDictionary) => (act: UnitSuccession) => ({
  ...act,
  from: act.fromUnitIds.map(nameIn(dictionary)),
  to: act.successors.map(({ fullName }) => fullName),
  inEffect: act.supersededAt === null && isInEffect(act),
});

function addListCommand(succession: Command, io: Io, common: Common): void {
  common(succession.command('list', { isDefault: true }))
    .description('各件沿革：已生效的与待确认的 / acts in effect, and those that wait for an officer')
    .action((options: CommonOptions) =>
      within(io, options, async ({ registry }) => {
        const dictionary = await registry.dictionary();
        const acts = successionsOnRecord(dictionary).map(told(dictionary));
        if (options.json) return io.out(JSON.stringify({ count: acts.length, successions: acts }, null, 1));
        const columns = [
          { head: '编号', cell: (act: (typeof acts)[number]) => act.id },
          { head: '版', cell: (act: (typeof acts)[number]) => String(act.version), alignRight: true },
          { head: '生效', cell: (act: (typeof acts)[number]) => act.effectiveOn ?? '（未定）' },
          { head: '方式', cell: (act: (typeof acts)[number]) => KINDS_ZH[act.kind] },
          { head: '原单位', cell: (act: (typeof acts)[number]) => act.from.join('、'), widest: 60 },
          { head: '承接单位', cell: (act: (typeof acts)[number]) => act.to.join('、') || '（待确认）', widest: 60 },
          { head: '状态', cell: (act: (typeof acts)[number]) => (act.inEffect ? '有效' : '待确认，不生效') },
          { head: '依据', cell: (act: (typeof acts)[number]) => act.basisDocNo ?? act.source, widest: 40 },
          { head: '说明', cell: (act: (typeof acts)[number]) => act.note ?? '', widest: 60 },
        ];
        return io.out(textTable(columns, acts));
      }),
    );
}

function oneOfWords<Word extends string>(field: string, text: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === text.toUpperCase());
  if (word) return word;
  const among = words.join('、');
  return refuse('BAD_INPUT', { field, problem: `须为 ${among} 之一。`, problemEn: `must be one of ${among}.` }, [
    field,
  ]);
}

/** `NAME` of a unit of the register, or `FULL NAME=KIND` or `FULL NAME/SHORT=KIND` of a new one. */
async function successorOption({ registry, today }: Session, text: string): Promise<SuccessorInput> {
  const [names = '', kind] = text.split('=');
  if (kind === undefined) return { unitId: (await unitNamed(registry, names, today)).id };
  const [fullName = '', shortName] = names.split('/');
  const unitKind: UnitKind = oneOfWords('--to', kind, UNIT_KINDS);
  const isObject = ['GOV_DEPT', 'PUBLIC_INSTITUTION', 'TOWN', 'SUBDISTRICT', 'ZONE'].includes(unitKind);
  return { fullName, shortName: shortName ?? fullName, kind: unitKind, isSupervisionObject: isObject };
}

/** A unit by any of its names, ended or not: acts are about units that have gone. */
async function formerUnit({ registry, today }: Session, name: string): Promise<string> {
  const { units } = await registry.dictionary();
  const found = [...units.values()].filter((unit) => [unit.id, unit.fullName, unit.shortName].includes(name));
  const [only] = found;
  return only && found.length === 1 ? only.id : (await unitNamed(registry, name, today)).id;
}

async function statedIn(session: Session, options: ActOptions) {
  const from = options.from === undefined ? undefined : listIn(options.from);
  return {
    kind: options.kind === undefined ? undefined : oneOfWords('--kind', options.kind, SUCCESSION_KINDS),
    fromUnitIds: from && (await Promise.all(from.map((name) => formerUnit(session, name)))),
    successors: options.to && (await Promise.all(options.to.map((text) => successorOption(session, text)))),
    effectiveOn: options.on === undefined ? undefined : dayOption(options.on, '--on'),
    basisDocNo: options.basis,
    dutyScope: options.scope,
    reason: options.reason,
  };
}

const collect = (text: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), text];
const actOptions = (command: Command): Command =>
  command
    .option(
      '--to <name>',
      '承接单位；新单位写作 全称/简称=类别，可重复 / successor, a new one as FULL/SHORT=KIND',
      collect,
    )
    .option('--on <day>', '生效日期 / first day on which the successor answers')
    .option('--basis <text>', '依据文号或文件名 / document that orders it')
    .option('--scope <text>', '划转的职责 / which duties')
    .requiredOption('--reason <text>', '理由 / why, in your words');
const partyOptions = (command: Command): Command =>
  command
    .option('--kind <kind>', withCodes(KINDS_ZH))
    .option('--from <names>', '原单位，以逗号分隔 / former units, separated by commas');

const acted = (io: Io, options: CommonOptions, id: string, sequence: number, words: string) =>
  io.out(
    options.json
      ? JSON.stringify({ successionId: id, ledgerSequence: sequence }, null, 1)
      : `${words} ${id}（台账第 ${sequence} 号）。`,
  );

async function versionOf({ db }: Session, id: string): Promise<number> {
  return (await findSuccession(db(), id))?.version ?? 1;
}

function addActCommands(succession: Command, io: Io, common: Common): void {
  actOptions(partyOptions(common(succession.command('record'))))
    .description('登记一件沿革 / record an act')
    .option('--to-confirm', '只作记录，尚待确认，不生效 / only noted, moves nothing yet')
    .action((options: ActOptions) =>
      within(io, options, async (session) => {
        const { kind, fromUnitIds, ...stated } = await statedIn(session, options);
        if (!kind || !fromUnitIds) {
          const field = kind ? '--from' : '--kind';
          return refuse('BAD_INPUT', { field, problem: '必须给出。', problemEn: 'is required.' }, [field]);
        }
        const { outcome, sequence } = await session.perform(recordSuccession, {
          ...{ kind, fromUnitIds, ...stated, successors: stated.successors ?? [] },
          sourceStatus: options.toConfirm ? 'TO_CONFIRM' : 'VERIFIED',
        });
        acted(io, options, outcome.successionId, sequence, '已登记');
      }),
    );
  for (const [verb, command, words] of [
    ['confirm', confirmSuccession, '已确认'],
    ['correct', correctSuccession, '已更正'],
  ] as const) {
    const described = common(succession.command(verb)).argument('<succession-id>', '沿革编号 / id of the act');
    actOptions(verb === 'correct' ? partyOptions(described) : described)
      .description(
        verb === 'confirm'
          ? '确认一件待确认的沿革，自生效日起转移职责 / confirm an act; it moves duties from its day'
          : '更正一件沿革，原记录保留 / correct an act; the earlier record stays',
      )
      .action((successionId: string, options: ActOptions) =>
        within(io, options, async (session) => {
          const expectedVersion = await versionOf(session, successionId);
          const stated = await statedIn(session, options);
          const { outcome, sequence } = await session.perform(command, { successionId, expectedVersion, ...stated });
          acted(io, options, outcome.successionId, sequence, words);
        }),
      );
  }
  common(succession.command('withdraw'))
    .argument('<succession-id>', '沿革编号 / id of the act')
    .description('撤回一件记错的沿革 / take back an act that proved wrong')
    .requiredOption('--reason <text>', '理由 / why')
    .action((successionId: string, options: ActOptions) =>
      within(io, options, async (session) => {
        const expectedVersion = await versionOf(session, successionId);
        const input = { successionId, expectedVersion, reason: options.reason };
        const { outcome, sequence } = await session.perform(withdrawSuccession, input);
        acted(io, options, outcome.successionId, sequence, '已撤回');
      }),
    );
}

function addChoiceCommands(succession: Command, io: Io, common: Common): void {
  common(succession.command('open'))
    .description('分立、部分划转后尚未决定由谁负责的条款 / clauses that await an officer’s choice')
    .option('--as-of <day>', '日期，缺省为今天 / day, default today')
    .action((options: CommonOptions & { asOf?: string }) =>
      within(io, options, async (session) => {
        const now = momentOf(session);
        const moment = { ...now, asOf: options.asOf === undefined ? now.asOf : dayOption(options.asOf, '--as-of') };
        const dictionary = await session.registry.dictionary();
        const names = namesAwaitingChoice(dictionary, moment);
        const lines = await listResponsibilitiesOfUnits(session.db(), names, moment.knownAt);
        const open = openChoicesOf(lines, dictionary, moment);
        const clauses = await listClausesById(session.db(), [...new Set(open.map(({ clauseId }) => clauseId))]);
        const rows = open.map(({ succession: act, clauseId, namedAs }) => {
          const clause = clauses.find(({ id }) => id === clauseId);
          const to = act.successors.map(({ fullName }) => fullName);
          return { successionId: act.identity, clauseId, path: clause?.path, title: clause?.title, namedAs, to };
        });
        if (options.json) return io.out(JSON.stringify({ ...moment, count: rows.length, open: rows }, null, 1));
        io.out(`${moment.asOf} 尚待决定 ${rows.length} 条`);
        if (rows.length === 0) return;
        const columns = [
          { head: '沿革', cell: (row: (typeof rows)[number]) => row.successionId },
          { head: '条款编号', cell: (row: (typeof rows)[number]) => row.clauseId },
          { head: '条款', cell: (row: (typeof rows)[number]) => row.path ?? '' },
          { head: '任务', cell: (row: (typeof rows)[number]) => row.title ?? '', widest: 36 },
          { head: '原文单位', cell: (row: (typeof rows)[number]) => row.namedAs },
          { head: '可选承接单位', cell: (row: (typeof rows)[number]) => row.to.join('、'), widest: 60 },
        ];
        return io.out(textTable(columns, rows));
      }),
    );
  common(succession.command('decide'))
    .argument('<succession-id>', '沿革编号 / id of the act')
    .description('逐条决定由哪个承接单位负责 / say which successor answers for clauses')
    .requiredOption('--clause <ids>', '条款编号，以逗号分隔 / ids of clauses')
    .requiredOption('--to <name>', '承接单位 / who answers')
    .option('--on <day>', '自哪一日起，缺省为生效日 / from which day')
    .requiredOption('--reason <text>', '理由 / why')
    .action(
      (successionId: string, options: CommonOptions & { clause: string; to: string; on?: string; reason: string }) =>
        within(io, options, async (session) => {
          const toUnitId = await formerUnit(session, options.to);
          const { outcome, sequence } = await session.perform(decideSuccession, {
            ...{ successionId, toUnitId, reason: options.reason, clauseIds: listIn(options.clause) },
            expectedVersion: await versionOf(session, successionId),
            movesOn: options.on === undefined ? undefined : dayOption(options.on, '--on'),
          });
          acted(io, options, outcome.successionId, sequence, `已决定 ${outcome.clauseIds.length} 条：`);
        }),
    );
}

import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import {
  HAND_OVER_SIDES,
  prepareHandOverWith,
  recordHandOverSignatureWith,
  signHandOverWith,
  withdrawHandOver,
} from '../measures/commands-hand-over.ts';
import { handOverState } from '../measures/hand-over.ts';
import { type HandOver, listHandOverLines, listHandOvers } from '../measures/store-hand-over.ts';
import { textTable } from '../papers/text-table.ts';
import { HAND_OVER_KIND_WORDS, HAND_OVER_STATE_WORDS, lineStateText } from './hand-over-words.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, withRegistry } from './session.ts';

type Common = (command: Command) => Command;

const within = (io: Io, options: CommonOptions, work: (session: Session) => Promise<void>) =>
  withRegistry(io, options, { create: false }, work);

async function recordNamed({ db, actor }: Session, id: string): Promise<HandOver> {
  const [record] = await listHandOvers(db(), { ids: [id], unitIds: actor.unitScope ?? undefined });
  return record ?? refuse('NOT_FOUND', { field: 'handOverId', noun: 'HandOver', id }, ['handOverId']);
}

/** A unit by any of its names, ended or not: who gives is mostly gone. */
async function anyUnit({ registry }: Session, name: string): Promise<string> {
  const { units } = await registry.dictionary();
  const found = [...units.values()].filter((unit) => [unit.id, unit.fullName, unit.shortName].includes(name));
  const [only] = found;
  return only && found.length === 1 ? only.id : refuse('UNIT_UNKNOWN', { name, hint: '' }, ['unit']);
}

const acted = (io: Io, options: CommonOptions, handOverId: string, sequence: number, words: string) =>
  io.out(
    options.json
      ? JSON.stringify({ handOverId, ledgerSequence: sequence }, null, 1)
      : `${words} ${handOverId}（台账第 ${sequence} 号）。`,
  );

/** `hand-over`: open work passes from organ to organ, on a record that both sign. */
export function addHandingOverCommands(program: Command, io: Io, common: Common): void {
  const handOver = program.command('hand-over').description('职责划转交接 / open work passes on, signed by both');
  addTellingCommands(handOver, io, common);
  common(handOver.command('prepare'))
    .argument('<succession-id>', '沿革编号 / id of the act')
    .description('列明当前未办结工作，形成交接记录 / make the record of what is open today')
    .requiredOption('--from <name>', '移交单位 / who gives')
    .requiredOption('--to <name>', '承接单位 / who takes')
    .requiredOption('--document <text>', '交接备忘录文号或名称 / the memo')
    .requiredOption('--on <day>', '交接日期 / day of hand-over')
    .option('--note <text>', '备注 / note')
    .action(
      (
        successionId: string,
        options: CommonOptions & { from: string; to: string; document: string; on: string; note?: string },
      ) =>
        within(io, options, async (session) => {
          const { outcome, sequence } = await session.perform(prepareHandOverWith(session.registry.calendar), {
            ...{ successionId, documentNumber: options.document, note: options.note },
            fromUnitId: await anyUnit(session, options.from),
            toUnitId: await anyUnit(session, options.to),
            handedOn: dayOption(options.on, '--on'),
          });
          acted(io, options, outcome.handOverId, sequence, '已形成交接记录');
        }),
    );
  common(handOver.command('sign'))
    .argument('<hand-over-id>', '交接记录编号 / id of the record')
    .description('主要负责人代表本单位签字 / a principal signs for the own unit')
    .requiredOption('--token-file <file>', '主要负责人的令牌文件 / the principal’s token')
    .action((id: string, options: CommonOptions) =>
      within(io, options, async (session) => {
        const { version } = await recordNamed(session, id);
        const input = { handOverId: id, expectedVersion: version };
        const { sequence } = await session.perform(signHandOverWith(session.registry.calendar), input);
        acted(io, options, id, sequence, '已签字');
      }),
    );
  common(handOver.command('record-signature'))
    .argument('<hand-over-id>', '交接记录编号 / id of the record')
    .description('登记在纸质文件上的签字 / record a signature given on paper')
    .requiredOption('--side <side>', `移交方 FROM、承接方 TO / who gives, who takes`)
    .requiredOption('--by <text>', '签字人（职务） / who signed, by office')
    .requiredOption('--paper <text>', '载有签字的文件 / the paper')
    .action((id: string, options: CommonOptions & { side: string; by: string; paper: string }) =>
      within(io, options, async (session) => {
        const side = HAND_OVER_SIDES.find((known) => known === options.side.toUpperCase());
        if (!side) {
          const among = HAND_OVER_SIDES.join('、');
          const problem = `须为 ${among} 之一。`;
          return refuse('BAD_INPUT', { field: '--side', problem, problemEn: `must be one of ${among}.` }, ['side']);
        }
        const { version } = await recordNamed(session, id);
        const { sequence } = await session.perform(recordHandOverSignatureWith(session.registry.calendar), {
          ...{ handOverId: id, expectedVersion: version, side, signedBy: options.by, onPaper: options.paper },
        });
        acted(io, options, id, sequence, '已登记签字');
      }),
    );
  common(handOver.command('withdraw'))
    .argument('<hand-over-id>', '交接记录编号 / id of the record')
    .description('撤回尚未签完的交接记录 / take back a record not signed by both')
    .requiredOption('--reason <text>', '理由 / why')
    .action((id: string, options: CommonOptions & { reason: string }) =>
      within(io, options, async (session) => {
        const { version } = await recordNamed(session, id);
        const input = { handOverId: id, expectedVersion: version, reason: options.reason };
        const { sequence } = await session.perform(withdrawHandOver, input);
        acted(io, options, id, sequence, '已撤回');
      }),
    );
}

function addTellingCommands(handOver: Command, io: Io, common: Common): void {
  common(handOver.command('list', { isDefault: true }))
    .description('各件交接记录 / the records')
    .action((options: CommonOptions) =>
      within(io, options, async ({ db, registry, actor }) => {
        const { units } = await registry.dictionary();
        const name = (id: string) => units.get(id)?.fullName ?? id;
        const rows = (await listHandOvers(db(), { unitIds: actor.unitScope ?? undefined })).map((record) => ({
          ...{ ...record, state: handOverState(record), from: name(record.fromUnitId), to: name(record.toUnitId) },
        }));
        if (options.json) return io.out(JSON.stringify({ count: rows.length, handOvers: rows }, null, 1));
        const columns = [
          { head: '编号', cell: (row: (typeof rows)[number]) => row.id },
          { head: '移交单位', cell: (row: (typeof rows)[number]) => row.from },
          { head: '承接单位', cell: (row: (typeof rows)[number]) => row.to },
          { head: '日期', cell: (row: (typeof rows)[number]) => row.handedOn },
          { head: '文件', cell: (row: (typeof rows)[number]) => row.documentNumber, widest: 40 },
          { head: '状态', cell: (row: (typeof rows)[number]) => HAND_OVER_STATE_WORDS[row.state] },
        ];
        return io.out(textTable(columns, rows));
      }),
    );
  common(handOver.command('show'))
    .argument('<hand-over-id>', '交接记录编号 / id of the record')
    .description('交接清单与签字 / what passes, and who signed')
    .action((id: string, options: CommonOptions) =>
      within(io, options, async (session) => {
        const record = await recordNamed(session, id);
        const lines = await listHandOverLines(session.db(), [id]);
        const told = { ...record, state: handOverState(record), count: lines.length, lines };
        if (options.json) return io.out(JSON.stringify(told, null, 1));
        const columns = [
          { head: '序号', cell: (line: (typeof lines)[number]) => String(line.ordinal), alignRight: true },
          { head: '类别', cell: (line: (typeof lines)[number]) => HAND_OVER_KIND_WORDS[line.kind] },
          { head: '内容', cell: (line: (typeof lines)[number]) => line.title, widest: 70 },
          { head: '状态', cell: (line: (typeof lines)[number]) => lineStateText(line) },
          { head: '时限', cell: (line: (typeof lines)[number]) => line.dueOn ?? '' },
        ];
        const signed = (by: string | null, paper: string | null) =>
          by ? `${by}${paper ? `（${paper}）` : ''}` : '未签';
        io.out(
          `${HAND_OVER_STATE_WORDS[told.state]} ${record.documentNumber}；移交方签字：${signed(record.fromSignedBy, record.fromSignedOnPaper)}；承接方签字：${signed(record.toSignedBy, record.toSignedOnPaper)}`,
        );
        return io.out(textTable(columns, lines));
      }),
    );
}

import type { Command } from 'commander';
import { STATE_WORDS } from '../papers/ledger-sheet.ts';
import { textTable } from '../papers/text-table.ts';
import { partyOn } from '../tasks/party.ts';
import { type NamedParty, type RegisterLine, registerLines } from '../tasks/register-line.ts';
import { listAllObligations, type ObligationFilter } from '../tasks/store-obligations.ts';
import { groupsOf } from '../units/unit.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, type Session, unitNamed, withRegistry } from './session.ts';
import { SOURCE_STATUS_WORDS, UNIT_KIND_WORDS } from './words.ts';

/** Each line is looked up by id; one statement holds at most some 32,000 of them. */
const LINES_AT_A_TIME = 5000;

interface AskOptions extends CommonOptions {
  asOf?: string;
  unit?: string;
}

const names = (parties: readonly NamedParty[]) => parties.map(({ surface }) => surface).join('、');

/** Who answers now where that is not who the line names. */
const heirs = ({ answering }: RegisterLine): string =>
  answering
    .filter(({ succession }) => succession !== null)
    .map(({ fullName, namedAs }) => `${namedAs}→${fullName ?? '？'}`)
    .join('、');

const OWED_COLUMNS = [
  { head: '到期', cell: (line: RegisterLine) => line.dueOn ?? '（无期限）' },
  { head: '逾期天数', cell: (line: RegisterLine) => (line.daysLate ? String(line.daysLate) : ''), alignRight: true },
  { head: '状态', cell: (line: RegisterLine) => STATE_WORDS[line.state] },
  { head: '条款', cell: (line: RegisterLine) => line.clause.path },
  { head: '任务', cell: (line: RegisterLine) => line.clause.title, widest: 36 },
  { head: '牵头', cell: (line: RegisterLine) => names(line.leads), widest: 34 },
  { head: '协办', cell: (line: RegisterLine) => names(line.supports), widest: 34 },
  { head: '现由', cell: (line: RegisterLine) => heirs(line), widest: 34 },
  {
    head: '原文依据',
    cell: (line: RegisterLine) =>
      line.words ? `“${line.words.surface}”[${line.words.start}–${line.words.end}] ${line.place?.zh ?? ''}` : '',
  },
];

/** `overdue`, `owes` and `units`: questions, which change nothing. */
export function addAskingCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('overdue'))
    .description('某日逾期的全部事项及其依据 / everything overdue on a day, and the words that make it due')
    .option('--as-of <day>', '日期 YYYY-MM-DD，缺省为今天 / day, default today')
    .option('--unit <name>', '只看某单位（牵头、协办或所属组）/ only what concerns a unit, itself or through a group')
    .action((options: AskOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const asOf = options.asOf === undefined ? session.today : dayOption(options.asOf, '--as-of');
        await tell(session, io, options, asOf, { states: ['OVERDUE'] }, options.unit, '逾期');
      }),
    );

  common(program.command('owes'))
    .argument('<unit>', '单位名称 / name of a unit')
    .description('某单位某日应负责的全部事项 / all that a unit owes on a day, as lead or support')
    .option('--as-of <day>', '日期 YYYY-MM-DD，缺省为今天 / day, default today')
    .action((unit: string, options: AskOptions) =>
      withRegistry(io, options, { create: false }, async (session) => {
        const asOf = options.asOf === undefined ? session.today : dayOption(options.asOf, '--as-of');
        await tell(session, io, options, asOf, {}, unit, '应负责');
      }),
    );

  common(program.command('units'))
    .description('单位名录 / the register of units')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, today }) => {
        const dictionary = await registry.dictionary();
        const units = [...dictionary.units.values()].sort((a, b) => a.displayOrder - b.displayOrder);
        const rows = units.map((unit) => ({
          ...unit,
          groups: groupsOf(dictionary, unit.id, today).map(({ name }) => name),
        }));
        io.out(
          options.json
            ? JSON.stringify({ count: rows.length, units: rows }, null, 1)
            : textTable(
                [
                  { head: '简称', cell: (row) => row.shortName },
                  { head: '全称', cell: (row) => row.fullName },
                  { head: '类别', cell: (row) => UNIT_KIND_WORDS[row.kind] },
                  { head: '督查对象', cell: (row) => (row.isSupervisionObject ? '是' : '否') },
                  { head: '所属组', cell: (row) => row.groups.join('、') },
                  { head: '依据', cell: (row) => `${SOURCE_STATUS_WORDS[row.sourceStatus]} ${row.source}`, widest: 48 },
                ],
                rows,
              ),
        );
      }),
    );
}

async function tell(
  { registry, db }: Session,
  io: Io,
  options: AskOptions,
  asOf: ReturnType<typeof dayOption>,
  filter: Pick<ObligationFilter, 'states'>,
  unitName: string | undefined,
  title: string,
): Promise<void> {
  const dictionary = await registry.dictionary();
  const unit = unitName === undefined ? undefined : await unitNamed(registry, unitName, asOf);
  const reader = db();
  const knownAt = registry.clock.now();
  const party = unit && partyOn(dictionary, [unit.id], { asOf, knownAt });
  const obligations = await listAllObligations(reader, { asOf, knownAt, ...filter, party });
  const lines: RegisterLine[] = [];
  for (let from = 0; from < obligations.length; from += LINES_AT_A_TIME) {
    io.progress(`整理台账 ${from} / ${obligations.length}…`);
    const part = obligations.slice(from, from + LINES_AT_A_TIME);
    lines.push(...(await registerLines(reader, part, dictionary, { asOf, knownAt })));
  }
  if (options.json) {
    io.out(
      JSON.stringify({ asOf, knownAt, unit: unit?.fullName ?? null, count: lines.length, obligations: lines }, null, 1),
    );
    return;
  }
  io.out(`${asOf} ${unit ? `${unit.fullName} ` : ''}${title}事项 ${lines.length} 项`);
  if (lines.length > 0) io.out(textTable(OWED_COLUMNS, lines));
}

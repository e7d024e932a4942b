import type { Command } from 'commander';
import { ledgerRows } from '../papers/ledger-rows.ts';
import { STATE_WORDS } from '../papers/ledger-sheet.ts';
import { ledgerCsv } from '../papers/sheet-csv.ts';
import { ledgerXlsx } from '../papers/sheet-xlsx.ts';
import { OBLIGATION_STATES } from '../tasks/obligation.ts';
import { partyOn } from '../tasks/party.ts';
import { countObligations, type ObligationFilter } from '../tasks/store-obligations.ts';
import type { CommonOptions, Io } from './io.ts';
import { writeParts } from './output-file.ts';
import { wordOption } from './paper-subject.ts';
import { dayOption, unitNamed, withRegistry } from './session.ts';
import { withCodes } from './words.ts';

interface SheetOptions extends CommonOptions {
  output: string;
  asOf?: string;
  unit?: string;
  plan?: string;
  state?: string;
  dueFrom?: string;
  dueTo?: string;
}

/** `ledger-sheet`: the 台账 of a filtered view as a workbook or as CSV. */
export function addLedgerSheetCommand(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('ledger-sheet'))
    .description('导出台账（.xlsx 或 .csv），与筛选结果逐行一致 / the ledger sheet of a filtered view')
    .requiredOption('-o, --output <file>', '输出文件 .xlsx 或 .csv / file to write')
    .option('--as-of <day>', '截至日，缺省为今天 / day, default today')
    .option('--unit <name>', '只看某单位（牵头、协办或所属组）/ only what concerns a unit')
    .option('--plan <id>', '只看某方案 / only one plan')
    .option('--state <state>', `只看某状态：${withCodes(STATE_WORDS)} / only in a state`)
    .option('--due-from <day>', '到期日不早于 / due on this day or later')
    .option('--due-to <day>', '到期日不晚于 / due on this day or earlier')
    .action((options: SheetOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, asOf);
        const state = wordOption(options.state, '--state', OBLIGATION_STATES);
        const dictionary = await registry.dictionary();
        const filter: ObligationFilter = {
          asOf,
          knownAt: registry.clock.now(),
          states: state && [state],
          planId: options.plan,
          dueFrom: options.dueFrom === undefined ? undefined : dayOption(options.dueFrom, '--due-from'),
          dueTo: options.dueTo === undefined ? undefined : dayOption(options.dueTo, '--due-to'),
          party: unit ? partyOn(dictionary, [unit.id], { asOf, knownAt: registry.clock.now() }) : undefined,
        };
        const count = await countObligations(db(), filter);
        const rows = ledgerRows(db, filter, registry.calendar, (done) => io.progress(`台账 ${done} / ${count}…`));
        const isCsv = /\.csv$/i.test(options.output);
        const title = `${unit ? unit.fullName : ''}责任与问责台账（截至${asOf}）`;
        const file = await writeParts(options.output, isCsv ? ledgerCsv(rows) : ledgerXlsx(title, rows));
        io.progress('');
        io.out(options.json ? JSON.stringify({ file, count, asOf }) : `已写入 ${file}：${count} 项`);
      }),
    );
}

import { Command, CommanderError } from 'commander';
import { addActingCommands } from './acting.ts';
import { addAmendingCommands } from './amending.ts';
import { addAskingCommands } from './asking.ts';
import { addAssessingCommands } from './assessing.ts';
import { addCheckingCommand } from './checking.ts';
import { addDeskCommand } from './desk.ts';
import { addDividingCommands } from './dividing.ts';
import { addDutyCommands } from './duties.ts';
import { addEvidenceCommands } from './evidence.ts';
import { sayFailure } from './failure.ts';
import { addHandingOverCommands } from './handing-over.ts';
import { addImportingCommand } from './importing.ts';
import { addInboxCommand } from './inbox.ts';
import { EXIT, type Io } from './io.ts';
import { addItemCommands } from './items.ts';
import { addKeepingCommands } from './keeping.ts';
import { addLedgerSheetCommand } from './ledger-sheet.ts';
import { addMeasuringCommands } from './measuring.ts';
import { addOperatingCommands } from './operating.ts';
import { addPaperWordingCommands } from './paper-wording.ts';
import { addPaperCommands } from './papers.ts';
import { addPlanningCommands } from './planning.ts';
import { addReadingCommand } from './reading.ts';
import { addReportCommands } from './reports.ts';
import { addRequestCommands } from './requests.ts';
import { addReviewingCommands } from './reviewing.ts';
import { addRollingCommands } from './rolling.ts';
import { addRulingCommands } from './ruling.ts';
import { addSchemeCommands } from './schemes.ts';
import { addSearchingCommands } from './searching.ts';
import { addServingCommand } from './serving.ts';
import { addSucceedingCommands } from './succeeding.ts';
import { addUpstreamCommands } from './upstream.ts';
import { addVerifyingCommands } from './verifying.ts';

/** Runs one command line and gives the exit code (README, "Exit codes"). Never throws. */
export async function runProgram(words: readonly string[], io: Io): Promise<number> {
  let exit: number = EXIT.done;
  const program = new Command('registry')
    .description('责任与问责台账 / the accountability registry')
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: (text) => io.err(text.trimEnd()) })
    .exitOverride();
  const common = (command: Command): Command =>
    command
      .option('--db <file>', '数据库文件，缺省取 REGISTRY_DATABASE 或 data/registry.db / database file')
      .option('--json', '以 JSON 输出 / as JSON');
  addServingCommand(program, io, common);
  addReadingCommand(program, io, common);
  addImportingCommand(program, io, common, (code) => {
    exit = code;
  });
  addAmendingCommands(program, io, common);
  addUpstreamCommands(program, io, common);
  addReviewingCommands(program, io, common);
  addAskingCommands(program, io, common);
  addSearchingCommands(program, io, common);
  addDutyCommands(program, io, common);
  addInboxCommand(program, io, common);
  addRequestCommands(program, io, common);
  addItemCommands(program, io, common);
  addReportCommands(program, io, common);
  addEvidenceCommands(program, io, common);
  addVerifyingCommands(program, io, common, (code) => {
    exit = code;
  });
  addActingCommands(program, io, common);
  addAssessingCommands(program, io, common, (code) => {
    exit = code;
  });
  addRollingCommands(program, io, common);
  addDividingCommands(program, io, common);
  addPlanningCommands(program, io, common);
  addSucceedingCommands(program, io, common);
  addHandingOverCommands(program, io, common);
  addDeskCommand(program, io, common);
  addMeasuringCommands(program, io, common);
  addRulingCommands(program, io, common);
  addSchemeCommands(program, io, common);
  addLedgerSheetCommand(program, io, common);
  const paper = program
    .command('paper')
    .description('公文：制作、编号、核验、作废 / papers: make, number, check, void');
  addPaperCommands(paper, io, common, (code) => {
    exit = code;
  });
  addPaperWordingCommands(paper, io, common);
  addKeepingCommands(program, io, common, (code) => {
    exit = code;
  });
  addCheckingCommand(program, io, (code) => {
    exit = code;
  });
  addOperatingCommands(program, io, common, (code) => {
    exit = code;
  });
  program.addHelpText(
    'after',
    '\n退出码 / exit codes: 0 完成 done · 1 故障 fault · 2 输入有误 bad input · 3 按规则不予办理 refused · 4 核验发现问题 problems found · 5 数据库或端口不可用 unusable · 6 多个文件中有未登记的 some files failed · 7 中止 interrupted',
  );
  try {
    await program.parseAsync(words, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    return sayFailure(error, io, words.includes('--json'));
  }
}

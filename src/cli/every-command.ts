import type { Command } from 'commander';
import { addActingCommands } from './acting.ts';
import { addAmendingCommands } from './amending.ts';
import { addAskingCommands } from './asking.ts';
import { addAssessingCommands } from './assessing.ts';
import { addCheckingCommand } from './checking.ts';
import { addDeskCommand } from './desk.ts';
import { addDividingCommands } from './dividing.ts';
import { addDutyCommands } from './duties.ts';
import { addEvidenceCommands } from './evidence.ts';
import { addHandingOverCommands } from './handing-over.ts';
import { addImportingCommand } from './importing.ts';
import { addInboxCommand } from './inbox.ts';
import type { Io } from './io.ts';
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

/** Adds every command of the command line; `endWith` takes the exit code of those that tell by it what they found. */
export function addEveryCommand(
  program: Command,
  io: Io,
  common: (command: Command) => Command,
  endWith: (code: number) => void,
): void {
  addServingCommand(program, io, common);
  addReadingCommand(program, io, common);
  addImportingCommand(program, io, common, endWith);
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
  addVerifyingCommands(program, io, common, endWith);
  addActingCommands(program, io, common);
  addAssessingCommands(program, io, common, endWith);
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
  addPaperCommands(paper, io, common, endWith);
  addPaperWordingCommands(paper, io, common);
  addKeepingCommands(program, io, common, endWith);
  addCheckingCommand(program, io, endWith);
  addOperatingCommands(program, io, common, endWith);
}

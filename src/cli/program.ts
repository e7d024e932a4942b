import { Command, CommanderError } from 'commander';
import { sayFailure } from './failure.ts';
import { EXIT, type Io } from './io.ts';

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
  // A serving process holds what it once loaded for as long as it serves (ADR 0063).
  if (words[0] === 'serve') (await import('./serving.ts')).addServingCommand(program, io, common);
  else {
    (await import('./every-command.ts')).addEveryCommand(program, io, common, (code) => {
      exit = code;
    });
  }
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

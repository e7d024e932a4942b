import { userInfo } from 'node:os';
import { sayFailure } from './cli/failure.ts';
import { runProgram } from './cli/program.ts';
import { newHex, newSecret, readSettings, systemClock, systemIds } from './config.ts';
import { sofficeConverter } from './intake/extract/soffice-convert.ts';

// What is said for good takes the place of the passing line of progress.
let isPassing = false;
function passingLine(text: string): void {
  if (!process.stderr.isTTY || (text === '' && !isPassing)) return;
  process.stderr.write(`\r\u001b[K${text}`);
  isPassing = text !== '';
}
const err = (text: string): void => {
  passingLine('');
  process.stderr.write(`${text}\n`);
};

/** The name of whoever sits at the machine; containers may have none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** Runs the command line in this process and sets its exit code. */
export async function runCli(words: readonly string[]): Promise<void> {
  // A reader that stops early (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const settings = readSettings();
    process.exitCode = await runProgram(words, {
      settings,
      clock: systemClock,
      ids: systemIds(),
      newSecret,
      spread: Math.random,
      newHex,
      userName: userName(),
      out: (text) => {
        passingLine('');
        process.stdout.write(`${text}\n`);
      },
      err,
      progress: passingLine,
      isTerminal: process.stderr.isTTY === true,
      convert: settings.soffice === null ? undefined : sofficeConverter(settings.soffice),
      stopped: new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      }),
    });
  } catch (error) {
    process.exitCode = sayFailure(error, { err }, words.includes('--json'));
  }
}

if (import.meta.main) await runCli(process.argv.slice(2));

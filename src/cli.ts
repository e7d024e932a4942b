import { userInfo } from 'node:os';
import { sayFailure } from './cli/failure.ts';
import { newHex, newSecret, readSettings, systemClock, systemIds } from './config.ts';

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

const STOPPING = ['SIGINT', 'SIGTERM'] as const;

// npm hands a signal to the shell that it started us in; the shell ends and does not hand it on. Who loses it was asked to stop.
const isRunByNpm = ['start', 'registry'].includes(process.env.npm_lifecycle_event ?? '');
const parent = process.ppid;
const MS_BETWEEN_LOOKS = 500;

/** Runs the command line in this process and sets its exit code. */
export async function runCli(words: readonly string[]): Promise<void> {
  // A reader that stops early (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  let askToStop: (() => void) | undefined;
  let orphanWatch: NodeJS.Timeout | undefined;
  try {
    const settings = readSettings();
    // Loaded only now: a setting that is none stops the process at once.
    const { runProgram } = await import('./cli/program.ts');
    const { sofficeConverter } = await import('./intake/extract/soffice-convert.ts');
    const stopped = new Promise<void>((resolve) => {
      askToStop = resolve;
    });
    for (const signal of STOPPING) process.on(signal, askToStop as () => void);
    if (isRunByNpm) orphanWatch = setInterval(() => process.ppid !== parent && askToStop?.(), MS_BETWEEN_LOOKS).unref();
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
      stopped,
    });
  } catch (error) {
    process.exitCode = sayFailure(error, { err }, words.includes('--json'));
  } finally {
    // Whatever should still be at work now no longer waits to be asked: a signal ends it.
    clearInterval(orphanWatch);
    if (askToStop) for (const signal of STOPPING) process.off(signal, askToStop);
  }
}

if (import.meta.main) await runCli(process.argv.slice(2));

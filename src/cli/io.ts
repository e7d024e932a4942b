import type { Settings } from '../config.ts';
import type { Convert } from '../intake/extract/extract.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/id.ts';

/** The world as the command line sees it; made in cli.ts and main.ts, replaced in tests. */
export interface Io {
  settings: Settings;
  clock: Clock;
  ids: Ids;
  newSecret: () => string;
  /** A number from 0 to 1 at random. */
  spread?: (() => number) | undefined;
  /** So many random bytes as hexadecimal text, for the ids of spans. */
  newHex?: ((bytes: number) => string) | undefined;
  /** Who sits at the machine, for the ledger. */
  userName: string;
  /** Writes to standard output, a line break added. */
  out: (text: string) => void;
  /** Writes to standard error, a line break added. */
  err: (text: string) => void;
  /** A passing line on a terminal's standard error; does nothing elsewhere. */
  progress: (text: string) => void;
  /** Whether standard error is a terminal, where a passing line can be seen. */
  isTerminal?: boolean | undefined;
  /** Turns old Word and spreadsheet files into new ones, where the machine can; else undefined. */
  convert?: Convert | undefined;
  /** Resolves when the process is asked to stop. */
  stopped: Promise<void>;
}

/** What scripts can rely on; documented in README and `registry --help`. */
export const EXIT = {
  done: 0,
  fault: 1,
  /** The call itself is wrong: an option, a date, a file, a unit that does not exist. */
  badInput: 2,
  /** Understood, but the register's rules decline it. */
  refused: 3,
  /** A verification ran and found something. */
  problemsFound: 4,
  /** The database, its folder or the port cannot be used. */
  unusable: 5,
  /** Of several files some were not imported; the lines say which and why. */
  someFailed: 6,
  /** Asked to stop before all was done; running again goes on. */
  interrupted: 7,
} as const;

/** Options every command takes. */
export interface CommonOptions {
  db?: string;
  json?: boolean;
  /** Act as the bearer of the token in this file instead of as the owner at the machine. */
  tokenFile?: string;
}

import { CommanderError } from 'commander';
import { BadSetting } from '../config.ts';
import { UnusableDatabase } from '../db/unusable.ts';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import { EXIT, type Io } from './io.ts';

const BAD_INPUT_CODES: readonly RefusalCode[] = [
  'BAD_INPUT',
  'BAD_DATE',
  'NOT_FOUND',
  'UNIT_UNKNOWN',
  'DOCUMENT_EMPTY',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_NOT_TEXT',
  'DOCUMENT_SCANNED',
  'DOCUMENT_DAMAGED',
  'DOCUMENT_ENCRYPTED',
  'DOCUMENT_TOO_COMPLEX',
  'FORMAT_NOT_SUPPORTED',
  'CONVERTER_MISSING',
  'PLAN_WITHOUT_CLAUSES',
  'PLAN_WITHOUT_YEAR',
];

/** A file, folder or port that the system will not give; said in one line. */
export class SystemRefusal extends Error {
  readonly code: string;
  readonly messageZh: string;
  constructor(code: string, messageZh: string, messageEn: string) {
    super(messageEn);
    this.code = code;
    this.messageZh = messageZh;
  }
}

interface Failure {
  exit: number;
  code: string;
  messageZh: string;
  messageEn: string;
  facts?: unknown;
}

/** What a failure is called, what it says and which exit code it gives. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) {
    const exit = BAD_INPUT_CODES.includes(error.code) ? EXIT.badInput : EXIT.refused;
    return { exit, code: error.code, messageZh: error.messageZh, messageEn: error.message, facts: error.facts };
  }
  if (error instanceof UnusableDatabase) {
    return {
      exit: EXIT.unusable,
      code: `DATABASE_${error.reason}`,
      messageZh: error.messageZh,
      messageEn: error.message,
    };
  }
  if (error instanceof SystemRefusal) {
    const exit = error.code === 'COPY_UNSOUND' ? EXIT.problemsFound : EXIT.unusable;
    return { exit, code: error.code, messageZh: error.messageZh, messageEn: error.message };
  }
  if (error instanceof BadSetting) {
    return {
      exit: EXIT.badInput,
      code: 'BAD_SETTING',
      messageZh: `设置不正确：${error.messageZh}`,
      messageEn: `Bad setting: ${error.message}`,
    };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exit: EXIT.fault, code: 'FAULT', messageZh: `程序故障：${text}`, messageEn: `Fault: ${text}` };
}

/** Says a failure in one line (two languages), or as JSON, on standard error; gives the exit code. Commander has spoken already. */
export function sayFailure(error: unknown, io: Pick<Io, 'err'>, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  const { exit, ...failure } = failureOf(error);
  io.err(json ? JSON.stringify({ error: failure }) : `${failure.messageZh}\n${failure.messageEn}`);
  return exit;
}

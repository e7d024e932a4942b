import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { importPlan, previewImport } from '../intake/commands.ts';
import { Refusal, refuse } from '../kernel/refusal.ts';
import { sha256 } from '../ledger/entry.ts';
import { findPlan } from '../plans/store.ts';
import { findHolder } from '../plans/store-editions.ts';
import { countClauses } from '../tasks/store-clauses.ts';
import { failureOf, SystemRefusal } from './failure.ts';
import type { Io } from './io.ts';
import { type HintOptions, planDocument, readBytes } from './plan-file.ts';
import type { Session } from './session.ts';

/** What files of a folder are taken for plans; what else lies there is passed by. */
const PLAN_EXTENSIONS = ['.txt', '.docx', '.pdf', '.html', '.htm', '.xlsx', '.doc', '.wps', '.xls', '.et', '.rtf'];
/** Without a terminal one line tells of so many files. */
const FILES_PER_LINE = 100;
const BAR_WIDTH = 24;

/**
 * What came of one file: IMPORTED recorded · PREVIEWED read, nothing written · HELD on record before, by its bytes or its text ·
 * FAILED refused or unreadable, with the coded reason.
 */
export type FileOutcomeKind = 'IMPORTED' | 'PREVIEWED' | 'HELD' | 'FAILED';

/** One file's result, as its NDJSON line says it. */
export interface FileOutcome {
  file: string;
  outcome: FileOutcomeKind;
  planId: string | null;
  title: string | null;
  clauses: number | null;
  code: string | null;
  messageZh: string | null;
  messageEn: string | null;
}

export interface ManyOptions extends HintOptions {
  dryRun?: boolean;
  token?: string;
  yearFromName?: boolean;
}

const isPattern = (path: string): boolean => /[*?[{]/.test(path);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return PLAN_EXTENSIONS.includes(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

/** Whether what was named is more than one file: several, a folder, or a pattern that no file bears as its name. */
export const namesMany = (paths: readonly string[]): boolean =>
  paths.length > 1 || paths.some((path) => (existsSync(path) ? statSync(path).isDirectory() : isPattern(path)));

/** All files that the paths name: files themselves, folders with all below them, patterns. Each once, folders in order of names. */
function filesNamed(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    if (existsSync(path)) return statSync(path).isDirectory() ? filesBelow(path) : [path];
    return isPattern(path)
      ? globSync(path)
          .toSorted()
          .flatMap((hit) => filesNamed([hit]))
      : [path];
  });
  return [...new Set(found)];
}

/** What a file beside a plan says of it: 方案.txt.json with {"year": 2018, "issuedOn": "2018-03-16"}. Refuses one that is no such thing. */
function hintsBeside(file: string): HintOptions {
  const beside = `${file}.json`;
  if (!existsSync(beside)) return {};
  const bad = (): never =>
    refuse(
      'BAD_INPUT',
      {
        field: basename(beside),
        problem: '应为 {"year": 2018, "issuedOn": "2018-03-16"}。',
        problemEn: 'write {"year": 2018, "issuedOn": "2018-03-16"}.',
      },
      ['file'],
    );
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(beside, 'utf8'));
  } catch {
    return bad();
  }
  if (typeof said !== 'object' || said === null) return bad();
  const { year, issuedOn } = said as Record<string, unknown>;
  if (year !== undefined && typeof year !== 'number') return bad();
  if (issuedOn !== undefined && typeof issuedOn !== 'string') return bad();
  return { ...(year !== undefined && { year: String(year) }), ...(issuedOn !== undefined && { issued: issuedOn }) };
}

/** The year in a file's name: 兖州区2018年方案.docx, 2018-17.txt. */
const yearInName = (file: string): HintOptions => {
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(basename(file))?.[1];
  return year === undefined ? {} : { year };
};

const plain = (file: string, outcome: FileOutcomeKind): FileOutcome => ({
  ...{ file, outcome, planId: null, title: null, clauses: null },
  ...{ code: null, messageZh: null, messageEn: null },
});

async function importOne(session: Session, io: Io, file: string, options: ManyOptions): Promise<FileOutcome> {
  const bytes = readBytes(file);
  const held = async (hash: Parameters<typeof findHolder>[1]): Promise<FileOutcome | undefined> => {
    const plan = await findHolder(session.db(), hash);
    return plan && { ...plain(file, 'HELD'), planId: plan.id, title: plan.title };
  };
  const known = await held({ sourceHash: sha256(bytes) });
  if (known) return known;
  const hints = { ...options, ...(options.yearFromName && yearInName(file)), ...hintsBeside(file) };
  const document = await planDocument(io, file, hints, bytes);
  const sameText = await held({ textHash: sha256(document.text) });
  if (sameText) return sameText;
  if (options.dryRun) {
    const { rows } = await previewImport(session.db(), document);
    return { ...plain(file, 'PREVIEWED'), title: rows.plan.title, clauses: rows.tasks.clauses.length };
  }
  const { planId } = (await session.perform(importPlan, document)).outcome;
  const clauses = await countClauses(session.db(), { knownAt: io.clock.now(), planId });
  const title = (await findPlan(session.db(), planId))?.title ?? null;
  return { ...plain(file, 'IMPORTED'), planId, clauses, title };
}

const WORDS: Record<FileOutcomeKind, string> = {
  IMPORTED: '已登记',
  PREVIEWED: '可登记',
  HELD: '已在库',
  FAILED: '未登记',
};

const lineOf = ({ file, outcome, planId, title, clauses, code, messageZh }: FileOutcome): string =>
  [
    WORDS[outcome],
    file,
    planId ?? code ?? '',
    clauses === null ? '' : `${clauses} 条`,
    outcome === 'FAILED' ? messageZh : title && `《${title}》`,
  ]
    .filter(Boolean)
    .join('\t');

function bar(done: number, total: number, file: string): string {
  const full = Math.floor((done / Math.max(1, total)) * BAR_WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}] ${done}/${total} ${basename(file)}`;
}

/** Whether everything that was named is on record now, and how many files came to what. */
export interface ManyImported {
  counts: Record<FileOutcomeKind, number>;
  /** Files left when the process was asked to stop. */
  left: number;
}

/**
 * Imports many files, one deed each: one result line per file on standard output, progress on standard error (a bar on a terminal,
 * plain lines elsewhere). What is on record already is skipped and said so, so that running again goes on where it stopped; a
 * file that cannot be imported stops nothing. Asked to stop, it finishes the plan at hand. Keeps no text of a plan done.
 */
export async function importMany(
  session: Session,
  io: Io,
  paths: readonly string[],
  options: ManyOptions,
): Promise<ManyImported> {
  const files = filesNamed(paths);
  const counts: Record<FileOutcomeKind, number> = { IMPORTED: 0, PREVIEWED: 0, HELD: 0, FAILED: 0 };
  let isStopped = false;
  void io.stopped.then(() => {
    isStopped = true;
  });
  // Lets a request to stop that has come in already be heard.
  await Promise.resolve();
  const quiet: Io = { ...io, err: () => undefined };
  for (const [done, file] of files.entries()) {
    if (isStopped) {
      return { counts, left: files.length - done };
    }
    if (io.isTerminal) io.progress(bar(done, files.length, file));
    else if (done > 0 && done % FILES_PER_LINE === 0)
      io.err(`已处理 ${done}/${files.length} / ${done} of ${files.length} done`);
    const outcome = await importOne(session, quiet, file, options).catch((error: unknown) => failed(file, error));
    counts[outcome.outcome]++;
    io.out(options.json ? JSON.stringify(outcome) : lineOf(outcome));
    // Between plans the process hears what it is told.
    await new Promise((resolve) => setImmediate(resolve));
  }
  io.progress('');
  return { counts, left: 0 };
}

/** The result line of a file that could not be imported; what makes the register itself unusable is thrown on. */
function failed(file: string, error: unknown): FileOutcome {
  const told = failureOf(error);
  if (!(error instanceof Refusal || error instanceof SystemRefusal) && told.code.startsWith('DATABASE_')) throw error;
  const { code, messageZh, messageEn } = told;
  return { ...plain(file, 'FAILED'), code, messageZh, messageEn };
}

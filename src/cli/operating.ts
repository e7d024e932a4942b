import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { openSqlite } from '../db/sqlite.ts';
import { evaluateDay } from '../feed/commands.ts';
import { findEvaluation } from '../feed/store.ts';
import { sha256 } from '../ledger/entry.ts';
import { type LedgerVerification, verifyLedger } from '../ledger/verify.ts';
import { ALL_TABLES, type Registry } from '../registry.ts';
import { SystemRefusal } from './failure.ts';
import { type CommonOptions, EXIT, type Io } from './io.ts';
import { databaseFile, dayOption, withRegistry } from './session.ts';

/** What proves a copy: its file's hash, the ledger's head, and that nothing is wrong with it. */
interface Proof {
  file: string;
  fileHash: string;
  entries: number;
  rows: number;
  head: LedgerVerification['head'];
  problems: number;
}

/** Opens a copy by itself, as a stranger would, and verifies every deed and row of it. Opening checks the file's integrity too. */
async function prove(file: string, jurisdiction: Registry['jurisdiction']): Promise<Proof> {
  const engine = openSqlite(file, { mustExist: true });
  try {
    engine.migrate();
    const { entries, rows, head, problemCount } = await verifyLedger(engine.read(jurisdiction), ALL_TABLES);
    return { file, fileHash: '', entries, rows, head, problems: problemCount };
  } finally {
    engine.close();
  }
}

const hashOfFile = (file: string): string => sha256(readFileSync(file).toString('latin1'));

/** Where files of evidence are kept for a database. */
const evidenceFolder = (io: Io, database: string): string => io.settings.evidenceFolder ?? join(dirname(database), 'evidence');

const taken = (file: string) =>
  new SystemRefusal('FILE_EXISTS', `文件 ${file} 已存在，不予覆盖。`, `The file ${file} exists; it is not overwritten.`);

const told = ({ head, entries, rows, problems, fileHash }: Proof): string =>
  `台账 ${entries} 条（至第 ${head.sequence} 号，封签 ${head.hash.slice(0, 16)}…），核对 ${rows} 行，问题 ${problems} 处，文件 SHA-256 ${fileHash}`;

/** `backup`, `restore`, `evaluate`, `config`: running a register. */
export function addOperatingCommands(
  program: Command,
  io: Io,
  common: (command: Command) => Command,
  setExit: (code: number) => void,
): void {
  const say = (options: CommonOptions, facts: object, text: string) => io.out(options.json ? JSON.stringify(facts, null, 1) : text);

  common(program.command('backup'))
    .argument('<file>', '备份文件 / where the copy goes')
    .description('在使用中复制整个登记库，并核验复制件 / copy the whole register while it is in use, and verify the copy')
    .action((target: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry }) => {
        const file = resolve(target);
        if (existsSync(file)) throw taken(file);
        const part = `${file}.part`;
        rmSync(part, { force: true });
        try {
          await registry.engine.backup(part);
          io.progress('核验备份…');
          const proof = await prove(part, registry.jurisdiction);
          for (const suffix of ['-wal', '-shm']) rmSync(`${part}${suffix}`, { force: true });
          renameSync(part, file);
          const evidence = evidenceFolder(io, databaseFile(io, options));
          if (existsSync(evidence)) cpSync(evidence, `${file}-evidence`, { recursive: true, preserveTimestamps: true });
          const whole = { ...proof, file, fileHash: hashOfFile(file) };
          if (proof.problems > 0) setExit(EXIT.problemsFound);
          say(options, whole, `已备份到 ${file}：${told(whole)}`);
        } finally {
          for (const suffix of ['', '-wal', '-shm']) rmSync(`${part}${suffix}`, { force: true });
        }
      }),
    );

  common(program.command('restore'))
    .argument('<file>', '备份文件 / the copy')
    .description('由备份建立登记库；先核验，不覆盖已有的库 / make a register from a copy: verified first, nothing overwritten')
    .action(async (source: string, options: CommonOptions) => {
      const target = databaseFile(io, options);
      if (existsSync(target)) throw taken(target);
      const part = `${target}.part`;
      const from = openSqlite(resolve(source), { mustExist: true });
      try {
        await from.backup(part);
      } finally {
        from.close();
      }
      renameSync(part, target);
      const evidence = `${resolve(source)}-evidence`;
      if (existsSync(evidence)) cpSync(evidence, evidenceFolder(io, target), { recursive: true, preserveTimestamps: true });
      await withRegistry(io, options, { create: false }, async ({ registry, db }) => {
        const { entries, rows, head, problemCount, problems } = await verifyLedger(db(), ALL_TABLES);
        const proof = { file: target, fileHash: hashOfFile(resolve(source)), entries, rows, head, problems: problemCount };
        if (problemCount > 0) setExit(EXIT.problemsFound);
        say(options, { ...proof, jurisdiction: registry.jurisdiction }, `已由 ${source} 恢复到 ${target}：${told(proof)}`);
        for (const problem of problems.slice(0, 20)) io.err(`- ${problem.messageZh}\n  ${problem.messageEn}`);
      });
    });

  common(program.command('evaluate'))
    .description('评估一日：新逾期与不再逾期的事项各提示一次 / look through a day: what became overdue, and what no longer is, alarms once')
    .option('--day <day>', '日期，缺省为今天 / the day, today when left out')
    .action((options: CommonOptions & { day?: string }) =>
      withRegistry(io, options, { create: false }, async ({ perform, today, db }) => {
        const day = options.day === undefined ? today : dayOption(options.day, '--day');
        const earlier = await findEvaluation(db(), day);
        const report = earlier ?? (await perform(evaluateDay, { day })).outcome;
        const { evaluatedOn, overdue, entered, left } = report;
        say(
          options,
          { evaluatedOn, overdue, entered, left, isRepeat: earlier !== undefined },
          `${evaluatedOn}：逾期 ${overdue} 项，新增 ${entered} 项，解除 ${left} 项${earlier ? '（此前已评估，未再提示）' : ''}`,
        );
      }),
    );

  program
    .command('config')
    .description('输出生效的配置，不含密钥 / print the settings in force, without secrets')
    .action(() => io.out(JSON.stringify(io.settings, null, 1)));
}

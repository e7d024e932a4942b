import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { evaluateDay } from '../feed/commands.ts';
import { findEvaluation } from '../feed/store.ts';
import { parseJurisdiction } from '../kernel/id.ts';
import { invariant } from '../kernel/invariant.ts';
import { refuse } from '../kernel/refusal.ts';
import { SEED_JURISDICTION } from '../registry.ts';
import { filesOfCopy, type Inspection, makeCopy, type Proof, proofShape, restoreCopy } from './copies.ts';
import { SystemRefusal } from './failure.ts';
import { type CommonOptions, EXIT, type Io } from './io.ts';
import { databaseFile, dayOption, withRegistry } from './session.ts';

/** Where files of evidence are kept for a database. */
const evidenceOf = (io: Io, database: string): string =>
  io.settings.evidenceFolder ?? join(dirname(database), 'evidence');

/** The proof in a file: that of a copy, or what `verify --json` once printed. Refuses a file that is none. */
export function readProof(file: string): Proof {
  try {
    return proofShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    const problem = `${file} 不能读取，或不是备份的证明或 verify --json 的输出。`;
    const problemEn = `${file} cannot be read, or is neither a copy's proof nor what verify --json prints.`;
    return refuse('BAD_INPUT', { field: 'proof', problem, problemEn }, ['proof']);
  }
}

const told = ({ ledger, evidence, problems }: Inspection, sha256: string): string =>
  `台账 ${ledger.entries} 条（末条第 ${ledger.head.sequence} 号，封签 ${ledger.head.hash}），核对 ${ledger.rows} 行，证明材料 ${evidence.files} 个，问题 ${problems.length} 处\n文件 SHA-256 ${sha256}`;

/** `backup`, `restore`, `evaluate`, `config`: running a register. */
export function addOperatingCommands(
  program: Command,
  io: Io,
  common: (command: Command) => Command,
  setExit: (code: number) => void,
): void {
  const say = (options: CommonOptions, facts: object, text: string) =>
    io.out(options.json ? JSON.stringify(facts, null, 1) : text);
  const tellProblems = ({ problems }: Inspection) => {
    for (const { messageZh, messageEn } of problems.slice(0, 20)) io.err(`- ${messageZh}\n  ${messageEn}`);
  };

  common(program.command('backup'))
    .argument('<file>', '备份文件 / where the copy goes')
    .description(
      '在使用中复制整个登记库及证明材料，核验复制件并写下证明 / copy register and evidence while in use, verify the copy, write its proof',
    )
    .action((target: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry }) => {
        const { engine, jurisdiction, clock } = registry;
        io.progress('复制并核验…');
        const evidence = evidenceOf(io, databaseFile(io, options));
        const copying = { evidence, jurisdiction, now: clock.now(), copy: (file: string) => engine.backup(file) };
        const made = await makeCopy(resolve(target), copying);
        if (!made.ok) setExit(EXIT.problemsFound);
        say(options, made, `已备份到 ${made.file}，证明在 ${made.proofFile}：${told(made, made.database.sha256)}`);
        tellProblems(made);
      }),
    );

  common(program.command('restore'))
    .argument('<file>', '备份文件 / the copy')
    .option('--proof <file>', '证明，缺省为备份旁的 .proof.json / its proof, the one beside it when left out')
    .option('--without-proof', '没有证明也恢复 / although there is no proof')
    .description(
      '由备份恢复登记库：先核验，不覆盖已有的库 / make a register from a copy: verified first, nothing overwritten',
    )
    .action(async (given: string, options: CommonOptions & { proof?: string; withoutProof?: boolean }) => {
      const source = resolve(given);
      if (!existsSync(source)) throw missing(source);
      const proofFile = options.proof ?? filesOfCopy(source).proof;
      const isProven = options.proof !== undefined || existsSync(proofFile);
      if (!isProven && !options.withoutProof) throw unproven(proofFile);
      const target = databaseFile(io, options);
      const jurisdiction = parseJurisdiction(SEED_JURISDICTION);
      invariant(jurisdiction, 'the seed jurisdiction is a GB/T 2260 code');
      io.progress('核验备份…');
      const proof = isProven ? readProof(proofFile) : undefined;
      const made = await restoreCopy(source, proof, { target, evidence: evidenceOf(io, target), jurisdiction });
      say(
        options,
        { ...made, proven: isProven },
        `已由 ${source} 恢复到 ${target}：${told(made, made.database.sha256)}`,
      );
    });

  common(program.command('evaluate'))
    .description(
      '评估一日：新逾期与不再逾期的事项各提示一次 / look through a day: what became overdue, and what no longer is, alarms once',
    )
    .option('--day <day>', '日期，缺省为今天 / the day, today when left out')
    .action((options: CommonOptions & { day?: string }) =>
      withRegistry(io, options, { create: false }, async ({ perform, today, db }) => {
        const day = options.day === undefined ? today : dayOption(options.day, '--day');
        const earlier = await findEvaluation(db(), day);
        const { evaluatedOn, overdue, entered, left } = earlier ?? (await perform(evaluateDay, { day })).outcome;
        const isRepeat = earlier !== undefined;
        const text = `${evaluatedOn}：逾期 ${overdue} 项，新增 ${entered} 项，解除 ${left} 项`;
        say(
          options,
          { evaluatedOn, overdue, entered, left, isRepeat },
          isRepeat ? `${text}（此前已评估，未再提示）` : text,
        );
      }),
    );

  program
    .command('config')
    .option('--json', '以 JSON 输出 / as JSON')
    .description(
      '输出生效的设置及其来源，不含密钥 / print the settings in force and where each comes from, without secrets',
    )
    .action((options: CommonOptions) => {
      const shown = io.settings.told;
      const line = ({ name, value, from }: (typeof shown)[number]) =>
        `${name}=${Array.isArray(value) ? value.join(',') : (value ?? '')}  # ${from}`;
      say(options, { settings: shown }, shown.map(line).join('\n'));
    });
}

const missing = (file: string) =>
  new SystemRefusal('COPY_MISSING', `没有找到备份文件 ${file}。`, `There is no copy at ${file}.`);

const unproven = (file: string) =>
  new SystemRefusal(
    'COPY_UNPROVEN',
    `没有找到证明 ${file}；请用 --proof 指明，或以 --without-proof 明示无证明也恢复。`,
    `There is no proof at ${file}; name it with --proof, or restore without one by --without-proof.`,
  );

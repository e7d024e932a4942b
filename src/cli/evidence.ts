import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import { addEvidence, obligationForEvidence, verifyEvidence, withdrawEvidence } from '../progress/commands-evidence.ts';
import { type Evidence, findEvidence, listAllEvidence } from '../progress/store-evidence.ts';
import type { CommonOptions, Io } from './io.ts';
import { type Common, say, speaking } from './item-options.ts';
import { dayOption, unitNamed, withRegistry } from './session.ts';
import { EVIDENCE_WORDS } from './words.ts';

interface AddOptions extends CommonOptions {
  obligation: string;
  proves: string;
  unit?: string;
  report?: string;
  reading?: string;
  expires?: string;
}

const badFile = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

/** `evidence add`, `list`, `get`, `verify`, `withdraw`: files that prove something. */
export function addEvidenceCommands(program: Command, io: Io, common: Common): void {
  const evidence = program.command('evidence').description('证明材料 / files that prove something');
  speaking(common(evidence.command('add')))
    .argument('<file>', '文件 / the file')
    .requiredOption('--obligation <id>', '证明哪一应办事项 / the obligation')
    .requiredOption('--proves <text>', '证明什么 / what it proves')
    .option('--unit <name>', '以哪一单位名义（须用其令牌）/ in whose name, with that unit’s token')
    .option('--report <id>', '所属进展报告 / the report it belongs to')
    .option('--reading <id>', '所证明的指标完成值 / the reading that it proves')
    .option('--expires <day>', '有效期至（含当日）/ the last day on which it proves something')
    .description(
      '提交证明材料；按内容哈希存放，类型按内容判断 / hand in a file; it is kept by its hash and judged by its bytes',
    )
    .action((file: string, options: AddOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, actor, db, today, perform }) => {
        const unit = options.unit === undefined ? null : await unitNamed(registry, options.unit, today);
        const given = { obligationId: options.obligation, unitId: unit?.id ?? null };
        await obligationForEvidence(db(), given, { actor, today, now: registry.clock.now() });
        if (!existsSync(file)) badFile('file', `没有文件 ${file}。`, `there is no file ${file}.`);
        const kept = await registry.evidence.keep(createReadStream(file), registry.evidenceLimits);
        const { outcome, sequence } = await perform(addEvidence, {
          ...given,
          file: kept,
          fileName: basename(file),
          proves: options.proves,
          reportId: options.report,
          readingId: options.reading,
          expiresOn: options.expires === undefined ? null : dayOption(options.expires, '--expires'),
        });
        const told = { ...outcome, ...kept, ledgerSequence: sequence };
        say(
          io,
          options,
          told,
          `已提交 ${outcome.evidenceId}（${EVIDENCE_WORDS[kept.type]}，${kept.bytes} 字节，台账第 ${sequence} 号）。`,
        );
      }),
    );

  common(evidence.command('list'))
    .description('现有证明材料 / evidence that stands')
    .option('--obligation <id>', '只看某应办事项 / only for this obligation')
    .action((options: CommonOptions & { obligation?: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db }) => {
        const rows = await listAllEvidence(db(), { knownAt: registry.clock.now(), obligationId: options.obligation });
        if (options.json) return io.out(JSON.stringify({ count: rows.length, evidence: rows }, null, 1));
        const columns = [
          { head: '编号', cell: (row: Evidence) => row.id },
          { head: '文件', cell: (row: Evidence) => row.displayName, widest: 30 },
          { head: '类型', cell: (row: Evidence) => row.type },
          { head: '字节', cell: (row: Evidence) => String(row.bytes), alignRight: true },
          { head: '证明', cell: (row: Evidence) => row.proves, widest: 40 },
          { head: '有效期至', cell: (row: Evidence) => row.expiresOn ?? '' },
          { head: '核实人', cell: (row: Evidence) => row.verifiedBy ?? '' },
        ];
        io.out(textTable(columns, rows));
      }),
    );

  common(evidence.command('get'))
    .argument('<evidence-id>', '编号 / id')
    .requiredOption('--to <file>', '存为，不覆盖已有文件 / where to save it; nothing is overwritten')
    .description('取出文件，先核对其哈希 / save the file, after checking its hash')
    .action((id: string, options: CommonOptions & { to: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db }) => {
        const row = await findEvidence(db(), id);
        if (!row) return refuse('NOT_FOUND', { field: 'evidence', noun: 'Evidence', id }, ['evidenceId']);
        const found = await registry.evidence.read(row.sha256);
        if (found.state !== 'WHOLE') {
          const missing = found.state === 'MISSING';
          return badFile(
            'evidence',
            missing ? '文件不见了。' : '文件已被改动。',
            missing ? 'its file is missing.' : 'its file was altered.',
          );
        }
        if (existsSync(options.to)) badFile('--to', `${options.to} 已存在。`, `${options.to} exists already.`);
        await writeFile(options.to, found.content, { flag: 'wx', mode: 0o600 });
        say(io, options, { evidenceId: id, file: options.to, sha256: row.sha256 }, `已存为 ${options.to}。`);
      }),
    );

  speaking(common(evidence.command('verify')))
    .argument('<evidence-id>', '编号 / id')
    .description('核实他人提交的证明材料 / vouch for evidence that someone else handed in')
    .action((evidenceId: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome, sequence } = await perform(verifyEvidence, { evidenceId });
        say(io, options, { ...outcome, ledgerSequence: sequence }, `已核实（台账第 ${sequence} 号）。`);
      }),
    );

  speaking(common(evidence.command('withdraw')))
    .argument('<evidence-id>', '编号 / id')
    .requiredOption('--reason <text>', '理由 / why')
    .description('收回证明材料，文件与历史仍在 / take evidence back; file and history stay')
    .action((evidenceId: string, options: CommonOptions & { reason: string }) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome, sequence } = await perform(withdrawEvidence, { evidenceId, reason: options.reason });
        say(io, options, { ...outcome, ledgerSequence: sequence }, `已收回（台账第 ${sequence} 号）。`);
      }),
    );
}

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { decimal } from '../assessment/arithmetic.ts';
import { draftScheme, publishScheme } from '../assessment/commands-scheme.ts';
import { listSchemes, listSchemesById } from '../assessment/store.ts';
import { previewScheme } from '../assessment/store-scheme-preview.ts';
import type { Db } from '../db/engine.ts';
import { pageRequest } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import { textTable } from '../papers/text-table.ts';
import type { CommonOptions, Io } from './io.ts';
import { wholeOption, withRegistry } from './session.ts';
import { gradeText, SCHEME_KIND_WORDS, VERSION_STATE_WORDS } from './words.ts';

async function meant(db: Db, id: string) {
  const [scheme] = await listSchemesById(db, [id]);
  return scheme ?? refuse('NOT_FOUND', { field: 'scheme-id', noun: 'AssessmentScheme', id }, ['scheme-id']);
}

/** `scheme list/show/draft/preview/publish`: a version of a scheme, from a file to scoring a year. */
export function addSchemeCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  const schemes = program.command('scheme').description('考核方案的版本 / versions of assessment schemes');
  common(schemes.command('list'))
    .description('列出各版本 / list versions')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db, registry }) => {
        const page = await listSchemes(db(), registry.clock.now(), pageRequest({ first: 200 }, 'cli'));
        const rows = page.edges.map(({ node: { scheme: _content, ...head } }) => head);
        type Row = (typeof rows)[number];
        const columns = [
          { head: '编号', cell: (row: Row) => row.id },
          { head: '代码', cell: (row: Row) => `${row.code} 第 ${row.version} 版` },
          { head: '类型', cell: (row: Row) => SCHEME_KIND_WORDS[row.kind] },
          { head: '状态', cell: (row: Row) => VERSION_STATE_WORDS[row.state] },
          { head: '年度', cell: (row: Row) => `${row.firstYear}–${row.lastYear}` },
        ];
        io.out(options.json ? JSON.stringify({ schemes: rows }, null, 1) : textTable(columns, rows));
      }),
    );
  common(schemes.command('show <scheme-id>'))
    .description('以 JSON 输出一个版本，可改成新版本的草案 / a version as JSON, to be changed into a draft of the next')
    .action((id: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        io.out(JSON.stringify((await meant(db(), id)).scheme, null, 1));
      }),
    );
  common(schemes.command('draft <file>'))
    .description('登记一个版本的草案；有误时指出位置 / put a draft on record; a mistake is named with its place')
    .action((file: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome } = await perform(draftScheme, { scheme: readFileSync(file, 'utf8') });
        io.out(options.json ? JSON.stringify(outcome) : `草案 ${outcome.schemeId}；可先试算，再发布。`);
      }),
    );
  common(schemes.command('preview <scheme-id>'))
    .description(
      '按该版本试算某年度，哪些单位的得分或等次会变 / whose total or grade of a year it would change; writes nothing',
    )
    .requiredOption('--year <yyyy>', '年度 / year')
    .action((id: string, options: CommonOptions & { year: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const year = wholeOption(options.year, '--year', 1900, 2200);
        const question = { year, asOf: today, knownAt: registry.clock.now(), unitIds: null };
        const preview = await previewScheme(db(), await meant(db(), id), question, registry.calendar);
        const { current, considered, changes } = preview;
        const held = { code: current.code, version: current.version };
        if (options.json) return io.out(JSON.stringify({ year, current: held, considered, changes }, null, 1));
        const { units } = await registry.dictionary();
        const told = ({ totalHundredths, grade }: (typeof changes)[number]['before']) =>
          `${totalHundredths === null ? '—' : decimal(totalHundredths)}（${gradeText({ grade, gradeRange: null }) || '未定'}）`;
        io.out(
          `${year} 年度，与 ${held.code} 第 ${held.version} 版相比：${considered} 个单位中 ${changes.length} 个有变化`,
        );
        for (const { unitId, before, after } of changes)
          io.out(`  ${units.get(unitId)?.shortName ?? unitId}：${told(before)} → ${told(after)}`);
      }),
    );
  common(schemes.command('publish <scheme-id>'))
    .description('发布：此后不能再改 / publish: frozen from now on')
    .action((schemeId: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db, perform }) => {
        const { revision: expectedVersion } = await meant(db(), schemeId);
        const { outcome, sequence } = await perform(publishScheme, { schemeId, expectedVersion });
        io.out(options.json ? JSON.stringify(outcome) : `${outcome.schemeId} 已发布（台账第 ${sequence} 条）。`);
      }),
    );
}

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { pageRequest } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import { draftRuleSet, publishRuleSet } from '../measures/commands-rules.ts';
import { previewRules, rulesInForce } from '../measures/commands-sweep.ts';
import { ruleSetFile } from '../measures/rule-seed.ts';
import { listRuleSets, listRuleSetsById } from '../measures/store.ts';
import type { Proposal } from '../measures/sweep.ts';
import { textTable } from '../papers/text-table.ts';
import type { CommonOptions, Io } from './io.ts';
import { measureText } from './measure-words.ts';
import { dayOption, withRegistry } from './session.ts';
import { VERSION_STATE_WORDS } from './words.ts';

const keyOf = ({ obligationId, unitId, kind, variant }: Proposal) => [obligationId, unitId, kind, variant].join(' ');

const absentRules = (id: string): never =>
  refuse('NOT_FOUND', { field: 'rule-set-id', noun: 'RuleSet', id }, ['rule-set-id']);

/** `rules list/show/draft/preview/publish`: a version of the escalation rules, from a file to being in force. */
export function addRulingCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  const rules = program.command('rules').description('升级规则的版本 / versions of the escalation rules');
  common(rules.command('list'))
    .description('列出各版本 / list versions')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const rows = (await listRuleSets(db(), pageRequest({ first: 200 }, 'cli'))).edges.map(({ node }) => node);
        type Row = (typeof rows)[number];
        const columns = [
          { head: '编号', cell: (row: Row) => row.id },
          { head: '代码', cell: (row: Row) => `${row.code} 第 ${row.version} 版` },
          { head: '状态', cell: (row: Row) => VERSION_STATE_WORDS[row.state] },
          { head: '起', cell: (row: Row) => row.validFrom },
          { head: '止', cell: (row: Row) => row.validTo ?? '' },
        ];
        io.out(options.json ? JSON.stringify({ ruleSets: rows }, null, 1) : textTable(columns, rows));
      }),
    );
  common(rules.command('show <rule-set-id>'))
    .description('以 JSON 输出一个版本，可改成新版本的草案 / a version as JSON, to be changed into a draft of the next')
    .action((ruleSetId: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const [ruleSet] = await listRuleSetsById(db(), [ruleSetId]);
        io.out(JSON.stringify(ruleSetFile(ruleSet ?? absentRules(ruleSetId)), null, 1));
      }),
    );
  common(rules.command('draft <file>'))
    .description('登记一个版本的草案；有误时指出位置 / put a draft on record; a mistake is named with its place')
    .action((file: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome } = await perform(draftRuleSet, { rules: readFileSync(file, 'utf8') });
        io.out(options.json ? JSON.stringify(outcome) : `草案 ${outcome.ruleSetId}；可先预览，再发布。`);
      }),
    );
  common(rules.command('preview <rule-set-id>'))
    .description('与现行规则相比，某日会新提出哪些、不再提出哪些 / what it would change on a day; writes nothing')
    .option('--as-of <day>', '日期，缺省为今天 / day, default today')
    .action((ruleSetId: string, options: CommonOptions & { asOf?: string }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, today }) => {
        const asOf = options.asOf === undefined ? today : dayOption(options.asOf, '--as-of');
        const question = { asOf, knownAt: registry.clock.now(), calendar: registry.calendar };
        const [ruleSet] = await listRuleSetsById(db(), [ruleSetId]);
        if (!ruleSet) return absentRules(ruleSetId);
        const asked = (await previewRules(db(), ruleSet, question)).proposals;
        const now = (await previewRules(db(), await rulesInForce(db(), asOf), question)).proposals;
        const [askedKeys, nowKeys] = [new Set(asked.map(keyOf)), new Set(now.map(keyOf))];
        const newly = asked.filter((one) => !nowKeys.has(keyOf(one)));
        const noLonger = now.filter((one) => !askedKeys.has(keyOf(one)));
        if (options.json)
          return io.out(JSON.stringify({ asOf, newlyProposed: newly, noLongerProposed: noLonger }, null, 1));
        const line = (sign: string) => (one: Proposal) =>
          `  ${sign} ${measureText(one)} ${one.addresseeName} ${one.facts.clausePath}（到期 ${one.facts.dueOn ?? '无'}）`;
        const head = `${asOf}：新提出 ${newly.length} 项，不再提出 ${noLonger.length} 项，不变 ${asked.length - newly.length} 项`;
        return io.out([head, ...newly.map(line('+')), ...noLonger.map(line('−'))].join('\n'));
      }),
    );
  common(rules.command('publish <rule-set-id>'))
    .description('发布：此后不能再改，前一版本至前一日止 / publish: frozen from now on')
    .action((ruleSetId: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db, perform }) => {
        const [ruleSet] = await listRuleSetsById(db(), [ruleSetId]);
        const expectedVersion = ruleSet?.revision ?? 0;
        const { outcome, sequence } = await perform(publishRuleSet, { ruleSetId, expectedVersion });
        io.out(options.json ? JSON.stringify(outcome) : `${outcome.ruleSetId} 已发布（台账第 ${sequence} 条）。`);
      }),
    );
}

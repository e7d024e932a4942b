import type { Command } from 'commander';
import { ACTOR_ROLES } from '../access/actor.ts';
import { schemaText } from '../api/schema.ts';
import { confirmPlan } from '../intake/commands-confirm.ts';
import { listAllFindings } from '../intake/store.ts';
import { parseInstant } from '../kernel/clock.ts';
import { LARGEST_PAGE, pageRequest } from '../kernel/page.ts';
import { refuse } from '../kernel/refusal.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { textTable } from '../papers/text-table.ts';
import { completeObligation, withdrawCompletion } from '../progress/commands-completion.ts';
import { ALL_TABLES } from '../registry/all-tables.ts';
import { createToken, revokeToken } from '../tokens/commands.ts';
import { listTokens } from '../tokens/store.ts';
import { hashOfSecret } from '../tokens/token.ts';
import { type CommonOptions, EXIT, type Io } from './io.ts';
import { databaseFile, dayOption, unitNamed, withRegistry } from './session.ts';
import { ROLE_WORDS, withCodes } from './words.ts';

interface TokenOptions extends CommonOptions {
  label?: string;
  role?: string;
  unit?: string[];
  expires?: string;
}

/** Registers one command that says what it did, as text or JSON. */
const say = (io: Io, options: CommonOptions, told: Record<string, unknown>, text: string) =>
  io.out(options.json ? JSON.stringify(told, null, 1) : text);

/** `init`, `confirm`, `complete`, `withdraw`, `token`, `verify-ledger`, `schema`: keeping the register itself. */
export function addKeepingCommands(
  program: Command,
  io: Io,
  common: (command: Command) => Command,
  setExit: (code: number) => void,
): void {
  common(program.command('init'))
    .description('建立登记库并装入基础资料与种子方案，不启动服务 / make the register with its seeds, without serving')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: true, seedPlan: true }, async () => {
        const file = databaseFile(io, options);
        say(io, options, { database: file, ready: true }, `登记库已就绪：${file}`);
      }),
    );

  common(program.command('confirm'))
    .argument('<plan-id>', '方案编号 / id of the plan')
    .description('确认方案的读取结果，确认后方可据以提出措施 / take responsibility for the reading of a plan')
    .option('--reason <text>', '对各条提示的处理意见 / why its findings do not stand in the way', '')
    .option('--acknowledge-all', '已逐条阅看全部提示 / every finding has been read')
    .action((planId: string, options: CommonOptions & { reason: string; acknowledgeAll?: boolean }) =>
      withRegistry(io, options, { create: false }, async ({ registry, db, perform, today }) => {
        const openAt = { asOf: today, knownAt: registry.clock.now() };
        const open = options.acknowledgeAll ? await listAllFindings(db(), { planId, openAt }) : [];
        const input = { planId, acknowledgedFindingIds: open.map(({ id }) => id), reason: options.reason };
        const { outcome, sequence } = await perform(confirmPlan, input);
        say(io, options, { ...outcome, ledgerSequence: sequence }, `已确认 ${planId}（台账第 ${sequence} 号）。`);
      }),
    );

  common(program.command('complete'))
    .argument('<obligation-id>', '事项编号 / id of the obligation')
    .description('记录经审核的办结 / record an accepted completion')
    .requiredOption('--on <day>', '实际完成日 / the day on which the work was done')
    .requiredOption('--evidence <text>', '证明材料说明 / what proves it')
    .action((obligationId: string, options: CommonOptions & { on: string; evidence: string }) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const completedOn = dayOption(options.on, '--on');
        const { outcome, sequence } = await perform(completeObligation, {
          obligationId,
          completedOn,
          evidenceNote: options.evidence,
        });
        say(
          io,
          options,
          { ...outcome, completedOn, ledgerSequence: sequence },
          `已记录办结（台账第 ${sequence} 号）。`,
        );
      }),
    );

  common(program.command('withdraw'))
    .argument('<obligation-id>', '事项编号 / id of the obligation')
    .description('撤回办结记录，历史仍可查 / take back a completion; its history stays')
    .requiredOption('--reason <text>', '理由 / why')
    .action((obligationId: string, options: CommonOptions & { reason: string }) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome, sequence } = await perform(withdrawCompletion, { obligationId, reason: options.reason });
        say(io, options, { ...outcome, ledgerSequence: sequence }, `已撤回（台账第 ${sequence} 号）。`);
      }),
    );

  addTokenCommands(program, io, common);

  common(program.command('verify-ledger'))
    .description('核验台账哈希链，并核对各表与台账是否一致 / verify the ledger’s chain and every row against it')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        io.progress('核验台账…');
        const report = await verifyLedger(db(), ALL_TABLES);
        const { problems, ...counts } = report;
        if (problems.length > 0) setExit(EXIT.problemsFound);
        if (options.json) return io.out(JSON.stringify({ ok: problems.length === 0, ...counts, problems }, null, 1));
        io.out(
          `台账 ${counts.entries} 条，变更 ${counts.changes} 处，核对 ${counts.rows} 行：${problems.length === 0 ? '一致' : `发现 ${problems.length} 处问题`}`,
        );
        for (const problem of problems) io.out(`- ${problem.messageZh}\n  ${problem.messageEn}`);
      }),
    );

  program
    .command('schema')
    .description('输出 GraphQL 接口定义（SDL）/ print the SDL')
    .option('--json', '以 JSON 输出 / as JSON')
    .action((options: CommonOptions) => io.out(options.json ? JSON.stringify({ sdl: schemaText() }) : schemaText()));
}

function addTokenCommands(program: Command, io: Io, common: (command: Command) => Command): void {
  const token = program.command('token').description('访问令牌 / access tokens');

  common(token.command('create'))
    .description('新建令牌，密钥只显示一次 / make a token; its secret is shown once')
    .requiredOption('--label <text>', '用途 / what it is for')
    .option('--role <role>', `角色：${withCodes(ROLE_WORDS)} / role`, 'INTEGRATOR')
    .option('--unit <name...>', '限定单位 / limited to these units')
    .option('--expires <instant>', '失效时间，ISO 8601 / when it expires')
    .action((options: TokenOptions) =>
      withRegistry(io, options, { create: false }, async ({ registry, perform, today }) => {
        const role =
          ACTOR_ROLES.find((known) => known === options.role) ??
          badOption('--role', `应为 ${ACTOR_ROLES.join('、')} 之一。`, `must be one of ${ACTOR_ROLES.join(', ')}.`);
        const unitIds = options.unit
          ? await Promise.all(options.unit.map(async (name) => (await unitNamed(registry, name, today)).id))
          : null;
        const expiresAt =
          options.expires === undefined
            ? null
            : (parseInstant(options.expires) ??
              badOption(
                '--expires',
                '应为 ISO 8601 时刻，例如 2027-01-01T00:00:00Z。',
                'must be an ISO 8601 instant.',
              ));
        const secret = io.newSecret();
        const { outcome } = await perform(createToken, {
          label: options.label ?? '',
          role,
          unitIds,
          expiresAt,
          secretHash: hashOfSecret(secret),
        });
        say(io, options, { ...outcome, role, secret }, `${secret}\n（${outcome.tokenId}，仅显示这一次）`);
      }),
    );

  common(token.command('list'))
    .description('全部令牌 / all tokens')
    .action((options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ db }) => {
        const tokens = [];
        let after: string | null = null;
        do {
          const page = await listTokens(db(), pageRequest({ first: LARGEST_PAGE, after }, 'tokens'));
          tokens.push(...page.edges.map(({ node: { secretHash: _kept, ...shown } }) => shown));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after);
        io.out(
          options.json
            ? JSON.stringify({ count: tokens.length, tokens }, null, 1)
            : textTable(
                [
                  { head: '编号', cell: (row) => row.id },
                  { head: '用途', cell: (row) => row.label },
                  { head: '角色', cell: (row) => ROLE_WORDS[row.role] },
                  { head: '单位', cell: (row) => String(row.unitScope?.length ?? '全部') },
                  { head: '失效', cell: (row) => row.revokedAt ?? row.expiresAt ?? '' },
                ],
                tokens,
              ),
        );
      }),
    );

  common(token.command('revoke'))
    .argument('<token-id>', '令牌编号 / id of the token')
    .description('停用令牌 / close a token at once')
    .action((tokenId: string, options: CommonOptions) =>
      withRegistry(io, options, { create: false }, async ({ perform }) => {
        const { outcome } = await perform(revokeToken, { tokenId });
        say(io, options, outcome, `已停用 ${tokenId}。`);
      }),
    );
}

const badOption = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

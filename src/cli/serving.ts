import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { refuse } from '../kernel/refusal.ts';
import { createToken } from '../tokens/commands.ts';
import { countTokens } from '../tokens/store.ts';
import { hashOfSecret } from '../tokens/token.ts';
import { AsideThreads } from './aside-threads.ts';
import { FIXTURE_TOKENS, fixtureNamed, withFixture } from './fixture.ts';
import type { CommonOptions, Io } from './io.ts';
import { listen } from './listening.ts';
import { startSchedule } from './scheduling.ts';
import { databaseFile, dayOption, type Session, wholeOption, withRegistry } from './session.ts';

interface ServeOptions extends CommonOptions {
  port?: string;
  host?: string;
  fixture?: string;
  clock?: string;
}

/**
 * Makes the first owner token when there is none: shown once and kept beside the database, readable by its owner only.
 * The file comes first: a secret without a token opens nothing and is replaced next time, a token without its secret
 * would lock everyone out.
 */
async function ensureOwnerToken({ db, perform }: Session, io: Io, file: string): Promise<string | null> {
  if ((await countTokens(db())) > 0) return null;
  const secret = io.newSecret();
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  await perform(createToken, {
    label: 'owner',
    role: 'OWNER',
    unitIds: null,
    expiresAt: null,
    secretHash: hashOfSecret(secret),
  });
  return secret;
}

const QUESTION =
  '{ obligations(filter: {states: [OVERDUE]}, asOf: "2019-01-01", first: 50) { totalCount nodes { dueOn daysLate words { surface } clause { path title } leads { nodes { surface } } } } }';

const portOf = (io: Io, { port }: ServeOptions): number =>
  port === undefined ? io.settings.port : wholeOption(port, '--port', 0, 65535);

/** Serves the register on disk until asked to stop. */
async function serveRegister(session: Session, io: Io, options: ServeOptions): Promise<void> {
  const file = databaseFile(io, options);
  const tokenFile = join(dirname(file), 'owner-token');
  const host = options.host ?? io.settings.host;
  const { evidenceFolder, soffice } = io.settings;
  const aside = new AsideThreads({ file, evidenceFolder, soffice, standsAt: null });
  const registry = { ...session.registry, aside };
  const stopSchedule = startSchedule(registry, io);
  try {
    const { server, address } = await listen({ ...session, registry }, io, { file, host, port: portOf(io, options) });
    const secret = await ensureOwnerToken(session, io, tokenFile);
    const shownFile = relative(process.cwd(), tokenFile);
    const told = { url: `${address}/graphql`, health: `${address}/health`, database: file, ownerTokenFile: tokenFile };
    if (options.json) io.out(JSON.stringify({ ...told, ownerToken: secret }));
    else {
      io.out(`责任与问责台账已启动 / the registry serves at ${told.url}`);
      io.out(`数据库 / database: ${file}`);
      if (secret) io.out(`所有者令牌（仅显示这一次，已存于 ${shownFile}）/ owner token, shown once: ${secret}`);
      io.out('试问 2019-01-01 有哪些逾期事项 / ask what was overdue on 2019-01-01:');
      io.out(
        `  curl -s ${told.url} -H "authorization: Bearer $(cat ${shownFile})" -H 'content-type: application/json' -d '${JSON.stringify({ query: QUESTION })}'`,
      );
      io.out('  npm run -s registry -- overdue --as-of 2019-01-01');
    }
    await io.stopped;
    await server.close();
  } finally {
    stopSchedule();
    await aside.close();
  }
}

/** Serves an invented register in a temporary folder, whose clock stands, until asked to stop; nothing of it stays. */
async function serveFixture(io: Io, options: ServeOptions, name: string): Promise<void> {
  const today = dayOption(options.clock ?? '2019-01-02', '--clock');
  await withFixture(io, fixtureNamed(name), today, async (session, file) => {
    const place = { file, host: options.host ?? io.settings.host, port: portOf(io, options) };
    const { server, address } = await listen(session, io, { ...place, webhooksAllowPrivate: true });
    const told = { url: `${address}/graphql`, fixture: name, today, tokens: FIXTURE_TOKENS };
    if (options.json) io.out(JSON.stringify(told));
    else {
      io.out(`示例库 ${name}（全部虚构，停止后不留）/ an invented register, gone when stopped: ${told.url}`);
      io.out(`今天是 / today is ${today}`);
      for (const [token, who] of Object.entries(FIXTURE_TOKENS)) io.out(`  ${token}  ${who}`);
    }
    await io.stopped;
    await server.close();
  });
}

/** `serve`: the API over HTTP, until asked to stop; requests in flight are finished. */
export function addServingCommand(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('serve'))
    .description('启动服务（npm start 即此命令）/ serve the register over HTTP')
    .option('--port <number>', '端口，缺省取环境变量 PORT 或 4000 / port')
    .option('--host <address>', '监听地址，缺省 127.0.0.1 / address to listen on')
    .option(
      '--fixture <name>',
      '以虚构的示例库试运行，例如 small-district / serve an invented register, for trying clients',
    )
    .option('--clock <day>', '示例库的固定日期，例如 2019-01-02 / the day on which the clock of the fixture stands')
    .action(async (options: ServeOptions) => {
      if (options.fixture !== undefined) return serveFixture(io, options, options.fixture);
      if (options.clock !== undefined) {
        const problem = '只能与 --fixture 同用：正式登记库以实际时间为准。';
        const problemEn = 'goes with --fixture only: real registers go by the real clock.';
        refuse('BAD_INPUT', { field: '--clock', problem, problemEn }, ['--clock']);
      }
      await withRegistry(io, options, { create: true, seedPlan: true }, (session) =>
        serveRegister(session, io, options),
      );
    });
}

import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { type OtlpOptions, startTracing, type Tracing } from '../api/otlp.ts';
import { buildServer } from '../api/server.ts';
import { createToken } from '../tokens/commands.ts';
import { countTokens } from '../tokens/store.ts';
import { hashOfSecret } from '../tokens/token.ts';
import { secretBox } from '../webhooks/secret-box.ts';
import { listAllSecrets } from '../webhooks/store.ts';
import { SystemRefusal } from './failure.ts';
import type { CommonOptions, Io } from './io.ts';
import { startSchedule } from './scheduling.ts';
import { databaseFile, type Session, wholeOption, withRegistry } from './session.ts';

interface ServeOptions extends CommonOptions {
  port?: string;
  host?: string;
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

/** Where spans go by the settings; undefined for nowhere. A collector that cannot be reached is told in the log only. */
function tracingOf({ settings, newHex, err }: Io): Tracing | undefined {
  if (settings.traces === null || newHex === undefined) return undefined;
  const warn = (facts: object, msg: string) => err(JSON.stringify({ level: 40, msg, ...told(facts) }));
  return startTracing({ ...settings.traces, newHex, log: { warn } as OtlpOptions['log'] });
}
const told = (facts: object) => ('err' in facts ? { ...facts, err: String(facts.err) } : facts);

/** `serve`: the API over HTTP, until asked to stop; requests in flight are finished. */
export function addServingCommand(program: Command, io: Io, common: (command: Command) => Command): void {
  common(program.command('serve'))
    .description('启动服务（npm start 即此命令）/ serve the register over HTTP')
    .option('--port <number>', '端口，缺省取环境变量 PORT 或 4000 / port')
    .option('--host <address>', '监听地址，缺省 127.0.0.1 / address to listen on')
    .action((options: ServeOptions) =>
      withRegistry(io, options, { create: true, seedPlan: true }, async (session) => {
        const port = options.port === undefined ? io.settings.port : wholeOption(options.port, '--port', 0, 65535);
        const host = options.host ?? io.settings.host;
        const file = databaseFile(io, options);
        const tokenFile = join(dirname(file), 'owner-token');
        const box = secretBox(io.settings.webhookKey);
        if ((await listAllSecrets(session.db())).some((kept) => box.open(kept) === undefined)) throw wrongKey();
        const server = await buildServer(session.registry, {
          newSecret: io.newSecret,
          folder: dirname(file),
          webhooksAllowPrivate: io.settings.webhooksAllowPrivate,
          secretBox: box,
          federated: io.settings.federated,
          spread: io.spread,
          identity: io.settings.identity ?? undefined,
          tracing: tracingOf(io),
          convert: io.convert,
          logLevel: io.settings.logLevel,
          logTo: { write: (line) => io.err(line.trimEnd()) },
        });
        let address: string;
        try {
          address = await server.listen({ port, host });
        } catch (error) {
          await server.close();
          throw cannotListen(error, host, port);
        }
        const secret = await ensureOwnerToken(session, io, tokenFile);
        const shownFile = relative(process.cwd(), tokenFile);
        const told = {
          url: `${address}/graphql`,
          health: `${address}/health`,
          database: file,
          ownerTokenFile: tokenFile,
        };
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
        const stopSchedule = startSchedule(session.registry, io);
        await io.stopped;
        stopSchedule();
        await server.close();
      }),
    );
}

const wrongKey = () =>
  new SystemRefusal(
    'WEBHOOK_KEY_WRONG',
    '回调地址的密钥是用另一 WEBHOOK_KEY 封存的；请设置当时的 WEBHOOK_KEY。',
    'The secrets of webhooks were sealed with another WEBHOOK_KEY; set the one they were sealed with.',
  );

function cannotListen(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new SystemRefusal(
      'PORT_BUSY',
      `端口 ${port} 已被占用；请关闭占用它的程序，或用 --port / PORT 换一个端口。`,
      `Port ${port} is in use; stop the program that holds it, or choose another with --port / PORT.`,
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new SystemRefusal(
      'ADDRESS_UNUSABLE',
      `无法在 ${host}:${port} 上监听（${code}）；请换一个地址或端口。`,
      `Cannot listen on ${host}:${port} (${code}); choose another address or port.`,
    );
  }
  return error;
}

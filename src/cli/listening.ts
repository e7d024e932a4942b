import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type OtlpOptions, startTracing, type Tracing } from '../api/otlp.ts';
import { buildServer, type ServerOptions } from '../api/server.ts';
import { secretBox } from '../webhooks/secret-box.ts';
import { listAllSecrets } from '../webhooks/store.ts';
import { SystemRefusal } from './failure.ts';
import type { Io } from './io.ts';
import type { Session } from './session.ts';

/** Where spans go by the settings; undefined for nowhere. A collector that cannot be reached is told in the log only. */
function tracingOf({ settings, newHex, err }: Io): Tracing | undefined {
  if (settings.traces === null || newHex === undefined) return undefined;
  const warn = (facts: object, msg: string) => err(JSON.stringify({ level: 40, msg, ...told(facts) }));
  return startTracing({ ...settings.traces, newHex, log: { warn } as OtlpOptions['log'] });
}
const told = (facts: object) => ('err' in facts ? { ...facts, err: String(facts.err) } : facts);

export interface Listening {
  server: FastifyInstance;
  /** `http://127.0.0.1:4000` */
  address: string;
}

/** Serves a register by the settings; refuses a key that does not open its secrets, a busy port and an unusable address. */
export async function listen(
  { registry, db }: Session,
  io: Io,
  { file, host, port, ...own }: { file: string; host: string; port: number } & Partial<ServerOptions>,
): Promise<Listening> {
  const box = secretBox(io.settings.webhookKey);
  if ((await listAllSecrets(db())).some((kept) => box.open(kept) === undefined)) throw wrongKey();
  const server = await buildServer(registry, {
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
    ...own,
  });
  try {
    return { server, address: await server.listen({ port, host }) };
  } catch (error) {
    await server.close();
    throw cannotListen(error, host, port);
  }
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
  if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT'].includes(String(code))) {
    return new SystemRefusal(
      'ADDRESS_UNUSABLE',
      `无法在 ${host}:${port} 上监听（${code}）；请换一个地址或端口。`,
      `Cannot listen on ${host}:${port} (${code}); choose another address or port.`,
    );
  }
  return error;
}

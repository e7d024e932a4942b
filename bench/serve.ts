import { buildServer } from '../src/api/server.ts';
import { systemIds } from '../src/config.ts';
import { perform } from '../src/ledger/command.ts';
import { openRegistry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { clockAt } from './register.ts';

// The register as its callers meet it, over a file of the benches, without the limits that would stop a bench. Tells its port
// on a line of standard output; SIGTERM ends it.

/** The token of whoever measures. */
export const SECRET = 'areg_bench_secret';

const [file] = process.argv.slice(2);
if (file !== undefined && import.meta.main) {
  const registry = await openRegistry({ file, clock: clockAt('2019-01-20T02:00:00.000Z'), ids: systemIds() });
  const { jurisdiction } = registry;
  const actor = { id: 'bench', name: 'bench', role: 'OWNER', jurisdiction, unitScope: null } as const;
  const token = {
    label: 'bench',
    role: 'OWNER',
    unitIds: null,
    expiresAt: null,
    secretHash: hashOfSecret(SECRET),
  } as const;
  await perform(createToken, token, { ...registry, actor, requestId: 'bench', idempotencyKey: 'bench' });
  const unlimited = Number.MAX_SAFE_INTEGER;
  const server = await buildServer(registry, {
    newSecret: () => SECRET,
    ...{ logLevel: 'silent', requestsPerMinute: unlimited, pointsPerMinute: unlimited },
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  console.log(JSON.stringify({ port: (server.server.address() as { port: number }).port }));
  process.on('message', (asked) => {
    if (asked === 'memory') process.send?.(process.memoryUsage().rss);
  });
  process.once('SIGTERM', async () => {
    await server.close();
    registry.close();
    process.exit(0);
  });
}

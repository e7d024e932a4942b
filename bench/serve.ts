import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildServer } from '../src/api/server.ts';
import { AsideThreads } from '../src/cli/aside-threads.ts';
import { systemIds } from '../src/config.ts';
import { perform } from '../src/ledger/command.ts';
import { openRegistry } from '../src/registry.ts';
import { createToken } from '../src/tokens/commands.ts';
import { hashOfSecret } from '../src/tokens/token.ts';
import { clockAt } from './register.ts';

// The register as its callers meet it, over a file of the benches, without the limits that would stop a bench: `serve.ts FILE [INSTANT]`.
// Tells its port on a line of standard output; SIGTERM ends it.

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
  scripts: { start: string };
};
/** With what Node is started by `npm start`. */
export const NODE_FLAGS: readonly string[] = scripts.start.replace(/^node | src\/main\.ts$/g, '').split(' ');

/** The token of whoever measures. */
export const SECRET = 'areg_bench_secret';

/** The token of whoever speaks for a unit. */
export const UNIT_SECRET = 'areg_bench_unit';

const [file, now = '2019-01-20T02:00:00.000Z'] = process.argv.slice(2);
if (file !== undefined && import.meta.main) {
  const registry = await openRegistry({ file, clock: clockAt(now), ids: systemIds() });
  const { jurisdiction } = registry;
  const actor = { id: 'bench', name: 'bench', role: 'OWNER', jurisdiction, unitScope: null } as const;
  const token = {
    label: 'bench',
    role: 'OWNER',
    unitIds: null,
    expiresAt: null,
    secretHash: hashOfSecret(SECRET),
  } as const;
  const by = { ...registry, actor, requestId: 'bench' };
  await perform(createToken, token, { ...by, idempotencyKey: 'bench' });
  // Someone who speaks for the unit that stands on most lines.
  const unit = [...(await registry.dictionary()).units.values()].find(({ shortName }) => shortName === '财政局');
  const liaison = {
    ...token,
    role: 'UNIT_LIAISON',
    unitIds: unit ? [unit.id] : [],
    secretHash: hashOfSecret(UNIT_SECRET),
  } as const;
  await perform(createToken, liaison, { ...by, idempotencyKey: 'bench-unit' });
  const unlimited = Number.MAX_SAFE_INTEGER;
  const aside = new AsideThreads({ file, evidenceFolder: null, soffice: null, standsAt: now });
  const server = await buildServer(
    { ...registry, aside },
    {
      newSecret: () => SECRET,
      ...{ logLevel: 'silent', requestsPerMinute: unlimited, pointsPerMinute: unlimited, msAllowed: unlimited },
      folder: dirname(file),
    },
  );
  await server.listen({ port: 0, host: '127.0.0.1' });
  console.log(JSON.stringify({ port: (server.server.address() as { port: number }).port }));
  process.once('SIGTERM', async () => {
    await server.close();
    await aside.close();
    registry.close();
    process.exit(0);
  });
}

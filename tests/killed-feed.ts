import { join } from 'node:path';
import { seedApi } from './api-world.ts';
import { killConsumer } from './killed-consumer.ts';

/** What a consumer lost or applied twice over many deaths, against the register itself. Both must be none. */
export interface FeedReport {
  kills: number;
  changes: number;
  missing: number;
  twice: number;
  /** Things whose last state differs from the register's. */
  wrong: number;
  complaints: string;
}

const LAST =
  'query Truth($after: String) { changes(after: $after, first: 200) { nodes { key subjectId facts } pageInfo { endCursor hasNextPage } } }';

/** Serves the seed register over HTTP while a consumer in its own process is killed `times` times, and compares in the end. */
export async function killFeedConsumer(times: number, random: () => number): Promise<FeedReport> {
  const api = await seedApi({ logLevel: 'error', requestsPerMinute: 10_000_000, pointsPerMinute: 1_000_000_000 });
  try {
    const address = await api.server.listen({ port: 0, host: '127.0.0.1' });
    const owner = await api.as('OWNER');
    const { obligations } = await owner.data('{ obligations(first: 1) { nodes { id } } }');
    const id = obligations?.nodes?.[0]?.id;
    const meanwhile = async (n: number) => {
      const deed =
        n % 2 === 0
          ? 'completeObligation(input: {obligationId: $id, completedOn: "2018-12-20", evidenceNote: "x"})'
          : 'withdrawCompletion(input: {obligationId: $id, reason: "x"})';
      await owner.data(`mutation m($id: ID!) { ${deed} { userErrors { code } } }`, { id });
    };
    const file = join(api.world.file, '..', 'copy.db');
    const secret = await api.world.token('INTEGRATOR');
    const copy = await killConsumer({ file, url: `${address}/graphql`, secret, times, random, meanwhile });
    const keys = new Set<string>();
    const things = new Map<string, string>();
    let after: unknown = null;
    for (let hasMore = true; hasMore; ) {
      const { changes } = await owner.data(LAST, { after });
      for (const { key, subjectId, facts } of changes?.nodes ?? []) {
        keys.add(String(key));
        things.set(String(subjectId), String(facts));
      }
      after = changes?.pageInfo?.endCursor;
      hasMore = String(changes?.pageInfo?.hasNextPage) === 'true';
    }
    const has = new Set(copy.keys);
    return {
      kills: copy.kills,
      changes: keys.size,
      missing: [...keys].filter((key) => !has.has(key)).length,
      twice: copy.tally - has.size,
      wrong: [...things].filter(([thing, facts]) => copy.things.get(thing) !== facts).length,
      complaints: copy.complaints,
    };
  } finally {
    await api.close();
  }
}

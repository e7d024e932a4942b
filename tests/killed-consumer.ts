import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';

// A consumer of the feed in a process of its own, with a database of its own, killed with SIGKILL at a moment that nobody chooses.
// It does what docs/integrating.md tells: what it applies and the cursor behind it are stored in one transaction.

const FEED =
  'query Follow($after: String, $first: Int) { changes(after: $after, first: $first) { nodes { key type subjectId facts } pageInfo { endCursor hasNextPage } } }';

interface Page {
  nodes: { key: string; type: string; subjectId: string; facts: string }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

/** Follows the feed into a database until killed, or to its end. Applying a change twice would break a key and end the process. */
async function follow(file: string, url: string, secret: string, first: number, toEnd: boolean): Promise<void> {
  const db = new SqliteDatabase(file);
  db.pragma('journal_mode = WAL');
  db.exec(
    'create table if not exists cursor (id integer primary key, place text); create table if not exists applied (key text primary key); create table if not exists thing (id text primary key, facts text not null); create table if not exists tally (type text primary key, changes integer not null)',
  );
  const applied = db.prepare('insert into applied (key) values (?)');
  const keep = db.prepare(
    'insert into thing (id, facts) values (?, ?) on conflict (id) do update set facts = excluded.facts',
  );
  const count = db.prepare(
    'insert into tally (type, changes) values (?, 1) on conflict (type) do update set changes = changes + 1',
  );
  const store = db.prepare(
    'insert into cursor (id, place) values (1, ?) on conflict (id) do update set place = excluded.place',
  );
  const apply = db.transaction(({ nodes, pageInfo }: Page) => {
    for (const { key, type, subjectId, facts } of nodes) {
      applied.run(key);
      keep.run(subjectId, facts);
      count.run(type);
    }
    store.run(pageInfo.endCursor);
  });
  for (;;) {
    const after = db.prepare('select place from cursor').pluck().get() ?? null;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: FEED, variables: { after, first } }),
    });
    const { data, errors } = (await answer.json()) as { data?: { changes: Page }; errors?: unknown };
    if (!data) throw new Error(JSON.stringify(errors));
    apply(data.changes);
    process.stdout.write('.');
    if (!data.changes.pageInfo.hasNextPage) {
      if (toEnd) return;
      await pause(5);
    }
  }
}

/** What came of killing a consumer many times. */
export interface ConsumerReport {
  kills: number;
  /** What it said on standard error: something applied twice, a copy that did not open. Must be nothing. */
  complaints: string;
  /** What its copy holds in the end. */
  keys: string[];
  things: Map<string, string>;
  /** Changes counted one by one: an effect that is not the same when done twice. */
  tally: number;
}

export interface KilledConsumer {
  file: string;
  url: string;
  secret: string;
  times: number;
  random: () => number;
  /** Called between two kills: the register moves on. */
  meanwhile: (n: number) => Promise<void>;
}

/** Kills a consumer at random `times` times, then lets it read to the end. */
export async function killConsumer({
  file,
  url,
  secret,
  times,
  random,
  meanwhile,
}: KilledConsumer): Promise<ConsumerReport> {
  let complaints = '';
  const start = (first: number, toEnd: boolean) => {
    const words = [import.meta.filename, file, url, secret, String(first), String(toEnd)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaints += part;
    });
    return child;
  };
  for (let n = 0; n < times; n++) {
    const child = start(1 + Math.floor(random() * 30), false);
    const ended = once(child, 'exit');
    let pages = 0;
    child.stdout.on('data', (part: Buffer) => {
      pages += part.length;
    });
    // Every tenth before it has read anything.
    while (n % 10 !== 0 && pages === 0 && child.exitCode === null) await pause(2);
    await meanwhile(n);
    await pause(random() * 40);
    child.kill('SIGKILL');
    await ended;
  }
  const last = start(100, true);
  last.stdout.resume();
  await once(last, 'exit');
  const db = new SqliteDatabase(file, { readonly: true });
  const keys = db.prepare('select key from applied').pluck().all() as string[];
  const rows = db.prepare('select id, facts from thing').all() as { id: string; facts: string }[];
  const tally = db.prepare('select sum(changes) from tally').pluck().get() as number;
  db.close();
  return { kills: times, complaints, keys, things: new Map(rows.map(({ id, facts }) => [id, facts])), tally };
}

const [file = '', url = '', secret = '', first = '', toEnd = ''] = process.argv.slice(2);
if (import.meta.main) await follow(file, url, secret, Number(first), toEnd === 'true');

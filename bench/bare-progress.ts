import { hash } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';

// A second limit of recording progress: SQL by hand that writes the rows of our deed (the contribution, the end of the one before it,
// the ledger's entry with its hash and both changes in full), into tables and indexes like the register's, one durable transaction
// each. It asks nobody whether the unit may speak, stands on the line, or may see the item, and checks no key of another table.

const TABLES = ['contribution', 'ledger_entry', 'ledger_change'];
const HERE = '370812';

interface Said {
  itemId: string;
  unitId: string;
  period: string;
  words: string;
}
type Row = Record<string, string | number | null>;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Tables like those of a register, with its rows. */
function tablesLike(register: string, file: string): SqliteDatabase.Database {
  const db = new SqliteDatabase(file);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.pragma('foreign_keys = off');
  db.prepare('attach ? as register').run(register);
  for (const table of TABLES) {
    const made = db
      .prepare(
        "select sql from register.sqlite_schema where tbl_name = ? and sql is not null order by type = 'table' desc",
      )
      .pluck()
      .all(table) as string[];
    for (const sql of made) db.exec(sql);
    db.exec(`insert into main.${table} select * from register.${table}`);
  }
  db.exec('detach register');
  return db;
}

/** Records what a unit says of an item and answers with the id and the ledger's number; durable when it returns. */
export function progressByHand(register: string, file: string): (said: Said) => { id: string; sequence: number } {
  const db = tablesLike(register, file);
  const places = (names: readonly string[]) =>
    `(${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`;
  const columns = (table: string) => (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const add = (table: string) => db.prepare<Row>(`insert into ${table} ${places(columns(table))}`);
  const [contribution, entry, change] = [add('contribution'), add('ledger_entry'), add('ledger_change')];
  const standing = db.prepare<Said, Row>(
    `select * from contribution where jurisdiction = '${HERE}' and item_id = @itemId and unit_id = @unitId and period = @period
     and superseded_at is null`,
  );
  const close = db.prepare(`update contribution set superseded_at = ? where jurisdiction = '${HERE}' and id = ?`);
  const latest = db.prepare<[], { sequence: number; hash: string }>(
    `select sequence, hash from ledger_entry where jurisdiction = '${HERE}' order by sequence desc limit 1`,
  );
  const record = db.transaction((said: Said) => {
    const now = new Date().toISOString();
    const last = latest.get() ?? { sequence: 0, hash: '' };
    const sequence = last.sequence + 1;
    const id = `ctb_${HERE}_${String(sequence).padStart(26, '0')}`;
    const changes: { id: string; before: string | null; after: string }[] = [];
    const earlier = standing.get(said);
    if (earlier) {
      close.run(now, earlier.id);
      const after = JSON.stringify({ ...earlier, superseded_at: now });
      changes.push({ id: String(earlier.id), before: JSON.stringify(earlier), after });
    }
    const { itemId: item_id, unitId: unit_id, period, words } = said;
    const row = {
      jurisdiction: HERE,
      id,
      item_id,
      obligation_id: item_id,
      unit_id,
      period,
      words,
      actor_name: 'bench',
    };
    const added = { ...row, recorded_at: now, superseded_at: null };
    contribution.run(added);
    changes.push({ id, before: null, after: JSON.stringify(added) });
    const facts = {
      ...{ jurisdiction: HERE, sequence, deed: 'CONTRIBUTE_TO_REPORT', actor_id: 'bench', actor_name: 'bench' },
      ...{ actor_role: 'UNIT_LIAISON', recorded_at: now, request_id: `bench-${sequence}`, idempotency_key: null },
      ...{ input_hash: sha256(JSON.stringify(said)), outcome: JSON.stringify({ contributionId: id }) },
      change_count: changes.length,
      changes_hash: sha256(changes.map(({ before, after }) => sha256(`${before}${after}`)).join('\n')),
      previous_hash: last.hash,
    };
    entry.run({ ...facts, hash: sha256(JSON.stringify(facts)) });
    for (const [ordinal, { id: subject_id, before, after }] of changes.entries()) {
      change.run({ jurisdiction: HERE, sequence, ordinal, subject_table: 'contribution', subject_id, before, after });
    }
    return { id, sequence };
  });
  return (said) => record.immediate(said);
}

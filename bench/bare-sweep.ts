import { hash } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';

// The limit of a sweep: SQL by hand that ends in the same rows of the same register, page by page, each page one durable transaction. It
// knows beforehand what will be proposed (from a register that was swept): it reads the duties with their clause, plan, names and measures,
// and writes proposals, the run, the ledger's entries with every change in full and hashed. It judges nothing and words nothing.

const HERE = '370812';
type Row = Record<string, string | number | null>;
interface Page {
  entry: Row;
  changes: Row[];
  measures: Row[];
  run: Row;
}

const sha256 = (text: string): string => hash('sha256', text, 'hex');
const FACTS = `select o.identity, o.due_on, o.basis, o.period, o.deadline_id, c.path, c.title, c.confirmed_at, p.title as plan,
  (select json_group_array(json_object('surface', r.surface, 'role', r.role, 'unit', r.unit_id, 'group', r.group_id)) from responsibility r
   where r.jurisdiction = o.jurisdiction and r.clause_id = o.clause_id and r.superseded_at is null) as names,
  (select json_group_array(json_object('id', m.id, 'rule', m.rule_id, 'state', m.state, 'key', m.fact_key)) from measure m
   where m.jurisdiction = o.jurisdiction and m.obligation_id = o.identity) as measures,
  (select d.surface from deadline d where d.jurisdiction = o.jurisdiction and d.id = o.deadline_id) as words,
  (select f.completed_on from completion f where f.jurisdiction = o.jurisdiction and f.obligation_id = o.identity) as completed
  from obligation o join task_clause c on c.jurisdiction = o.jurisdiction and c.identity = o.clause_id and c.superseded_at is null
  join plan p on p.jurisdiction = o.jurisdiction and p.id = o.plan_id
  where o.jurisdiction = '${HERE}' and o.superseded_at is null and o.clause_id in (select value from json_each(?))`;

/** Puts into `fresh` what a sweep put into `swept`, and tells the seconds of the processor that reading, writing and hashing took. */
export function sweepByHand(swept: string, fresh: string): number {
  const told = new SqliteDatabase(swept, { readonly: true });
  const db = new SqliteDatabase(fresh);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  const add = (table: string) => {
    const names = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    return db.prepare<Row>(
      `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
    );
  };
  const [measure, run, entry, change] = [add('measure'), add('sweep_run'), add('ledger_entry'), add('ledger_change')];
  const facts = db.prepare<[string], Row>(FACTS);
  const last = db.prepare<[], Row>(
    `select sequence, hash from ledger_entry where jurisdiction = '${HERE}' order by sequence desc limit 1`,
  );
  const dropRun = db.prepare(`delete from sweep_run where jurisdiction = '${HERE}' and id = ?`);
  const write = db.transaction(({ entry: deed, changes, measures, run: report }: Page) => {
    const clauses = [...new Set(measures.map(({ clause_id }) => clause_id))];
    const duties = facts.all(JSON.stringify(clauses)).map(({ names, measures: earlier, ...duty }) => ({
      ...duty,
      names: JSON.parse(String(names)),
      measures: JSON.parse(String(earlier)),
    }));
    if (duties.length < clauses.length) throw new Error('a proposal has no duty');
    for (const row of measures) measure.run(row);
    dropRun.run(report.id);
    run.run(report);
    const hashes: string[] = [];
    for (const row of changes) {
      const { before, after } = row;
      hashes.push(
        sha256(
          JSON.stringify([
            row.subject_table,
            row.subject_id,
            before && sha256(String(before)),
            after && sha256(String(after)),
          ]),
        ),
      );
    }
    const { hash: previous } = last.get() ?? { hash: '' };
    sha256(JSON.stringify([{ ...deed, previous }, sha256(JSON.stringify(hashes))]));
    entry.run(deed);
    for (const row of changes) change.run(row);
  });
  let processor = 0;
  const sequences = told
    .prepare("select sequence from ledger_entry where deed = 'RUN_SWEEP' and change_count > 0 order by sequence")
    .pluck()
    .all();
  for (const sequence of sequences) {
    const of = (table: string) =>
      told.prepare<[unknown], Row>(`select * from ${table} where sequence = ?`).all(sequence);
    const changes = of('ledger_change');
    const page: Page = {
      ...{ entry: of('ledger_entry')[0] ?? {}, changes },
      run: told.prepare<[], Row>('select * from sweep_run order by id limit 1').get() ?? {},
      measures: told
        .prepare<[unknown], Row>(
          "select m.* from measure m where m.id in (select subject_id from ledger_change where sequence = ? and subject_table = 'measure' and before is null)",
        )
        .all(sequence),
    };
    const began = process.cpuUsage();
    write(page);
    const { user, system } = process.cpuUsage(began);
    processor += (user + system) / 1e6;
  }
  told.close();
  db.close();
  return processor;
}

/** What a sweep leaves in a register, as one hash: measures, runs and the ledger, row by row. */
export function leftBy(file: string): { hash: string; measures: number } {
  const db = new SqliteDatabase(file, { readonly: true });
  const text = ['measure', 'ledger_entry', 'ledger_change', 'sweep_run'].map((table) =>
    sha256(JSON.stringify(db.prepare(`select * from ${table} order by 1, 2, 3`).all())),
  );
  const measures = db.prepare('select count(*) from measure').pluck().get() as number;
  db.close();
  return { hash: sha256(text.join()), measures };
}

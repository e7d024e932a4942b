import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import SqliteDatabase from 'better-sqlite3';
import { progressByHand } from './bare-progress.ts';
import { CARD, SCORECARDS } from './bare-scorecards.ts';

// The limit that the register is measured against: node:http and SQL by hand, one statement a question, which SQLite assembles
// as JSON; no GraphQL, no token, no cost, no scope, no other day or knowledge than the one asked about.

const HERE = "'370812'";
const THEN = '2019-01-20T02:00:00.000Z';
const onRecord = (table: string) =>
  `${table}.recorded_at <= $at and (${table}.superseded_at is null or ${table}.superseded_at > $at)`;

const NAME = `json_object('surface', r.surface, 'capacity',
    case when r.role = 'SUPPORT' then 'SUPPORT' when r.ordinal = 0 then 'PRIMARY_LEAD' else 'JOINT_LEAD' end,
    'unit', case when r.unit_id is null then null else json_object('id', u.id, 'shortName', u.short_name) end,
    'group', case when r.group_id is null then null else json_object('id', g.id, 'name', g.name) end)`;
const names = (role: string) => `json_object('nodes', json((select json_group_array(json(x)) from (
    select ${NAME} x from responsibility r
    left join unit u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
    left join unit_group g on g.jurisdiction = r.jurisdiction and g.id = r.group_id
    where r.jurisdiction = ${HERE} and r.clause_id = o.clause_id and r.role = '${role}' and ${onRecord('r')}
    order by r.inherited, r.ordinal))))`;

const OVERDUE = `select json_object('obligations', json_object(
  'nodes', json_group_array(json(node) order by due_order, identity) filter (where place <= $first),
  'pageInfo', json_object('hasNextPage', json(case when max(place) > $first then 'true' else 'false' end))))
from (select row_number() over (order by o.due_order, o.identity) place, o.due_order, o.identity, json_object(
    'id', o.identity, 'dueOn', o.due_on, 'daysLate', cast(julianday($asOf) - julianday(o.due_on) as integer), 'state', 'OVERDUE',
    'clause', json((select json_object('id', c.identity, 'path', c.path, 'title', c.title) from task_clause c
      where c.jurisdiction = ${HERE} and c.identity = o.clause_id and ${onRecord('c')})),
    'leads', ${names('LEAD')}, 'supports', ${names('SUPPORT')},
    'item', json((select json_object('id', i.identity, 'number', i.number, 'state', i.state, 'reporting', json((
      select json_object('lastPeriod', p.period, 'lastAcceptedOn', date(p.accepted_at, '+8 hours'), 'percentDone', e.percent_done)
      from report_entry e join progress_report p on p.jurisdiction = e.jurisdiction and p.identity = e.report_id and ${onRecord('p')}
      where e.jurisdiction = ${HERE} and e.obligation_id = o.identity and ${onRecord('e')} and p.accepted_at is not null
      order by p.last_on desc limit 1))) from supervised_item i
      where i.jurisdiction = ${HERE} and i.obligation_id = o.identity and ${onRecord('i')})),
    'measures', json_object('nodes', json((select json_group_array(json_object('id', m.id, 'kind', m.kind, 'state', m.state,
      'proposedOn', m.proposed_on) order by +m.proposed_on, m.id) from measure m
      where m.jurisdiction = ${HERE} and m.obligation_id = o.identity)))) node
  from (select o.* from obligation o
    left join completion f on f.jurisdiction = o.jurisdiction and f.obligation_id = o.identity
      and f.completed_on <= $asOf and f.recorded_at <= $at and (f.withdrawn_at is null or f.withdrawn_at > $at)
    where o.jurisdiction = ${HERE} and o.due_order < $asOf and ${onRecord('o')} and f.id is null
      and (o.ends_on is null or o.ends_on >= $asOf) and o.starts_on <= $asOf and o.basis <> 'TARGET_YEAR'
    order by o.due_order, o.identity limit $first + 1) o)`;

const nodes = (selected: string, rest: string) =>
  `json_object('nodes', json((select json_group_array(json(x)) from (select ${selected} x ${rest}))))`;
const clauseOf = (selected: string) =>
  `json((select json_object(${selected}) from task_clause c where c.jurisdiction = ${HERE} and c.identity = o.clause_id and ${onRecord('c')}))`;
const MEASURE = "json_object('id', m.id, 'kind', m.kind, 'state', m.state, 'proposedOn', m.proposed_on)";

/** A unit's duties: by its own name, or through a group that it belongs to on the day. */
const DUTIES = `select json_object('obligations', json_object(
  'nodes', json_group_array(json(node) order by due_order, identity) filter (where place <= 100),
  'pageInfo', json_object('hasNextPage', json(case when max(place) > 100 then 'true' else 'false' end))))
from (select row_number() over (order by o.due_order, o.identity) place, o.due_order, o.identity, json_object(
    'id', o.identity, 'dueOn', o.due_on, 'state', case when o.due_on < $asOf then 'OVERDUE' else 'OPEN' end,
    'clause', ${clauseOf("'path', c.path, 'title', c.title")},
    'plan', json((select json_object('title', p.title) from plan p where p.jurisdiction = ${HERE} and p.id = o.plan_id)),
    'leads', ${nodes("json_object('surface', r.surface)", `from responsibility r where r.jurisdiction = ${HERE} and r.clause_id = o.clause_id and r.role = 'LEAD' and ${onRecord('r')} order by r.inherited, r.ordinal`)}) node
  from (select o.* from obligation o
    left join completion f on f.jurisdiction = o.jurisdiction and f.obligation_id = o.identity and f.withdrawn_at is null
    where o.jurisdiction = ${HERE} and ${onRecord('o')} and f.id is null and o.due_on is not null
      and (o.ends_on is null or o.ends_on >= $asOf) and o.starts_on <= $asOf and (o.due_on >= $asOf or o.basis <> 'TARGET_YEAR')
      and exists (select 1 from responsibility r where r.jurisdiction = ${HERE} and r.clause_id = o.clause_id and ${onRecord('r')}
        and (r.unit_id = $unitId or r.group_id in (select group_id from unit_group_member g where g.jurisdiction = ${HERE}
          and g.unit_id = $unitId)))
    order by o.due_order, o.identity limit 101) o)`;

const CLAUSE = `select json_object('taskClause', json_object('id', o.identity, 'path', o.path, 'title', o.title, 'heading', o.heading,
  'text', o.text, 'span', json_object('start', o.span_start, 'end', o.span_end),
  'responsibilityLine', json_object('surface', o.responsibility_line), 'recordedAt', o.recorded_at,
  'plan', json((select json_object('id', p.id, 'title', p.title) from plan p where p.jurisdiction = ${HERE} and p.id = o.plan_id)),
  'section', json((select json_object('id', s.id, 'label', s.label, 'title', s.title) from plan_section s
    where s.jurisdiction = ${HERE} and s.id = o.section_id)),
  'leads', ${names('LEAD')}, 'supports', ${names('SUPPORT')},
  'deadlines', ${nodes("json_object('id', coalesce(d.identity, d.id), 'kind', d.kind, 'words', json_object('surface', d.surface), 'firstOn', d.first_on, 'lastOn', d.last_on)", `from deadline d where d.jurisdiction = ${HERE} and d.clause_id = o.identity and ${onRecord('d')} order by +d.span_start, d.ordinal`)},
  'obligations', ${nodes("json_object('id', q.identity, 'dueOn', q.due_on, 'basis', q.basis, 'period', nullif(q.period, ''))", `from obligation q where q.jurisdiction = ${HERE} and q.clause_id = o.identity and ${onRecord('q')} order by +q.due_order, q.identity`)},
  'measures', ${nodes(MEASURE, `from measure m where m.jurisdiction = ${HERE} and m.clause_id = o.identity order by +m.proposed_on, m.id`)}))
from (select c.*, c.identity as clause_id from task_clause c where c.jurisdiction = ${HERE} and c.id = $id) o`;

const page = (order: 'asc' | 'desc') => `select json_object('obligations', json_object(
  'nodes', json_group_array(json(node) order by due_order, identity) filter (where place <= 200),
  'pageInfo', json_object(${order === 'asc' ? "'hasNextPage', json(case when max(place) > 200 then 'true' else 'false' end), 'hasPreviousPage', json('false')" : "'hasNextPage', json('false'), 'hasPreviousPage', json(case when max(place) > 200 then 'true' else 'false' end)"})))
from (select row_number() over (order by o.due_order ${order}, o.identity ${order}) place, o.due_order, o.identity, json_object(
    'id', o.identity, 'dueOn', o.due_on, 'basis', o.basis, 'period', nullif(o.period, ''),
    'clause', ${clauseOf("'path', c.path, 'title', c.title")}) node
  from (select o.* from obligation o where o.jurisdiction = ${HERE} and ${onRecord('o')}
    order by o.due_order ${order}, o.identity ${order} limit 201) o)`;

const SEARCH = `select json_object('search', json_object(
  'nodes', json_group_array(json(node) order by place) filter (where place <= 50),
  'pageInfo', json_object('hasNextPage', json(case when max(place) > 50 then 'true' else 'false' end))))
from (select row_number() over (order by tier, number desc) place, json_object('kind', 'TASK_CLAUSE', 'rank',
    case tier when 0 then 'HEADING' else 'TEXT' end, 'clause', json((select json_object('id', c.identity, 'path', c.path, 'title', c.title)
      from task_clause c where c.jurisdiction = ${HERE} and c.id = subject_id))) node
  from (select * from (select 0 tier, d.number, d.subject_id from search_index_1 join search_document d on d.number = search_index_1.rowid
      where search_index_1 match 'head : "农用 用地"' and d.kind = 'TASK_CLAUSE' order by search_index_1.rowid desc limit 51)
    union all select * from (select 1 tier, d.number, d.subject_id from search_index_1 join search_document d on d.number = search_index_1.rowid
      where search_index_1 match '({head body} : "农用 用地") NOT (head : "农用 用地")' and d.kind = 'TASK_CLAUSE'
      order by search_index_1.rowid desc limit 51) order by tier, number desc limit 51) where $words is not null)`;

const STATEMENTS: Readonly<Record<string, string>> = {
  overdue: OVERDUE,
  duties: DUTIES,
  clause: CLAUSE,
  search: SEARCH,
  first: page('asc'),
  last: page('desc'),
  scorecards: SCORECARDS,
  'scorecards-anew': SCORECARDS,
  card: CARD,
};

const [file, files] = process.argv.slice(2);
if (file !== undefined && import.meta.main) {
  const db = new SqliteDatabase(file, { readonly: true });
  const answers = new Map(
    Object.entries(STATEMENTS).map(([name, text]) => {
      const statement = db.prepare(text).pluck();
      return [`/${name}`, (asked: object) => `{"data":${statement.get({ at: THEN, ...asked }) as string}}`];
    }),
  );
  // One row, durable by itself before it is answered: what recording progress cannot go below without sharing.
  const writer = new SqliteDatabase(`${file}.bare`);
  writer.pragma('journal_mode = wal');
  writer.pragma('synchronous = full');
  writer.exec('create table if not exists said (id integer primary key, item text, words text)');
  const insert = writer.prepare('insert into said (item, words) values (?, ?)');
  answers.set('/progress', (asked) => {
    const { itemId, words } = asked as { itemId: string; words: string };
    return JSON.stringify({ data: { id: insert.run(itemId, words).lastInsertRowid.toString() } });
  });
  const byHand = progressByHand(file, `${file}.rows`);
  answers.set('/progress-rows', (asked) => JSON.stringify({ data: byHand(asked as Parameters<typeof byHand>[0]) }));
  const server = createServer((request, response) => {
    if (request.method === 'GET') return void createReadStream(`${files}${request.url}`).pipe(response);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = answers.get(request.url ?? '');
      if (!answer) return void response.writeHead(404).end();
      const body = Buffer.from(answer(JSON.parse(Buffer.concat(parts).toString())));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    });
  });
  server.listen(0, '127.0.0.1', () =>
    console.log(JSON.stringify({ port: (server.address() as { port: number }).port })),
  );
  process.once('SIGTERM', () => process.exit(0));
}

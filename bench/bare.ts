import { createServer } from 'node:http';
import SqliteDatabase from 'better-sqlite3';

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
      'proposedOn', m.proposed_on) order by m.proposed_on, m.id) from measure m
      where m.jurisdiction = ${HERE} and m.obligation_id = o.identity)))) node
  from (select o.* from obligation o
    left join completion f on f.jurisdiction = o.jurisdiction and f.obligation_id = o.identity
      and f.completed_on <= $asOf and f.recorded_at <= $at and (f.withdrawn_at is null or f.withdrawn_at > $at)
    where o.jurisdiction = ${HERE} and o.due_order < $asOf and ${onRecord('o')} and f.id is null
      and (o.ends_on is null or o.ends_on >= $asOf) and o.starts_on <= $asOf and o.basis <> 'TARGET_YEAR'
    order by o.due_order, o.identity limit $first + 1) o)`;

const STATEMENTS: Record<string, string> = { overdue: OVERDUE };

const [file] = process.argv.slice(2);
if (file !== undefined && import.meta.main) {
  const db = new SqliteDatabase(file, { readonly: true });
  const answers = new Map(
    Object.entries(STATEMENTS).map(([name, text]) => {
      const statement = db.prepare(text).pluck();
      return [`/${name}`, (asked: object) => statement.get({ at: THEN, ...asked }) as string];
    }),
  );
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = answers.get(request.url ?? '');
      if (!answer) return void response.writeHead(404).end();
      const body = Buffer.from(`{"data":${answer(JSON.parse(Buffer.concat(parts).toString()))}}`);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
    });
  });
  server.listen(0, '127.0.0.1', () =>
    console.log(JSON.stringify({ port: (server.address() as { port: number }).port })),
  );
  process.once('SIGTERM', () => process.exit(0));
}

// The limit for scorecards (bench/bare.ts): points by the rules of the seeded scheme for what the bench's registers hold. Plain duties, done in
// time, late or not at all; reports late or missing. Nothing of extensions, holds, figures read, marks, succession, other years or schemes.

const HERE = "'370812'";
const onRecord = (table: string) =>
  `${table}.recorded_at <= $at and (${table}.superseded_at is null or ${table}.superseded_at > $at)`;

/** The duties of 2018 under some clauses, each with its weight and how far it is done in hundredths. */
const due = (which: string) => `
goal as materialized (select g.plan_id, ifnull(g.subject, '') || g.name name from indicator g
  where g.jurisdiction = ${HERE} and g.clause_id is null and ${onRecord('g')}),
due as materialized (select o.identity, o.clause_id, o.plan_id, o.basis, o.due_on, f.completed_on,
    ifnull((select max(case when (i.plan_id, ifnull(i.subject, '') || i.name) in (select plan_id, name from goal) then 3 else 2 end)
      from indicator i where i.jurisdiction = o.jurisdiction and i.clause_id = o.clause_id and i.deadline_id = o.deadline_id
        and ${onRecord('i')}), 1) weight
  from obligation o left join completion f on f.jurisdiction = o.jurisdiction and f.obligation_id = o.identity
    and f.completed_on <= $asOf and f.recorded_at <= $at and (f.withdrawn_at is null or f.withdrawn_at > $at)
  where o.jurisdiction = ${HERE} and ${which} between '2018-01-01' and '2018-12-31' and ${onRecord('o')}
    and (o.ends_on is null or o.ends_on >= '2018-12-31')),
done as materialized (select row_number() over () duty, due.*, case
    when completed_on <= due_on or basis = 'TARGET_YEAR' then 100
    when completed_on <= '2018-12-31' then max(60, 90 - 10 * (substr(completed_on, 6, 2) - substr(due_on, 6, 2)
      - (substr(completed_on, 9) < substr(due_on, 9))))
    else 0 end done
  from due where basis <> 'TARGET_YEAR' or completed_on <= '2018-12-31')`;

/** The months whose reports were due, with the last day and the day after which a report is late. */
const MONTHS = `month(period, last_on, due_on) as (values ('2018-12', '2018-12-31', '2019-01-08'))`;
const REPORTING = `
late as (select p.unit_id, 200 * count(*) taken from progress_report p where p.jurisdiction = ${HERE} and ${onRecord('p')}
    and p.last_on between '2018-01-01' and '2018-12-31' and date(p.submitted_at, '+8 hours') > p.due_on group by p.unit_id),
missing as (select unit_id, 1000 * count(distinct period) taken from (select i.lead_unit_id unit_id, month.period
    from supervised_item i cross join month on month.due_on < $asOf and i.assigned_on <= month.last_on
    where i.jurisdiction = ${HERE} and ${onRecord('i')} and not exists (select 1 from report_entry e
      cross join progress_report p on p.jurisdiction = e.jurisdiction and p.identity = e.report_id and p.period = month.period
        and p.unit_id = i.lead_unit_id and p.state <> 'RETURNED' and ${onRecord('p')}
      where e.jurisdiction = ${HERE} and e.item_id = i.identity and ${onRecord('e')})) group by unit_id)`;
const SHARE = "case r.role when 'LEAD' then 100 else 50 end";
const IN_GROUP = `m.jurisdiction = ${HERE} and m.valid_from <= d.due_on and (m.valid_to is null or m.valid_to >= d.due_on)`;
/** 80 of tasks and 20 of discipline, half up. */
const TOTAL = `case when den > 0 then (2 * (8000 * num + 20 * max(0, 10000 - taken) * den) + 100 * den) / (200 * den) end`;

export const SCORECARDS = `with ${due('o.due_order')}, ${MONTHS}, ${REPORTING},
line as materialized (select d.duty, d.weight, d.done, d.due_on, r.unit_id, r.group_id, ${SHARE} share
  from done d cross join responsibility r on r.jurisdiction = ${HERE} and r.clause_id = d.clause_id and ${onRecord('r')}),
named as (select duty, unit_id, weight, done, share from line where unit_id is not null
  union all select d.duty, m.unit_id, d.weight, d.done, d.share from line d cross join unit_group_member m on m.group_id = d.group_id and ${IN_GROUP}),
summed as (select unit_id, sum(weight * share * done) num, sum(weight * share) den
  from (select unit_id, weight, done, max(share) share from named group by duty, unit_id) group by unit_id)
select json_object('scorecards', json_object('nodes', json_group_array(json_object('unit', json_object('shortName', short_name),
  'totalHundredths', ${TOTAL}) order by display_order, id)))
from (select u.short_name, u.display_order, u.id, s.num, s.den, ifnull(l.taken, 0) + ifnull(m.taken, 0) taken from unit u
  left join summed s on s.unit_id = u.id left join late l on l.unit_id = u.id left join missing m on m.unit_id = u.id
  where u.jurisdiction = ${HERE} and (u.valid_from is null or u.valid_from <= '2018-12-31') and (u.valid_to is null or u.valid_to >= '2018-01-01')
  order by u.display_order, u.id limit 50)`;

/** A card's lines: of the clauses that name the unit, itself or through a group; points by largest remainder. */
export const CARD = `with named as materialized (select clause_id, role, ordinal, 0 in_group from responsibility r
    where r.jurisdiction = ${HERE} and r.unit_id = $unitId and ${onRecord('r')}
  union all select r.clause_id, r.role, r.ordinal, 1 from unit_group_member m cross join responsibility r on r.jurisdiction = m.jurisdiction
    and r.group_id = m.group_id and ${onRecord('r')} where m.jurisdiction = ${HERE} and m.unit_id = $unitId
    and m.valid_from <= '2018-12-31' and (m.valid_to is null or m.valid_to >= '2018-12-31')),
${due('o.clause_id in (select clause_id from named) and +o.due_order')}, ${MONTHS}, ${REPORTING},
line as materialized (select * from (select d.*, ${SHARE} share, case r.role when 'SUPPORT' then 'SUPPORT' else case r.ordinal when 0
      then 'PRIMARY_LEAD' else 'JOINT_LEAD' end end capacity, row_number() over (partition by d.duty order by ${SHARE} desc, in_group,
      case r.role when 'SUPPORT' then 2 else r.ordinal > 0 end) place
    from done d cross join named r on r.clause_id = d.clause_id) where place = 1),
told as materialized (select line.*, c.path, c.title, row_number() over (order by line.due_on, line.plan_id, c.ordinal, line.identity) ordinal,
    weight * share * done won, weight * share * (100 - done) lost
  from line cross join task_clause c on c.jurisdiction = ${HERE} and c.identity = line.clause_id and ${onRecord('c')}),
summed as materialized (select sum(won) num, sum(weight * share) den, ifnull((select taken from late where unit_id = $unitId), 0)
    + ifnull((select taken from missing where unit_id = $unitId), 0) taken from told),
shared as (select told.*, (2 * 8000 * num + 100 * den) / (200 * den) earned, num, 100 * den - num open from told, summed),
split as (select *, earned * won / max(num, 1) e, earned * won % max(num, 1) er, (8000 - earned) * lost / max(open, 1) l,
  (8000 - earned) * lost % max(open, 1) lr from shared),
given as (select *, case when num > 0 then earned - sum(e) over () else 0 end left_e, case when open > 0 then 8000 - earned - sum(l) over () else 0 end left_l,
  row_number() over (order by er desc, ordinal) place_e, row_number() over (order by lr desc, ordinal) place_l from split)
select json_object('scorecard', json_object('totalHundredths', (select ${TOTAL} from summed), 'lines', json_object('nodes', json((
  select json_group_array(json_object('rule', case when completed_on is null or completed_on > '2018-12-31' then 'NOT_COMPLETED'
      when done = 100 then 'ON_TIME' else 'LATE_IN_YEAR' end, 'clausePath', path, 'title', title, 'capacity', capacity, 'weight', weight,
    'shareHundredths', share, 'dueOn', due_on, 'completedOn', completed_on, 'earnedHundredths', e + (place_e <= left_e),
    'lostHundredths', l + (place_l <= left_l)) order by ordinal) from given where ordinal <= 100)))))`;

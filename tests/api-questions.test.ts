import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type Caller, type Json, seedApi } from './api-world.ts';

let api: Api;
let officer: Caller;
beforeAll(async () => {
  api = await seedApi();
  officer = await api.as('SUPERVISION_OFFICER');
});
afterAll(() => api.close());

const OVERDUE = `query Overdue($asOf: LocalDate, $first: Int, $after: String) {
  obligations(filter: {states: [OVERDUE]}, asOf: $asOf, first: $first, after: $after) {
    asOf knownAt totalCount
    nodes {
      id dueOn daysLate state overdueFrom
      words { surface start end } deliverable { surface start end }
      reasons { code messageZh }
      plan { text } clause { path }
      leads { nodes { surface capacity unit { fullName } } }
      supports { totalCount nodes { surface } }
    }
    edges { cursor }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('what was overdue on a day', () => {
  test('on 2019-01-01 eight duties of the seed plan are overdue, each with its lead and the words that make it due', async () => {
    const { obligations } = await officer.data(OVERDUE, { asOf: '2019-01-01', first: 50 });
    expect(obligations?.asOf).toBe('2019-01-01');
    expect(obligations?.totalCount).toBe(8);
    expect(obligations?.nodes?.map(({ dueOn, daysLate, clause }) => [dueOn, daysLate, clause?.path])).toEqual([
      ['2018-11-30', 32, '二（二）4'],
      ['2018-12-31', 1, '二（一）1'],
      ['2018-12-31', 1, '二（三）3'],
      ['2018-12-31', 1, '二（三）3'],
      ['2018-12-31', 1, '二（六）3'],
      ['2018-12-31', 1, '二（六）5'],
      ['2018-12-31', 1, '三（二）'],
      ['2018-12-31', 1, '三（三）3'],
    ]);
    for (const { words, deliverable, plan, leads, reasons } of obligations?.nodes ?? []) {
      const text = String(plan?.text);
      for (const cited of [words, deliverable]) {
        expect(text.slice(Number(cited?.start), Number(cited?.end))).toBe(cited?.surface);
      }
      expect(leads?.nodes?.[0]?.capacity).toBe('PRIMARY_LEAD');
      expect(leads?.nodes?.[0]?.unit?.fullName).toBeTruthy();
      expect(reasons?.map(({ code }) => code)).toContain('NO_COMPLETION_ON_RECORD');
    }
  });

  test('the due day itself is not late: on 2018-12-31 only what was due before is overdue', async () => {
    const { obligations } = await officer.data(OVERDUE, { asOf: '2018-12-31', first: 50 });
    expect(obligations?.nodes?.map(({ dueOn }) => dueOn)).toEqual(['2018-11-30']);
  });

  test('without asOf it is today by the register’s clock, and what was not yet on record is not known', async () => {
    const { obligations } = await officer.data('{ obligations { asOf totalCount } }');
    expect(obligations?.asOf).toBe('2019-01-02');
    const { obligations: before } = await officer.data(
      '{ obligations(knownAt: "2018-06-01T00:00:00+08:00") { knownAt totalCount } }',
    );
    expect(before).toEqual({ knownAt: '2018-05-31T16:00:00.000Z', totalCount: 0 });
  });
});

describe('numbers equal lists', () => {
  test.each(['UNIT', 'SECTION', 'CLAUSE', 'STATE', 'DUE_DAY'])('counted by %s, each count is its list', async (by) => {
    const { obligationGroups } = await officer.data(
      `query g($by: Grouping!) {
        obligationGroups(by: $by, asOf: "2019-01-01", capacities: [PRIMARY_LEAD, JOINT_LEAD, SUPPORT], first: 100) {
          totalCount
          nodes { key count state dueOn unit { id } section { id } clause { id } obligations(first: 60) { totalCount nodes { id state dueOn } } }
        }
      }`,
      { by },
    );
    const groups = obligationGroups?.nodes ?? [];
    expect(groups.length).toBe(obligationGroups?.totalCount);
    expect(groups.length).toBeGreaterThan(1);
    for (const { count, obligations, state, dueOn } of groups) {
      expect(obligations?.totalCount).toBe(count);
      expect(obligations?.nodes?.length).toBe(Math.min(Number(count), 60));
      for (const row of obligations?.nodes ?? []) {
        if (by === 'STATE') expect(row.state).toBe(state);
        if (by === 'DUE_DAY') expect(row.dueOn).toBe(dueOn);
      }
    }
    if (by === 'UNIT') return;
    const { obligations: all } = await officer.data('{ obligations(asOf: "2019-01-01") { totalCount } }');
    expect(groups.reduce((sum, { count }) => sum + Number(count), 0)).toBe(all?.totalCount);
  });

  test('what a unit owes is counted as its lists hold it, also in one capacity or through a group', async () => {
    const counted = `total upcoming open overdue awaitingData completed completedLate undated`;
    const { matchUnit } = await officer.data('{ matchUnit(name: "环保局") { matchedBy unit { id } } }');
    expect(matchUnit?.matchedBy).toBe('SHORT_NAME');
    const { unit } = await officer.data(
      `query u($id: ID!) { unit(id: $id) {
        all: owes(asOf: "2019-01-01") { ${counted} } allList: obligations(asOf: "2019-01-01") { totalCount }
        lead: owes(asOf: "2019-01-01", capacities: [PRIMARY_LEAD]) { ${counted} }
        leadList: obligations(asOf: "2019-01-01", capacities: [PRIMARY_LEAD]) { totalCount }
        late: obligations(asOf: "2019-01-01", states: [OVERDUE], first: 200) { totalCount nodes { id } }
        group: owes(asOf: "2019-01-01", through: GROUP) { total } groupList: obligations(asOf: "2019-01-01", through: GROUP) { totalCount }
      } }`,
      { id: matchUnit?.unit?.id },
    );
    const parts = ({ total: _total, ...states }: Json) =>
      Object.values(states).reduce<number>((sum, n) => sum + Number(n), 0);
    expect(unit?.all?.total).toBe(unit?.allList?.totalCount);
    expect(parts(unit?.all as Json)).toBe(unit?.all?.total);
    expect(unit?.lead?.total).toBe(unit?.leadList?.totalCount);
    expect(unit?.all?.overdue).toBe(unit?.late?.totalCount);
    expect(unit?.group?.total).toBe(unit?.groupList?.totalCount);
  });

  test('a town owes what its group 各镇街 owes, and the reason is told', async () => {
    const { unitGroups } = await officer.data(
      '{ unitGroups { nodes { name members { totalCount nodes { id fullName } } } } }',
    );
    const towns = unitGroups?.nodes?.find(({ name }) => String(name) === '各镇街');
    const { unit } = await officer.data(
      `query u($id: ID!) { unit(id: $id) { groups { nodes { name } } obligations(through: GROUP, first: 1) { totalCount } direct: obligations(through: DIRECT) { totalCount } } }`,
      { id: towns?.members?.nodes?.[0]?.id },
    );
    expect(unit?.groups?.nodes?.map(({ name }) => name)).toContain('各镇街');
    expect(Number(unit?.obligations?.totalCount)).toBeGreaterThan(0);
    expect(unit?.direct?.totalCount).toBe(0);
  });
});

describe('pages', () => {
  const PAGE = `query p($first: Int, $after: String, $last: Int, $before: String, $asOf: LocalDate) {
    obligations(first: $first, after: $after, last: $last, before: $before, asOf: $asOf) {
      totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  const idsOf = (page: Json | undefined) => page?.obligations?.nodes?.map(({ id }) => String(id)) ?? [];

  test('walking forward and backward meets every obligation once, in the same order', async () => {
    const forward: string[] = [];
    let after: unknown = null;
    for (let more = true; more; ) {
      const page: Json = await officer.data(PAGE, { first: 7, after });
      forward.push(...idsOf(page));
      after = page.obligations?.pageInfo?.endCursor;
      more = Boolean(page.obligations?.pageInfo?.hasNextPage);
    }
    const whole = await officer.data(PAGE, { first: 200 });
    expect(forward).toEqual(idsOf(whole));
    expect(new Set(forward).size).toBe(whole.obligations?.totalCount);
    const last = await officer.data(PAGE, { last: 5 });
    expect(idsOf(last)).toEqual(forward.slice(-5));
    const before = await officer.data(PAGE, { last: 5, before: last.obligations?.pageInfo?.startCursor });
    expect(idsOf(before)).toEqual(forward.slice(-10, -5));
  });

  test('a cursor of another list, another day, damaged or forged is rejected by name, in both languages', async () => {
    const whole = await officer.data(PAGE, { first: 2, asOf: '2019-01-01' });
    const cursor = String(whole.obligations?.pageInfo?.endCursor);
    const { plans } = await officer.data('{ plans { pageInfo { endCursor } } }');
    const forged = (body: string) => {
      const { createHash } = globalThis.process.getBuiltinModule('node:crypto');
      const sum = createHash('sha256').update(body).digest('base64url').slice(0, 10);
      return Buffer.from(`${sum}${body}`).toString('base64url');
    };
    const origin = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8').slice(10))[0];
    const bad = [
      { after: cursor, asOf: '2019-01-02' },
      { after: String(plans?.pageInfo?.endCursor) },
      { after: `${cursor.slice(0, -4)}AAAA` },
      { after: 'nonsense' },
      { after: '' },
      { after: forged('no json') },
      { after: forged('null') },
      { after: forged('{}') },
      { after: forged('[]') },
      { after: forged(JSON.stringify([origin, { $gt: 1 }])), asOf: '2019-01-01' },
      { after: forged(JSON.stringify([origin, [1], true])), asOf: '2019-01-01' },
    ];
    for (const variables of bad) {
      const { errors, data } = await officer.ask(PAGE, { first: 2, ...variables });
      expect({ variables, code: errors[0]?.extensions.code }).toEqual({ variables, code: 'BAD_USER_INPUT' });
      expect(errors[0]?.extensions.argument).toBe('after');
      expect(errors[0]?.extensions.messageZh).toMatch(/游标|来自另一个查询/);
      expect(data).toBeNull();
    }
  });

  test.each([
    [{ first: 0 }, 'first'],
    [{ first: -1 }, 'first'],
    [{ first: 201 }, 'first'],
    [{ last: 1000 }, 'last'],
    [{ first: 1, last: 1 }, 'first'],
  ])('a page of %o is rejected', async (variables, argument) => {
    const { errors } = await officer.ask(PAGE, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('days as people write them', () => {
  test.each([
    '2018-02-30',
    '2018-2-3',
    '2018/02/03',
    '20180203',
    '',
    '2018-13-01',
    '2018-02-03T00:00:00Z',
    '0000-00-00',
  ])('asOf “%s” is rejected with the form YYYY-MM-DD in both languages', async (day) => {
    const literal = await officer.ask(`{ obligations(asOf: "${day}") { totalCount } }`);
    const variable = await officer.ask('query q($asOf: LocalDate) { obligations(asOf: $asOf) { totalCount } }', {
      asOf: day,
    });
    for (const { errors, data } of [literal, variable]) {
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asOf' });
      expect(errors[0]?.message).toMatch(/write it as YYYY-MM-DD.*请按 YYYY-MM-DD 填写/);
      expect(data ?? null).toBeNull();
    }
  });

  test('a wrong day inside a filter is named by its field, also behind a variable', async () => {
    const literal = await officer.ask('{ obligations(filter: {dueFrom: "31.12.2018"}) { totalCount } }');
    expect(literal.errors[0]?.extensions.argument).toBe('dueFrom');
    const variable = await officer.ask(
      'query q($filter: ObligationFilter) { obligations(filter: $filter) { totalCount } }',
      { filter: { dueFrom: '31.12.2018' } },
    );
    expect(variable.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.dueFrom' });
  });

  test.each(['1899-12-31', '2201-01-01', '9999-12-31'])('a day nobody can mean (%s) is rejected', async (day) => {
    const { errors } = await officer.ask(`{ obligations(asOf: "${day}") { totalCount } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'asOf' });
  });
});

describe('a slip of the pen never reads as “nothing is overdue”', () => {
  test.each([
    ['planId', 'pln_370812_nosuchplan'],
    ['sectionId', 'sec_370812_nosuchsection'],
    ['clauseId', 'nonsense'],
    ['unitId', '环保局'],
  ])('an unknown %s is rejected by name', async (field, id) => {
    const { errors } = await officer.ask(
      'query q($filter: ObligationFilter) { obligations(filter: $filter) { totalCount } }',
      { filter: { [field]: id } },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `filter.${field}` });
  });

  test('a name is looked up as the register does, and an unknown one comes with near names instead of a guess', async () => {
    const { known, unknown } = await officer.data(`{
      known: matchUnit(name: "國土資源局") { matchedBy unit { fullName } }
      unknown: matchUnit(name: "环境保护总局") { unit { id } group { id } matchedBy unknownBecause nearest }
    }`);
    expect(known).toEqual({ matchedBy: 'SCRIPT_FOLDED', unit: { fullName: '济宁市兖州区国土资源局' } });
    expect(unknown).toMatchObject({ unit: null, group: null, matchedBy: null, unknownBecause: 'NOT_FOUND' });
    expect(unknown?.nearest?.length).toBeGreaterThan(0);
  });
});

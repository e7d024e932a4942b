import { getTableName } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomTable } from '../src/db/engine.ts';
import { indicators } from '../src/indicators/tables.ts';
import { importPlan, previewImport } from '../src/intake/commands.ts';
import { resolveUnitName } from '../src/intake/commands-names.ts';
import { findings } from '../src/intake/tables.ts';
import { Refusal } from '../src/kernel/refusal.ts';
import { planSections, plans } from '../src/plans/tables.ts';
import { firstVersionOf } from '../src/tasks/store-due-days.ts';
import { deadlines, obligations, responsibilities, taskClauses } from '../src/tasks/tables.ts';
import { type Api, type Caller, smallApi } from './api-world.ts';
import { makeWorld, SMALL_PLAN, smallDistrict, type World } from './world.ts';

type Row = Record<string, unknown>;
const TABLES: Record<string, [table: RoomTable, noun: string]> = {
  plan: [plans, 'Plan'],
  sections: [planSections, 'PlanSection'],
  clauses: [taskClauses, 'TaskClause'],
  responsibilities: [responsibilities, 'Responsibility'],
  deadlines: [deadlines, 'Deadline'],
  obligations: [obligations, 'Obligation'],
  indicators: [indicators, 'Indicator'],
  findings: [findings, 'Finding'],
};
/** Known only when the deed is done: when, and under which digest the text is found again. */
const OF_THE_DEED = ['recordedAt', 'textHash'];

/** Rows with places instead of ids, without what only the deed knows and without what is null. */
function plain(rows: readonly Row[], placeOf: (id: string) => string): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([key, value]) => !OF_THE_DEED.includes(key) && value !== null && value !== undefined)
        .map(([key, value]) => [key, typeof value === 'string' ? placeOf(value) : value]),
    ),
  );
}

/** Everything the register holds, table by table, ids replaced by the order in which they were given. */
async function recorded({ registry }: World): Promise<Record<string, Row[]>> {
  const db = registry.engine.read(registry.jurisdiction);
  const found: [string, Row[], string][] = [];
  for (const [name, [table, noun]] of Object.entries(TABLES)) {
    const rows = (await db.select().from(table).orderBy(table.id)) as Row[];
    found.push([name, rows, noun]);
  }
  const places = new Map(
    found.flatMap(([, rows, noun]) => rows.map(({ id }, at) => [String(id), `${noun} ${at + 1}`] as const)),
  );
  return Object.fromEntries(found.map(([name, rows]) => [name, plain(rows, (value) => places.get(value) ?? value)]));
}

const LEADS = ['环保局', '水利局、环保局', '各镇街', '某某指挥部', '财政局'];
const TIMES = ['2018年6月底前', '每年', '到2020年', '自2018年起', '', '2018年9月底前'];
const WORK = ['完成河道调查', '水质达标率达到90%以上', '建立台账3份', '健全制度'];
const clause = fc.record({
  lead: fc.constantFrom(...LEADS),
  support: fc.constantFrom(...LEADS),
  time: fc.constantFrom(...TIMES),
  work: fc.constantFrom(...WORK),
});
const planText = fc
  .array(clause, { minLength: 1, maxLength: 6 })
  .map(
    (clauses) =>
      `示例区人民政府办公室\n2018年3月1日\n示例区工作方案\n一、工作任务\n${clauses
        .map(
          ({ lead, support, time, work }, at) =>
            `${at + 1}、第${at + 1}项工作。${time}，${work}。（牵头单位：${lead}，协办单位：${support}）`,
        )
        .join('\n')}\n`,
  );

describe('a preview is what the import does', () => {
  test('whatever the plan, every field of every row is recorded as the preview told it', async () => {
    await fc.assert(
      fc.asyncProperty(planText, async (text) => {
        const world = await makeWorld();
        try {
          const db = world.registry.engine.read(world.registry.jurisdiction);
          const { rows, token } = await previewImport(db, { text });
          const duties = rows.tasks.obligations.map(firstVersionOf);
          const told = { plan: [rows.plan], sections: rows.sections, ...rows.tasks, obligations: duties };
          const expected = { ...told, indicators: rows.indicators, findings: rows.findings };
          await world.perform(importPlan, { text, previewToken: token });
          const found = await recorded(world);
          for (const [name, [table]] of Object.entries(TABLES)) {
            expect({ [getTableName(table)]: found[name] }).toEqual({
              [getTableName(table)]: plain(expected[name as keyof typeof expected] as Row[], (value) => value),
            });
          }
        } finally {
          world.remove();
        }
      }),
      { numRuns: 12 },
    );
  });
});

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

describe('an import with the token of a preview does what was shown, or nothing', () => {
  let world: World & { planId: string };
  beforeAll(async () => {
    world = await smallDistrict();
  });
  afterAll(() => world.remove());
  const text = SMALL_PLAN.replace('开展河道调查', '开展全区河道调查');
  const previewed = () => previewImport(world.registry.engine.read(world.registry.jurisdiction), { text });

  test('another text, another option and a mangled token are refused, saying which', async () => {
    const { token } = await previewed();
    const other = await refusalOf(world.perform(importPlan, { text: `${text}\n附件略。`, previewToken: token }));
    expect(other).toMatchObject({ code: 'PREVIEW_OUTDATED', facts: { moved: ['方案文本'] } });
    const told = await refusalOf(world.perform(importPlan, { text, year: 2019, previewToken: token }));
    expect(told).toMatchObject({ code: 'PREVIEW_OUTDATED', facts: { moved: ['所给的年份或成文日期'] } });
    const mangled = await refusalOf(world.perform(importPlan, { text, previewToken: token.slice(0, -9) }));
    expect(mangled).toMatchObject({ code: 'BAD_INPUT', facts: { field: 'previewToken' } });
  });

  test('a name that the register has meanwhile learnt is named; a new preview then goes through', async () => {
    const { token } = await previewed();
    await world.perform(resolveUnitName, {
      planId: world.planId,
      name: '河长办',
      unit: '水利局',
      aliasSource: '测试：河长制办公室设在水利局',
    });
    const refused = await refusalOf(world.perform(importPlan, { text, previewToken: token }));
    expect(refused.code).toBe('PREVIEW_OUTDATED');
    expect(refused.messageZh).toContain('“河长办”');
    const again = await previewed();
    const { outcome } = await world.perform(importPlan, { text, previewToken: again.token });
    expect(outcome.planId).toMatch(/^pln_/);
  });

  test('a text that someone else has imported meanwhile is said to be held already', async () => {
    expect(await refusalOf(previewed())).toMatchObject({ code: 'PLAN_ALREADY_IMPORTED' });
  });
});

describe('the token goes round by GraphQL and by POST /import', () => {
  let api: Api;
  let officer: Caller;
  beforeAll(async () => {
    api = await smallApi();
    officer = await api.as('SUPERVISION_OFFICER');
  });
  afterAll(() => api.close());

  test('previewImport lists clauses, names, times, figures and duties; importPlan takes its token', async () => {
    const text = SMALL_PLAN.replace('建立河道名录', '建立河道名录和台账');
    const { previewImport: shown } = await officer.data(
      `query p($text: String!) { previewImport(input: {text: $text}) { userErrors { code } preview { token obligationCount
        clauses { totalCount nodes { path responsibilities { nodes { role words { surface } unit { shortName } group { name } } }
          deadlines { nodes { normalised } } indicators { nodes { name value } } obligations { nodes { basis dueOn } } findings { nodes { rule } } } } } } }`,
      { text },
    );
    expect(shown?.userErrors).toEqual([]);
    const clauses = shown?.preview?.clauses?.nodes ?? [];
    expect(clauses).toHaveLength(4);
    expect(clauses[0]?.obligations?.nodes).toEqual([
      { basis: 'FIXED_DAY', dueOn: '2018-06-30' },
      { basis: 'FIXED_DAY', dueOn: '2018-09-30' },
    ]);
    expect(clauses[0]?.responsibilities?.nodes?.map(({ words }) => words?.surface)).toContain('水利局');
    const { importPlan: done } = await officer.data(
      `mutation i($input: ImportPlanInput!) { importPlan(input: $input) { plan { obligations { totalCount } } userErrors { code } } }`,
      { input: { text, previewToken: shown?.preview?.token } },
    );
    expect(done).toEqual({
      userErrors: [],
      plan: { obligations: { totalCount: shown?.preview?.obligationCount } },
    });
  });

  test('POST /import?dryRun=true tells and writes nothing; its token holds for the same bytes and the same name', async () => {
    const secret = await api.world.token('SUPERVISION_OFFICER');
    const post = async (query: string, payload: string) => {
      const answer = await api.server.inject({
        method: 'POST',
        url: `/import?${query}`,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'text/plain' },
        payload,
      });
      return { status: answer.statusCode, body: JSON.parse(answer.body) };
    };
    const text = SMALL_PLAN.replace('建立河道名录', '建立河道总名录');
    const counted = '{ plans { totalCount } ledgerEntries { totalCount } }';
    const before = await officer.data(counted);
    const shown = await post('dryRun=true&fileName=a.txt', text);
    expect(shown).toMatchObject({ status: 200, body: { userErrors: [], preview: { counts: { clauses: 4 } } } });
    expect(await officer.data(counted)).toEqual(before);
    const { token } = shown.body.preview;
    const renamed = await post(`fileName=b.txt&token=${token}`, text);
    expect(renamed).toMatchObject({ status: 422, body: { userErrors: [{ code: 'PREVIEW_OUTDATED' }] } });
    expect(await post(`fileName=a.txt&token=${token}`, text)).toMatchObject({ status: 201, body: { userErrors: [] } });
  });
});
